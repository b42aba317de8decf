import { isUnreachable } from "../procedure/rounds.ts";
import type { Decision, Facts, Response } from "../schemas/complaint.ts";

/**
 * The outline of a complaint: what the overview shows and every deadline needs, and none of what was written in
 * sentences or says who complained. A required text becomes an empty one, so that the shape stays.
 */
export function outlineOf(facts: Facts): Facts {
  const { id, kind, receivedOn, receivedBy, channel, passedOnOn, discussedOn, summary, involved } = facts;
  const { category, severity, handler, cause, satisfaction, closedOn, closedBy, closeReason, erasedOn } =
    facts;
  return {
    ...{ id, kind, receivedOn, receivedBy, channel, passedOnOn, discussedOn, summary, involved },
    ...{ category, severity, handler, cause, satisfaction, closedOn, closedBy, closeReason, erasedOn },
    // Of who complained only that nobody can be told: then nobody waits for an answer.
    ...(isUnreachable(facts) && { complainant: { type: "anonymous" } }),
    ...outlineOfHandling(facts),
    ...outlineOfEnd(facts),
  };
}

function outlineOfHandling({
  acknowledgement,
  contacts,
  extensions,
  decision,
  response,
}: Facts): Partial<Facts> {
  return {
    ...(acknowledgement && { acknowledgement: outlineOfAcknowledgement(acknowledgement) }),
    ...(contacts && { contacts: contacts.map(({ on, by }) => ({ on, by })) }),
    ...(extensions && { extensions: extensions.map((item) => ({ ...item, medium: undefined, reason: "" })) }),
    ...(decision && { decision: outlineOfDecision(decision) }),
    ...(response && { response: outlineOfResponse(response) }),
  };
}

function outlineOfEnd({ improvements, appeal, reopenings, hold }: Facts): Partial<Facts> {
  return {
    ...(improvements && {
      improvements: improvements.map((item) => ({ ...item, action: "", effect: undefined })),
    }),
    ...(appeal && { appeal: { ...appeal, consequence: undefined } }),
    ...(reopenings && { reopenings: reopenings.map(outlineOfReopening) }),
    ...(hold !== undefined && { hold: typeof hold === "boolean" ? hold : { ...hold, reason: undefined } }),
  };
}

type Reopening = NonNullable<Facts["reopenings"]>[number];

function outlineOfReopening({ on, decision, response }: Reopening): Reopening {
  return {
    ...{ on, reason: "" },
    ...(decision && { decision: outlineOfDecision(decision) }),
    ...(response && { response: outlineOfResponse(response) }),
  };
}

function outlineOfDecision({ on, by, outcome }: Decision): Decision {
  return { on, by, outcome };
}

function outlineOfAcknowledgement({
  by,
  sentOn,
  variant,
}: NonNullable<Facts["acknowledgement"]>): Facts["acknowledgement"] {
  return { by, sentOn, variant };
}

function outlineOfResponse({ sentOn, medium }: Response): Response {
  return { sentOn, medium };
}
