import type { Language } from "../procedure/messages.ts";

/** What stands at the foot of every sheet of paper; it becomes part of a style, so none of it may come from a register. */
const pageNumber: Readonly<Record<Language, string>> = {
  nl: `"Bladzijde " counter(page) " van " counter(pages)`,
  en: `"Page " counter(page) " of " counter(pages)`,
};

/** How the summary looks, on the screen and on A4. */
export function summaryStyle(language: Language): string {
  return `
@page {
  size: A4;
  margin: 18mm 16mm 20mm;
  @bottom-right { content: ${pageNumber[language]}; font: 8pt sans-serif; color: #59626a; }
}
${look}`;
}

const look = `:root {
  color-scheme: light;
  --ink: #20262b;
  --soft: #59626a;
  --line: #e2ddd3;
  --accent: #1f4d45;
  --sheet: #fff;
}
* { box-sizing: border-box; }
body {
  max-width: 60rem;
  margin: 0 auto;
  padding: clamp(1rem, 4vw, 3rem);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: var(--ink);
  background: var(--sheet);
  overflow-wrap: break-word;
}
header { padding-bottom: 1rem; border-bottom: 2px solid var(--accent); }
h1, h2 {
  font-family: "Newsreader Variable", "Iowan Old Style", Charter, Georgia, serif;
  font-weight: 600;
  line-height: 1.2;
  text-wrap: balance;
}
h1 { margin: 0 0 1rem; font-size: clamp(1.6rem, 4vw, 2.2rem); }
h2 { margin: 0 0 0.75rem; font-size: 1.25rem; color: var(--accent); }
p, ul { max-width: 44rem; margin: 0 0 0.75rem; }
ul { padding-left: 1.25rem; }
.statement { font-size: 1.125em; }
header p:last-child { margin-bottom: 0; }
section { margin-top: 2rem; }
.table { margin: 0 0 0.75rem; overflow-x: auto; }
.table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 1rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { vertical-align: bottom; color: var(--soft); border-bottom-color: var(--soft); }
tbody th { font-weight: 400; }
.number { text-align: right; }
.long { overflow-wrap: anywhere; }
td.number, span { white-space: nowrap; }
.small { display: inline-block; max-width: 100%; margin-right: 2.5rem; vertical-align: top; }
figure { margin: 0 0 0.75rem; }
figcaption { max-width: 44rem; margin-bottom: 0.6rem; font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.25rem; padding: 0; list-style: none; color: var(--soft); font-size: 0.875rem; }
.swatch { display: inline-block; width: 0.85rem; height: 0.85rem; vertical-align: -0.1rem; border: 1px solid var(--accent); print-color-adjust: exact; }
.swatch:is(.solid, .round) { background: var(--accent); }
.swatch.hatched { background: repeating-linear-gradient(-45deg, var(--accent) 0 2px, var(--sheet) 2px 5px); }
.swatch:is(.round, .ring) { width: 0.7rem; height: 0.7rem; border-radius: 50%; border-width: 1.5px; }
.plots { margin-bottom: 0.75rem; overflow-x: auto; }
.plots:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.plot { display: block; max-width: 100%; min-width: 34rem; height: auto; overflow: visible; font-family: inherit; font-size: 12px; print-color-adjust: exact; }
.plot text { white-space: pre; }
.plot :is([data-part$="axis tick label"], [data-part$="axis label"]) { fill: var(--soft); }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 20pt; }
  h2 { font-size: 13pt; break-after: avoid; }
  section { margin-top: 7mm; }
  .table, .plots { overflow: visible; }
  .plot { min-width: 0; }
  figcaption, .legend { break-after: avoid; }
  figcaption, .plot { break-inside: avoid; }
  table { font-size: 8.5pt; }
  th, td { padding: 1mm 2.5mm 1mm 0; }
  .wide table { font-size: 7.5pt; }
  .wide :is(th, td):not(:last-child) { padding-right: 1.5mm; }
  thead { display: table-header-group; }
  tr, li, .whole { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
`;
