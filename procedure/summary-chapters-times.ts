import { fewest } from "./summary-comparison.ts";
import { type Block, type ChapterText, paragraph, type Row, table, tableUnder } from "./summary-blocks.ts";
import { dayIn, guardedYearIn, monthIn, numberIn, periodIn, shareIn } from "./summary-cells.ts";
import type { TermCount, TermRow } from "./summary-terms.ts";
import type { SummaryWords } from "./summary-words.ts";
import type { YearComparison } from "./summary-years.ts";

/** What came in, went out and stayed. */
export const flowChapter: ChapterText = ({ summary: { flow }, words }) => {
  const rows = (
    ["openBefore", "received", "closed", "closedFromBefore", "openAtEnd", "reopened"] as const
  ).map((name) => [words.headings[name], String(flow[name])]);
  const open =
    flow.openNumbers.length === 0 ? [] : [paragraph(words.openNumbers(flow.openNumbers.join(", ")))];
  return [...table(["", words.headings.count], rows), ...open];
};

/** The year beside the years before it: what may be said, and the numbers. */
export const yearsChapter: ChapterText = ({ summary: { years, comparisons }, words }) => {
  const sentences = comparisons
    .filter(({ now }) => now.whole !== 0)
    .map((comparison) => comparedIn(comparison, words));
  const rows = years.map((year) => [
    guardedYearIn(year, words),
    ...[year.received, year.closed, year.openAtEnd].map(String),
    shareIn({ part: year.inTime, whole: year.inTime + year.late }, words),
    shareIn({ part: year.withinSector, whole: year.withinSector + year.beyondSector }, words),
    ...[year.days.median, year.days.longest].map((days) => numberIn(days, words)),
    ...[year.extensions, year.appeals, year.incomplete].map(String),
  ]);
  const headings = [
    "period",
    "received",
    "closed",
    "openAtEnd",
    "inTime",
    "withinSector",
    "median",
    "longest",
    "extensions",
    "appeals",
    "incomplete",
  ] as const;
  const note = years.every(({ isWhole }) => isWhole) ? [] : [paragraph(words.notes.partYears)];
  return [{ is: "list", items: sentences }, ...tableUnder(headings, rows, words), ...note];
};

/** Month by month, with the total of the twelve months that end with it. */
export const monthsChapter: ChapterText = ({ summary: { months, flow }, words }) => {
  if (flow.received + flow.closed === 0) return [];
  const rows = months.map(({ month, received, closed, twelveMonths }) => {
    return [monthIn(month, words), String(received), String(closed), numberIn(twelveMonths, words)];
  });
  return tableUnder(["month", "received", "closed", "twelveMonths"], rows, words);
};

/** How the terms were kept, and the response against both yardsticks. */
export const termsChapter: ChapterText = ({ summary: { terms, own, sector, dots, flow }, words }) => {
  if (flow.received === 0) return [];
  const { headings } = words;
  const rows = [
    ...termLines(terms, words),
    termLine(headings.own, own, words),
    termLine(headings.sector, sector, words),
  ];
  const lines = words.lines(dots.ownLines.join(", ") || "–", dots.sectorLines.join(", "));
  return [...termTable(rows, words), paragraph(words.notes.lapsed), paragraph(lines)];
};

/** The terms that ran again after a reopening. */
export const reopenedChapter: ChapterText = ({ summary: { reopened }, words }) => {
  return termTable(termLines(reopened, words), words);
};

/** The times of every complaint. */
export const daysChapter: ChapterText = ({ summary: { dots }, words }) => {
  const rows = dots.complaints.map((dot) => [
    dot.complaint,
    dayIn(dot.receivedOn, words),
    ...[dot.acknowledgement, dot.contact, dot.response, dot.closing, dot.waiting].map((days) =>
      numberIn(days, words),
    ),
  ]);
  return tableUnder(
    ["complaint", "received", "acknowledgement", "contact", "response", "closing", "waiting"],
    rows,
    words,
  );
};

/** The share that is still open after n days. */
export const stillOpenChapter: ChapterText = ({ summary: { closing, dots }, words }) => {
  const known = dots.complaints.length;
  const rows = closing.stillOpen.map(({ day, share, closed, atRisk }) => {
    // Few complaints get no percentage: what closed, of those that were still open, says it as well.
    const open = known < fewest ? words.of(atRisk - closed, atRisk) : `${Math.round(share * 100)}%`;
    return [String(day), open];
  });
  const tabled = tableUnder(["afterDays", "stillOpen"], rows, words);
  return tabled.length === 0 ? [] : [...tabled, paragraph(words.notes.stillOpen)];
};

function comparedIn({ measure, kind, now, earlier, periods }: YearComparison, words: SummaryWords): string {
  const before = earlier.map((one, at) => {
    const period = periods[at];
    return period === undefined ? "" : words.inPeriod(shareIn(one, words), periodIn(period, words));
  });
  return `${words.subjects[measure]}: ${words.comparisons[kind](shareIn(now, words), before.join(", "))}`;
}

function termTable(rows: readonly Row[], words: SummaryWords): readonly Block[] {
  const headings = [
    "term",
    "inTime",
    "late",
    "pending",
    "lapsed",
    "notOwed",
    "notCountable",
    "median",
    "longest",
    "longestWait",
  ] as const;
  return tableUnder(headings, rows, words);
}

/** A term that nobody owed says nothing, and is left out. */
function termLines(rows: readonly TermRow[], words: SummaryWords): readonly Row[] {
  return rows
    .filter(
      ({ inTime, late, pending, lapsed, lapsedLate }) => inTime + late + pending + lapsed + lapsedLate > 0,
    )
    .map((row) => termLine(words.messages.steps[row.step], row, words));
}

function termLine(name: string, count: TermCount, words: SummaryWords): Row {
  const { inTime, late, pending, lapsed, lapsedLate, notOwed, notCountable, days } = count;
  return [
    name,
    shareIn({ part: inTime, whole: inTime + late }, words),
    String(late),
    String(pending),
    lapsedLate === 0 ? String(lapsed) : `${lapsed + lapsedLate} (${lapsedLate})`,
    String(notOwed),
    String(notCountable),
    numberIn(days.median, words),
    numberIn(days.longest, words),
    numberIn(count.longestWait, words),
  ];
}
