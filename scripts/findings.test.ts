import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import { findingsIn } from "./findings.ts";
import { readRegister } from "./read-register.ts";

const settings = `organisation: { name: Voorbeeld }
people:
  - { code: dir, name: Bestuurder, role: director, from: 2022-03-29 }
procedures:
  - { inForceFrom: 2022-03-29, terms: { respond: { days: 7 } } }
`;

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("What is wrong in a register", () => {
  it("says of an unreadable complaint only that it is unreadable, not that something is missing in it", () => {
    expect(rulesIn("id: KL-2026-7F3K\nreceivedOn: 2026-06-01\nbroken: [")).toEqual(["not-yaml"]);
  });

  it("names what is missing beside what does not fit in a complaint that can be read", () => {
    const rules = rulesIn(
      "id: KL-2026-7F3K\nkind: grief\nreceivedOn: 2026-06-01\nreceivedBy: dir\nchannel: phone",
    );
    expect(rules).toEqual(["not-a-choice", "immediate-action-missing"]);
  });

  it("still finds a contradiction in what could be read of an unreadable complaint", () => {
    expect(rulesIn("receivedOn: 2027-06-01\nbroken: [")).toEqual(["not-yaml", "future-date"]);
  });
});

function rulesIn(fields: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "findings-"));
  folders.push(folder);
  mkdirSync(join(folder, "2026/KL-2026-7F3K"), { recursive: true });
  writeFileSync(join(folder, "register.yaml"), settings);
  writeFileSync(join(folder, "2026/KL-2026-7F3K/index.md"), `---\n${fields}\n---\nHet was koud.\n`);
  return findingsIn(readRegister(folder), dateOf("2026-06-02")).map(({ rule }) => rule);
}
