import type { Facts } from "../schemas/complaint.ts";
import type { Finding, FindingRule } from "../schemas/finding.ts";
import type { Register } from "../schemas/register.ts";
import { missingOf } from "./completeness.ts";
import { closedOn } from "./rounds.ts";

/**
 * What a finding means for a save. `refuse`: it contradicts itself or cannot be read. `allow`: it is incomplete, or a
 * true fact that came late, and a register that refused the truth would be told something else. `refuse-closed`: it is
 * incomplete, and so stands in the way of closing only.
 */
export type Saving = "refuse" | "allow" | "refuse-closed";

/** For every finding, whether a record that has it may be saved; a new rule without a row does not compile. */
export const savingOf: Readonly<Record<FindingRule, Saving>> = {
  // What does not fit its shape is lost to every deadline. Only what every complaint has from the first minute on is
  // required: that there is one, when, by whom and how it was received ("op gelijk welke manier").
  missing: "refuse",
  "unknown-field": "refuse",
  "not-a-date": "refuse",
  "not-a-choice": "refuse",
  "not-text": "refuse",
  "not-a-list": "refuse",
  "not-a-group": "refuse",
  "not-yes-or-no": "refuse",
  "not-a-number": "refuse",
  "too-long": "refuse",
  "too-high": "refuse",
  "too-low": "refuse",
  "too-many": "refuse",
  "bad-form": "refuse",
  // A file that the reader refuses takes all facts of its record with it.
  unreadable: "refuse",
  "file-missing": "refuse",
  "too-large": "refuse",
  "not-utf8": "refuse",
  binary: "refuse",
  "link-refused": "refuse",
  "no-front-matter": "refuse",
  "front-matter-unclosed": "refuse",
  "language-refused": "refuse",
  "not-yaml": "refuse",
  "duplicate-field": "refuse",
  "aliases-refused": "refuse",
  "wrong-folder": "refuse",
  "stray-file": "refuse",
  "save-leftover": "refuse",
  "attachment-missing": "refuse",
  "recipient-unusable": "refuse",
  "keys-do-not-fit": "refuse",
  // A number belongs to one complaint for ever.
  "id-differs-from-folder": "refuse",
  "doubled-number": "refuse",
  // "onder meer de volgende zaken": no kind is refused, but "other" without a word of explanation names none.
  "kind-needs-note": "refuse",
  // "vermeldt ook de acties die hij/zij reeds onmiddellijk heeft ondernomen": whoever passes it on may still be asked.
  "immediate-action-missing": "allow",
  "immediate-action-contradiction": "refuse",
  // Nobody the complaint is about handles it or decides on it; what was decided so is decided again by others.
  "handler-involved": "refuse",
  "decider-involved": "refuse",
  // A code that leads to nobody gives nobody a turn.
  "unknown-person": "refuse",
  "unknown-category": "refuse",
  "category-ended": "refuse",
  // Facts have happened, after the complaint was received, and in an order in which they can have happened.
  "future-date": "refuse",
  "implausible-date": "refuse",
  // People and versions of the procedure may be older than any complaint.
  "unlikely-date": "allow",
  "before-receipt": "refuse",
  "out-of-order": "refuse",
  // A complaint from before the first version is still one; it has no deadlines, for none is guessed.
  "no-procedure-in-force": "allow",
  // "wordt de klager hiervan op de hoogte gesteld": told too late is a fact, which does not move the deadline.
  "extension-too-late": "allow",
  // A day that is no later extends nothing: a slip of the pen, or a contact.
  "extension-not-later": "refuse",
  // More than a year is a slip as often as not, and can have been promised.
  "extension-far": "allow",
  // A long mail with answers in answers is a complaint too, and is shown as it is.
  "too-much-markup": "allow",
  // "Beroepsmogelijkheid": the route can still be sent; until then the complaint cannot be closed.
  "response-without-appeal-route": "refuse-closed",
  // "Alle informatie over de klacht … wordt in de klachten-databank opgenomen": closing waits until it is.
  "closed-incomplete": "refuse",
  "closing-incomplete-fields": "refuse",
  // "Daar worden de klachten nogmaals doorgenomen": each of the register's complaints once, and each before closing.
  "review-complaint-unknown": "refuse",
  "review-complaint-doubled": "refuse",
  "review-closed-incomplete": "refuse",
  // Two people with one code cannot be told apart afterwards.
  "people-code-doubled": "refuse",
  // A director may have left before there is another; the register says so every day.
  "no-director": "allow",
  "deputy-unknown": "refuse",
  // A deputy may leave or fall ill after it was agreed; the turn goes on to somebody else, and the register says so.
  "deputy-not-employed": "allow",
  "deputy-not-partner": "allow",
  "deputy-absent": "allow",
  // What somebody did is judged by the role of that day: there is one for every day.
  "role-doubled": "refuse",
  "role-starts-late": "refuse",
  // Who is absent or involved may change any day, and the facts of the complaint are recorded meanwhile.
  "nobody-in-turn": "allow",
  "period-reversed": "refuse",
  "procedure-doubled": "refuse",
  // Nobody has to know it before the first complaint; until then the register says so every day.
  "since-missing": "allow",
  // Longer than the procedure allows is what was told all the same, and it counts.
  "extension-too-far": "allow",
  "erased-but-present": "refuse",
  // Two versions of a text in one are nobody's words.
  "conflict-markers": "refuse",
  // The history speaks of what was saved before. Whoever puts something right must be able to save it.
  "explains-nothing": "allow",
  "account-refused": "allow",
  "extension-removed": "allow",
  "extension-backdated": "allow",
  "decision-removed": "allow",
  "decision-backdated": "allow",
  "list-shrank": "allow",
  "number-changed": "allow",
  "complaint-removed": "allow",
};

