import { medianOf } from "./bench-figures.ts";

/** Something to be timed. */
export type Task = () => unknown;

/** Milliseconds of a product and of its floor. */
export type Pair = { readonly measured: number; readonly floor: number };

/**
 * Times a product beside its floor, turn and turn about, so that whatever else the machine does falls on both. The
 * first turns only warm up. Answers the medians.
 */
export async function timedInTurns(product: Task, floor: Task, turns: number): Promise<Pair> {
  const times: { product: number[]; floor: number[] } = { product: [], floor: [] };
  for (let turn = -2; turn < turns; turn += 1) {
    const isProductFirst = turn % 2 === 0;
    const first = await millisecondsOf(isProductFirst ? product : floor);
    const second = await millisecondsOf(isProductFirst ? floor : product);
    if (turn < 0) continue;
    times.product.push(isProductFirst ? first : second);
    times.floor.push(isProductFirst ? second : first);
  }
  return { measured: medianOf(times.product), floor: medianOf(times.floor) };
}

/** What a task takes, in milliseconds, from a clean heap where the process can be told to clean it. */
export async function millisecondsOf(task: Task): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  await task();
  return performance.now() - started;
}
