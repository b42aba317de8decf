import { dateOf } from "./dates.ts";
import { readableDate } from "./explain.ts";
import { fewest } from "./summary-comparison.ts";
import type { Measured } from "./summary-comparison.ts";
import type { Period } from "./summary-period.ts";
import type { SummaryWords } from "./summary-words.ts";
import type { YearRow } from "./summary-years.ts";

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

/** A year of the comparison, with its mark when not every day of it was guarded. */
export function guardedYearIn(
  { period, isWhole }: Pick<YearRow, "period" | "isWhole">,
  words: SummaryWords,
): string {
  return `${periodIn(period, words)}${isWhole ? "" : " †"}`;
}

/** A month as a person reads it. */
export function monthIn(month: string, { messages }: SummaryWords): string {
  const [year, number] = month.split("-");
  return `${messages.months[Number(number) - 1]} ${year}`;
}
