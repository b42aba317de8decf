import { type Day, formatDate } from "../../procedure/dates.ts";
import type { Facts } from "../../schemas/complaint.ts";
import type { Entry } from "./overview.ts";
import type { Screen } from "./screen.ts";

/** What stands in a cell: a text, which may be empty, a day, or how many. */
export type Cell = string | number | Day;

/** A complaint that is taken along: as the overview knows it, and its facts as far as they are to be told. */
export type SheetRecord = { readonly entry: Entry; readonly facts: Facts };

/** A column of the table. */
export type Column = {
  readonly heading: (screen: Screen) => string;
  /** In characters. */
  readonly width: number;
  readonly cell: (record: SheetRecord, screen: Screen) => Cell;
};

/** Cells of several items as one, in their order, with a dash for one that is empty among others; a single one as it is. */
export function inOneCell(cells: readonly Cell[]): Cell {
  const [first = "", ...others] = cells;
  if (others.length === 0) return first;
  const texts = cells.map(textOfCell);
  if (texts.every((text) => text === "")) return "";
  return texts.map((text) => (text === "" ? "–" : text)).join("; ");
}

/** A cell as it is written where everything is text. */
export function textOfCell(cell: Cell): string {
  return typeof cell === "object" ? formatDate(cell) : String(cell);
}
