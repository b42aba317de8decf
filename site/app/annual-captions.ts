import { fewest } from "../../procedure/summary-comparison.ts";
import { guardedYearIn, monthIn, periodIn } from "../../procedure/summary-cells.ts";
import type { Summary } from "../../procedure/summary.ts";
import type { AnnualLanguage, FigureName } from "./annual-words.ts";

type Caption = (summary: Summary, language: AnnualLanguage) => string;

const captions: Readonly<Record<FigureName, Caption>> = {
  years: ofYears,
  months: ofMonths,
  days: ofDays,
  stillOpen: ofStillOpen,
  category: ofCategory,
  categoryYears: ofCategoryYears,
};

/** The sentence that says what one sees in a figure; null when there is nothing, or too little, to draw. */
export function captionOf(name: FigureName, summary: Summary, language: AnnualLanguage): string | null {
  return isDrawn(name, summary) ? captions[name](summary, language) : null;
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

function ofYears({ years }: Summary, { summary: words, annual }: AnnualLanguage): string {
  return annual.captions.years({
    received: years.map((year) => ({ count: year.received, period: guardedYearIn(year, words) })),
    inTime: years
      .filter(({ inTime, late }) => inTime + late > 0)
      .map(({ period, inTime, late }) => {
        return { share: words.of(inTime, inTime + late), period: periodIn(period, words) };
      }),
  });
}

function ofMonths({ months, flow }: Summary, { summary: words, annual }: AnnualLanguage): string {
  const peak = months.reduce((most, { received }) => Math.max(most, received), 0);
  const busiest = months
    .filter(({ received }) => received === peak)
    .map(({ month }) => monthIn(month, words));
  const last = months.findLast(({ twelveMonths }) => twelveMonths !== null);
  const total = last?.twelveMonths ?? null;
  return annual.captions.months({
    peak,
    months: busiest.length > 3 ? [] : busiest,
    twelve:
      last === undefined || total === null ? null : { count: total, period: monthIn(last.month, words) },
    closed: flow.closed,
  });
}

function ofDays({ own, sector, flow }: Summary, { annual }: AnnualLanguage): string {
  return annual.captions.days({
    received: flow.received,
    own: own.inTime,
    sector: sector.inTime,
    longest: sector.days.longest,
    waiting: sector.longestWait,
  });
}

function ofStillOpen({ closing, dots }: Summary, { annual }: AnnualLanguage): string {
  const after = dots.sectorLines.at(-1) ?? 0;
  const until = closing.stillOpen.findLast(({ day }) => day <= after);
  return annual.captions.stillOpen({
    half: closing.stillOpen.find(({ share }) => share <= 0.5)?.day ?? null,
    after,
    percent: Math.round((until?.share ?? 1) * 100),
  });
}

function ofCategory({ category, flow }: Summary, { annual }: AnnualLanguage): string {
  const named = category.filter(({ key }) => key !== null);
  const count = named[0]?.count ?? 0;
  const largest = named.filter((one) => one.count === count).map(({ name, key }) => name ?? key ?? "");
  const third = named.length > 3 ? (named[2]?.cumulative ?? null) : null;
  return annual.captions.category({ largest, count, whole: flow.received, firstThree: third });
}

function ofCategoryYears({ categoryYears }: Summary, { summary: words, annual }: AnnualLanguage): string {
  const { columns, rows } = categoryYears;
  const most = rows.find(({ key }) => key !== null);
  const counts = columns.map((column, at) => ({
    count: most?.counts[at] ?? 0,
    period: periodIn(column, words),
  }));
  return annual.captions.categoryYears({
    name: most?.name ?? most?.key ?? "",
    counts: counts.toReversed(),
  });
}
