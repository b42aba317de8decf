import { lostDaysIn } from "../procedure/date-rules.ts";
import type { Day } from "../procedure/dates.ts";
import { checkReviews } from "../procedure/review-rules.ts";
import type { Finding } from "../schemas/finding.ts";
import type { RegisterFiles } from "./read-register.ts";

/**
 * The findings that a reminder can be about: what could not be read, and what a review lacks, and days that count for
 * nothing. What merely contradicts something is not asked for: on a large register that takes a third as long again as reading it.
 */
export function lossesIn(files: RegisterFiles, today: Day): readonly Finding[] {
  // Whether a review has judged every complaint is such a contradiction, and takes longest.
  const ofReviews = checkReviews({ ...files, complaints: [] }, today);
  return [...files.findings, ...lostDaysIn(files.complaints, today), ...ofReviews];
}
