import { readableDate } from "../../procedure/explain.ts";
import type { CourseStep } from "../../procedure/review-course.ts";
import { useReviewWords } from "./review-screen-words.ts";
import { useScreen } from "./screen.ts";

/** The course of a complaint in short: each station with its day, how long it took and whether that was in time. */
export function ReviewCourse({ course }: { course: readonly CourseStep[] }) {
  const words = useReviewWords();
  return (
    <section class="review-course">
      <h2>{words.course}</h2>
      <ol>
        {course.map((step) => (
          <li key={`${step.station}-${step.round}`} class={toneOf(step)}>
            <strong>{words.station[step.station]}</strong>
            <Reached step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reached({ step: { station, on, days, status } }: { step: CourseStep }) {
  const { messages } = useScreen();
  const words = useReviewWords();
  const isStart = station === "received" || station === "reopened";
  const after =
    days === null || isStart ? null : days === 0 ? words.sameDay : words.afterDays(messages.days(days));
  return (
    <>
      <span class="review-when">
        {on === null ? words.notYet : readableDate(on, messages)}
        {after !== null && <span class="meta">, {after}</span>}
      </span>
      {status !== null && <span class="badge">{messages.statuses[status]}</span>}
    </>
  );
}

/** What was done late is as late as what is late still. */
function toneOf({ status }: CourseStep): string {
  return status === "met-late" ? "overdue" : (status ?? "");
}
