import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { damagedFacts, wholeProcedure } from "../tests/arbitrary-facts.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { addDays, dateOf, formatDate } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";
import { factsAsOf } from "./facts-as-of.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { summaryInCsv } from "./summary-csv.ts";
import { figuresOf } from "./summary-figures.ts";
import { summaryInMarkdown } from "./summary-markdown.ts";
import { summaryWordsIn } from "./summary-words.ts";

const register = sampleRegister({
  procedures: [{ ...wholeProcedure, inForceFrom: "2026-03-20" }],
});

/** Records of three years in any state: the days of a record are moved by whole years, and each has its own number. */
const complaints: fc.Arbitrary<readonly Facts[]> = fc
  .array(fc.tuple(damagedFacts, fc.constantFrom("2025", "2026", "2027")), { maxLength: 12 })
  .map((records) =>
    records.map(([facts, year], at) => {
      const id = `KL-${year}-A${String(at).padStart(3, "0")}`;
      const { receivedOn } = facts;
      return receivedOn === undefined
        ? { ...facts, id }
        : { ...facts, id, receivedOn: year + receivedOn.slice(4) };
    }),
  );
const today = fc.nat(900).map((days) => addDays(dateOf("2025-06-01"), days));
const scene = fc.record({ complaints, today });

function summaryIn(records: readonly Facts[], asked: Parameters<typeof summaryOf>[1], day: string): Summary {
  return summaryOf({ register, complaints: records, reviews: [] }, asked, dateOf(day));
}

