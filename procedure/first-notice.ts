import type { Register } from "../schemas/register.ts";
import { addWorkingDays, workingDayOnOrBefore } from "./calendar.ts";
import type { Day } from "./dates.ts";

/** The day of the first notice before a deadline: the largest `before` of the reminder ladder, in working days. */
export function firstNotice(register: Register, due: Day): Day {
  const ahead = register.reminders.before.reduce((most, days) => Math.max(most, days), 0);
  return ahead === 0 ? workingDayOnOrBefore(due) : addWorkingDays(due, -ahead);
}
