import type { CellObject, Feature, Row } from "write-excel-file/browser";
import { dateOf, type Day, formatDate, isBefore } from "../../procedure/dates.ts";
import type { Spreadsheet } from "./spreadsheet.ts";
import type { Cell } from "./spreadsheet-column.ts";

/** Before it the days of a spreadsheet are not those of the calendar: it takes 1900 for a leap year. */
const firstDay = dateOf("1900-03-01");

/** A table as a workbook of one sheet: days are days, and whatever else stands in a cell is and stays text. */
export async function xlsxFile({ name, columns, rows }: Spreadsheet): Promise<Blob> {
  const { default: writeExcelFile } = await import("write-excel-file/browser");
  const head = columns.map(({ heading }): CellObject => ({ ...textCell(heading), fontWeight: "bold" }));
  const data: Row[] = [head, ...rows.map((row) => row.map(cellOf))];
  const widths = columns.map(({ width }) => ({ width }));
  const options = { sheet: name, columns: widths, stickyRowsCount: 1, orientation: "landscape" } as const;
  return writeExcelFile(data, options, { features: [filterOver(columns.length, data.length)] }).toBlob();
}

/** The arrows in the headings by which rows are chosen and sorted; the writer has none of its own. */
function filterOver(columns: number, rows: number): Feature<File | Blob | ArrayBuffer> {
  const filter = `<autoFilter ref="A1:${lettersOf(columns)}${rows}"/>`;
  const transform = (sheet: string) => sheet.replace("</sheetData>", `</sheetData>${filter}`);
  return { files: { transform: { "xl/worksheets/sheet{id}.xml": { transform } } } };
}

/** The name of a column, counted from 1: `A`, `AA`. */
function lettersOf(column: number): string {
  if (column === 0) return "";
  const rest = column - 1;
  return `${lettersOf(Math.floor(rest / 26))}${String.fromCharCode(65 + (rest % 26))}`;
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === "") return null;
  if (typeof cell === "string") return textCell(cell);
  if (typeof cell === "number") return { value: cell, type: Number };
  return isBefore(cell, firstDay) ? textCell(formatDate(cell)) : dayCell(cell);
}

/** The writer counts days from the instant in UTC, so that no time zone shifts them. */
function dayCell(day: Day): CellObject {
  return { value: new Date(`${formatDate(day)}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
}

/** The format `@` keeps a text that looks like a number or a formula a text, also when somebody edits the cell. */
function textCell(text: string): CellObject {
  const held = text.length > mostSigns ? `${text.slice(0, mostSigns - 1)}…` : text;
  return { value: portable(held), type: String, format: "@" };
}

/** A cell holds no more; a spreadsheet program takes a file with a longer text for damaged. */
const mostSigns = 32_767;

/** Characters that the file's XML may not hold. */
const unwritable = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n])\p{Cc}/gu;

/**
 * A text as the format wants it (ECMA-376, 22.9.2.19): `_x0007_` stands for a character that XML may not hold, and so
 * does `_x005F_` for the first mark of a text that only looks like one. The writer mistakes a text that every object
 * has as a name, such as `constructor`; spelled this way it does not.
 */
function portable(text: string): string {
  const marked = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, codesOf).replace(unwritable, codesOf);
  if (!Object.hasOwn(Object.prototype, marked)) return marked;
  return `${codesOf(marked.charAt(0))}${marked.slice(1)}`;
}

function codesOf(signs: string): string {
  return Array.from({ length: signs.length }, (_, at) => {
    return `_x${signs.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`;
  }).join("");
}
