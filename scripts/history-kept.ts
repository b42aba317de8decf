import { crc32 } from "node:zlib";
import type { Commit } from "./history-graph.ts";
import type { Signature } from "./history-log.ts";
import type { KeptRecord, KeptText, Past } from "./history-past.ts";
import type { Repository } from "./history-repository.ts";
import { formatTouches } from "./history-touches.ts";

/** What was told the last time: the newest commit, and the one that had been it before somebody rewrote the history. */
export type Seen = { readonly head: string; readonly rewrittenFrom: string | null };

/** A past as it was kept: up to which commit, and in how many bytes. */
export type KeptPast = {
  readonly past: Past;
  readonly head: string;
  readonly size: number;
  /** What was told the last time, which may have been of later commits. */
  readonly seen: Seen;
};

// To be raised whenever the same commits make other events, or events are written otherwise.
const format = "klachtenregister history 2";

type Scope = Pick<Repository, "gitFolder" | "home" | "branch" | "isShallow" | "cutOff">;

/** What was kept holds for one repository, and only as long as that reaches back as far as it did. */
function scopeOf({ gitFolder, home, branch, isShallow, cutOff }: Repository): Scope {
  return { gitFolder, home, branch, isShallow, cutOff: [...cutOff].sort() };
}

type Head = Pick<Past, "former" | "renumberings"> & { readonly scope: Scope; readonly seen: Seen };

/** A record in the list of them: how many bytes its two texts have, and the commits of its events. */
type Entry = readonly [place: string, events: number, touches: number, commits: readonly number[]];

/** A commit by the places of its parents, and of its author and committer among the people. */
type CommitRow = readonly [
  hash: string,
  parents: readonly number[],
  author: number,
  authored: number,
  ...committer: [] | [committer: number, committed: number],
];

type PersonRow = readonly [name: string, email: string];

/** A past as bytes, in some parts: what it is, the commits, the records, and then their texts. */
export function keptContent(repository: Repository, past: Past, seen: Seen): readonly Buffer[] {
  const { former, renumberings, records } = past;
  const entries: Entry[] = [];
  const texts: Buffer[] = [];
  for (const [place, { events, touches, commits }] of records) {
    const [first, second] = [bytesOf(events), bytesOf(touchesAsText(touches))];
    entries.push([place, first.length, second.length, commits]);
    texts.push(first, second);
  }
  const first: Head = { scope: scopeOf(repository), seen, former, renumberings };
  const lines = [first, ...commitLines(past.commits), entries].map((line) => `${JSON.stringify(line)}\n`);
  const content = [Buffer.from(lines.join("")), ...joinedWhereAdjacent(texts)];
  return [Buffer.from(titleOf(content)), ...content];
}

/** Most of what is kept is what was kept before, byte by byte, and lies there in one piece. */
function joinedWhereAdjacent(texts: readonly Buffer[]): readonly Buffer[] {
  const joined: Buffer[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    const isNext = last?.buffer === text.buffer && last.byteOffset + last.length === text.byteOffset;
    if (last === undefined || !isNext) joined.push(text);
    else joined[joined.length - 1] = Buffer.from(text.buffer, last.byteOffset, last.length + text.length);
  }
  return joined;
}

function bytesOf(text: KeptText): Buffer {
  return typeof text === "string" ? Buffer.from(text) : text;
}

/** Of what may not be kept nothing is written. */
function touchesAsText(touches: KeptRecord["touches"]): KeptText {
  if (touches === null) return "";
  return Buffer.isBuffer(touches) ? touches : formatTouches(touches);
}

/** Says what the file is, and how to tell that all of it is there as it was written. */
function titleOf(parts: readonly Buffer[]): string {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const sum = parts.reduce((known, part) => crc32(part, known), 0);
  return `${format} ${size} ${sum}\n`;
}

function commitLines(commits: readonly Commit[]): readonly [readonly PersonRow[], readonly CommitRow[]] {
  const people: PersonRow[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ name, email }: Signature) => {
    const key = `${name}\0${email}`;
    const place = places.get(key) ?? people.length;
    if (place === people.length) people.push([name, email]);
    places.set(key, place);
    return place;
  };
  const rows = commits.map(({ hash, parents, author, committer }): CommitRow => {
    const written = [hash, parents, placeOf(author), author.moment] as const;
    return author === committer ? written : [...written, placeOf(committer), committer.moment];
  });
  return [people, rows];
}

/** Reads what `keptContent` made of a past. Null when it is not whole, or of another kind, scope or time. */
export function keptIn(bytes: Buffer, repository: Repository): KeptPast | null {
  const start = bytes.indexOf("\n") + 1;
  const content = bytes.subarray(start);
  if (bytes.toString("utf8", 0, start) !== titleOf([content])) return null;
  const [first = 0, second = 0, third = 0, fourth = 0] = lineEndsIn(content, 4);
  const textAt = (from: number, until: number) => content.toString("utf8", from, until);
  const head: Head = JSON.parse(textAt(0, first));
  if (JSON.stringify(head.scope) !== JSON.stringify(scopeOf(repository))) return null;
  const people: readonly PersonRow[] = JSON.parse(textAt(first, second));
  const rows: readonly CommitRow[] = JSON.parse(textAt(second, third));
  const entries: readonly Entry[] = JSON.parse(textAt(third, fourth));
  const { former, renumberings, seen } = head;
  const commits = rows.map((row) => commitIn(row, people));
  const records = recordsIn(entries, content.subarray(fourth));
  return { past: { commits, former, renumberings, records }, head: seen.head, size: bytes.length, seen };
}

function lineEndsIn(content: Buffer, count: number): readonly number[] {
  const ends: number[] = [];
  for (let end = 0; ends.length < count; ends.push(end)) end = content.indexOf("\n", end) + 1;
  return ends;
}

function commitIn(row: CommitRow, people: readonly PersonRow[]): Commit {
  const [hash, parents, by, moment, committedBy, committed] = row;
  const author = signatureIn(people[by], moment);
  if (committedBy === undefined || committed === undefined)
    return { hash, parents, author, committer: author };
  return { hash, parents, author, committer: signatureIn(people[committedBy], committed) };
}

function signatureIn([name, email]: PersonRow = ["", ""], moment: number): Signature {
  return { name, email, moment };
}

function recordsIn(entries: readonly Entry[], texts: Buffer): ReadonlyMap<string, KeptRecord> {
  const records = new Map<string, KeptRecord>();
  let at = 0;
  for (const [place, events, touches, commits] of entries) {
    const [middle, end] = [at + events, at + events + touches];
    const kept = touches === 0 ? null : texts.subarray(middle, end);
    records.set(place, { events: texts.subarray(at, middle), touches: kept, commits });
    at = end;
  }
  return records;
}
