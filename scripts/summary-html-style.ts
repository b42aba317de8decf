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

const look = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  max-width: 60rem;
  margin: 0 auto;
  padding: clamp(1rem, 4vw, 3rem);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: #20262b;
  background: #fff;
  overflow-wrap: break-word;
}
header { padding-bottom: 1rem; border-bottom: 2px solid #1f4d45; }
h1, h2 {
  font-family: "Newsreader Variable", "Iowan Old Style", Charter, Georgia, serif;
  font-weight: 600;
  line-height: 1.2;
  text-wrap: balance;
}
h1 { margin: 0 0 1rem; font-size: clamp(1.6rem, 4vw, 2.2rem); }
h2 { margin: 0 0 0.75rem; font-size: 1.25rem; color: #1f4d45; }
p, ul { max-width: 44rem; margin: 0 0 0.75rem; }
ul { padding-left: 1.25rem; }
.statement { font-size: 1.125em; }
header p:last-child { margin-bottom: 0; }
section { margin-top: 2rem; }
.table { margin: 0 0 0.75rem; overflow-x: auto; }
.table:focus-visible { outline: 2px solid #1f4d45; outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 1rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e2ddd3; }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { vertical-align: bottom; color: #59626a; border-bottom-color: #59626a; }
tbody th { font-weight: 400; }
.number { text-align: right; }
.long { overflow-wrap: anywhere; }
td.number, span { white-space: nowrap; }
.small { display: inline-block; max-width: 100%; margin-right: 2.5rem; vertical-align: top; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 20pt; }
  h2 { font-size: 13pt; break-after: avoid; }
  section { margin-top: 7mm; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding: 1mm 2.5mm 1mm 0; }
  .wide table { font-size: 7.5pt; }
  .wide :is(th, td):not(:last-child) { padding-right: 1.5mm; }
  thead { display: table-header-group; }
  tr, li, .whole { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
`;
