import { folded } from "../../schemas/folded.ts";
import type { Entry, Overview } from "./overview.ts";
import type { Choice, Column } from "./route.ts";

/**
 * The places of the complaints that fit a choice and a search, in the chosen order. Every word must occur somewhere in
 * the complaint. A complaint is looked into only where the choice asks for it.
 *
 * @param texts the full texts in the order of the index; null while they load, then number and summary are searched
 */
export function chosenPlaces(
  overview: Overview,
  choice: Choice,
  search: { readonly typed: string; readonly texts: readonly string[] | null },
): readonly number[] {
  const words = folded(search.typed).split(" ").filter(Boolean);
  const textAt = (place: number) => search.texts?.[place] ?? shortTextOf(overview.entryAt(place));
  const holdsWords = (text: string) => words.every((word) => text.includes(word));
  const fitting = Array.from({ length: overview.size }, (_, place) => place).filter((place) => {
    if (words.length > 0 && !holdsWords(textAt(place))) return false;
    return takesAll(choice) || fits(overview.entryAt(place), choice);
  });
  return sorted(fitting, overview, choice);
}

function shortTextOf({ id, facts }: Entry): string {
  return folded(`${id} ${facts.summary ?? ""}`);
}

function takesAll({ show, category, handler, stage, year }: Choice): boolean {
  return show === "all" && category === null && handler === null && stage === null && year === null;
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

/** The archive comes sorted by receipt, the newest first. */
function sorted(
  places: readonly number[],
  overview: Overview,
  { sort, descending }: Choice,
): readonly number[] {
  if (sort === "received" && descending) return places;
  const keyed = places.map((place) => ({ place, key: keyOf(overview.entryAt(place), sort) }));
  const direction = descending ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.key === other.key) return one.place - other.place;
    // What has no value stands last, whichever way the column is sorted.
    if (one.key === "" || other.key === "") return one.key === "" ? 1 : -1;
    return (one.key < other.key ? -1 : 1) * direction;
  });
  return keyed.map(({ place }) => place);
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
