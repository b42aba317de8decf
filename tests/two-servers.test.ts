import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { runGit } from "../scripts/git.ts";
import { deskOn, type LocalDesk } from "./local-desk.ts";
import { options, path, record, versionedRegister } from "./versioned-register.ts";

/** How often each of two servers saves; a maintainer may ask for more. */
const saves = Number(process.env["SAVES_OF_TWO"] ?? 6);

/** Adds a word to the complaint as it is now. @returns null when that is acknowledged, else why not */
async function refusalOf(desk: LocalDesk, word: string): Promise<unknown> {
  const { body } = await desk.ask("getEntry", { path });
  const { data, file } = Object(body);
  const order = { bases: { [path]: file.id }, options, dataFiles: [{ path, raw: `${data}${word}\n` }] };
  const answer = await desk.ask("persistEntry", order);
  return answer.status === 200 ? null : Object(answer.body).error;
}

/** Saves so many words by one server. @returns each refusal that it met on the way */
async function saveAll(desk: LocalDesk, name: string): Promise<ReadonlySet<unknown>> {
  const refusals = new Set<unknown>();
  for (let at = 0; at < saves;) {
    const refusal = await refusalOf(desk, `${name}-${at}-`);
    if (refusal === null) at += 1;
    else await pause(20);
    if (refusal !== null) refusals.add(refusal);
  }
  return refusals;
}

it("every word that one of two servers on a register acknowledged is in the file and in git", async () => {
  const { folder, top, file, ...first } = await versionedRegister("complaints");
  const second = await deskOn(folder);
  expect(await refusalOf(first, "begin")).toBe(null);
  const [ofFirst, ofSecond] = await Promise.all([
    saveAll(first, "een").finally(first.stop),
    saveAll(second, "twee"),
  ]);
  expect([ofFirst, ofSecond]).toEqual([new Set(), new Set(["other-writer"])]);
  const words = ["een", "twee"].flatMap((name) => Array.from({ length: saves }, (_, at) => `${name}-${at}-`));
  for (const word of words) expect(readFileSync(file, "utf8")).toContain(`${word}\n`);
  expect(runGit(top, ["show", `HEAD:complaints/${record}`])).toBe(readFileSync(file, "utf8"));
  expect(runGit(top, ["rev-list", "--count", "HEAD"]).trim()).toBe(String(2 * saves + 2));
}, 600_000);
