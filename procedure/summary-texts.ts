import type { Facts } from "../schemas/complaint.ts";
import type { Records } from "./deadlines.ts";
import type { ImprovementRow } from "./summary-improvements.ts";
import type { TrainingRow } from "./summary-groups.ts";

/**
 * The words that belong to a summary but are no part of it, for they may name people: what a training is called, what
 * an improvement is and what it brought. Whoever shows them must be allowed to read the register.
 */
export type SummaryTexts = {
  readonly trainingOf: (row: TrainingRow) => string | null;
  readonly improvementOf: (
    row: ImprovementRow,
  ) => { readonly action: string; readonly effect: string | null } | null;
  /** A person's name by the code; absent where people are told by their codes. */
  readonly personOf?: (code: string) => string;
};

/** Looks the words of a summary up in the register it was made from. */
export function textsOf({ complaints, reviews }: Omit<Records, "register">): SummaryTexts {
  const byNumber = new Map(complaints.map((facts): [string, Facts] => [facts.id, facts]));
  return {
    trainingOf: ({ numbers }) => byNumber.get(numbers[0] ?? "")?.training ?? null,
    improvementOf: ({ complaint, review, item }) => {
      const record =
        complaint === null ? reviews.find(({ year }) => year === review) : byNumber.get(complaint);
      const found = record?.improvements?.[item];
      return found === undefined ? null : { action: found.action, effect: found.effect ?? null };
    },
  };
}
