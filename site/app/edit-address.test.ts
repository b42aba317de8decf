import { describe, expect, it } from "vitest";
import { editAddress, mendAddress, newReviewAddress, reviewAddress } from "./edit-address.ts";

describe("the address of the editor", () => {
  it("keeps a complaint's number behind the #, where no server sees it", () => {
    const [path, route] = editAddress("KL-2026-7F3K").split("#");
    expect([path, route]).toEqual(["admin/", "/collections/complaints/entries/2026/KL-2026-7F3K/index"]);
  });
});

describe("the place of a finding", () => {
  it.each([
    ["KL-2026-7F3K", "admin/#/collections/complaints/entries/2026/KL-2026-7F3K/index"],
    ["reviews/2026.md", "admin/#/collections/reviews/entries/2026"],
    ["register.yaml", "admin/#/collections/settings/entries/register"],
  ])("%s leads to its form", (place, address) => expect(mendAddress(place)).toBe(address));

  it.each(["2026", "reviews", "keys/dir.age"])("%s has no form", (place) => {
    expect(mendAddress(place)).toBeNull();
  });
});

describe("the form of a review", () => {
  const period = { from: "2026-01-01", until: "2026-11-23" };
  const begun = { year: 2026, on: "2026-11-23", period };

  it("starts with what is known, behind the #", () => {
    expect(newReviewAddress(begun, ["KL-2026-7F3K", "KL-2025-AAAA"])).toBe(
      "admin/#/collections/reviews/new?year=2026&on=2026-11-23&period.from=2026-01-01&period.until=2026-11-23" +
        "&complaints=KL-2026-7F3K,KL-2025-AAAA",
    );
    expect(newReviewAddress(begun, [])).not.toContain("complaints=");
  });

  it("that is recorded is opened, with the complaints that it lacks", () => {
    expect(reviewAddress(2026, [])).toBe("admin/#/collections/reviews/entries/2026");
    expect(reviewAddress(2026, ["KL-2026-7F3K"])).toBe(
      "admin/#/collections/reviews/entries/2026?complaints=KL-2026-7F3K",
    );
  });
});