/** A version of a record as the rules see it: what stands in it, and what they find. */
export type Judged = {
  /** Its fields, the words below them as one more, to which the paths of the findings lead. */
  readonly record: unknown;
  readonly findings: readonly Finding[];
  /** Of a complaint its facts; absent for a review and for the settings. */
  readonly complaint?: { readonly facts: Facts; readonly register: Register };
};

/**
 * The findings that stand in the way of a save. What stood in the way of the version that it was made from is none where
 * its value is the same: who adds a fact to an old record need not first mend the rest of it. It stays a finding.
 *
 * @param was the version that it was made from, judged by the same settings on the same day; null for a new record
 */
export function hindrancesTo(now: Judged, was: Judged | null): readonly Finding[] {
  const before = was === null ? [] : hindering(was).map((finding) => traceOf(finding, was));
  return hindering(now).filter((finding) => {
    const at = before.indexOf(traceOf(finding, now));
    if (at !== -1) before.splice(at, 1);
    return at === -1;
  });
}

function hindering({ findings, complaint }: Judged): readonly Finding[] {
  return findings.filter(({ rule }) => {
    if (savingOf[rule] !== "refuse-closed") return savingOf[rule] === "refuse";
    return complaint !== undefined && isClosedWithoutRoute(complaint);
  });
}

/**
 * What makes a finding the same in two versions, also after the fields and items around it have moved: the rule, the
 * place and the value there. A field of an unknown name has no place of its own; the form keeps it as it was.
 */
function traceOf({ rule, path, detail }: Finding, { record }: Judged): string {
  const own = rule === "unknown-field" ? detail?.["nearest"] : valueAt(record, path);
  return JSON.stringify([rule, path.filter((step) => typeof step === "string"), own ?? null]);
}

function valueAt(value: unknown, path: Finding["path"]): unknown {
  return path.reduce<unknown>((inner, step) => {
    const isInside = typeof inner === "object" && inner !== null;
    return isInside ? new Map(Object.entries(inner)).get(String(step)) : undefined;
  }, value);
}

function isClosedWithoutRoute({ facts, register }: NonNullable<Judged["complaint"]>): boolean {
  if (closedOn(facts) === null || facts.erasedOn !== undefined) return false;
  return missingOf(facts, register).some((path) => path.join(".") === "response.appealMentioned");
}
