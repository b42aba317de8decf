import * as z from "zod";
import { choice, field, personal } from "./field.ts";
import { historyRules } from "./finding.ts";
import { tidied } from "./folded.ts";

/** A calendar day, `YYYY-MM-DD`; a day that does not exist (2026-02-30) is refused. */
export const day = z.iso.date();

/** A day on which something happened: after today it has not. */
export const happened = field(z.iso.date(), { kind: "happened" });

/** A day on which something happened that may have come before the complaint: a talk, an improvement. */
export const happenedEarly = field(z.iso.date(), { kind: "happened", early: true });

/** A day that was agreed or set, which may lie ahead. */
export const agreed = field(z.iso.date(), { kind: "agreed" });

/** A person of the company, as coded in register.yaml: `dir`, `p1`, `tr2`. */
export const personCode = field(z.string().regex(/^[a-z][a-z0-9-]{0,19}$/), { kind: "person" });

/** The code of a category: lower-case words joined by hyphens. */
export const categoryCode = field(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), { kind: "category" });

/** A complaint's number, also the name of its folder: `KL-2026-7F3K`. */
export const complaintNumber = field(z.string().regex(/^KL-\d{4}-[0-9A-Z]{4}$/), { kind: "complaint" });

/** Yes or no. */
export const yesNo = field(z.boolean(), { kind: "yes-no" });

/** One line of text; blanks at its ends, which nobody sees, are none of it. */
export const line = lineUpTo(300);

/** Text of any length a person would write, Markdown allowed. */
export const prose = field(z.string().min(1).max(50_000), { kind: "prose" });

/** An address for mail; whatever has no blank in it is taken, for no complaint is refused over its spelling. */
export const mailAddress = field(z.string().overwrite(tidied).max(254).regex(/^\S+$/), { kind: "line" });

/** The way in which something was sent or said. */
export const medium = choice("medium", [
  "email",
  "letter",
  "phone",
  "conversation",
  "video",
  "message",
  "other",
]);

/** An improvement: what the company changes, who owns it and by when. */
export const improvement = z.strictObject({
  action: prose,
  owner: personCode,
  due: agreed,
  doneOn: happenedEarly.optional(),
  effect: prose.optional(),
});

/** One line of at most so many characters. */
export function lineUpTo(most: number): z.ZodString {
  return field(z.string().overwrite(tidied).min(1).max(most), { kind: "line" });
}

/**
 * Why something that the history tells is as it should be: the finding by its rule, its field and the commit that made
 * the change, and who explained it. In the settings, where a complaint that was taken out is explained, the field is the
 * complaint's number.
 */
export const explanation = z.strictObject({
  commit: field(z.string().regex(/^[0-9a-f]{7,64}$/), { kind: "line" }),
  rule: choice("historyRule", historyRules),
  field: field(z.string().regex(/^[A-Za-z0-9-]{1,40}$/), { kind: "line" }).optional(),
  on: happened,
  by: personCode,
  reason: personal(prose),
});

/** An explanation as it was read. */
export type Explanation = z.infer<typeof explanation>;
