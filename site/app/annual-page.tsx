import { useEffect, useMemo } from "preact/hooks";
import { dateOrNull } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { paragraph } from "../../procedure/summary-blocks.ts";
import { chaptersOf, openingOf, type WrittenChapter } from "../../procedure/summary-chapters.ts";
import { periodIn } from "../../procedure/summary-cells.ts";
import type { Summary } from "../../procedure/summary.ts";
import { textsOf } from "../../procedure/summary-texts.ts";
import { AnnualChapter } from "./annual-chapter.tsx";
import { AnnualControls } from "./annual-controls.tsx";
import { AnnualContext } from "./annual-context.ts";
import { annualSummary, type AnnualSource } from "./annual-source.ts";
import type { AnnualPageProps } from "./annual-view.tsx";
import type { AnnualLanguage } from "./annual-words.ts";
import { reviewHeld, yearToShow } from "./annual-years.ts";
import { usePrinting } from "./printing.ts";
import { nameOf, useScreen } from "./screen.ts";

/** The summary of a year as a document: on screen with its controls, on paper without them. */
export function AnnualPage({ source, language, year: asked }: AnnualPageProps) {
  const { overview, index } = useScreen();
  const year = asked ?? yearToShow(index, overview.today);
  const summary = annualSummary(source, year, overview.today);
  const isPrinting = usePrinting();
  const numbers = useMemo(() => new Set(index.numbers), [index]);
  const context = useMemo(
    () => ({ summary, language, numbers, isPrinting }),
    [summary, language, numbers, isPrinting],
  );
  return (
    <AnnualContext.Provider value={context}>
      <article class="annual" key={year}>
        <AnnualHead summary={summary} year={year} language={language} />
        <AnnualControls year={year} words={language.annual} />
        <Chapters source={source} summary={summary} language={language} />
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
const noTexts = { trainingOf: () => null, improvementOf: () => null };

type ChaptersProps = { source: AnnualSource; summary: Summary; language: AnnualLanguage };

function Chapters({ source, summary, language }: ChaptersProps) {
  const screen = useScreen();
  const { summary: words } = language;
  const chapters = useMemo(() => {
    const texts = {
      ...textsOf({ complaints: source.facts, reviews: source.index.reviews }),
      personOf: (code: string) => nameOf(screen, code),
    };
    return withHistory(chaptersOf({ summary, words, texts }), language);
  }, [source, summary, language]);
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
