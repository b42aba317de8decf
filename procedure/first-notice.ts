import type { Register } from "../schemas/register.ts";
import type { Day } from "./dates.ts";
import { noticeBefore } from "./ladder.ts";

/** The day of the first notice before a deadline: the largest `before` of the reminder ladder, in working days. */
export function firstNotice(register: Register, due: Day): Day {
  return noticeBefore(due, Math.max(0, ...register.reminders.before));
}
