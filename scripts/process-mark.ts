import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/*
 * A program notes on what it leaves behind if it is killed that it is the one that made it: so whoever finds it later
 * can tell the work of a living program from what a dead one has left. The note is one word without blanks, fit for the
 * name of a file: the program's number, its machine, and when it started, for a number is given out again.
 */

/** The mark of this program. */
export function ownMark(): string {
  return markOf(process.pid);
}

/** The form of a mark, to look for it in a longer name. */
export const markForm = "\\d+-[0-9a-f]{8}-[0-9a-f]{8}";

/**
 * Whether the program that left a mark is proven to run no longer. What it left on another machine, and what is no
 * mark, proves nothing.
 */
export function isDeadMark(mark: string): boolean {
  if (!new RegExp(`^${markForm}$`).test(mark)) return false;
  const [pid = "", machine, started] = mark.split("-");
  if (machine !== short(hostname())) return false;
  if (!isRunning(Number(pid))) return true;
  const start = startOf(Number(pid));
  return start !== null && started !== unknownStart && started !== short(start);
}

function markOf(pid: number): string {
  const start = startOf(pid);
  return [pid, short(hostname()), start === null ? unknownStart : short(start)].join("-");
}

const unknownStart = "00000000";

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** When a program started, where the system tells: this boot, and the moment in it. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name of a program may hold anything; what follows it are numbers, of which the 20th is the start.
    return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return null;
  }
}

function short(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
