import type { Facts } from "../schemas/complaint.ts";
import type { Records } from "./deadlines.ts";
import type { Summary } from "./summary.ts";
import type { ImprovementRow } from "./summary-improvements.ts";
import type { ExplainedRow } from "./summary-explained.ts";
import type { TrainingRow } from "./summary-groups.ts";

/**
 * The words that belong to a summary but are no part of it, for they may name people: what a training is called, what
 * an improvement is and what it brought, why a finding is as it should be. Whoever shows them must be allowed to read the register.
 */
export type SummaryTexts = {
  readonly trainingOf: (row: TrainingRow) => string | null;
  readonly improvementOf: (row: ImprovementRow) => ImprovementText | null;
  /** Why a finding is as it should be, as somebody explained it. */
  readonly reasonOf: (row: ExplainedRow) => string | null;
  /** A person's name by the code; absent where people are told by their codes. */
  readonly personOf?: (code: string) => string;
};

/** What an improvement is, and what it brought where that is noted. */
export type ImprovementText = { readonly action: string; readonly effect: string | null };

/** The words of one summary apart from the register in which they were looked up, by the numbers that name them. */
export type HeldTexts = {
  readonly trainings: ReadonlyMap<string, string>;
  readonly improvements: ReadonlyMap<string, ImprovementText>;
  readonly reasons: ReadonlyMap<string, string>;
};

/** Looks the words of a summary up in the register it was made from. */
export function textsOf({ complaints, reviews, register }: Records): SummaryTexts {
  const byNumber = new Map(complaints.map((facts): [string, Facts] => [facts.id, facts]));
  return {
    trainingOf: ({ numbers }) => byNumber.get(numbers[0] ?? "")?.training ?? null,
    improvementOf: ({ complaint, review, item }) => {
      const record =
        complaint === null ? reviews.find(({ year }) => year === review) : byNumber.get(complaint);
      const found = record?.improvements?.[item];
      return found === undefined ? null : { action: found.action, effect: found.effect ?? null };
    },
    reasonOf: ({ heldIn, item }) => {
      const review = reviews.find(({ year }) => heldIn === `reviews/${year}.md`);
      const record = byNumber.get(heldIn) ?? review ?? (heldIn === "register.yaml" ? register : undefined);
      return record?.explanations?.[item]?.reason ?? null;
    },
  };
}

/** All the words of a summary, to be handed on without the register. */
export function heldTexts(summary: Summary, texts: SummaryTexts): HeldTexts {
  const { trainings, lastYear, improvements, explained } = summary;
  const rows = [...lastYear.improvements.list, ...improvements.list];
  return {
    trainings: held(trainings, trainingKey, texts.trainingOf),
    improvements: held(rows, improvementKey, texts.improvementOf),
    reasons: held(explained ?? [], reasonKey, texts.reasonOf),
  };
}

/** The words of a summary that were handed on. */
export function textsIn({ trainings, improvements, reasons }: HeldTexts): SummaryTexts {
  return {
    trainingOf: (row) => trainings.get(trainingKey(row)) ?? null,
    improvementOf: (row) => improvements.get(improvementKey(row)) ?? null,
    reasonOf: (row) => reasons.get(reasonKey(row)) ?? null,
  };
}

function held<Row, Text>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  textOf: (row: Row) => Text | null,
): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>();
  for (const row of rows) {
    const text = textOf(row);
    if (text !== null) found.set(keyOf(row), text);
  }
  return found;
}

function trainingKey({ numbers }: TrainingRow): string {
  return numbers[0] ?? "";
}

function reasonKey({ heldIn, item }: ExplainedRow): string {
  return `${heldIn} ${item}`;
}

function improvementKey({ complaint, review, item }: ImprovementRow): string {
  return `${complaint ?? review ?? ""} ${item}`;
}
