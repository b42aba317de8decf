import * as z from "zod";
import { choice, field, personal } from "./field.ts";
import type { Parsed } from "./finding.ts";
import { tidied } from "./folded.ts";
import { parseShape } from "./parse.ts";
import { agreed, categoryCode, explanation, line, mailAddress, personCode, prose, yesNo } from "./values.ts";

const count = field(z.number().int().min(0).max(10_000), { kind: "count" });
const source = prose.optional();
const webAddress = field(z.url({ protocol: /^https?$/ }), { kind: "line" });

const byDays = z.strictObject({ days: count, source });
const byWorkingDays = z.strictObject({ workingDays: count, source });
const byWeeks = z.strictObject({ weeks: count, source });
const byMonths = z.strictObject({ months: count, source });

/** A length of time that the procedure allows, with the clause that says so. */
export const termShape = z.union([byDays, byWorkingDays, byWeeks, byMonths]);

/** From which day of an appeal the term of its verdict runs; from its forwarding when the term does not say. */
const verdictStart = choice("verdictStart", ["forwarding", "lodging"]);

const start = { from: verdictStart.optional() };

/** The term of the verdict on an appeal, which also says from which day it runs. */
export const verdictTermShape = z.union([
  byDays.extend(start),
  byWorkingDays.extend(start),
  byWeeks.extend(start),
  byMonths.extend(start),
]);

const term = termShape.nullable().optional();

/** The terms of one version of the procedure; an absent or empty term means that the procedure sets none. */
export const termsShape = z.strictObject({
  passOn: term,
  discuss: term,
  acknowledge: term,
  decideOrContact: term,
  respond: term,
  acknowledgeAppeal: term,
  forwardAppeal: term,
  appealVerdict: verdictTermShape.nullable().optional(),
  appealWithin: term,
  extendAtMost: term,
  review: term,
  retain: term,
});

const procedure = z.strictObject({
  inForceFrom: agreed,
  title: line.optional(),
  source: prose.optional(),
  appealBinding: yesNo.optional(),
  // A version without any term that can be read is still one: an older version's terms are not those of its time.
  terms: termsShape.prefault({}),
});

const role = choice("role", ["director", "partner", "trainer", "co-trainer", "intervisor", "freelancer"]);

/** The name of an account on GitHub: letters, digits and hyphens (underscores where a company manages it). */
const githubLogin = field(
  z
    .string()
    .overwrite(tidied)
    .regex(/^@?[a-z\d][a-z\d_-]{0,38}$/i),
  { kind: "line" },
);

/** A person has one `role`, or in its place `roles`, each from a day on; of somebody without any nothing is known. */
const person = z
  .strictObject({
    code: personCode,
    name: personal(line),
    role: role.optional(),
    roles: z.array(z.strictObject({ role, from: agreed })).optional(),
    github: personal(githubLogin).optional(),
    email: personal(mailAddress).optional(),
    from: agreed,
    until: agreed.optional(),
    absences: z.array(z.strictObject({ from: agreed, until: agreed, deputy: personCode })).optional(),
  })
  .refine((one) => one.role !== undefined || one.roles !== undefined, { path: ["role"] });

const confidant = z.strictObject({
  from: agreed,
  until: agreed.optional(),
  name: personal(line),
  phone: personal(line).optional(),
  email: personal(mailAddress).optional(),
});

/** A category that has ended stays on the list for the complaints that have it. */
const category = z.strictObject({ code: categoryCode, name: line, until: agreed.optional() });

const organisation = z.strictObject({
  name: line,
  email: mailAddress.optional(),
  website: line.optional(),
  phone: line.optional(),
  address: prose.optional(),
});

