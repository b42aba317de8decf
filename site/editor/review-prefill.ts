import { isGroup } from "./clean-record.ts";
import { placeOf, type RecordPlace } from "./record-place.ts";

/** The numbers that the address of a review's form asks for: `?complaints=KL-2026-7F3K,KL-2026-9QWX`. */
export function numbersAsked(search: string): readonly string[] {
  const asked = new URLSearchParams(search).getAll("complaints").flatMap((list) => list.split(","));
  return [...new Set(asked.filter((number) => /^KL-\d{4}-[0-9A-Z]{4}$/.test(number)))];
}

/**
 * A review's form with a line for each of some complaints, so that nobody has to type their numbers: what was decided
 * stays, and a complaint that has a line gets no second one.
 */
export function withLines(form: object, numbers: readonly string[]): object {
  const given: unknown = Reflect.get(form, "complaints") ?? [];
  if (!Array.isArray(given)) return form;
  const there = new Set(given.map((line: unknown) => (isGroup(line) ? line["id"] : null)));
  const lines = numbers.filter((number) => !there.has(number)).map((id) => ({ id }));
  return lines.length === 0 ? form : { ...form, complaints: [...given, ...lines] };
}

/** The place of a new review that was begun for a year; null for one that takes the year of its day. */
export function placeAsked(kind: RecordPlace["kind"], form: unknown): RecordPlace | null {
  if (kind !== "review" || !isGroup(form)) return null;
  return placeOf(`complaints/reviews/${String(form["year"])}.md`);
}
