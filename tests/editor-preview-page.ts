import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledScript, type PageFiles, servePage, withPreact } from "./bundled-page.ts";
import { top } from "./package-files.ts";

/** A page that shows a preview in a frame, as the editor does. */
export type PreviewPage = { readonly address: string; readonly stop: () => void };

// What stands in the field is shown beside it, at every keystroke, in a document of its own.
const entry = `
import "${top}/site/editor/shapes-without-code.ts";
import { render } from "preact";
import { dateOf } from "${top}/procedure/dates.ts";
import { parseRegister } from "${top}/schemas/register.ts";
import { previewOf } from "${top}/site/editor/preview.tsx";

const frame = document.querySelector("iframe").contentDocument;
frame.documentElement.lang = "nl";
frame.title = "Voorbeeld";
for (const href of ["/paper.css", "/register.css", "/editor-preview.css"]) {
  const link = frame.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: new URL(href, location.href).href });
  frame.head.append(link);
}
const field = document.querySelector("textarea");
field.addEventListener("input", () => {
  const { collection, register, today, ...form } = JSON.parse(field.value);
  const around = { register: parseRegister(register).value, today: dateOf(today) };
  render(previewOf(collection, { ...form, ...around }), frame.body);
});
`;

const html = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Bewerken</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <main>
      <h1>Bewerken</h1>
      <label>Formulier <textarea></textarea></label>
      <iframe title="Voorbeeld" width="700" height="700"></iframe>
    </main>
  </body>
</html>`;

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src 'self'";

/** Builds the page and serves it on this machine alone. */
export async function startPreviewPage(): Promise<PreviewPage> {
  const styles = ["paper.css", "register.css", "editor-preview.css"].map((name) => {
    return [`/${name}`, ["text/css", readFileSync(join(top, "site/styles", name), "utf8")]] as const;
  });
  const script = await bundledScript("site/editor/editor-preview-page.js", entry, withPreact);
  const files: PageFiles = new Map<string, readonly [type: string, text: string]>([
    ["/", ["text/html", html]],
    ["/page.js", ["text/javascript", script]],
    ...styles,
  ]);
  return servePage(files, { "Content-Security-Policy": policy });
}
