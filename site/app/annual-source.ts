import type { ArchiveIndex } from "../../schemas/archive.ts";
import { formatDate } from "../../procedure/dates.ts";
import type { Summary } from "../../procedure/summary.ts";
import { type SummaryTexts, textsIn } from "../../procedure/summary-texts.ts";
import { type Conversation, conversationWith } from "../vault/conversation.ts";
import { startWorker } from "../vault/start-worker.ts";
import type { Vault } from "../vault/vault.ts";
import type { ReckoningAnswer, ReckoningQuestion } from "./annual-protocol.ts";
import { yearsToChoose, yearToShow } from "./annual-years.ts";
import type { Screen } from "./screen.ts";
import { onSession } from "./session.ts";

/** The summary of a year, and the words of the register that belong to it. */
export type ReckonedYear = { readonly summary: Summary; readonly texts: SummaryTexts };

type Looking = Pick<Screen, "vault" | "index" | "overview">;

/** The worker that has read an archive, and the years that were asked of it: by year and day of looking. */
type Source = {
  readonly index: ArchiveIndex;
  readonly worker: Conversation<ReckoningQuestion, ReckoningAnswer>;
  readonly isRead: Promise<void>;
  readonly asked: Map<string, Promise<ReckonedYear>>;
  readonly known: Map<string, ReckonedYear>;
};

let source: Source | null = null;

onSession(({ is }) => {
  if (is === "signed-out") forget();
});

/** The summary of a year as of the day of looking; reckoned once for an archive. @throws when it cannot be had */
export function reckonedYear(looking: Looking, year: number): Promise<ReckonedYear> {
  const from = sourceOf(looking);
  const name = nameOf(looking, year);
  const found = from.asked.get(name);
  if (found !== undefined) return found;
  const reckoning = reckon(from, year, formatDate(looking.overview.today));
  from.asked.set(name, reckoning);
  reckoning.then(
    (reckoned) => from.known.set(name, reckoned),
    () => source === from && forget(),
  );
  return reckoning;
}

/** The same at once, when it was reckoned before; null when not. */
export function knownYear(looking: Looking, year: number): ReckonedYear | null {
  return source?.index === looking.index ? (source.known.get(nameOf(looking, year)) ?? null) : null;
}

/** Reckons the year that somebody expects who names none. @throws when it cannot be had */
export async function reckonFirst(looking: Looking): Promise<void> {
  await reckonedYear(looking, yearToShow(looking.index, looking.overview.today));
}

/** Reckons the years beside one, to which whoever looks at it may go on. */
export function reckonBeside(looking: Looking, year: number): void {
  const years = yearsToChoose(looking.index, looking.overview.today);
  for (const beside of [year - 1, year + 1])
    if (years.includes(beside)) reckonedYear(looking, beside).catch(() => undefined);
}

function nameOf({ overview }: Looking, year: number): string {
  return `${year} ${formatDate(overview.today)}`;
}

async function reckon({ worker, isRead }: Source, year: number, today: string): Promise<ReckonedYear> {
  await isRead;
  const answer = await worker.ask({ ask: "year", year, today });
  if (answer.is !== "reckoned") throw new Error("The year could not be reckoned.");
  performance.mark("year-reckoned");
  return { summary: answer.summary, texts: textsIn(answer.texts) };
}

function sourceOf({ vault, index }: Looking): Source {
  if (source?.index === index) return source;
  forget();
  const worker = conversationWith<ReckoningQuestion, ReckoningAnswer>(startWorker("reckoning"));
  source = { index, worker, isRead: read(worker, vault, index), asked: new Map(), known: new Map() };
  return source;
}

async function read(worker: Source["worker"], vault: Vault, index: ArchiveIndex): Promise<void> {
  const { register, reviews, findings, history } = index;
  // Of a history that is not whole nothing is said: what is missing might be the very change.
  const isKnown = history.reach === "whole";
  const [facts, log] = await Promise.all([
    vault.opened(index, "facts.age"),
    isKnown ? vault.opened(index, "log.age") : null,
  ]);
  const moved = log === null ? [facts] : [facts, log];
  const { is } = await worker.ask({ ask: "read", register, reviews, findings, facts, log }, moved);
  if (is !== "read") throw new Error("The records could not be read.");
  performance.mark("facts-opened");
}

function forget(): void {
  source?.worker.close();
  source = null;
}
