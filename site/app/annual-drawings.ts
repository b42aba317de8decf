import { useEffect, useState } from "preact/hooks";

type Draw = typeof import("./annual-plots.ts").drawFigure;

let fetching: Promise<Draw> | null = null;
let fetched: Draw | null = null;

/** Fetches the part of the program that draws, once; a failure is not kept. */
async function fetchDrawing(): Promise<Draw> {
  fetching ??= import("./annual-plots.ts").then(({ drawFigure }) => (fetched = drawFigure));
  fetching.catch(() => (fetching = null));
  return fetching;
}

/** The part of the program that draws; null until it is here, and where it cannot be had: the tables stand without it. */
export function useDrawing(): Draw | null {
  const [draw, setDraw] = useState(() => fetched);
  useEffect(() => {
    if (draw === null)
      fetchDrawing().then(
        (come) => setDraw(() => come),
        () => undefined,
      );
  }, []);
  return draw;
}

const waiting = new Set<() => void>();

/** Draws when it is its turn: a figure at a time, each after the page has been painted. @returns what calls it off */
export function inTurn(draw: () => void): () => void {
  waiting.add(draw);
  if (waiting.size === 1) afterPainting(drawNext);
  return () => waiting.delete(draw);
}

function drawNext(): void {
  const [draw] = waiting;
  if (draw === undefined) return;
  waiting.delete(draw);
  draw();
  if (waiting.size > 0) afterPainting(drawNext);
}

function afterPainting(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
