import type { Decision, Facts, Response } from "../../schemas/complaint.ts";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { type FactGroup, factGroupsOf, type FactRow } from "./fact-rows.ts";
import { lifeWordsIn } from "./life-words.ts";
import { nameOf, type Screen } from "./screen.ts";

/** Who complained and what is wanted, as far as it is recorded. */
export function complainantGroupOf(facts: Facts, screen: Screen): FactGroup {
  const title = screen.messages.fields["complainant"] ?? "";
  return factGroupsOf(facts, screen).find((group) => group.title === title) ?? { title, rows: [] };
}

/** All other facts of a complaint: those of the screen, and item by item what the screen tells in its course. */
export function dossierGroupsOf(facts: Facts, screen: Screen): readonly FactGroup[] {
  const words = lifeWordsIn(screen.index.register.language);
  const groups = [
    { title: words.immediateActions, rows: immediateRows(facts, screen) },
    { title: words.contacts, rows: contactRows(facts, screen) },
    { title: words.extensions, rows: extensionRows(facts, screen) },
    { title: words.reopenings, rows: reopeningRows(facts, screen) },
    { title: screen.messages.fields["hold"] ?? "", rows: holdRows(facts, screen) },
  ];
  const complainant = complainantGroupOf(facts, screen).title;
  return [...factGroupsOf(facts, screen), ...groups].filter(
    ({ title, rows }) => title !== complainant && rows.length > 0,
  );
}

function immediateRows({ immediateActions = [] }: Facts, screen: Screen): readonly FactRow[] {
  return immediateActions.map(({ on, by, action }) => [
    dayIn(on, screen),
    lines([nameOf(screen, by)], action),
  ]);
}

function contactRows({ contacts = [] }: Facts, screen: Screen): readonly FactRow[] {
  const { messages } = screen;
  return contacts.map(({ on, by, direction, medium, gist }) => {
    const how = [
      nameOf(screen, by),
      medium && messages.medium[medium],
      direction && messages.direction[direction],
    ];
    return [dayIn(on, screen), lines(how, gist)];
  });
}

function extensionRows({ extensions = [] }: Facts, screen: Screen): readonly FactRow[] {
  const { messages } = screen;
  return extensions.map(({ toldOn, by, medium, reason, newDate }) => {
    const until = `${messages.fields["newDate"]}: ${dayIn(newDate, screen)}`;
    return [
      dayIn(toldOn, screen),
      lines([nameOf(screen, by), medium && messages.medium[medium], until], reason),
    ];
  });
}

function reopeningRows({ reopenings = [] }: Facts, screen: Screen): readonly FactRow[] {
  return reopenings.flatMap(({ on, reason, decision, response }): readonly FactRow[] => [
    [dayIn(on, screen), reason],
    ...(decision === undefined ? [] : [decisionRow(decision, screen)]),
    ...(response === undefined ? [] : [responseRow(response, screen)]),
  ]);
}

function decisionRow({ on, by, outcome, reasons, remedy }: Decision, screen: Screen): FactRow {
  const { messages } = screen;
  const people = by.map((code) => nameOf(screen, code)).join(", ");
  const what = [dayIn(on, screen), people, messages.outcome[outcome], remedy && messages.remedy[remedy]];
  return [messages.fields["decision"] ?? "", lines(what, reasons)];
}

function responseRow({ sentOn, by, medium, appealMentioned }: Response, screen: Screen): FactRow {
  const { messages } = screen;
  const sent = [dayIn(sentOn, screen), by && nameOf(screen, by), medium && messages.medium[medium]];
  const said = appealMentioned === undefined ? undefined : appealMentioned ? messages.yes : messages.no;
  const route = said && `${messages.fields["appealMentioned"]}: ${said}`;
  return [messages.fields["response"] ?? "", lines([...sent, route])];
}

function holdRows({ hold }: Facts, screen: Screen): readonly FactRow[] {
  if (typeof hold !== "object") return [];
  return (["from", "until"] as const).flatMap((field): readonly FactRow[] => {
    const day = hold[field];
    return day === undefined ? [] : [[screen.messages.fields[`hold.${field}`] ?? field, dayIn(day, screen)]];
  });
}

function dayIn(text: string, { messages }: Screen): string {
  return readableDate(dateOf(text), messages);
}

/** Particulars on a line, and below them what was written in sentences. */
function lines(particulars: readonly (string | undefined)[], told?: string): string {
  const first = particulars.filter((part) => part !== undefined && part !== "").join(", ");
  return told === undefined ? first : `${first}\n${told}`;
}
