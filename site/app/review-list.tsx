import { useState } from "preact/hooks";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import type { Agenda, AgendaItem } from "../../procedure/review-agenda.ts";
import { usePrinting } from "./printing.ts";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

const shownAtFirst = 60;

/** All complaints that must be judged, each with what was decided. */
export function ReviewList({ agenda }: { agenda: Agenda }) {
  const screen = useScreen();
  const words = useReviewWords();
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const { year, items, unplaced } = agenda;
  const shown = isWhole || isPrinting ? items : items.slice(0, shownAtFirst);
  return (
    <section class="review-list">
      <h2>{words.complaintsTitle}</h2>
      <p class="hint">{items.length === 0 ? words.none : words.complaintsHint}</p>
      {unplaced.length > 0 && <p class="status warning">{words.unplaced(unplaced.join(", "))}</p>}
      <ol>
        {shown.map((item) => (
          <Line key={item.facts.id} item={item} year={year} />
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {screen.words.more(items.length)}
        </button>
      )}
    </section>
  );
}

function Line({ item, year }: { item: AgendaItem; year: number }) {
  const { words: screenWords, messages } = useScreen();
  const words = useReviewWords();
  const { facts, judgement, reason, note } = item;
  const received = facts.receivedOn === undefined ? "" : readableDate(dateOf(facts.receivedOn), messages);
  return (
    <li class={`review-line ${judgement ?? "undecided"}`}>
      <a href={formatRoute({ view: "review", year, at: facts.id })}>
        <span class="summary">{facts.summary ?? screenWords.noSummary}</span>
        <span class="meta">
          {[facts.id, received, words.reason[reason]].filter((part) => part !== "").join(" · ")}
        </span>
        {note !== null && <span class="review-note">{note}</span>}
        <JudgementMark judgement={judgement} />
      </a>
    </li>
  );
}

/** Yes, no, or not decided yet. */
export function JudgementMark({ judgement }: Pick<AgendaItem, "judgement">) {
  const words = useReviewWords();
  return (
    <span class={`review-mark ${judgement ?? "undecided"}`}>
      {judgement === null ? words.undecided : `${words.extraAction}: ${words.judgement[judgement]}`}
    </span>
  );
}
