import type { Block } from "../../procedure/summary-blocks.ts";
import type { WrittenChapter } from "../../procedure/summary-chapters.ts";
import { AnnualFigure } from "./annual-figure.tsx";
import { AnnualTable } from "./annual-table.tsx";
import { captionOf } from "./annual-captions.ts";
import { useAnnual } from "./annual-context.ts";
import { Linked } from "./annual-linked.tsx";
import type { FigureName } from "./annual-words.ts";

const figures: readonly FigureName[] = ["years", "months", "days", "stillOpen", "category", "categoryYears"];

/** A chapter of the summary: its sentences and tables; where it is drawn, the figure comes first and the table below it. */
export function AnnualChapter({ chapter }: { chapter: WrittenChapter }) {
  const { summary, language } = useAnnual();
  const { name, heading, blocks } = chapter;
  const figure = figures.find((one) => one === name);
  const caption = figure === undefined ? null : captionOf(figure, summary, language);
  return (
    <section class={`chapter ${name}`} aria-labelledby={`annual-${name}`}>
      <h2 id={`annual-${name}`}>{heading}</h2>
      {figure === undefined || caption === null ? (
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
