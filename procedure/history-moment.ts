import { dateOf, daysBetween } from "./dates.ts";

const epoch = dateOf("1970-01-01");

/** The day of a moment of a history, in the register's time zone: `2026-04-03` of `2026-04-03T14:05:33+02:00`. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/**
 * The seconds from 1970 to a moment of a history, by which moments are ordered also across the end of summer time.
 *
 * @param moment `2026-04-03T14:05:33+02:00`
 * @example secondsAt("1970-01-02T01:00:00+01:00") is 86400
 */
export function secondsAt(moment: string): number {
  const [hours, minutes, seconds] = [moment.slice(11, 13), moment.slice(14, 16), moment.slice(17, 19)];
  const days = daysBetween(epoch, dateOf(dayOf(moment)));
  const local = days * 86_400 + Number(hours) * 3600 + Number(minutes) * 60;
  return local + Number(seconds) - offsetOf(moment.slice(19));
}

/** `+02:00` and `+0200` are 7200, `Z` is 0. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === "-" ? -size : size;
}
