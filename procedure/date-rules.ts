import type { Decision, Facts, Response } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { dateOf, type Day, formatDate, isAfter, isBefore } from "./dates.ts";
import { type Placed, placed, placedInItems } from "./placed.ts";
import type { Breach } from "./rules.ts";
import { procedureOn, procedureStart } from "./terms.ts";

/** What happened lies neither in the future nor before the complaint, and a version of the procedure was in force. */
export function dateRules(facts: Facts, register: Register, today: Day): Breach[] {
  return [
    ...futureRules(facts, today),
    ...beforeReceiptRules(facts),
    ...appealOrderRules(facts),
    ...roundOrderRules(facts),
    ...procedureRules(facts, register),
  ];
}

function futureRules(facts: Facts, today: Day): Breach[] {
  const happened = [...placed(["receivedOn"], facts.receivedOn), ...handlingDays(facts), ...lateDays(facts)];
  const future = happened.filter(({ text }) => isAfter(dateOf(text), today));
  return future.map(({ path }) => ({ path, rule: "future-date", detail: { today: formatDate(today) } }));
}

function beforeReceiptRules(facts: Facts): Breach[] {
  if (facts.receivedOn === undefined) return [];
  const received = dateOf(facts.receivedOn);
  const early = handlingDays(facts).filter(({ text }) => isBefore(dateOf(text), received));
  return early.map(({ path }) => ({
    path,
    rule: "before-receipt",
    detail: { received: formatDate(received) },
  }));
}

function appealOrderRules({ appeal }: Facts): Breach[] {
  if (appeal === undefined) return [];
  const chain = [
    ...placed(["appeal", "lodgedOn"], appeal.lodgedOn),
    ...placed(["appeal", "forwardedOn"], appeal.forwardedOn),
    ...placed(["appeal", "verdictOn"], appeal.verdictOn),
    ...placed(["appeal", "consequenceDoneOn"], appeal.consequenceDoneOn),
  ];
  return chain.flatMap(({ path, text }, at): Breach[] => {
    const before = chain[at - 1];
    if (before === undefined || !isBefore(dateOf(text), dateOf(before.text))) return [];
    return [{ path, rule: "out-of-order", detail: { earliest: before.text } }];
  });
}

/** What a reopening holds was done in its round; an earlier day would leave the round unanswered without a word. */
function roundOrderRules({ reopenings }: Facts): Breach[] {
  return (reopenings ?? []).flatMap(({ on, decision, response }, at) => {
    const early = roundDays(decision, response, at).filter(({ text }) => isBefore(dateOf(text), dateOf(on)));
    return early.map(({ path }): Breach => ({ path, rule: "out-of-order", detail: { earliest: on } }));
  });
}

function procedureRules({ receivedOn }: Facts, register: Register): Breach[] {
  if (receivedOn === undefined || procedureOn(register, dateOf(receivedOn)) !== null) return [];
  const start = procedureStart(register);
  const breach: Breach = { path: ["receivedOn"], rule: "no-procedure-in-force" };
  return [start === null ? breach : { ...breach, detail: { start: formatDate(start) } }];
}

/** What is done with a complaint, and so never lies before its receipt. */
function handlingDays(facts: Facts): readonly Placed[] {
  return [
    ...placed(["passedOnOn"], facts.passedOnOn),
    ...placed(["discussedOn"], facts.discussedOn),
    ...placedInItems("immediateActions", facts.immediateActions, "on"),
    ...placed(["acknowledgement", "sentOn"], facts.acknowledgement?.sentOn),
    ...placedInItems("extensions", facts.extensions, "toldOn"),
    ...placed(["decision", "on"], facts.decision?.on),
    ...placed(["response", "sentOn"], facts.response?.sentOn),
    ...placed(["satisfaction", "on"], facts.satisfaction?.on),
    ...placed(["appeal", "lodgedOn"], facts.appeal?.lodgedOn),
    ...placed(["closedOn"], facts.closedOn),
    ...placedInItems("reopenings", facts.reopenings, "on"),
    ...(facts.reopenings ?? []).flatMap(({ decision, response }, at) => roundDays(decision, response, at)),
    ...placed(["erasedOn"], facts.erasedOn),
  ];
}

/** Further days that lie in the past, though not always after the receipt. */
function lateDays(facts: Facts): readonly Placed[] {
  return [
    ...placedInItems("contacts", facts.contacts, "on"),
    ...placed(["appeal", "forwardedOn"], facts.appeal?.forwardedOn),
    ...placed(["appeal", "verdictOn"], facts.appeal?.verdictOn),
    ...placed(["appeal", "consequenceDoneOn"], facts.appeal?.consequenceDoneOn),
    ...placedInItems("improvements", facts.improvements, "doneOn"),
  ];
}

function roundDays(
  decision: Decision | undefined,
  response: Response | undefined,
  at: number,
): readonly Placed[] {
  return [
    ...placed(["reopenings", at, "decision", "on"], decision?.on),
    ...placed(["reopenings", at, "response", "sentOn"], response?.sentOn),
  ];
}
