import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { soundComplaint } from "../tests/sample-records.ts";
import { isOpen, type Stage, stageOf } from "./stage.ts";

const received: Facts = { id: "KL-2026-7F3K", receivedOn: "2026-03-27", receivedBy: "tr1" };
const decision = { on: "2026-04-01", by: ["dir"], outcome: "upheld" as const };
const response = { sentOn: "2026-04-02" };
const closed = { closedOn: "2026-04-03", closeReason: "handled" as const };
const reopened = { reopenings: [{ on: "2026-04-13", reason: "x" }] };
const lodged = { appeal: { lodgedOn: "2026-04-10" } };

const cases: readonly (readonly [Stage, boolean, string, Partial<Facts>])[] = [
  ["received", true, "nothing more is known", {}],
  ["received", true, "an acknowledgement is only assigned", { acknowledgement: { by: "p1" } }],
  ["passed-on", true, "it was passed on", { passedOnOn: "2026-03-27" }],
  ["discussed", true, "it was discussed", { passedOnOn: "2026-03-27", discussedOn: "2026-03-30" }],
  [
    "acknowledged",
    true,
    "it was acknowledged",
    { discussedOn: "2026-03-30", acknowledgement: { sentOn: "2026-03-30" } },
  ],
  ["decided", true, "a decision was taken, though nothing was acknowledged", { decision }],
  ["answered", true, "a response was sent", { decision, response }],
  ["closed", false, "it was closed", { decision, response, ...closed }],
  ["closed", false, "it was closed without saying why", { closedOn: "2026-04-03" }],
  ["withdrawn", false, "it was withdrawn", { ...closed, closeReason: "withdrawn" }],
  ["no-complaint", false, "it was none", { ...closed, closeReason: "no-complaint" }],
  ["received", true, "a reason to close is noted but no day", { closeReason: "withdrawn" }],
  ["reopened", true, "it was reopened after closing", { decision, response, ...closed, ...reopened }],
  [
    "reopened",
    true,
    "it was reopened after being withdrawn",
    { ...closed, closeReason: "withdrawn", ...reopened },
  ],
  [
    "decided",
    true,
    "it was decided anew",
    { decision: { ...decision, on: "2026-04-14" }, response, ...closed, ...reopened },
  ],
  [
    "answered",
    true,
    "it was answered anew",
    {
      ...closed,
      reopenings: [{ on: "2026-04-13", reason: "x", decision, response: { sentOn: "2026-04-15" } }],
    },
  ],
  ["closed", false, "it was closed again", { ...reopened, ...closed, closedOn: "2026-04-20" }],
  ["in-appeal", true, "an appeal waits for its verdict", { decision, response, ...lodged }],
  ["in-appeal", true, "an appeal was lodged after closing", { decision, response, ...closed, ...lodged }],
  [
    "closed",
    false,
    "the appeal has its verdict",
    { ...closed, appeal: { lodgedOn: "2026-04-10", verdictOn: "2026-05-01" } },
  ],
  [
    "answered",
    true,
    "the appeal has its verdict and closing is left",
    { response, appeal: { lodgedOn: "2026-04-10", verdictOn: "2026-05-01" } },
  ],
  [
    "withdrawn",
    false,
    "it was withdrawn while an appeal ran",
    { closedOn: "2026-04-20", closeReason: "withdrawn", ...lodged },
  ],
  [
    "in-appeal",
    true,
    "an appeal was lodged because it was said to be none",
    { ...closed, closeReason: "no-complaint", ...lodged },
  ],
];

describe("a complaint is", () => {
  it.each(cases)("%s (open: %s) when %s", (stage, open, _, facts) => {
    expect(stageOf({ ...received, ...facts })).toBe(stage);
    expect(isOpen({ ...received, ...facts })).toBe(open);
  });

  it("closed when it went the whole way", () => expect(stageOf(soundComplaint)).toBe("closed"));

  it("received when not even the day of receipt can be read", () => {
    expect(stageOf({ id: "KL-2026-7F3K" })).toBe("received");
  });
});
