import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import type { Day } from "./dates.ts";
import { deadlinesOfReviews, deadlinesUntil } from "./deadlines.ts";
import { type Desk, deskOf, type Surroundings } from "./reminder-desk.ts";
import { type Doubts, doubtsOf, type FoundRecords } from "./reminder-doubt.ts";
import { heldReminder } from "./reminder-held.ts";
import { assigneesOf } from "./reminder-people.ts";
import { lastDayInSight, type Pressing, pressingOf, rungsTogether } from "./reminder-pressing.ts";
import { recordsReminder } from "./reminder-records.ts";
import { keyOfSubject, type Subject } from "./reminder-subject.ts";
import { bodyOf, noticeOf, titleOf } from "./reminder-text.ts";
import type { Holding } from "./reminder-plan.ts";
import type { Reminder } from "./reminder.ts";
import { firstReceiptOf } from "./review-cycle.ts";

/** A review brings all partners to one table, so the first notice of it comes four working weeks ahead. */
const reviewNotice = 20;

/**
 * Everything that should be open now: one reminder for each complaint with a step that is due soon, due today or
 * overdue, one for the yearly review, one for each improvement of a review, and one for all that cannot be read.
 */
export function remindersOf(
  records: FoundRecords,
  surroundings: Surroundings,
  today: Day,
): readonly Reminder[] {
  const desk = deskOf(records.register, surroundings, today);
  const doubts = doubtsOf(records, today);
  const ofDeadlines = [
    ...reviewReminder(records, desk),
    ...records.reviews.flatMap((review) => improvementReminders(review, desk)),
    ...records.complaints.flatMap((facts) => complaintReminder(facts, desk)),
  ];
  const doubted = ofDeadlines.map((reminder) => inDoubt(reminder, doubts));
  return [...recordsReminder(records.findings, desk).map((one) => assignedBy(one, doubts)), ...doubted];
}

/**
 * How issues stay open of which nobody can tell whether they are settled. What was taken out and explained (`excused`, by
 * its keys) is settled.
 */
export function holdingOf(
  records: FoundRecords,
  { surroundings, today, excused }: HeldWith,
): Pick<Holding, "today" | "heldOf"> {
  const doubts = doubtsOf(records, today);
  const desk = deskOf(records.register, surroundings, today);
  const heldOf = (key: string, since: string) => {
    const unknown = doubts.of(key);
    if (unknown === null || (unknown.reason === "record-vanished" && excused.has(key))) return null;
    return heldReminder(key, { ...unknown, since: unknown.since ?? since }, desk);
  };
  return { today, heldOf };
}

/** With what issues are held open. */
type HeldWith = {
  readonly surroundings: Surroundings;
  readonly today: Day;
  readonly excused: ReadonlySet<string>;
};

/** What is owed as far as could be read, and what could not be read of it. */
function inDoubt(reminder: Reminder, doubts: Doubts): Reminder {
  const unknown = doubts.of(reminder.key);
  return unknown === null ? assignedBy(reminder, doubts) : { ...assignedBy(reminder, doubts), unknown };
}

/** Nobody loses an assignment while it is not known whose turn it is, or while somebody whose turn it is cannot be assigned. */
function assignedBy(
  reminder: Reminder,
  { arePeopleKnown, areInvolvedKnown, withoutAccount }: Doubts,
): Reminder {
  if (!areInvolvedKnown(reminder.key)) return { ...reminder, assigning: "keep" };
  const isUnreached = reminder.assignees.some((code) => withoutAccount.has(code));
  return arePeopleKnown && !isUnreached ? reminder : { ...reminder, assigning: "add" };
}

/** All that a complaint owes stands in one reminder, its own improvements included. */
function complaintReminder(facts: Facts, desk: Desk): readonly Reminder[] {
  const { register, today } = desk;
  const until = lastDayInSight(register.reminders, today);
  const deadlines = deadlinesUntil(facts, register, { today, until });
  const pressing = pressingOf(deadlines, register.reminders, today);
  const involved = facts.involved ?? [];
  return reminderOf({ kind: "complaint", id: facts.id }, pressing, { ...desk, involved });
}

function reviewReminder(records: FoundRecords, desk: Desk): readonly Reminder[] {
  const { register, complaints } = records;
  const firstReceipt = firstReceiptOf(complaints, desk.today);
  const deadlines = deadlinesOfReviews({ ...records, firstReceipt }, desk.today);
  const { before, overdueEvery } = register.reminders;
  const ladder = { before: [...before, reviewNotice], overdueEvery };
  const next = deadlines.filter(({ step }) => step === "review");
  return reminderOf({ kind: "review" }, pressingOf(next, ladder, desk.today), desk);
}

/** An improvement of a review has a reminder of its own, for each has another owner; its ladder is that of every step. */
function improvementReminders(review: Review, desk: Desk): readonly Reminder[] {
  const { register, today } = desk;
  const deadlines = deadlinesOfReviews({ register, reviews: [review], firstReceipt: null }, today);
  const improvements = deadlines.filter(({ step }) => step === "improve");
  return improvements.flatMap((deadline, at) => {
    const pressing = pressingOf([deadline], register.reminders, today);
    return reminderOf(
      { kind: "improvement", year: review.year, number: (deadline.item ?? at) + 1 },
      pressing,
      desk,
    );
  });
}

function reminderOf(subject: Subject, pressing: readonly Pressing[], desk: Desk): readonly Reminder[] {
  if (pressing.length === 0) return [];
  return [
    {
      key: keyOfSubject(subject),
      title: titleOf(subject, pressing, desk),
      body: bodyOf(subject, pressing, desk),
      assignees: assigneesOf(pressing, desk),
      barred: desk.involved,
      rungs: rungsTogether(pressing).map(({ name, on }) => ({ name, on })),
      notice: (fresh) => noticeOf(pressing, new Set(fresh.map(({ name }) => name)), desk),
    },
  ];
}
