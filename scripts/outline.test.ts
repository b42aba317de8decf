import { expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { parseRegister } from "../schemas/register.ts";
import { deadlinesOf } from "../procedure/deadlines.ts";
import { dateOf } from "../procedure/dates.ts";
import { outlineOf } from "./outline.ts";

const secret = "GEHEIM";

/** A complaint with every field that the shape knows; each sentence and each contact detail holds the secret. */
const whole: Facts = {
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
    type: "client",
    name: secret,
    organisation: secret,
    email: secret,
    phone: secret,
    address: secret,
  },
  summary: "Neutraal",
  training: "Basis",
  involved: ["tr1"],
  category: "organisation",
  severity: "high",
  wish: secret,
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: secret }],
  handler: "p1",
  acknowledgement: { by: "p1", sentOn: "2026-03-30", medium: "email", variant: "promise" },
  contacts: [{ on: "2026-04-01", by: "p1", direction: "outgoing", medium: "phone", gist: secret }],
  extensions: [{ toldOn: "2026-04-02", by: "p1", medium: "email", reason: secret, newDate: "2026-04-10" }],
  decision: { on: "2026-04-08", by: ["dir"], outcome: "upheld", reasons: secret, remedy: "repeat" },
  response: { sentOn: "2026-04-09", by: "p1", medium: "email", appealMentioned: true },
  satisfaction: { on: "2026-04-20", answer: "partly" },
  cause: "planning",
  improvements: [{ action: secret, owner: "p1", due: "2026-05-01", doneOn: "2026-04-28", effect: secret }],
  appeal: { lodgedOn: "2026-05-01", forwardedOn: "2026-05-02", binding: true, consequence: secret },
  closedOn: "2026-04-22",
  closedBy: "p1",
  closeReason: "handled",
  reopenings: [
    {
      on: "2026-06-01",
      reason: secret,
      decision: { on: "2026-06-03", by: ["p1"], outcome: "resolved", reasons: secret },
    },
  ],
  attachments: [`${secret}.pdf`],
  hold: { from: "2026-06-01", reason: secret, until: "2026-12-31" },
  body: secret,
};

it("leaves no sentence, no complainant, no mail, telephone or attachment", () => {
  expect(JSON.stringify(outlineOf(whole))).not.toContain(secret);
});

it("keeps what the overview shows and what a deadline needs, also inside groups and lists", () => {
  const { body, wish, kindNote, attachments, complainant, ...plain } = whole;
  const { discussedWith, training, immediateActions, ...kept } = plain;
  expect(outlineOf(whole)).toEqual({
    ...kept,
    acknowledgement: { by: "p1", sentOn: "2026-03-30", variant: "promise" },
    contacts: [{ on: "2026-04-01", by: "p1" }],
    extensions: [{ toldOn: "2026-04-02", by: "p1", reason: "", newDate: "2026-04-10" }],
    decision: { on: "2026-04-08", by: ["dir"], outcome: "upheld" },
    response: { sentOn: "2026-04-09", medium: "email" },
    improvements: [{ action: "", owner: "p1", due: "2026-05-01", doneOn: "2026-04-28" }],
    appeal: { lodgedOn: "2026-05-01", forwardedOn: "2026-05-02", binding: true },
    reopenings: [
      { on: "2026-06-01", reason: "", decision: { on: "2026-06-03", by: ["p1"], outcome: "resolved" } },
    ],
    hold: { from: "2026-06-01", until: "2026-12-31" },
  });
});

it("changes no deadline", () => {
  const terms = {
    passOn: { workingDays: 1 },
    decideOrContact: { days: 7 },
    respond: { days: 7 },
    retain: { months: 24 },
  };
  const procedures = [{ inForceFrom: "2022-03-29", terms: { ...terms, forwardAppeal: { days: 2 } } }];
  const { value: register } = parseRegister({ organisation: { name: "X" }, procedures });
  const today = dateOf("2026-12-31");
  // A judged extension carries its reason and medium along; nothing else of a deadline does.
  const extensions = whole.extensions?.map(({ medium, ...told }) => ({ ...told, reason: "" })) ?? [];
  const deadlines = deadlinesOf({ ...whole, extensions }, register, today);
  expect(deadlines.length).toBeGreaterThan(5);
  expect(deadlinesOf(outlineOf(whole), register, today)).toEqual(deadlines);
});

it("changes no deadline of somebody whom nobody can write to, nor of what one message solved", () => {
  const { value: register } = parseRegister({
    organisation: { name: "X" },
    procedures: [{ inForceFrom: "2022-03-29", terms: { acknowledge: { days: 1 }, respond: { days: 7 } } }],
  });
  const stepsOf = (facts: Facts) => deadlinesOf(facts, register, dateOf("2026-04-09"));
  const intake: Facts = { id: "KL-2026-7F3K", receivedOn: "2026-03-27", receivedBy: "tr1" };
  const silent: Facts = { ...intake, complainant: { type: "anonymous" } };
  const decision = { on: "2026-03-27", by: ["dir"], outcome: "resolved" as const };
  const sent = { sentOn: "2026-03-30", medium: "email" as const };
  const solved: Facts = { ...intake, decision, acknowledgement: { ...sent, variant: "action" } };
  expect(stepsOf(outlineOf(silent))).toEqual([]);
  expect(stepsOf(outlineOf(solved)).map(({ metOn }) => metOn?.toString())).toEqual([
    "2026-03-30",
    "2026-03-30",
  ]);
  expect(stepsOf(outlineOf({ ...intake, response: sent }))).toEqual(stepsOf({ ...intake, response: sent }));
  const reachable = { ...silent, complainant: { type: "anonymous" as const, phone: secret } };
  expect(stepsOf(outlineOf(reachable)).map(({ step }) => step)).toEqual(["acknowledge", "respond"]);
});

it("makes nothing up for a complaint of which little could be read", () => {
  expect(outlineOf({ id: "KL-2026-7F3K", hold: true })).toEqual({ id: "KL-2026-7F3K", hold: true });
});
