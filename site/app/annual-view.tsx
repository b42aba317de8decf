import { useEffect } from "preact/hooks";
import { AnnualPage } from "./annual-page.tsx";
import { knownYear, reckonBeside, reckonedYear } from "./annual-source.ts";
import type { AnnualLanguage } from "./annual-words.ts";
import { yearToShow } from "./annual-years.ts";
import { ReadingState } from "./reading-state.tsx";
import { useReading } from "./reading.ts";
import { useScreen } from "./screen.ts";

type ViewProps = { year: number | null; language: AnnualLanguage };

/** The summary of a year; without a year, of the one that somebody expects who names none. */
export function AnnualView({ year: asked, language }: ViewProps) {
  const { index, overview } = useScreen();
  const year = asked ?? yearToShow(index, overview.today);
  return <Year key={year} year={year} language={language} />;
}

function Year({ year, language }: { year: number; language: AnnualLanguage }) {
  const screen = useScreen();
  const reading = useReading(() => reckonedYear(screen, year));
  const reckoned = knownYear(screen, year) ?? reading.content;
  useEffect(() => {
    if (reckoned !== null) reckonBeside(screen, year);
  }, [reckoned]);
  if (reckoned !== null) return <AnnualPage year={year} language={language} reckoned={reckoned} />;
  return (
    <div class="annual">
      <h1>{screen.words.annual}</h1>
      <ReadingState reading={reading} />
    </div>
  );
}
