import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCanaryRegister } from "./canary-register.ts";
import { brokenRecords } from "./marked-records.ts";
import { complaintText, registerOnDisk } from "./register-on-disk.ts";

/** The settings of a register whose partners have accounts on GitHub. */
export const settingsWithAccounts = `organisation: { name: Voorbeeld }
people:
  - { code: dir, name: Bestuurder, role: director, github: bestuur, from: 2020-01-01 }
  - { code: p1, name: Partner, role: partner, github: "@partner-een", from: 2020-01-01 }
  - { code: tr1, name: Trainer, role: trainer, from: 2020-01-01 }
procedures:
  - { inForceFrom: 2020-01-01, terms: { respond: { days: 7 } } }
dashboard: { address: "https://klachten.example.nl" }
`;

/** The number of a complaint, counted from 0. */
export function numberOf(at: number): string {
  return `KL-2026-A${at.toString(36).toUpperCase().padStart(3, "0")}`;
}

/** A register of so many complaints, each received on 27 March 2026 and to be answered by 3 April, Goede Vrijdag. */
export function registerOf(count: number, more: Readonly<Record<string, string>> = {}): string {
  const complaints = Array.from({ length: count }, (_, at) => {
    return [`2026/${numberOf(at)}/index.md`, complaintText(numberOf(at))] as const;
  });
  return registerOnDisk({
    "register.yaml": settingsWithAccounts,
    ...Object.fromEntries(complaints),
    ...more,
  });
}

/** The words by which a text that must stay inside is known. */
export const marks = /zwaluw|kwartelmerk/i;

/** A register in which every name and every text of a complaint is marked, and many a record is broken. */
export function markedRegister(): string {
  const broken = brokenRecords().filter((_, at) => at % 9 === 0);
  const files = broken.map((yaml, at) => {
    const id = `KL-2025-B${at.toString(36).toUpperCase().padStart(3, "0")}`;
    return [`2025/${id}/index.md`, `---\n${yaml.replace("NUMBER", id)}---\nKwartelmerk30\n`] as const;
  });
  const folder = registerOnDisk(Object.fromEntries(files));
  writeCanaryRegister(folder, 3);
  // People of the company may be named to each other.
  writeFileSync(join(folder, "register.yaml"), settingsWithAccounts);
  return folder;
}
