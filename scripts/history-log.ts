import { streamGit } from "./git.ts";
import { recordFileAt, type RecordFile } from "./history-places.ts";

/** Who wrote or committed something, and when, in seconds since 1970. */
export type Signature = { readonly name: string; readonly email: string; readonly moment: number };

/**
 * What a commit made of a file of a record. Contents are named by their hash; null where there is none, and with an `@`
 * before it where it is no plain file but a link or a repository of its own.
 */
export type Change = {
  readonly file: RecordFile;
  readonly before: string | null;
  readonly after: string | null;
};

/** A commit as the log tells it. The changes of a merge are told apart, by `readMerges`. */
export type Logged = {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly changes: readonly Change[];
};

// Names as git has them: who could change them afterwards in a .mailmap could change who did what.
const fields = ["%H", "%P", "%an", "%ae", "%at", "%cn", "%ce", "%ct"];
const files = ["--raw", "-r", "-z", "--no-renames", "--no-abbrev", "--no-color", "--no-textconv"];
const outside = ["--no-ext-diff", "-O/dev/null"];
const log = ["log", ...files, ...outside, "--no-mailmap", "--no-notes", "--encoding=UTF-8"];

/**
 * Reads the commits that lead to some and not to others, with the records' files they changed. The whole repository is
 * looked through: naming paths would double git's time, and would hide where the register lay before.
 *
 * @param range commits; those with `^` before them, and all that led to them, are left out
 * @param onCommit told of each as soon as it is read, mostly the newest first, with its place in the list
 */
export async function readCommits(
  folder: string,
  range: readonly string[],
  onCommit: (commit: Logged, place: number) => void,
): Promise<readonly Logged[]> {
  const read: Logged[] = [];
  const stream = streamGit(folder, [...log, `--format=${fields.join("%x00")}`, ...range, "--"]);
  for await (const sections of sectionsOf(stream, fields.length)) {
    for (const section of sections) {
      const commit = loggedIn(section);
      onCommit(commit, read.length);
      read.push(commit);
    }
  }
  return read;
}

/**
 * Reads what each merge made of the records' files of each of its parents. Not part of the log, which under `-m` leaves
 * out the parents that do not differ without telling which.
 *
 * @param merges the commits, each with its parents
 * @returns for each merge, for each of its parents in their order, the changes
 */
export async function readMerges(
  folder: string,
  merges: readonly Pick<Logged, "hash" | "parents">[],
): Promise<readonly (readonly (readonly Change[])[])[]> {
  if (merges.length === 0) return [];
  const pairs = merges.flatMap(({ hash, parents }) => parents.map((parent) => `${hash} ${parent}\n`));
  const args = ["diff-tree", "--stdin", "--always", ...files, ...outside];
  const told: (readonly Change[])[] = [];
  for await (const sections of sectionsOf(streamGit(folder, args, pairs), 1)) {
    for (const { changes } of sections) told.push(changes);
  }
  let from = 0;
  return merges.map(({ parents }) => told.slice(from, (from += parents.length)));
}

type Section = { readonly header: readonly string[]; readonly changes: Change[] };

/** What git prints of commits under `-z`: some fields of each, then a pair of tokens for each file. */
async function* sectionsOf(stream: AsyncIterable<Buffer>, fieldCount: number): AsyncGenerator<Section[]> {
  const fileAt = rememberingFiles();
  let header: string[] = [];
  let changes: Change[] = [];
  let facts = "";
  for await (const tokens of tokensOf(stream)) {
    const whole: Section[] = [];
    for (const token of tokens) {
      if (facts !== "") {
        addChange(changes, facts, fileAt(token));
        facts = "";
      } else if (header.length < fieldCount) header.push(token);
      else if (token.startsWith(":") || token.startsWith("\n:")) facts = token;
      else {
        whole.push({ header, changes });
        [header, changes] = [[token], []];
      }
    }
    yield whole;
  }
  if (header.length === fieldCount) yield [{ header, changes }];
}

/** Splits at every NUL. Bytes stay apart as signs below 256, for a file's name may be no text at all. */
async function* tokensOf(stream: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const piece of stream) {
    const tokens = (rest + piece.toString("latin1")).split("\0");
    rest = tokens.pop() ?? "";
    yield tokens;
  }
}

/** Most files are told of again and again, or belong to no record at all. */
function rememberingFiles(): (path: string) => RecordFile | null {
  const known = new Map<string, RecordFile | null>();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const text = textOf(path);
    // What is no UTF-8 keeps its bytes, so that no two names become one.
    const file = recordFileAt(text.includes("\uFFFD") ? path : text);
    known.set(path, file);
    return file;
  };
}

function addChange(changes: Change[], facts: string, file: RecordFile | null): void {
  if (file === null) return;
  const [modeBefore = "", modeAfter = "", hashBefore = "", hashAfter = ""] = facts
    .slice(facts.indexOf(":") + 1)
    .split(" ");
  const before = contentOf(modeBefore, hashBefore);
  const after = contentOf(modeAfter, hashAfter);
  // A file that became executable says no other word than before.
  if (before !== after) changes.push({ file, before, after });
}

function contentOf(mode: string, hash: string): string | null {
  if (mode === "000000") return null;
  return mode.startsWith("100") ? hash : `@${hash}`;
}

function loggedIn({ header, changes }: Section): Logged {
  const [hash = "", parents = "", author = "", authorMail = "", authored = "", ...further] = header;
  const [committer = "", committerMail = "", committed = ""] = further;
  const by = signatureOf(author, authorMail, authored);
  const isSame = author === committer && authorMail === committerMail && authored === committed;
  return {
    hash,
    parents: parents === "" ? [] : parents.split(" "),
    author: by,
    committer: isSame ? by : signatureOf(committer, committerMail, committed),
    changes,
  };
}

/** The last second of the year 9999; git takes any number for a moment. */
const lastMoment = 253_402_214_400;

function signatureOf(name: string, email: string, moment: string): Signature {
  return { name: textOf(name), email: textOf(email), moment: Math.min(Number(moment) || 0, lastMoment) };
}

const plain = /^[\x00-\x7f]*$/;

function textOf(bytes: string): string {
  return plain.test(bytes) ? bytes : Buffer.from(bytes, "latin1").toString("utf8");
}
