import { describe, expect, it } from "vitest";
import { numbersAsked, placeAsked, withLines } from "./review-prefill.ts";

describe("the address of a review's form", () => {
  it("names the complaints that get a line, each once", () => {
    const search = "?year=2026&complaints=KL-2026-7F3K,KL-2025-AAAA&complaints=KL-2026-7F3K";
    expect(numbersAsked(search)).toEqual(["KL-2026-7F3K", "KL-2025-AAAA"]);
  });

  it.each(["", "?on=2026-12-01", "?complaints=", "?complaints=KL-26-1,<b>,KL-2026-7f3k"])(
    "names none in %j",
    (search) => expect(numbersAsked(search)).toEqual([]),
  );
});

describe("a review's form", () => {
  const decided = { id: "KL-2026-7F3K", extraAction: "false" };

  it("gets a line for each complaint that has none", () => {
    expect(withLines({}, ["KL-2026-7F3K"])).toEqual({ complaints: [{ id: "KL-2026-7F3K" }] });
    expect(withLines({ on: "2026-12-01", complaints: [decided] }, ["KL-2026-7F3K", "KL-2025-AAAA"])).toEqual({
      on: "2026-12-01",
      complaints: [decided, { id: "KL-2025-AAAA" }],
    });
  });

  it("stays the same form when nothing is asked, and when its list is damaged", () => {
    const form = { complaints: [decided] };
    expect(withLines(form, [])).toBe(form);
    expect(withLines(form, ["KL-2026-7F3K"])).toBe(form);
    const damaged = { complaints: "KL-2026-7F3K" };
    expect(withLines(damaged, ["KL-2026-7F3K"])).toBe(damaged);
    expect(withLines({ complaints: [null, "x"] }, ["KL-2026-7F3K"])).toEqual({
      complaints: [null, "x", { id: "KL-2026-7F3K" }],
    });
  });

  it("belongs to the year that it was begun for; else its day tells", () => {
    expect(placeAsked("review", { year: "2026" })).toEqual({ kind: "review", year: "2026" });
    for (const form of [{}, { year: "" }, { year: "26" }, { year: "../x" }, null])
      expect(placeAsked("review", form)).toBeNull();
    expect(placeAsked("complaint", { year: "2026" })).toBeNull();
  });
});
