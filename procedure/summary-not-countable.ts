import type { Facts } from "../schemas/complaint.ts";
import type { Step } from "./deadline.ts";
import { countedSteps, type CountedStep, type StepClock } from "./summary-clock.ts";
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
  { undated, todayAt }: { readonly undated: readonly Facts[]; readonly todayAt: number },
): readonly NotCountable[] {
  const ofUndated = undated.map(({ id }): NotCountable => {
    return { complaint: id, measure: "received", fault: "no-receipt" };
  });
  return [...ofUndated, ...rows.flatMap((row) => faultsOf(row, todayAt))];
}

function faultsOf(row: SummaryRow, todayAt: number): readonly NotCountable[] {
  const { facts, receivedAt, procedure, closingFault } = row;
  const complaint = facts.id;
  const faults = impossibleSteps(row).map((step): NotCountable => {
    return { complaint, measure: step, fault: "before-start" };
  });
  if (procedure === null) faults.push({ complaint, measure: "terms", fault: "no-procedure" });
  if (closingFault === "before-receipt")
    faults.push({ complaint, measure: "closing", fault: "before-start" });
  if (closingFault === "not-dated") faults.push({ complaint, measure: "closing", fault: "not-dated" });
  if (receivedAt > todayAt) faults.push({ complaint, measure: "waiting", fault: "after-today" });
  return faults;
}

/** The steps with an impossible day, in the order of the procedure; one that runs in several rounds is named once. */
function impossibleSteps(row: SummaryRow): readonly CountedStep[] {
  if (!hasImpossible(row)) return [];
  return [
    ...new Set(
      clocksInOrder(row)
        .filter(isImpossible)
        .map(({ step }) => step),
    ),
  ];
}

/** Asked of thousands of complaints, of which hardly one says yes. */
function hasImpossible({ clocks, facts }: SummaryRow): boolean {
  const steps = facts.appeal === undefined ? stepsOfComplaint : countedSteps;
  for (const step of steps) if (clocks(step).some(isImpossible)) return true;
  return false;
}

const stepsOfComplaint = countedSteps.slice(0, countedSteps.indexOf("acknowledge-appeal"));

function isImpossible({ state }: StepClock): boolean {
  return state === "not-countable";
}

/** All clocks of a complaint in the order of the procedure, the two that run again after a reopening round by round. */
function clocksInOrder({ clocks }: SummaryRow): readonly StepClock[] {
  const rounds = [...clocks("decide-or-contact"), ...clocks("respond")];
  return [
    ...clocks("pass-on"),
    ...clocks("discuss"),
    ...clocks("acknowledge"),
    ...rounds.toSorted((one, other) => one.round - other.round),
    ...clocks("acknowledge-appeal"),
    ...clocks("forward-appeal"),
    ...clocks("appeal-verdict"),
  ];
}
