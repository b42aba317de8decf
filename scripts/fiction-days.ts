import { addWorkingDays, workingDayOnOrBefore } from "../procedure/calendar.ts";
import { addDays, type Day, latestOf } from "../procedure/dates.ts";
import type { Plot } from "./fiction-plot.ts";

/** The calendar of one fictional complaint; null for what never happens. */
export type LifeDays = {
  readonly passedOn: Day | null;
  readonly discussed: Day | null;
  readonly acknowledged: Day | null;
  readonly contacted: Day | null;
  readonly extensions: readonly { readonly told: Day; readonly newDate: Day }[];
  readonly decided: Day | null;
  readonly responded: Day | null;
  readonly asked: Day | null;
  readonly closed: Day | null;
};

/** Turns a plot's day numbers into days: work is done on working days, and nothing before what it rests on. */
export function lifeDaysOf(plot: Plot): LifeDays {
  const { receivedOn } = plot;
  const passedOn = plot.toDirector ? receivedOn : workdaysAfter(receivedOn, plot.passOnAfter);
  const atOnce = plot.ending === "on-the-spot";
  const discussed = passedOn && (atOnce ? passedOn : nextWorkday(passedOn, plot));
  const acknowledged = atOnce
    ? receivedOn
    : after(workdaysAfter(receivedOn, plot.acknowledgeAfter), [passedOn]);
  const decided = discussed && onDay(plot, plot.decideDay, [discussed]);
  const responded = decided && onDay(plot, plot.respondDay, [decided]);
  const asked = responded && plot.satisfaction && addDays(responded, 4);
  return {
    passedOn,
    discussed,
    acknowledged,
    contacted: passedOn && onDay(plot, plot.contactDay, [passedOn]),
    extensions: passedOn === null ? [] : extensionDays(plot),
    decided,
    responded,
    asked: asked || null,
    closed: onDay(plot, plot.closeDay, [passedOn, decided, responded, asked || null]),
  };
}

/** The working day on or before a numbered day, but not before what it rests on; null when the day is null. */
export function onDay(
  { receivedOn }: Plot,
  number: number | null,
  rests: readonly (Day | null)[],
): Day | null {
  if (number === null) return null;
  return after(workingDayOnOrBefore(addDays(receivedOn, number)), [receivedOn, ...rests]);
}

/** The complainant is told a day before the running deadline, which then moves. */
function extensionDays({ receivedOn, extensions }: Plot): LifeDays["extensions"] {
  let running = addDays(receivedOn, 7);
  return extensions.map((days) => {
    const told = after(workingDayOnOrBefore(addDays(running, -1)), [receivedOn]) ?? running;
    running = addDays(running, days);
    return { told, newDate: running };
  });
}

/** A complaint that came on Monday is discussed the same day, others on the next working day. */
function nextWorkday(date: Day, { receivedOn }: Plot): Day {
  return receivedOn.dayOfWeek === 1 && date === receivedOn ? date : addWorkingDays(date, 1);
}

function workdaysAfter(date: Day, count: number | null): Day | null {
  if (count === null) return null;
  return count === 0 ? date : addWorkingDays(date, count);
}

function after(date: Day | null, rests: readonly (Day | null)[]): Day | null {
  return date && latestOf([date, ...rests]);
}
