import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { type Placed, placed, placedInItems, placedTexts } from "./placed.ts";
import type { Breach } from "./rules.ts";

/** Everybody named is on the register's list; nobody the complaint is about handles it or decides on it. */
export function peopleRules(facts: Facts, register: Register): Breach[] {
  const known = new Set(register.people.map(({ code }) => code));
  const unknown = everybodyIn(facts).filter(({ text }) => !known.has(text));
  return [
    ...unknown.map(({ path }): Breach => ({ path, rule: "unknown-person" })),
    ...categoryRules(facts, register),
    ...involvementRules(facts),
  ];
}

function involvementRules(facts: Facts): Breach[] {
  const involved = new Set(facts.involved);
  const handles: Breach[] =
    facts.handler !== undefined && involved.has(facts.handler)
      ? [{ path: ["handler"], rule: "handler-involved" }]
      : [];
  const decides = decidersIn(facts).filter(({ text }) => involved.has(text));
  return [...handles, ...decides.map(({ path }): Breach => ({ path, rule: "decider-involved" }))];
}

function categoryRules({ category }: Facts, register: Register): Breach[] {
  if (category === undefined || register.categories.some(({ code }) => code === category)) return [];
  return [{ path: ["category"], rule: "unknown-category" }];
}

function everybodyIn(facts: Facts): readonly Placed[] {
  return [
    ...placed(["receivedBy"], facts.receivedBy),
    ...placedTexts(["discussedWith"], facts.discussedWith),
    ...placedTexts(["involved"], facts.involved),
    ...placedInItems("immediateActions", facts.immediateActions, "by"),
    ...placed(["handler"], facts.handler),
    ...placed(["acknowledgement", "by"], facts.acknowledgement?.by),
    ...placedInItems("contacts", facts.contacts, "by"),
    ...placedInItems("extensions", facts.extensions, "by"),
    ...decidersIn(facts),
    ...placed(["response", "by"], facts.response?.by),
    ...respondersOfRounds(facts),
    ...placedInItems("improvements", facts.improvements, "owner"),
    ...placed(["closedBy"], facts.closedBy),
  ];
}

function respondersOfRounds({ reopenings }: Facts): readonly Placed[] {
  return (reopenings ?? []).flatMap(({ response }, item) =>
    placed(["reopenings", item, "response", "by"], response?.by),
  );
}

function decidersIn(facts: Facts): readonly Placed[] {
  const ofRounds = (facts.reopenings ?? []).flatMap(({ decision }, item) => {
    return placedTexts(["reopenings", item, "decision", "by"], decision?.by);
  });
  return [...placedTexts(["decision", "by"], facts.decision?.by), ...ofRounds];
}
