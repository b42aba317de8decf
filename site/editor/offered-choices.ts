import type { Choice } from "./editor-field.ts";
import { textsIn } from "./clean-record.ts";

/** What is chosen in a field now, and the day by which its choices are offered, as a file has it. */
export type Chosen = { readonly value: unknown; readonly day: string };

/**
 * The choices that a field offers on a day. What it holds already is always one of them: what has ended since, under its
 * name; what was taken out of the settings, as it stands in the record.
 */
export function offeredChoices(choices: readonly Choice[], { value, day }: Chosen): readonly Choice[] {
  const held = textsIn(Array.isArray(value) ? value : [value]).filter((one) => one !== "");
  const offered = choices.filter((one) => {
    return one.until === undefined || one.until >= day || held.includes(one.value);
  });
  const unknown = held.filter((one) => choices.every((choice) => choice.value !== one));
  return [...offered, ...unknown.map((one) => ({ label: one, value: one }))];
}
