import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { parseComplaint } from "../schemas/complaint.ts";
import { sampleRegister, soundComplaint } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { checkComplaint } from "./rules.ts";
import { hindrancesTo, type Judged, savingOf } from "./saving.ts";

const register = sampleRegister();
const today = dateOf("2026-12-15");

/** What stands in the way of saving the sound complaint after a change. */
function hindrancesAfter(change: Partial<Facts>): readonly string[] {
  const facts = { ...soundComplaint, ...change };
  const findings = checkComplaint(facts, register, today);
  const found = hindrancesTo({ record: facts, findings, complaint: { facts, register } }, null);
  return found.map(({ rule, path }) => `${rule} ${path.join(".")}`);
}

const open = { closedOn: undefined, closedBy: undefined, closeReason: undefined };
const silentResponse = { sentOn: "2026-04-09", by: "p1", medium: "email" as const };

const late = { toldOn: "2026-04-04", by: "p1", reason: "x", newDate: "2026-04-10" };

function beforeProcedure(): Partial<Facts> {
  const bare = { passedOnOn: undefined, discussedOn: undefined, contacts: undefined, extensions: undefined };
  return { ...open, ...bare, receivedOn: "2021-05-03", immediateActions: undefined, noImmediateAction: true };
}

describe("a true fact is saved, however late it came:", () => {
  it.each<[string, Partial<Facts>]>([
    ["an extension that was told too late", { extensions: [late] }],
    ["a complaint from before the first procedure", beforeProcedure()],
    ["a complaint of which nobody knows yet what was done at once", { ...open, immediateActions: undefined }],
    ["a response that kept silent about the appeal", { ...open, response: silentResponse }],
    ["an appeal that was lodged after the closing", { appeal: { lodgedOn: "2026-05-04" } }],
    ["an appeal that runs when the complaint is closed", { appeal: { lodgedOn: "2026-04-20" } }],
    ["an appeal on the day of the closing", { appeal: { lodgedOn: "2026-04-22" } }],
  ])("%s", (_, change) => expect(hindrancesAfter(change)).toEqual([]));
});

describe("closing waits until nothing is missing:", () => {
  it.each<[string, Partial<Facts>, readonly string[]]>([
    ["a decision", { decision: undefined }, ["closed-incomplete decision"]],
    ["the person who closes", { closedBy: undefined }, ["closing-incomplete-fields closedBy"]],
    [
      "the appeal route",
      { response: silentResponse },
      ["response-without-appeal-route response.appealMentioned"],
    ],
    [
      "the verdict of an appeal that has ended",
      { appeal: { lodgedOn: "2026-04-20", forwardedOn: "2026-04-21", verdictOn: "2026-05-19" } },
      ["closed-incomplete appeal.verdict"],
    ],
  ])("%s", (_, change, hindrances) => expect(hindrancesAfter(change)).toEqual(hindrances));

  it("but not for the appeal route of a complaint that was withdrawn, solved on the spot or erased", () => {
    const decision = { on: "2026-04-08", by: ["dir"], outcome: "resolved" as const };
    expect(hindrancesAfter({ response: silentResponse, closeReason: "withdrawn" })).toEqual([]);
    expect(hindrancesAfter({ response: silentResponse, decision })).toEqual([]);
    const erased = hindrancesAfter({ response: silentResponse, erasedOn: "2026-06-01" });
    expect(erased.filter((one) => !one.startsWith("erased-but-present"))).toEqual([]);
  });

  it("and begins again when the complaint is reopened", () => {
    const reopenings = [{ on: "2026-05-01", reason: "x" }];
    expect(hindrancesAfter({ response: silentResponse, reopenings })).toEqual([]);
  });
});

describe("a field of an unknown name", () => {
  const { body: _, ...known } = soundComplaint;
  const improvement = { action: "x", owner: "p1", due: "2026-05-01" };
  const judgedWith = (more: object): Judged => {
    const record = { ...known, ...more };
    return { record, findings: parseComplaint(record, "", "KL-2026-7F3K").findings };
  };

  it("that was there before does not stand in the way, wherever it has moved", () => {
    const was = judgedWith({ oud: "x", improvements: [improvement, { ...improvement, oud: "x" }] });
    const now = judgedWith({ improvements: [{ ...improvement, oud: "x" }], oud: "y" });
    expect(now.findings).toHaveLength(2);
    expect(hindrancesTo(now, was)).toEqual([]);
  });

  it("that is new does, also beside one that was there", () => {
    const was = judgedWith({ oud: "x" });
    expect(hindrancesTo(judgedWith({ oud: "x", nieuw: "x" }), was)).toHaveLength(1);
    expect(hindrancesTo(judgedWith({ oud: "x" }), null)).toHaveLength(1);
  });
});

describe("a value that does not fit", () => {
  const judgedOf = (wish: unknown): Judged => {
    const record = { ...soundComplaint, body: undefined, wish };
    const { body: __, ...data } = record;
    return { record, findings: parseComplaint(data, "", "KL-2026-7F3K").findings };
  };

  it("stands in the way where it is new or another, and no more where it was there", () => {
    expect(hindrancesTo(judgedOf(["x"]), judgedOf(["x"]))).toEqual([]);
    expect(hindrancesTo(judgedOf(["x"]), judgedOf(["y"]))).toHaveLength(1);
    expect(hindrancesTo(judgedOf(["x"]), judgedOf("x"))).toHaveLength(1);
  });
});

/** What was saved before is no matter of what is saved now. */
const ofHistory = [
  "explains-nothing",
  "account-refused",
  "extension-removed",
  "extension-backdated",
  "decision-removed",
  "decision-backdated",
  "list-shrank",
  "number-changed",
  "complaint-removed",
];

it("allows no finding of the shape or of the file", () => {
  const allowed = Object.entries(savingOf).filter(([, saving]) => saving !== "refuse");
  expect(allowed.map(([rule]) => rule)).toEqual([
    "immediate-action-missing",
    "unlikely-date",
    "no-procedure-in-force",
    "extension-too-late",
    "extension-far",
    "too-much-markup",
    "response-without-appeal-route",
    "no-director",
    "deputy-not-employed",
    "deputy-not-partner",
    "deputy-absent",
    "nobody-in-turn",
    "since-missing",
    "extension-too-far",
    ...ofHistory,
  ]);
});
