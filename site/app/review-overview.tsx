import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { type Agenda, decidedIn, firstUndecided } from "../../procedure/review-agenda.ts";
import { periodOfReview } from "../../procedure/review-period.ts";
import { ReviewClosing } from "./review-closing.tsx";
import { NextReview } from "./review-countdown.tsx";
import type { ReviewAtHand } from "./review-data.ts";
import { ReviewEarlier } from "./review-earlier.tsx";
import { ReviewFindings, ReviewYears } from "./review-around.tsx";
import { ReviewHandOver } from "./review-hand-over.tsx";
import { ReviewList } from "./review-list.tsx";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";
import { nameOf, useScreen } from "./screen.ts";

/** The first page of a review that runs: what the last one decided, what is to be judged, and what closing still asks. */
export function ReviewOverview({ agenda, earlier, complaints, years }: ReviewAtHand) {
  const words = useReviewWords();
  return (
    <>
      <h1 tabIndex={-1}>{words.title(String(agenda.year))}</h1>
      <ReviewFindings year={agenda.year} />
      <div class="review-first">
        <ReviewEarlier earlier={earlier} />
        <aside>
          <Progress agenda={agenda} />
          <Frame agenda={agenda} />
          <ReviewClosing agenda={agenda} complaints={complaints} />
          <NextReview />
          <ReviewYears years={years} year={agenda.year} />
        </aside>
        <ReviewList agenda={agenda} />
      </div>
    </>
  );
}

function Progress({ agenda }: { agenda: Agenda }) {
  const words = useReviewWords();
  const { year, items } = agenda;
  const decided = decidedIn(agenda);
  const at = firstUndecided(agenda)?.facts.id ?? items[0]?.facts.id ?? null;
  const isDone = decided === items.length;
  return (
    <section class="card">
      <h2>{items.length === 0 ? words.complaintsTitle : words.progress(decided, items.length)}</h2>
      {items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && (
        <>
          <progress max={items.length} value={decided} aria-label={words.progress(decided, items.length)} />
          {isDone && <p>{words.allDecided}</p>}
          <p>
            <a class="button primary review-start" href={formatRoute({ view: "review", year, at })}>
              {isDone ? words.lookAgain : decided === 0 ? words.start : words.goOn}
            </a>
          </p>
        </>
      )}
      <ReviewHandOver agenda={agenda} isFirst={items.length === 0} />
    </section>
  );
}

/** The period, who was there and when: from the record, else what it will begin with. */
function Frame({ agenda: { year, review, period } }: { agenda: Agenda }) {
  const screen = useScreen();
  const words = useReviewWords();
  const day = (text: string) => readableDate(dateOf(text), screen.messages);
  const present = (review?.present ?? []).map((code) => nameOf(screen, code)).join(", ");
  return (
    <section class="card">
      <dl class="review-frame">
        <div>
          <dt>{words.period}</dt>
          <dd>
            {words.fromUntil(day(period.from), day(period.until))}
            {periodOfReview(review) === null && <span class="hint"> ({words.periodToCome})</span>}
          </dd>
        </div>
        <div>
          <dt>{words.heldOn}</dt>
          <dd>{review?.on === undefined ? words.notRecorded : day(review.on)}</dd>
        </div>
        <div>
          <dt>{words.present}</dt>
          <dd>{present === "" ? words.notRecorded : present}</dd>
        </div>
      </dl>
      <a class="review-annual" href={formatRoute({ view: "annual", year })}>
        {words.toAnnual(String(year))}
      </a>
    </section>
  );
}
