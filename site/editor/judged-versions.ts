import { type Facts, parseComplaint } from "../../schemas/complaint.ts";
import { parseRegister, type Register } from "../../schemas/register.ts";
import { parseReview, type Review } from "../../schemas/review.ts";
import type { Day } from "../../procedure/dates.ts";
import { checkReviews } from "../../procedure/review-rules.ts";
import { checkComplaint } from "../../procedure/rules.ts";
import type { Judged } from "../../procedure/saving.ts";
import { checkSettings } from "../../procedure/settings-rules.ts";

/** A record as it was written or as a form has it, half filled or damaged as it may be. */
export type Written = { readonly data: unknown; readonly body: string };

/** What a record is judged by: the settings, on a day. */
export type JudgedBy = { readonly register: Register; readonly today: Day };

/** A complaint with all that the shape and the rules find in it. */
export function judgedComplaint(
  written: Written,
  id: string,
  { register, today }: JudgedBy,
): Judged & { readonly facts: Facts } {
  const { value: facts, findings } = parseComplaint(written.data, written.body, id);
  const all = [...findings, ...checkComplaint(facts, register, today)];
  return { facts, record: recordOf(written), findings: all, complaint: { facts, register } };
}

/** A review with all that the shape and the rules find in it, beside the complaints that it goes through. */
export function judgedReview(
  written: Written,
  year: string,
  { register, today, complaints }: JudgedBy & { readonly complaints: readonly Facts[] },
): Judged & { readonly review: Review } {
  const { value: review, findings } = parseReview(written.data, written.body, year);
  const all = [...findings, ...checkReviews({ register, complaints, reviews: [review] }, today)];
  return { review, record: recordOf(written), findings: all };
}

/** The settings with all that the shape and the rules find in them. */
export function judgedSettings(data: unknown, today: Day): Judged & { readonly register: Register } {
  const { value: register, findings } = parseRegister(data);
  return { register, record: data, findings: [...findings, ...checkSettings(register, today)] };
}

/** The words below a record are one more field of it, as the paths of the findings have it. */
function recordOf({ data, body }: Written): unknown {
  return typeof data === "object" && data !== null ? { ...data, body } : data;
}
