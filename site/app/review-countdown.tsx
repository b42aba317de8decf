import { daysBetween } from "../../procedure/dates.ts";
import type { Deadline } from "../../procedure/deadline.ts";
import { readableDate } from "../../procedure/explain.ts";
import { distanceTo } from "./deadline-words.ts";
import { editorPages } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { nameOf, useScreen } from "./screen.ts";

/** How long until the yearly review, the improvements that earlier ones decided on, and the way to record both. */
export function ReviewCountdown() {
  const screen = useScreen();
  const { words, overview } = screen;
  const review = overview.ofReviews.find(({ step }) => step === "review");
  const improvements = overview.ofReviews.filter((one) => one.step === "improve" && one.metOn === null);
  return (
    <section class={`card ${review?.status ?? ""}`}>
      <h2>{words.reviewTitle}</h2>
      {review === undefined ? <p>{words.reviewNone}</p> : <Countdown review={review} />}
      <EditorLink to={editorPages.newReview} words={words.recordReview} look="button" />
      {improvements.length > 0 && (
        <>
          <h3>{words.improvementTitle}</h3>
          <ul class="plain">
            {improvements.map((one) => (
              <li key={`${one.item}-${one.due.toString()}`}>
                {nameOf(screen, one.responsible)}: {distanceTo(one.due, overview.today, screen)}
              </li>
            ))}
          </ul>
          <EditorLink to={editorPages.reviews} words={words.updateReviews} />
        </>
      )}
    </section>
  );
}

function Countdown({ review }: { review: Deadline }) {
  const { words, messages, overview } = useScreen();
  const days = daysBetween(overview.today, review.due);
  return (
    <p>
      <strong class="large">
        {days < 0 ? words.reviewLate(messages.days(-days)) : words.reviewIn(messages.days(days))}
      </strong>
      <br />
      {words.reviewDue(readableDate(review.due, messages))}
    </p>
  );
}
