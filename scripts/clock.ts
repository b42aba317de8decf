import { CommandError } from "./command.ts";

/**
 * The day on which a command looks at the register: the one asked for, else today in the register's time zone.
 *
 * @returns `YYYY-MM-DD`
 */
export function dayOfLooking(asked: string | null, timeZone: string): string {
  return dayAsked(asked) ?? dayIn(timeZone, new Date());
}

/** The day of a moment in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(moment);
}

/** The day that was asked for, null when none was. @throws CommandError when it is no day */
export function dayAsked(asked: string | null): string | null {
  if (asked !== null && !isDay(asked))
    throw new CommandError("--today is not a day. Write it as YYYY-MM-DD.");
  return asked;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
