import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRegister } from "../scripts/read-register.ts";
import { asNobody } from "./as-nobody.ts";
import { complaintText, registerOnDisk } from "./register-on-disk.ts";

const id = "KL-2026-7F3K";
const sound = "KL-2026-AAAA";
const record = `2026/${id}/index.md`;
const text = complaintText(id);
const yamlWith = (line: string) => text.replace("handler: p1", line);

/** A register with one hostile file and one sound complaint, which must always be read. */
function readWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = registerOnDisk({ [`2026/${sound}/index.md`]: complaintText(sound), ...files });
  return { folder, ...readAgain(folder) };
}

function readAgain(folder: string) {
  const { complaints, findings, register, reviews } = readRegister(folder);
  expect(complaints.find((facts) => facts.id === sound)).toMatchObject({
    receivedOn: "2026-03-27",
    handler: "p1",
  });
  return { findings, register, reviews, hostile: complaints.find((facts) => facts.id === id) };
}

describe("links, pipes and folders in a file's place", () => {
  it.each<[string, (path: string, outside: string) => void, string]>([
    ["a link to a file outside", (path, outside) => symlinkSync(join(outside, record), path), "link-refused"],
    ["a link to itself", (path) => symlinkSync(path, path), "link-refused"],
    ["a link to nothing", (path) => symlinkSync("/nowhere", path), "link-refused"],
    ["a folder", (path) => mkdirSync(path), "unreadable"],
    ["a pipe", (path) => expect(spawnSync("mkfifo", [path]).status).toBe(0), "unreadable"],
  ])("%s is not followed and not waited for", (_, put, rule) => {
    const outside = registerOnDisk({ [record]: text });
    const { folder } = readWith({ [record]: text });
    rmSync(join(folder, record));
    put(join(folder, record), outside);
    const { findings, hostile } = readAgain(folder);
    expect(findings).toEqual([{ place: id, path: [], rule }]);
    expect(hostile).toEqual({ id, body: "" });
  });

  it("a linked complaint, year, review or settings file is not followed", () => {
    const outside = registerOnDisk({ [record]: text, "reviews/2025.md": "---\non: 2025-12-01\n---\n" });
    const { folder } = readWith({ "reviews/2024.md": "---\non: 2024-12-01\n---\n" });
    symlinkSync(join(outside, "2026", id), join(folder, "2026", id));
    symlinkSync(join(outside, "2026"), join(folder, "2023"));
    symlinkSync(join(outside, "reviews/2025.md"), join(folder, "reviews/2025.md"));
    rmSync(join(folder, "register.yaml"));
    symlinkSync(join(outside, "register.yaml"), join(folder, "register.yaml"));
    const { findings, hostile, reviews, register } = readAgain(folder);
    expect(findings.map(({ place, rule }) => `${place} ${rule}`)).toEqual([
      "register.yaml link-refused",
      "2023 link-refused",
      `${id} link-refused`,
      "reviews/2025.md link-refused",
    ]);
    expect(hostile).toBeUndefined();
    expect(reviews.map(({ year }) => year)).toEqual(["2024"]);
    expect(register.people).toEqual([]);
  });

  it("a linked or absent attachment is named by its place in the list", () => {
    const { folder } = readWith({
      [record]: yamlWith("attachments: [here.pdf, linked.pdf, absent.pdf]"),
      [`2026/${id}/here.pdf`]: "x",
    });
    symlinkSync("/etc/hostname", join(folder, "2026", id, "linked.pdf"));
    expect(readAgain(folder).findings).toEqual([
      { place: id, path: ["attachments", 1], rule: "link-refused", detail: { line: 7 } },
      { place: id, path: ["attachments", 2], rule: "attachment-missing", detail: { line: 7 } },
    ]);
  });

  it("a complaint's folder without its record is named", () => {
    const { findings, hostile } = readWith({ [`2026/${id}/photo.jpg`]: "x" });
    expect(findings).toEqual([{ place: id, path: [], rule: "file-missing" }]);
    expect(hostile).toEqual({ id, body: "" });
  });

  it("a file that may not be read is named", () => {
    const { folder } = readWith({ [record]: text });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, record), 0o000);
    const { findings, hostile } = asNobody(() => readAgain(folder));
    expect(findings).toEqual([{ place: id, path: [], rule: "unreadable" }]);
    expect(hostile).toEqual({ id, body: "" });
  });
});
