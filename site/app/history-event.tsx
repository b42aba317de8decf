import type { FieldChange, HistoryEvent } from "../../schemas/history.ts";
import { historyWordsIn } from "../../procedure/history-words.ts";
import { contextOf } from "./history-context.ts";
import { ChangedText } from "./history-text.tsx";
import { readableMoment, shortHash, writerOf } from "./history-moment.ts";
import { type Telling, tellingsOf } from "./history-telling.ts";
import { lifeWordsIn } from "./life-words.ts";
import { useScreen } from "./screen.ts";

type EventProps = { event: HistoryEvent; place: string; isAfterClosing: boolean; isUnfolded: boolean };

/** One moment in the life of a record: when, who, and what was recorded, sentence by sentence. */
export function EventItem({ event, place, isAfterClosing, isUnfolded }: EventProps) {
  const screen = useScreen();
  const said = historyWordsIn(screen.index.register.language);
  const { committed } = event;
  return (
    <li>
      <p class="when">
        <time dateTime={event.at}>{readableMoment(event.at, screen)}</time>{" "}
        <strong>{writerOf(event, screen)}</strong>{" "}
        {isAfterClosing && <span class="badge late">{said.log.afterClosing}</span>}{" "}
        <code class="hash">{shortHash(event.commit)}</code>
      </p>
      {committed !== null && (
        <p class="meta">{said.head.committed(readableMoment(committed.at, screen), committed.name)}</p>
      )}
      <ul>
        {tellingsOf(event, contextOf(place, screen)).map((telling, at) => (
          <TellingItem key={at} telling={telling} isUnfolded={isUnfolded} />
        ))}
      </ul>
    </li>
  );
}

type TellingProps = { telling: Telling; isUnfolded: boolean };

function TellingItem({ telling: { sentence, lateDays, text }, isUnfolded }: TellingProps) {
  const { language } = useScreen().index.register;
  return (
    <li>
      {sentence}
      {lateDays !== null && (
        <>
          {" "}
          <span class="badge late">{historyWordsIn(language).lateBy(lateDays)}</span>
        </>
      )}
      {text !== null && <Folded text={text} isUnfolded={isUnfolded} />}
    </li>
  );
}

function Folded({ text, isUnfolded }: { text: Pick<FieldChange, "before" | "after">; isUnfolded: boolean }) {
  const words = lifeWordsIn(useScreen().index.register.language);
  if (isUnfolded) return <ChangedText text={text} />;
  return (
    <details>
      <summary>{words.changedText}</summary>
      <ChangedText text={text} />
    </details>
  );
}
