import { parseFrontMatter, parseSettings } from "./front-matter.ts";

/** Reads what stands between two top-level fields; undefined when it is broken. */
type Reader = (yaml: string) => unknown;

/**
 * The fields of a record that can still be read when its front-matter as a whole cannot: each is tried by itself, so
 * that one broken line costs one field, and the deadlines are guarded by the others.
 *
 * @param names the fields to look for
 */
export function salvageFields(text: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  return salvage(frontOf(text), names, (yaml) => {
    const parsed = parseFrontMatter(`---\n${yaml}\n---\n`);
    return "refused" in parsed ? undefined : parsed.data;
  });
}

/** The settings that can still be read when the file of settings as a whole cannot. */
export function salvageSettings(text: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  return salvage(text, names, (yaml) => {
    const parsed = parseSettings(yaml);
    return "refused" in parsed ? undefined : parsed.data;
  });
}

function salvage(text: string, names: readonly string[], read: Reader): Readonly<Record<string, unknown>> {
  const wanted = new Set(names);
  const found: Record<string, unknown> = {};
  for (const block of text.split(/\r?\n(?=[A-Za-z])/)) {
    const name = /^[A-Za-z]+(?=:\s)/.exec(block)?.[0];
    if (name === undefined || !wanted.delete(name)) continue;
    const group = read(block);
    if (typeof group === "object" && group !== null) found[name] = Reflect.get(group, name);
  }
  return found;
}

/** The part in which the fields stand; the whole text when the line that should end it is missing. */
function frontOf(text: string): string {
  const start = text.replace(/^(?:\uFEFF|ï»¿)?---[^\n]*\n/, "");
  const close = /^---/m.exec(start)?.index;
  return close === undefined ? start : start.slice(0, close);
}
