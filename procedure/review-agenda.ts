import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import { dateOf, dateOrNull, type Day, isAfter, isBefore } from "./dates.ts";
import { recordsAsOf } from "./facts-as-of.ts";
import { wasOpenOn } from "./review-open.ts";
import {
  newReviewPeriod,
  periodOfReview,
  reviewOf,
  type ReviewPeriod,
  type ToReview,
} from "./review-period.ts";

/** What was decided on extra action at a complaint. */
export type Judgement = "yes" | "no";

/** A complaint that a review goes through. */
export type AgendaItem = {
  readonly facts: Facts;
  /** Received in the period, still open from before it, or neither and recorded all the same. */
  readonly reason: "period" | "open" | "recorded";
  /** Null while it is not decided. */
  readonly judgement: Judgement | null;
  readonly note: string | null;
};

/** The review of a year: its record, its period, and the complaints that it goes through, the earliest receipt first. */
export type Agenda = {
  readonly year: number;
  /** Null before the first save. */
  readonly review: Review | null;
  readonly period: ReviewPeriod;
  readonly items: readonly AgendaItem[];
  /** The numbers of the complaints of which no one can tell whether they belong to the period. */
  readonly unplaced: readonly string[];
};

/** When a review ends: on its last day or, while it runs, today; and the period that it looks back on. */
export type Span = { readonly period: ReviewPeriod; readonly day: Day };

/**
 * The complaints that a review must judge: "Daar worden de klachten nogmaals doorgenomen en beslist of er al dan niet
 * extra actie nodig is". Those received in its period, and the earlier ones that were still open at its end or are open now.
 */
export function toBeJudged({ period, day }: Span, complaints: readonly Facts[]): readonly Facts[] {
  const reason = reasonIn({ period, day });
  return complaints.filter((facts) => reason(facts) !== null);
}

/** What the partners go through at the review of a year, as it stands on a day. */
export function agendaOf(year: number, given: ToReview, today: Day): Agenda {
  const { reviews, complaints } = recordsAsOf(given, today);
  const review = reviewOf(year, reviews);
  const period = periodOfReview(review) ?? newReviewPeriod(year, given, today);
  const recorded = new Map((review?.complaints ?? []).toReversed().map((one) => [one.id, one]));
  const reason = reasonIn({ period, day: dateOrNull(review?.closedOn) ?? today });
  const items = complaints.flatMap((facts): readonly AgendaItem[] => {
    const one = recorded.get(facts.id);
    const why = reason(facts) ?? (one === undefined ? null : "recorded");
    if (why === null) return [];
    return [{ facts, reason: why, judgement: judgementOf(one?.extraAction), note: one?.note ?? null }];
  });
  return { year, review, period, items: items.toSorted(byReceipt), unplaced: unplacedIn(complaints) };
}

/** How many of an agenda's complaints have been decided on. */
export function decidedIn({ items }: Agenda): number {
  return items.filter(({ judgement }) => judgement !== null).length;
}

/** The first complaint of an agenda that is not decided on; null when none is left. */
export function firstUndecided({ items }: Agenda): AgendaItem | null {
  return items.find(({ judgement }) => judgement === null) ?? null;
}

/** Tells why a complaint belongs to a review; null when it does not. */
function reasonIn({ period, day }: Span): (facts: Facts) => "period" | "open" | null {
  const [from, until] = [dateOf(period.from), dateOf(period.until)];
  return (facts) => {
    const received = dateOrNull(facts.receivedOn);
    if (received === null || isAfter(received, until)) return null;
    if (!isBefore(received, from)) return "period";
    return wasOpenOn(facts, until) || wasOpenOn(facts, day) ? "open" : null;
  };
}

function judgementOf(extraAction: boolean | undefined): Judgement | null {
  if (extraAction === undefined) return null;
  return extraAction ? "yes" : "no";
}

/** A complaint without a day of receipt has a finding of its own. */
function unplacedIn(complaints: readonly Facts[]): readonly string[] {
  return complaints.filter(({ receivedOn }) => receivedOn === undefined).map(({ id }) => id);
}

function byReceipt({ facts: one }: AgendaItem, { facts: other }: AgendaItem): number {
  return keyOf(one).localeCompare(keyOf(other), "en");
}

function keyOf({ receivedOn = "", id }: Facts): string {
  return `${receivedOn} ${id}`;
}
