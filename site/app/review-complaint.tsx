import { deadlinesOf } from "../../procedure/deadlines.ts";
import type { Agenda, AgendaItem } from "../../procedure/review-agenda.ts";
import { courseOf } from "../../procedure/review-course.ts";
import { stageOf } from "../../procedure/stage.ts";
import { ReviewCourse } from "./review-course-list.tsx";
import { ReviewFacts, ReviewImprovements } from "./review-facts.tsx";
import { ReviewHandOver } from "./review-hand-over.tsx";
import { JudgementMark } from "./review-list.tsx";
import { useReviewWords } from "./review-screen-words.ts";
import { ReviewUnfolding } from "./review-unfolding.tsx";
import type { Unfolded } from "./review-view.tsx";
import { formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

type ComplaintProps = {
  readonly agenda: Agenda;
  readonly item: AgendaItem;
  /** The complaint after it, whose words are fetched ahead. */
  readonly next: AgendaItem | null;
  readonly unfolded: Unfolded;
  readonly onToggle: (what: keyof Unfolded) => void;
};

/** One complaint of the review, to be read from the back of a room; nothing of the complainant at first sight. */
export function ReviewComplaint({ agenda, item, next, unfolded, onToggle }: ComplaintProps) {
  const { words: screenWords, messages, index, overview } = useScreen();
  const words = useReviewWords();
  const { facts, reason } = item;
  const course = courseOf(facts, deadlinesOf(facts, index.register, overview.today));
  return (
    <article class="review-complaint">
      <p class="review-number">
        {facts.id} <span class="badge">{messages.stages[stageOf(facts)]}</span>
        {reason !== "period" && <span class="badge">{words.reason[reason]}</span>}
      </p>
      <h1 tabIndex={-1}>{facts.summary ?? screenWords.noSummary}</h1>
      <div class="review-halves">
        <ReviewCourse course={course} />
        <div>
          <Judged agenda={agenda} item={item} />
          <ReviewFacts facts={facts} />
        </div>
      </div>
      <ReviewImprovements facts={facts} />
      <ReviewUnfolding id={facts.id} nextId={next?.facts.id ?? null} {...{ unfolded, onToggle }} />
      <p>
        <a href={formatRoute({ view: "complaint", id: facts.id })}>{words.wholeDossier}</a>
      </p>
    </article>
  );
}

/** What the record says of extra action, and the way to record it; nothing is kept here that could be lost. */
function Judged({ agenda, item }: { agenda: Agenda; item: AgendaItem }) {
  const words = useReviewWords();
  const isClosed = agenda.review?.closedOn !== undefined;
  return (
    <section class={`card review-judged ${item.judgement ?? "undecided"}`}>
      <h2>{words.extraAction}</h2>
      <JudgementMark judgement={item.judgement} />
      {item.note !== null && <p class="review-note">{item.note}</p>}
      {!isClosed && <ReviewHandOver agenda={agenda} />}
    </section>
  );
}
