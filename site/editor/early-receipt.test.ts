import { describe, expect, it } from "vitest";
import { formatDate } from "../../procedure/dates.ts";
import { sampleRegister } from "../../tests/sample-records.ts";
import { earlyReceiptOf } from "./early-receipt.ts";

const [version] = sampleRegister().procedures;
const versions = ["2024-01-01", "2022-03-29"].map((inForceFrom) => ({ ...version, terms: {}, inForceFrom }));
const asked = (receivedOn: unknown, base: string | null = null, procedures = versions) => {
  const register = { ...sampleRegister(), procedures };
  const early = earlyReceiptOf({ receivedOn }, base === null ? null : { receivedOn: base }, register);
  return early === null ? null : [formatDate(early.received), formatDate(early.start)];
};

describe("a day of receipt", () => {
  it("is asked about when it lies before the first version of the procedure", () => {
    expect(asked("2022-03-28")).toEqual(["2022-03-28", "2022-03-29"]);
    expect(asked("2022-03-29")).toBe(null);
  });

  it("is asked about when it is changed, and not when it stays", () => {
    expect(asked("2022-03-28", "2022-03-28")).toBe(null);
    expect(asked("2022-03-27", "2022-03-28")).toEqual(["2022-03-27", "2022-03-29"]);
  });

  it("is not asked about without a version, or when it is no day", () => {
    expect(asked("2022-03-28", null, [])).toBe(null);
    expect(asked("maart")).toBe(null);
    expect(asked(undefined)).toBe(null);
  });
});
