import * as z from "zod";
import type { Parsed } from "./finding.ts";
import { parseShape } from "./parse.ts";
import {
  categoryCode,
  complaintNumber,
  day,
  improvement,
  line,
  mailAddress,
  medium,
  personCode,
  prose,
} from "./values.ts";

const complainant = z.strictObject({
  type: z.enum(["client", "participant", "third-party", "anonymous"]),
  name: line.optional(),
  organisation: line.optional(),
  email: mailAddress.optional(),
  phone: line.optional(),
  address: prose.optional(),
  consumer: z.boolean().optional(),
  formOfAddress: line.optional(),
});

const acknowledgement = z.strictObject({
  by: personCode.optional(),
  sentOn: day.optional(),
  medium: z.enum(["email", "letter"]).optional(),
  variant: z.enum(["action", "promise"]).optional(),
});

const decision = z.strictObject({
  on: day,
  by: z.array(personCode).min(1),
  outcome: z.enum(["upheld", "partly-upheld", "not-upheld", "resolved", "inadmissible"]),
  reasons: prose.optional(),
  remedy: z
    .enum([
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
    ])
    .optional(),
});

const response = z.strictObject({
  sentOn: day,
  by: personCode.optional(),
  medium: medium.optional(),
  appealMentioned: z.boolean().optional(),
});

const appeal = z.strictObject({
  lodgedOn: day,
  forwardedOn: day.optional(),
  verdictOn: day.optional(),
  verdict: z
    .enum(["upheld", "partly-upheld", "not-upheld", "inadmissible", "settled", "withdrawn"])
    .optional(),
  binding: z.boolean().optional(),
  consequence: prose.optional(),
  consequenceDoneOn: day.optional(),
});

/** What can be noted of a keeping order: since when, why, and until which day the dispute lasts. */
const hold = z.strictObject({ from: day.optional(), reason: prose.optional(), until: day.optional() });

/** The front-matter of a complaint, as in the procedure's "klacht, besluit, afhandeling, wanneer en door wie". */
export const complaintShape = z.strictObject({
  id: complaintNumber,
  kind: z.enum(["dissatisfaction", "negative-evaluation", "other"]),
  kindNote: prose.optional(),
  receivedOn: day,
  receivedBy: personCode,
  channel: z.enum([
    "phone",
    "email",
    "letter",
    "conversation",
    "evaluation-form",
    "review",
    "via-client",
    "other",
  ]),
  passedOnOn: day.optional(),
  discussedOn: day.optional(),
  discussedWith: z.array(personCode).optional(),
  complainant: complainant.optional(),
  summary: z.string().min(1).max(200).optional(),
  training: line.optional(),
  involved: z.array(personCode).optional(),
  category: categoryCode.optional(),
  severity: z.enum(["low", "medium", "high"]).optional(),
  wish: prose.optional(),
  immediateActions: z.array(z.strictObject({ on: day, by: personCode, action: prose })).optional(),
  noImmediateAction: z.boolean().optional(),
  handler: personCode.optional(),
  acknowledgement: acknowledgement.optional(),
  contacts: z
    .array(
      z.strictObject({
        on: day,
        by: personCode,
        direction: z.enum(["incoming", "outgoing"]).optional(),
        medium: medium.optional(),
        gist: prose.optional(),
      }),
    )
    .optional(),
  extensions: z
    .array(
      z.strictObject({
        toldOn: day,
        by: personCode,
        medium: medium.optional(),
        reason: prose,
        newDate: day,
      }),
    )
    .optional(),
  decision: decision.optional(),
  response: response.optional(),
  satisfaction: z
    .strictObject({ on: day.optional(), answer: z.enum(["satisfied", "partly", "not-satisfied", "unknown"]) })
    .optional(),
  cause: z
    .enum([
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
    ])
    .optional(),
  improvements: z.array(improvement).optional(),
  appeal: appeal.optional(),
  closedOn: day.optional(),
  closedBy: personCode.optional(),
  closeReason: z.enum(["handled", "withdrawn", "no-complaint"]).optional(),
  reopenings: z
    .array(
      z.strictObject({
        on: day,
        reason: prose,
        decision: decision.optional(),
        response: response.optional(),
      }),
    )
    .optional(),
  attachments: z
    .array(
      z
        .string()
        .max(255)
        .regex(/^(?!\.)[^/\\\p{Cc}]+$/u),
    )
    .optional(),
  hold: z.union([z.boolean(), hold]).optional(),
  erasedOn: day.optional(),
});

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
