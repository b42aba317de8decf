import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { arbitraryDay, arbitraryFacts, wholeProcedure } from "../tests/arbitrary-facts.ts";
import { readCalendar } from "../tests/calendar-reader.ts";
import { sampleRegister, soundComplaint, soundReview } from "../tests/sample-records.ts";
import { type CalendarEntry, entriesOfComplaints, entriesOfReviews } from "./calendar-feed.ts";
import { calendarText } from "./calendar-feed-text.ts";
import { dateOf, formatDate } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";

const register = sampleRegister({ procedures: [{ ...wholeProcedure, inForceFrom: "2020-01-01" }] });
const id = "KL-2026-7F3K";

function entriesFor(facts: Facts, day = "2026-06-01"): readonly CalendarEntry[] {
  return entriesOfComplaints(deadlinesOf(facts, register, dateOf(day)), "nl");
}

function read(entries: readonly CalendarEntry[], day = "2026-06-01") {
  return readCalendar(calendarText(entries, { language: "nl", moment: `${day}T09:30:00Z` }));
}

function making(moment: string) {
  return { language: "nl", moment } as const;
}

describe("what stands in the calendar", () => {
  it("is every step that was not taken, on its day, by number and step", () => {
    const facts: Facts = { id, receivedOn: "2026-03-27", receivedBy: "tr1", passedOnOn: "2026-03-27" };
    const days = read(entriesFor(facts)).events.map(({ start, end, summary }) => [start, end, summary]);
    expect(days).toEqual([
      ["2026-03-30", "2026-03-31", `${id}: ontvangstbevestiging`],
      ["2026-03-30", "2026-03-31", `${id}: bespreken`],
      ["2026-04-03", "2026-04-04", `${id}: besluit of contact`],
      ["2026-04-03", "2026-04-04", `${id}: reactie`],
    ]);
  });

  it("is nothing of what was met, and the last step of a complaint that was closed", () => {
    expect(entriesFor(soundComplaint).map(({ title }) => title)).toEqual([`${id}: gegevens wissen`]);
  });

  it("says which round and which improvement", () => {
    const improvements = ["2026-05-01", "2026-05-02"].map((due) => ({ action: "x", owner: "p1", due }));
    const facts: Facts = { ...soundComplaint, improvements, reopenings: [{ on: "2026-05-20", reason: "x" }] };
    const titles = entriesFor(facts).map(({ title }) => title);
    expect(titles).toEqual([
      `${id}: besluit of contact (ronde 2)`,
      `${id}: reactie (ronde 2)`,
      `${id}: verbeteractie (actie 1)`,
      `${id}: verbeteractie (actie 2)`,
    ]);
  });

  it("is the yearly review, and what each review decided to improve", () => {
    const improvement = { action: "x", owner: "p1", due: "2027-02-28" };
    const reviews = [
      { ...soundReview, improvements: [improvement, { ...improvement, doneOn: "2026-12-30" }] },
      { ...soundReview, year: "2025", on: "2025-12-01", improvements: [improvement] },
    ];
    const entries = entriesOfReviews({ register, reviews, firstReceipt: null }, dateOf("2026-12-31"));
    expect(read(entries).events.map(({ start, summary }) => [start, summary])).toEqual([
      ["2027-02-28", "Verbeteractie 2025-1"],
      ["2027-02-28", "Verbeteractie 2026-1"],
      ["2027-12-01", "Jaarlijkse toetsing"],
    ]);
  });

  it("is in the language of the register", () => {
    const deadlines = deadlinesOf({ id, receivedOn: "2026-03-27" }, register, dateOf("2026-06-01"));
    const entries = entriesOfComplaints(deadlines, "en");
    expect(entries.map(({ title }) => title)).toContain(`${id}: acknowledgement`);
    const text = calendarText(entries, { language: "en", moment: "2026-06-01T09:30:00Z" });
    expect(readCalendar(text).name).toBe("Complaint register: deadlines");
  });
});

