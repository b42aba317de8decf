import * as z from "zod";
import { choice, counted, field, personal } from "./field.ts";
import type { Parsed } from "./finding.ts";
import { parseShape } from "./parse.ts";
import {
  agreed,
  categoryCode,
  complaintNumber,
  explanation,
  happened,
  happenedEarly,
  improvement,
  line,
  lineUpTo,
  mailAddress,
  medium,
  personCode,
  prose,
  yesNo,
} from "./values.ts";

const complainant = personal(
  z.strictObject({
    type: counted(choice("complainantType", ["client", "participant", "third-party", "anonymous"])),
    name: line.optional(),
    organisation: line.optional(),
    email: mailAddress.optional(),
    phone: line.optional(),
    address: prose.optional(),
    consumer: counted(yesNo).optional(),
    formOfAddress: line.optional(),
  }),
);

const acknowledgement = z.strictObject({
  by: personCode.optional(),
  sentOn: happened.optional(),
  medium: choice("medium", ["email", "letter"]).optional(),
  variant: choice("variant", ["action", "promise"]).optional(),
});

const decision = z.strictObject({
  on: happened,
  by: z.array(personCode).min(1),
  outcome: choice("outcome", ["upheld", "partly-upheld", "not-upheld", "resolved", "inadmissible"]),
  reasons: personal(prose).optional(),
  remedy: choice("remedy", [
    "none",
    "apology",
    "explanation",
    "correction",
    "repeat",
    "replacement",
    "discount",
    "refund",
    "compensation",
    "other",
  ]).optional(),
});

const response = z.strictObject({
  sentOn: happened,
  by: personCode.optional(),
  medium: medium.optional(),
  appealMentioned: yesNo.optional(),
});

const appeal = z.strictObject({
  lodgedOn: happened,
  acknowledgedOn: happened.optional(),
  forwardedOn: happened.optional(),
  verdictOn: happened.optional(),
  verdict: choice("verdict", [
    "upheld",
    "partly-upheld",
    "not-upheld",
    "inadmissible",
    "settled",
    "withdrawn",
  ]).optional(),
  binding: yesNo.optional(),
  consequence: personal(prose).optional(),
  consequenceDoneOn: happened.optional(),
});

/** What can be noted of a keeping order: since when, why, and until which day the dispute lasts. */
const hold = z.strictObject({
  from: agreed.optional(),
  reason: personal(prose).optional(),
  until: agreed.optional(),
});

/** The front-matter of a complaint, as in the procedure's "klacht, besluit, afhandeling, wanneer en door wie". */
export const complaintShape = z.strictObject({
  id: complaintNumber,
  kind: choice("kind", ["dissatisfaction", "negative-evaluation", "other"]),
  kindNote: personal(prose).optional(),
  receivedOn: happened,
  receivedBy: personCode,
  channel: choice("channel", [
    "phone",
    "email",
    "letter",
    "conversation",
    "evaluation-form",
    "review",
    "via-client",
    "other",
  ]),
  passedOnOn: happened.optional(),
  discussedOn: happened.optional(),
  discussedWith: z.array(personCode).optional(),
  complainant: complainant.optional(),
  /** Neutral and without names, so that it stays. */
  summary: lineUpTo(200).optional(),
  training: line.optional(),
  involved: z.array(personCode).optional(),
  category: categoryCode.optional(),
  severity: choice("severity", ["low", "medium", "high"]).optional(),
  wish: personal(prose).optional(),
  immediateActions: z
    .array(z.strictObject({ on: happened, by: personCode, action: personal(prose) }))
    .optional(),
  noImmediateAction: yesNo.optional(),
  handler: personCode.optional(),
  acknowledgement: acknowledgement.optional(),
  contacts: z
    .array(
      z.strictObject({
        on: happenedEarly,
        by: personCode,
        direction: choice("direction", ["incoming", "outgoing"]).optional(),
        medium: medium.optional(),
        gist: personal(prose).optional(),
      }),
    )
    .optional(),
  extensions: z
    .array(
      z.strictObject({
        toldOn: happened,
        by: personCode,
        medium: medium.optional(),
        reason: personal(prose),
        newDate: agreed,
      }),
    )
    .optional(),
  decision: decision.optional(),
  response: response.optional(),
  satisfaction: z
    .strictObject({
      on: happened.optional(),
      answer: choice("satisfaction", ["satisfied", "partly", "not-satisfied", "unknown"]),
    })
    .optional(),
  cause: choice("cause", [
    "planning",
    "communication",
    "content",
    "trainer",
    "material",
    "location",
    "administration",
    "invoicing",
    "expectations",
    "technology",
    "third-party",
    "none",
    "unknown",
    "other",
  ]).optional(),
  improvements: z.array(improvement).optional(),
  appeal: appeal.optional(),
  closedOn: happened.optional(),
  closedBy: personCode.optional(),
  closeReason: choice("closeReason", ["handled", "withdrawn", "no-complaint"]).optional(),
  reopenings: z
    .array(
      z.strictObject({
        on: happened,
        reason: personal(prose),
        decision: decision.optional(),
        response: response.optional(),
      }),
    )
    .optional(),
  attachments: z
    .array(
      // The name of a file is often the name of who sent it.
      personal(
        field(
          z
            .string()
            .max(255)
            .regex(/^(?!\.)[^/\\\p{Cc}]+$/u),
          { kind: "line" },
        ),
      ),
    )
    .optional(),
  hold: z.union([yesNo, hold]).optional(),
  erasedOn: happened.optional(),
  explanations: z.array(explanation).optional(),
});

/** A complaint whole: its front-matter, and below it the complainant's own words. */
export const complaintFile = complaintShape.extend({ body: personal(prose).optional() });

const partShape = complaintShape.partial();

/**
 * The facts of a complaint as far as they could be read, and in the body the complainant's own words. A sound record
 * has every required field; a damaged one lacks what could not be read, and its deadlines are guarded by what remains.
 */
export type Facts = Omit<z.infer<typeof partShape>, "id"> & { readonly id: string; readonly body?: string };

/** The parts of a complaint that have a name of their own in the procedure. */
export type Decision = z.infer<typeof decision>;
export type Response = z.infer<typeof response>;
export type Extension = NonNullable<Facts["extensions"]>[number];

const shapes = { whole: complaintShape, part: partShape };

/**
 * Reads front-matter into a complaint's facts. Empty values count as absent; what does not fit is left out of the
 * value and named in the findings, all at once.
 *
 * @param data the front-matter as parsed from YAML
 * @param body the Markdown below the front-matter
 * @param id the name of the complaint's folder, which is its number whatever the record says
 */
export function parseComplaint(data: unknown, body: string, id: string): Parsed<Facts> {
  const { value, findings } = parseShape(shapes, data, id);
  const facts = { ...value, id, body };
  if (value?.id === undefined || value.id === id) return { value: facts, findings };
  return {
    value: facts,
    findings: [...findings, { place: id, path: ["id"], rule: "id-differs-from-folder" }],
  };
}
