import { type Day, formatDate } from "./dates.ts";
import type { Deadline } from "./deadline.ts";
import { deadlinesOfReviews } from "./deadlines.ts";
import { type Language, messagesIn } from "./messages.ts";
import type { ReviewRecords } from "./review-cycle.ts";
import { type ReminderWords, reminderWordsIn } from "./reminder-words.ts";

/**
 * A day in a calendar on which something must be done. Calendars are kept by other companies and shown to colleagues:
 * it holds a number and the name of a step, never a name or a word of a complaint.
 */
export type CalendarEntry = {
  /** The same for the same step of the same round for ever, so that a second import updates the first. */
  readonly uid: string;
  readonly title: string;
  readonly due: Day;
};

/** The entries for deadlines of complaints: one for each that is not met. */
export function entriesOfComplaints(
  deadlines: readonly Deadline[],
  language: Language,
): readonly CalendarEntry[] {
  const words = reminderWordsIn(language);
  const steps = messagesIn(language).steps;
  return deadlines.flatMap((deadline) => {
    const { complaint, step, round, item, due, metOn } = deadline;
    if (complaint === null || metOn !== null) return [];
    const place = item === null ? `${round + 1}` : `${round + 1}-${item + 1}`;
    const name = stepIn(deadline, steps[step], words);
    return [{ uid: uidOf(`${complaint}-${step}-${place}`), title: `${complaint}: ${name}`, due }];
  });
}

/** The entries that belong to no complaint: the next yearly review, and what earlier reviews decided to improve. */
export function entriesOfReviews(records: ReviewRecords, today: Day): readonly CalendarEntry[] {
  const { register, reviews } = records;
  const words = reminderWordsIn(register.language);
  const review = deadlinesOfReviews(records, today).filter(({ step }) => step === "review");
  const next = review.map(({ basis, due }): CalendarEntry => {
    return { uid: uidOf(`review-after-${formatDate(basis.from)}`), title: words.reviewTitle, due };
  });
  // Each review apart, for a deadline does not say which one decided on it.
  const improvements = reviews.flatMap((one) => {
    const unmet = deadlinesOfReviews({ register, reviews: [one], firstReceipt: null }, today).filter(
      isUnmetImprovement,
    );
    return unmet.map(({ item, due }): CalendarEntry => {
      const number = `${one.year}-${(item ?? 0) + 1}`;
      return { uid: uidOf(`improvement-${number}`), title: words.improvementTitle(number), due };
    });
  });
  return [...next, ...improvements];
}

function isUnmetImprovement({ step, metOn }: Deadline): boolean {
  return step === "improve" && metOn === null;
}

function stepIn({ round, item }: Deadline, name: string, words: ReminderWords): string {
  if (round > 0) return words.round(name, round + 1);
  return item === null ? name : words.improvement(name, item + 1);
}

function uidOf(name: string): string {
  return `${name}@klachtenregister`;
}
