import { expect, it } from "vitest";
import type { Review } from "../schemas/review.ts";
import { soundComplaint, soundReview } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { earlierDecisions } from "./review-improvements.ts";

const today = dateOf("2027-11-20");
const decided: Review = {
  ...soundReview,
  complaints: [{ id: soundComplaint.id, extraAction: true, note: "Kanarienotitie" }],
  improvements: [
    { action: "Draaiboek", owner: "p1", due: "2027-03-01", doneOn: "2027-02-20", effect: "Geen herhaling" },
    { action: "Scholing", owner: "p2", due: "2027-06-01" },
  ],
};

it("there is nothing before the first review", () => {
  expect(earlierDecisions(2026, { reviews: [decided], complaints: [soundComplaint] }, today)).toBeNull();
});

it("what a review decided comes back with what became of it, those of its complaints among it", () => {
  const earlier = earlierDecisions(2027, { reviews: [decided], complaints: [soundComplaint] }, today);
  const rows = earlier?.improvements.map((one) => [one.complaint, one.action, one.state, one.effect]);
  expect(rows).toEqual([
    ["KL-2026-7F3K", "Kanariemaatregel", "done", null],
    [null, "Draaiboek", "done", "Geen herhaling"],
    [null, "Scholing", "late", null],
  ]);
  expect(earlier?.extra).toEqual([{ id: "KL-2026-7F3K", note: "Kanarienotitie" }]);
});

it("what older reviews left undone comes back until it is done", () => {
  const newer: Review = { year: "2027", body: "", on: "2027-12-01" };
  const given = { reviews: [newer, decided], complaints: [soundComplaint] };
  const earlier = earlierDecisions(2028, given, today);
  expect(earlier?.review).toBe(newer);
  expect(earlier?.improvements.map(({ review, action }) => [review, action])).toEqual([["2026", "Scholing"]]);
  expect(earlier?.extra).toEqual([]);
});
