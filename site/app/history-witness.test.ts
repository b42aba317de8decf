import { expect, it } from "vitest";
import { hashOf, sampleLine } from "../../tests/sample-history.ts";
import { seenOf, testimonyOf } from "./history-witness.ts";

const log = [3, 2, 1].map((number) => sampleLine({ commit: hashOf(number) }));
const seen = (newest: number) => ({ head: hashOf(99), newest: hashOf(newest) });

it.each([
  ["is the first that is seen", null, "first"],
  ["has grown, when what was newest has others above it", seen(1), "grown"],
  ["has grown by nothing, when what was newest still is", seen(3), "grown"],
  ["was rewritten, when what was newest is gone", seen(4), "rewritten"],
] as const)("a log %s", (_, before, expected) => expect(testimonyOf(before, log)).toBe(expected));

it("a log that was emptied was rewritten", () => expect(testimonyOf(seen(1), [])).toBe("rewritten"));

it.each([
  ["the sealed commit, whatever the clocks of its author said", hashOf(2), hashOf(2)],
  ["the newest line, when the sealed commit touched no record", hashOf(9), hashOf(3)],
])("what is remembered is %s", (_, head, newest) => expect(seenOf(head, log)).toEqual({ head, newest }));

it("of an empty log nothing is remembered", () => expect(seenOf(hashOf(9), [])).toBeNull());
