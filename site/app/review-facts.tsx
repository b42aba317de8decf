import type { Facts } from "../../schemas/complaint.ts";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { decisionsOf } from "../../procedure/rounds.ts";
import { FactRows } from "./complaint-facts.tsx";
import { type ReviewScreenWords, useReviewWords } from "./review-screen-words.ts";
import { categoryName, nameOf, type Screen, useScreen } from "./screen.ts";

/** What came of a complaint, in a few lines. */
export function ReviewFacts({ facts }: { facts: Facts }) {
  const screen = useScreen();
  const words = useReviewWords();
  const { messages } = screen;
  const rows = [
    [words.outcome, outcomesOf(facts, screen) ?? words.outcomeNone],
    [words.cause, facts.cause === undefined ? words.notAsked : messages.cause[facts.cause]],
    [
      words.satisfaction,
      facts.satisfaction ? messages.satisfaction[facts.satisfaction.answer] : words.notAsked,
    ],
    [words.appeal, appealOf(facts, screen, words)],
    [words.subject, subjectOf(facts, screen)],
  ] as const;
  return <FactRows rows={rows} look="review-facts" />;
}

/** The decisions of all rounds, and how the complaint was closed without one. */
function outcomesOf(facts: Facts, { messages }: Screen): string | null {
  const decided = decisionsOf(facts).map(({ outcome, remedy }) => {
    const done = remedy === undefined || remedy === "none" ? "" : ` (${messages.remedy[remedy]})`;
    return `${messages.outcome[outcome]}${done}`;
  });
  if (decided.length > 0) return decided.join("; ");
  return facts.closeReason === undefined ? null : messages.closeReason[facts.closeReason];
}

function appealOf({ appeal }: Facts, { messages }: Screen, words: ReviewScreenWords): string {
  if (appeal === undefined) return words.appealNone;
  const day = (text: string) => readableDate(dateOf(text), messages);
  if (appeal.verdictOn === undefined) return words.appealRunning(day(appeal.lodgedOn));
  const verdict = appeal.verdict === undefined ? words.notAsked : messages.verdict[appeal.verdict];
  return words.appealVerdict(day(appeal.verdictOn), verdict);
}

function subjectOf({ category, training, severity }: Facts, screen: Screen): string {
  const parts = [
    category === undefined ? undefined : categoryName(screen, category),
    severity === undefined ? undefined : screen.messages.severity[severity],
    training,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "–" : parts.join(" · ");
}

/** The improvements that were decided on when the complaint was handled. */
export function ReviewImprovements({ facts: { improvements = [] } }: { facts: Facts }) {
  const screen = useScreen();
  const words = useReviewWords();
  const day = (text: string) => readableDate(dateOf(text), screen.messages);
  return (
    <section class="review-improvements">
      <h2>{words.improvements}</h2>
      {improvements.length === 0 && <p class="hint">{words.improvementsNone}</p>}
      <ul class="plain">
        {improvements.map(({ action, owner, due, doneOn, effect }, at) => (
          <li key={at} class="review-improvement">
            <p class="review-action">{action}</p>
            <p class="meta">
              {nameOf(screen, owner)} · {words.due.toLowerCase()} {day(due)} · {words.done.toLowerCase()}:{" "}
              {doneOn === undefined ? words.notYet : day(doneOn)} · {words.effect.toLowerCase()}:{" "}
              {effect ?? words.effectNone}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
