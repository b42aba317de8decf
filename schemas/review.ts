import * as z from "zod";
import { personal } from "./field.ts";
import type { Parsed } from "./finding.ts";
import { parseShape } from "./parse.ts";
import {
  agreed,
  complaintNumber,
  explanation,
  happened,
  improvement,
  personCode,
  prose,
  yesNo,
} from "./values.ts";

/** The record of a yearly review ("Jaarlijkse toetsing"): who met, over which period, and what was decided. */
export const reviewShape = z.strictObject({
  on: happened,
  present: z.array(personCode).optional(),
  period: z.strictObject({ from: agreed, until: agreed }).optional(),
  complaints: z
    .array(
      z.strictObject({
        id: complaintNumber,
        extraAction: yesNo.optional(),
        note: personal(prose).optional(),
      }),
    )
    .optional(),
  improvements: z.array(improvement).optional(),
  conclusions: prose.optional(),
  closedOn: happened.optional(),
  explanations: z.array(explanation).optional(),
});

/** A review whole: its front-matter, and the minutes below it. */
export const reviewFile = reviewShape.extend({ body: personal(prose).optional() });

const partShape = reviewShape.partial();

/** A review as far as it could be read; `year` is the name of its file. */
export type Review = z.infer<typeof partShape> & { readonly year: string; readonly body: string };

const shapes = { whole: reviewShape, part: partShape };

/**
 * Reads front-matter into a review.
 *
 * @param year the name of the file without its ending, `2026`
 */
export function parseReview(data: unknown, body: string, year: string): Parsed<Review> {
  const { value, findings } = parseShape(shapes, data, `reviews/${year}.md`);
  return { value: { ...value, year, body }, findings };
}
