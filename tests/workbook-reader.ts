import { readZip } from "./zip-reader.ts";

/** A cell as a spreadsheet program shows it; `format` is the code by which it does. */
export type ReadCell = {
  readonly is: "text" | "number" | "empty";
  readonly text: string;
  readonly format: string | null;
  readonly isBold: boolean;
};

/** A workbook of one sheet as a spreadsheet program reads it. */
export type ReadWorkbook = {
  readonly sheet: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly widths: readonly number[];
  /** The cell at the upper left of what moves, where part of the sheet stands still; else null. */
  readonly movesFrom: string | null;
  /** All files of the workbook as one text. */
  readonly whole: string;
};

/** Reads a workbook, sharing nothing with what wrote it. @throws where it holds a formula or a cell of another kind */
export function readWorkbook(archive: Buffer): ReadWorkbook {
  const files = readZip(archive);
  const [workbook, sheet, styles] = ["workbook.xml", "worksheets/sheet1.xml", "styles.xml"].map((name) => {
    const file = files.get(`xl/${name}`);
    if (file === undefined) throw new Error(`no ${name}`);
    return file;
  });
  const strings = elements(files.get("xl/sharedStrings.xml") ?? "", "t").map(({ inside }) => textOf(inside));
  const looks = looksIn(styles ?? "");
  const columns = elements(sheet ?? "", "col").map(({ attributes }) =>
    Number(attribute(attributes, "width")),
  );
  return {
    sheet: textOf(attribute(elements(workbook ?? "", "sheet")[0]?.attributes ?? "", "name") ?? ""),
    rows: elements(sheet ?? "", "row").map(({ inside }) => rowOf(inside, columns.length, { strings, looks })),
    widths: columns,
    movesFrom: attribute(elements(sheet ?? "", "pane")[0]?.attributes ?? "", "topLeftCell"),
    whole: [...files].flat().join("\n"),
  };
}

/** The day that a number stands for in a spreadsheet (its day 60, 29 February 1900, never was). @throws for no whole day */
export function dayOfNumber(text: string): string {
  if (!/^\d+$/.test(text)) throw new Error(`${text} has a time of day`);
  const instant = Date.UTC(1899, 11, 30) + Number(text) * 86_400_000;
  return new Date(instant).toISOString().slice(0, 10);
}

type Look = { readonly format: string | null; readonly isBold: boolean };
type Shared = { readonly strings: readonly string[]; readonly looks: readonly Look[] };

function rowOf(row: string, width: number, shared: Shared): readonly ReadCell[] {
  const cells = new Map(elements(row, "c").map((cell) => [columnOf(cell.attributes), cellOf(cell, shared)]));
  const empty: ReadCell = { is: "empty", text: "", format: null, isBold: false };
  return Array.from({ length: width }, (_, at) => cells.get(at) ?? empty);
}

function cellOf({ attributes, inside }: Element, { strings, looks }: Shared): ReadCell {
  if (/<f[ >/]/.test(inside)) throw new Error("a formula");
  const look = looks[Number(attribute(attributes, "s") ?? "0")] ?? { format: null, isBold: false };
  const [value] = elements(inside, "v").map((element) => element.inside);
  const type = attribute(attributes, "t") ?? "n";
  if (value === undefined) return { is: "empty", text: "", ...look };
  if (type === "n") return { is: "number", text: value, ...look };
  const text = strings[Number(value)];
  if (type !== "s" || text === undefined) throw new Error(`a cell of type ${type} with ${value}`);
  return { is: "text", text, ...look };
}

/** The looks that cells refer to by their number: how a number is shown, and whether in bold. */
function looksIn(styles: string): readonly Look[] {
  const formats = elements(styles, "numFmt").map(({ attributes }) => {
    return [attribute(attributes, "numFmtId"), textOf(attribute(attributes, "formatCode") ?? "")] as const;
  });
  const fonts = elements(elements(styles, "fonts")[0]?.inside ?? "", "font");
  const bold = fonts.map(({ inside }) => /<b[ />]/.test(inside));
  return elements(elements(styles, "cellXfs")[0]?.inside ?? "", "xf").map(({ attributes }) => {
    const id = attribute(attributes, "numFmtId");
    const format = formats.find(([one]) => one === id)?.[1] ?? null;
    return { format, isBold: bold[Number(attribute(attributes, "fontId") ?? "0")] ?? false };
  });
}

type Element = { readonly attributes: string; readonly inside: string };

/** The elements of a name in a piece of XML; none of those asked for stands inside its like. */
function elements(xml: string, name: string): readonly Element[] {
  const pattern = new RegExp(`<${name}((?:\\s[^<>]*?)?)(?:/>|>([^]*?)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, attributes = "", inside = ""]) => ({ attributes, inside }));
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

/** Counted from 0: column A of `A1`, column AA of `AA7`. */
function columnOf(attributes: string): number {
  const letters = /^[A-Z]+/.exec(attribute(attributes, "r") ?? "")?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text of the file as it is shown: references resolved, then the marks `_x0007_` (ECMA-376, 22.9.2.19). */
function textOf(xml: string): string {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) throw new Error("not XML");
  // A reader of XML takes each kind of line end for a plain one.
  const plain = xml
    .replace(/\r\n?/g, "\n")
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
  return plain.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
