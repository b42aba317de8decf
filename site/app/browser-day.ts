/**
 * Today in a time zone by the browser's clock: `YYYY-MM-DD`. It is never before a moment that has certainly been, such as
 * that of the archive, however far the clock is behind.
 *
 * @param past the moment that has been, ISO 8601; one that cannot be read bounds nothing
 */
export function todayIn(timeZone: string, past: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(momentAfter(past)));
}

/** This moment by the browser's clock, ISO 8601 in UTC; never before one that has certainly been. @param past the latter */
export function momentNow(past: string): string {
  return new Date(momentAfter(past)).toISOString();
}

function momentAfter(past: string): number {
  return Math.max(Date.now(), Date.parse(past) || 0);
}

const patience = 10 * 60_000;

/** Whether the browser's clock is behind a moment that has been, by more than clocks differ. @param past ISO 8601 */
export function isClockBehind(past: string): boolean {
  return Date.parse(past) - Date.now() > patience;
}
