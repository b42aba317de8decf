import { useEffect, useMemo } from "preact/hooks";
import { dateOrNull } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { paragraph } from "../../procedure/summary-blocks.ts";
import { chaptersOf, openingOf, type WrittenChapter } from "../../procedure/summary-chapters.ts";
import { periodIn } from "../../procedure/summary-cells.ts";
import type { Summary } from "../../procedure/summary.ts";
import { AnnualChapter } from "./annual-chapter.tsx";
import { AnnualControls } from "./annual-controls.tsx";
import { AnnualContext } from "./annual-context.ts";
import type { ReckonedYear } from "./annual-source.ts";
import type { AnnualLanguage } from "./annual-words.ts";
import { reviewHeld } from "./annual-years.ts";
import { usePrinting } from "./printing.ts";
import { nameOf, useScreen } from "./screen.ts";

type PageProps = { year: number; reckoned: ReckonedYear; language: AnnualLanguage };

/** The summary of a year as a document: on screen with its controls, on paper without them. */
export function AnnualPage({ year, reckoned, language }: PageProps) {
  const { index } = useScreen();
  const { summary } = reckoned;
  const isPrinting = usePrinting();
  const numbers = useMemo(() => new Set(index.numbers), [index]);
  const context = useMemo(
    () => ({ summary, language, numbers, isPrinting }),
    [summary, language, numbers, isPrinting],
  );
  return (
    <AnnualContext.Provider value={context}>
      <article class="annual">
        <AnnualHead summary={summary} year={year} language={language} />
        <AnnualControls year={year} words={language.annual} />
        <Chapters reckoned={reckoned} language={language} />
      </article>
    </AnnualContext.Provider>
  );
}

type HeadProps = { summary: Summary; year: number; language: AnnualLanguage };

function AnnualHead({ summary, year, language }: HeadProps) {
  const screen = useScreen();
  const { summary: words, annual } = language;
  const { asOf, statement, notes } = openingOf({ summary, words, texts: noTexts });
  const title = annual.title(periodIn(summary.period, words));
  useEffect(() => {
    document.title = `${title} · ${screen.words.title}`;
  }, [title]);
  return (
    <header class="head">
      <p class="organisation">{summary.organisation}</p>
      <h1>{title}</h1>
      <p class="hint">{asOf}</p>
      <p class="statement">{statement}</p>
      {[...notes, reviewSentence(year)].map((note) => (
        <p key={note}>{note}</p>
      ))}
    </header>
  );

  function reviewSentence(of: number): string {
    const review = reviewHeld(screen.index.reviews, of, screen.overview.today);
    const held = dateOrNull(review?.on);
    if (review === null || held === null) return annual.notReviewed;
    const day = readableDate(held, screen.messages);
    const people = (review.present ?? []).map((code) => nameOf(screen, code)).join(", ");
    return people === "" ? annual.reviewedOn(day) : annual.reviewed(day, people);
  }
}

/** Stands for the texts where only it counts that there are some: what is told by number alone needs no note. */
const noTexts = { trainingOf: () => null, improvementOf: () => null, reasonOf: () => null };

type ChaptersProps = { reckoned: ReckonedYear; language: AnnualLanguage };

function Chapters({ reckoned, language }: ChaptersProps) {
  const screen = useScreen();
  const { summary: words } = language;
  const chapters = useMemo(() => {
    const texts = { ...reckoned.texts, personOf: (code: string) => nameOf(screen, code) };
    return withHistory(chaptersOf({ summary: reckoned.summary, words, texts }), language);
  }, [reckoned, language]);
  return (
    <>
      {chapters.map((chapter) => (
        <AnnualChapter key={chapter.name} chapter={chapter} />
      ))}
    </>
  );
}

/** Where something was closed and nothing is known of changes after closing, that is said in the place of the chapter. */
function withHistory(
  chapters: readonly WrittenChapter[],
  { summary: words, annual }: AnnualLanguage,
): readonly WrittenChapter[] {
  if (chapters.some(({ name }) => name === "changedAfterClosing")) return chapters;
  const unknown: WrittenChapter = {
    name: "changedAfterClosing",
    heading: words.chapters.changedAfterClosing,
    blocks: [paragraph(annual.unknownHistory)],
  };
  return chapters.flatMap((chapter) => (chapter.name === "completeness" ? [chapter, unknown] : [chapter]));
}
