import type { Facts } from "../schemas/complaint.ts";
import type { Register, Terms } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";

/** What the phrases of a worked case have told so far. */
export type Told = {
  readonly facts: Facts;
  readonly register: Register;
  readonly reviews: readonly Review[];
};

/** A sentence of the notation: D is a day, C a person's code, N a number, S a step; each becomes one word. */
type Phrase = readonly [
  form: string,
  tell: (told: Told, words: readonly [string, string, string, string]) => Told,
];

/** Every sentence that the column “Feiten” may hold, as docs/uitgewerkte-gevallen.md lists them. */
export const phrases: readonly Phrase[] = [
  ["ontvangen D door C", (told, [on, by]) => once(told, { receivedOn: on, receivedBy: by })],
  ["anoniem", (told) => once(told, { complainant: { type: "anonymous" } })],
  [
    "anoniem met adres",
    (told) => once(told, { complainant: { type: "anonymous", email: "klager@example.org" } }),
  ],
  ["betrokken C", (told, [code]) => more(told, "involved", code)],
  ["C bestuurder vanaf D", (told, [code, from]) => director(told, code, from)],
  ["doorgegeven D", (told, [on]) => once(told, { passedOnOn: on })],
  ["besproken D", (told, [on]) => once(told, { discussedOn: on })],
  ["behandelaar C", (told, [code]) => once(told, { handler: code })],
  ["bevestigd D door C", (told, [on, by]) => once(told, { acknowledgement: { sentOn: on, by } })],
  [
    "actie gemeld D door C",
    (told, [on, by]) =>
      once(told, { acknowledgement: { sentOn: on, by, medium: "email", variant: "action" } }),
  ],
  ["bevestiging door C", (told, [by]) => once(told, { acknowledgement: { by } })],
  ["contact D", (told, [on]) => more(told, "contacts", { on, by: "p1" })],
  [
    "uitstel verteld D tot D",
    (told, [on, until]) => more(told, "extensions", { toldOn: on, by: "p1", reason: "–", newDate: until }),
  ],
  ["besluit D", (told, [on]) => once(told, { decision: { on, by: ["dir"], outcome: "upheld" } })],
  ["opgelost D", (told, [on]) => once(told, { decision: { on, by: ["dir"], outcome: "resolved" } })],
  ["reactie D", (told, [on]) => once(told, { response: { sentOn: on, appealMentioned: true } })],
  ["reactie per mail D", (told, [on]) => once(told, { response: responseBy("email", on) })],
  ["reactie per brief D", (told, [on]) => once(told, { response: responseBy("letter", on) })],
  ["reactie per telefoon D", (told, [on]) => once(told, { response: responseBy("phone", on) })],
  ["afgesloten D", (told, [on]) => once(told, { closedOn: on, closeReason: "handled" })],
  ["ingetrokken D", (told, [on]) => once(told, { closedOn: on, closeReason: "withdrawn" })],
  ["geen klacht D", (told, [on]) => once(told, { closedOn: on, closeReason: "no-complaint" })],
  ["heropend D", (told, [on]) => more(told, "reopenings", { on, reason: "–" })],
  [
    "nieuw besluit D",
    (told, [on]) => inReopening(told, { decision: { on, by: ["dir"], outcome: "upheld" } }),
  ],
  [
    "nieuwe reactie D",
    (told, [on]) => inReopening(told, { response: { sentOn: on, appealMentioned: true } }),
  ],
  ["beroep D", (told, [on]) => once(told, { appeal: { lodgedOn: on } })],
  ["beroep bevestigd D", (told, [on]) => inAppeal(told, { acknowledgedOn: on })],
  ["doorgestuurd D", (told, [on]) => inAppeal(told, { forwardedOn: on })],
  ["uitspraak D", (told, [on]) => inAppeal(told, { verdictOn: on })],
  [
    "verbeteractie van C uiterlijk D gedaan D",
    (told, [owner, due, doneOn]) => more(told, "improvements", { action: "–", owner, due, doneOn }),
  ],
  [
    "verbeteractie van C uiterlijk D",
    (told, [owner, due]) => more(told, "improvements", { action: "–", owner, due }),
  ],
  ["bewaren", (told) => once(told, { hold: true })],
  ["geschil tot D", (told, [until]) => once(told, { hold: { until } })],
  ["gewist D", (told, [on]) => once(told, { erasedOn: on })],
  [
    "toetsing D",
    (told, [on]) => ({ ...told, reviews: [...told.reviews, { year: on.slice(0, 4), body: "", on }] }),
  ],
  [
    "C afwezig D t/m D, vervanger C",
    (told, [code, from, until, deputy]) => absent(told, code, { from, until, deputy }),
  ],
  [
    "vanaf D S binnen N dagen",
    (told, [from, step, n]) => version(told, from, { [termOf(step)]: { days: Number(n) } }),
  ],
  [
    "vanaf D S binnen N weken",
    (told, [from, step, n]) => version(told, from, { [termOf(step)]: { weeks: Number(n) } }),
  ],
  [
    "vanaf D uitspraak in beroep binnen N weken na instellen",
    (told, [from, n]) => version(told, from, { appealVerdict: { weeks: Number(n), from: "lodging" } }),
  ],
  ["in gebruik sinds D", (told, [since]) => ({ ...told, register: { ...told.register, since } })],
  [
    "vanaf D S binnen N werkdagen",
    (told, [from, step, n]) => version(told, from, { [termOf(step)]: { workingDays: Number(n) } }),
  ],
  [
    "vanaf D S binnen N maanden",
    (told, [from, step, n]) => version(told, from, { [termOf(step)]: { months: Number(n) } }),
  ],
];

