import { medianOf, type Figure } from "./bench-figures.ts";
import { proseOf } from "./prose.ts";

/** Texts that take the reader of Markdown longest, of those whose markup is still read: found by searching at random. */
export const heaviestTexts: readonly string[] = [
  filled(":a@a.a|a|b|\n|-|-|\n", 46_000) + filled("|a|b|\n|-|-|\n&lt;[a]: b 'c\n|-|", 3_000),
  filled("_*a:", 4_000) + filled("[](:a*b_", 4_000),
  filled("---\n<b>*a.[a](", 20_000),
  filled("https://a.b/(", 49_000),
  Array.from({ length: 25 }, (_, at) => filled(at % 2 === 0 ? "]" : "a_*a ", 1_900)).join("\n\n"),
];

function filled(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** How long the heaviest text of one record takes to render: how much work that is, is bounded by counting alone. */
export function measureRendering(turns: number): Figure {
  const times = heaviestTexts.map((text) => medianOf(Array.from({ length: turns }, () => timeOf(text))));
  const budget = { of: "amount", atMost: 1_000 } as const;
  return { what: "heaviest text", size: 1, unit: "ms", measured: Math.max(...times), floor: null, budget };
}

function timeOf(text: string): number {
  const start = performance.now();
  proseOf(text);
  return performance.now() - start;
}
