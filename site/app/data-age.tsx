import { useEffect, useState } from "preact/hooks";
import { isClockBehind } from "./browser-day.ts";
import { readableInstant } from "./history-moment.ts";
import { useScreen } from "./screen.ts";
import type { ScreenWords } from "./screen-words.ts";

const minute = 60_000;

/** The age from which data count as stale: the daily run, and two hours of patience with a late scheduler. */
const staleAfter = 26 * 60 * minute;

/** How old the sealed data are by the browser's clock; a banner when the daily run seems to have stopped. */
export function DataAge() {
  const screen = useScreen();
  const { index, words, newest } = screen;
  const now = useNow();
  if (index.sealedAt < newest) {
    return (
      <p class="banner" role="alert">
        {words.olderBuild(readableInstant(index.sealedAt, screen), readableInstant(newest, screen))}
      </p>
    );
  }
  if (isClockBehind(index.sealedAt)) {
    const shown = readableInstant(new Date(now).toISOString(), screen);
    return (
      <p class="banner" role="alert">
        {words.clockBehind(shown, readableInstant(index.sealedAt, screen))}
      </p>
    );
  }
  const age = Math.max(0, now - Date.parse(index.sealedAt));
  if (age >= staleAfter) {
    return (
      <p class="banner" role="alert">
        {words.stale(ageIn(words, age))}
      </p>
    );
  }
  return <p class="data-age">{age < minute ? words.sealedNow : words.sealedAgo(ageIn(words, age))}</p>;
}

function ageIn(words: ScreenWords, age: number): string {
  const minutes = Math.floor(age / minute);
  return minutes < 120 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60));
}

function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