/** The term that bears the Dutch name of a step. */
const terms: Readonly<Record<string, keyof Terms>> = {
  reactie: "respond",
  "besluit of contact": "decideOrContact",
  "beroep bevestigen": "acknowledgeAppeal",
  "beroep doorsturen": "forwardAppeal",
  "uitspraak in beroep": "appealVerdict",
  "jaarlijkse toetsing": "review",
  "gegevens wissen": "retain",
};

function termOf(step: string): keyof Terms {
  const term = terms[step];
  if (term === undefined) throw new Error(`no term for the step “${step}”`);
  return term;
}

function responseBy(medium: "email" | "letter" | "phone", on: string): NonNullable<Facts["response"]> {
  return { sentOn: on, medium, appealMentioned: true };
}

function once(told: Told, facts: Partial<Facts>): Told {
  const twice = Object.keys(facts).find((name) => name in told.facts);
  if (twice !== undefined) throw new Error(`${twice} is told twice`);
  return { ...told, facts: { ...told.facts, ...facts } };
}

type List = "involved" | "contacts" | "extensions" | "improvements" | "reopenings";

function more<Name extends List>(told: Told, list: Name, item: NonNullable<Facts[Name]>[number]): Told {
  return { ...told, facts: { ...told.facts, [list]: [...(told.facts[list] ?? []), item] } };
}

function inReopening(told: Told, part: Partial<NonNullable<Facts["reopenings"]>[number]>): Told {
  const reopenings = told.facts.reopenings ?? [];
  const last = reopenings.at(-1);
  if (last === undefined) throw new Error("something new before “heropend”");
  return {
    ...told,
    facts: { ...told.facts, reopenings: [...reopenings.slice(0, -1), { ...last, ...part }] },
  };
}

function inAppeal(told: Told, part: Partial<NonNullable<Facts["appeal"]>>): Told {
  const { appeal } = told.facts;
  if (appeal === undefined) throw new Error("an appeal that goes on before “beroep”");
  return { ...told, facts: { ...told.facts, appeal: { ...appeal, ...part } } };
}

function absent(told: Told, code: string, absence: { from: string; until: string; deputy: string }): Told {
  const people = told.register.people.map((person) => {
    return person.code === code ? { ...person, absences: [...(person.absences ?? []), absence] } : person;
  });
  return { ...told, register: { ...told.register, people } };
}

/** What somebody was before a day, he or she was from the first day on. */
function director(told: Told, code: string, from: string): Told {
  const people = told.register.people.map(({ role = "trainer", ...person }) => {
    if (person.code !== code) return { role, ...person };
    return {
      ...person,
      roles: [
        { role, from: person.from },
        { role: "director" as const, from },
      ],
    };
  });
  return { ...told, register: { ...told.register, people } };
}

function version(told: Told, inForceFrom: string, changed: Terms): Told {
  const { procedures } = told.register;
  const last = procedures.at(-1);
  const added = { inForceFrom, terms: { ...last?.terms, ...changed } };
  return { ...told, register: { ...told.register, procedures: [...procedures, added] } };
}
