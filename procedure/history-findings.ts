import type { Facts } from "../schemas/complaint.ts";
import type { Finding, PathStep } from "../schemas/finding.ts";
import type { HistoryEvent, RecordHistory, RegisterHistory } from "../schemas/history.ts";
import type { Review } from "../schemas/review.ts";
import type { Records } from "./deadlines.ts";
import { withExplanations } from "./explanations.ts";
import { type Chain, chainsOf, isOneSitting, valueOf } from "./history-chains.ts";
import { type Followed, followedIn } from "./history-followed.ts";
import { isDay } from "./history-lateness.ts";
import { recordKindOf } from "./fields.ts";
import { dayOf } from "./history-moment.ts";
import { judgeChains, type Kept, movedBackOf, presentsOf } from "./history-present.ts";
import { shortHash } from "./history-text.ts";

/**
 * What was taken out of a register or moved to an earlier day, as its history tells. What was put back is none, and
 * neither is a slip of the pen that its author mended the same day.
 *
 * @param ofFiles what could not be read today; of that nothing is said to be gone
 */
export function findingsOfHistory(
  { records: lives, head }: RegisterHistory,
  { complaints, reviews, register }: Pick<Records, "complaints" | "reviews" | "register">,
  ofFiles: readonly Finding[] = [],
): readonly Finding[] {
  const told = toldByLives(lives, { complaints, reviews }, ofFiles);
  // Of a history that is not whole nobody can say what an explanation belongs to.
  return head.reach === "whole" ? withExplanations(told, lives, { complaints, reviews, register }) : told;
}

function toldByLives(
  lives: readonly RecordHistory[],
  { complaints, reviews }: Pick<Records, "complaints" | "reviews">,
  ofFiles: readonly Finding[],
): readonly Finding[] {
  const standing = new Map<string, Facts | Review>([
    ...complaints.map((facts) => [facts.id, facts] as const),
    ...reviews.map((review) => [`reviews/${review.year}.md`, review] as const),
  ]);
  const damage = Map.groupBy(ofFiles, ({ place }) => place);
  return lives.flatMap((life) => {
    const record = standing.get(life.place);
    const damaged = damage.get(life.place) ?? [];
    if (record === undefined) return damaged.length === 0 ? ofRemoved(life) : [];
    return [...ofNumber(life), ...ofLosses(life, record, damaged)];
  });
}

/** A complaint whose file was taken out and did not come back. */
function ofRemoved({ place, events }: RecordHistory): readonly Finding[] {
  const [recorded] = events;
  if (recordKindOf(place) !== "complaint" || recorded === undefined) return [];
  const removed = events.findLast(({ kind }) => kind === "removed") ?? null;
  if (removed !== null && isOneSitting(recorded, removed)) return [];
  return [{ place, path: [], rule: "complaint-removed", detail: witnessesOf(firstOf(events), removed) }];
}

/** A complaint that bears another number than the one with which it was recorded. */
function ofNumber({ place, events }: RecordHistory): readonly Finding[] {
  const changes = events.filter(({ kind }) => kind === "renumbered");
  const [first] = changes;
  const [recorded] = events;
  const last = changes.at(-1);
  if (first === undefined || last === undefined || recorded === undefined) return [];
  const number = /KL-\d{4}-[0-9A-Z]{4}/.exec(first.from ?? "")?.[0];
  if (number === place || isOneSitting(recorded, last)) return [];
  const detail = { ...(number === undefined ? {} : { number }), ...witnessesOf(firstOf(events), last) };
  return [{ place, path: ["id"], rule: "number-changed", detail }];
}

function ofLosses(
  { place, events }: RecordHistory,
  record: Facts | Review,
  damaged: readonly Finding[],
): readonly Finding[] {
  return followedIn[recordKindOf(place)].flatMap((followed) => {
    if (damaged.some((finding) => hides(finding, followed))) return [];
    const chains = chainsOf(events, followed);
    if (chains.length === 0) return [];
    const presents = followed.paths.flatMap((path) => presentsOf(record, path.split(".")));
    const { kept, removed } = judgeChains(chains, presents);
    const lost = removed.map((chain) => ofItem(chain, followed));
    return [...lost, ...kept.flatMap((one) => ofMoved(one, followed))].map((breach) => ({
      place,
      ...breach,
    }));
  });
}

/** A file that cannot be read, or a field that does not fit, may well hold what seems to be gone. */
function hides({ path, rule }: Finding, { paths }: Followed): boolean {
  if (rule === "unknown-field") return false;
  return path.length === 0 || paths.some((name) => name.split(".")[0] === path[0]);
}

type Breach = Omit<Finding, "place">;

function ofItem(chain: Chain, { removed: rule, paths }: Followed): Breach {
  const was = valueOf(chain);
  const last = chain.settled.at(-1)?.event ?? null;
  const detail = { ...(isDay(was) ? { was } : {}), ...witnessesOf(last, chain.gone) };
  return { path: fieldIn(paths), rule, detail };
}

function ofMoved(kept: Kept, { movedBack: rule }: Followed): readonly Breach[] {
  const { path, value: now } = kept.present;
  const moved = rule === null ? null : movedBackOf(kept);
  if (rule === null || moved === null || !isDay(moved.was.value) || !isDay(now)) return [];
  const detail = { was: moved.was.value, now, ...witnessesOf(moved.was.event, moved.by) };
  return [{ path, rule, detail }];
}

function fieldIn([path = ""]: readonly string[]): readonly PathStep[] {
  return path.split(".").slice(0, 1);
}

/** An event from which a history begins is the first witness, unless only the newest commits are there. */
function firstOf([first]: readonly HistoryEvent[]): HistoryEvent | null {
  return first?.kind === "recorded" ? first : null;
}

/** The two commits by which anybody can see it: their short hashes and days. */
function witnessesOf(
  recorded: HistoryEvent | null,
  changed: HistoryEvent | null,
): Readonly<Record<string, string>> {
  return {
    ...(recorded === null ? {} : { recorded: shortHash(recorded.commit), recordedOn: dayOf(recorded.at) }),
    ...(changed === null ? {} : { changed: shortHash(changed.commit), changedOn: dayOf(changed.at) }),
  };
}
