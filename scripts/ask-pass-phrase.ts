import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * Asks for a pass phrase on standard error and reads one line: unseen from a terminal, else from standard input.
 *
 * @returns null when nothing was given
 */
export async function askPassPhrase(question: string): Promise<string | null> {
  process.stderr.write(question);
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: darkness(), terminal, historySize: 0 });
  try {
    for await (const line of lines) return line.trim() === "" ? null : line;
    return null;
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}

/** Where a terminal's echo goes, so that nobody reads along. */
function darkness(): Writable {
  return new Writable({ write: (_echo, _encoding, done) => done() });
}
