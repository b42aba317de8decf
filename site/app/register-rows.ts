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
    search.texts?.[entry.place] ?? folded(`${entry.facts.id} ${entry.facts.summary ?? ""}`);
  const fitting = overview.entries.filter((entry) => {
    if (!fits(entry, choice)) return false;
    if (words.length === 0) return true;
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  });
  return sorted(fitting, choice);
}

function fits(entry: Entry, choice: Choice): boolean {
  const { facts } = entry;
  return (
    shows(entry, choice.show) &&
    (choice.category === null || facts.category === choice.category) &&
    (choice.handler === null || facts.handler === choice.handler) &&
    (choice.stage === null || entry.stage === choice.stage) &&
    (choice.year === null || (facts.receivedOn ?? "").startsWith(choice.year))
  );
}

function shows(entry: Entry, show: Choice["show"]): boolean {
  if (show === "all") return true;
  if (show === "open") return entry.isOpen;
  if (show === "closed") return !entry.isOpen;
  return entry.deadlines.some(({ status }) => status === "overdue");
}

function sorted(entries: readonly Entry[], { sort, descending }: Choice): readonly Entry[] {
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

function keyOf({ facts, stage, next }: Entry, column: Column): string {
  switch (column) {
    case "number":
      return facts.id;
    case "received":
      return facts.receivedOn ?? "";
    case "summary":
      return folded(facts.summary ?? "");
    case "category":
      return facts.category ?? "";
    case "handler":
      return facts.handler ?? "";
    case "stage":
      return stage;
    case "nextDeadline":
      return next?.due.toString() ?? "";
  }
}
