import { describe, expect, it } from "vitest";
import { attached, attachmentChanges, attachmentsOf, withNeutralNames } from "./attachments.ts";

const folder = "complaints/2026/KL-2026-7F3K";
const place = { kind: "complaint", id: "KL-2026-7F3K", folder } as const;
const sha = "a".repeat(40);

function record(...names: readonly string[]): string {
  const list = names.map((name) => `  - ${name}\n`).join("");
  return `---\nid: KL-2026-7F3K\n${names.length === 0 ? "" : `attachments:\n${list}`}---\nDe klacht.\n`;
}

const file = (name: string) => new File([`inhoud van ${name}`], name);
const asset = (name: string) => ({ path: `${folder}/${name}`, fileObj: file(name) });
const names = (text: string) => attachmentsOf(place, text);

describe("the attachments of a record", () => {
  it("are the texts of its list, and none when there is no list or no record", () => {
    expect(names(record("bijlage-1.pdf", "bijlage-2.jpg"))).toEqual(["bijlage-1.pdf", "bijlage-2.jpg"]);
    expect(names(record())).toEqual([]);
    expect(names("---\nattachments: x\n---\n")).toEqual([]);
    expect(names("---\nattachments: [{ a: b }, a.pdf, null]\n---\n")).toEqual(["a.pdf"]);
    expect(attachmentsOf(place, null)).toEqual([]);
  });
});

describe("a file that was picked", () => {
  it("counts while the record lists it, and not when it was taken out again", () => {
    const { additions } = attached(place, record("brief.pdf"), [asset("brief.pdf"), asset("weg.pdf")]);
    expect(additions.map(({ name }) => name)).toEqual(["brief.pdf"]);
  });

  it("is no addition when it lay there already", () => {
    expect(attached(place, record("brief.pdf"), [{ path: `${folder}/brief.pdf` }]).additions).toEqual([]);
  });

  it("gets a name that says nothing, in the record too", () => {
    const draft = attached(place, record("bijlage-1.pdf", "Jan Kwartel.PDF"), [asset("Jan Kwartel.PDF")]);
    const named = withNeutralNames(place, draft, ["bijlage-1.pdf", "index.md"]);
    expect(names(named.text)).toEqual(["bijlage-1.pdf", "bijlage-2.pdf"]);
    expect(named.additions.map(({ name }) => name)).toEqual(["bijlage-2.pdf"]);
    expect(named.text).toMatch(/---\nDe klacht\.\n$/);
  });

  it("keeps the neutral name of an earlier try, unless a colleague has taken it since", () => {
    const draft = attached(place, record("bijlage-1.pdf"), [asset("bijlage-1.pdf")]);
    expect(withNeutralNames(place, draft, [])).toBe(draft);
    expect(names(withNeutralNames(place, draft, ["bijlage-1.pdf"]).text)).toEqual(["bijlage-2.pdf"]);
  });

  it("goes under a name of its own when the record lists the same name twice", () => {
    const draft = { text: record("bijlage-1.pdf", "bijlage-1.pdf"), additions: [] };
    const added = { ...draft, additions: [{ name: "bijlage-1.pdf", file: file("x") }] };
    const named = withNeutralNames(place, added, ["bijlage-1.pdf"]);
    expect(names(named.text)).toEqual(["bijlage-1.pdf", "bijlage-2.pdf"]);
  });
});

describe("what becomes of the files beside a record", () => {
  const beside = ["bijlage-1.pdf", "index.md", "losse-notitie.txt"].map((name) => {
    return { path: `${folder}/${name}`, sha };
  });

  it("an added one is written, and must not be there yet", () => {
    const draft = attached(place, record("bijlage-1.pdf", "bijlage-2.pdf"), [asset("bijlage-2.pdf")]);
    const changes = attachmentChanges(place, draft, { before: record("bijlage-1.pdf"), beside });
    expect(changes.map(({ path, base }) => [path, base])).toEqual([[`${folder}/bijlage-2.pdf`, null]]);
  });

  it("one that left the list is removed, as it was seen; what was never listed stays", () => {
    const around = { before: record("bijlage-1.pdf", "losse.pdf"), beside };
    expect(attachmentChanges(place, { text: record(), additions: [] }, around)).toEqual([
      { path: `${folder}/bijlage-1.pdf`, base: sha, content: null },
    ]);
  });
});
