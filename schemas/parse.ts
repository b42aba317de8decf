import type * as z from "zod";
import type { Finding, PathStep, ShapeRule } from "./finding.ts";
import { fieldNamesOf, nearestName } from "./field-names.ts";

/** A strict shape, and the same shape with every field of the first level optional. */
export type ShapePair<Part> = { readonly whole: z.ZodType<Part>; readonly part: z.ZodType<Part> };

type Issue = z.core.$ZodIssue;

/** So many findings of one kind mend nobody's record; a file that brings more is told by the first of them. */
const mostFindings = 50;

/**
 * Reads a value into a shape. Empty values count as absent. What does not fit is cut out, smallest part first, until
 * the rest fits, so that one unreadable date costs no other fact; every cut is a finding.
 *
 * @param place the record's name in the findings
 */
export function parseShape<Part>(
  shapes: ShapePair<Part>,
  data: unknown,
  place: string,
): { value: Part | null; findings: readonly Finding[] } {
  // Nearly every record holds nothing empty, and is spared the copy.
  const given = (holdsEmpty(data) ? withoutEmpty(data) : data) ?? {};
  const whole = shapes.whole.safeParse(given);
  if (whole.success) return { value: whole.data, findings: [] };
  const known = fieldNamesOf(shapes.whole);
  const findings = whole.error.issues
    .slice(0, mostFindings)
    .flatMap((issue) => findingsOf(issue, { given, place, known }));
  return { value: salvage(shapes.part, given), findings };
}

/** A copy without null, empty text, empty lists and empty groups; undefined when nothing is left. */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === "") return undefined;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function holdsEmpty(value: unknown): boolean {
  if (value === null || value === "") return true;
  if (typeof value !== "object") return false;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inner.length === 0 || inner.some(holdsEmpty);
}

type Reading = { readonly given: unknown; readonly place: string; readonly known: readonly string[] };

function findingsOf(issue: Issue, { given, place, known }: Reading): Finding[] {
  const path = issue.path.map(pathStep);
  if (issue.code === "unrecognized_keys") {
    const names = namesIn(valueAt(given, path));
    return issue.keys.slice(0, mostFindings).map((name) => {
      const detail = unknownField(names.indexOf(name) + 1, nearestName(name, known));
      return { place, path, rule: "unknown-field", detail };
    });
  }
  const [rule, detail] = ruleOf(issue, valueAt(given, path));
  return [detail ? { place, path, rule, detail } : { place, path, rule }];
}

/** An unknown name may itself be a confidential word, so it is told by its position and the name it resembles. */
function unknownField(position: number, nearest: string | null): Record<string, string | number> {
  return nearest === null ? { position } : { position, nearest };
}

function namesIn(group: unknown): readonly string[] {
  return typeof group === "object" && group !== null ? Object.keys(group) : [];
}

function ruleOf(issue: Issue, value: unknown): [ShapeRule, Record<string, string | number>?] {
  if (value === undefined) return ["missing"];
  switch (issue.code) {
    case "invalid_value":
      return ["not-a-choice", { choices: issue.values.map(String).join(", ") }];
    case "invalid_format":
      return [issue.format === "date" ? "not-a-date" : "bad-form"];
    case "too_big":
      if (typeof value === "number") return ["too-high", boundOf(issue, issue.maximum)];
      return [Array.isArray(value) ? "too-many" : "too-long", { limit: Number(issue.maximum) }];
    case "too_small":
      return typeof value === "number" ? ["too-low", boundOf(issue, issue.minimum)] : ["bad-form"];
    case "invalid_type":
      return [typeRule(issue.expected)];
    default:
      return ["bad-form"];
  }
}

/** The bound of a number, and of what it counts where its field is named after that, as a term's are. */
function boundOf({ path }: Issue, limit: number | bigint): Record<string, string | number> {
  return { limit: Number(limit), unit: String(path.at(-1)) };
}

function typeRule(expected: string): ShapeRule {
  switch (expected) {
    case "string":
      return "not-text";
    case "array":
      return "not-a-list";
    case "object":
    case "record":
      return "not-a-group";
    case "boolean":
      return "not-yes-or-no";
    default:
      return "not-a-number";
  }
}

function salvage<Part>(shape: z.ZodType<Part>, given: unknown): Part | null {
  let rest = withoutEmpty(given) ?? {};
  for (;;) {
    const parsed = shape.safeParse(rest);
    if (parsed.success) return parsed.data;
    if (parsed.error.issues.some((issue) => issue.path.length === 0 && issue.code !== "unrecognized_keys"))
      return null;
    for (const issue of parsed.error.issues) cut(rest, issue);
    rest = withoutEmpty(rest) ?? {};
  }
}

function cut(rest: unknown, issue: Issue): void {
  const path = issue.path.map(pathStep);
  if (issue.code === "unrecognized_keys") {
    for (const name of issue.keys) clear(rest, [...path, name]);
    return;
  }
  const absent = valueAt(rest, path) === undefined;
  clear(rest, absent ? path.slice(0, -1) : path);
}

function clear(rest: unknown, path: readonly PathStep[]): void {
  const group = valueAt(rest, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof group !== "object" || group === null || last === undefined) return;
  Object.defineProperty(group, last, { value: null, enumerable: true, configurable: true, writable: true });
}

function valueAt(given: unknown, path: readonly PathStep[]): unknown {
  let value = given;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function pathStep(step: PropertyKey): PathStep {
  return typeof step === "symbol" ? String(step.description) : step;
}
