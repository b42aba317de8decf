import type { BackendWords } from "./backend-words-nl.ts";
import { isGroup } from "./clean-record.ts";
import { fieldLabel } from "../../procedure/finding-sentences.ts";
import { checkedWish, type Surroundings } from "./form-save.ts";
import { mergeOf, type RecordData } from "./merge.ts";
import { resolveInDialog } from "./merge-dialog.tsx";
import { mergesInEnglish } from "./merge-words-en.ts";
import { mergesInDutch } from "./merge-words-nl.ts";
import type { Notices } from "./notices.tsx";
import { spokenWordsIn } from "./preview-words.ts";
import { readableValue } from "./readable-value.ts";
import type { RecordPlace } from "./record-place.ts";
import { fieldsOf, formatForm, type RecordFields } from "./record-text.ts";
import type { StaleSave } from "./save-entry.ts";

/** What bringing two versions together needs beside them. */
export type Settling = {
  readonly around: Surroundings;
  readonly notices: Notices;
  readonly words: BackendWords;
};

/**
 * Lets the partner bring the own version and a colleague's together, and puts the result through the rules again.
 *
 * @returns the text to save; null when nothing is to be saved
 */
export async function settleStale(stale: StaleSave, settling: Settling): Promise<string | null> {
  const record = await chosenRecord(stale, settling.around);
  if (record === null) return null;
  const { place, theirs } = stale;
  const { body, ...data } = record;
  const fields = { data, body: typeof body === "string" ? body : "" };
  const wish = { kind: place.kind, place, fields, before: theirs?.text ?? null, isNew: false };
  const checked = await checkedWish(wish, settling.around);
  if (checked.kind === "save") return formatForm(place, checked.fields);
  settling.notices.say(settling.words.mergedRefused, checked.sentences);
  return null;
}

async function chosenRecord(stale: StaleSave, { register }: Surroundings): Promise<RecordData | null> {
  const { place } = stale;
  const language = register.language;
  const words = spokenWordsIn(language);
  const [base, mine, theirs] = [stale.before, stale.mine, stale.theirs?.text ?? null].map((text) =>
    text === null ? null : recordIn(place, fieldsOf(place, text)),
  );
  const question = {
    number: nameOf(place),
    labelOf: (path: readonly (string | number)[]) => fieldLabel(path, words.messages),
    valueText: (path: readonly (string | number)[], value: unknown) =>
      readableValue(path, value, { register, messages: words.messages }),
    words: (language === "nl" ? mergesInDutch : mergesInEnglish)[place.kind],
  };
  const merge = mergeOf({ base: base ?? null, mine: mine ?? {}, theirs: theirs ?? null });
  if (merge.kind === "deleted") {
    const answer = await resolveInDialog({ ...question, deleted: merge });
    return answer.kind === "restore" ? merge.mine : null;
  }
  const answer = await resolveInDialog({ ...question, merge });
  return answer.kind === "save" ? answer.record : null;
}

/** A record with its words as one more field; the settings have none. */
function recordIn(place: RecordPlace, fields: RecordFields | null): RecordData {
  if (fields === null || !isGroup(fields.data)) return {};
  return place.kind === "settings" ? fields.data : { ...fields.data, body: fields.body };
}

function nameOf(place: RecordPlace): string {
  if (place.kind === "complaint") return place.id;
  return place.kind === "review" ? place.year : "register.yaml";
}
