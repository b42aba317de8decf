import type { HistoryEvent, LogLine, RecordHistory, RegisterHistory } from "../schemas/history.ts";
import { closingsOf } from "./history-closing.ts";
import { lateDaysOf } from "./history-lateness.ts";
import { fieldsOf, fieldAt } from "./fields.ts";
import { secondsAt } from "./history-moment.ts";

/** The log of a register: what each commit did to each record, the newest first, without any value. */
export function logOf({ records }: RegisterHistory): readonly LogLine[] {
  const lines = records.flatMap(linesOf);
  const timed = lines.map((line) => ({ line, at: secondsAt(line.at) }));
  return timed
    .toSorted((one, other) => one.at - other.at)
    .map(({ line }) => line)
    .reverse();
}

function linesOf({ place, events }: RecordHistory): readonly LogLine[] {
  const afterClosing = closingsOf(events);
  return events.map((event, at) => {
    const { commit, author, by, kind, isMerge } = event;
    const told = { fields: changedFields(event, place), lateDays: lateDaysOf(event, place) };
    const isAfterClosing = afterClosing[at] ?? false;
    return { commit, at: event.at, author, by, kind, isMerge, place, ...told, isAfterClosing };
  });
}

/** The first fields that an event changed, in the order of the shape. A name that no shape knows is not told. */
function changedFields({ changes, attachments }: HistoryEvent, place: string): readonly string[] {
  const known = changes.filter(({ path }) => fieldAt(place, path).name !== null);
  const changed = new Set(known.map(({ path }) => String(path[0])));
  const files = [attachments.added, attachments.changed, attachments.removed];
  if (files.some((names) => names.length > 0)) changed.add("attachments");
  return fieldsOf(place).filter((field) => changed.has(field));
}
