import { readFileSync } from "node:fs";
import { dateOf } from "../procedure/dates.ts";
import type { Figure } from "../procedure/summary-figures.ts";
import { readRegister } from "../scripts/read-register.ts";

const folder = new URL("summary-register", import.meta.url).pathname;
const markdown = readFileSync(new URL("summary-expected.md", import.meta.url), "utf8");

/** The register that was made by hand, as it lies on disk. */
export const handMade = readRegister(folder);

/** The day on which the table looks at it. */
export const tableDay = dateOf("2026-02-02");

/** The folder of the hand-made register. */
export const handMadeFolder = folder;

/** The rows of the table below a heading, cell by cell; the heading of a column names its cell. */
export function rowsBelow(heading: string): readonly Readonly<Record<string, string>>[] {
  const chapter = markdown.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  if (chapter === undefined) throw new Error(`there is no chapter “${heading}”`);
  const lines = chapter.split("\n").filter((line) => line.startsWith("|"));
  const [names = [], , ...rows] = lines.map(cellsOf);
  return rows.map((cells) => {
    if (cells.length !== names.length) throw new Error(`a row of “${heading}” has ${cells.length} cells`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** The numbers of the table, one figure for each. */
export function expectedFigures(): readonly Figure[] {
  return rowsBelow("The numbers").flatMap((row) => {
    return cell(row, "Figures")
      .split(", ")
      .map((text) => {
        const [group = "", value = ""] = text.split(" ");
        if (!/^\d+(\.\d+)?$/.test(value)) throw new Error(`“${text}” is no figure`);
        return { measure: cell(row, "Measure"), group, value: Number(value) };
      });
  });
}

/** The days of each complaint in the table, as figures. */
export function expectedDays(): readonly Figure[] {
  const times = ["acknowledgement", "contact", "response", "closing", "waiting", "own"];
  return rowsBelow("The complaints of 2025").flatMap((row) => {
    const measure = `days.KL-2025-${cell(row, "Complaint")}`;
    const known = times.filter((time) => cell(row, time) !== "–");
    return known.map((group) => ({ measure, group, value: Number(cell(row, group)) }));
  });
}

/** A cell of a row by the heading of its column. */
export function cell(row: Readonly<Record<string, string>>, name: string): string {
  const found = row[name];
  if (found === undefined) throw new Error(`there is no column “${name}”`);
  return found;
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((text) => text.trim());
}
