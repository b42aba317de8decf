import { findingsOfHistory } from "../procedure/history-findings.ts";
import { logOf } from "../procedure/history-log.ts";
import type { LoggedRecords } from "../procedure/summary.ts";
import { safeMessageOf } from "./command.ts";
import { historyOf } from "./own-history.ts";
import { progressOf } from "./progress.ts";
import type { RegisterFiles } from "./read-register.ts";

/**
 * A register with what git knows of its changes; without a repository, where only the newest commits are there, and where
 * git fails the log is null: a number that is too small would be worse than none, and none keeps nobody from the summary.
 */
export async function withLog(files: RegisterFiles): Promise<LoggedRecords> {
  try {
    const history = await historyOf(files, { onProgress: progressOf("reading history") });
    if (history.head.reach !== "whole") return { ...files, log: null };
    return { ...files, log: logOf(history), findings: findingsOfHistory(history, files, files.findings) };
  } catch (error) {
    process.stderr.write(`The summary is made without the history: ${safeMessageOf(error)}\n`);
    return { ...files, log: null };
  }
}
