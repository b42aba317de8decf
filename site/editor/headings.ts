import { withoutEmpty } from "../../schemas/parse.ts";
import { formatDayText } from "./day-text.ts";
import type { EditorWords } from "./editor-words.ts";

/** What a folded group says of itself: its first day, else whether anything is filled in; its name stands above it. */
export function headingOfGroup(value: unknown, { groups }: EditorWords): string {
  const filled = Object.values(withoutEmpty(value) ?? {});
  const day = filled.find((one) => typeof one === "string" && /^\d{4}-\d{2}-\d{2}$/.test(one));
  if (day !== undefined) return formatDayText(String(day));
  return filled.length === 0 ? groups.empty : groups.filled;
}

/** What a list says of how much it holds. */
export type ListNames = { readonly name: string; readonly label: string; readonly singular: string };

/** How many a list holds, as a person says it: `nog geen contactmomenten`, `1 actie`. */
export function headingOfList(count: number, { name, label, singular }: ListNames, { lists }: EditorWords) {
  const own = new Map(Object.entries(lists.own)).get(name);
  if (count === 0) return own?.none ?? lists.none(label.toLowerCase());
  if (own !== undefined) return own.some(String(count), count === 1);
  return `${count} ${count === 1 ? singular : label.toLowerCase()}`;
}
