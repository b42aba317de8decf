import { CommandError } from "./command.ts";
import { streamGit } from "./git.ts";
import { largestRecord } from "./read-text.ts";

/** What git has under a hash: its bytes; null where none can be read, or there are too many for a record. */
export type Content = { readonly bytes: Buffer | null; readonly isMissing: boolean };

/** So many in a row of which nothing can be read are no single damage: git itself does not work. */
const mostFailures = 50;

/**
 * Reads contents out of a repository, in the order in which they are asked for. At one that is damaged, or was never
 * fetched, git may stop; another one is started for the rest.
 *
 * @returns as many contents as hashes, some at a time
 * @throws CommandError when git goes on failing
 */
export async function* readContents(
  folder: string,
  hashes: readonly string[],
): AsyncGenerator<readonly Content[]> {
  let failures = 0;
  for (let answered = 0; answered < hashes.length;) {
    const before = answered;
    try {
      for await (const contents of contentsIn(folder, linesOf(hashes.slice(before)))) {
        answered += contents.length;
        yield contents;
      }
      if (answered < hashes.length) throw new CommandError("git cat-file stopped early.");
    } catch (error) {
      failures = answered > before ? 0 : failures + 1;
      if (!(error instanceof CommandError) || failures === mostFailures) throw error;
      if (answered === hashes.length) return;
      answered += 1;
      yield [missing];
    }
  }
}

const missing: Content = { bytes: null, isMissing: true };

/**
 * Reads contents while it is still being found out which, in the order in which they are asked for.
 *
 * @param asked the contents' hashes, a line each
 * @throws CommandError when git stops at one, after those before it
 */
export async function* contentsIn(
  folder: string,
  asked: Iterable<string> | AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Content[]> {
  const answersIn = answerReader();
  for await (const piece of streamGit(folder, ["cat-file", "--batch", "--buffer"], asked)) {
    const answers = answersIn(piece);
    if (answers.length > 0) yield answers;
  }
}

function* linesOf(hashes: readonly string[]): Generator<string> {
  for (const hash of hashes) yield `${hash}\n`;
}

/** A content of which a part has come; what is too large for a record is counted and not kept. */
type Coming = { readonly size: number; readonly bytes: Buffer | null; came: number };

/** Reads what git answers: a line with hash, type and size, the content, a line end; or a line that says it is missing. */
function answerReader(): (piece: Buffer) => readonly Content[] {
  let line = "";
  let coming: Coming | null = null;
  return (piece) => {
    const answers: Content[] = [];
    for (let at = 0; at < piece.length;) {
      if (coming === null) {
        const end = piece.indexOf(lineEnd, at);
        line += piece.toString("latin1", at, end === -1 ? piece.length : end);
        if (end === -1) break;
        coming = comingAfter(line);
        if (coming === null) answers.push(missing);
        [line, at] = ["", end + 1];
      } else {
        const count = Math.min(coming.size + 1 - coming.came, piece.length - at);
        if (coming.bytes !== null) piece.copy(coming.bytes, coming.came, at, at + count);
        [coming.came, at] = [coming.came + count, at + count];
        if (coming.came <= coming.size) break;
        answers.push({ bytes: coming.bytes, isMissing: false });
        coming = null;
      }
    }
    return answers;
  };
}

const lineEnd = "\n".charCodeAt(0);

function comingAfter(line: string): Coming | null {
  const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(line)?.[1];
  if (size === undefined) return null;
  const count = Number(size);
  return { size: count, bytes: count > largestRecord ? null : Buffer.allocUnsafe(count), came: 0 };
}
