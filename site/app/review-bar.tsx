import type { Agenda } from "../../procedure/review-agenda.ts";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";

type BarProps = {
  readonly agenda: Agenda;
  /** The number of the complaint on the screen; null on the first page. */
  readonly at: string | null;
  readonly onKeys: () => void;
};

/** Where one is in the review, and the way on and back; it stays while the pages change. */
export function ReviewBar({ agenda: { year, items }, at, onKeys }: BarProps) {
  const words = useReviewWords();
  const place = items.findIndex(({ facts }) => facts.id === at);
  const hashOf = (number: string | null) => formatRoute({ view: "review", year, at: number });
  const before = items[place - 1]?.facts.id ?? null;
  const after = items[place + 1]?.facts.id ?? null;
  return (
    <nav class="review-bar" aria-label={words.steps}>
      <p class="review-position" role="status" aria-live="polite">
        {place === -1 ? words.atFirst(String(year)) : words.position(place + 1, items.length)}
      </p>
      <div class="review-bar-ways">
        {at !== null && (
          <a class="button" href={hashOf(null)}>
            {words.first}
          </a>
        )}
        {place !== -1 && (
          <>
            <a class="button" href={hashOf(before)}>
              ← {words.previous}
            </a>
            <a class="button primary" href={hashOf(after)}>
              {after === null ? words.finish : words.next} →
            </a>
          </>
        )}
        <button type="button" class="quiet" onClick={onKeys} aria-haspopup="dialog">
          {words.keys}
        </button>
      </div>
    </nav>
  );
}
