import type { HistoryEvent } from "../../schemas/history.ts";
import { closingsOf } from "../../procedure/history-closing.ts";
import { EventItem } from "./history-event.tsx";
import { HistoryNotes } from "./history-notes.tsx";
import type { Reading } from "./reading.ts";
import { ReadingState } from "./reading-state.tsx";
import { lifeWordsIn } from "./life-words.ts";
import { useScreen } from "./screen.ts";

type HistoryProps = { id: string; life: Reading<readonly HistoryEvent[]> };

/** What was recorded of a complaint, when and by whom, the oldest first as in its course. */
export function ComplaintHistory({ id, life }: HistoryProps) {
  const { index } = useScreen();
  const words = lifeWordsIn(index.register.language);
  const isKnown = index.history.reach !== "none";
  return (
    <section class="history">
      <h2>{words.history}</h2>
      {isKnown && <p class="hint">{words.historyIntro}</p>}
      <HistoryNotes />
      {isKnown && <ReadingState reading={life} />}
      {isKnown && life.content !== null && <LifeList id={id} events={life.content} />}
    </section>
  );
}

type LifeProps = { id: string; events: readonly HistoryEvent[]; isUnfolded?: boolean };

/** The events of a life, the oldest first; unfolded their long texts stand open, as on paper. */
export function LifeList({ id, events, isUnfolded = false }: LifeProps) {
  const words = lifeWordsIn(useScreen().index.register.language);
  const afterClosing = closingsOf(events);
  if (events.length === 0) return <p class="empty">{words.emptyLife}</p>;
  return (
    <ol class="life">
      {events.map((event, at) => (
        <EventItem
          key={event.commit}
          {...{ event, place: id, isUnfolded, isAfterClosing: afterClosing[at] ?? false }}
        />
      ))}
    </ol>
  );
}
