import type { Summary } from "./summary.ts";
import { type ChapterText, dayIn, type Page, periodIn } from "./summary-markdown-cells.ts";
import {
  categoryChapter,
  categoryYearsChapter,
  groupsChapter,
  trainingsChapter,
} from "./summary-markdown-groups.ts";
import {
  appealsChapter,
  completenessChapter,
  evaluationsChapter,
  extensionsChapter,
  improvementsChapter,
  lastYearChapter,
  notCountableChapter,
} from "./summary-markdown-handling.ts";
import {
  daysChapter,
  flowChapter,
  monthsChapter,
  reopenedChapter,
  stillOpenChapter,
  termsChapter,
  yearsChapter,
} from "./summary-markdown-times.ts";
import type { SummaryTexts } from "./summary-texts.ts";
import type { Chapter, SummaryWords } from "./summary-words.ts";

const chapters: readonly (readonly [Chapter, ChapterText])[] = [
  ["lastYear", lastYearChapter],
  ["flow", flowChapter],
  ["years", yearsChapter],
  ["months", monthsChapter],
  ["terms", termsChapter],
  ["reopened", reopenedChapter],
  ["days", daysChapter],
  ["stillOpen", stillOpenChapter],
  ["extensions", extensionsChapter],
  ["category", categoryChapter],
  ["categoryYears", categoryYearsChapter],
  ["groups", groupsChapter],
  ["trainings", trainingsChapter],
  ["evaluations", evaluationsChapter],
  ["appeals", appealsChapter],
  ["improvements", improvementsChapter],
  ["completeness", completenessChapter],
  ["notCountable", notCountableChapter],
];

/**
 * A summary as a text to read at the annual review: headings, tables and sentences. Of a complaint it tells nothing but
 * its number, so that the text may leave the register; only with `texts` it says in the register's own words what an
 * improvement and a training are.
 */
export function summaryInMarkdown(
  summary: Summary,
  words: SummaryWords,
  texts: SummaryTexts | null = null,
): string {
  const page = { summary, words, texts };
  const blocks = chapters.flatMap(([name, chapter]) => {
    const paragraphs = chapter(page);
    return paragraphs.length === 0 ? [] : [`## ${words.chapters[name]}`, ...paragraphs];
  });
  return `${[...opening(page), ...blocks].join("\n\n")}\n`;
}

function opening({ summary, words, texts }: Page): readonly string[] {
  const { period, today, guarded, flow, inNoPeriod } = summary;
  const label = periodIn(period, words);
  const asOf = words.asOf(dayIn(period.from, words), dayIn(period.until, words), dayIn(today, words));
  const received =
    flow.received === 0 ? words.nothingReceived(label) : words.receivedSo(flow.received, label);
  const isGuarded = guarded.since !== null && guarded.days > 0;
  const watch = words.guarded(guarded.days, guarded.ofDays, dayIn(guarded.since, words));
  return [
    `# ${words.title(label, summary.organisation.replace(/\s+/g, " "))}`,
    asOf,
    [received, isGuarded ? watch : words.neverGuarded].join(" "),
    ...(summary.isRunning ? [words.running] : []),
    ...(inNoPeriod.length === 0 ? [] : [words.inNoPeriod(inNoPeriod.join(", "))]),
    ...(texts === null ? [words.notes.numbersOnly] : []),
  ];
}
