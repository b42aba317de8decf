import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complaintNumber } from "../../schemas/values.ts";
import { newNumber } from "./complaint-number.ts";

const free = () => false;

/** Fills with the bytes given, in their order. */
function drawing(...bytes: readonly number[]) {
  const left = [...bytes];
  return (into: Uint8Array<ArrayBuffer>) => into.fill(left.shift() ?? 0);
}

describe("a new number", () => {
  it("has the year of receipt and a form that the register takes, without look-alikes", () => {
    for (let times = 0; times < 500; times += 1) {
      const number = newNumber("2026-03-27", free);
      expect(complaintNumber.safeParse(number).success).toBe(true);
      expect(number).toMatch(/^KL-2026-[^01ILOSAEU]{4}$/);
    }
    expect(newNumber("2027-01-01", free)).toMatch(/^KL-2027-/);
  });

  it("is drawn again while it is taken", () => {
    const taken = new Set(["KL-2026-2222", "KL-2026-3333"]);
    const random = drawing(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2);
    expect(newNumber("2026-03-27", (id) => taken.has(id), random)).toBe("KL-2026-4444");
  });

  it("takes every sign equally often", () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const sign = newNumber("2026-03-27", free, drawing(byte, 0, 0, 0, 0)).at(8) ?? "";
      // A byte that is drawn again is followed by the first sign, which stands for none here.
      if (byte < 243) counts.set(sign, (counts.get(sign) ?? 0) + 1);
      else expect(sign).toBe("2");
    }
    expect(counts.size).toBe(27);
    expect(new Set(counts.values())).toEqual(new Set([9]));
  });

  it("says what is the matter when no number is free, instead of drawing for ever", () => {
    expect(() => newNumber("2026-03-27", () => true)).toThrow(/Check which numbers count as taken/);
  });

  it("is never one that is taken", () => {
    const bytes = fc.infiniteStream(fc.nat(255));
    fc.assert(
      fc.property(bytes, fc.nat(26), (stream, last) => {
        const random = (into: Uint8Array<ArrayBuffer>) => into.fill(stream.next().value);
        const taken = (id: string) => "23456789BCDFGHJKMNPQRTVWXYZ".indexOf(id.slice(-1)) <= last - 1;
        expect(taken(newNumber("2026-03-27", taken, random))).toBe(false);
      }),
    );
  });
});
