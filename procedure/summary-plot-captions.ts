import { fewest } from "./summary-comparison.ts";
import { guardedYearIn, monthIn, periodIn } from "./summary-cells.ts";
import type { Summary } from "./summary.ts";
import type { FigureName } from "./summary-plot-words.ts";
import type { Chapter, SummaryWords } from "./summary-words.ts";

type Caption = (summary: Summary, words: SummaryWords) => string;

const captions: Readonly<Record<FigureName, Caption>> = {
  years: ofYears,
  months: ofMonths,
  days: ofDays,
  stillOpen: ofStillOpen,
  category: ofCategory,
  categoryYears: ofCategoryYears,
};

/** The figure that a chapter is also drawn as; null for one of words and tables. */
export function figureOf(chapter: Chapter): FigureName | null {
  const names: readonly FigureName[] = ["years", "months", "days", "stillOpen", "category", "categoryYears"];
  return names.find((name) => name === chapter) ?? null;
}

/** The sentence that says what one sees in a figure; null when there is nothing, or too little, to draw. */
export function captionOf(name: FigureName, summary: Summary, words: SummaryWords): string | null {
  return isDrawn(name, summary) ? captions[name](summary, words) : null;
}

/** Few complaints get no curve of shares, and one year alone is no comparison. */
function isDrawn(
  name: FigureName,
  { dots, closing, years, categoryYears, category, flow }: Summary,
): boolean {
  switch (name) {
    case "years":
      return years.length > 1 && years.some(({ received }) => received > 0);
    case "months":
      return flow.received + flow.closed > 0;
    case "days":
      return dots.complaints.length > 0;
    case "stillOpen":
      return dots.complaints.length >= fewest && closing.stillOpen.length > 0;
    case "category":
      return category.some(({ key }) => key !== null);
    case "categoryYears":
      return categoryYears.columns.length > 1 && categoryYears.rows.some(({ key }) => key !== null);
  }
}

function ofYears({ years }: Summary, words: SummaryWords): string {
  return words.plots.captions.years({
    received: years.map((year) => ({ count: year.received, period: guardedYearIn(year, words) })),
    inTime: years
      .filter(({ inTime, late }) => inTime + late > 0)
      .map(({ period, inTime, late }) => {
        return { share: words.of(inTime, inTime + late), period: periodIn(period, words) };
      }),
  });
}

function ofMonths({ months, flow }: Summary, words: SummaryWords): string {
  const peak = months.reduce((most, { received }) => Math.max(most, received), 0);
  const busiest = months
    .filter(({ received }) => received === peak)
    .map(({ month }) => monthIn(month, words));
  const last = months.findLast(({ twelveMonths }) => twelveMonths !== null);
  const total = last?.twelveMonths ?? null;
  return words.plots.captions.months({
    peak,
    months: busiest.length > 3 ? [] : busiest,
    twelve:
      last === undefined || total === null ? null : { count: total, period: monthIn(last.month, words) },
    closed: flow.closed,
  });
}

function ofDays({ own, sector, flow }: Summary, { plots }: SummaryWords): string {
  return plots.captions.days({
    received: flow.received,
    own: own.inTime,
    sector: sector.inTime,
    longest: sector.days.longest,
    waiting: sector.longestWait,
  });
}

function ofStillOpen({ closing, dots }: Summary, { plots }: SummaryWords): string {
  const after = dots.sectorLines.at(-1) ?? 0;
  const until = closing.stillOpen.findLast(({ day }) => day <= after);
  return plots.captions.stillOpen({
    half: closing.stillOpen.find(({ share }) => share <= 0.5)?.day ?? null,
    after,
    percent: Math.round((until?.share ?? 1) * 100),
  });
}

function ofCategory({ category, flow }: Summary, { plots }: SummaryWords): string {
  const named = category.filter(({ key }) => key !== null);
  const count = named[0]?.count ?? 0;
  const largest = named.filter((one) => one.count === count).map(({ name, key }) => name ?? key ?? "");
  const third = named.length > 3 ? (named[2]?.cumulative ?? null) : null;
  return plots.captions.category({ largest, count, whole: flow.received, firstThree: third });
}

function ofCategoryYears({ categoryYears }: Summary, words: SummaryWords): string {
  const { columns, rows } = categoryYears;
  const most = rows.find(({ key }) => key !== null);
  const counts = columns.map((column, at) => ({
    count: most?.counts[at] ?? 0,
    period: periodIn(column, words),
  }));
  return words.plots.captions.categoryYears({
    name: most?.name ?? most?.key ?? "",
    counts: counts.toReversed(),
  });
}
