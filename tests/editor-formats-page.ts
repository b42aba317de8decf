import { createServer } from "node:http";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
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
  const script = await bundled();
  const server = createServer(({ url }, response) => {
    const [type, text] = url === "/page.js" ? ["text/javascript", script] : ["text/html", html];
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${address.port}/`, stop: () => void server.close() };
}

async function bundled(): Promise<string> {
  const id = join(top, "site/editor/editor-formats-page.js");
  const virtual = {
    name: "entry",
    resolveId: (source: string) => (source === id ? id : null),
    load: (source: string) => (source === id ? entry : null),
  };
  const result = await build({
    root: top,
    configFile: false,
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    plugins: [virtual],
    resolve: { alias: [{ find: unused, replacement: join(top, "site/editor/not-used.ts") }] },
    build: { write: false, minify: false, rolldownOptions: { input: id, output: { codeSplitting: false } } },
  });
  const outputs: readonly unknown[] = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => (isOutput(output) ? output.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : []));
  if (code.length !== 1) throw new Error("The page is not one script.");
  return code.join("");
}

function isOutput(output: unknown): output is Rolldown.RolldownOutput {
  return typeof output === "object" && output !== null && "output" in output;
}
