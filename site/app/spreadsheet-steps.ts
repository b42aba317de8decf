import { dateOrNull, type Day, daysBetween } from "../../procedure/dates.ts";
import { type Deadline, type Step, steps } from "../../procedure/deadline.ts";
import { closedOn, respondedOn, roundsOf } from "../../procedure/rounds.ts";
import type { Facts } from "../../schemas/complaint.ts";
import { type ExportWords, exportWordsIn } from "./export-words.ts";
import type { Screen } from "./screen.ts";
import { type Cell, type Column, inOneCell, type SheetRecord } from "./spreadsheet-column.ts";

const stepsOfComplaint = steps.filter((step) => step !== "improve" && step !== "review");

/** How each step of a complaint went, how long it took and how often something happened. */
export const stepColumns: readonly Column[] = [
  ...stepsOfComplaint.flatMap(columnsOfStep),
  counted("daysToResponse", ({ facts }) => daysUntil(facts, firstResponseOf(facts))),
  counted("daysToClosing", ({ facts }) => daysUntil(facts, closedOn(facts))),
  counted("rounds", ({ facts }) => roundsOf(facts).length),
  counted("contacts", ({ facts }) => facts.contacts?.length ?? 0),
  counted("extensions", ({ facts }) => facts.extensions?.length ?? 0),
  counted("improvements", ({ facts }) => facts.improvements?.length ?? 0),
  counted("improvementsDone", ({ facts }) => {
    return (facts.improvements ?? []).filter(({ doneOn }) => doneOn !== undefined).length;
  }),
];

/** Of a step its last day, the day on which it was done, and whether that was in time; of each round in turn. */
function columnsOfStep(step: Step): readonly Column[] {
  const column = (part: StepPart, cell: (deadline: Deadline, screen: Screen) => Cell): Column => ({
    heading: (screen) => wordsOf(screen)[part](screen.messages.steps[step]),
    width: 24,
    cell: ({ entry }, screen) => {
      const rounds = entry.deadlines.filter((deadline) => deadline.step === step);
      return inOneCell(rounds.map((deadline) => cell(deadline, screen)));
    },
  });
  return [
    column("stepDue", ({ due }) => due),
    column("stepDone", ({ metOn }) => metOn ?? ""),
    column("stepInTime", ({ status }, { messages }) => {
      if (status === "met") return messages.yes;
      return status === "met-late" || status === "overdue" ? messages.no : "";
    }),
  ];
}

type StepPart = "stepDue" | "stepDone" | "stepInTime";

function counted(name: keyof ExportWords["counts"], cell: (record: SheetRecord) => Cell): Column {
  return { heading: (screen) => wordsOf(screen).counts[name], width: 14, cell };
}

function wordsOf({ index }: Screen): ExportWords {
  return exportWordsIn(index.register.language);
}

function firstResponseOf(facts: Facts): Day | null {
  const [first] = roundsOf(facts);
  return first === undefined ? null : respondedOn(facts, first);
}

/** Days since the receipt; nothing where a day is not known or cannot be right. */
function daysUntil(facts: Facts, day: Day | null): Cell {
  const received = dateOrNull(facts.receivedOn);
  if (received === null || day === null) return "";
  const days = daysBetween(received, day);
  return days < 0 ? "" : days;
}
