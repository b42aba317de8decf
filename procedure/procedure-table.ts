import type { Register, Term, Terms } from "../schemas/register.ts";
import { inSentence } from "./capitals.ts";
import { dateOf, isBefore } from "./dates.ts";
import type { Step } from "./deadline.ts";
import { readableDate } from "./explain.ts";
import type { Messages } from "./messages.ts";

/** What a version sets a term for, with the term in words and the clause it comes from; `term` is null when none is set. */
export type TermRow = {
  readonly of: keyof Terms;
  readonly name: string;
  readonly term: string | null;
  readonly source: string | null;
};

/** A version of the procedure as a reader sees it. */
export type VersionTable = {
  readonly inForceFrom: string;
  readonly title: string | null;
  readonly rows: readonly TermRow[];
};

/** The terms in the order of the procedure, each with its step; two are limits of which no step is met. */
const terms: readonly (readonly [keyof Terms, Step | null])[] = [
  ["passOn", "pass-on"],
  ["discuss", "discuss"],
  ["acknowledge", "acknowledge"],
  ["decideOrContact", "decide-or-contact"],
  ["respond", "respond"],
  ["extendAtMost", null],
  ["appealWithin", null],
  ["acknowledgeAppeal", "acknowledge-appeal"],
  ["forwardAppeal", "forward-appeal"],
  ["appealVerdict", "appeal-verdict"],
  ["review", "review"],
  ["retain", "retain"],
];

/** The versions of the procedure, the newest first, each with its terms and their clauses. */
export function procedureVersions({ procedures }: Register, messages: Messages): readonly VersionTable[] {
  const newestFirst = procedures.toSorted((one, other) => {
    return isBefore(dateOf(one.inForceFrom), dateOf(other.inForceFrom)) ? 1 : -1;
  });
  return newestFirst.map(({ inForceFrom, title, terms: set }) => ({
    inForceFrom: readableDate(dateOf(inForceFrom), messages),
    title: title ?? null,
    rows: terms.map(([of, step]) => {
      const name = step === null ? inSentence(messages.fields[of] ?? of) : messages.steps[step];
      return rowOf({ of, name }, set[of] ?? null, messages);
    }),
  }));
}

/** A length of time in words: `7 dagen`, `1 werkdag`, `12 maanden`. */
export function termInWords(term: Term, messages: Messages): string {
  if ("days" in term) return messages.days(term.days);
  if ("weeks" in term) return messages.weeks(term.weeks);
  if ("workingDays" in term) return messages.workingDays(term.workingDays);
  return messages.monthsLong(term.months);
}

function rowOf(named: Pick<TermRow, "of" | "name">, term: Term | null, messages: Messages): TermRow {
  const inWords = term === null ? null : termInWords(term, messages);
  return { ...named, term: inWords, source: term?.source ?? null };
}
