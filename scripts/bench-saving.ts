import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import * as z from "zod";
import type { Corpus } from "./bench-corpus.ts";
import { type Figure, medianOf } from "./bench-figures.ts";
import { blobShaOf } from "./editing-files.ts";
import { formatRecord, parseFrontMatter } from "./front-matter.ts";
import { layoutOf } from "./register-layout.ts";

/** A dashboard that is open in a browser, and the register behind it. */
export type OpenDashboard = { readonly page: Page; readonly address: string; readonly corpus: Corpus };

/**
 * How long it takes until a save shows: from the moment that the editor's server is asked to save until the open
 * dashboard has painted the new summary of the complaint that it shows.
 */
export async function measureSaving(dashboard: OpenDashboard, turns: number): Promise<readonly Figure[]> {
  const { page, address, corpus } = dashboard;
  const { name = "", path = "" } = layoutOf(corpus.folder).complaints.at(-1) ?? {};
  await page.goto(`${address}#/complaint/${name}`);
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    // The dashboard looks every second; a partner saves at any moment between two looks.
    await pause((turn * 370) % 1000);
    const summary = `Bewaard voor de ${turn + 1}e keer`;
    const shown = page.evaluate<unknown>(`bench.heading(${JSON.stringify(summary)})`);
    const asked = performance.timeOrigin + performance.now();
    await save(address, { number: name, file: `${path}/index.md`, summary });
    times.push(Number(await shown) - asked);
  }
  return [savingFigure(corpus.size, times)];
}

/** A register is sealed anew as a whole; one of many thousands takes longer than a person likes to wait. */
const budgetedSize = 1_000;

/** What some saves say together. */
export function savingFigure(size: number, times: readonly number[]): Figure {
  const budget = size > budgetedSize ? null : ({ of: "amount", atMost: 2000 } as const);
  return { what: "a save shows", size, unit: "ms", measured: medianOf(times), floor: null, budget };
}

const fields = z.record(z.string(), z.unknown());

type Edit = { readonly number: string; readonly file: string; readonly summary: string };

/** Saves a complaint with another summary, as the editor does. */
async function save(address: string, { number, file, summary }: Edit): Promise<void> {
  const before = readFileSync(file);
  const record = parseFrontMatter(before.toString("utf8"));
  if ("refused" in record) throw new Error("A fictional complaint cannot be read.");
  const raw = formatRecord({ ...fields.parse(record.data), summary }, record.body);
  const path = `complaints/${number.slice(3, 7)}/${number}/index.md`;
  const params = {
    dataFiles: [{ path, raw }],
    bases: { [path]: blobShaOf(before) },
    options: { commitMessage: "bench" },
  };
  const response = await fetch(new URL("api/v1", address), {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: new URL(address).origin },
    body: JSON.stringify({ action: "persistEntry", params }),
  });
  if (!response.ok) throw new Error(`The register was not saved: ${response.status}`);
}
