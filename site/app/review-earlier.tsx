import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import type { EarlierDecisions, EarlierImprovement } from "../../procedure/review-improvements.ts";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";
import { nameOf, useScreen } from "./screen.ts";

/** What the review before decided and what has become of it: with that the meeting begins. */
export function ReviewEarlier({ earlier }: { earlier: EarlierDecisions | null }) {
  const words = useReviewWords();
  if (earlier === null) {
    return (
      <section class="review-earlier">
        <p class="hint">{words.earlierFirst}</p>
      </section>
    );
  }
  const { review, improvements, extra } = earlier;
  return (
    <section class="review-earlier">
      <h2>{words.earlierTitle(review.year)}</h2>
      {improvements.length === 0 && <p>{words.earlierNone}</p>}
      {improvements.length > 0 && (
        <ul class="plain">
          {improvements.map((one) => (
            <EarlierLine key={`${one.complaint}-${one.review}-${one.item}`} one={one} />
          ))}
        </ul>
      )}
      <ExtraActions extra={extra} />
    </section>
  );
}

/** The complaints of which the last review decided that they needed extra action. */
function ExtraActions({ extra }: Pick<EarlierDecisions, "extra">) {
  const { overview } = useScreen();
  const words = useReviewWords();
  if (extra.length === 0) return null;
  return (
    <>
      <h3>{words.extraTitle}</h3>
      <ul>
        {extra.map(({ id, note }) => (
          <li key={id}>
            <a href={formatRoute({ view: "complaint", id })}>{id}</a> {overview.entryOf(id)?.facts.summary}
            {note !== null && <p class="review-note">{note}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

const tones = { done: "met", "done-late": "", open: "due-soon", late: "overdue" } as const;

function EarlierLine({ one }: { one: EarlierImprovement }) {
  const screen = useScreen();
  const words = useReviewWords();
  const { messages } = screen;
  const day = (text: string) => readableDate(dateOf(text), messages);
  const done = one.doneOn === null ? null : `${words.done.toLowerCase()} ${day(one.doneOn)}`;
  const from = one.complaint ?? words.ofReview(one.review ?? "");
  return (
    <li class={`review-improvement ${tones[one.state]}`}>
      <p class="review-action">{one.action}</p>
      <p class="meta">
        {[nameOf(screen, one.owner), `${words.due.toLowerCase()} ${day(one.due)}`, done, from]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <p>
        <span class="badge">{words.state[one.state]}</span>{" "}
        <span class={one.effect === null ? "hint" : ""}>
          {words.effect}: {one.effect ?? words.effectNone}
        </span>
      </p>
    </li>
  );
}
