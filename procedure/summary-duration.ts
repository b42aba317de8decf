/**
 * How long something took, in days: on how many complaints it was counted, the median and the longest. No mean: one
 * long case among few would carry it away. Null when there is nothing to count.
 */
export type Duration = {
  readonly counted: number;
  readonly median: number | null;
  readonly longest: number | null;
};

/** The duration of some numbers of days; the median of an even number lies halfway between the middle two. */
export function durationOf(days: readonly number[]): Duration {
  const sorted = Float64Array.from(days).sort();
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  const median = upper === undefined || lower === undefined ? null : (lower + upper) / 2;
  return { counted: sorted.length, median, longest: sorted.at(-1) ?? null };
}

/** How long a complaint has been known when something happens to it: it closes, or is still open today. */
export type Observed = { readonly days: number; readonly isClosed: boolean };

/** The share that is still open after a day: so many of those that could still close then did. */
export type SurvivalStep = {
  readonly day: number;
  readonly closed: number;
  readonly atRisk: number;
  readonly share: number;
};

/**
 * The share of complaints that is still open after n days, as steps down on the days on which one closed. Complaints
 * that are open today count as far as they have been seen, and neither as closed nor as open for ever.
 * Source: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations (1958).
 */
export function survivalOf(observed: readonly Observed[]): readonly SurvivalStep[] {
  const endings = new Map<number, { closed: number; open: number }>();
  for (const { days, isClosed } of observed) {
    const ending = endings.get(days) ?? { closed: 0, open: 0 };
    if (isClosed) ending.closed += 1;
    else ending.open += 1;
    endings.set(days, ending);
  }
  return stepsDown(
    [...endings].toSorted(([one], [other]) => one - other),
    observed.length,
  );
}

type Ending = readonly [day: number, count: { readonly closed: number; readonly open: number }];

function stepsDown(endings: readonly Ending[], total: number): readonly SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let [atRisk, share] = [total, 1];
  for (const [day, { closed, open }] of endings) {
    if (closed > 0) {
      share *= (atRisk - closed) / atRisk;
      steps.push({ day, closed, atRisk, share: Math.round(share * 10_000) / 10_000 });
    }
    atRisk -= closed + open;
  }
  return steps;
}
