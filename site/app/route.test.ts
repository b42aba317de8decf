import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute } from "./route.ts";

/** Addresses that a mail program cuts off, a person mistypes, or somebody makes on purpose. */
const piece = fc.oneof(
  fc.constantFrom(
    "complaint",
    "register",
    "annual",
    "review",
    "log",
    "procedure",
    "/",
    "?",
    "%",
    "%E0%A4%A",
    "&",
    "=",
  ),
  fc.string({ unit: "binary" }),
);
const hash = fc.array(piece, { maxLength: 8 }).map((pieces) => `#/${pieces.join("")}`);

describe("the route of an address", () => {
  it("is there for every address, and has an address that leads to the same place", () => {
    fc.assert(
      fc.property(hash, (typed) => {
        const route = parseRoute(typed);
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it.each([
    ["#/complaint/%", "%"],
    ["#/complaint/%E0%A4%A", "%E0%A4%A"],
    ["#/complaint/KL-2026-7F3K", "KL-2026-7F3K"],
    ["#/complaint/KL%2D2026-7F3K", "KL-2026-7F3K"],
  ])("%s is a complaint, known or not", (typed, id) => {
    expect(parseRoute(typed)).toEqual({ view: "complaint", id });
  });
});
