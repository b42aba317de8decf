import type { Changing, IssueSeen, Memory, Patch } from "./reminder-issue.ts";
import { type Case, isOver, type Known, knownOf, latest, type Wanted } from "./reminder-known.ts";

/** What becomes of an issue; null when it is as it must be. */
export function stepOf(one: Case): Changing | null {
  const { issue, wanted } = one;
  if (isOver(one)) return null;
  const known = knownOf(one);
  if (wanted === null) return issue.isOpen ? closing(one, known) : noting(one, known);
  const before = new Set(known.said);
  const fresh = wanted.rungs.filter(({ code }) => !before.has(code));
  return isLeftClosed(issue, known, fresh.length)
    ? noting(one, known)
    : telling({ ...one, wanted }, known, fresh);
}

/** A person closed it, and nothing has been reached since. */
function isLeftClosed({ isOpen, memory, looked }: IssueSeen, known: Known, fresh: number): boolean {
  if (isOpen || fresh > 0) return false;
  if (memory?.isClosed === true || known.closings > (memory?.closings ?? 0)) return false;
  // The comment of a reopening stands, but the reopening itself was lost.
  const isHalfOpen = (looked?.own ?? []).some(({ reopens, said }) => {
    return reopens && memory !== null && said.some((code) => !memory.said.includes(code));
  });
  return !isHalfOpen;
}

/** Writes down what was seen, and nothing that anybody would notice. */
function noting(one: Case, known: Known): Changing | null {
  const { key, issue } = one;
  const patch = { ...notePatch(one, known), ...relabelled(issue, one.label) };
  const { drops } = known;
  return worthIt(issue, {
    kind: "note",
    key,
    number: issue.number,
    first: null,
    comment: null,
    patch,
    drops,
  });
}

function notePatch({ key, issue, wanted }: Case, known: Known): Patch {
  const { memory } = issue;
  const texts = { text: memory?.text ?? wanted?.text ?? "", people: memory?.people ?? wanted?.people ?? "" };
  const { said, closings, count: seen } = known;
  const isClosed = memory?.isClosed === true || (memory !== null && closings > memory.closings);
  const unknownSince = memory?.unknownSince ?? null;
  return { text: issue.text, memory: { key, ...texts, said, seen, closings, isClosed, unknownSince } };
}

/** When comments were removed, the next one would bring their number back to what it was. */
function firstOf(one: Case, known: Known, comment: Changing["comment"]): Patch | null {
  const { memory, looked } = one.issue;
  const isNeeded = comment !== null && looked !== null && memory !== null && memory.seen > looked.count;
  return isNeeded ? notePatch(one, known) : null;
}

function telling(
  one: Case & { readonly wanted: Wanted },
  known: Known,
  fresh: Wanted["rungs"],
): Changing | null {
  const { key, issue, wanted, label } = one;
  const { closings, count, drops } = known;
  const { number, isOpen, memory } = issue;
  const { reminder, text, people, assignees, body, unknownSince } = wanted;
  const codes = fresh.map(({ code }) => code);
  const said = latest([...known.said, ...codes], wanted);
  const mark = { said: codes, closing: null, reopens: !isOpen };
  const comment = fresh.length === 0 ? null : { text: reminder.notice(fresh), mark };
  const seen = count + (comment === null ? 0 : 1);
  const isNew = !isOpen || memory?.text !== text;
  const patch: Patch = {
    ...(isNew ? { title: reminder.title, text: body } : { text: issue.text }),
    memory: { key, text, people, said, seen, closings, isClosed: false, unknownSince },
    ...(isOpen ? {} : { state: "open" }),
    ...(!isOpen || memory?.people !== people ? { assignees } : {}),
    ...relabelled(issue, label),
  };
  const isUpdated = patch.title !== undefined || patch.assignees !== undefined;
  const kind = comment !== null && isOpen ? "tell" : isUpdated ? "update" : "note";
  const first = firstOf(one, known, comment);
  return worthIt(issue, { kind: isOpen ? kind : "reopen", key, number, first, comment, patch, drops });
}

function closing(one: Case, known: Known): Changing {
  const { key, issue, closingWords, label } = one;
  const { number, memory, text } = issue;
  // Its comment stands already when the rest of the closing was lost.
  const isAnnounced = known.closings > (memory?.closings ?? 0);
  const closings = isAnnounced ? known.closings : known.closings + 1;
  const mark = { said: [], closing: closings, reopens: false };
  const comment = isAnnounced ? null : { text: closingWords, mark };
  const seen = known.count + (comment === null ? 0 : 1);
  const before = { text: memory?.text ?? "", people: memory?.people ?? "" };
  const patch: Patch = {
    text,
    memory: { key, ...before, said: known.said, seen, closings, isClosed: true, unknownSince: null },
    state: "closed",
    reason: "completed",
    ...relabelled(issue, label),
  };
  const first = firstOf(one, known, comment);
  return { kind: "close", key, number, first, comment, patch, drops: known.drops };
}

/** A change that changes nothing is none. */
function worthIt({ memory }: IssueSeen, change: Changing): Changing | null {
  const { kind, drops, patch } = change;
  const isSame = "key" in patch.memory && memory !== null && isSameMemory(memory, patch.memory);
  const isNothing = kind === "note" && drops.length === 0 && patch.labels === undefined && isSame;
  return isNothing ? null : change;
}

function isSameMemory(one: Memory, other: Memory): boolean {
  const partsOf = ({ key, text, people, said, seen, closings, isClosed, unknownSince }: Memory) => {
    return JSON.stringify([key, text, people, said, seen, closings, isClosed, unknownSince]);
  };
  return partsOf(one) === partsOf(other);
}

function relabelled({ isLabelled, labels }: IssueSeen, label: string): Pick<Patch, "labels"> {
  return isLabelled ? {} : { labels: [...labels, label] };
}
