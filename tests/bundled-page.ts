import { createServer } from "node:http";
import { resolve } from "node:path";
import { build, type InlineConfig, mergeConfig, type Rolldown } from "vite";
import { top } from "./package-files.ts";

/** For a page whose script draws with Preact. */
export const withPreact: InlineConfig = {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};

/**
 * Bundles a page's script, which need not lie in a file, to one text.
 *
 * @param place where it would lie, from the top of the project; its imports start there
 * @param config what this page needs beside
 */
export async function bundledScript(place: string, entry: string, config: InlineConfig): Promise<string> {
  const id = resolve(top, place);
  const virtual = {
    name: "entry",
    resolveId: (source: string) => (source === id ? id : null),
    load: (source: string) => (source === id ? entry : null),
  };
  const shared: InlineConfig = {
    root: top,
    configFile: false,
    logLevel: "error",
    plugins: [virtual],
    build: { write: false, rolldownOptions: { input: id } },
  };
  const result: unknown = await build(mergeConfig(shared, config));
  const outputs: readonly unknown[] = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => (isOutput(output) ? output.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : []));
  if (code.length !== 1) throw new Error("The page is not one script.");
  return code.join("");
}

function isOutput(output: unknown): output is Rolldown.RolldownOutput {
  return typeof output === "object" && output !== null && "output" in output;
}

/** What a page's server answers with: a type and a text by the address, and headers that go with each. */
export type PageFiles = ReadonlyMap<string, readonly [type: string, text: string]>;

/** Serves some texts on a free port of this machine. */
export async function servePage(
  files: PageFiles,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer(({ url }, response) => {
    const [type, text] = files.get(url ?? "") ?? ["text/plain", ""];
    response.writeHead(text === "" ? 404 : 200, { ...headers, "Content-Type": `${type}; charset=utf-8` });
    response.end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${address.port}/`, stop: () => void server.close() };
}
