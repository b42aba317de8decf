import fc from "fast-check";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import { dateOf, formatDate } from "../../procedure/dates.ts";
import { dayOfNumber, readWorkbook } from "../../tests/workbook-reader.ts";
import { csvFile } from "./csv.ts";
import type { Spreadsheet } from "./spreadsheet.ts";
import type { Cell } from "./spreadsheet-column.ts";
import { xlsxFile } from "./xlsx.ts";

const days = ["2026-03-29", "2026-10-25", "2026-12-31", "2027-01-01", "2028-02-29", "1900-03-01"];

function sheetOf(rows: readonly (readonly Cell[])[]): Spreadsheet {
  const columns = (rows[0] ?? []).map((_, at) => ({ heading: `Kolom ${at + 1}`, width: 10 + at }));
  return { name: "Klachten", columns, rows };
}

async function workbookOf(rows: readonly (readonly Cell[])[]) {
  return readWorkbook(Buffer.from(await (await xlsxFile(sheetOf(rows))).arrayBuffer()));
}

async function csvOf(rows: readonly (readonly Cell[])[]): Promise<readonly (readonly string[])[]> {
  const text = await (await csvFile(sheetOf(rows))).text();
  const { data, errors } = papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ";" });
  expect(errors).toEqual([]);
  return data;
}

describe("the workbook", () => {
  it("has its headings in bold, and they stand still while the rows move", async () => {
    const { sheet, rows, widths, movesFrom } = await workbookOf([["KL-2026-7F3K", dateOf("2026-03-29")]]);
    expect({ sheet, widths, movesFrom }).toEqual({ sheet: "Klachten", widths: [10, 11], movesFrom: "A2" });
    expect(rows.map((row) => row.map(({ text, isBold }) => [text, isBold]))).toEqual([
      [
        ["Kolom 1", true],
        ["Kolom 2", true],
      ],
      [
        ["KL-2026-7F3K", false],
        [expect.any(String), false],
      ],
    ]);
  });

  it.each(days)("holds %s as that very day, in whatever time zone it is made", async (day) => {
    const zone = process.env["TZ"];
    try {
      for (const TZ of ["Europe/Amsterdam", "Pacific/Kiritimati", "America/Los_Angeles"]) {
        process.env["TZ"] = TZ;
        const [, [cell] = []] = (await workbookOf([[dateOf(day)]])).rows;
        expect(cell).toMatchObject({ is: "number", format: "yyyy-mm-dd" });
        expect(dayOfNumber(cell?.text ?? "")).toBe(day);
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("holds a day before the days of a spreadsheet begin as text", async () => {
    const [, [cell] = []] = (await workbookOf([[dateOf("1899-12-31")]])).rows;
    expect(cell).toMatchObject({ is: "text", text: "1899-12-31" });
  });

  it("holds the number of the day that the format's own example names", async () => {
    const [, [cell] = []] = (await workbookOf([[dateOf("2008-01-01")]])).rows;
    expect(cell?.text).toBe("39448");
  });

  it.each(["=1+1", "+31", "-7", "@SUM(A1)", "007", "1e5", "2026-03-29", "TRUE", "#N/A", "'=1", "_x0041_"])(
    "holds %j as text and keeps it text when somebody edits the cell",
    async (text) => {
      const [, [cell] = []] = (await workbookOf([[text]])).rows;
      expect(cell).toEqual({ is: "text", text, format: "@", isBold: false });
    },
  );

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("holds the word %s", async (text) => {
    const { rows } = await workbookOf([
      [text, text],
      ["x", text],
    ]);
    expect(rows.slice(1).map((row) => row.map((cell) => cell.text))).toEqual([
      [text, text],
      ["x", text],
    ]);
  });

  it("has an arrow in each heading, over every row", async () => {
    const row = Array.from({ length: 28 }, () => "x");
    const { whole } = await workbookOf([row, row]);
    expect(whole).toContain('</sheetData><autoFilter ref="A1:AB3"/>');
  });

  it("holds how many as a number", async () => {
    const [, [cell] = []] = (await workbookOf([[12]])).rows;
    expect(cell).toMatchObject({ is: "number", text: "12" });
  });

  it("cuts a text that is longer than a cell can hold, and shows that it did", async () => {
    const [, [cell] = []] = (await workbookOf([["a".repeat(40_000)]])).rows;
    expect([cell?.text.length, cell?.text.at(-1)]).toEqual([32_767, "…"]);
  });

  it("names nobody who made it", async () => {
    const { whole } = await workbookOf([["x"]]);
    expect(whole).not.toMatch(/creator|lastModifiedBy|docProps/);
  });
});

describe("the CSV file", () => {
  it.each(["=1+1", "=1\nHYPERLINK(1)", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1+1", "＠a"])(
    "holds %j as text",
    async (text) => {
      expect((await csvOf([[text]]))[1]).toEqual([`'${text}`]);
    },
  );
});

describe("whatever the cells hold", () => {
  const day = fc.constantFrom(...days).map(dateOf);
  const hostile = fc.constantFrom(
    "=a",
    "_x",
    "_x0041_",
    "<b>",
    "&amp;",
    '"',
    ";",
    "\r",
    "\n",
    "\t",
    "\u0007",
  );
  const text = fc.array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 4 });
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    day,
    text.map((parts) => parts.join("")),
  );
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });

  it("the workbook gives back every cell", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const [, ...read] = (await workbookOf(rows)).rows;
        const shown = read.map((row) =>
          row.map(({ is, text: own }) => (is === "number" ? dayOfNumber(own) : own)),
        );
        expect(shown).toEqual(rows.map((row) => row.map(shownAs)));
      }),
      { numRuns: 200 },
    );
  });

  it("the CSV file and the workbook agree, but for the mark that keeps a formula text", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const [, ...read] = await csvOf(rows);
        const plain = read.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")));
        expect(plain).toEqual(rows.map((row) => row.map((one) => Buffer.from(shownAs(one)).toString())));
      }),
      { numRuns: 200 },
    );
  });
});

function shownAs(cell: Cell): string {
  return typeof cell === "object" ? formatDate(cell) : String(cell);
}
