import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { complaint, type HistoryStage, historyStage, record } from "./history-repository.ts";

/** Where a repository keeps what was read of it. */
export const keptFolder = ".git/klachtenregister/history-v1";

/** The one file that was kept in a repository. */
export function keptFile({ top }: HistoryStage): string {
  const names = readdirSync(join(top, keptFolder));
  expect(names).toHaveLength(1);
  return join(top, keptFolder, names[0] ?? "");
}

/** A repository with a complaint of some commits. */
export function commits(count: number): HistoryStage {
  const stage = historyStage();
  for (let at = 0; at < count; at += 1) addTo(stage, `Stap ${at}`);
  return stage;
}

/** Changes the complaint and commits that. @returns the commit */
export function addTo(stage: HistoryStage, wish: string): string {
  stage.write({ [record]: complaint([`wish: ${wish}`]) });
  return stage.commit();
}

/** Everything that is told, which must be the same with what was kept and without. */
export async function alike(stage: HistoryStage) {
  const kept = await stage.read();
  expect(kept).toEqual(await stage.read({ cache: false }));
  return kept;
}
