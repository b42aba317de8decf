import type { Summary } from "./summary.ts";
import type { SummaryTexts } from "./summary-texts.ts";
import type { Heading, SummaryWords } from "./summary-words.ts";

/** A part of a chapter: a sentence or two, a list of sentences, or a table. */
export type Block =
  | { readonly is: "paragraph"; readonly text: string }
  | { readonly is: "list"; readonly items: readonly string[] }
  | { readonly is: "table"; readonly headings: readonly string[]; readonly rows: readonly Row[] };

/** A row of a table, cell by cell. */
export type Row = readonly string[];

/** What the chapters are written from; without texts they tell trainings and improvements by number alone. */
export type Page = {
  readonly summary: Summary;
  readonly words: SummaryWords;
  readonly texts: SummaryTexts | null;
};

/** A chapter as its blocks, in their order; one without any is left out. */
export type ChapterText = (page: Page) => readonly Block[];

/** A paragraph of a chapter. */
export function paragraph(text: string): Block {
  return { is: "paragraph", text };
}

/** A table under its headings, without the columns that are 0 everywhere; nothing when it has no rows. */
export function tableUnder(
  headings: readonly Heading[],
  rows: readonly Row[],
  words: SummaryWords,
): readonly Block[] {
  const telling = headings.map((_, at) => at === 0 || rows.some((row) => row[at] !== "0"));
  const told = <Cell>(cells: readonly Cell[]) => cells.filter((_, at) => telling[at]);
  return table(
    told(headings).map((heading) => words.headings[heading]),
    rows.map(told),
  );
}

/** A table under headings that are words already; nothing when it has no rows. */
export function table(headings: readonly string[], rows: readonly Row[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ is: "table", headings, rows }];
}
