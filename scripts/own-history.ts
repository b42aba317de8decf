import type { RegisterHistory } from "../schemas/history.ts";
import { progressOf } from "./progress.ts";
import { type HistoryReading, readHistory } from "./read-history.ts";
import type { RegisterFiles } from "./read-register.ts";

/**
 * The history of a register that was read, told on as it goes. Of complaints that are erased on the disk it holds no
 * words, whether that is committed or not.
 */
export async function historyOf(
  { folder, register, complaints }: RegisterFiles,
  reading: Omit<HistoryReading, "erased"> = {},
): Promise<RegisterHistory> {
  const erased = complaints.filter(({ erasedOn }) => erasedOn !== undefined).map(({ id }) => id);
  return readHistory(folder, register, { erased, onProgress: progressOf("history"), ...reading });
}
