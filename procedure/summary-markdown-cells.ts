import { dateOf } from "./dates.ts";
import { readableDate } from "./explain.ts";
import type { Summary } from "./summary.ts";
import { fewest } from "./summary-comparison.ts";
import type { Measured } from "./summary-comparison.ts";
import type { Period } from "./summary-period.ts";
import type { SummaryTexts } from "./summary-texts.ts";
import type { Heading, SummaryWords } from "./summary-words.ts";

/** What the chapters are written from; without texts they tell trainings and improvements by number alone. */
export type Page = {
  readonly summary: Summary;
  readonly words: SummaryWords;
  readonly texts: SummaryTexts | null;
};

/** A chapter as its paragraphs and tables; one without any is left out. */
export type ChapterText = (page: Page) => readonly string[];

/** A table under its headings; nothing when it has no rows. */
export function tableUnder(
  headings: readonly Heading[],
  rows: readonly (readonly string[])[],
  words: SummaryWords,
): readonly string[] {
  return table(
    headings.map((heading) => words.headings[heading]),
    rows,
  );
}

/** A table under headings that are words already; nothing when it has no rows. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const rule = headings.map(() => "---");
  return [[headings, rule, ...rows].map((row) => `| ${row.map(inCell).join(" | ")} |`).join("\n")];
}

/** A share in words: a percentage only when there are at least five, else "3 of 4". */
export function shareIn({ part, whole }: Measured, words: SummaryWords): string {
  if (whole === null) return String(part);
  if (whole === 0) return "–";
  if (whole < fewest) return words.of(part, whole);
  return words.percentage(Math.round((part / whole) * 100), part, whole);
}

/** A number as a cell shows it; a dash when it is not known. */
export function numberIn(value: number | null, words: SummaryWords): string {
  return value === null ? "–" : words.decimal(value);
}

/** A day as a person reads it; a dash when there is none. */
export function dayIn(day: string | null, words: SummaryWords): string {
  return day === null ? "–" : readableDate(dateOf(day), words.messages);
}

/** A period by its year, else by its two days. */
export function periodIn(
  { year, from, until }: Pick<Period, "from" | "until" | "year">,
  words: SummaryWords,
): string {
  return year === null ? words.range(dayIn(from, words), dayIn(until, words)) : String(year);
}

/** A month as a person reads it. */
export function monthIn(month: string, { messages }: SummaryWords): string {
  const [year, number] = month.split("-");
  return `${messages.months[Number(number) - 1]} ${year}`;
}

/** Line ends and bars would break a table, and a text of the register must not become markup. */
function inCell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|<>`*_[\]]/g, "\\$&");
}
