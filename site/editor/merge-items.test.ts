import { describe, expect, it } from "vitest";
import { type Choice, type Conflict, type Merge, mergeOf, resolved } from "./merge.ts";

const call = { on: "2026-04-01", by: "p1", direction: "outgoing", medium: "phone", gist: "Excuses" };
const letter = { on: "2026-04-03", by: "dir", direction: "outgoing", medium: "letter", gist: "Aanbod" };
const checklist = { action: "Checklist", owner: "p1", due: "2026-05-01" };
const base = {
  id: "KL-2026-7F3K",
  discussedWith: ["dir", "p1"],
  contacts: [call, letter],
  improvements: [checklist],
};

const all = (merge: Merge, choice: Choice): ReadonlyMap<Conflict, Choice> => {
  return new Map(merge.conflicts.map((conflict) => [conflict, choice]));
};

describe("a list", () => {
  const first = { on: "2026-03-30", by: "tr1", gist: "Eerste gesprek" };
  const last = { on: "2026-04-09", by: "p2", gist: "Nabellen" };
  const chat = { on: "2026-04-10", by: "dir", gist: "Laatste gesprek" };

  it("keeps what both added: in the order of the base, theirs before mine", () => {
    const mine = { ...base, contacts: [call, letter, last] };
    const theirs = { ...base, contacts: [first, call, letter, chat] };
    const { merged, conflicts, takenOver, kept } = mergeOf({ base, mine, theirs });
    expect(merged["contacts"]).toEqual([first, call, letter, chat, last]);
    expect(conflicts).toEqual([]);
    expect(takenOver.map(({ path, to }) => [path, to])).toEqual([
      [["contacts", 0], first],
      [["contacts", 3], chat],
    ]);
    expect(kept).toEqual([{ path: ["contacts", 4], from: undefined, to: last }]);
  });

  it("holds once what both added alike", () => {
    const added = { ...base, contacts: [call, letter, last] };
    const theirs = { ...base, contacts: [call, letter, last, chat] };
    expect(mergeOf({ base, mine: added, theirs }).merged).toEqual(theirs);
  });

  it("takes over an item that one side changed, also when the other removed its neighbour", () => {
    const changed = { ...letter, gist: "Aanbod herhaald" };
    const merge = mergeOf({
      base,
      mine: { ...base, contacts: [letter] },
      theirs: { ...base, contacts: [call, changed] },
    });
    expect(merge.merged["contacts"]).toEqual([changed]);
    expect(merge.conflicts).toEqual([]);
    expect(merge.takenOver).toEqual([
      { path: ["contacts", 0, "gist"], from: "Aanbod", to: "Aanbod herhaald" },
    ]);
    expect(merge.kept).toEqual([{ path: ["contacts", 0], from: call, to: undefined }]);
  });

  it("asks about the field of an item that both changed, by its place in the merged list", () => {
    const mine = { ...base, improvements: [{ ...checklist, doneOn: "2026-04-28", effect: "Werkt" }] };
    const own = { action: "Nieuwe agenda", owner: "p2", due: "2026-06-01" };
    const theirs = { ...base, improvements: [own, { ...checklist, doneOn: "2026-04-30", owner: "p2" }] };
    const merge = mergeOf({ base, mine, theirs });
    expect(merge.conflicts).toMatchObject([{ path: ["improvements", 1, "doneOn"] }]);
    expect(resolved(merge, all(merge, "mine"))["improvements"]).toEqual([
      own,
      { ...checklist, doneOn: "2026-04-28", effect: "Werkt", owner: "p2" },
    ]);
  });

  it("asks about an item that one removed and the other changed", () => {
    const changed = { ...letter, gist: "Aanbod herhaald" };
    const mine = { ...base, contacts: [call] };
    const theirs = { ...base, contacts: [call, changed] };
    const merge = mergeOf({ base, mine, theirs });
    expect(merge.conflicts).toEqual([
      { path: ["contacts", 1], base: letter, mine: undefined, theirs: changed, offersBoth: false },
    ]);
    expect(resolved(merge, all(merge, "mine"))).toEqual(mine);
    expect(resolved(merge, all(merge, "theirs"))).toEqual(theirs);
  });

  it("asks about an item that either side rewrote as a whole, and can keep both", () => {
    const mine = {
      on: "2026-04-02",
      by: "p2",
      direction: "outgoing",
      medium: "email",
      gist: "Nieuw voorstel",
    };
    const theirs = { ...call, medium: "video" };
    const merge = mergeOf({
      base,
      mine: { ...base, contacts: [mine, letter] },
      theirs: { ...base, contacts: [theirs, letter] },
    });
    expect(merge.conflicts).toEqual([{ path: ["contacts", 0], base: call, mine, theirs, offersBoth: true }]);
    expect(resolved(merge, all(merge, "both"))["contacts"]).toEqual([mine, theirs, letter]);
  });

  it("of people holds whom either side added and nobody whom one removed, without a question", () => {
    const merge = mergeOf({
      base,
      mine: { ...base, discussedWith: ["dir", "p1", "p2"] },
      theirs: { ...base, discussedWith: ["p3", "p1", "p2"] },
    });
    expect(merge.merged["discussedWith"]).toEqual(["p3", "p1", "p2"]);
    expect(merge.conflicts).toEqual([]);
    expect(merge.takenOver).toEqual([
      { path: ["discussedWith"], from: ["dir", "p1"], to: ["p3", "p1", "p2"] },
    ]);
  });

  it("knows a row of a review by its complaint, however much of it changed", () => {
    const review = { on: "2026-12-01", complaints: [{ id: "KL-2026-7F3K" }, { id: "KL-2026-8G4M" }] };
    const [one, two] = review.complaints;
    const mine = { ...review, complaints: [{ ...one, extraAction: true, note: "Agenda" }, two] };
    const theirs = {
      ...review,
      complaints: [
        { ...one, note: "Planning" },
        { ...two, extraAction: false },
      ],
    };
    const merge = mergeOf({ base: review, mine, theirs });
    expect(merge.conflicts).toMatchObject([{ path: ["complaints", 0, "note"], offersBoth: true }]);
    expect(merge.merged["complaints"]).toEqual([
      { ...one, note: "Planning", extraAction: true },
      { ...two, extraAction: false },
    ]);
  });
});
