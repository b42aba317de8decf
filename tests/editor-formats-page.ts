import { join } from "node:path";
import { bundledScript, type PageFiles, servePage } from "./bundled-page.ts";
import { top } from "./package-files.ts";

/** A page in which the CMS's own formats of the register can be tried. */
export type FormatsPage = { readonly address: string; readonly stop: () => void };

// What stands in the first field is taken apart as by the CMS, copied as it copies a form, and put together again.
const entry = `
import "${top}/site/editor/shapes-without-code.ts";
import { backendInDutch } from "${top}/site/editor/backend-words-nl.ts";
import { registerFormats } from "${top}/site/editor/form-formats.ts";

const formats = registerFormats(backendInDutch);
const [given, made] = document.querySelectorAll("textarea");
given.addEventListener("input", () => {
  const { collection, texts } = JSON.parse(given.value);
  const again = (text) => formats[collection].toFile(structuredClone(formats[collection].fromFile(text)));
  made.value = JSON.stringify(texts.map(again));
});
document.title = "Klaar";
`;

const html = `<!doctype html>
<html lang="nl">
  <meta charset="utf-8" />
  <title>Bezig</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/page.js"></script>
  <textarea aria-label="Bestanden"></textarea>
  <textarea aria-label="Opnieuw geschreven"></textarea>
</html>`;

/** Parts of the CMS that the site leaves out too. */
const unused = /^(@iarna\/toml(\/.*)?|tomlify-j0\.4|@jsquash\/webp|@vercel\/stega)$/;

/** Builds the page and serves it on this machine alone. */
export async function startFormatsPage(): Promise<FormatsPage> {
  const script = await bundledScript("site/editor/editor-formats-page.js", entry, {
    mode: "production",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    resolve: { alias: [{ find: unused, replacement: join(top, "site/editor/not-used.ts") }] },
    build: { minify: false, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const files: PageFiles = new Map([
    ["/", ["text/html", html]],
    ["/page.js", ["text/javascript", script]],
  ]);
  return servePage(files, {});
}
