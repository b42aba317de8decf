import { describe, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import { readRegister } from "../scripts/read-register.ts";
import { calendarFile } from "../site/app/deadline-calendar.ts";
import { canary, writeCanaryRegister } from "./canary-register.ts";
import { readCalendar } from "./calendar-reader.ts";
import { runScript } from "./command-process.ts";
import { registerOnDisk } from "./register-on-disk.ts";
import { screenOf } from "./screen-of-records.ts";

const today = "2026-06-15";
const moment = "2026-06-15T09:30:00Z";
const withoutMoment = (text = "") => text.replace(/^(DTSTAMP|SEQUENCE):.*\r\n/gm, "");

function canaries(): string {
  const folder = registerOnDisk({});
  writeCanaryRegister(folder, 4);
  return folder;
}

function calendarOf(folder: string) {
  const { code, out, said } = runScript("deadlines", ["--ics", "--register", folder, "--today", today]);
  expect(code).toBe(0);
  return { out, said };
}

describe("npm run deadlines -- --ics", () => {
  it("prints a calendar with every deadline that is not met, each on its day", () => {
    const folder = canaries();
    const { events } = readCalendar(calendarOf(folder).out);
    const asked = ["--json", "--register", folder, "--today", today];
    const rows: readonly { complaint: string | null; due: string; metOn: string | null }[] = JSON.parse(
      runScript("deadlines", asked).out,
    );
    const unmet = rows.filter(({ metOn }) => metOn === null).map(({ complaint, due }) => [complaint, due]);
    expect(unmet.length).toBeGreaterThan(4);
    const read = events.map(({ summary, start }) => [/^KL-\d{4}-\w{4}/.exec(summary)?.[0] ?? null, start]);
    expect(read.toSorted()).toEqual(unmet.toSorted());
  });

  it("holds no name and no word of a complaint", () => {
    const { out, said } = calendarOf(canaries());
    expect(out).toContain("KL-2026-Q000");
    expect(`${out}${said}`.toLowerCase()).not.toContain(canary.toLowerCase());
    const titles = readCalendar(out).events.map(({ summary }) => summary.replace(/^KL-2026-Q00\d: /, ""));
    for (const title of titles)
      expect(title).toMatch(/^[a-z ]+( \((ronde|actie) \d\))?$|^Jaarlijkse toetsing$/);
  });

  it("gives the file that the dashboard gives for the whole register, but for the moment of making it", async () => {
    const folder = canaries();
    const records = readRegister(folder);
    const screen = screenOf(records, dateOf(today));
    const file = calendarFile(screen.overview.entries, screen, moment);
    expect(withoutMoment(await file?.text())).toBe(withoutMoment(calendarOf(folder).out));
  });

  it("is a calendar without an entry for a register in which nothing is to be done", () => {
    const empty = registerOnDisk({
      "register.yaml": "organisation: { name: Voorbeeld }\nprocedures: []\n",
    });
    expect(readCalendar(calendarOf(empty).out).events).toEqual([]);
  });

  it("is not printed together with data", () => {
    const { code, out, said } = runScript("deadlines", ["--ics", "--json", "--register", canaries()]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(said).toMatch(/^deadlines: --json and --ics [^\n]* See --help\.\n$/);
  });
});

describe("the calendar of chosen complaints", () => {
  it("holds theirs alone, and neither the review nor its improvements", async () => {
    const screen = screenOf(readRegister(canaries()), dateOf(today));
    const [first] = screen.overview.entries;
    const file = calendarFile(first === undefined ? [] : [first], screen, moment);
    const { events } = readCalendar((await file?.text()) ?? "");
    expect(events.length).toBeGreaterThan(0);
    expect(events.every(({ summary }) => summary.startsWith(`${first?.id}: `))).toBe(true);
  });

  it("is none when nothing is left to be done", () => {
    const screen = screenOf(readRegister(canaries()), dateOf(today));
    expect(calendarFile([], screen, moment)).toBeNull();
  });
});
