import type { Report } from "./remind-round.ts";
import type { RemindWords } from "./remind-words.ts";

/** What a run did, with numbers of complaints and kinds of action alone. */
export function textOf({ outcomes, putOff, warnings, refused }: Report, words: RemindWords): string {
  const lines = outcomes.map(({ key, kind, result, why }) => {
    if (result === "done") return `${key}: ${words.done[kind]}`;
    const rest = result === "planned" ? "" : `, ${result === "left" ? words.left : words.failed}`;
    return `${key}: ${words.planned[kind]}${rest}${why === null ? "" : `. ${why}`}`;
  });
  const nothing = lines.length === 0 ? [words.nothing] : [];
  const told = warningsIn({ warnings, refused }, words);
  return [...lines, ...nothing, ...lastLines({ outcomes, putOff }, words), ...told, ""].join("\n");
}

function lastLines(report: Pick<Report, "outcomes" | "putOff">, words: RemindWords): readonly string[] {
  const counts = countsOf(report, words).map(([what, count]) => `${what}: ${count}`);
  const waiting = report.putOff === 0 ? [] : [words.putOff(report.putOff)];
  return [...(counts.length === 0 ? [] : [`${counts.join("; ")}.`]), ...waiting];
}

/** An account is named by the code of the person, which means nothing outside the register. */
function warningsIn({ warnings, refused }: Pick<Report, "warnings" | "refused">, words: RemindWords) {
  const named = refused.length === 0 ? [] : [words.refused(refused.join(", "))];
  return [...warnings.map((which) => words.warnings[which]), ...named];
}

/** How many of each kind were done, planned, left or failed. */
export function countsOf(
  { outcomes }: Pick<Report, "outcomes">,
  words: RemindWords,
): readonly (readonly [what: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { kind, result } of outcomes) {
    const what = {
      done: words.done[kind],
      planned: words.planned[kind],
      failed: words.failed,
      left: words.left,
    };
    counts.set(what[result], (counts.get(what[result]) ?? 0) + 1);
  }
  return [...counts];
}

/** The same as data. */
export function jsonOf({ outcomes, putOff, warnings, refused }: Report, isCompared: boolean): string {
  const actions = outcomes.map(({ key, kind, result, why }) => {
    return { key, action: kind, result, ...(why === null ? {} : { why }) };
  });
  return `${JSON.stringify({ isCompared, actions, putOff, warnings, refused }, null, 2)}\n`;
}

/** Whether nothing failed. New reminders beyond the most of one run have not: they are told, and made by the next run. */
export function hasSucceeded({ outcomes }: Report): boolean {
  return !outcomes.some(({ result }) => result === "failed" || result === "left");
}

/** Writes counts alone into the summary of a workflow; a summary that cannot be written stops nothing. */
export async function writeSummary(report: Report, words: RemindWords): Promise<void> {
  try {
    await summarise(report, words);
  } catch {
    process.stderr.write("remind: GITHUB_STEP_SUMMARY names no file that can be written.\n");
  }
}

async function summarise(report: Report, words: RemindWords): Promise<void> {
  // GitHub's package takes a while to load, and only a workflow has a summary.
  const { summary } = await import("@actions/core");
  const rows = countsOf(report, words).map(([what, count]) => [what, String(count)]);
  summary.addHeading(words.heading, 2);
  if (rows.length === 0) summary.addRaw(words.nothing, true);
  else summary.addTable([words.columns.map((data) => ({ data, header: true })), ...rows]);
  if (report.putOff > 0) summary.addRaw(words.putOff(report.putOff), true);
  for (const told of warningsIn(report, words)) summary.addRaw(`⚠ ${told}`, true);
  await summary.write();
}
