import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { FigureName } from "../../procedure/summary-plot-words.ts";
import { AnnualLegend } from "./annual-legend.tsx";
import { useAnnual } from "./annual-context.ts";
import { inTurn, useDrawing } from "./annual-drawings.ts";

type FigureProps = { name: FigureName; caption: string; children: ComponentChildren };

/** The width of the text on a sheet of A4, in pixels of a style sheet. */
const paperWidth = 680;

/** A figure with the sentence that says what one sees, and its numbers as a table for those who cannot see it. */
export function AnnualFigure({ name, caption, children }: FigureProps) {
  const { summary, language, isPrinting } = useAnnual();
  const place = useRef<HTMLDivElement>(null);
  const onScreen = useWidth(place);
  const width = isPrinting ? paperWidth : onScreen;
  const drawFigure = useDrawing();
  useLayoutEffect(() => {
    if (drawFigure === null || width === 0) return undefined;
    const draw = () =>
      place.current?.replaceChildren(...drawFigure(name, { summary, words: language.summary, width }));
    // The browser takes a page for paper as it stands at once; on screen the words come first.
    if (!isPrinting) return inTurn(draw);
    draw();
    return undefined;
  }, [drawFigure, name, width, summary, language]);
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <AnnualLegend name={name} />
      <div class="plots" ref={place} />
      {drawFigure === null && <p class="hint">{language.annual.drawing}</p>}
      <details>
        <summary>{language.annual.asTable}</summary>
        {children}
      </details>
    </figure>
  );
}

/** How wide the last figure was: the next is as wide, and need not wait until the page has been laid out. */
let lastWidth = 0;

/** How wide an element is, followed as it changes; 0 until the page has been laid out for the first time. */
function useWidth(place: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(lastWidth);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth((lastWidth = Math.floor(current.clientWidth))));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return width;
}
