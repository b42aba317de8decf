import type { Facts } from "../../schemas/complaint.ts";
import { appealTermOf } from "../../procedure/appeal-term.ts";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { factsAsOf } from "../../procedure/facts-as-of.ts";
import { categoryName, nameOf, type Screen } from "./screen.ts";

/** A fact as a reader sees it: its label and its value. */
export type FactRow = readonly [label: string, value: string];

/** Some facts that belong together. */
export type FactGroup = { readonly title: string; readonly rows: readonly FactRow[] };

type Reader = ReturnType<typeof readerOf>;

/** The facts of a complaint in the order of the procedure, grouped; what is not recorded is left out. */
export function factGroupsOf(facts: Facts, screen: Screen): readonly FactGroup[] {
  const { words } = screen;
  const read = readerOf(screen);
  return [
    { title: words.intake, rows: intakeRows(facts, read) },
    { title: screen.messages.fields["complainant"] ?? "", rows: complainantRows(facts, read) },
    { title: words.handling, rows: handlingRows(facts, read) },
    { title: words.conclusion, rows: conclusionRows(facts, read) },
    { title: screen.messages.fields["appeal"] ?? "", rows: appealRows(facts, read) },
    { title: words.learning, rows: learningRows(facts, read) },
    { title: words.closing, rows: closingRows(facts, read) },
  ].filter(({ rows }) => rows.length > 0);
}

function intakeRows(facts: Facts, { row, day, person, people, choice, screen }: Reader): readonly FactRow[] {
  const { messages } = screen;
  const category = facts.category === undefined ? undefined : categoryName(screen, facts.category);
  return [
    ...row("receivedOn", day(facts.receivedOn)),
    ...row("receivedBy", person(facts.receivedBy)),
    ...row("channel", choice(messages.channel, facts.channel)),
    ...row("kind", choice(messages.kind, facts.kind)),
    ...row("kindNote", facts.kindNote),
    ...row("training", facts.training),
    ...row("involved", people(facts.involved)),
    ...row("category", category),
    ...row("severity", choice(messages.severity, facts.severity)),
  ];
}

function complainantRows({ complainant, wish }: Facts, { row, choice, screen }: Reader): readonly FactRow[] {
  const { messages } = screen;
  const consumer =
    complainant?.consumer === undefined ? undefined : complainant.consumer ? messages.yes : messages.no;
  return [
    ...row("complainant.type", choice(messages.complainantType, complainant?.type)),
    ...row("complainant.name", complainant?.name),
    ...row("complainant.organisation", complainant?.organisation),
    ...row("complainant.email", complainant?.email),
    ...row("complainant.phone", complainant?.phone),
    ...row("complainant.address", complainant?.address),
    ...row("complainant.consumer", consumer),
    ...row("complainant.formOfAddress", complainant?.formOfAddress),
    ...row("wish", wish),
  ];
}

function handlingRows(
  facts: Facts,
  { row, day, person, people, choice, screen }: Reader,
): readonly FactRow[] {
  const { messages, words } = screen;
  const { acknowledgement } = facts;
  const sent = [
    day(acknowledgement?.sentOn),
    person(acknowledgement?.by),
    choice(messages.medium, acknowledgement?.medium),
    choice(messages.variant, acknowledgement?.variant),
  ];
  return [
    ...(facts.noImmediateAction === true ? row("immediateActions", words.noneDone) : []),
    ...row("passedOnOn", day(facts.passedOnOn)),
    ...row("discussedOn", day(facts.discussedOn)),
    ...row("discussedWith", people(facts.discussedWith)),
    ...row("handler", person(facts.handler)),
    ...row("acknowledgement", sent.filter(Boolean).join(", ") || undefined),
    ...(facts.extensions ?? []).flatMap(({ newDate }) =>
      row("extensions", `${messages.fields["newDate"]}: ${day(newDate)}`),
    ),
  ];
}

