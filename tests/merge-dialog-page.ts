import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledScript, type PageFiles, servePage, withPreact } from "./bundled-page.ts";
import { top } from "./package-files.ts";

/** A page with nothing but the dialog, as strict as the real one. */
export type DialogPage = { readonly address: string; readonly stop: () => void };

// What stands in the field is given to the dialog, and its decision is told in the output.
const entry = `
import { fieldLabel } from "${top}/procedure/finding-sentences.ts";
import { dutch } from "${top}/procedure/messages-nl.ts";
import { readableDate } from "${top}/procedure/explain.ts";
import { dateOf } from "${top}/procedure/dates.ts";
import { mergeOf } from "${top}/site/editor/merge.ts";
import { mergeInDutch } from "${top}/site/editor/merge-words-nl.ts";
import { resolveInDialog } from "${top}/site/editor/merge-dialog.tsx";

const people = { dir: "Daan Directeur", p1: "Petra Partner", p2: "Paul Partner", tr1: "Truus Trainer" };
const codes = { ...dutch.outcome, ...dutch.remedy, ...dutch.medium, ...dutch.severity, ...people, outgoing: "Uitgaand" };
const textOf = (value) => {
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (/^\\d{4}-\\d\\d-\\d\\d$/.test(value)) return readableDate(dateOf(value), dutch);
  return codes[value] ?? String(value);
};
const reading = {
  number: "KL-2026-7F3K",
  words: mergeInDutch,
  labelOf: (path) => fieldLabel(path, dutch),
  valueText: (path, value) => textOf(value),
};
document.querySelector("button").addEventListener("click", async () => {
  const result = mergeOf(JSON.parse(document.querySelector("textarea").value));
  const asked = result.kind === "merge" ? { merge: result } : { deleted: result };
  document.querySelector("output").textContent = JSON.stringify(await resolveInDialog({ ...reading, ...asked }));
});
`;

const html = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Bewerken</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/editor-dialog.css" />
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <main>
      <h1>Bewerken</h1>
      <label>Versies <textarea></textarea></label>
      <button>Opslaan</button>
      <output></output>
    </main>
  </body>
</html>`;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Builds the page and serves it on this machine alone. */
export async function startDialogPage(): Promise<DialogPage> {
  const script = await bundledScript("site/editor/merge-dialog-page.js", entry, withPreact);
  const style = readFileSync(join(top, "site/styles/editor-dialog.css"), "utf8");
  const files: PageFiles = new Map([
    ["/", ["text/html", html]],
    ["/page.js", ["text/javascript", script]],
    ["/editor-dialog.css", ["text/css", style]],
  ]);
  return servePage(files, { "Content-Security-Policy": policy });
}
