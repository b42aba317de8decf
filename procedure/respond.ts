import type { Extension } from "../schemas/complaint.ts";
import { dateOf, type Day, isAfter } from "./dates.ts";
import type { JudgedExtension } from "./deadline.ts";

/**
 * The running deadline of the response ("Voor klachten waar niet binnen de week een gevolg aan gegeven kan worden, wordt
 * diegene die de klacht indiende op de hoogte gesteld en wordt een datum bepaald"): an extension replaces it when it
 * was told on or before the day that was running and names a later one.
 *
 * @param first the day by the term alone
 * @param extensions in the order of the record
 */
export function runningDeadline(
  first: Day,
  extensions: readonly Extension[],
): { readonly due: Day; readonly judged: readonly JudgedExtension[] } {
  let due = first;
  const judged = extensions.map((extension) => {
    const verdict = verdictOn(extension, due);
    const entry = { extension, running: due, verdict };
    if (verdict === "counts") due = dateOf(extension.newDate);
    return entry;
  });
  return { due, judged };
}

function verdictOn(extension: Extension, running: Day): JudgedExtension["verdict"] {
  if (isAfter(dateOf(extension.toldOn), running)) return "too-late";
  return isAfter(dateOf(extension.newDate), running) ? "counts" : "not-later";
}
