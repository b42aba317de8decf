import { useState } from "preact/hooks";
import { daysBetween } from "../../procedure/dates.ts";
import type { Deadline, Status } from "../../procedure/deadline.ts";
import { readableDate } from "../../procedure/explain.ts";
import { distanceTo, shortDate, stepName } from "./deadline-words.ts";
import { editorPages } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { FindingsList } from "./findings-list.tsx";
import { type Entry, unmetOf, urgencyOf } from "./overview.ts";
import { headlineOf, pressingCounts } from "./pressing-counts.ts";
import { ReviewCountdown } from "./review-countdown.tsx";
import { formatRoute } from "./route.ts";
import { type Screen, turnName, useScreen } from "./screen.ts";
import { WaitingAppeals } from "./waiting-appeals.tsx";

/** What needs doing today: overdue first, then today, then soon; the yearly review and data to mend beside it. */
export function TodayView() {
  const screen = useScreen();
  const [isMine, setMine] = useState(false);
  const { words, overview } = screen;
  const ofWhom = isMine ? screen.code : null;
  const group = (status: Status) => entriesWith(overview.entries, status, ofWhom);
  const [overdue, dueToday, dueSoon] = [group("overdue"), group("due-today"), group("due-soon")];
  const isQuiet = overdue.length + dueToday.length === 0 && !overview.ofReviews.some(isPressing);
  return (
    <div class="today">
      <section class="lead">
        <p class="date">{readableDate(overview.today, screen.messages)}</p>
        <h1 class={overdue.length > 0 ? "late" : ""}>{leadOf(screen, ofWhom)}</h1>
        {overview.size === 0 && <FirstComplaint />}
        {overview.size > 0 && <Lead isMine={isMine} onMine={setMine} isQuiet={isQuiet} />}
      </section>
      <div class="columns">
        <div>
          <Group title={words.overdueTitle} status="overdue" entries={overdue} ofWhom={ofWhom} />
          <Group title={words.dueTodayTitle} status="due-today" entries={dueToday} ofWhom={ofWhom} />
          <Group title={words.dueSoonTitle} status="due-soon" entries={dueSoon} ofWhom={ofWhom} />
          <WaitingAppeals ofWhom={ofWhom} />
        </div>
        <aside>
          <ReviewCountdown />
          <FindingsList />
        </aside>
      </div>
    </div>
  );
}

function FirstComplaint() {
  const { words } = useScreen();
  return (
    <>
      <p class="tagline">{words.nothingYetMore}</p>
      <EditorLink to={editorPages.newComplaint} words={words.firstComplaint} look="primary" />
    </>
  );
}

function Lead({
  isMine,
  onMine,
  isQuiet,
}: {
  isMine: boolean;
  onMine: (on: boolean) => void;
  isQuiet: boolean;
}) {
  const { words, overview } = useScreen();
  const open = overview.entries.filter((entry) => entry.isOpen).length;
  return (
    <div class="lead-row">
      <p class="tagline">
        {isQuiet ? `${words.allGood} ` : ""}
        <a href={formatRoute({ view: "register", choice: openChoice })}>{words.openCount(open)}</a>
      </p>
      <div class="switch" role="group" aria-label={words.whose}>
        <button type="button" aria-pressed={!isMine} onClick={() => onMine(false)}>
          {words.everybody}
        </button>
        <button type="button" aria-pressed={isMine} onClick={() => onMine(true)}>
          {words.mine}
        </button>
      </div>
    </div>
  );
}

type GroupProps = { title: string; status: Status; entries: readonly Entry[]; ofWhom: string | null };

const shownAtFirst = 25;

function Group({ title, status, entries, ofWhom }: GroupProps) {
  const { words } = useScreen();
  const [isWhole, setWhole] = useState(false);
  if (entries.length === 0) return null;
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  return (
    <section class={`group ${status}`}>
      <h2>
        {title} <span class="count">{entries.length}</span>
      </h2>
      <ul>
        {shown.map((entry) => (
          <Task key={entry.facts.id} entry={entry} status={status} ofWhom={ofWhom} />
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {words.more(entries.length)}
        </button>
      )}
    </section>
  );
}

function Task({ entry, status, ofWhom }: { entry: Entry; status: Status; ofWhom: string | null }) {
  const screen = useScreen();
  const { facts } = entry;
  const mine = unmetOf(entry).filter((one) => ofWhom === null || one.responsible === ofWhom);
  const first = earliest(mine.filter((one) => one.status === status));
  if (first === null) return null;
  const others = mine.filter((one) => one !== first && one.status !== "open");
  return (
    <li class="task">
      <a href={formatRoute({ view: "complaint", id: facts.id })}>
        <span class="what">{screen.messages.nextSteps[first.step]}</span>
        <span class="summary">{facts.summary ?? screen.words.noSummary}</span>
        <span class="meta">
          {facts.id} · {turnName(screen, first)}
          {others.length > 0 &&
            ` · ${screen.words.also(others.map((one) => stepName(one, screen)).join(", "))}`}
        </span>
        <span class="when">
          <strong>{distanceTo(first.due, screen.overview.today, screen)}</strong>
          <span>{shortDate(first.due, screen.messages)}</span>
        </span>
      </a>
    </li>
  );
}

const openChoice = {
  show: "open",
  category: null,
  handler: null,
  stage: null,
  year: null,
  sort: "nextDeadline",
  descending: false,
  page: 1,
} as const;

function isPressing({ status }: Deadline): boolean {
  return status === "overdue" || status === "due-today";
}

/** The complaints whose most urgent unmet step has a status, the longest due first. */
function entriesWith(entries: readonly Entry[], status: Status, ofWhom: string | null): readonly Entry[] {
  const ofThem = (entry: Entry) => {
    return entry.deadlines.filter((one) => ofWhom === null || one.responsible === ofWhom);
  };
  const fitting = entries.filter((entry) => urgencyOf(ofThem(entry)) === status);
  const dueOf = (entry: Entry) =>
    earliest(ofThem(entry).filter((one) => one.metOn === null))?.due.toString() ?? "";
  return fitting.toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)));
}

function earliest(deadlines: readonly Deadline[]): Deadline | null {
  return deadlines.toSorted((one, other) => daysBetween(other.due, one.due))[0] ?? null;
}

function leadOf({ words, overview }: Screen, ofWhom: string | null): string {
  if (overview.size === 0) return words.nothingYet;
  return headlineOf(pressingCounts(overview.entries, overview.ofReviews, ofWhom), words.headline);
}
