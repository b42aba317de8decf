import { logOf } from "../procedure/history-log.ts";
import type { LogLine } from "../schemas/history.ts";
import { safeMessageOf } from "./command.ts";
import { historyOf } from "./own-history.ts";
import { progressOf } from "./progress.ts";
import type { RegisterFiles } from "./read-register.ts";

/**
 * What git knows of the changes of a register; null without a repository, where only the newest commits are there, and
 * where git fails: a number that is too small would be worse than none, and none keeps nobody from the summary.
 */
export async function logFor(files: RegisterFiles): Promise<readonly LogLine[] | null> {
  try {
    const history = await historyOf(files, { onProgress: progressOf("reading history") });
    return history.head.reach === "whole" ? logOf(history) : null;
  } catch (error) {
    process.stderr.write(`The summary is made without the history: ${safeMessageOf(error)}\n`);
    return null;
  }
}
