import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asNobody } from "../tests/as-nobody.ts";
import { complaintText, registerOnDisk } from "../tests/register-on-disk.ts";
import { readRegister } from "./read-register.ts";

const id = "KL-2026-7F3K";
const record = `2026/${id}/index.md`;

describe("a sound register", () => {
  it("is read whole, in the order of its numbers, and leaves alone what is not its own", () => {
    const folder = registerOnDisk({
      "2026/KL-2026-BBBB/index.md": complaintText("KL-2026-BBBB"),
      "2026/KL-2026-AAAA/index.md": complaintText("KL-2026-AAAA"),
      "2025/KL-2025-CCCC/index.md": complaintText("KL-2025-CCCC"),
      "2026/.DS_Store": "x",
      "reviews/2025.md": "---\non: 2025-12-01\n---\nNotes\n",
      "README.md": "x",
      ".git/HEAD": "x",
      "keys/p1.age": "x",
      "Oude map/Jansen.doc": "x",
    });
    const { complaints, reviews, findings, register } = readRegister(folder);
    expect(findings).toEqual([]);
    expect(complaints.map((facts) => facts.id)).toEqual(["KL-2025-CCCC", "KL-2026-AAAA", "KL-2026-BBBB"]);
    expect(complaints[0]).toMatchObject({ receivedOn: "2026-03-27", body: "De training begon te laat." });
    expect(reviews).toEqual([{ year: "2025", on: "2025-12-01", body: "Notes" }]);
    expect(register.organisation.name).toBe("Voorbeeld");
  });

  it("tells how far it is", () => {
    const told: string[] = [];
    const folder = registerOnDisk({
      [record]: complaintText(id),
      "2026/KL-2026-AAAA/index.md": complaintText("KL-2026-AAAA"),
    });
    readRegister(folder, (done, total) => told.push(`${done} of ${total}`));
    expect(told).toEqual(["1 of 2", "2 of 2"]);
  });

  it("may be empty", () => {
    expect(readRegister(registerOnDisk({}))).toMatchObject({ complaints: [], reviews: [], findings: [] });
  });

  it("knows an attachment whose name is spelled with combining marks", () => {
    const text = complaintText(id).replace("---\nDe", "attachments: [geëvalueerd.pdf]\n---\nDe");
    const folder = registerOnDisk({ [record]: text, [`2026/${id}/gee\u0308valueerd.pdf`]: "x" });
    expect(readRegister(folder).findings).toEqual([]);
  });
});

describe("what lies in the wrong place", () => {
  it("is told by its position, for a name may be a person's", () => {
    const folder = registerOnDisk({
      "2026/Jansen/index.md": complaintText(id),
      "2026/Notitie.txt": "x",
      "2026/kl-2026-7f3k/index.md": "x",
      "reviews/Notulen.md": "x",
    });
    expect(readRegister(folder).findings).toEqual([
      { place: "2026", path: [0], rule: "wrong-folder" },
      { place: "2026", path: [1], rule: "stray-file" },
      { place: "2026", path: [2], rule: "wrong-folder" },
      { place: "reviews", path: [0], rule: "stray-file" },
    ]);
  });

  it("is still guarded when only the year is wrong", () => {
    const { complaints, findings } = readRegister(
      registerOnDisk({ [`2025/${id}/index.md`]: complaintText(id) }),
    );
    expect(findings).toEqual([{ place: id, path: [], rule: "wrong-folder" }]);
    expect(complaints).toMatchObject([{ id, receivedOn: "2026-03-27" }]);
  });

  it("counts once when a number occurs twice, from the folder of its own year", () => {
    const other = complaintText(id).replace("2026-03-27", "2025-01-01");
    for (const wrong of ["2025", "2027"]) {
      const folder = registerOnDisk({ [record]: complaintText(id), [`${wrong}/${id}/index.md`]: other });
      const { complaints, findings } = readRegister(folder);
      expect(findings.map(({ rule }) => rule).toSorted()).toEqual(["doubled-number", "wrong-folder"]);
      expect(complaints).toMatchObject([{ id, receivedOn: "2026-03-27" }]);
    }
  });
});

describe("a record with slips", () => {
  it("names field and line, and keeps the rest", () => {
    const text = complaintText(id).replace(
      "handler: p1",
      "handler: Piet\nkwartel: x\ncontacts:\n  - on: gisteren\n    by: p1",
    );
    const { complaints, findings } = readRegister(registerOnDisk({ [record]: text }));
    expect(findings).toEqual(
      expect.arrayContaining([
        { place: id, path: ["handler"], rule: "bad-form", detail: { line: 7 } },
        { place: id, path: ["contacts", 0, "on"], rule: "not-a-date", detail: { line: 10 } },
        { place: id, path: [], rule: "unknown-field", detail: { position: 7, line: 8 } },
      ]),
    );
    expect(findings).toHaveLength(3);
    expect(complaints).toMatchObject([{ id, receivedOn: "2026-03-27", noImmediateAction: true }]);
  });

  it("points a missing field of a group to the group's line", () => {
    const text = complaintText(id).replace("handler: p1", "decision:\n  on: 2026-04-01\n  by: [dir]");
    expect(readRegister(registerOnDisk({ [record]: text })).findings).toEqual([
      { place: id, path: ["decision", "outcome"], rule: "missing", detail: { line: 7 } },
    ]);
  });

  it("points to lines of the settings as well", () => {
    const folder = registerOnDisk({ "register.yaml": "organisation: { name: V }\nlanguage: fr\n" });
    expect(readRegister(folder).findings).toEqual([
      {
        place: "register.yaml",
        path: ["language"],
        rule: "not-a-choice",
        detail: { choices: "nl, en", line: 2 },
      },
    ]);
  });
});

describe("the folder itself", () => {
  it("is asked for by name when it does not exist", () => {
    expect(() => readRegister(join(registerOnDisk({}), "absent"))).toThrow(/--register DIR/);
  });

  it("may hold a year that cannot be opened", () => {
    const folder = registerOnDisk({ [record]: complaintText(id) });
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, "2025"), { mode: 0o000 });
    const { complaints, findings } = asNobody(() => readRegister(folder));
    chmodSync(join(folder, "2025"), 0o700);
    expect(findings).toEqual([{ place: "2025", path: [], rule: "unreadable" }]);
    expect(complaints).toHaveLength(1);
  });
});
