import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";

/**
 * Runs lines of a program that says a word when it has begun, and kills it and all it has started some time after that.
 *
 * @returns the lines that it said
 */
export async function killedAfter(lines: string, wait: number): Promise<readonly string[]> {
  const words = ["--input-type=module", "--eval", lines];
  const program = spawn(process.execPath, words, { detached: true });
  onTestFinished(() => void program.kill("SIGKILL"));
  let said = "";
  program.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  let failed = "";
  program.stderr.on("data", (piece: Buffer) => (failed += piece.toString()));
  const closed = once(program, "close");
  await Promise.race([once(program.stdout, "data"), closed]);
  if (program.pid === undefined || program.exitCode !== null) throw new Error(`It did not start: ${failed}`);
  await pause(wait);
  process.kill(-program.pid, "SIGKILL");
  await closed;
  return said.split("\n");
}
