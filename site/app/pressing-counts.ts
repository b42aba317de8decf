import type { Deadline } from "../../procedure/deadline.ts";
import { type Entry, urgencyOf } from "./overview.ts";
import type { ScreenWords } from "./screen-words.ts";

/** How many of a kind are too late, and how many must be done today. */
export type PressingCount = { readonly overdue: number; readonly dueToday: number };

/** What presses, each kind counted as what it is: an improvement of a closed complaint is no complaint that is late. */
export type PressingCounts = { readonly complaints: PressingCount; readonly improvements: PressingCount };

/** What presses in complaints and reviews. @param ofWhom only what is this person's turn; null for everybody's */
export function pressingCounts(
  entries: readonly Pick<Entry, "deadlines">[],
  ofReviews: readonly Deadline[],
  ofWhom: string | null,
): PressingCounts {
  const theirs = (deadlines: readonly Deadline[]) => {
    return deadlines.filter(
      ({ metOn, responsible }) => metOn === null && (ofWhom === null || responsible === ofWhom),
    );
  };
  const all = [...entries.map(({ deadlines }) => theirs(deadlines)), theirs(ofReviews)];
  const ofComplaints = all.slice(0, -1).map((deadlines) => urgencyOf(deadlines.filter(isOwnStep)));
  const ofImprovements = all.flat().filter((deadline) => !isOwnStep(deadline));
  return {
    complaints: countOf(ofComplaints),
    improvements: countOf(ofImprovements.map(({ status }) => status)),
  };
}

/** What presses in whole sentences, each saying what it counts. */
export function headlineOf(
  { complaints, improvements }: PressingCounts,
  words: ScreenWords["headline"],
): string {
  const { overdue, dueToday } = complaints;
  const today = overdue > 0 ? words.alsoToday : words.today;
  const sentences = [
    ...(overdue > 0 ? [words.late(overdue)] : []),
    ...(dueToday > 0 ? [today(dueToday)] : []),
    ...(overdue + dueToday === 0 ? [words.noneLate] : []),
    ...(improvements.overdue > 0 ? [words.actionsLate(improvements.overdue)] : []),
    ...(improvements.dueToday > 0 ? [words.actionsToday(improvements.dueToday)] : []),
  ];
  return sentences.join(" ");
}

function isOwnStep({ step }: Deadline): boolean {
  return step !== "improve";
}

function countOf(statuses: readonly (string | null)[]): PressingCount {
  const count = (one: string) => statuses.filter((status) => status === one).length;
  return { overdue: count("overdue"), dueToday: count("due-today") };
}
