import type { Facts } from "../../schemas/complaint.ts";
import type { Finding } from "../../schemas/finding.ts";
import type { Agenda } from "../../procedure/review-agenda.ts";
import { hindrancesToClosing, unsaidIn } from "../../procedure/review-closing.ts";
import { FindingText } from "./findings-list.tsx";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

type ClosingProps = { readonly agenda: Agenda; readonly complaints: readonly Facts[] };

const shownAtFirst = 8;

/** Whether the review can be closed, and what is still missing, by the rules that would refuse it. */
export function ReviewClosing({ agenda, complaints }: ClosingProps) {
  const { index, overview } = useScreen();
  const words = useReviewWords();
  const { review } = agenda;
  if (review === null) {
    return (
      <section class="card">
        <h2>{words.closingTitle}</h2>
        <p>{words.recordFirst}</p>
      </section>
    );
  }
  const { register, reviews } = index;
  const found = hindrancesToClosing(review, { register, reviews, complaints }, overview.today);
  const missing = inOrderOf(agenda, found);
  const unsaid = unsaidIn(review).map((field) => words.unsaid[field]);
  return (
    <section class={missing.length === 0 ? "card met" : "card due-today"}>
      <h2>{words.closingTitle}</h2>
      <p>{missing.length === 0 ? words.canClose : words.cannotClose(missing.length)}</p>
      <Missing missing={missing} year={agenda.year} />
      {unsaid.length > 0 && <p class="hint">{words.unsaidTitle(unsaid.join(", "))}</p>}
    </section>
  );
}

/** What concerns the record itself first, then the complaints in the order in which they are gone through. */
function inOrderOf({ items }: Agenda, found: readonly Finding[]): readonly Finding[] {
  const places = new Map(items.map(({ facts }, place) => [facts.id, place]));
  const placeOf = ({ detail }: Finding) => places.get(String(detail?.["complaint"] ?? "")) ?? -1;
  return found.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function Missing({ missing, year }: { missing: readonly Finding[]; year: number }) {
  const words = useReviewWords();
  const rest = missing.length - shownAtFirst;
  return (
    <ul class="findings">
      {missing.slice(0, shownAtFirst).map((finding, at) => (
        <li key={at}>
          <MissingLine finding={finding} year={year} />
        </li>
      ))}
      {rest > 0 && <li>{words.moreMissing(rest)}</li>}
    </ul>
  );
}

/** A complaint without its yes or no leads to its page; anything else is told as the check tells it. */
function MissingLine({ finding, year }: { finding: Finding; year: number }) {
  const words = useReviewWords();
  const number = finding.detail?.["complaint"];
  if (finding.rule !== "review-closed-incomplete" || number === undefined)
    return <FindingText finding={finding} />;
  return (
    <a href={formatRoute({ view: "review", year, at: String(number) })}>
      {words.judgementMissing(String(number))}
    </a>
  );
}
