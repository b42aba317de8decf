import type { Finding } from "../schemas/finding.ts";
import type { HistoryEvent, RecordHistory } from "../schemas/history.ts";
import type { Explanation } from "../schemas/values.ts";
import type { Records } from "./deadlines.ts";

type Told = Pick<Records, "complaints" | "reviews" | "register">;

/** An explanation with its place: the record that holds it, and where in its list it stands. */
type Placed = Explanation & { readonly place: string; readonly at: number };

/** Commits that were replaced when something was erased from the history: the old hash leads to the new. */
export type Replaced = ReadonlyMap<string, string>;

/**
 * The findings of a history with those explained that somebody explained: each names the finding by its rule, its field
 * and the commit. What explains nothing is a finding of its own, for nobody would miss the word that it lacks.
 */
export function withExplanations(
  findings: readonly Finding[],
  lives: readonly RecordHistory[],
  told: Told,
  replaced: Replaced = new Map(),
): readonly Finding[] {
  const explanations = explanationsIn(told);
  if (explanations.length === 0) return findings;
  const events = new Map(lives.map(({ place, events }) => [place, events]));
  const used = new Set<Placed>();
  const judged = findings.map((finding): Finding => {
    const found = explanations.find((one) => explains(one, finding, replaced));
    if (found === undefined) return finding;
    used.add(found);
    const { by, on, place: heldIn, at: item } = found;
    const isOwn = authorOf(events.get(finding.place) ?? [], finding) === by;
    return { ...finding, explained: { by, on, isOwn, heldIn, item } };
  });
  return [...judged, ...explanations.filter((one) => !used.has(one)).map(ofIdle)];
}

/** Whether nobody has explained a finding yet: only such a one counts. */
export function isUnexplained({ explained }: Finding): boolean {
  return explained === undefined;
}

function explanationsIn({ complaints, reviews, register }: Told): readonly Placed[] {
  const records = [
    ...complaints.map(({ id, explanations }) => ({ place: id, explanations })),
    ...reviews.map(({ year, explanations }) => ({ place: `reviews/${year}.md`, explanations })),
    { place: settings, explanations: register.explanations },
  ];
  return records.flatMap(({ place, explanations = [] }) =>
    explanations.map((one, at) => ({ ...one, place, at })),
  );
}

const settings = "register.yaml";

/** A complaint that is gone holds no explanation: it stands in the settings, with the complaint's number as the field. */
function explains(one: Placed, { place, path, rule, detail }: Finding, replaced: Replaced): boolean {
  const commit = detail?.["changed"] ?? detail?.["recorded"];
  if (one.rule !== rule || typeof commit !== "string") return false;
  const isPlace =
    one.place === place
      ? one.field === (path[0] ?? one.field)
      : one.place === settings && one.field === place;
  const hash = replaced.get(one.commit) ?? one.commit;
  return isPlace && (hash.startsWith(commit) || commit.startsWith(hash));
}

/** Who made the change that a finding is about, by the code of the register; null for somebody it does not know. */
function authorOf(events: readonly HistoryEvent[], { detail }: Finding): string | null {
  const commit = detail?.["changed"];
  return events.find((event) => typeof commit === "string" && event.commit.startsWith(commit))?.by ?? null;
}

function ofIdle({ place, at }: Placed): Finding {
  return { place, path: ["explanations", at], rule: "explains-nothing" };
}
