import type { Block, ChapterText, Page } from "./summary-blocks.ts";
import {
  categoryChapter,
  categoryYearsChapter,
  groupsChapter,
  trainingsChapter,
} from "./summary-chapters-groups.ts";
import {
  appealsChapter,
  changedAfterClosingChapter,
  explainedChapter,
  completenessChapter,
  evaluationsChapter,
  extensionsChapter,
  improvementsChapter,
  lastYearChapter,
  notCountableChapter,
} from "./summary-chapters-handling.ts";
import {
  daysChapter,
  flowChapter,
  monthsChapter,
  reopenedChapter,
  stillOpenChapter,
  termsChapter,
  yearsChapter,
} from "./summary-chapters-times.ts";
import { exactCounting, isCountedAnew } from "./summary-counting.ts";
import { dayIn, periodIn } from "./summary-cells.ts";
import type { Chapter } from "./summary-words.ts";

/** A chapter of a summary under its heading. */
export type WrittenChapter = {
  readonly name: Chapter;
  readonly heading: string;
  readonly blocks: readonly Block[];
};

/** A summary before its chapters: its title, and what must be known to read the numbers. */
export type Opening = {
  readonly title: string;
  readonly asOf: string;
  /** What was received, and on how many days complaints were guarded: the sentence that an auditor asks for. */
  readonly statement: string;
  readonly notes: readonly string[];
};

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
  ["changedAfterClosing", changedAfterClosingChapter],
  ["explained", explainedChapter],
  ["notCountable", notCountableChapter],
];

/** The chapters of a summary that have something to say, in their order: the same for a text, a screen and paper. */
export function chaptersOf(page: Page): readonly WrittenChapter[] {
  return chapters.flatMap(([name, write]) => {
    const blocks = write(page);
    return blocks.length === 0 ? [] : [{ name, heading: page.words.chapters[name], blocks }];
  });
}

/** What stands above the chapters. */
export function openingOf({ summary, words, texts }: Page): Opening {
  const { period, today, guarded, flow, inNoPeriod } = summary;
  const label = periodIn(period, words);
  const received =
    flow.received === 0 ? words.nothingReceived(label) : words.receivedSo(flow.received, label);
  const isGuarded = guarded.since !== null && guarded.days > 0;
  const watch = words.guarded({
    ...guarded,
    since: dayIn(guarded.since, words),
    until: summary.isRunning ? dayIn(today, words) : null,
  });
  return {
    title: words.title(label, summary.organisation.replace(/\s+/g, " ")),
    asOf: words.asOf(dayIn(period.from, words), dayIn(period.until, words), dayIn(today, words)),
    statement: [received, isGuarded ? watch : words.neverGuarded].join(" "),
    notes: [
      ...(summary.isRunning ? [words.running] : []),
      ...(isCountedAnew(period)
        ? [words.countedAnew(exactCounting.version, exactCounting.since.slice(0, 4))]
        : []),
      ...(inNoPeriod.length === 0 ? [] : [words.inNoPeriod(inNoPeriod.join(", "))]),
      ...(texts === null ? [words.notes.numbersOnly] : []),
    ],
  };
}
