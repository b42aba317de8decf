import { useMemo } from "preact/hooks";
import { daysBetween } from "../../procedure/dates.ts";
import type { Deadline } from "../../procedure/deadline.ts";
import { readableDate } from "../../procedure/explain.ts";
import { reviewYearOn } from "../../procedure/review-period.ts";
import { distanceTo } from "./deadline-words.ts";
import { editorPages } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";
import { turnName, useScreen, type Words } from "./screen.ts";

/** How long until the yearly review, the way to hold it, and the improvements that earlier ones decided on. */
export function ReviewCountdown() {
  const screen = useScreen();
  const { words, overview } = screen;
  const review = useReviewDeadline();
  const improvements = overview.ofReviews.filter((one) => one.step === "improve" && one.metOn === null);
  return (
    <section class={`card ${review?.status ?? ""}`}>
      <h2>{words.reviewTitle}</h2>
      {review === null ? <p>{words.reviewNone}</p> : <Countdown review={review} />}
      <div class="actions">
        <WalkLink />
        <EditorLink to={editorPages.newReview} words={words.recordReview} />
      </div>
      {improvements.length > 0 && (
        <>
          <h3>{words.improvementTitle}</h3>
          <ul class="plain">
            {improvements.map((one) => (
              <li key={`${one.item}-${one.due.toString()}`}>
                {turnName(screen, one)}: {distanceTo(one.due, overview.today, screen)}
              </li>
            ))}
          </ul>
          <EditorLink to={editorPages.reviews} words={words.updateReviews} />
        </>
      )}
    </section>
  );
}

/** How long until the next review, or since when it is late. */
export function NextReview() {
  const { words: screenWords } = useScreen();
  const words = useReviewWords();
  const review = useReviewDeadline();
  return (
    <section class={`card ${review?.status ?? ""}`}>
      <h2>{words.nextReview}</h2>
      {review === null ? <p>{screenWords.reviewNone}</p> : <Countdown review={review} />}
    </section>
  );
}

function useReviewDeadline(): Deadline | null {
  return useScreen().overview.ofReviews.find(({ step }) => step === "review") ?? null;
}

/** Leads through the review of the year whose turn it is. */
function WalkLink() {
  const { index, overview } = useScreen();
  const words = useReviewWords();
  const year = useMemo(() => {
    const complaints = overview.entries.map(({ facts }) => facts);
    return reviewYearOn(overview.today, { reviews: index.reviews, complaints });
  }, [index, overview]);
  return (
    <a class="button" href={formatRoute({ view: "review", year, at: null })}>
      {words.walk(String(year))}
    </a>
  );
}

function inWords(days: number, { words, messages }: Words): string {
  if (days === 0) return words.untilToday;
  return days < 0 ? words.reviewLate(messages.days(-days)) : words.reviewIn(messages.days(days));
}

function Countdown({ review }: { review: Deadline }) {
  const { words, messages, overview } = useScreen();
  const days = daysBetween(overview.today, review.due);
  return (
    <p>
      <strong class="large">{inWords(days, { words, messages })}</strong>
      <br />
      {words.reviewDue(readableDate(review.due, messages))}
    </p>
  );
}
