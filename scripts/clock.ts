import { CommandError } from "./command.ts";

/**
 * The day on which a command looks at the register: the one asked for, else today in the register's time zone.
 *
 * @returns `YYYY-MM-DD`
 */
export function dayOfLooking(asked: string | null, timeZone: string): string {
  return dayAsked(asked) ?? dayIn(timeZone, new Date());
}

const hour = 3_600_000;

/**
 * The moment at which a command looks at the register, ISO 8601 in UTC: now, or one in a morning hour of the day asked
 * for, so that what looks later says so on that day too.
 */
export function momentOfLooking(asked: string | null): string {
  const now = new Date();
  if (asked === null) return now.toISOString();
  const passed = (now.getTime() % (24 * hour)) / 24;
  return new Date(Date.parse(`${asked}T06:00:00Z`) + passed).toISOString();
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

/** This moment in whole seconds since 1970. */
export function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}
