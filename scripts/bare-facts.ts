import type { Facts } from "../schemas/complaint.ts";

/**
 * The facts of a complaint that the statistics count. Of what was written in sentences, and of who complained, they only
 * tell that it is there, as the rules for a complete record ask; the trainings, what was to improve
 * and why a finding is as it should be stay readable.
 */
export function bareFactsOf({ attachments, improvements, explanations, ...facts }: Facts): Facts {
  const kept = {
    ...(improvements === undefined ? {} : { improvements }),
    ...(explanations === undefined ? {} : { explanations }),
  };
  return { ...bared(facts), ...kept };
}

const present = "–";

/** The fields that hold a sentence or say who complained, at any depth. */
const told: ReadonlySet<string> = new Set([
  "kindNote",
  "wish",
  "body",
  "name",
  "organisation",
  "email",
  "phone",
  "address",
  "formOfAddress",
  "action",
  "gist",
  "reason",
  "reasons",
  "consequence",
]);

function bared<Value extends object>(value: Value): Value {
  const copy: Value = JSON.parse(JSON.stringify(value));
  veil(copy);
  return copy;
}

/** Takes the sentences and names out of a group of fields or a list, at any depth. */
function veil(group: object): void {
  for (const field of Object.keys(group)) {
    const inner: unknown = Reflect.get(group, field);
    if (typeof inner === "object" && inner !== null) veil(inner);
    else if (typeof inner === "string" && told.has(field) && inner.trim() !== "")
      Reflect.set(group, field, present);
  }
}
