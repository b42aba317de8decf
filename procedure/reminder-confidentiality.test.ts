import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findingsIn } from "../scripts/findings.ts";
import { readRegister } from "../scripts/read-register.ts";
import { canary, canaryNumber, writeCanaryRegister } from "../tests/canary-register.ts";
import { brokenRecords } from "../tests/marked-records.ts";
import { registerOnDisk } from "../tests/register-on-disk.ts";
import { dateOf } from "./dates.ts";
import type { Language } from "./messages.ts";
import type { Reminder } from "./reminder.ts";
import { remindersOf } from "./reminders.ts";

const surroundings = {
  editorAddress: "https://k.example.nl/admin/",
  dashboardAddress: "https://k.example.nl/",
};

/** Days on which, of the marked complaint, each of its steps is soon due, due or late. */
const days = [
  "2026-03-30",
  "2026-04-01",
  "2026-04-09",
  "2026-05-01",
  "2026-05-27",
  "2026-12-01",
  "2027-06-10",
];

/** Settings in which every step has a term, so that every text is written; the canary's have few. */
const settingsIn = (language: Language): string => `language: ${language}
organisation: { name: Voorbeeld }
people:
  - { code: dir, name: Bestuurder, role: director, from: 2020-01-01 }
  - { code: p1, name: Partner, role: partner, from: 2020-01-01 }
  - { code: tr1, name: Trainer, role: trainer, from: 2020-01-01 }
procedures:
  - inForceFrom: 2020-01-01
    terms:
      passOn: { workingDays: 1 }
      discuss: { workingDays: 1 }
      acknowledge: { workingDays: 1 }
      decideOrContact: { days: 7 }
      respond: { days: 7 }
      forwardAppeal: { workingDays: 2 }
      appealVerdict: { days: 28 }
      review: { months: 12 }
      retain: { months: 1 }
`;
const languages: readonly Language[] = ["nl", "en"];

/** The register of canaries under the settings above. */
function canaryRegister(complaints: number, settings: string): string {
  const folder = registerOnDisk({});
  writeCanaryRegister(folder, complaints);
  writeFileSync(join(folder, "register.yaml"), settings);
  return folder;
}

/** Everything that the reminders of a register say on those days, as text and as data. */
function everythingSaid(folder: string, of: readonly string[] = days): string {
  const files = readRegister(folder);
  return of
    .map(dateOf)
    .flatMap((today) => {
      return remindersOf({ ...files, findings: findingsIn(files, today) }, surroundings, today);
    })
    .map((reminder) => JSON.stringify({ ...reminder, told: noticesOf(reminder) }))
    .join("\n");
}

function noticesOf({ rungs, notice }: Reminder): readonly string[] {
  return [notice([]), notice(rungs), ...rungs.slice(-3).map((rung) => notice([rung]))];
}

describe("no word of a complaint gets into a reminder", () => {
  it.each(languages)("from a record with a mark in every field, in %s", (language) => {
    const said = everythingSaid(canaryRegister(3, settingsIn(language)));
    for (let at = 0; at < 3; at += 1) expect(said).toContain(canaryNumber(at));
    expect(said).toContain("respond-1-2026-05-27-after-1");
    expect(said).not.toMatch(new RegExp(canary, "i"));
  });

  it.each(languages)("from records broken in every way, in %s", (language) => {
    const records = brokenRecords().map((record, at) => {
      const number = `KL-2026-${at.toString(36).toUpperCase().padStart(4, "0")}`;
      return [`2026/${number}/index.md`, record.replace("NUMBER", number)] as const;
    });
    const files = { "register.yaml": settingsIn(language), ...Object.fromEntries(records) };
    const said = everythingSaid(registerOnDisk(files), ["2026-04-09"]);
    expect(records.length).toBeGreaterThan(500);
    expect(said).toContain('"key":"records"');
    expect(said.match(/"key":"KL-2026-/g)?.length).toBeGreaterThan(400);
    expect(said).not.toMatch(/kwartelmerk/i);
  });

  it("nor who is involved, or what the partners wrote in a review", () => {
    const said = everythingSaid(
      canaryRegister(1, settingsIn("nl").replace("name: Trainer", "name: Betrokkene")),
    );
    expect(said).not.toMatch(/betrokken/i);
  });
});
