import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { sampleRegister, soundComplaint } from "../tests/sample-records.ts";
import { missingOf, missingOfClosing } from "./completeness.ts";

const missing = (change: Partial<Facts>): readonly string[] => {
  return missingOf({ ...soundComplaint, ...change }, sampleRegister()).map((path) => path.join("."));
};
const appeal = { lodgedOn: "2026-04-20" };
const decision = { on: "2026-05-02", by: ["dir"], outcome: "upheld" as const };
const response = { sentOn: "2026-05-03", by: "p1", appealMentioned: true };
const spoken = { ...response, medium: "phone" as const };
const anonymous = { type: "anonymous" as const };

describe("closing waits", () => {
  it("for nothing when all is recorded", () => expect(missing({})).toEqual([]));

  it.each([
    ["summary", { summary: undefined }],
    ["body", { body: "" }],
    ["body", { body: " \n" }],
    ["complainant", { complainant: undefined }],
    ["category", { category: undefined }],
    ["severity", { severity: undefined }],
    ["handler", { handler: undefined }],
    ["passedOnOn", { passedOnOn: undefined }],
    ["discussedOn", { discussedOn: undefined }],
    ["discussedWith", { discussedWith: undefined }],
    ["acknowledgement", { acknowledgement: undefined, response: spoken }],
    [
      "acknowledgement.sentOn",
      { acknowledgement: { by: "p1", medium: "email", variant: "action" }, response: spoken },
    ],
    [
      "acknowledgement.variant",
      { acknowledgement: { by: "p1", medium: "email", sentOn: "2026-03-30" }, response: spoken },
    ],
    ["decision", { decision: undefined }],
    ["decision.reasons", { decision: { on: "2026-04-08", by: ["dir"], outcome: "upheld" } }],
    ["response", { response: undefined }],
    ["response.medium", { response: { sentOn: "2026-04-09", by: "p1", appealMentioned: true } }],
    ["response.appealMentioned", { response: { sentOn: "2026-04-09", by: "p1", medium: "email" } }],
    ["appeal.forwardedOn", { appeal: { ...appeal, verdictOn: "2026-05-01", verdict: "upheld" } }],
    ["appeal.verdictOn", { appeal: { ...appeal, forwardedOn: "2026-04-21", verdict: "upheld" } }],
    ["appeal.verdict", { appeal: { ...appeal, forwardedOn: "2026-04-21", verdictOn: "2026-05-01" } }],
    ["reopenings.0.decision", { reopenings: [{ on: "2026-05-01", reason: "x", response }] }],
    ["reopenings.0.response", { reopenings: [{ on: "2026-05-01", reason: "x", decision }] }],
  ] satisfies [string, Partial<Facts>][])("for %s", (path, change) =>
    expect(missing(change)).toEqual([path]),
  );

  it("not for passing on when the director received it", () => {
    expect(missing({ receivedBy: "dir", passedOnOn: undefined })).toEqual([]);
  });

  it("not for a round of its own when later facts stand on the complaint itself", () => {
    const later = {
      decision: { ...decision, reasons: "x" },
      response: { ...response, medium: "email" as const },
    };
    expect(missing({ reopenings: [{ on: "2026-05-01", reason: "x" }], ...later })).toEqual([]);
    expect(missing({ reopenings: [{ on: "2026-05-02", reason: "x" }], ...later })).toEqual([]);
    expect(missing({ reopenings: [{ on: "2026-05-03", reason: "x" }], ...later })).toEqual([
      "reopenings.0.decision",
    ]);
  });

  it.each(["email", "letter"] as const)("for no acknowledgement of who was answered by %s", (medium) => {
    const written = { ...response, medium };
    expect(missing({ acknowledgement: undefined, response: written })).toEqual([]);
    expect(missing({ acknowledgement: { by: "p1" }, response: written })).toEqual([]);
  });

  it("for neither acknowledgement nor response of somebody whom nobody can write to", () => {
    const silent = { acknowledgement: undefined, response: undefined };
    const reopenings = [{ on: "2026-05-01", reason: "x", decision: { ...decision, reasons: "x" } }];
    expect(missing({ ...silent, complainant: anonymous, reopenings })).toEqual([]);
    expect(missing({ ...silent, complainant: { ...anonymous, phone: "0" } })).toEqual([
      "acknowledgement",
      "response",
    ]);
  });

  it("for the appeal route in a later round too", () => {
    const silent = { sentOn: "2026-05-03", by: "p1" };
    expect(missing({ reopenings: [{ on: "2026-05-01", reason: "x", decision, response: silent }] })).toEqual([
      "response.appealMentioned",
    ]);
  });
});

describe("the short path", () => {
  const solved: Facts = {
    id: "KL-2026-7F3K",
    kind: "dissatisfaction",
    receivedOn: "2026-03-27",
    receivedBy: "tr1",
    channel: "conversation",
    summary: "Opgelost",
    immediateActions: [{ on: "2026-03-27", by: "tr1", action: "x" }],
    decision: { on: "2026-03-27", by: ["dir"], outcome: "resolved" },
    acknowledgement: { sentOn: "2026-03-30" },
  };

  it("asks about ten fields of a complaint that was solved on the spot", () => {
    expect(missingOf(solved, sampleRegister())).toEqual([]);
    expect(Object.keys(solved).length).toBeLessThanOrEqual(10);
  });

  it.each([
    [["summary"], { summary: undefined }],
    [["immediateActions"], { immediateActions: undefined }],
    [["acknowledgement", "sentOn"], { acknowledgement: undefined }],
    [["reopenings", 0, "decision"], { reopenings: [{ on: "2026-05-01", reason: "x", response }] }],
  ] satisfies [(string | number)[], Partial<Facts>][])("still asks for %j", (path, change) => {
    expect(missingOf({ ...solved, ...change }, sampleRegister())).toEqual([path]);
  });

  it("asks for no message to somebody whom nobody can write to", () => {
    const facts = { ...solved, acknowledgement: undefined, complainant: anonymous };
    expect(missingOf(facts, sampleRegister())).toEqual([]);
  });

  it("takes the response as the message in writing", () => {
    expect(missingOf({ ...solved, acknowledgement: undefined, response }, sampleRegister())).toEqual([]);
  });

  it.each(["withdrawn", "no-complaint"] as const)(
    "asks no more than a summary of one that is %s",
    (closeReason) => {
      const bare: Facts = { id: "KL-2026-7F3K", closeReason };
      expect(missingOf(bare, sampleRegister())).toEqual([["summary"]]);
      expect(missingOf({ ...bare, summary: "x" }, sampleRegister())).toEqual([]);
    },
  );
});

describe("the closing itself", () => {
  it("lacks nothing while nobody closes", () => expect(missingOfClosing({ id: "KL-2026-7F3K" })).toEqual([]));

  it("needs day, person and reason together", () => {
    expect(missingOfClosing({ id: "x", closedOn: "2026-04-22" })).toEqual([["closedBy"], ["closeReason"]]);
    expect(missingOfClosing({ id: "x", closedBy: "p1" })).toEqual([["closedOn"], ["closeReason"]]);
    expect(missingOfClosing({ id: "x", closeReason: "handled" })).toEqual([["closedOn"], ["closedBy"]]);
    expect(missingOfClosing(soundComplaint)).toEqual([]);
  });
});
