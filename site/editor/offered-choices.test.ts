import { describe, expect, it } from "vitest";
import { offeredChoices } from "./offered-choices.ts";

const place = { label: "Locatie", value: "location" };
const canteen = { label: "Kantine (vervallen)", value: "kantine", until: "2026-03-31" };
const offered = (value: unknown, day: string) => {
  return offeredChoices([place, canteen], { value, day }).map(({ label }) => label);
};

describe("a choice that has a last day", () => {
  it("is offered up to that day, and no more after it", () => {
    expect(offered(undefined, "2026-03-31")).toEqual(["Locatie", "Kantine (vervallen)"]);
    expect(offered("", "2026-04-01")).toEqual(["Locatie"]);
    expect(offered("location", "2026-04-01")).toEqual(["Locatie"]);
  });

  it("stays to be seen where it was chosen", () => {
    expect(offered("kantine", "2026-04-01")).toEqual(["Locatie", "Kantine (vervallen)"]);
    expect(offered(["location", "kantine"], "2026-04-01")).toEqual(["Locatie", "Kantine (vervallen)"]);
  });
});

it("what is on no list is shown as the record has it", () => {
  expect(offered("weer", "2026-04-01")).toEqual(["Locatie", "weer"]);
  expect(offered(["weer", "location"], "2026-04-01")).toEqual(["Locatie", "weer"]);
});