function check(law: (summary: Summary, records: readonly Facts[]) => void): void {
  fc.assert(
    fc.property(scene, (given) => {
      law(summaryIn(given.complaints, 2026, formatDate(given.today)), given.complaints);
    }),
    { numRuns: 100 },
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("whatever the records hold", () => {
  it("the months add up to what was received and closed", () => {
    check(({ flow, months, dots }) => {
      expect(sum(months.map(({ received }) => received))).toBe(flow.received);
      expect(sum(months.map(({ closed }) => closed))).toBe(flow.closed);
      expect(dots.complaints).toHaveLength(flow.received);
    });
  });

  it("what was open, came in and went out makes what is open at the end", () => {
    check(({ flow }) => {
      expect(flow.openBefore + flow.received - flow.closed).toBe(flow.openAtEnd);
      expect(flow.openNumbers).toHaveLength(flow.openAtEnd);
    });
  });

  it("its counts are those of a plain count of the facts", () => {
    fc.assert(
      fc.property(scene, ({ complaints: recorded, today: day }) => {
        const summary = summaryIn(recorded, 2026, formatDate(day));
        const records = recorded.map((facts) => factsAsOf(facts, day));
        const ofYear = records.filter(({ receivedOn }) => receivedOn?.startsWith("2026-") ?? false);
        const plainly = (has: (facts: Facts) => boolean) => ofYear.filter(has).length;
        expect(summary.flow.received).toBe(ofYear.length);
        expect(summary.evaluations.received).toBe(plainly(({ kind }) => kind === "negative-evaluation"));
        expect(summary.extensions.complaints).toBe(plainly(({ extensions = [] }) => extensions.length > 0));
        const { counts, tooLate, notLater, notCountable } = summary.extensions;
        const told = ofYear.flatMap(({ extensions = [] }) => extensions);
        expect(counts + tooLate + notLater + notCountable).toBe(told.length);
        for (const { key, count } of summary.category)
          expect(count).toBe(plainly(({ category = null }) => category === key));
        for (const { key, count } of summary.channel)
          expect(count).toBe(plainly(({ channel = null }) => channel === key));
        expect(summary.appeals).toHaveLength(
          records.filter(({ appeal }) => appeal?.lodgedOn.startsWith("2026-") ?? false).length,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("every breakdown adds up to what was received", () => {
    check((summary) => {
      const { channel, kind, complainant, severity, outcome, cause, satisfaction } = summary;
      const { category, categoryYears, trainings, flow } = summary;
      const groups = [
        channel,
        kind,
        complainant,
        severity,
        outcome,
        cause,
        satisfaction,
        category,
        trainings,
      ];
      for (const group of groups) expect(sum(group.map(({ count }) => count))).toBe(flow.received);
      expect(category.at(-1)?.cumulative ?? 0).toBe(flow.received);
      expect(sum(categoryYears.rows.map(({ counts }) => counts.at(-1) ?? 0))).toBe(flow.received);
    });
  });

  it("every complaint has one place in each term, and each place in the same total", () => {
    check(({ terms, own, sector, flow }) => {
      for (const { inTime, late, pending, lapsed, lapsedLate, notOwed, notCountable } of [
        ...terms,
        own,
        sector,
      ])
        expect(inTime + late + pending + lapsed + lapsedLate + notOwed + notCountable).toBe(flow.received);
    });
  });

  it("what is late by the clocks is late by the deadlines", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { terms, reopened } = summaryIn(given.complaints, 2026, formatDate(given.today));
        const received = given.complaints.filter((one) => one.receivedOn?.startsWith("2026") === true);
        const deadlines = received
          .flatMap((facts) => deadlinesOf(facts, register, given.today))
          .filter(({ metOn, basis }) => metOn === null || metOn.toString() >= basis.from.toString())
          .filter(({ complaint, basis }) => basis.from.toString() >= receiptOf(complaint, received))
          .filter(({ step }) => terms.some((row) => row.step === step));
        const late = deadlines.filter(({ status }) => status === "met-late" || status === "overdue");
        expect(sum([...terms, ...reopened].map((row) => row.late))).toBe(late.length);
      }),
      { numRuns: 100 },
    );
  });

  it("the share that is still open only falls, from one to nothing", () => {
    check(({ closing: { stillOpen } }) => {
      const shares = [1, ...stillOpen.map(({ share }) => share)];
      for (const [at, share] of shares.entries()) expect(share).toBeLessThanOrEqual(shares[at - 1] ?? 1);
      expect(shares.at(-1)).toBeGreaterThanOrEqual(0);
    });
  });

  it("the order of the records changes nothing", () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat()), (given, chance) => {
        const drawn = given.complaints.map((facts) => ({ facts, at: chance.next().value }));
        const shuffled = drawn.toSorted((one, other) => one.at - other.at).map(({ facts }) => facts);
        const day = formatDate(given.today);
        expect(summaryIn(shuffled, 2026, day)).toEqual(summaryIn(given.complaints, 2026, day));
      }),
      { numRuns: 50 },
    );
  });

  it("the years share the register out: each record is received in one, or named as undated in one", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const years = [2025, 2026, 2027].map((year) =>
          summaryIn(given.complaints, year, formatDate(given.today)),
        );
        const received = sum(years.map(({ flow }) => flow.received));
        const undated = years.flatMap(({ notCountable }) =>
          notCountable.filter(({ measure }) => measure === "received"),
        );
        expect(received + undated.length).toBe(given.complaints.length);
        expect(years.flatMap(({ inNoPeriod }) => inNoPeriod)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("is data, and can be told in both languages and in numbers", () => {
    check((summary) => {
      expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
      for (const language of ["nl", "en"] as const) {
        const text = summaryInMarkdown(summary, summaryWordsIn(language));
        expect(text).not.toMatch(/undefined|NaN|null|\[object|Infinity/);
      }
      const figures = figuresOf(summary);
      expect(summaryInCsv(summary).trim().split("\n")).toHaveLength(figures.length + 1);
      const names = figures.map(({ measure, group }) => `${measure} ${group}`);
      expect(new Set(names).size).toBe(names.length);
      expect(figures.every(({ value }) => Number.isFinite(value) && value >= 0)).toBe(true);
    });
  });
});

function receiptOf(complaint: string | null, received: readonly Facts[]): string {
  return received.find(({ id }) => id === complaint)?.receivedOn ?? "";
}
