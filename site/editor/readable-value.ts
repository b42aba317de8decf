import { day } from "../../schemas/values.ts";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import type { Messages } from "../../procedure/messages.ts";
import type { Register } from "../../schemas/register.ts";
import type { FieldPath } from "./merge-draft.ts";

const people = new Set([
  "receivedBy",
  "discussedWith",
  "involved",
  "by",
  "handler",
  "owner",
  "closedBy",
  "present",
  "deputy",
]);

/** A plain value of a record as a person reads it: days, people, categories and choices by their names. */
export function readableValue(
  path: FieldPath,
  value: unknown,
  { register, messages }: { readonly register: Register; readonly messages: Messages },
): string {
  if (Array.isArray(value)) {
    return value.map((item) => readableValue(path, item, { register, messages })).join(", ");
  }
  if (typeof value === "boolean") return value ? messages.yes : messages.no;
  if (typeof value !== "string") return value === undefined || value === null ? "–" : String(value);
  const name = path.findLast((step) => typeof step === "string") ?? "";
  if (people.has(name)) return register.people.find(({ code }) => code === value)?.name ?? value;
  if (name === "category") return register.categories.find(({ code }) => code === value)?.name ?? value;
  const choices = choicesIn(name, messages);
  if (Object.hasOwn(choices, value)) return choices[value] ?? value;
  return day.safeParse(value).success ? readableDate(dateOf(value), messages) : value;
}

/** The names of a field's choices; none for a field without them. */
function choicesIn(name: string, messages: Messages): Readonly<Record<string, string>> {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: messages.kind,
    channel: messages.channel,
    type: messages.complainantType,
    severity: messages.severity,
    outcome: messages.outcome,
    remedy: messages.remedy,
    cause: messages.cause,
    closeReason: messages.closeReason,
    medium: messages.medium,
    direction: messages.direction,
    variant: messages.variant,
    answer: messages.satisfaction,
    verdict: messages.verdict,
    role: messages.role,
    rule: messages.historyRule,
  };
  return Object.hasOwn(choices, name) ? (choices[name] ?? {}) : {};
}
