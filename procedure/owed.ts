import type { Procedure, Register, Terms } from "../schemas/register.ts";
import { type Day, isAfter, isBefore } from "./dates.ts";
import type { Basis, Deadline, JudgedExtension, Origin, Owed, Status, Step } from "./deadline.ts";
import { runningDeadline } from "./respond.ts";
import type { Extension } from "../schemas/complaint.ts";
import { firstNotice } from "./first-notice.ts";
import { dueOf, termOf } from "./terms.ts";
import { turnOn } from "./turn.ts";

/** A step of the procedure for one complaint: from which fact its term runs, what met it, whose turn it is. */
export type Claim = {
  readonly complaint: string | null;
  readonly step: Step;
  readonly term: keyof Terms;
  readonly origin: Origin;
  readonly from: Day;
  readonly metOn: Day | null;
  /** The code of the person whose turn it is; null means the director. */
  readonly turn: string | null;
  readonly round?: number;
  readonly extensions?: readonly Extension[];
};

/** What a claim owes under a version of the procedure; null when that version sets no term for it. */
export function owedUnder(procedure: Procedure, claim: Claim): Owed | null {
  const term = termOf(procedure, claim.term);
  if (term === null) return null;
  const { due, judged } = runningDeadline(dueOf(term, claim.from), claim.extensions ?? []);
  const basis = { origin: claim.origin, from: claim.from, term, procedure, extensions: judged };
  const { complaint, step, metOn, turn } = claim;
  return { complaint, step, round: claim.round ?? 0, item: null, basis, due, metOn, turn };
}

/** What is owed by a date that somebody set, without a term: an improvement. */
export function owedBy(date: Day, claim: Pick<Owed, "complaint" | "item" | "metOn" | "turn">): Owed {
  const basis: Basis = {
    origin: "promise",
    from: date,
    term: null,
    procedure: null,
    extensions: noExtensions,
  };
  return { ...claim, step: "improve", round: 0, basis, due: date };
}

const noExtensions: readonly JudgedExtension[] = [];

/** The settings, the day from which is looked, and whom the complaint is about. */
export type View = {
  readonly register: Register;
  readonly today: Day;
  readonly involved: readonly string[];
};

/** What is owed, looked at on a day: how it stands, and whose turn it is with absences and deputies regarded. */
export function judge(owed: Owed, { register, today, involved }: View): Deadline {
  const { complaint, step, round, item, basis, due, metOn, turn: named } = owed;
  const turn = turnOn(register, { named, involved, isPassOn: step === "pass-on" }, today);
  const status = statusOf(owed, register, today);
  return { complaint, step, round, item, basis, due, metOn, status, ...turn };
}

function statusOf({ due, metOn }: Owed, register: Register, today: Day): Status {
  if (metOn !== null) return isAfter(metOn, due) ? "met-late" : "met";
  if (isAfter(today, due)) return "overdue";
  if (!isBefore(today, due)) return "due-today";
  return isBefore(today, firstNotice(register, due)) ? "open" : "due-soon";
}
