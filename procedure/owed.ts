import type { Procedure, Register, Terms } from "../schemas/register.ts";
import { dateOrNull, type Day, isAfter, isBefore } from "./dates.ts";
import type { Basis, Deadline, JudgedExtension, Origin, Owed, Status, Step } from "./deadline.ts";
import { actingFor, directorOn, personOf } from "./people.ts";
import { runningDeadline } from "./respond.ts";
import type { Extension } from "../schemas/complaint.ts";
import { firstNotice } from "./first-notice.ts";
import { dueOf, termOf } from "./terms.ts";

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

/** What is owed, looked at on a day: how it stands, and whose turn it is with absences and deputies regarded. */
export function judge(owed: Owed, register: Register, today: Day): Deadline {
  const { complaint, step, round, item, basis, due, metOn } = owed;
  const turn = presentTurn(owed.turn, register, today);
  const responsible = turn === null ? null : actingFor(register, turn, today);
  return {
    complaint,
    step,
    round,
    item,
    basis,
    due,
    metOn,
    status: statusOf(owed, register, today),
    responsible,
  };
}

/** Whose turn it is, absences aside: the person named; the director when nobody is, or the person has left. */
function presentTurn(named: string | null, register: Register, today: Day): string | null {
  const person = named === null ? null : personOf(register, named);
  const until = dateOrNull(person?.until);
  const hasLeft = until !== null && isBefore(until, today);
  return (hasLeft ? null : named) ?? directorOn(register, today)?.code ?? null;
}

function statusOf({ due, metOn }: Owed, register: Register, today: Day): Status {
  if (metOn !== null) return isAfter(metOn, due) ? "met-late" : "met";
  if (isAfter(today, due)) return "overdue";
  if (!isBefore(today, due)) return "due-today";
  return isBefore(today, firstNotice(register, due)) ? "open" : "due-soon";
}
