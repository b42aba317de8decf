import type { Facts } from "../schemas/complaint.ts";
import type { Day } from "../procedure/dates.ts";

type Complainant = NonNullable<Facts["complainant"]>["type"];
type Outcome = NonNullable<Facts["decision"]>["outcome"];
type Verdict = NonNullable<NonNullable<Facts["appeal"]>["verdict"]>;

/**
 * How one fictional complaint goes. A day is counted as the procedure counts it: day 0 is the day of receipt, the day
 * after is day 1. null: it was never done. What would lie after today has not happened yet.
 */
export type Plot = {
  readonly receivedOn: Day;
  readonly kind: NonNullable<Facts["kind"]>;
  readonly channel: NonNullable<Facts["channel"]>;
  readonly complainant: Complainant;
  readonly ending: "handled" | "on-the-spot" | "withdrawn" | "no-complaint";
  /** Working days after receipt; null: not yet passed on. Regardless when the director received it. */
  readonly passOnAfter: number | null;
  readonly toDirector: boolean;
  /** Working days after receipt. */
  readonly acknowledgeAfter: number | null;
  readonly contactDay: number | null;
  /** For each extension, by how many days the running deadline is moved. */
  readonly extensions: readonly number[];
  readonly outcome: Outcome;
  readonly decideDay: number | null;
  readonly respondDay: number | null;
  readonly satisfaction: NonNullable<Facts["satisfaction"]>["answer"] | null;
  readonly closeDay: number | null;
  readonly improvement: { readonly dueDay: number; readonly doneDay: number | null } | null;
  readonly appeal: AppealPlot | null;
  readonly reopening: ReopeningPlot | null;
  readonly holdDay: number | null;
  readonly eraseDay: number | null;
  readonly attachments: number;
};

/** How an appeal goes. */
export type AppealPlot = {
  readonly lodgedDay: number;
  readonly forwardedDay: number | null;
  readonly verdictDay: number | null;
  readonly verdict: Verdict;
  readonly doneDay: number | null;
};

/** How a second round goes. */
export type ReopeningPlot = {
  readonly day: number;
  readonly decideDay: number | null;
  readonly respondDay: number | null;
  readonly closeDay: number | null;
};

/** The usual course: all in time, closed after two weeks. */
export function usualPlot(receivedOn: Day): Plot {
  return {
    receivedOn,
    kind: "dissatisfaction",
    channel: "email",
    complainant: "client",
    ending: "handled",
    passOnAfter: 0,
    toDirector: false,
    acknowledgeAfter: 1,
    contactDay: 3,
    extensions: [],
    outcome: "upheld",
    decideDay: 5,
    respondDay: 6,
    satisfaction: "satisfied",
    closeDay: 16,
    improvement: null,
    appeal: null,
    reopening: null,
    holdDay: null,
    eraseDay: null,
    attachments: 0,
  };
}
