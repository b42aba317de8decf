import { useState } from "preact/hooks";
import type { Row } from "../../procedure/summary-blocks.ts";
import { useAnnual } from "./annual-context.ts";
import { Linked } from "./annual-linked.tsx";

type TableProps = { headings: readonly string[]; rows: readonly Row[]; heading: string };

/** More rows than this wait for a click; on paper all of them stand. */
const shownAtFirst = 25;
/** From so many columns on a telephone shows a row as a card. */
const wide = 4;
/** From so many columns on they stand closer together. */
const tight = 9;
/** So many rows fit on what may be left of a sheet. */
const mostOnSheet = 14;

/** A table of the summary, the first cell of each row its heading. */
export function AnnualTable({ headings, rows, heading }: TableProps) {
  const { language, isPrinting } = useAnnual();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || isPrinting ? rows : rows.slice(0, shownAtFirst);
  const kinds = headings.map((_, at) => (at > 0 && isAmount(rows, at) ? "amount" : "text"));
  return (
    <div class={looksOf(headings, rows)}>
      <table aria-label={language.annual.tableOf(headings.length === 2 ? headings[0] || heading : heading)}>
        <thead>
          <tr>
            {headings.map((name, at) => {
              const Cell = name === "" ? "td" : "th";
              return (
                <Cell key={at} class={kinds[at]} scope={name === "" ? undefined : "col"}>
                  {name}
                </Cell>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <TableRow key={at} row={row} headings={headings} kinds={kinds} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {language.annual.allRows(rows.length)}
        </button>
      )}
    </div>
  );
}

type RowProps = { row: Row; headings: readonly string[]; kinds: readonly string[] };

function TableRow({ row, headings, kinds }: RowProps) {
  return (
    <tr>
      {row.map((cell, at) =>
        at === 0 ? (
          <th key={at} scope="row">
            <Linked text={cell} />
          </th>
        ) : (
          <td key={at} class={kinds[at]} data-label={headings[at]}>
            <Linked text={cell} />
          </td>
        ),
      )}
    </tr>
  );
}

/** On paper a short table is kept on one sheet; one of two columns is no wider than it must be. */
function looksOf(headings: readonly string[], rows: readonly Row[]): string {
  const looks = ["annual-table"];
  if (headings.length >= wide) looks.push("wide");
  if (headings.length >= tight) looks.push("tight");
  if (headings.length === 2) looks.push("narrow");
  if (rows.length <= mostOnSheet) looks.push("short");
  return looks.join(" ");
}

/** A column of numbers, shares and dashes stands at the right. */
function isAmount(rows: readonly Row[], at: number): boolean {
  return rows.every((row) => /^(–|[\d.,]+%?( \(.+\))?|\d+ \S+ \d+)$/.test(row[at] ?? ""));
}
