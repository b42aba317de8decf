import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingOf } from "../procedure/completeness.ts";
import { dateOf } from "../procedure/dates.ts";
import { summaryOf } from "../procedure/summary.ts";
import { complaintShape, type Facts, parseComplaint } from "../schemas/complaint.ts";
import { damagedFacts, wholeProcedure } from "../tests/arbitrary-facts.ts";
import { arbitraryOfShape } from "../tests/arbitrary-of-shape.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { bareFactsOf } from "./bare-facts.ts";

const secret = "Kwispelstaart";
const decision: NonNullable<Facts["decision"]> = {
  ...{ on: "2026-04-08", by: ["dir"], outcome: "upheld", reasons: secret, remedy: "repeat" },
};

/** A complaint with every field that the shape knows; each sentence and whatever says who complained is the secret. */
const whole: Required<Facts> = {
  id: "KL-2026-7F3K",
  kind: "other",
  kindNote: secret,
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "phone",
  passedOnOn: "2026-03-27",
  discussedOn: "2026-03-30",
  discussedWith: ["dir"],
  complainant: {
    ...{ type: "client", name: secret, organisation: secret, email: secret, phone: secret, address: secret },
    ...{ consumer: true, formOfAddress: secret },
  },
  summary: "Neutraal",
  training: "Basistraining",
  involved: ["tr1"],
  category: "organisation",
  severity: "high",
  wish: secret,
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: secret }],
  noImmediateAction: false,
  handler: "p1",
  acknowledgement: { by: "p1", sentOn: "2026-03-30", medium: "email", variant: "promise" },
  contacts: [{ on: "2026-04-01", by: "p1", direction: "outgoing", medium: "phone", gist: secret }],
  extensions: [{ toldOn: "2026-04-02", by: "p1", medium: "email", reason: secret, newDate: "2026-04-10" }],
  decision,
  response: { sentOn: "2026-04-09", by: "p1", medium: "email", appealMentioned: true },
  satisfaction: { on: "2026-04-20", answer: "partly" },
  cause: "planning",
  improvements: [{ action: "Lijst", owner: "p1", due: "2026-05-01", doneOn: "2026-04-28", effect: "Goed" }],
  appeal: { lodgedOn: "2026-05-01", verdict: "upheld", binding: true, consequence: secret },
  closedOn: "2026-04-22",
  closedBy: "p1",
  closeReason: "handled",
  reopenings: [{ on: "2026-06-01", reason: secret, decision }],
  attachments: [`${secret}.pdf`],
  hold: { from: "2026-06-01", reason: secret, until: "2026-12-31" },
  erasedOn: "2026-06-02",
  explanations: [
    {
      commit: "0123456",
      rule: "list-shrank",
      field: "contacts",
      on: "2026-06-03",
      by: "dir",
      reason: "Dubbel vastgelegd",
    },
  ],
  body: secret,
};

/** A value in which the secret is replaced by what tells that something is there. */
function withoutSecret(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(`"${secret}"`, `"–"`));
}

describe("the facts that are counted", () => {
  it("hold no sentence, no complainant and no attachment, at any depth", () => {
    expect(JSON.stringify(bareFactsOf(whole))).not.toContain(secret);
  });

  it("keep everything else, and that something was told", () => {
    const { attachments, ...counted } = whole;
    expect(bareFactsOf(whole)).toEqual(withoutSecret(counted));
  });

  it("are looked through for every field of the shape", () => {
    expect(Object.keys(whole).toSorted()).toEqual([...Object.keys(complaintShape.shape), "body"].toSorted());
  });

  it("make nothing up: an empty sentence stays empty, and what was not recorded stays away", () => {
    const facts: Facts = { id: "KL-2026-7F3K", wish: "  ", body: "", hold: true };
    expect(bareFactsOf(facts)).toEqual(facts);
  });
});

/** Facts with any of the shape's fields and any text in them, as far as the register can read them. */
const anyTexts: fc.Arbitrary<Facts> = fc
  .tuple(arbitraryOfShape(complaintShape), fc.string())
  .map(([fields, body]) => parseComplaint(fields, body, "KL-2026-7F3K").value);

const facts = fc.oneof(
  damagedFacts,
  anyTexts,
  fc.tuple(damagedFacts, anyTexts).map(([days, texts]) => ({ ...texts, ...days })),
);

const register = sampleRegister({ procedures: [{ ...wholeProcedure, inForceFrom: "2026-02-01" }] });

describe("whatever a complaint holds", () => {
  it("its bare facts lack for closing what the whole ones lack", () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(missingOf(bareFactsOf(one), register)).toEqual(missingOf(one, register));
      }),
      { numRuns: 500 },
    );
  });

  it("the summary of bare facts is that of whole ones", () => {
    const records = fc
      .array(facts, { maxLength: 10 })
      .map((some) => some.map((one, at) => ({ ...one, id: `KL-2026-A${String(at).padStart(3, "0")}` })));
    fc.assert(
      fc.property(records, (complaints) => {
        const summaryIn = (all: readonly Facts[]) =>
          summaryOf({ register, complaints: all, reviews: [] }, 2026, dateOf("2026-08-01"));
        expect(summaryIn(complaints.map(bareFactsOf))).toEqual(summaryIn(complaints));
      }),
      { numRuns: 200 },
    );
  });
});
