import { describe, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import { remindersOf } from "../procedure/reminders.ts";
import type { Finding } from "../schemas/finding.ts";
import { complaintText } from "../tests/register-on-disk.ts";
import { markedRegister, numberOf, registerOf } from "../tests/remind-registers.ts";
import { findingsIn } from "./findings.ts";
import { readRegister, type RegisterFiles } from "./read-register.ts";
import { lossesIn } from "./remind-findings.ts";

const today = dateOf("2026-04-01");
const nowhere = { editorAddress: null, dashboardAddress: null };

/** Everything that the reminders say when these findings are known. */
function saidOf(files: RegisterFiles, findings: readonly Finding[]): unknown {
  return remindersOf({ ...files, findings }, nowhere, today).map(({ notice, ...reminder }) => {
    return { ...reminder, notice: notice(reminder.rungs) };
  });
}

describe("what the reminders know of findings", () => {
  it.each<readonly [what: string, folder: () => string]>([
    ["records broken in every way", markedRegister],
    ["a review that was closed without a period", () => registerOf(2, { "reviews/2025.md": closedReview })],
    ["a review that cannot be read", () => registerOf(2, { "reviews/2025.md": "---\nclosedOn: [\n---\n" })],
    ["settings that cannot be read", () => registerOf(2, { "register.yaml": "people: [" })],
  ])("is as much as they can use of all that is wrong: %s", (_, folder) => {
    const files = readRegister(folder());
    const [all, known] = [findingsIn(files, today), lossesIn(files, today)];
    expect(saidOf(files, known)).toEqual(saidOf(files, all));
    expect(JSON.stringify(saidOf(files, known))).toContain('"key":"records"');
  });

  it("leaves out what only contradicts something, and with it most of the work", () => {
    const unknown = complaintText(numberOf(0)).replace(/handler: \w+/, "handler: weg");
    const files = readRegister(registerOf(2, { [`2026/${numberOf(0)}/index.md`]: unknown }));
    const all = findingsIn(files, today);
    expect([all.length > 0, lossesIn(files, today)]).toEqual([true, []]);
  });
});

const closedReview = "---\non: 2025-12-01\nclosedOn: 2025-12-20\npresent: [dir]\n---\n";
