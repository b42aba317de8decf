import type { Finding } from "../schemas/finding.ts";
import type { Messages } from "./messages.ts";

/**
 * A finding as a sentence: the place, the field by its key in the file (lists counted from 1), what is wrong and how to
 * mend it.
 *
 * @example "KL-2026-7F3K, extensions 2, newDate: not later than the running deadline. Give a date after 2026-04-03."
 */
export function sentenceOfFinding(finding: Finding, messages: Messages): string {
  const { place, path, rule, detail } = finding;
  const line = detail?.["line"];
  const where = [place, ...keysOf(path), ...(line === undefined ? [] : [messages.line(line)])];
  return `${where.join(", ")}: ${messages.findings[rule](detail ?? {})}`;
}

/** The label of a field for a person: by its group and key, else by its key, else the key itself. */
export function fieldLabel(path: Finding["path"], messages: Messages): string {
  const names = path.filter((step) => typeof step === "string");
  const [group, last] = [names[0] ?? "", names.at(-1) ?? ""];
  const label = messages.fields[names.join(".")] ?? messages.fields[last] ?? last;
  const groupLabel = messages.fields[group];
  if (names.length < 2 || groupLabel === undefined || names.join(".") in messages.fields) return label;
  const item = path.find((step) => typeof step === "number");
  return `${groupLabel}${item === undefined ? "" : ` ${item + 1}`}: ${label.toLowerCase()}`;
}

function keysOf(path: Finding["path"]): readonly string[] {
  return path.reduce<string[]>((keys, step) => {
    if (typeof step === "string") return [...keys, step];
    return [...keys.slice(0, -1), `${keys.at(-1) ?? ""} ${step + 1}`.trim()];
  }, []);
}
