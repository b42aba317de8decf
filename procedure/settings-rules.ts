import type { Finding } from "../schemas/finding.ts";
import type { Person, Register } from "../schemas/register.ts";
import { dateOf, dateOrNull, type Day, isAfter, isBefore } from "./dates.ts";
import { deputyRules } from "./deputy-rules.ts";
import { dayFields, isPlausible, plausibleDays } from "./facts-as-of.ts";
import { valuesIn } from "./field-values.ts";
import { directorOn } from "./people.ts";
import type { Breach } from "./rules.ts";

/** What contradicts itself in register.yaml: codes given twice, periods that end before they begin, no director. */
export function checkSettings(register: Register, today: Day): Finding[] {
  const breaches = [
    ...codeRules(register),
    ...deputyRules(register, today),
    ...directorRules(register, today),
    ...procedureRules(register),
    ...periodRules(register),
    ...unlikelyDays(register, today),
  ];
  return breaches.map((breach) => ({ place: "register.yaml", ...breach }));
}

function codeRules({ people }: Register): Breach[] {
  const codes = people.map(({ code }) => code);
  const doubled = people.flatMap(({ code }, at): Breach[] => {
    return codes.indexOf(code) < at ? [{ path: ["people", at, "code"], rule: "people-code-doubled" }] : [];
  });
  return [...doubled, ...people.flatMap(roleRules)];
}

/** One `role`, or `roles` of which each begins on a day of its own and the first with the person. */
function roleRules({ role, roles = [], from }: Person, at: number): Breach[] {
  const starts = roles.map((one) => one.from);
  const path = ["people", at, "roles"];
  const both: Breach[] =
    role !== undefined && roles.length > 0 ? [{ path: ["people", at, "role"], rule: "role-doubled" }] : [];
  const doubled = starts.flatMap((start, item): Breach[] => {
    return starts.indexOf(start) < item ? [{ path: [...path, item, "from"], rule: "role-doubled" }] : [];
  });
  const isLate = starts.length > 0 && starts.every((start) => isAfter(dateOf(start), dateOf(from)));
  return [...both, ...doubled, ...(isLate ? [{ path, rule: "role-starts-late" as const }] : [])];
}

function directorRules(register: Register, today: Day): Breach[] {
  return directorOn(register, today) === null ? [{ path: ["people"], rule: "no-director" }] : [];
}

function procedureRules({ procedures }: Register): Breach[] {
  if (procedures.length === 0) return [{ path: ["procedures"], rule: "no-procedure-in-force" }];
  const starts = procedures.map(({ inForceFrom }) => inForceFrom);
  return starts.flatMap((start, at): Breach[] => {
    return starts.indexOf(start) < at
      ? [{ path: ["procedures", at, "inForceFrom"], rule: "procedure-doubled" }]
      : [];
  });
}

function periodRules({ people, confidants }: Register): Breach[] {
  const absences = people.flatMap(({ absences: all }, at) => {
    return (all ?? []).flatMap((absence, item) =>
      reversed(absence, ["people", at, "absences", item, "until"]),
    );
  });
  return [
    ...people.flatMap((person, at) => reversed(person, ["people", at, "until"])),
    ...absences,
    ...confidants.flatMap((confidant, at) => reversed(confidant, ["confidants", at, "until"])),
  ];
}

/** In the settings such a day counts, for people and versions may be older than any complaint. */
function unlikelyDays(register: Register, today: Day): Breach[] {
  const days = valuesIn(register, dayFields.settings);
  const unlikely = days.filter(({ value }) => !isPlausible(dateOf(String(value)), today));
  return unlikely.map(({ path }) => ({ path, rule: "unlikely-date", detail: plausibleDays(today) }));
}

function reversed(period: { from: string; until?: string | undefined }, path: Breach["path"]): Breach[] {
  const until = dateOrNull(period.until);
  return until !== null && isBefore(until, dateOf(period.from)) ? [{ path, rule: "period-reversed" }] : [];
}