function conclusionRows(facts: Facts, reader: Reader): readonly FactRow[] {
  const { decision, response, satisfaction } = facts;
  const { row, day, person, people, choice, screen } = reader;
  const { messages } = screen;
  const mentioned =
    response?.appealMentioned === undefined
      ? undefined
      : response.appealMentioned
        ? messages.yes
        : messages.no;
  const sent = [day(response?.sentOn), person(response?.by), choice(messages.medium, response?.medium)];
  return [
    ...row("decision", decision && [day(decision.on), people(decision.by)].join(", ")),
    ...row("outcome", choice(messages.outcome, decision?.outcome)),
    ...row("remedy", choice(messages.remedy, decision?.remedy)),
    ...row("reasons", decision?.reasons),
    ...row("response", sent.filter(Boolean).join(", ") || undefined),
    ...row("appealMentioned", mentioned),
    ...appealTermRows(facts, screen),
    ...row("satisfaction", choice(messages.satisfaction, satisfaction?.answer)),
  ];
}

/** Until when one can appeal; of an appeal after that day, that it came too late. */
function appealTermRows(facts: Facts, { messages, words, overview, index }: Screen): readonly FactRow[] {
  const term = appealTermOf(factsAsOf(facts, overview.today), index.register);
  if (term === null) return [];
  const until = words.appealUntil(readableDate(term.lastDay, messages));
  return [[words.appealTerm, term.isLate ? `${until}. ${words.appealLate}` : until]];
}

function appealRows({ appeal }: Facts, { row, day, choice, screen }: Reader): readonly FactRow[] {
  const { messages } = screen;
  const binding = appeal?.binding === undefined ? undefined : appeal.binding ? messages.yes : messages.no;
  return [
    ...row("lodgedOn", day(appeal?.lodgedOn)),
    ...row("acknowledgedOn", day(appeal?.acknowledgedOn)),
    ...row("forwardedOn", day(appeal?.forwardedOn)),
    ...row("verdictOn", day(appeal?.verdictOn)),
    ...row("verdict", choice(messages.verdict, appeal?.verdict)),
    ...row("binding", binding),
    ...row("consequence", appeal?.consequence),
    ...row("consequenceDoneOn", day(appeal?.consequenceDoneOn)),
  ];
}

function learningRows(
  { cause, improvements }: Facts,
  { row, day, person, choice, screen }: Reader,
): readonly FactRow[] {
  const { fields } = screen.messages;
  const done = (doneOn: string | undefined) =>
    doneOn === undefined ? "" : `; ${fields["doneOn"]?.toLowerCase()} ${day(doneOn)}`;
  return [
    ...row("cause", choice(screen.messages.cause, cause)),
    ...(improvements ?? []).flatMap(({ action, owner, due, doneOn, effect }) => [
      ...row(
        "improvements",
        `${action} (${person(owner)}, ${fields["due"]?.toLowerCase()} ${day(due)}${done(doneOn)})`,
      ),
      ...row("effect", effect),
    ]),
  ];
}

function closingRows(facts: Facts, { row, day, person, choice, screen }: Reader): readonly FactRow[] {
  const { hold } = facts;
  const kept = hold === undefined || hold === false ? undefined : screen.messages.yes;
  const reason = typeof hold === "object" ? hold.reason : undefined;
  return [
    ...row("closedOn", day(facts.closedOn)),
    ...row("closedBy", person(facts.closedBy)),
    ...row("closeReason", choice(screen.messages.closeReason, facts.closeReason)),
    ...row("hold", kept && [kept, reason].filter(Boolean).join(": ")),
    ...row("erasedOn", day(facts.erasedOn)),
  ];
}

function readerOf(screen: Screen) {
  const { messages } = screen;
  return {
    screen,
    row: (field: string, value: string | undefined): readonly FactRow[] => {
      return value === undefined ? [] : [[messages.fields[field] ?? field, value]];
    },
    day: (text: string | undefined) =>
      text === undefined ? undefined : readableDate(dateOf(text), messages),
    person: (code: string | undefined) => (code === undefined ? undefined : nameOf(screen, code)),
    people: (codes: readonly string[] | undefined) => codes?.map((code) => nameOf(screen, code)).join(", "),
    choice: <Code extends string>(names: Readonly<Record<Code, string>>, code: Code | undefined) => {
      return code === undefined ? undefined : names[code];
    },
  };
}
