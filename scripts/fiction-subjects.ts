import type { Facts } from "../schemas/complaint.ts";
import { administrationSubjects } from "./fiction-subjects-administration.ts";
import { planningSubjects } from "./fiction-subjects-planning.ts";
import { surroundingsSubjects } from "./fiction-subjects-surroundings.ts";
import { trainingSubjects } from "./fiction-subjects-training.ts";

/** What a fictional complaint is about, in all the words that return in its record. */
export type Subject = {
  readonly category: string;
  /** Neutral and without names: it may be read by whoever sees the overview. */
  readonly summary: string;
  /** What happened, as the complainant tells it. */
  readonly told: readonly [string, string, string];
  readonly wish: string;
  readonly cause: NonNullable<Facts["cause"]>;
  /** What a colleague can do on the spot. */
  readonly action: string;
  /** What the company can change afterwards. */
  readonly improvement: string;
  /** Whether it is about how a colleague acted. */
  readonly aboutColleague?: boolean;
};

/** Everything a participant or client of a training company may complain about, four subjects to a category. */
export const subjects: readonly Subject[] = [
  ...planningSubjects,
  ...administrationSubjects,
  ...trainingSubjects,
  ...surroundingsSubjects,
];
