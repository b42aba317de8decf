import { placeLabel } from "../../procedure/finding-sentences.ts";
import { mendAddress } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { FindingTexts } from "./findings-list.tsx";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

/** What the check finds wrong with the record of a year's review. */
export function ReviewFindings({ year }: { year: number }) {
  const { index, messages, words: screenWords } = useScreen();
  const words = useReviewWords();
  const place = `reviews/${year}.md`;
  const findings = index.findings.filter((finding) => finding.place === place);
  const address = mendAddress(place);
  if (findings.length === 0) return null;
  return (
    <section class="card due-today">
      <h2>{words.findingsTitle}</h2>
      <FindingTexts findings={findings} />
      {address !== null && (
        <EditorLink to={address} words={screenWords.mend} of={placeLabel(place, messages)} />
      )}
    </section>
  );
}

/** The reviews of other years. */
export function ReviewYears({ years, year }: { years: readonly number[]; year: number }) {
  const words = useReviewWords();
  const others = years.filter((one) => one !== year);
  if (others.length === 0) return null;
  return (
    <nav class="review-years" aria-label={words.otherYears}>
      <h2>{words.otherYears}</h2>
      <ul>
        {others.map((one) => (
          <li key={one}>
            <a href={formatRoute({ view: "review", year: one, at: null })}>{one}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
