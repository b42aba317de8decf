import { describe, expect, it } from "vitest";
import { editAddress, mendAddress } from "./edit-address.ts";

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
