import { type HistoryContext, historyContextOf, toldOf } from "../procedure/history-sentences.ts";
import type { FieldChange, HistoryEvent } from "../schemas/history.ts";
import { changesBetween, eventOf } from "./recorded-life.ts";
import { sampleRegister } from "./sample-records.ts";

type Telling = { readonly place?: string; readonly language?: "nl" | "en"; readonly withTexts?: boolean };

/** A register whose people have a name beside their code. */
export function namedRegister(language: "nl" | "en" = "nl") {
  const names: Readonly<Record<string, string>> = { dir: "D. Rector", p1: "P. Een", p2: "P. Twee" };
  const register = sampleRegister({ language });
  const people = register.people.map((person) => ({ ...person, name: names[person.code] ?? "T. Rainer" }));
  return { ...register, people };
}

/** How a small register tells of a life; without texts unless they are asked for. */
export function telling({
  place = "KL-2026-7F3K",
  language = "nl",
  withTexts = false,
}: Telling = {}): HistoryContext {
  return historyContextOf(namedRegister(language), place, withTexts);
}

/** What an event says, a sentence for each fact; behind it in brackets how late it was recorded. */
export function saidOf(event: Partial<HistoryEvent>, context: HistoryContext): readonly string[] {
  return toldOf(eventOf(event), context).map(({ sentence, lateDays }) => {
    return lateDays === null ? sentence : `${sentence} (${context.words.lateBy(lateDays)})`;
  });
}

/** What is said of a record that went from one state to another. */
export function saidBetween(before: object, after: object, context: HistoryContext): readonly string[] {
  return saidOf({ changes: changesBetween(before, after) }, context);
}

/** A single value that changed. */
export function change(
  path: FieldChange["path"],
  before: FieldChange["before"],
  after: FieldChange["after"],
) {
  return { path, before, after };
}
