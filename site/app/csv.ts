import { formatDate } from "../../procedure/dates.ts";
import type { Entry } from "./overview.ts";
import { categoryName, nameOf, type Screen } from "./screen.ts";

/**
 * Offers the chosen complaints as a CSV file for a spreadsheet of Dutch settings. A cell that a spreadsheet would take
 * for a formula is written as text.
 */
export async function saveCsv(entries: readonly Entry[], screen: Screen): Promise<void> {
  const { default: papa } = await import("papaparse");
  const rows = entries.map((entry) => rowOf(entry, screen));
  const text = papa.unparse(
    { fields: [...headingsOf(screen)], data: rows },
    { delimiter: ";", escapeFormulae: true },
  );
  // The byte order mark tells spreadsheets that the file is UTF-8.
  const file = new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${screen.words.csvName}-${formatDate(screen.overview.today)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function headingsOf({ messages, words }: Screen): readonly string[] {
  const { fields } = messages;
  const names = ["id", "receivedOn", "kind", "channel", "summary", "category", "severity", "handler"];
  const ofFacts = names.map((name) => fields[name] ?? name);
  return [
    ...ofFacts,
    words.stage,
    words.nextStep,
    words.nextDeadline,
    fields["outcome"] ?? "",
    fields["closedOn"] ?? "",
  ];
}

function rowOf({ facts, stage, next }: Entry, screen: Screen): string[] {
  const { messages } = screen;
  return [
    facts.id,
    facts.receivedOn ?? "",
    facts.kind === undefined ? "" : messages.kind[facts.kind],
    facts.channel === undefined ? "" : messages.channel[facts.channel],
    facts.summary ?? "",
    facts.category === undefined ? "" : categoryName(screen, facts.category),
    facts.severity === undefined ? "" : messages.severity[facts.severity],
    facts.handler === undefined ? "" : nameOf(screen, facts.handler),
    messages.stages[stage],
    next === null ? "" : messages.steps[next.step],
    next === null ? "" : formatDate(next.due),
    facts.decision === undefined ? "" : messages.outcome[facts.decision.outcome],
    facts.closedOn ?? "",
  ];
}