describe("a second import", () => {
  const facts: Facts = { id, receivedOn: "2026-03-27", receivedBy: "tr1" };

  it("updates the first: the entry is the same one, with a higher number, when its day has moved", () => {
    const told = { toldOn: "2026-04-02", by: "p1", reason: "x", newDate: "2026-04-10" };
    const [before, after] = [
      read(entriesFor(facts), "2026-04-01"),
      read(entriesFor({ ...facts, extensions: [told] }), "2026-04-02"),
    ].map(({ events }) => events.find(({ summary }) => summary === `${id}: reactie`));
    expect([before?.start, after?.start]).toEqual(["2026-04-03", "2026-04-10"]);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  it("outranks the first also on the same day, when the day of a step has moved twice", () => {
    const told = { toldOn: "2026-04-02", by: "p1", reason: "x" };
    const once = [{ ...told, newDate: "2026-04-10" }];
    const twice = [...once, { ...told, newDate: "2026-04-17" }];
    const [first, second] = [
      calendarText(entriesFor({ ...facts, extensions: once }), making("2026-04-02T09:30:00Z")),
      calendarText(entriesFor({ ...facts, extensions: twice }), making("2026-04-02T09:31:00Z")),
    ].map((text) => readCalendar(text).events.find(({ summary }) => summary === `${id}: reactie`));
    expect([first?.start, second?.start]).toEqual(["2026-04-10", "2026-04-17"]);
    expect(second?.uid).toBe(first?.uid);
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Infinity);
  });

  it("says the moment at which it was made, and outranks those that were counted in days", () => {
    const text = calendarText(entriesFor(facts), making("2026-04-02T09:30:59.123Z"));
    expect(text).toContain("DTSTAMP:20260402T093059Z");
    // From 1 January 2020 to 2 April 2026 are 2283 days; a sequence may go up to 2147483647.
    for (const { sequence } of readCalendar(text).events) {
      expect(sequence).toBeGreaterThan(2283);
      expect(sequence).toBeLessThan(2_147_483_647);
    }
  });

  it("of the same moment is the same text", () => {
    const text = () => calendarText(entriesFor(facts), making("2026-04-01T09:30:00Z"));
    expect(text()).toBe(text());
  });

  it("does not take a step of a later round, another step or another complaint for the first", () => {
    fc.assert(
      fc.property(fc.array(arbitraryFacts, { maxLength: 4 }), arbitraryDay, (records, day) => {
        const numbered = records.map((one, at) => ({ ...one, id: `KL-2026-A${at}BC` }));
        const entries = numbered.flatMap((one) => entriesFor(one, formatDate(day)));
        // The reader refuses a number that stands twice.
        expect(read(entries, formatDate(day)).events).toHaveLength(entries.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a whole day", () => {
  it.each([
    ["when the clocks go forward", "2026-03-29", "2026-03-30"],
    ["when they go back", "2026-10-25", "2026-10-26"],
    ["the last of the year", "2026-12-31", "2027-01-01"],
    ["the leap day", "2028-02-29", "2028-03-01"],
    ["the last that can be written", "9999-12-31", null],
  ])("stays that day: %s", (_, due, next) => {
    const [event] = read([{ uid: "x@y", title: "x", due: dateOf(due) }]).events;
    expect([event?.start, event?.end]).toEqual([due, next]);
  });

  it("is free, private, certain, and rings no bell", () => {
    const text = calendarText([{ uid: "x@y", title: "x", due: dateOf("2026-03-29") }], {
      language: "nl",
      moment: "2026-03-29T09:30:00Z",
    });
    expect(readCalendar(text).events[0]?.properties).toEqual(
      expect.arrayContaining(["TRANSP:TRANSPARENT", "CLASS:PRIVATE", "STATUS:CONFIRMED"]),
    );
    expect(text).not.toMatch(/VALARM|CATEGORIES|DESCRIPTION|ATTENDEE|ORGANIZER|LOCATION|URL/);
  });
});

it("whatever a title holds, the file keeps to the standard and gives the title back", () => {
  const sign = fc.constantFrom("\\", ";", ",", ":", "\n", "é", "€", "😀", " ", "a", '"');
  const title = fc.array(sign, { maxLength: 200 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(title, (text) => {
      const [event] = read([{ uid: "x@y", title: text, due: dateOf("2026-03-29") }]).events;
      expect(event?.summary).toBe(text);
    }),
  );
});
