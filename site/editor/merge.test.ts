import { describe, expect, it } from "vitest";
import { type Choice, type Conflict, type Merge, mergeOf, resolved } from "./merge.ts";

const call = { on: "2026-04-01", by: "p1", direction: "outgoing", medium: "phone", gist: "Excuses" };
const letter = { on: "2026-04-03", by: "dir", direction: "outgoing", medium: "letter", gist: "Aanbod" };
const base = {
  id: "KL-2026-7F3K",
  kind: "dissatisfaction",
  summary: "Training begon te laat",
  wish: "Een nieuwe datum",
  complainant: { type: "client", name: "Anna Voorbeeld", phone: "0612345678" },
  contacts: [call, letter],
  body: "De training begon een uur te laat.",
};

const all = (merge: Merge, choice: Choice): ReadonlyMap<Conflict, Choice> => {
  return new Map(merge.conflicts.map((conflict) => [conflict, choice]));
};
const without = (name: string): Record<string, unknown> => {
  return Object.fromEntries(Object.entries(base).filter(([field]) => field !== name));
};

describe("two people who changed different fields", () => {
  it("get a record with the changes of both, and each change is told with its origin", () => {
    const merge = mergeOf({
      base,
      mine: { ...base, handler: "p1", complainant: { ...base.complainant, email: "anna@voorbeeld.example" } },
      theirs: {
        ...base,
        severity: "high",
        complainant: { ...base.complainant, phone: "0687654321" },
      },
    });
    expect(merge.merged).toEqual({
      ...base,
      handler: "p1",
      severity: "high",
      complainant: { ...base.complainant, email: "anna@voorbeeld.example", phone: "0687654321" },
    });
    expect(merge.conflicts).toEqual([]);
    expect(merge.takenOver).toEqual([
      { path: ["complainant", "phone"], from: "0612345678", to: "0687654321" },
      { path: ["severity"], from: undefined, to: "high" },
    ]);
    expect(merge.kept).toEqual([
      { path: ["complainant", "email"], from: undefined, to: "anna@voorbeeld.example" },
      { path: ["handler"], from: undefined, to: "p1" },
    ]);
  });

  it("get the fields in the colleague's order, and their own new ones after them", () => {
    const mine = { handler: "p1", ...base };
    const theirs = { body: "Anders", severity: "high", ...without("body") };
    expect(Object.keys(mergeOf({ base, mine, theirs }).merged)).toEqual([...Object.keys(theirs), "handler"]);
  });

  it("get a group that both began, with the fields of both", () => {
    const mine = { ...base, decision: { on: "2026-04-08", outcome: "upheld" } };
    const theirs = { ...base, decision: { on: "2026-04-08", remedy: "repeat" } };
    const { merged, conflicts } = mergeOf({ base, mine, theirs });
    expect(merged["decision"]).toEqual({ on: "2026-04-08", outcome: "upheld", remedy: "repeat" });
    expect(conflicts).toEqual([]);
  });

  it("get no conflict from the same change, nor from a field that is empty instead of absent", () => {
    const mine = { ...base, wish: "Geld terug", handler: "", attachments: [] };
    const theirs = { ...base, wish: "Geld terug", handler: "p1", attachments: ["brief.pdf"] };
    const { merged, conflicts } = mergeOf({ base: { ...base, handler: null }, mine, theirs });
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(theirs);
  });
});

describe("two people who changed one field", () => {
  const mine = { ...base, severity: "low", body: "Mijn tekst.", wish: "Geld terug" };
  const theirs = { ...without("wish"), severity: "high", body: "Hun tekst." };
  const merge = mergeOf({ base, mine, theirs });

  it("are asked for each field, and both texts only where a person writes more than a line", () => {
    expect(merge.conflicts).toEqual([
      { path: ["body"], base: base.body, mine: "Mijn tekst.", theirs: "Hun tekst.", offersBoth: true },
      { path: ["severity"], base: undefined, mine: "low", theirs: "high", offersBoth: false },
      { path: ["wish"], base: base.wish, mine: "Geld terug", theirs: undefined, offersBoth: false },
    ]);
    expect(merge.merged).toEqual(theirs);
  });

  it("get the version that they choose", () => {
    expect(resolved(merge, all(merge, "mine"))).toEqual(mine);
    expect(resolved(merge, all(merge, "theirs"))).toEqual(theirs);
    const [body, severity, wish] = merge.conflicts;
    if (severity === undefined || body === undefined || wish === undefined) throw new Error("no conflicts");
    const choices = new Map<Conflict, Choice>([
      [severity, "theirs"],
      [body, "both"],
      [wish, "mine"],
    ]);
    expect(resolved(merge, choices)).toEqual({
      ...mine,
      severity: "high",
      body: "Mijn tekst.\n\nHun tekst.",
    });
  });

  it("cannot go on while a choice lacks, and the refusal names the field alone", () => {
    expect(() => resolved(merge, new Map())).toThrow(/^body: .*Choose a version first\.$/);
    expect(() => resolved(merge, all(merge, "both"))).toThrow(/^severity: /);
  });

  it("are asked about a group that one removed and the other changed", () => {
    const changed = { ...base.complainant, name: "Bea Voorbeeld" };
    const { conflicts } = mergeOf({
      base,
      mine: without("complainant"),
      theirs: { ...base, complainant: changed },
    });
    expect(conflicts).toMatchObject([{ path: ["complainant"], mine: undefined, theirs: changed }]);
  });

  it("are asked about a field that is a group for one and no group for the other", () => {
    const mine = { ...base, hold: true };
    const theirs = { ...base, hold: { reason: "Geschil" } };
    const merge = mergeOf({ base, mine, theirs });
    expect(resolved(merge, all(merge, "mine"))).toEqual(mine);
    expect(resolved(merge, all(merge, "theirs"))).toEqual(theirs);
  });
});

describe("a record", () => {
  it("that a colleague removed stands as it is in my hands", () => {
    expect(mergeOf({ base, mine: { ...base, wish: "Geld terug" }, theirs: null })).toEqual({
      kind: "deleted",
      mine: { ...base, wish: "Geld terug" },
    });
  });

  it("whose base is not known keeps everything of both, and asks where they differ", () => {
    const mine = { id: "KL-2026-7F3K", contacts: [call], wish: "Geld terug" };
    const theirs = { id: "KL-2026-7F3K", contacts: [letter], wish: "Excuses", handler: "p1" };
    const { merged, conflicts } = mergeOf({ base: null, mine, theirs });
    expect(conflicts).toMatchObject([{ path: ["wish"], base: undefined }]);
    expect(merged).toEqual({ ...theirs, contacts: [letter, call] });
  });

  it("with fields named like those of every object is merged as any other", () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"a":"1"},"constructor":"x","toString":"y"}');
    const mine = Object.fromEntries(Object.entries(hostile ?? {}));
    const { merged, conflicts } = mergeOf({ base: {}, mine, theirs: { wish: "Excuses" } });
    expect(JSON.stringify(merged)).toBe(
      '{"wish":"Excuses","__proto__":{"a":"1"},"constructor":"x","toString":"y"}',
    );
    expect(conflicts).toEqual([]);
    expect(Object.keys({})).toEqual([]);
  });
});
