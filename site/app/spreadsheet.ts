import { dateOrNull } from "../../procedure/dates.ts";
import { closedOn, isDropped } from "../../procedure/rounds.ts";
import { endingOf } from "../../procedure/summary-groups.ts";
import { exportWordsIn } from "./export-words.ts";
import { categoryName, nameOf, type Screen } from "./screen.ts";
import type { Cell, Column, SheetRecord } from "./spreadsheet-column.ts";
import { factColumns } from "./spreadsheet-facts.ts";
import { stepColumns } from "./spreadsheet-steps.ts";

/** Complaints as a table for a spreadsheet, whatever the form of its file. */
export type Spreadsheet = {
  readonly name: string;
  /** Widths are in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * The chosen complaints, one a row, in their order: first what the overview shows, then how each step went, then every
 * other fact.
 *
 * @param withWords whether names and sentences stand in it too, as far as the records hold them
 */
export function spreadsheetOf(
  records: readonly SheetRecord[],
  screen: Screen,
  withWords: boolean,
): Spreadsheet {
  const columns = [...overviewColumns, ...stepColumns, ...factColumns(withWords)];
  return {
    name: exportWordsIn(screen.index.register.language).sheet,
    columns: columns.map(({ heading, width }) => ({ heading: heading(screen), width })),
    rows: records.map((record) => columns.map(({ cell }) => cell(record, screen))),
  };
}

const overviewColumns: readonly Column[] = [
  { heading: labelOf("id"), width: 15, cell: ({ facts }) => facts.id },
  { heading: labelOf("receivedOn"), width: 13, cell: ({ facts }) => dateOrNull(facts.receivedOn) ?? "" },
  {
    heading: labelOf("kind"),
    width: 24,
    cell: ({ facts }, { messages }) => wordOf(facts.kind, messages.kind),
  },
  {
    heading: labelOf("channel"),
    width: 18,
    cell: ({ facts }, { messages }) => wordOf(facts.channel, messages.channel),
  },
  { heading: labelOf("summary"), width: 60, cell: ({ facts }) => facts.summary ?? "" },
  { heading: labelOf("category"), width: 28, cell: categoryIn },
  {
    heading: labelOf("severity"),
    width: 10,
    cell: ({ facts }, { messages }) => wordOf(facts.severity, messages.severity),
  },
  { heading: labelOf("handler"), width: 20, cell: handlerIn },
  {
    heading: ({ words }) => words.stage,
    width: 18,
    cell: ({ entry }, { messages }) => messages.stages[entry.stage],
  },
  {
    heading: ({ words }) => words.nextStep,
    width: 22,
    cell: ({ entry: { next } }, { messages }) => (next === null ? "" : messages.steps[next.step]),
  },
  { heading: ({ words }) => words.nextDeadline, width: 22, cell: ({ entry }) => entry.next?.due ?? "" },
  { heading: labelOf("outcome"), width: 20, cell: endingIn },
  { heading: labelOf("closedOn"), width: 15, cell: ({ facts }) => closedOn(facts) ?? "" },
];

function labelOf(field: string): Column["heading"] {
  return ({ messages }) => messages.fields[field] ?? field;
}

function wordOf<Code extends string>(code: Code | undefined, words: Readonly<Record<Code, string>>): string {
  return code === undefined ? "" : words[code];
}

function categoryIn({ facts }: SheetRecord, screen: Screen): string {
  return facts.category === undefined ? "" : categoryName(screen, facts.category);
}

function handlerIn({ facts }: SheetRecord, screen: Screen): string {
  return facts.handler === undefined ? "" : nameOf(screen, facts.handler);
}

/** What became of the complaint, as the yearly summary counts it: the latest decision, else that it was dropped. */
function endingIn({ facts }: SheetRecord, { messages }: Screen): string {
  const ending = endingOf({ facts, isDropped: isDropped(facts) });
  if (ending === null) return "";
  return ending === "withdrawn" || ending === "no-complaint"
    ? messages.closeReason[ending]
    : messages.outcome[ending];
}
