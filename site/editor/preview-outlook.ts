import type { Facts } from "../../schemas/complaint.ts";
import type { Finding } from "../../schemas/finding.ts";
import type { Register } from "../../schemas/register.ts";
import type { Review } from "../../schemas/review.ts";
import { missingOf, type Missing } from "../../procedure/completeness.ts";
import { type Day, formatDate } from "../../procedure/dates.ts";
import type { Deadline } from "../../procedure/deadline.ts";
import { deadlinesOf } from "../../procedure/deadlines.ts";
import { factsAsOf } from "../../procedure/facts-as-of.ts";
import type { Messages } from "../../procedure/messages.ts";
import { type NextStep, nextDeadline, nextStepOf } from "../../procedure/next-step.ts";
import { procedureVersions, type VersionTable } from "../../procedure/procedure-table.ts";
import { checkReviews } from "../../procedure/review-rules.ts";
import { hindrancesTo } from "../../procedure/saving.ts";
import { isOpen, type Stage, stageOf } from "../../procedure/stage.ts";
import { procedureOn } from "../../procedure/terms.ts";
import { cleanBody, cleanRecord, isGroup } from "./clean-record.ts";
import { judgedComplaint, judgedReview, judgedSettings, type Written } from "./judged-versions.ts";
import { readerFindings } from "./reader-findings.ts";

/** What is wrong with a form: what stands in the way of saving, and what is only worth knowing. */
export type Judgement = { readonly hindrances: readonly Finding[]; readonly remarks: readonly Finding[] };

/** What the procedure makes of a complaint's facts on a day. */
export type ComplaintOutlook = {
  readonly stage: Stage;
  readonly isOpen: boolean;
  readonly next: NextStep | null;
  readonly nextDeadline: Deadline | null;
  readonly deadlines: readonly Deadline[];
  readonly missing: readonly Missing[];
};

/** A form of a complaint, a review or the settings, half filled or damaged as it may be. */
export type FormData = {
  readonly record: unknown;
  readonly body: string;
  /** The number or the year; null for a new record. */
  readonly name: string | null;
  /** The record that the form was made from; null for a new one. */
  readonly base: Written | null;
};

/** A complaint read from a form, with what is wrong with it. */
export function complaintInForm(
  { record, body, name, base }: FormData,
  register: Register,
  today: Day,
): { readonly facts: Facts } & Judgement {
  const id = name ?? unnumbered;
  const form = judgedComplaint({ data: record, body }, id, { register, today });
  // A new complaint has no number yet, and gets one when it is saved.
  const findings = form.findings.filter(({ path }) => name !== null || path[0] !== "id");
  const was = base === null ? null : judgedComplaint(base, id, { register, today });
  const hindrances = hindrancesTo({ ...form, findings }, was);
  return { facts: form.facts, ...judged(findings, withReader(hindrances, id, { record, body })) };
}

/** A review read from a form, with what is wrong with it. */
export function reviewInForm(
  { record, body, name, base }: FormData,
  around: { readonly register: Register; readonly complaints: readonly Facts[] },
  today: Day,
): { readonly review: Review } & Judgement {
  const year = name ?? formatDate(today).slice(0, 4);
  const form = judgedReview({ data: record, body }, year, { ...around, today });
  const was = base === null ? null : judgedReview(base, year, { ...around, today });
  const hindrances = withReader(hindrancesTo(form, was), `reviews/${year}.md`, { record, body });
  return { review: form.review, ...judged(form.findings, hindrances) };
}

/** The settings read from a form, with what is wrong with them. */
export function settingsInForm(
  { record, base }: Pick<FormData, "record" | "base">,
  today: Day,
): { readonly register: Register } & Judgement {
  const form = judgedSettings(record, today);
  const was = base === null ? null : judgedSettings(base.data, today);
  return { register: form.register, ...judged(form.findings, hindrancesTo(form, was)) };
}

/** What follows from a complaint's facts: its stage, the next step, every deadline, and what closing still asks for. */
export function complaintOutlook(recorded: Facts, register: Register, today: Day): ComplaintOutlook {
  const facts = factsAsOf(recorded, today);
  const deadlines = deadlinesOf(facts, register, today);
  const stillOpen = isOpen(facts);
  return {
    stage: stageOf(facts),
    isOpen: stillOpen,
    deadlines,
    next: nextStepOf(facts, deadlines, { register, today }),
    nextDeadline: nextDeadline(deadlines),
    missing: stillOpen ? missingOf(facts, register) : [],
  };
}

/**
 * The numbers of the complaints of a review's period, and of those still open, that lack a yes or no: what would stand
 * in the way if it were closed today. Null while the period is not known.
 */
export function unjudgedIn(
  review: Review,
  { register, complaints }: { readonly register: Register; readonly complaints: readonly Facts[] },
  today: Day,
): readonly string[] | null {
  if (review.period === undefined) return null;
  const closed = { ...review, closedOn: formatDate(today) };
  const findings = checkReviews({ register, complaints, reviews: [closed] }, today);
  const lacking = findings.filter(({ rule }) => rule === "review-closed-incomplete");
  return lacking.map(({ detail }) => String(detail?.["complaint"] ?? ""));
}

/** The version of the procedure in force on a day, with its terms; null when there is none. */
export function termsInForce(register: Register, today: Day, messages: Messages): VersionTable | null {
  const procedure = procedureOn(register, today);
  if (procedure === null) return null;
  return procedureVersions({ ...register, procedures: [procedure] }, messages)[0] ?? null;
}

/** Stands for the number of a complaint that has none yet; it is never shown. */
const unnumbered = "KL-0000-0000";

/** What the reader of files would refuse, asked when nothing else is wrong: then the record is one that can be written. */
function withReader(
  hindrances: readonly Finding[],
  place: string,
  { record, body }: Pick<FormData, "record" | "body">,
): readonly Finding[] {
  if (hindrances.length > 0 || !isGroup(record)) return hindrances;
  return readerFindings(place, cleanRecord(record), cleanBody(body));
}

function judged(all: readonly Finding[], hindrances: readonly Finding[]): Judgement {
  return { hindrances, remarks: all.filter((finding) => !hindrances.includes(finding)) };
}
