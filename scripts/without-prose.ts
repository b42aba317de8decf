import type { Decision, Facts, Response } from "../schemas/complaint.ts";

/**
 * The facts that an overview and every deadline need, without what was written in sentences and without the
 * complainant's address, mail and telephone. A required text becomes an empty one, so that the shape stays.
 */
export function withoutProse(facts: Facts): Facts {
  const { body, wish, kindNote, attachments, ...kept } = facts;
  return { ...kept, ...partsWithoutProse(facts), ...listsWithoutProse(facts) };
}

function partsWithoutProse({ complainant, decision, appeal, hold }: Facts): Partial<Facts> {
  const { address, email, phone, ...who } = complainant ?? {};
  const { consequence, ...appealed } = appeal ?? {};
  return {
    ...(complainant && { complainant: { ...who, type: complainant.type } }),
    ...(decision && { decision: decisionWithoutReasons(decision) }),
    ...(appeal && { appeal: { ...appealed, lodgedOn: appeal.lodgedOn } }),
    ...(hold !== undefined && { hold: holdWithoutReason(hold) }),
  };
}

function listsWithoutProse({
  contacts,
  immediateActions,
  extensions,
  improvements,
  reopenings,
}: Facts): Partial<Facts> {
  return {
    ...(contacts && { contacts: contacts.map(({ gist, ...contact }) => contact) }),
    ...(immediateActions && { immediateActions: immediateActions.map((item) => ({ ...item, action: "" })) }),
    ...(extensions && { extensions: extensions.map((item) => ({ ...item, reason: "" })) }),
    ...(improvements && { improvements: improvements.map(({ effect, ...improvement }) => improvement) }),
    ...(reopenings && { reopenings: reopenings.map(reopeningWithoutProse) }),
  };
}

function reopeningWithoutProse(reopening: Reopening): Reopening {
  const { decision } = reopening;
  return { ...reopening, reason: "", ...(decision && { decision: decisionWithoutReasons(decision) }) };
}

type Reopening = {
  on: string;
  reason: string;
  decision?: Decision | undefined;
  response?: Response | undefined;
};

function decisionWithoutReasons({ reasons, ...decision }: Decision): Decision {
  return decision;
}

function holdWithoutReason(hold: NonNullable<Facts["hold"]>): NonNullable<Facts["hold"]> {
  if (typeof hold === "boolean") return hold;
  const { reason, ...kept } = hold;
  return kept;
}
