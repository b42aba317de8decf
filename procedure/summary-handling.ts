import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { missingOf, missingOfClosing } from "./completeness.ts";
import { dateOf, dateOrNull, dayNumber, daysBetween, isBefore } from "./dates.ts";
import type { JudgedExtension } from "./deadline.ts";
import { isInAppeal } from "./rounds.ts";
import { type Period, within } from "./summary-period.ts";
import type { SummaryRow } from "./summary-row.ts";

/** Extensions ("uitstel"): counted when told on or before the running deadline with a later date, else told why not. */
export type Extensions = {
  readonly complaints: number;
  readonly counts: number;
  readonly tooLate: number;
  readonly notLater: number;
  readonly notCountable: number;
  readonly list: readonly {
    readonly complaint: string;
    readonly toldOn: string;
    readonly newDate: string;
    readonly verdict: JudgedExtension["verdict"];
  }[];
};

/** How many of the closed records are complete; of an erased one nothing can be said any more. */
export type Completeness = {
  readonly closed: number;
  readonly complete: number;
  readonly erased: number;
  readonly incomplete: readonly string[];
};

/**
 * The negative evaluation forms ("“negatieve” reacties voortgekomen uit evaluatieformulieren"): judged to be a
 * complaint (decided on, or closed), judged to be none, or not judged yet.
 */
export type Evaluations = {
  readonly received: number;
  readonly complaint: number;
  readonly noComplaint: number;
  readonly unjudged: readonly string[];
};

type Verdict = NonNullable<NonNullable<Facts["appeal"]>["verdict"]>;

/** An appeal: with its verdict, still running, or ended because the complaint was withdrawn or turned out to be none. */
export type AppealRow = {
  readonly complaint: string;
  readonly lodgedOn: string;
  readonly verdictOn: string | null;
  readonly verdict: Verdict | null;
  readonly state: "verdict" | "pending" | "ended";
  /** Calendar days from lodging to the verdict. */
  readonly days: number | null;
  readonly isConsequenceOpen: boolean;
};

/** The extensions of the complaints of a period, in all their rounds. */
export function extensionsIn(rows: readonly SummaryRow[]): Extensions {
  const extended = rows.filter(({ facts }) => facts.extensions !== undefined && facts.extensions.length > 0);
  const list = extended.flatMap(({ facts, clocks }) => {
    const judged = clocks("respond").flatMap((clock) => clock.extensions);
    return judged.map(({ extension: { toldOn, newDate }, verdict }) => {
      return { complaint: facts.id, toldOn, newDate, verdict };
    });
  });
  const count = (verdict: JudgedExtension["verdict"]) => list.filter((one) => one.verdict === verdict).length;
  return {
    complaints: extended.length,
    counts: count("counts"),
    tooLate: count("too-late"),
    notLater: count("not-later"),
    notCountable: extended.reduce((sum, { facts }) => sum + (facts.extensions?.length ?? 0), 0) - list.length,
    list,
  };
}

const known = new WeakMap<readonly SummaryRow[], Completeness>();

/** How complete the closed records of a period are; worked out once for the same rows. */
export function completenessOf(rows: readonly SummaryRow[], register: Register): Completeness {
  const found = known.get(rows) ?? countedCompleteness(rows, register);
  known.set(rows, found);
  return found;
}

function countedCompleteness(rows: readonly SummaryRow[], register: Register): Completeness {
  const closed = rows.filter(({ closedAt }) => closedAt !== null).map(({ facts }) => facts);
  const kept = closed.filter(({ erasedOn }) => erasedOn === undefined);
  const incomplete = kept.filter((facts) => {
    return missingOf(facts, register).length + missingOfClosing(facts).length > 0;
  });
  return {
    closed: closed.length,
    complete: kept.length - incomplete.length,
    erased: closed.length - kept.length,
    incomplete: incomplete.map(({ id }) => id).toSorted(),
  };
}

/** How the negative evaluation forms of a period were judged. */
export function evaluationsIn(rows: readonly SummaryRow[]): Evaluations {
  const forms = rows.filter(({ facts }) => facts.kind === "negative-evaluation");
  const none = forms.filter((row) => row.isDropped && row.facts.closeReason === "no-complaint");
  const unjudged = forms.filter(({ closedAt, facts }) => closedAt === null && facts.decision === undefined);
  return {
    received: forms.length,
    complaint: forms.length - none.length - unjudged.length,
    noComplaint: none.length,
    unjudged: unjudged.map(({ facts }) => facts.id).toSorted(),
  };
}

/** The appeals ("beroep") lodged in a period, whenever the complaint was received; the earliest first. */
export function appealsIn(complaints: readonly Facts[], period: Period): readonly AppealRow[] {
  const isIn = within(period);
  const lodged = complaints.filter(({ appeal }) => {
    return appeal !== undefined && isIn(dayNumber(dateOf(appeal.lodgedOn)));
  });
  const appeals = lodged.flatMap((facts) => appealOf(facts) ?? []);
  return appeals.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function appealOf(facts: Facts): AppealRow | null {
  const { appeal } = facts;
  if (appeal === undefined) return null;
  const [lodged, verdictOn] = [dateOf(appeal.lodgedOn), dateOrNull(appeal.verdictOn)];
  const isCountable = verdictOn !== null && !isBefore(verdictOn, lodged);
  return {
    complaint: facts.id,
    lodgedOn: appeal.lodgedOn,
    verdictOn: appeal.verdictOn ?? null,
    verdict: appeal.verdict ?? null,
    state: verdictOn !== null ? "verdict" : isInAppeal(facts) ? "pending" : "ended",
    days: isCountable ? daysBetween(lodged, verdictOn) : null,
    isConsequenceOpen: appeal.consequence !== undefined && appeal.consequenceDoneOn === undefined,
  };
}

function keyOf({ lodgedOn, complaint }: AppealRow): string {
  return `${lodgedOn} ${complaint}`;
}
