import { describe, expect, it } from "vitest";
import type { Finding } from "../schemas/finding.ts";
import { findingsAfter, findingsOf, id, rulesOf, told } from "../tests/judged-life.ts";
import { eventOf, hashOf, lifeThrough } from "../tests/recorded-life.ts";

describe("a complaint's number", () => {
  const renumbering = (at: string, from: string, by = "p1") => {
    return eventOf({ commit: hashOf(1).repeat(4), at: `${at}T10:00:00+02:00`, kind: "renumbered", from, by });
  };
  const recorded = lifeThrough(id, [["2026-04-01", "p1", { receivedOn: "2026-04-01" }]]).events;

  it("that was changed is a finding with the number it first had", () => {
    const events = [...recorded, renumbering("2026-05-01", "KL-2026-AAAA")];
    expect(findingsOf({ place: id, events }, { id })).toEqual([
      {
        place: id,
        path: ["id"],
        rule: "number-changed",
        detail: {
          number: "KL-2026-AAAA",
          recorded: hashOf(0),
          recordedOn: "2026-04-01",
          changed: hashOf(1),
          changedOn: "2026-05-01",
        },
      },
    ]);
  });

  it("that is again the first one is none, nor one that its author mended the same day", () => {
    const back = [...recorded, renumbering("2026-05-01", id), renumbering("2026-05-02", "KL-2026-AAAA")];
    const mended = [...recorded, renumbering("2026-04-01", "KL-2026-AAAA")];
    expect([back, mended].map((events) => findingsOf({ place: id, events }, { id }))).toEqual([[], []]);
  });

  it("does not hide what was taken out before or after", () => {
    const life = lifeThrough(id, [
      ["2026-04-02", "p1", told("2026-04-02")],
      ["2026-05-01", "p1", {}, { kind: "renumbered", from: "KL-2026-AAAA" }],
    ]);
    expect(rulesOf(findingsOf(life, { id }))).toEqual(["number-changed", "extension-removed"]);
  });
});

describe("a complaint", () => {
  const recorded = ["2026-04-02", "p1", told("2026-04-02")] as const;
  const removal = { kind: "removed" } as const;

  it("that was taken out is one finding, with both commits, and not one for each fact", () => {
    const life = lifeThrough(id, [recorded, ["2026-05-01", "dir", {}, removal]]);
    expect(findingsOf(life, null)).toEqual([
      {
        place: id,
        path: [],
        rule: "complaint-removed",
        detail: {
          recorded: hashOf(0),
          recordedOn: "2026-04-02",
          changed: hashOf(1),
          changedOn: "2026-05-01",
        },
      },
    ]);
  });

  it("that came back is none, but what did not come back with it is", () => {
    const restored = { kind: "restored" } as const;
    const back = lifeThrough(id, [
      recorded,
      ["2026-05-01", "dir", {}, removal],
      ["2026-05-02", "dir", recorded[2], restored],
    ]);
    expect(findingsOf(back, { ...recorded[2], id })).toEqual([]);
    const less = lifeThrough(id, [
      recorded,
      ["2026-05-01", "dir", {}, removal],
      ["2026-05-02", "dir", {}, restored],
    ]);
    expect(findingsOf(less, { id })).toMatchObject([
      { rule: "extension-removed", detail: { recorded: hashOf(0), changed: hashOf(2) } },
    ]);
    const moved = lifeThrough(id, [
      ["2026-04-05", "p1", told("2026-04-05")],
      ["2026-05-01", "dir", {}, removal],
      ["2026-05-02", "dir", told("2026-04-02"), restored],
    ]);
    expect(findingsOf(moved, { ...told("2026-04-02"), id })).toMatchObject([
      { rule: "extension-backdated", detail: { recorded: hashOf(0), changed: hashOf(2) } },
    ]);
  });

  it("that its author took out the same day was never meant to be there", () => {
    const life = lifeThrough(id, [recorded, ["2026-04-02", "p1", {}, removal]]);
    expect(findingsOf(life, null)).toEqual([]);
  });

  it("that is gone on the disk is told before anybody commits it, and a review or the settings are not", () => {
    expect(rulesOf(findingsOf(lifeThrough(id, [recorded]), null))).toEqual(["complaint-removed"]);
    const others = ["reviews/2026.md", "register.yaml"].map((place) =>
      lifeThrough(place, [recorded, ["2026-05-01", "dir", {}, removal]]),
    );
    expect(others.flatMap((life) => findingsOf(life, null))).toEqual([]);
  });

  it("that cannot be read today is not said to be gone, and neither is what a field does not show", () => {
    const versions = [recorded, ["2026-05-01", "p1", {}] as const];
    const at = (path: Finding["path"], rule: Finding["rule"]): Finding[] => [{ place: id, path, rule }];
    expect(findingsAfter(versions, {}, at([], "not-yaml"))).toEqual([]);
    expect(findingsAfter(versions, {}, at(["extensions", 0, "toldOn"], "not-a-date"))).toEqual([]);
    expect(rulesOf(findingsAfter(versions, {}, at(["decision"], "not-a-group")))).toEqual([
      "extension-removed",
    ]);
    expect(rulesOf(findingsAfter(versions, {}, at([], "unknown-field")))).toEqual(["extension-removed"]);
    expect(findingsOf(lifeThrough(id, versions), null, at([], "link-refused"))).toEqual([]);
  });

  it("that is erased keeps its dates, and the texts that went are no finding", () => {
    const contact = { on: "2026-04-01", by: "p1" };
    const full = { ...told("2026-04-02"), wish: "x", body: "x", contacts: [{ ...contact, gist: "x" }] };
    const erased = { ...told("2026-04-02"), contacts: [contact], erasedOn: "2027-05-01" };
    expect(
      findingsAfter([
        ["2026-04-02", "p1", full],
        ["2027-05-01", "dir", erased],
      ]),
    ).toEqual([]);
    const less = { contacts: [contact], erasedOn: "2027-05-01" };
    expect(
      rulesOf(
        findingsAfter([
          ["2026-04-02", "p1", full],
          ["2027-05-01", "dir", less],
        ]),
      ),
    ).toEqual(["extension-removed"]);
  });
});
