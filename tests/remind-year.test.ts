import { beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../scripts/reminder-marker.ts";
import { isWork } from "./reckoned-ladder.ts";
import { remindedYear, type ReminderDay } from "./reminded-year.ts";
import { stemOf, type Told, type Year, yearWith } from "./replayed-year.ts";

let days: readonly ReminderDay[];
let year: Year;
beforeAll(async () => {
  days = await remindedYear();
  year = yearWith(0);
}, 300_000);

const nameOf = ({ key, rung }: Told) => `${key} ${codeOf(rung)}`;

describe("in a year of two hundred complaints on GitHub, with two runs a day,", () => {
  it("every rung is told exactly once, and on its day", () => {
    const told = days.flatMap((one) => one.told.map((name) => `${one.day} ${name}`));
    expect(told.toSorted()).toEqual(year.expected.map((one) => `${one.day} ${nameOf(one)}`).toSorted());
    expect(told.length).toBeGreaterThan(300);
  });

  it("its day is a working day, but for what was first known on another", () => {
    const onFreeDays = year.expected.filter(({ day }) => !isWork(day));
    expect(onFreeDays.filter((one) => year.seen.get(stemOf(one)) !== one.day)).toEqual([]);
    expect(year.expected.length - onFreeDays.length).toBeGreaterThan(250);
  });

  it("exactly what should be open is open every day, each for exactly those who are to be told", () => {
    for (const { day, people, wantedPeople } of days) {
      expect([day, Object.fromEntries(people)]).toEqual([day, Object.fromEntries(wantedPeople)]);
    }
    expect(Math.max(...days.map(({ people }) => people.size))).toBeGreaterThan(3);
  });

  it("a day writes about what has changed and about nothing else, and one without a change writes nothing", () => {
    expect(days.map(({ day, written }) => [day, written])).toEqual(
      days.map(({ day, changed }) => [day, changed]),
    );
    expect(days.filter(({ changed }) => changed.length === 0).length).toBeGreaterThan(50);
    expect(days.filter(({ changed }) => changed.length > 0).length).toBeGreaterThan(200);
  });

  it("the second run of a day writes nothing, and nothing fails", () => {
    expect(days.filter(({ writtenAgain }) => writtenAgain > 0)).toEqual([]);
    expect(days.flatMap(({ failed }) => failed)).toEqual([]);
  });
});

type Row = readonly [day: string, people: string, ...rungs: string[]];

/**
 * Some complaints, reckoned by hand from their records. A notice two working days ahead that is already past when the
 * step becomes known is told on that day.
 */
const byHand: Readonly<Record<string, readonly Row[]>> = {
  // Received Tuesday 6 January by a trainer and passed on that day; discussed and acknowledged on the 7th; contact on
  // Friday the 9th, four days before the week is over; extended on the 12th to the 23rd, on the 22nd to 4 February;
  // answered on 2 February, the day of the first notice.
  "KL-2026-MH99": [
    ["2026-01-06", "dir", "discuss-0-2026-01-07-before-2", "acknowledge-0-2026-01-07-before-2"],
    ["2026-01-09", "p2", "respond-0-2026-01-13-before-2"],
    ["2026-01-21", "p2", "respond-0-2026-01-23-before-2"],
  ],
  // Received on Good Friday by a trainer; the next working day is Tuesday 7 April, on which it is passed on,
  // acknowledged and talked over. That gives the discussion until the 8th, on which it takes place and a partner becomes
  // its handler. Answered on the 9th.
  "KL-2026-MTTJ": [
    [
      "2026-04-03",
      "dir tr1",
      "pass-on-0-2026-04-07-before-2",
      "discuss-0-2026-04-07-before-2",
      "acknowledge-0-2026-04-07-before-2",
    ],
    ["2026-04-07", "dir", "discuss-0-2026-04-08-before-2"],
    ["2026-04-08", "p1", "respond-0-2026-04-10-before-2"],
  ],
  // Received Tuesday 8 September by a partner, who passes it on and acknowledges it on Monday the 14th, three working
  // days late; a weekend tells nothing. Discussed, decided and answered on the 15th, the day on which that is due.
  "KL-2026-DVQP": [
    [
      "2026-09-08",
      "dir p4",
      "pass-on-0-2026-09-09-before-2",
      "discuss-0-2026-09-09-before-2",
      "acknowledge-0-2026-09-09-before-2",
    ],
    [
      "2026-09-09",
      "dir p4",
      "pass-on-0-2026-09-09-before-0",
      "discuss-0-2026-09-09-before-0",
      "acknowledge-0-2026-09-09-before-0",
    ],
    [
      "2026-09-10",
      "dir p4",
      "pass-on-0-2026-09-09-after-1",
      "discuss-0-2026-09-09-after-1",
      "acknowledge-0-2026-09-09-after-1",
    ],
    [
      "2026-09-11",
      "dir p4",
      "pass-on-0-2026-09-09-after-2",
      "discuss-0-2026-09-09-after-2",
      "acknowledge-0-2026-09-09-after-2",
      "decide-or-contact-0-2026-09-15-before-2",
      "respond-0-2026-09-15-before-2",
    ],
    ["2026-09-14", "dir", "discuss-0-2026-09-15-before-2"],
  ],
  // Received Tuesday 20 October, contact on Friday the 23rd, and never answered: the director is told from the first
  // working day, the partners from the third, every working day until the year ends on Sunday 22 November. On the 20th
  // the handler goes away, and a deputy who is told already has the turn.
  "KL-2026-HRH7": [
    ["2026-10-20", "dir", "discuss-0-2026-10-21-before-2", "acknowledge-0-2026-10-21-before-2"],
    ["2026-10-23", "p2", "respond-0-2026-10-27-before-2"],
    ["2026-10-27", "p2", "respond-0-2026-10-27-before-0"],
    ["2026-10-28", "dir p2", "respond-0-2026-10-27-after-1"],
    ["2026-10-29", "dir p2", "respond-0-2026-10-27-after-2"],
    ["2026-10-30", "dir p1 p2 p4", "respond-0-2026-10-27-after-3"],
    ["2026-11-02", "dir p1 p2 p4", "respond-0-2026-10-27-after-4"],
    ["2026-11-03", "dir p1 p2 p4", "respond-0-2026-10-27-after-5"],
    ["2026-11-04", "dir p1 p2 p4", "respond-0-2026-10-27-after-6"],
    ["2026-11-05", "dir p1 p2 p4", "respond-0-2026-10-27-after-7"],
    ["2026-11-06", "dir p1 p2 p4", "respond-0-2026-10-27-after-8"],
    ["2026-11-09", "dir p1 p2 p4", "respond-0-2026-10-27-after-9"],
    ["2026-11-10", "dir p1 p2 p4", "respond-0-2026-10-27-after-10"],
    ["2026-11-11", "dir p1 p2 p4", "respond-0-2026-10-27-after-11"],
    ["2026-11-12", "dir p1 p2 p4", "respond-0-2026-10-27-after-12"],
    ["2026-11-13", "dir p1 p2 p4", "respond-0-2026-10-27-after-13"],
    ["2026-11-16", "dir p1 p2 p4", "respond-0-2026-10-27-after-14"],
    ["2026-11-17", "dir p1 p2 p4", "respond-0-2026-10-27-after-15"],
    ["2026-11-18", "dir p1 p2 p4", "respond-0-2026-10-27-after-16"],
    ["2026-11-19", "dir p1 p2 p4", "respond-0-2026-10-27-after-17"],
    ["2026-11-20", "dir p1 p2 p4", "respond-0-2026-10-27-after-18"],
  ],
};

describe("reckoned by hand", () => {
  it.each(Object.entries(byHand))("%s is told so", (number, rows) => {
    const told = days.flatMap((one) => {
      const codes = one.told.filter((name) => name.startsWith(`${number} `));
      return codes.length === 0 ? [] : [[one.day, one.people.get(number)?.join(" "), ...codes.toSorted()]];
    });
    const wanted = rows.map(([day, people, ...rungs]) => {
      return [day, people, ...rungs.map((rung) => `${number} ${codeOf(rung)}`).toSorted()];
    });
    expect(told).toEqual(wanted);
  });
});
