import type { Summary } from "./summary.ts";
import type { Block, Row } from "./summary-blocks.ts";
import { chaptersOf, openingOf } from "./summary-chapters.ts";
import type { SummaryTexts } from "./summary-texts.ts";
import type { SummaryWords } from "./summary-words.ts";

/**
 * A summary as a text to read at the annual review: headings, tables and sentences. Of a complaint it tells nothing but
 * its number, so that the text may leave the register; only with `texts` it says in the register's own words what an
 * improvement and a training are.
 */
export function summaryInMarkdown(
  summary: Summary,
  words: SummaryWords,
  texts: SummaryTexts | null = null,
): string {
  const page = { summary, words, texts };
  const { title, asOf, statement, notes } = openingOf(page);
  const chapters = chaptersOf(page).flatMap(({ heading, blocks }) => {
    return [`## ${heading}`, ...blocks.map(textOf)];
  });
  return `${[`# ${unmarked(title)}`, asOf, statement, ...notes, ...chapters].join("\n\n")}\n`;
}

function textOf(block: Block): string {
  switch (block.is) {
    case "paragraph":
      return block.text;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return [block.headings, block.headings.map(() => "---"), ...block.rows].map(lineOf).join("\n");
  }
}

function lineOf(row: Row): string {
  return `| ${row.map(unmarked).join(" | ")} |`;
}

/** Line ends and bars would break a table or a heading, and a text of the register must not become markup. */
function unmarked(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|<>`*_[\]]/g, "\\$&");
}
