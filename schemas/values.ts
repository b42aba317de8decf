import * as z from "zod";

/** A calendar day, `YYYY-MM-DD`; a day that does not exist (2026-02-30) is refused. */
export const day = z.iso.date();

/** A person of the company, as coded in register.yaml: `dir`, `p1`, `tr2`. */
export const personCode = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/);

/** The code of a category: lower-case words joined by hyphens. */
export const categoryCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A complaint's number, also the name of its folder: `KL-2026-7F3K`. */
export const complaintNumber = z.string().regex(/^KL-\d{4}-[0-9A-Z]{4}$/);

/** One line of text. */
export const line = z.string().min(1).max(300);

/** Text of any length a person would write, Markdown allowed. */
export const prose = z.string().min(1).max(50_000);

/** An address for mail; whatever has no blank in it is taken, for no complaint is refused over its spelling. */
export const mailAddress = z.string().max(254).regex(/^\S+$/);

/** The way in which something was sent or said. */
export const medium = z.enum(["email", "letter", "phone", "conversation", "video", "message", "other"]);

/** An improvement: what the company changes, who owns it and by when. */
export const improvement = z.strictObject({
  action: prose,
  owner: personCode,
  due: day,
  doneOn: day.optional(),
  effect: prose.optional(),
});
