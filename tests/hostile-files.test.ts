import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRegister } from "../scripts/read-register.ts";
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

const bomb = [
  "a: &a [x, x]",
  ..."bcdefghij".split("").map((name, at) => `${name}: &${name} [*${"abcdefghi"[at]}, *a]`),
].join("\n");

describe("a hostile record is one finding, and its deadline is still guarded", () => {
  it.each<[string, string | Uint8Array, object]>([
    ["an unclosed quote", yamlWith('wish: "Nieuwe'), { rule: "not-yaml" }],
    ["an unclosed list", yamlWith("involved: [tr1"), { rule: "not-yaml" }],
    ["a tab as indent", yamlWith("complainant:\n\ttype: client"), { rule: "not-yaml", detail: { line: 8 } }],
    ["a field twice", yamlWith("kind: other"), { rule: "duplicate-field", detail: { line: 7 } }],
    ["an alias bomb", yamlWith(bomb), { rule: "aliases-refused" }],
    [
      "a nest a thousand deep",
      yamlWith(`wish: ${"[".repeat(1000)}${"]".repeat(1000)}`),
      { rule: "not-yaml" },
    ],
    ["an unknown tag", yamlWith("wish: !ruby/object:Gem x"), { rule: "not-yaml", detail: { line: 7 } }],
    ["a program", text.replace("---", "---js"), { rule: "language-refused", detail: { line: 1 } }],
    ["no closing line", text.replace("---\nDe", "De"), { rule: "front-matter-unclosed" }],
    ["no opening line", text.replace("---\n", ""), { rule: "no-front-matter" }],
    ["bytes of latin-1", Buffer.from(yamlWith("wish: Café"), "latin1"), { rule: "not-utf8" }],
    ["a NUL", yamlWith("wish: a\0b"), { rule: "binary" }],
    ["fifty megabytes", text + "x".repeat(50_000_000), { rule: "too-large", detail: { limit: 1_048_576 } }],
  ])("%s", (_, content, finding) => {
    const { findings, hostile } = readWith({ [record]: content });
    expect(findings).toEqual([expect.objectContaining({ place: id, path: [], ...finding })]);
    expect(hostile).toMatchObject({
      id,
      body: "",
      receivedOn: "2026-03-27",
      receivedBy: "tr1",
      kind: "dissatisfaction",
    });
  });

  it.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "no-front-matter"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), "binary"],
    ["a file of UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le"), "binary"],
    ["a million blank lines", `---\n${"\n".repeat(1_000_000)}a: b\n---\n`, "not-yaml"],
    ["a million opening brackets", `---\na: ${"[".repeat(1_000_000)}\n---\n`, "not-yaml"],
  ])("%s leaves only the number", (_, content, rule) => {
    const { findings, hostile } = readWith({ [record]: content });
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(hostile).toEqual({ id, body: "" });
  });

  it("salvages the whole fields of a record with one broken line", () => {
    const broken = yamlWith(
      "wish: 'open\nextensions:\n  - { toldOn: 2026-04-02, by: p1, reason: ziek, newDate: 2026-04-10 }",
    );
    expect(readWith({ [record]: broken }).hostile).toMatchObject({ extensions: [{ newDate: "2026-04-10" }] });
  });

  it("does not take lines of the complainant's words for facts", () => {
    const { hostile } = readWith({ [record]: `${yamlWith("wish: [")}\nclosedOn: 2026-04-01\n` });
    expect(hostile).not.toHaveProperty("closedOn");
  });
});

describe("a harmless oddity is no finding", () => {
  it.each([
    ["Windows lines", text.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${text}`],
    ["blanks behind the fences", text.replaceAll("---\n", "---  \n")],
    ["an emoji and writing from right to left", yamlWith("wish: 👍🏽 שלום")],
  ])("%s", (_, content) => {
    const { findings, hostile } = readWith({ [record]: content });
    expect(findings).toEqual([]);
    expect(hostile).toMatchObject({ receivedOn: "2026-03-27", body: "De training begon te laat." });
  });

  it("a field named __proto__ or constructor changes no other object", () => {
    const { findings } = readWith({
      [record]: yamlWith("__proto__: { kwartel: x }\nconstructor: { prototype: { kwartel: x } }"),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["unknown-field", "unknown-field"]);
    expect("kwartel" in {}).toBe(false);
  });
});

describe("broken settings", () => {
  it.each([
    ["absent", null, "file-missing"],
    ["empty", "", "not-yaml"],
    ["binary", "\0", "binary"],
    ["with a field twice", "language: nl\nlanguage: en\n", "duplicate-field"],
  ])("%s give the defaults and one finding", (_, content, rule) => {
    const { folder } = readWith(content === null ? {} : { "register.yaml": content });
    if (content === null) rmSync(join(folder, "register.yaml"));
    const { findings, register } = readAgain(folder);
    expect(findings.map((finding) => [finding.place, finding.rule])).toEqual([["register.yaml", rule]]);
    expect(register).toMatchObject({
      language: "nl",
      timeZone: "Europe/Amsterdam",
      sector: { respond: { days: 28 } },
    });
  });

  it("keep the people and the terms when another part cannot be read", () => {
    const broken =
      "people:\n  - { code: dir, name: B, role: director, from: 2020-01-01 }\nlanguage: [\norganisation: { name: V }\n";
    const { findings, register } = readWith({ "register.yaml": broken });
    expect(findings.map(({ rule }) => rule)).toEqual(["not-yaml"]);
    expect(register.people).toMatchObject([{ code: "dir" }]);
    expect(register.organisation.name).toBe("V");
  });
});

it("a broken review is named and keeps its day", () => {
  const { findings, reviews } = readWith({ "reviews/2025.md": "---\non: 2025-12-01\nconclusions: [\n---\n" });
  expect(findings).toMatchObject([{ place: "reviews/2025.md", rule: "not-yaml" }]);
  expect(reviews).toEqual([{ year: "2025", on: "2025-12-01", body: "" }]);
});
