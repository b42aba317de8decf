import fc from "fast-check";
import type { Facts } from "../schemas/complaint.ts";
import type { Procedure, Term } from "../schemas/register.ts";
import { addDays, dateOf, type Day, formatDate } from "../procedure/dates.ts";
import { sampleProcedure } from "./sample-records.ts";

/** Some day of the four months after 1 March 2026, with Easter, both changes of the week and all spring holidays. */
export const arbitraryDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 120 })
  .map((count) => addDays(dateOf("2026-03-01"), count));

const day = arbitraryDay.map(formatDate);
const person = fc.constantFrom("dir", "p1", "p2", "tr1");
const few = { maxLength: 3 };

const contact = fc.record({ on: day, by: person });
const extension = fc.record({ toldOn: day, by: person, reason: fc.constant("x"), newDate: day });
const decision = fc.record({
  on: day,
  by: person.map((code) => [code]),
  outcome: fc.constantFrom("upheld" as const, "resolved" as const),
});
const response = fc.record({ sentOn: day, appealMentioned: fc.boolean() });
const reopening = fc.record(
  { on: day, reason: fc.constant("x"), decision, response },
  { requiredKeys: ["on", "reason"] },
);
const appeal = fc.record({ lodgedOn: day, forwardedOn: day, verdictOn: day }, { requiredKeys: ["lodgedOn"] });
const improvement = fc.record(
  { action: fc.constant("x"), owner: person, due: day, doneOn: day },
  { requiredKeys: ["action", "owner", "due"] },
);

const anyFacts = {
  id: fc.constant("KL-2026-7F3K"),
  receivedOn: day,
  receivedBy: person,
  passedOnOn: day,
  discussedOn: day,
  handler: person,
  acknowledgement: fc.record({ by: person, sentOn: day }, { requiredKeys: [] }),
  contacts: fc.array(contact, few),
  extensions: fc.array(extension, few),
  decision,
  response,
  improvements: fc.array(improvement, few),
  appeal,
  closedOn: day,
  closeReason: fc.constantFrom("handled" as const, "withdrawn" as const, "no-complaint" as const),
  reopenings: fc.array(reopening, { minLength: 1, maxLength: 2 }),
  hold: fc.oneof(fc.boolean(), fc.record({ until: day })),
  erasedOn: day,
};

/** Facts in any combination and any order of days, also such as a person would never write. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record(anyFacts, { requiredKeys: ["id", "receivedOn"] })
  .map((facts): Facts => facts);

/** Facts of which any part could not be read, the day of receipt among them. */
export const damagedFacts: fc.Arbitrary<Facts> = fc
  .record(anyFacts, { requiredKeys: ["id"] })
  .map((facts): Facts => facts);

/** A procedure in which every step has a term, so that every rule is reached. */
export const wholeProcedure: Procedure = {
  ...sampleProcedure,
  terms: {
    ...sampleProcedure.terms,
    forwardAppeal: { workingDays: 2 },
    appealVerdict: { days: 28 },
    retain: { months: 1 },
  },
};

/** Two terms of one kind, the first no longer than the second. */
export const shorterAndLonger: fc.Arbitrary<readonly [Term, Term]> = fc
  .tuple(fc.constantFrom("days", "workingDays", "months"), fc.nat(12), fc.nat(12))
  .map(([kind, some, more]) => [termOf(kind, some), termOf(kind, some + more)]);

function termOf(kind: string, count: number): Term {
  if (kind === "days") return { days: count };
  return kind === "workingDays" ? { workingDays: count } : { months: count };
}