/** The categories of a register that names none of its own. */
const defaultCategories = [
  { code: "organisation", name: "Organisatie en planning" },
  { code: "communication", name: "Communicatie en informatie" },
  { code: "content", name: "Inhoud van de training" },
  { code: "trainer", name: "Trainer of begeleider" },
  { code: "material", name: "Lesmateriaal" },
  { code: "location", name: "Locatie en catering" },
  { code: "invoicing", name: "Factuur en betaling" },
  { code: "result", name: "Resultaat of certificaat" },
  { code: "privacy", name: "Privacy en vertrouwelijkheid" },
  { code: "other", name: "Anders" },
];

/** What they are called in a register that is kept in English. */
const englishNames: Readonly<Record<string, string>> = {
  organisation: "Organisation and planning",
  communication: "Communication and information",
  content: "Content of the training",
  trainer: "Trainer or coach",
  material: "Course material",
  location: "Location and catering",
  invoicing: "Invoice and payment",
  result: "Result or certificate",
  privacy: "Privacy and confidentiality",
  other: "Other",
};

/** The settings of a register, `register.yaml`. */
export const registerShape = z.strictObject({
  organisation,
  language: field(z.enum(["nl", "en"]), { kind: "code" }).default("nl"),
  since: agreed.optional(),
  timeZone: field(z.string().refine(isTimeZone), { kind: "code" }).default("Europe/Amsterdam"),
  people: z.array(person).default([]),
  confidants: z.array(confidant).default([]),
  procedures: z.array(procedure).default([]),
  sector: z.strictObject({ respond: termShape }).default({ respond: { days: 28 } }),
  categories: z.array(category).default(defaultCategories),
  reminders: z
    .strictObject({
      before: z.array(count).default([2, 0]),
      overdueEvery: count.default(1),
      directorAfter: count.default(0),
      partnersAfter: count.default(3),
    })
    .prefault({}),
  evaluation: z
    .strictObject({ scale: count.default(10), negativeUpTo: field(z.number(), { kind: "count" }).default(5) })
    .prefault({}),
  explanations: z.array(explanation).optional(),
  dashboard: z
    .strictObject({
      address: field(z.url(), { kind: "line" }).optional(),
      repository: field(z.string().regex(/^[\w.-]+\/[\w.-]+$/), { kind: "line" }).optional(),
      branch: line.default("main"),
      api: webAddress.default("https://api.github.com"),
      oauth: z.strictObject({ address: webAddress, path: line.default("auth") }).optional(),
      lockAfterMinutes: field(z.number().int().min(1).max(480), { kind: "count" }).default(15),
    })
    .prefault({}),
});

/** The settings of a register. */
export type Register = z.infer<typeof registerShape>;
/** A person of the company: partner, trainer or another whom the procedure binds. */
export type Person = Register["people"][number];
/** What a person is to the company, such as partner or trainer. */
export type Role = z.infer<typeof role>;
/** A version of the procedure. */
export type Procedure = Register["procedures"][number];
/** The terms of a version by the step they belong to. */
export type Terms = Procedure["terms"];
/** From which day of an appeal the term of its verdict runs. */
export type VerdictStart = z.infer<typeof verdictStart>;
/** A length of time, in calendar days, working days, weeks or months. */
export type Term = z.infer<typeof termShape>;

const partShape = registerShape.extend({ organisation: organisation.prefault({ name: "–" }) });
const shapes = { whole: registerShape, part: partShape };

/**
 * Reads the register's settings. A part that does not fit falls back to its default and is named in the findings, so
 * that a slip in the settings stops no reminder.
 */
export function parseRegister(data: unknown): Parsed<Register> {
  const { value, findings } = parseShape(shapes, data, "register.yaml");
  return { value: inItsLanguage(value ?? partShape.parse({})), findings };
}

/** A register in English that names no categories of its own has them in English. */
function inItsLanguage(register: Register): Register {
  const names = (categories: Register["categories"]) => categories.map(({ name }) => name).join("\n");
  if (register.language === "nl" || names(register.categories) !== names(defaultCategories)) return register;
  const categories = defaultCategories.map(({ code, name }) => ({ code, name: englishNames[code] ?? name }));
  return { ...register, categories };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("nl", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
