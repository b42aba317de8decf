import type { Deadline, Step } from "./deadline.ts";
import type { Desk } from "./reminder-desk.ts";

/** The field, or one of the fields, in which it is recorded that a step was taken. */
const fieldsOf: Readonly<Record<Step, readonly (readonly string[])[]>> = {
  "pass-on": [["passedOnOn"]],
  discuss: [["discussedOn"]],
  acknowledge: [["acknowledgement", "sentOn"]],
  "decide-or-contact": [
    ["decision", "on"],
    ["contacts", "on"],
  ],
  respond: [["response", "sentOn"]],
  "acknowledge-appeal": [["appeal", "acknowledgedOn"]],
  "forward-appeal": [["appeal", "forwardedOn"]],
  "appeal-verdict": [["appeal", "verdictOn"]],
  improve: [["improvements", "doneOn"]],
  review: [],
  retain: [["erasedOn"]],
};

/** What is to be filled in once a step has been taken, by the labels of the form: `Reactie aan klager, verzonden op`. */
export function doneWords(deadline: Deadline, { messages, words }: Desk): string {
  if (deadline.step === "review") return words.newReview;
  const labels = fieldsOf[deadline.step].map((path) => words.field(labelOf(path, deadline, messages.fields)));
  const [first = ""] = fieldsOf[deadline.step].map(([field]) => field);
  const isOfRound = deadline.round > 0 && (first === "decision" || first === "response");
  const told = labels.map((label, at) => (isOfRound && at === 0 ? words.inRound(label) : label));
  return told.join(` ${words.or} `);
}

function labelOf(
  path: readonly string[],
  { item }: Deadline,
  fields: Readonly<Record<string, string>>,
): string {
  const [group = "", field] = path;
  const groupLabel = fields[group] ?? group;
  if (field === undefined) return groupLabel;
  const place = item === null ? "" : ` ${item + 1}`;
  return `${groupLabel}${place}, ${(fields[field] ?? field).toLowerCase()}`;
}
