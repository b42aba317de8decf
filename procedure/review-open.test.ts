import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { arbitraryDay, arbitraryFacts } from "../tests/arbitrary-facts.ts";
import { addDays, dateOf } from "./dates.ts";
import { wasOpenOn } from "./review-open.ts";
import { isOpen } from "./stage.ts";

const open: Facts = { id: "KL-2026-7F3K", receivedOn: "2026-03-27", noImmediateAction: true };
const closed: Facts = { ...open, closedOn: "2026-04-22", closedBy: "p1", closeReason: "handled" };

describe("a complaint", () => {
  it.each([
    ["is not open before it is received", open, "2026-03-26", false],
    ["is open from the day of its receipt", open, "2026-03-27", true],
    ["is open until it is closed", closed, "2026-04-21", true],
    ["is not open any more on the day on which it is closed", closed, "2026-04-22", false],
    [
      "of which the receipt cannot be read is not said to be open",
      { ...open, receivedOn: undefined },
      "2026-04-01",
      false,
    ],
  ])("%s", (_, facts, day, isIt) => {
    expect(wasOpenOn(facts, dateOf(day))).toBe(isIt);
  });

  it("is open during its appeal, also when it was closed, and no longer with the verdict", () => {
    const appeal = { lodgedOn: "2026-05-01", verdictOn: "2026-06-01" };
    const days = ["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"];
    const isIt = days.map((day) => wasOpenOn({ ...closed, appeal }, dateOf(day)));
    expect(isIt).toEqual([false, true, true, false]);
  });

  it("is open again from its reopening, and counts as closed before it, for its record names the last closing only", () => {
    const reopened: Facts = { ...closed, reopenings: [{ on: "2026-04-10", reason: "x" }] };
    const days = ["2026-04-09", "2026-04-10", "2026-04-21", "2026-04-22"];
    expect(days.map((day) => wasOpenOn(reopened, dateOf(day)))).toEqual([false, true, true, false]);
  });

  it("that was withdrawn during its appeal is not open any more", () => {
    const appeal = { lodgedOn: "2026-04-15" };
    expect(wasOpenOn({ ...closed, closeReason: "withdrawn", appeal }, dateOf("2026-05-01"))).toBe(false);
  });
});

describe("any facts", () => {
  it("are open after their last day just as the register says that they are open", () => {
    const after = addDays(dateOf("2026-03-01"), 500);
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        expect(wasOpenOn(facts, after)).toBe(isOpen(facts));
      }),
    );
  });

  it("are never open before their receipt", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryDay, (facts, day) => {
        fc.pre(facts.receivedOn !== undefined && facts.receivedOn > day.toString());
        expect(wasOpenOn(facts, day)).toBe(false);
      }),
    );
  });
});
