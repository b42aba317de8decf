import type { Group } from "./summary-groups.ts";
import { type Block, type ChapterText, type Page, type Row, table, tableUnder } from "./summary-blocks.ts";
import { periodIn, shareIn } from "./summary-cells.ts";
import type { SummaryWords } from "./summary-words.ts";

/** The categories in the order of Pareto. */
export const categoryChapter: ChapterText = ({ summary: { category, flow }, words }) => {
  const rows = category.map(({ key, name, count, cumulative }) => [
    name ?? key ?? words.unfilled,
    String(count),
    shareIn({ part: cumulative, whole: flow.received }, words),
  ]);
  return tableUnder(["category", "count", "cumulative"], rows, words);
};

/** The categories of up to four years beside each other. */
export const categoryYearsChapter: ChapterText = ({ summary: { categoryYears }, words }) => {
  const headings = [
    words.headings.category,
    ...categoryYears.columns.map((column) => periodIn(column, words)),
  ];
  const rows = categoryYears.rows.map(({ key, name, counts }) => {
    return [name ?? key ?? words.unfilled, ...counts.map(String)];
  });
  return table(headings, rows);
};

/** Everything else that complaints have in common, a table for each. */
export const groupsChapter: ChapterText = ({ summary, words }) => {
  const { messages } = words;
  const { fields } = messages;
  return [
    ...grouped(fields["channel"], named(summary.channel, messages.channel, words), words),
    ...grouped(fields["kind"], named(summary.kind, messages.kind, words), words),
    ...grouped(fields["complainant"], named(summary.complainant, messages.complainantType, words), words),
    ...grouped(fields["severity"], named(summary.severity, messages.severity, words), words),
    ...grouped(
      fields["outcome"],
      named(summary.outcome, { ...messages.outcome, ...messages.closeReason }, words),
      words,
    ),
    ...grouped(fields["cause"], named(summary.cause, messages.cause, words), words),
    ...grouped(fields["satisfaction"], named(summary.satisfaction, messages.satisfaction, words), words),
  ];
};

/** The complaints by training: by their numbers, and by name for whom may read the register. */
export const trainingsChapter: ChapterText = ({ summary: { trainings }, words, texts }: Page) => {
  const rows = trainings.map((row, at) => {
    const name = row.isNamed ? (texts?.trainingOf(row) ?? words.unnamedTraining(at + 1)) : words.unfilled;
    return [name, String(row.count), row.numbers.join(", ")];
  });
  return tableUnder(["training", "count", "numbers"], rows, words);
};

function named<Key extends string>(
  groups: readonly Group<Key>[],
  names: Readonly<Record<Key, string>>,
  words: SummaryWords,
): readonly Row[] {
  return groups.map(({ key, count }) => [key === null ? words.unfilled : names[key], String(count)]);
}

function grouped(heading: string | undefined, rows: readonly Row[], words: SummaryWords): readonly Block[] {
  return table([heading ?? "", words.headings.count], rows);
}
