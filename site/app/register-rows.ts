import { folded } from "../../schemas/folded.ts";
import type { Entry, Overview } from "./overview.ts";
import type { Choice, Column } from "./route.ts";

/**
 * The complaints that fit a choice and a search, in the chosen order. Every word must occur somewhere in the complaint.
 *
 * @param texts the full texts in the order of the index; null while they load, then number and summary are searched
 */
export function chosenEntries(
  overview: Overview,
  choice: Choice,
  search: { readonly typed: string; readonly texts: readonly string[] | null },
): readonly Entry[] {
  const words = folded(search.typed).split(/\s+/).filter(Boolean);
  const textOf = (entry: Entry) =>
    search.texts?.[entry.place] ?? folded(`${entry.id} ${entry.facts.summary ?? ""}`);
  const fitting = overview.entries.filter((entry) => {
    if (!fits(entry, choice)) return false;
    if (words.length === 0) return true;
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  });
  return sorted(fitting, choice);
}

/** Asks an entry for no more than the choice needs, for its outline is read when it is first asked for. */
function fits(entry: Entry, choice: Choice): boolean {
  return (
    shows(entry, choice.show) &&
    (choice.category === null || entry.facts.category === choice.category) &&
    (choice.handler === null || entry.facts.handler === choice.handler) &&
    (choice.stage === null || entry.stage === choice.stage) &&
    (choice.year === null || (entry.facts.receivedOn ?? "").startsWith(choice.year))
  );
}

function shows(entry: Entry, show: Choice["show"]): boolean {
  if (show === "all") return true;
  if (show === "open") return entry.isOpen;
  if (show === "closed") return !entry.isOpen;
  return entry.deadlines.some(({ status }) => status === "overdue");
}

/** The archive comes sorted by receipt, the newest first. */
function sorted(entries: readonly Entry[], { sort, descending }: Choice): readonly Entry[] {
  if (sort === "received" && descending) return entries;
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry, sort) }));
  const direction = descending ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.key === other.key) return one.entry.place - other.entry.place;
    // What has no value stands last, whichever way the column is sorted.
    if (one.key === "" || other.key === "") return one.key === "" ? 1 : -1;
    return (one.key < other.key ? -1 : 1) * direction;
  });
  return keyed.map(({ entry }) => entry);
}

function keyOf(entry: Entry, column: Column): string {
  switch (column) {
    case "number":
      return entry.id;
    case "received":
      return entry.facts.receivedOn ?? "";
    case "summary":
      return folded(entry.facts.summary ?? "");
    case "category":
      return entry.facts.category ?? "";
    case "handler":
      return entry.facts.handler ?? "";
    case "stage":
      return entry.stage;
    case "nextDeadline":
      return entry.next?.due.toString() ?? "";
  }
}
