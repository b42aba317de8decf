import { dateOf, type Day, earliestOf, formatDate, isBefore } from "../../procedure/dates.ts";
import type { Register } from "../../schemas/register.ts";
import type { Fields } from "./clean-record.ts";
import { parseDayText } from "./day-text.ts";

/** A receipt before the first version of the procedure, and the day on which that came into force. */
export type EarlyReceipt = { readonly received: Day; readonly start: Day };

/**
 * Whether a complaint gets a day of receipt that lies before the first version of the procedure. Older complaints are
 * recorded too, but a slip of the pen looks just the same; null when there is nothing to ask.
 *
 * @param base the record that the form was made from, whose own day is not asked about
 */
export function earlyReceiptOf(record: Fields, base: Fields | null, register: Register): EarlyReceipt | null {
  const start = earliestOf(register.procedures.map(({ inForceFrom }) => dateOf(inForceFrom)));
  const received = receiptOf(record);
  if (start === null || received === null || !isBefore(received, start)) return null;
  const known = base === null ? null : receiptOf(base);
  return known !== null && formatDate(known) === formatDate(received) ? null : { received, start };
}

function receiptOf({ receivedOn }: Fields): Day | null {
  const found = parseDayText(typeof receivedOn === "string" ? receivedOn : "");
  return found.kind === "day" ? found.day : null;
}
