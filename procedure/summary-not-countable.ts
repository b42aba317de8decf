import type { Facts } from "../schemas/complaint.ts";
import { type Day, isAfter } from "./dates.ts";
import type { Step } from "./deadline.ts";
import type { SummaryRow } from "./summary-row.ts";

/** Why something cannot be counted: no day of receipt, no procedure in force then, a day before the one it follows, no day of closing, a receipt after today. */
export type CountingFault = "no-receipt" | "no-procedure" | "before-start" | "not-dated" | "after-today";

/** A complaint by its number, what of it is in no figure, and why. */
export type NotCountable = {
  readonly complaint: string;
  readonly measure: Step | "received" | "terms" | "closing" | "waiting";
  readonly fault: CountingFault;
};

/** What cannot be counted in a period, by number, so that no figure is silently too small. */
export function notCountableIn(
  rows: readonly SummaryRow[],
  { undated, today }: { readonly undated: readonly Facts[]; readonly today: Day },
): readonly NotCountable[] {
  const ofUndated = undated.map(({ id }): NotCountable => {
    return { complaint: id, measure: "received", fault: "no-receipt" };
  });
  return [...ofUndated, ...rows.flatMap((row) => faultsOf(row, today))];
}

function faultsOf(row: SummaryRow, today: Day): readonly NotCountable[] {
  const { facts, received, hasProcedure, clocks, closingFault } = row;
  const complaint = facts.id;
  const impossible = clocks.filter(({ state }) => state === "not-countable").map(({ step }) => step);
  // A step that runs in several rounds is named once.
  const faults = [...new Set(impossible)].map((step): NotCountable => {
    return { complaint, measure: step, fault: "before-start" };
  });
  if (!hasProcedure) faults.push({ complaint, measure: "terms", fault: "no-procedure" });
  if (closingFault === "before-receipt")
    faults.push({ complaint, measure: "closing", fault: "before-start" });
  if (closingFault === "not-dated") faults.push({ complaint, measure: "closing", fault: "not-dated" });
  if (isAfter(received, today)) faults.push({ complaint, measure: "waiting", fault: "after-today" });
  return faults;
}
