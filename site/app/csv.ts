import type { Spreadsheet } from "./spreadsheet.ts";
import { textOfCell } from "./spreadsheet-column.ts";

/**
 * What a spreadsheet program takes for the start of a formula, the signs of full width that some of them know among
 * them. The library's own pattern overlooks a cell of two lines.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as a CSV file for a spreadsheet of Dutch settings. A cell that would be taken for a formula is written as text. */
export async function csvFile({ columns, rows }: Spreadsheet): Promise<Blob> {
  const { default: papa } = await import("papaparse");
  const data = rows.map((row) => row.map(textOfCell));
  const fields = columns.map(({ heading }) => heading);
  const text = papa.unparse({ fields, data }, { delimiter: ";", escapeFormulae: formula });
  // The byte order mark tells spreadsheets that the file is UTF-8.
  return new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" });
}
