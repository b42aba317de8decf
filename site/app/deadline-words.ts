import { type Day, daysBetween } from "../../procedure/dates.ts";
import type { Deadline } from "../../procedure/deadline.ts";
import { readableDate } from "../../procedure/explain.ts";
import type { Messages } from "../../procedure/messages.ts";
import { termInWords } from "../../procedure/procedure-table.ts";
import { dueOf } from "../../procedure/terms.ts";
import type { Screen, Words } from "./screen.ts";

/** How far a deadline is away: `3 dagen te laat`, `vandaag`, `nog 2 dagen`. */
export function distanceTo(due: Day, today: Day, { messages, words }: Words): string {
  const days = daysBetween(today, due);
  if (days < 0) return words.daysLate(messages.days(-days));
  return days === 0 ? words.untilToday : words.daysLeft(messages.days(days));
}

/** A day without its year, for lists of what lies near: `vr 3 april`. */
export function shortDate(date: Day, messages: Messages): string {
  return readableDate(date, messages).replace(/ \d+$/, "");
}

/** The name of a deadline's step; a later round says which. */
export function stepName({ step, round }: Deadline, { messages, words }: Words): string {
  return round === 0 ? messages.steps[step] : `${messages.steps[step]} (${words.round(round + 1)})`;
}

/** What is usual in the sector, beside the own term of a response; null beside another step. */
export function sectorLineOf(
  { step, basis }: Deadline,
  screen: Pick<Screen, keyof Words | "index">,
): string | null {
  if (step !== "respond") return null;
  const { words, messages, index } = screen;
  const { respond } = index.register.sector;
  const own = basis.term === null ? null : termInWords(basis.term, messages);
  return words.sectorLine(
    termInWords(respond, messages),
    readableDate(dueOf(respond, basis.from), messages),
    own,
  );
}
