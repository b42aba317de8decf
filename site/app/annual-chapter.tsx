import type { Block } from "../../procedure/summary-blocks.ts";
import type { WrittenChapter } from "../../procedure/summary-chapters.ts";
import { captionOf, figureOf } from "../../procedure/summary-plot-captions.ts";
import type { FigureName } from "../../procedure/summary-plot-words.ts";
import { AnnualFigure } from "./annual-figure.tsx";
import { AnnualTable } from "./annual-table.tsx";
import { useAnnual } from "./annual-context.ts";
import { Linked } from "./annual-linked.tsx";

/** A chapter of the summary: its sentences and tables; where it is drawn, the figure comes first and the table below it. */
export function AnnualChapter({ chapter }: { chapter: WrittenChapter }) {
  const { summary, language } = useAnnual();
  const { name, heading, blocks } = chapter;
  const figure = figureOf(name);
  const caption = figure === null ? null : captionOf(figure, summary, language.summary);
  return (
    <section class={`chapter ${name}`} aria-labelledby={`annual-${name}`}>
      <h2 id={`annual-${name}`}>{heading}</h2>
      {figure === null || caption === null ? (
        <Blocks blocks={blocks} heading={heading} />
      ) : (
        <Drawn name={figure} caption={caption} chapter={chapter} />
      )}
    </section>
  );
}

/** What is said before the table stands above the figure, what is said after it below. */
function Drawn({ name, caption, chapter }: { name: FigureName; caption: string; chapter: WrittenChapter }) {
  const { heading, blocks } = chapter;
  const at = blocks.findIndex(({ is }) => is === "table");
  return (
    <>
      <Blocks blocks={blocks.slice(0, at)} heading={heading} />
      <AnnualFigure name={name} caption={caption}>
        <Blocks blocks={blocks.slice(at, at + 1)} heading={heading} />
      </AnnualFigure>
      <Blocks blocks={blocks.slice(at + 1)} heading={heading} />
    </>
  );
}

function Blocks({ blocks, heading }: { blocks: readonly Block[]; heading: string }) {
  const tables = blocks.filter(({ is }) => is === "table").length;
  const parts = blocks.map((block, at) => <BlockView key={at} block={block} heading={heading} />);
  return tables > 1 ? <div class="tables">{parts}</div> : <>{parts}</>;
}

function BlockView({ block, heading }: { block: Block; heading: string }) {
  switch (block.is) {
    case "paragraph":
      return (
        <p>
          <Linked text={block.text} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <AnnualTable headings={block.headings} rows={block.rows} heading={heading} />;
  }
}
