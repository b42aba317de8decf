import type { FieldChange, HistoryEvent } from "../schemas/history.ts";
import type { HistoryContext } from "./history-sentences.ts";

/** Stands for the name of a file of an erased record. */
const withheld = "–";

/** What happened to the files beside a record; a file that came and was named in the record at once is told once. */
export function attachmentSentences(event: HistoryEvent, context: HistoryContext): readonly string[] {
  const { added, changed, removed } = event.attachments;
  const named = event.changes.filter(({ path }) => isOfList(path));
  const listed = namesOf(named, "after").filter((name) => !namesOf(named, "before").includes(name));
  const unlisted = namesOf(named, "before").filter((name) => !namesOf(named, "after").includes(name));
  const say = (how: keyof HistoryContext["words"]["attachments"], names: readonly string[]) => {
    return names.length === 0
      ? []
      : [sentenceOf(context.words.attachments[how](names.length), names, context)];
  };
  return [
    ...say("added", added),
    ...say("changed", changed),
    ...say("removed", removed),
    ...say("listed", without(listed, added)),
    ...say("unlisted", without(unlisted, removed)),
  ];
}

/** Whether a change is of the list in which a record names the files beside it. */
export function isOfList(path: FieldChange["path"]): boolean {
  return path[0] === "attachments" && path.length <= 2;
}

function sentenceOf(said: string, names: readonly string[], { words, withTexts }: HistoryContext): string {
  const known = names.filter((name) => name !== withheld);
  return withTexts && known.length > 0 ? `${said}: ${words.listed(known)}` : said;
}

function namesOf(changes: readonly FieldChange[], side: "before" | "after"): readonly string[] {
  return changes.flatMap((change) => (typeof change[side] === "string" ? [change[side]] : []));
}

/** Systems differ in how they write an accent in the name of a file. */
function without(names: readonly string[], told: readonly string[]): readonly string[] {
  const known = new Set(told.map((name) => name.normalize()));
  return names.filter((name) => !known.has(name.normalize()));
}
