import type { Register, Terms } from "../schemas/register.ts";
import type { LeafKind, LeafPath } from "./history-leaves.ts";

type SettingPath = Exclude<LeafPath<Omit<Register, "procedures" | "sector">>, "">;
type ProcedurePath = LeafPath<Omit<Register["procedures"][number], "terms">>;

/** The kind of every field of the settings that is no term. Names, addresses and titles are text. */
const ownLeaves: Readonly<Record<SettingPath | `procedures.${ProcedurePath}`, LeafKind>> = {
  "organisation.name": "text",
  "organisation.email": "text",
  "organisation.website": "text",
  "organisation.phone": "text",
  "organisation.address": "text",
  language: "code",
  timeZone: "code",
  "people.code": "person",
  "people.name": "text",
  "people.role": "role",
  "people.github": "text",
  "people.email": "text",
  "people.from": "agreed",
  "people.until": "agreed",
  "people.absences.from": "agreed",
  "people.absences.until": "agreed",
  "people.absences.deputy": "person",
  "confidants.from": "agreed",
  "confidants.until": "agreed",
  "confidants.name": "text",
  "confidants.phone": "text",
  "confidants.email": "text",
  "procedures.inForceFrom": "agreed",
  "procedures.title": "text",
  "procedures.source": "text",
  "procedures.appealBinding": "yes-no",
  "categories.code": "category",
  "categories.name": "text",
  "reminders.before": "count",
  "reminders.overdueEvery": "count",
  "reminders.directorAfter": "count",
  "reminders.partnersAfter": "count",
  "evaluation.scale": "count",
  "evaluation.negativeUpTo": "count",
  "dashboard.address": "text",
  "dashboard.repository": "text",
  "dashboard.branch": "text",
  "dashboard.api": "text",
  "dashboard.oauth.address": "text",
  "dashboard.oauth.path": "text",
  "dashboard.lockAfterMinutes": "count",
};

/** The terms of a version; one that is missing here does not compile. */
const termNames: Readonly<Record<keyof Terms, true>> = {
  passOn: true,
  discuss: true,
  acknowledge: true,
  decideOrContact: true,
  respond: true,
  forwardAppeal: true,
  appealVerdict: true,
  review: true,
  retain: true,
};

/** A length of time is one of three counts, with the clause that says so. */
const termLeaves: Readonly<Record<string, LeafKind>> = {
  days: "count",
  workingDays: "count",
  months: "count",
  source: "text",
};

/** The kind of every field of the settings, `register.yaml`. */
export const settingLeaves: Readonly<Record<string, LeafKind>> = {
  ...ownLeaves,
  ...leavesOfTerms(Object.keys(termNames).map((name) => `procedures.terms.${name}`)),
  ...leavesOfTerms(["sector.respond"]),
};

function leavesOfTerms(paths: readonly string[]): Readonly<Record<string, LeafKind>> {
  const rows = paths.flatMap((path) => {
    return Object.entries(termLeaves).map(([name, kind]) => [`${path}.${name}`, kind] as const);
  });
  return Object.fromEntries(rows);
}
