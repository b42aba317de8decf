import type { AnnualWords } from "./annual-words.ts";
import { yearsToChoose } from "./annual-years.ts";
import { LabelledSelect } from "./labelled-select.tsx";
import { printWhole } from "./printing.ts";
import { firstChoice, formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

/** The way to other years, to paper, to the review and to a spreadsheet; none of it is printed. */
export function AnnualControls({ year, words }: { year: number; words: AnnualWords }) {
  const { overview, index } = useScreen();
  const years = yearsToChoose(index, overview.today);
  const all = years.includes(year) ? years : [...years, year].toSorted((one, other) => other - one);
  const has = (other: number) => all.includes(other);
  return (
    <div class="actions annual-controls" role="group" aria-label={words.controls}>
      {has(year - 1) && <YearLink year={year - 1} name={words.toYear(year - 1)} text={`← ${year - 1}`} />}
      <LabelledSelect
        name={words.year}
        value={String(year)}
        options={all.map((one) => [String(one), String(one)] as const)}
        onChoose={(chosen) => goTo(Number(chosen))}
      />
      {has(year + 1) && <YearLink year={year + 1} name={words.toYear(year + 1)} text={`${year + 1} →`} />}
      <span class="gap" />
      <button type="button" class="quiet" onClick={printWhole}>
        {words.print}
      </button>
      <a class="button primary" href={formatRoute({ view: "review", year, at: null })}>
        {words.review}
      </a>
      <p class="hint">
        {words.spreadsheet}{" "}
        <a href={formatRoute({ view: "register", choice: { ...firstChoice, year: String(year) } })}>
          {words.spreadsheetLink(year)}
        </a>
      </p>
    </div>
  );
}

function YearLink({ year, name, text }: { year: number; name: string; text: string }) {
  return (
    <a href={addressOf(year)} aria-label={name}>
      {text}
    </a>
  );
}

function addressOf(year: number): string {
  return formatRoute({ view: "annual", year });
}

function goTo(year: number): void {
  location.hash = addressOf(year);
}
