import type { FieldChange, HeldValue, HistoryEvent } from "../schemas/history.ts";

/** For each event of a record whether it was closed before, and was not reopened by it. */
export function closingsOf(events: readonly HistoryEvent[]): readonly boolean[] {
  const state: State = { closedOn: null, reopenedOn: [] };
  return events.map(({ changes }) => {
    const wasClosed = isClosed(state);
    for (const change of changes) replay(state, change);
    return wasClosed && isClosed(state);
  });
}

type State = { closedOn: string | null; reopenedOn: string[] };

function replay(state: State, { path, before, after }: FieldChange): void {
  const [field] = path;
  if (field !== "closedOn" && field !== "reopenings") return;
  const name = path.map((step) => (typeof step === "number" ? "" : step)).join("/");
  if (name === "closedOn") state.closedOn = textOf(after);
  if (name !== "reopenings//on") return;
  const gone = state.reopenedOn.indexOf(textOf(before) ?? "");
  if (gone !== -1) state.reopenedOn.splice(gone, 1);
  const day = textOf(after);
  if (day !== null) state.reopenedOn.push(day);
}

/** A reopening after the day of closing opens the record again, as `closedOn` of the facts says. */
function isClosed({ closedOn, reopenedOn }: State): boolean {
  return closedOn !== null && !reopenedOn.some((day) => day > closedOn);
}

function textOf(value: HeldValue): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
