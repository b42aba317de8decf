import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryEvent, RegisterHistory } from "../schemas/history.ts";
import { writeFictionalRegister } from "../scripts/fiction-register.ts";
import { readHistory } from "../scripts/read-history.ts";
import { readRegister, type RegisterFiles } from "../scripts/read-register.ts";
import { gitIn } from "./history-repository.ts";

const folder = join(mkdtempSync(join(tmpdir(), "history-demo-")), "register");
let read: RegisterFiles;
let history: RegisterHistory;

beforeAll(async () => {
  await writeFictionalRegister({ folder, complaints: 40, seed: 7, today: "2026-06-01" });
  read = readRegister(folder);
  history = await readHistory(folder, read.register, { cache: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `git log -p` prints of one commit, read line by line as a person would. */
type Printed = {
  readonly commit: string;
  readonly author: string;
  readonly day: string;
  readonly dates: readonly string[];
};

/** The commits that touched a file, the oldest first, and the lines with a date that they took away and put in. */
function printedOf(path: string): readonly Printed[] {
  const args = ["log", "--reverse", "-p", "--date=short-local", "--format=commit %H%nAuthor %an%nDay %ad"];
  const printed = gitIn(folder, {}, ["-c", "core.pager=cat", ...args, "--", path]);
  return printed
    .split(/^commit /m)
    .slice(1)
    .map((text) => {
      const lines = text.split("\n");
      const dates = lines.flatMap((line) => {
        const [, sign, field, date] = /^([+-])[\s-]*'?(\w+)'?: (\d{4}-\d\d-\d\d)$/.exec(line) ?? [];
        return date === undefined ? [] : [`${sign}${field} ${date}`];
      });
      const [commit = "", author = "", day = ""] = lines;
      return { commit, author: author.slice(7), day: day.slice(4), dates: withoutMoved(dates) };
    });
}

/** What only moved is taken away and put in again; so is an item of a list to which much more was added than it held. */
function withoutMoved(dates: readonly string[]): readonly string[] {
  const left = [...dates];
  for (const date of dates.filter((one) => one.startsWith("-"))) {
    const again = left.indexOf(`+${date.slice(1)}`);
    if (again === -1) continue;
    left.splice(again, 1);
    left.splice(left.indexOf(date), 1);
  }
  return left.toSorted();
}

function printedBy({ commit, author, at, changes }: HistoryEvent): Printed {
  const isDate = (value: unknown) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
  const dates = changes.flatMap(({ path, before, after }) => {
    const gone = isDate(before) ? [`-${path.at(-1)} ${before}`] : [];
    return isDate(after) ? [...gone, `+${path.at(-1)} ${after}`] : gone;
  });
  return { commit, author, day: at.slice(0, 10), dates: withoutMoved(dates) };
}

describe("the history of the demo", () => {
  it("tells of every complaint what `git log -p` prints: which commit, whose, on which day, which dates", () => {
    expect(history.records.filter(({ place }) => place.startsWith("KL-"))).toHaveLength(40);
    let steps = 0;
    for (const { id } of read.complaints) {
      const events = history.records.find(({ place }) => place === id)?.events ?? [];
      const printed = printedOf(`${id.slice(3, 7)}/${id}/index.md`);
      expect(events.map(printedBy)).toEqual(printed);
      steps += printed.length;
    }
    expect(steps).toBeGreaterThan(100);
  });

  it("knows everybody who recorded, and every commit of the register", () => {
    const codes = new Set(history.records.flatMap(({ events }) => events.map(({ by }) => by)));
    expect(codes).not.toContain(null);
    expect(codes.size).toBeGreaterThan(2);
    const count = Number(gitIn(folder, {}, ["rev-list", "--count", "HEAD"]).trim());
    expect(history.head).toMatchObject({ commits: count, reach: "whole", since: "2023-06-01" });
  });

  it("leads from nothing to the facts that stand there today", () => {
    for (const facts of read.complaints.filter(({ erasedOn }) => erasedOn === undefined)) {
      const events = history.records.find(({ place }) => place === facts.id)?.events ?? [];
      const last = new Map<string, unknown>();
      for (const { path, after } of events.flatMap(({ changes }) => changes)) {
        if (path.length === 1) last.set(String(path[0]), after);
      }
      const { id, receivedOn, handler, summary, closedOn, body } = facts;
      const stands = { id, receivedOn, handler, summary, closedOn, body };
      for (const [field, value] of Object.entries(stands)) {
        expect(last.get(field) ?? undefined).toEqual(value === "" ? undefined : value);
      }
    }
  });
});
