import { momentIn } from "../procedure/dates.ts";
import { dayOf } from "../procedure/history-moment.ts";
import type {
  AttachmentChanges,
  EventKind,
  FieldChange,
  HeldValue,
  HistoryEvent,
} from "../schemas/history.ts";
import type { PathStep } from "../schemas/finding.ts";
import { attachmentChanges } from "./history-attachments.ts";
import { withoutNames, withoutWords } from "./history-erased.ts";
import type { Commit } from "./history-graph.ts";
import type { PersonFinder } from "./history-people.ts";
import type { Step } from "./history-steps.ts";

/** An event as it is kept: short, and without what its commit tells of itself. */
type Row = readonly [
  commit: number,
  kind: EventKind,
  from: string | null,
  changes: readonly ChangeRow[],
  ...attachments: [] | [added: readonly string[], changed: readonly string[], removed: readonly string[]],
];

type ChangeRow = readonly [path: readonly PathStep[], before: HeldValue, after: HeldValue, isErased?: 1];

/** The steps of a life as text, to be read by `parseEvents`. @param isErased whether the words are left out */
export function formatSteps(steps: readonly Step[], isErased: boolean): string {
  const rows = steps.map((step): Row => {
    const changes = step.differences.map(({ pathBefore, pathAfter, before, after }) => {
      const change = { path: after === null ? pathBefore : pathAfter, before, after };
      return rowOf(isErased ? withoutWords(change) : change);
    });
    const { commit, kind, from } = step;
    if (step.attachments.size === 0) return [commit, kind, from, changes];
    const attachments = attachmentChanges(step.attachments);
    const { added, changed, removed } = isErased ? withoutNames(attachments) : attachments;
    return [commit, kind, from, changes, added, changed, removed];
  });
  return JSON.stringify(rows);
}

function rowOf({ path, before, after, isErased }: FieldChange): ChangeRow {
  return isErased === true ? [path, before, after, 1] : [path, before, after];
}

/** What the events of a life are told with. */
export type Telling = {
  readonly commits: readonly Commit[];
  readonly personOf: PersonFinder;
  readonly timeZone: string;
  /** The places of records whose words are withheld, whatever is kept of them. */
  readonly erased: ReadonlySet<string>;
};

/** Reads what `formatSteps` wrote of a record. */
export function parseEvents(text: string, place: string, telling: Telling): readonly HistoryEvent[] {
  const rows: readonly Row[] = JSON.parse(text);
  const events = rows.flatMap((row) => eventIn(row, telling) ?? []);
  return telling.erased.has(place) ? events.map(withheld) : events;
}

function eventIn([at, kind, from, rows, ...names]: Row, telling: Telling): HistoryEvent | null {
  const commit = telling.commits[at];
  if (commit === undefined) return null;
  const { hash, author, parents } = commit;
  const [added = [], changed = [], removed = []] = names;
  return {
    commit: hash,
    at: momentIn(author.moment, telling.timeZone),
    author: author.name,
    by: telling.personOf(author),
    committed: committedOf(commit, telling),
    kind,
    isMerge: parents.length > 1,
    from,
    changes: rows.map(changeIn),
    attachments: { added, changed, removed } satisfies AttachmentChanges,
  };
}

function changeIn([path, before, after, isErased]: ChangeRow): FieldChange {
  return isErased === 1 ? { path, before, after, isErased: true } : { path, before, after };
}

function withheld(event: HistoryEvent): HistoryEvent {
  const { changes, attachments } = event;
  return { ...event, changes: changes.map(withoutWords), attachments: withoutNames(attachments) };
}

/** GitHub signs as itself what people save on its pages; that is nobody else. */
const githubAccount = "noreply@github.com";

/** Who committed and when, where the author did not do so on the same day. */
function committedOf({ author, committer }: Commit, telling: Telling): HistoryEvent["committed"] {
  if (author === committer) return null;
  const at = momentIn(committer.moment, telling.timeZone);
  const isSameDay = dayOf(at) === dayOf(momentIn(author.moment, telling.timeZone));
  const isOwn = committer.email === githubAccount || isSamePerson({ author, committer }, telling);
  return isSameDay && isOwn ? null : { at, name: committer.name };
}

function isSamePerson(
  { author, committer }: Pick<Commit, "author" | "committer">,
  { personOf }: Telling,
): boolean {
  if (author.name === committer.name) return true;
  if (author.email !== "" && author.email.toLowerCase() === committer.email.toLowerCase()) return true;
  const code = personOf(author);
  return code !== null && code === personOf(committer);
}
