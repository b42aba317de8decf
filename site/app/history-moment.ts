import type { HistoryEvent } from "../../schemas/history.ts";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { dayOf } from "../../procedure/history-moment.ts";
import { lifeWordsIn } from "./life-words.ts";
import type { Screen } from "./screen.ts";

/** A moment as a person reads it, in the register's time zone: `wo 8 april 2026, 14:05`. */
export function readableMoment(at: string, { messages, index }: Screen): string {
  const day = readableDate(dateOf(dayOf(at)), messages);
  return lifeWordsIn(index.register.language).moment(day, at.slice(11, 16));
}

/** An instant as a person reads it, in the register's time zone. @param instant ISO 8601, such as `2026-04-08T12:05:00Z` */
export function readableInstant(instant: string, { index }: Screen): string {
  const { language, timeZone } = index.register;
  const form = { timeZone, dateStyle: "medium", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(language, form).format(new Date(instant));
}

/** As much of a hash as tells commits apart and fits on a line. */
export function shortHash(commit: string): string {
  return commit.slice(0, 7);
}

/** Who wrote it: the person of the register, else the name that git has. */
export function writerOf({ by, author }: Pick<HistoryEvent, "by" | "author">, { index }: Screen): string {
  return index.register.people.find(({ code }) => code === by)?.name ?? author;
}
