import { easterOf } from "../procedure/calendar.ts";
import { addDays, dateOf, type Day, formatDate, isAfter, isBefore } from "../procedure/dates.ts";
import type { Company } from "./fiction-people.ts";
import { type Plot, usualPlot } from "./fiction-plot.ts";

/** Complaints that have been closed, one for each course that can be taken; two for the commonest. */
export function closedPlots(company: Company): readonly Plot[] {
  return [
    ...handled(company),
    ...endedEarly(company),
    ...aftermaths(company),
    ...appealed(company),
    ...oddDays(company),
    ...owedLess(company),
  ];
}

function handled({ today }: Company): readonly Plot[] {
  const ago = (days: number) => usualPlot(addDays(today, -days));
  return [
    onTheSpot(addDays(today, -31)),
    { ...ago(58), extensions: [9], decideDay: 13, respondDay: 15, closeDay: 30 },
    { ...ago(112), kind: "negative-evaluation", channel: "evaluation-form", complainant: "participant" },
    { ...ago(75), channel: "conversation", passOnAfter: 4, contactDay: null, complainant: "participant" },
    { ...ago(140), acknowledgeAfter: 4 },
    { ...ago(190), decideDay: 9, respondDay: 15, closeDay: 30, satisfaction: "partly" },
    {
      ...ago(320),
      extensions: [10, 12],
      decideDay: 25,
      respondDay: 27,
      closeDay: 45,
      outcome: "partly-upheld",
    },
    { ...ago(410), channel: "via-client", complainant: "anonymous", contactDay: null, satisfaction: null },
    {
      ...ago(505),
      toDirector: true,
      channel: "letter",
      attachments: 3,
      outcome: "not-upheld",
      satisfaction: "not-satisfied",
    },
    {
      ...ago(620),
      kind: "other",
      channel: "other",
      complainant: "third-party",
      outcome: "inadmissible",
      satisfaction: "unknown",
    },
    onTheSpot(addDays(today, -233)),
    { ...onTheSpot(addDays(today, -701)), toDirector: true, channel: "phone" },
  ];
}

function onTheSpot(receivedOn: Day): Plot {
  const solved = {
    ending: "on-the-spot",
    outcome: "resolved",
    channel: "conversation",
    complainant: "participant",
  } as const;
  const days = { contactDay: null, decideDay: 0, respondDay: 1, closeDay: 2, satisfaction: null };
  return { ...usualPlot(receivedOn), ...solved, ...days };
}

function endedEarly({ today }: Company): readonly Plot[] {
  const ago = (days: number): Plot => {
    return { ...usualPlot(addDays(today, -days)), decideDay: null, respondDay: null, satisfaction: null };
  };
  const form = {
    kind: "negative-evaluation",
    channel: "evaluation-form",
    complainant: "participant",
  } as const;
  return [
    { ...ago(64), ending: "withdrawn", contactDay: 2, closeDay: 4 },
    { ...ago(88), ...form, ending: "no-complaint", contactDay: null, closeDay: 6 },
    { ...ago(540), ending: "withdrawn", contactDay: 5, closeDay: 8, complainant: "participant" },
  ];
}

/** Improvements done, running and late; a second round; keeping and erasing. */
function aftermaths({ today }: Company): readonly Plot[] {
  const ago = (days: number) => usualPlot(addDays(today, -days));
  return [
    { ...ago(45), improvement: { dueDay: 66, doneDay: null } },
    { ...ago(95), improvement: { dueDay: 70, doneDay: null } },
    { ...ago(210), improvement: { dueDay: 40, doneDay: 35 } },
    { ...ago(300), closeDay: 20, reopening: { day: 60, decideDay: 64, respondDay: 66, closeDay: 80 } },
    { ...ago(470), holdDay: 30, outcome: "not-upheld", satisfaction: "not-satisfied" },
    { ...ago(900), eraseDay: 760 },
  ];
}

function appealed({ today }: Company): readonly Plot[] {
  const ago = (days: number): Plot => ({
    ...usualPlot(addDays(today, -days)),
    satisfaction: "not-satisfied",
  });
  const days = { lodgedDay: 20, forwardedDay: 21, verdictDay: 42 };
  return [
    { ...ago(430), appeal: { ...days, verdict: "upheld", doneDay: 60 }, closeDay: 75 },
    {
      ...ago(250),
      appeal: { ...days, verdict: "not-upheld", doneDay: null },
      closeDay: 60,
      outcome: "not-upheld",
    },
    {
      ...ago(160),
      appeal: { ...days, verdict: "settled", doneDay: null },
      closeDay: 65,
      outcome: "partly-upheld",
    },
  ];
}

/** One message for what was solved at once, none where there is nobody to write to, and erasing what was withdrawn. */
function owedLess({ today, secondProcedure }: Company): readonly Plot[] {
  const nobody = {
    complainant: "anonymous",
    channel: "letter",
    acknowledgeAfter: null,
    respondDay: null,
  } as const;
  return [
    { ...onTheSpot(addDays(today, -18)), respondDay: null },
    { ...usualPlot(addDays(today, -52)), ...nobody, contactDay: null, satisfaction: null },
    {
      ...usualPlot(secondProcedure),
      ending: "withdrawn",
      acknowledgeAfter: null,
      contactDay: 0,
      decideDay: null,
      respondDay: null,
      satisfaction: null,
      closeDay: 0,
    },
  ];
}

/** Received on days that a calendar can stumble over, and on the last day of the first procedure. */
function oddDays({ today, start, secondProcedure }: Company): readonly Plot[] {
  const last = addDays(today, -35);
  const years = Array.from({ length: 4 }, (_, back) => last.year - back);
  const leap = years.find((year) => dateOf(`${year}-03-01`).subtract({ days: 1 }).day === 29);
  const fixed = ["12-25", "01-01", "12-31"].map((day) => years.map((year) => dateOf(`${year}-${day}`)));
  const goodFridays = years.map((year) => addDays(easterOf(year), -2));
  const leapDays = leap === undefined ? [] : [dateOf(`${leap}-02-29`)];
  const candidates = [...fixed, goodFridays, leapDays, [addDays(secondProcedure, -1)]];
  const chosen = candidates.map((days) =>
    days.find((date) => !isAfter(date, last) && !isBefore(date, start)),
  );
  return chosen
    .filter((date) => date !== undefined)
    .map((date) => ({ ...usualPlot(date), ...onThatDay(date) }));
}

function onThatDay(date: Day): Partial<Plot> {
  const isHoliday = formatDate(date).endsWith("-12-25");
  return isHoliday ? { toDirector: true, contactDay: 5 } : { passOnAfter: 1, complainant: "participant" };
}
