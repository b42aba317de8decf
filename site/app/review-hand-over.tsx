import { formatDate } from "../../procedure/dates.ts";
import type { Agenda } from "../../procedure/review-agenda.ts";
import { newReviewAddress, reviewAddress } from "./edit-address.ts";
import { useReviewWords } from "./review-screen-words.ts";
import { useScreen } from "./screen.ts";

/** A form with more new lines at a time than this would keep the browser waiting. */
const mostLines = 150;

/** The way to the form in which the review is recorded, in one window of its own beside this one. */
export function ReviewHandOver({ agenda, isFirst = false }: { agenda: Agenda; isFirst?: boolean }) {
  const words = useReviewWords();
  const { overview } = useScreen();
  const lacking = numbersLacking(agenda);
  const { year, review, period } = agenda;
  const on = formatDate(overview.today);
  const some = lacking.slice(0, mostLines);
  const address = review === null ? newReviewAddress({ year, on, period }, some) : reviewAddress(year, some);
  return (
    <div class="review-hand-over">
      <a
        class={isFirst ? "to-editor button primary" : "to-editor button"}
        href={address}
        target="review-form"
      >
        {words.record}
        <span class="review-unseen"> ({words.newWindow})</span>
      </a>
      <p class="hint to-editor">{words.recordHint}</p>
      {lacking.length > mostLines && <p class="hint to-editor">{words.linesAtOnce(mostLines)}</p>}
    </div>
  );
}

/** The complaints of the agenda of which the record holds no line. */
function numbersLacking({ review, items }: Agenda): readonly string[] {
  const there = new Set((review?.complaints ?? []).map(({ id }) => id));
  return items.map(({ facts }) => facts.id).filter((id) => !there.has(id));
}
