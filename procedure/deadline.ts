import type { Extension } from "../schemas/complaint.ts";
import type { Procedure, Term } from "../schemas/register.ts";
import type { Day } from "./dates.ts";
import type { StandIn, Turn } from "./turn.ts";

/** The steps that the procedure puts a term to, in the order in which they come. */
export const steps = [
  "pass-on",
  "discuss",
  "acknowledge",
  "decide-or-contact",
  "respond",
  "acknowledge-appeal",
  "forward-appeal",
  "appeal-verdict",
  "improve",
  "review",
  "retain",
] as const;

/** One of the steps. */
export type Step = (typeof steps)[number];

/** Whether a step belongs to an appeal, and is asked only once one was lodged. */
export function isOfAppeal(step: Step): boolean {
  return step === "acknowledge-appeal" || step === "forward-appeal" || step === "appeal-verdict";
}

/** How a step stands on a day. */
export type Status = "met" | "met-late" | "open" | "due-soon" | "due-today" | "overdue";

/** The fact from which a term runs; `promise` is a date that somebody set, without a term. */
export type Origin =
  | "receipt"
  | "passing-on"
  | "reopening"
  | "lodging"
  | "forwarding"
  | "closing"
  | "verdict"
  | "dispute"
  | "last-review"
  | "first-use"
  | "first-receipt"
  | "promise";

/** An extension as the clock of the response judged it: what was running, and whether it moved. */
export type JudgedExtension = {
  readonly extension: Extension;
  readonly running: Day;
  readonly verdict: "counts" | "too-late" | "not-later";
};

/** How a due day was reached: from a fact by a term, then moved by the extensions that count. */
export type Basis = {
  readonly origin: Origin;
  readonly from: Day;
  readonly term: Term | null;
  readonly procedure: Procedure | null;
  readonly extensions: readonly JudgedExtension[];
};

/** A day by which a step must be taken, and what has become of it. */
export type Deadline = {
  /** The complaint's number; null for the yearly review and its improvements. */
  readonly complaint: string | null;
  readonly step: Step;
  /** 0 for the first round, 1 for the first reopening, and so on. */
  readonly round: number;
  /** Which improvement of the list, counted from 0; null for the other steps. */
  readonly item: number | null;
  readonly basis: Basis;
  readonly due: Day;
  readonly metOn: Day | null;
  readonly status: Status;
  /** The code of the person whose turn it is; null when nobody can take it. */
  readonly responsible: string | null;
  /** For whom that person stands in, and until which day; null when it is his or her own turn. */
  readonly standsInFor: StandIn | null;
};

/** A deadline before it is looked at from a day. */
export type Owed = Omit<Deadline, "status" | keyof Turn> & { readonly turn: string | null };
