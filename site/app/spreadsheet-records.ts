import { factsAsOf } from "../../procedure/facts-as-of.ts";
import type { Prose } from "../../schemas/archive.ts";
import type { Facts } from "../../schemas/complaint.ts";
import type { Screen } from "./screen.ts";
import type { SheetRecord } from "./spreadsheet-column.ts";

/**
 * The chosen complaints with all their facts, as of the day that is looked from.
 *
 * @param places of the complaints in the archive
 * @param withWords whether names and sentences are read too, from where they are kept apart
 * @throws when a part of the archive cannot be opened
 */
export async function sheetRecordsOf(
  places: readonly number[],
  screen: Screen,
  withWords: boolean,
): Promise<readonly SheetRecord[]> {
  const { vault, index, overview } = screen;
  if (withWords) return Promise.all(places.map((place) => wholeRecordAt(place, screen)));
  const facts = await vault.facts(index);
  return places.map((place) => {
    const entry = overview.entryAt(place);
    return { entry, facts: factsAsOf(facts[place] ?? entry.facts, overview.today) };
  });
}

async function wholeRecordAt(place: number, { vault, index, overview }: Screen): Promise<SheetRecord> {
  const entry = overview.entryAt(place);
  const dossier = await vault.dossier(index, entry.id);
  if (dossier === null) throw new Error("A complaint of the index is not in the archive.");
  const facts: Facts = { ...dossier.facts, body: textIn(dossier.words) };
  return { entry, facts: factsAsOf(facts, overview.today) };
}

const ownLine: ReadonlySet<string> = new Set(["p", "pre", "li", "h3", "h4", "tr"]);

/** Text from Markdown as plain lines. */
function textIn(prose: readonly Prose[]): string {
  return linesOf(prose)
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function linesOf(prose: readonly Prose[]): string {
  const pieces = prose.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece.tag === "br") return "\n";
    const inside = linesOf(piece.children);
    if (piece.tag === "td" || piece.tag === "th") return `${inside} `;
    return ownLine.has(piece.tag) ? `\n${inside}\n` : inside;
  });
  return pieces.join("");
}
