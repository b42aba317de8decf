import type { Review } from "../../schemas/review.ts";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import type { AgendaItem } from "../../procedure/review-agenda.ts";
import { FactRows } from "./complaint-facts.tsx";
import { reviewAddress } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { printWhole } from "./printing.ts";
import { ReviewFindings, ReviewYears } from "./review-around.tsx";
import type { ReviewAtHand } from "./review-data.ts";
import { useReviewWords } from "./review-screen-words.ts";
import { formatRoute } from "./route.ts";
import { nameOf, type Screen, useScreen } from "./screen.ts";

/** A closed review as its minutes: who, when, what was decided, and what was concluded; to be read and printed. */
export function ReviewMinutes({ agenda, review, years }: ReviewAtHand & { review: Review }) {
  const screen = useScreen();
  const words = useReviewWords();
  const { year, items } = agenda;
  const first = items[0]?.facts.id ?? null;
  return (
    <article class="review-minutes">
      <p class="meta">{screen.index.register.organisation.name}</p>
      <h1 tabIndex={-1}>{words.minutesTitle(review.year)}</h1>
      <div class="actions">
        <button type="button" class="primary" onClick={printWhole}>
          {words.print}
        </button>
        {first !== null && (
          <a class="button" href={formatRoute({ view: "review", year, at: first })}>
            {words.oneByOne}
          </a>
        )}
        <a class="button" href={formatRoute({ view: "annual", year })}>
          {words.toAnnual(review.year)}
        </a>
        <EditorLink to={reviewAddress(year, [])} words={words.edit} />
      </div>
      <ReviewFindings year={year} />
      <Held review={review} />
      <Decisions review={review} items={items} />
      <Improvements review={review} />
      <h2>{words.conclusionsTitle}</h2>
      <p class="review-prose">{review.conclusions ?? words.conclusionsNone}</p>
      {review.body.trim() !== "" && (
        <>
          <h2>{words.reportTitle}</h2>
          <p class="review-prose">{review.body.trim()}</p>
        </>
      )}
      <ReviewYears years={years} year={year} />
    </article>
  );
}

function Held({ review: { on, present = [], period, closedOn } }: { review: Review }) {
  const screen = useScreen();
  const words = useReviewWords();
  const day = dayIn(screen);
  const names = present.map((code) => nameOf(screen, code)).join(", ");
  const rows = [
    [words.heldOn, day(on) ?? words.notRecorded],
    [words.present, names === "" ? words.notRecorded : names],
    [
      words.period,
      period ? words.fromUntil(day(period.from) ?? "", day(period.until) ?? "") : words.notRecorded,
    ],
    [words.closedOn, day(closedOn) ?? words.notRecorded],
  ] as const;
  return <FactRows rows={rows} look="review-frame" />;
}

type DecisionsProps = { readonly review: Review; readonly items: readonly AgendaItem[] };

function Decisions({ review, items }: DecisionsProps) {
  const words = useReviewWords();
  const known = new Set(items.map(({ facts }) => facts.id));
  const gone = (review.complaints ?? []).filter(({ id }) => !known.has(id));
  const extra = items.filter(({ judgement }) => judgement === "yes").length;
  const total = items.length + gone.length;
  if (total === 0) return <p>{words.none}</p>;
  return (
    <section>
      <h2>{words.decisionsTitle}</h2>
      <p>{words.decisionsCount(total, extra)}</p>
      <div class="table review-table">
        <table>
          <thead>
            <tr>
              {[words.number, words.received, words.summary, words.extraAction, words.note].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <DecisionRow key={item.facts.id} item={item} />
            ))}
            {gone.map(({ id }) => (
              <tr key={id}>
                <td class="number">{id}</td>
                <td colSpan={4}>{words.notInRegister}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function DecisionRow({ item: { facts, judgement, note, reason } }: { item: AgendaItem }) {
  const screen = useScreen();
  const words = useReviewWords();
  return (
    <tr>
      <td class="number">
        <a href={formatRoute({ view: "complaint", id: facts.id })}>{facts.id}</a>
      </td>
      <td class="received">{facts.receivedOn ?? ""}</td>
      <td class="summary">
        {facts.summary ?? screen.words.noSummary}
        {reason !== "period" && <span class="meta"> ({words.reason[reason]})</span>}
      </td>
      <td class={`review-decision ${judgement ?? "undecided"}`}>
        <span class="review-label">{words.extraAction}: </span>
        {judgement === null ? words.undecided : words.judgement[judgement]}
      </td>
      <td class="review-note">{note ?? ""}</td>
    </tr>
  );
}

function Improvements({ review: { improvements = [] } }: { review: Review }) {
  const screen = useScreen();
  const words = useReviewWords();
  const day = dayIn(screen);
  return (
    <section>
      <h2>{words.improvementsTitle}</h2>
      {improvements.length === 0 && <p>{words.improvementsOfReviewNone}</p>}
      <ul class="plain">
        {improvements.map(({ action, owner, due, doneOn, effect }, at) => (
          <li key={at} class="review-improvement">
            <p class="review-action">{action}</p>
            <p class="meta">
              {words.owner.toLowerCase()} {nameOf(screen, owner)} · {words.due.toLowerCase()} {day(due)} ·{" "}
              {words.done.toLowerCase()}: {day(doneOn) ?? words.notYet} · {words.effect.toLowerCase()}:{" "}
              {effect ?? words.effectNone}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dayIn({ messages }: Screen): (text: string | undefined) => string | null {
  return (text) => (text === undefined ? null : readableDate(dateOf(text), messages));
}
