import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import { arbitraryDay, damagedFacts } from "../tests/arbitrary-facts.ts";
import { sampleRegister, soundComplaint, soundReview } from "../tests/sample-records.ts";
import { addDays, compareDates, dateOf, formatDate } from "./dates.ts";
import { agendaOf, decidedIn, firstUndecided, toBeJudged } from "./review-agenda.ts";
import { hindrancesToClosing, unsaidIn } from "./review-closing.ts";

const today = dateOf("2026-12-15");
const complaint = (id: string, receivedOn: string | undefined, parts: Partial<Facts> = {}): Facts => {
  return { id, receivedOn, noImmediateAction: true, ...parts };
};
const early = complaint("KL-2025-AAAA", "2025-11-03");
const done = complaint("KL-2025-BBBB", "2025-11-04", { closedOn: "2026-02-01" });
const inMay = complaint("KL-2026-CCCC", "2026-05-04", { closedOn: "2026-05-20" });
const late = complaint("KL-2026-DDDD", "2026-12-02");
const all = [late, inMay, done, early, soundComplaint];

/** The running review of the sample year, with other parts. */
const running = (parts: Partial<Review> = {}): Review => ({ ...soundReview, closedOn: undefined, ...parts });

const agenda = (review: Review | null, complaints: readonly Facts[] = all) => {
  return agendaOf(2026, { reviews: review === null ? [] : [review], complaints }, today);
};

describe("the agenda of a review", () => {
  it("holds the period's complaints and those still open from before it, the earliest first", () => {
    const { items, period } = agenda(running());
    expect(period).toEqual({ from: "2026-01-01", until: "2026-11-30" });
    expect(items.map(({ facts, reason, judgement, note }) => [facts.id, reason, judgement, note])).toEqual([
      ["KL-2025-AAAA", "open", null, null],
      ["KL-2026-7F3K", "period", "no", "Kanarienotitie"],
      ["KL-2026-CCCC", "period", null, null],
    ]);
  });

  it("holds one that was open at the end of the period, and one that was reopened since", () => {
    const ended = { ...early, closedOn: "2026-12-03" };
    const back = { ...done, reopenings: [{ on: "2026-12-10", reason: "x" }] };
    const ids = agenda(running(), [ended, back]).items.map(({ facts }) => facts.id);
    expect(ids).toEqual(["KL-2025-AAAA", "KL-2025-BBBB"]);
  });

  it("of a closed review stays what it was, whatever happens later", () => {
    const back = { ...done, reopenings: [{ on: "2026-12-10", reason: "x" }] };
    const closed = running({ closedOn: "2026-12-01" });
    expect(agenda(closed, [back]).items).toEqual([]);
    const ended = { ...early, closedOn: "2026-12-03" };
    expect(agenda(closed, [ended]).items).toHaveLength(1);
  });

  it("holds what was recorded beside it too", () => {
    const review = running({ complaints: [{ id: done.id, extraAction: true }] });
    const [item] = agenda(review, [done]).items;
    expect(item).toMatchObject({ reason: "recorded", judgement: "yes", note: null });
  });

  it("goes by the first line where a complaint is recorded twice", () => {
    const lines = [
      { id: inMay.id, extraAction: true },
      { id: inMay.id, extraAction: false },
    ];
    expect(agenda(running({ complaints: lines }), [inMay]).items[0]?.judgement).toBe("yes");
  });

  it("is that of the period to come while there is no record, or none with a period", () => {
    for (const review of [null, running({ period: undefined })]) {
      expect(agenda(review, [inMay]).period).toEqual({ from: "2026-01-01", until: "2026-12-15" });
    }
  });

  it("names apart what cannot be placed, and is empty in a year without complaints", () => {
    const unreadable = complaint("KL-2026-EEEE", undefined);
    expect(agenda(running(), [unreadable])).toMatchObject({ items: [], unplaced: ["KL-2026-EEEE"] });
    expect(agenda(running({ complaints: [] }), [])).toMatchObject({ items: [], unplaced: [] });
  });

  it("counts what is decided and knows where to go on", () => {
    const begun = agenda(running());
    expect(decidedIn(begun)).toBe(1);
    expect(firstUndecided(begun)?.facts.id).toBe("KL-2025-AAAA");
    expect(firstUndecided(agenda(running(), [soundComplaint]))).toBeNull();
  });
});

describe("closing a review", () => {
  const records = (complaints: readonly Facts[]) => ({ register: sampleRegister(), complaints, reviews: [] });
  const lacking = (review: Review, complaints: readonly Facts[]) => {
    return hindrancesToClosing(review, records(complaints), today).map(({ rule, detail }) => {
      return `${rule} ${detail?.["complaint"] ?? ""}`;
    });
  };

  it("is hindered by every complaint of the agenda that is not decided on", () => {
    expect(lacking(running(), all)).toEqual([
      "review-closed-incomplete KL-2026-CCCC",
      "review-closed-incomplete KL-2025-AAAA",
    ]);
    expect(lacking(running(), [soundComplaint])).toEqual([]);
  });

  it("is hindered by a period that lacks", () => {
    expect(lacking(running({ period: undefined }), [soundComplaint])).toEqual(["missing "]);
  });

  it("is better done with who was there and what was concluded", () => {
    expect(unsaidIn(running())).toEqual(["conclusions"]);
    expect(unsaidIn({ year: "2026", body: "", present: [], conclusions: "x" })).toEqual(["present"]);
  });
});

const registers = fc
  .array(damagedFacts, { maxLength: 12 })
  .map((list) =>
    list.map((facts, at): Facts => ({ ...facts, id: `KL-2026-${String(at).padStart(4, "0")}` })),
  );

const periods = fc
  .tuple(arbitraryDay, arbitraryDay)
  .map((days) => days.toSorted(compareDates).map(formatDate))
  .map(([from = "", until = ""]) => ({ from, until }));

describe("in any register", () => {
  it("the agenda holds every complaint of the period exactly once, and none that came after it", () => {
    fc.assert(
      fc.property(registers, periods, arbitraryDay, (complaints, period, day) => {
        const review: Review = { year: "2026", body: "", period };
        const { items } = agendaOf(2026, { reviews: [review], complaints }, addDays(day, 366));
        const ids = items.map(({ facts }) => facts.id);
        expect(new Set(ids).size).toBe(ids.length);
        const { from, until } = period;
        const isIn = ({ receivedOn = "" }: Facts) => from <= receivedOn && receivedOn <= until;
        const inPeriod = complaints.filter(isIn).map(({ id }) => id);
        expect(ids.filter((id) => inPeriod.includes(id)).toSorted()).toEqual(inPeriod.toSorted());
        for (const { facts } of items) expect((facts.receivedOn ?? "") <= until).toBe(true);
      }),
    );
  });

  it("a review that judges its whole agenda can be closed, and one that lacks any of it cannot", () => {
    fc.assert(
      fc.property(registers, periods, (complaints, period) => {
        const day = dateOf("2026-12-15");
        const numbers = toBeJudged({ period, day }, complaints).map(({ id }) => ({ id, extraAction: false }));
        const whole: Review = { year: "2026", body: "", on: "2026-12-15", period, complaints: numbers };
        const given = { register: sampleRegister(), complaints, reviews: [] };
        expect(hindrancesToClosing(whole, given, day)).toEqual([]);
        const less = { ...whole, complaints: numbers.slice(1) };
        expect(hindrancesToClosing(less, given, day)).toHaveLength(Math.min(1, numbers.length));
      }),
    );
  });
});
