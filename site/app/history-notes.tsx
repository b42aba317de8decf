import { useEffect, useState } from "preact/hooks";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { keepSeen, readSeen, type Seen, seenOf, testimonyOf } from "./history-witness.ts";
import { shortHash } from "./history-moment.ts";
import { lifeWordsIn } from "./life-words.ts";
import { useScreen } from "./screen.ts";

/** What must be known of a history before it is read: how far back it goes, and whether somebody rewrote it. */
export function HistoryNotes() {
  const { index } = useScreen();
  const words = lifeWordsIn(index.register.language);
  const { reach, rewrittenFrom, missing = 0 } = index.history;
  const [lost, acknowledge] = useWitness();
  if (reach === "none") return <p class="hint">{words.noHistory}</p>;
  return (
    <>
      {reach === "shallow" && <ShallowNote />}
      {missing > 0 && <p class="hint">{words.missing(missing)}</p>}
      {rewrittenFrom !== null && (
        <p class="hint">
          {words.rewritten} {words.rewrittenMore(shortHash(rewrittenFrom))}
        </p>
      )}
      {lost !== null && (
        <div class="card late-note" role="alert">
          <p>
            <strong>{words.witnessed}</strong> {words.witnessedMore(shortHash(lost.newest))}
          </p>
          <button type="button" onClick={acknowledge}>
            {words.acknowledge}
          </button>
        </div>
      )}
    </>
  );
}

function ShallowNote() {
  const { index, messages } = useScreen();
  const words = lifeWordsIn(index.register.language);
  const { since } = index.history;
  return (
    <p class="hint">
      {since === null ? words.shallowUndated : words.shallow(readableDate(dateOf(since), messages))}
    </p>
  );
}

/** What this browser saw of a history that is no longer part of it, until somebody acknowledges that; else null. */
function useWitness(): readonly [lost: Seen | null, acknowledge: () => void] {
  const { vault, index } = useScreen();
  const [lost, setLost] = useState<Seen | null>(null);
  const { commit: head, reach } = index.history;
  const keep = async () => {
    const seen = head === null ? null : seenOf(head, await vault.log(index));
    if (seen !== null) keepSeen(index, seen);
  };
  useEffect(() => {
    let isCurrent = true;
    const seen = readSeen(index);
    if (head === null || reach !== "whole" || seen?.head === head) return undefined;
    const look = async () => {
      const testimony = testimonyOf(seen, await vault.log(index));
      if (!isCurrent) return;
      if (testimony === "rewritten") setLost(seen);
      else await keep();
    };
    // A log that cannot be opened says so where it is shown.
    look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [vault, index]);
  const acknowledge = () => {
    setLost(null);
    keep().catch(() => undefined);
  };
  return [lost, acknowledge];
}
