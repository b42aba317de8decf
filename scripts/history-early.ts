import { PassThrough } from "node:stream";
import { CommandError } from "./command.ts";
import { contentsIn } from "./history-contents.ts";
import { graphOf } from "./history-graph.ts";
import { type MadeLife, madeLife } from "./history-life.ts";
import type { Change, Logged } from "./history-log.ts";
import type { Repository } from "./history-repository.ts";
import type { Ground } from "./history-steps.ts";
import { changesByPlace, contentsOf, type Touch } from "./history-touches.ts";
import { type Version, versionIn } from "./history-versions.ts";

/** The life that was made early of a record, where nothing else touched it than what was known then; else null. */
export type EarlyLives = (place: string, touches: readonly Touch[]) => MadeLife | null;

/** No life was made early. */
export const noEarlyLives: EarlyLives = () => null;

/** The making of lives while the log is still being read. */
export type EarlyMaking = {
  /** Takes the next commit of the log, which tells the newest first. */
  readonly take: (commit: Logged, place: number) => void;
  /** Ends when everything has been made that could be. */
  readonly finish: () => Promise<EarlyLives>;
};

/** A record whose life seems to be known whole: what commits did to it, in their order, and what it held. */
type Candidate = {
  readonly place: string;
  readonly touches: readonly Touch[];
  readonly wanted: readonly string[];
};

/**
 * Git is busy with the log for longer than with all contents together. Going back in time, most records are known whole
 * at the commit that put them in; their lives are made meanwhile, and hold if nothing else turns up.
 */
export function makeEarly(repository: Repository): EarlyMaking {
  const asked = new PassThrough();
  // Where git stops at a content, nothing more can be asked.
  asked.on("error", () => undefined);
  let lines = "";
  const ask = (least: number) => {
    if (lines.length <= least) return;
    asked.write(lines);
    lines = "";
  };
  const waiting: Candidate[] = [];
  const gather = candidateGatherer(repository);
  const making = makeCandidates(contentsIn(repository.folder, asked), waiting);
  // It is awaited at the end, and may fail before.
  making.catch(() => undefined);
  const take = ({ hash, parents, changes }: Logged, commit: number) => {
    if (parents.length > 1 || repository.cutOff.includes(hash)) return;
    for (const candidate of gather(changes, commit)) {
      waiting.push(candidate);
      for (const content of candidate.wanted) lines += `${content}\n`;
    }
    // Large pieces cost fewer turns of the event loop.
    ask(2 ** 14);
  };
  const finish = async () => {
    ask(0);
    asked.end();
    const lives = await making;
    return (place: string, touches: readonly Touch[]) => {
      const early = lives.get(place);
      const isWhole =
        early?.touches.length === touches.length &&
        early.touches.every((touch, at) => isSame(touch, touches[at]));
      return early !== undefined && isWhole ? early.life : null;
    };
  };
  return { take, finish };
}

function isSame({ commit, sides }: Touch, other: Touch | undefined): boolean {
  return (
    commit === other?.commit &&
    sides.length === other.sides.length &&
    sides[0]?.length === other.sides[0]?.length
  );
}

/** Gathers the changes of records until one was put in; most have stood in one file ever since. */
function candidateGatherer({
  home,
}: Repository): (changes: readonly Change[], commit: number) => readonly Candidate[] {
  const open = new Map<string, Touch[]>();
  return (changes, commit) => {
    return [...changesByPlace(changes)].flatMap(([place, own]) => {
      const touches = open.get(place) ?? [];
      open.set(place, touches);
      touches.unshift({ commit, sides: [own] });
      const isPutIn = own.some(({ file, before }) => file.attachment === null && before === null);
      if (!isPutIn || !isPlain(touches, home)) return [];
      return [{ place, touches: [...touches], wanted: contentsOf(touches) }];
    });
  };
}

/** Whether a record stood in one file, each commit going on where the one before it stopped. */
function isPlain(touches: readonly Touch[], home: string): boolean {
  const changes = touches.flatMap(({ sides }) => sides.flat());
  const records = changes.filter(({ file }) => file.attachment === null);
  return (
    changes.every(({ file }) => file.home === home) &&
    records.every(({ file, before }, at) => {
      const earlier = records[at - 1];
      if (earlier === undefined) return before === null;
      return before !== null && earlier.file === file && earlier.after === before;
    })
  );
}

type EarlyLife = { readonly touches: readonly Touch[]; readonly life: MadeLife };

/** A plain life is the same whatever other commits there are. */
const anyGround: Ground = { graph: graphOf([]), branchesOf: () => new Map(), cutOff: new Set() };

async function makeCandidates(
  answers: AsyncIterable<readonly { readonly bytes: Buffer | null }[]>,
  waiting: Candidate[],
): Promise<ReadonlyMap<string, EarlyLife>> {
  const lives = new Map<string, EarlyLife>();
  let versions = new Map<string, Version | null>();
  try {
    for await (const contents of answers) {
      for (const { bytes } of contents) {
        const [candidate] = waiting;
        if (candidate === undefined) return lives;
        const { place, touches, wanted } = candidate;
        versions.set(wanted[versions.size] ?? "", bytes === null ? null : versionIn(bytes, place));
        if (versions.size < wanted.length) continue;
        // What cannot be read is looked at again, among all the commits.
        const isReadable = [...versions.values()].every((version) => version !== null);
        if (isReadable) lives.set(place, { touches, life: madeLife(touches, versions, anyGround) });
        waiting.shift();
        versions = new Map();
      }
    }
  } catch (error) {
    // So are all records after the one at which git stopped.
    if (!(error instanceof CommandError)) throw error;
  }
  return lives;
}
