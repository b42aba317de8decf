import type { Finding } from "../schemas/finding.ts";
import { isRecipient } from "./cipher.ts";
import { keyList, readKeyList, readRecipient, recipientFile, slotsOf } from "./slots.ts";

/**
 * What does not fit together in the keys of a register: a recipient that is none, or files that are not those which the
 * last change of the keys left. A set that an earlier version wrote has no list, and nothing is said of it.
 */
export function keyFindings(folder: string): readonly Finding[] {
  const slots = slotsOf(folder);
  const recipient = readRecipient(folder);
  if (recipient === null && slots.length === 0) return [];
  if (recipient === null || !isRecipient(recipient))
    return [{ place: `keys/${recipientFile}`, path: [], rule: "recipient-unusable" }];
  const listed = readKeyList(folder);
  const isSound = listed === null || listed === keyList(recipient, slots);
  return isSound ? [] : [{ place: "keys", path: [], rule: "keys-do-not-fit" }];
}
