import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dateOf, formatDate } from "../../procedure/dates.ts";
import { dayInFull, formatDayText, parseDayText } from "./day-text.ts";

/** What was typed, read: a day as `2026-11-29`, or what it is instead. */
function read(typed: string): string {
  const found = parseDayText(typed);
  return found.kind === "day" ? formatDate(found.day) : found.kind;
}

describe("a typed day", () => {
  it.each([
    "29-11-2026",
    "29/11/26",
    "29.11.2026",
    "29. 11. 2026",
    "29 11 2026",
    "29 - 11 - 2026",
    "29‑11‑2026",
    "291126",
    "29112026",
    "29 november 2026",
    "29 nov 2026",
    "29 nov. 2026",
    "29-nov-26",
    "29nov2026",
    "29e november 2026",
    "29 NOVEMBER 2026",
    "zondag 29 november 2026",
    "zo 29 november 2026",
    "zo. 29 nov 2026",
    "Sunday, 29 November 2026",
    "November 29, 2026",
    "29th November 2026",
    "2026-11-29",
    "  29-11-2026\n",
    "29\u00A0november\u00A02026",
    "\u200E29\u200B-11-2026",
  ])("%j is 29 November 2026", (typed) => expect(read(typed)).toBe("2026-11-29"));

  it.each([
    ["1-2-2026", "2026-02-01"],
    ["010226", "2026-02-01"],
    ["1 mrt 2026", "2026-03-01"],
    ["1 maart 2026", "2026-03-01"],
    ["1 march 2026", "2026-03-01"],
    ["4 mei 2026", "2026-05-04"],
    ["4 may 2026", "2026-05-04"],
    ["2 okt 2026", "2026-10-02"],
    ["2 oct 2026", "2026-10-02"],
    ["1 sept. 2026", "2026-09-01"],
    ["29-02-2028", "2028-02-29"],
    ["11-12-99", "2099-12-11"],
    ["29-11-1906", "1906-11-29"],
  ])("%j is %s", (typed, day) => expect(read(typed)).toBe(day));

  it.each(["31-02-2026", "2026-02-30", "29-02-2026", "311126", "11/29/2026", "0-1-2026", "1-13-2026"])(
    "%j names a day that does not exist",
    (typed) => expect(read(typed)).toBe("no-such-day"),
  );

  it("names no day by a weekday on which it does not fall", () => {
    expect(read("maandag 29 november 2026")).toBe("no-such-day");
  });

  it.each([
    "29",
    "29-11",
    "2026",
    "29 november",
    "morgen",
    "29 n 2026",
    "29 nov 206",
    "x29-11-2026",
    "29-11-2026x",
  ])("%j is not taken for a day", (typed) => expect(read(typed)).toBe("unreadable"));

  it.each(["", "  ", "\u200B"])("%j is none", (typed) => expect(read(typed)).toBe("empty"));
});

const days = fc.integer({ min: -40_000, max: 40_000 }).map((count) => addDays(dateOf("2000-01-01"), count));

describe("any day", () => {
  it("is read back from every way in which it is shown", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = formatDate(day);
        const shown = [text, formatDayText(text), dayInFull(day, "nl"), dayInFull(day, "en")];
        expect(shown.map(read)).toEqual([text, text, text, text]);
      }),
    );
  });

  it("is never made of numbers that name none", () => {
    const parts = fc.tuple(fc.nat(99), fc.nat(99), fc.integer({ min: 1000, max: 9999 }));
    fc.assert(
      fc.property(parts, ([day, month, year]) => {
        const found = parseDayText(`${day}-${month}-${year}`);
        const made = found.kind === "day" ? [found.day.day, found.day.month, found.day.year] : "none";
        const isNoDay = day === 0 || month === 0 || day > 28 || month > 12;
        expect(isNoDay && made === "none" ? [day, month, year] : made).toEqual([day, month, year]);
      }),
    );
  });

  it("is never made of a text without its numbers", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        if (parseDayText(text).kind === "day") expect(text.match(/\p{N}/gu)?.length).toBeGreaterThan(2);
      }),
    );
  });

  it("is shown in full, with its weekday, in the language of the register", () => {
    expect(dayInFull(dateOf("2026-11-29"), "nl")).toBe("zondag 29 november 2026");
    expect(dayInFull(dateOf("2026-11-29"), "en")).toBe("Sunday 29 November 2026");
  });

  it("stands in its field in Dutch order, and what is no day as it was typed", () => {
    expect(formatDayText("2026-11-29")).toBe("29-11-2026");
    expect(formatDayText("2026-06-O5")).toBe("2026-06-O5");
  });
});
