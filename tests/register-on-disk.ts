import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** The settings of a small register that contradicts nothing. */
export const settings = `organisation: { name: Voorbeeld }
people:
  - { code: dir, name: Bestuurder, role: director, from: 2020-01-01 }
  - { code: p1, name: Partner, role: partner, from: 2020-01-01 }
  - { code: tr1, name: Trainer, role: trainer, from: 2020-01-01 }
procedures:
  - { inForceFrom: 2020-01-01, terms: { respond: { days: 7 } } }
`;

/** A sound complaint with the number given, received on 27 March 2026. */
export function complaintText(id: string): string {
  return `---
id: ${id}
kind: dissatisfaction
receivedOn: 2026-03-27
receivedBy: tr1
channel: phone
handler: p1
noImmediateAction: true
---
De training begon te laat.
`;
}

/** Writes a register into a fresh folder that goes away with the test; names are paths inside it. */
export function registerOnDisk(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "register-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ "register.yaml": settings, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
