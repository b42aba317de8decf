import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { build, type Plugin } from "vite";

/** The name under which the parts asked for are put together. */
const entry = "\0decap-parts";

/**
 * Loads parts of the CMS in Node. Its modules are written for a bundler: Node cannot resolve their imports, and most
 * want a window. So they are bundled in memory, and only what is asked for remains; that takes half a second.
 *
 * @param parts what is wanted, as exports: `export { validateConfig } from "decap-cms-core/…"`
 * @throws when a part does not exist any more
 */
export async function decapInNode(parts: string): Promise<object> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [partsPlugin(parts)],
    ssr: { noExternal: true, target: "node" },
    resolve: { mainFields: ["module", "main"] },
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: {
        input: entry,
        treeshake: { moduleSideEffects: false },
        output: { format: "cjs", codeSplitting: false },
      },
    },
  });
  const [code] = [built].flat().flatMap((result) => ("output" in result ? [result.output[0].code] : []));
  return evaluated(code ?? "");
}

function partsPlugin(parts: string): Plugin {
  return {
    name: "decap-parts",
    enforce: "pre",
    resolveId: (id, importer) => {
      if (id === entry) return entry;
      // The parts are looked for where this file stands.
      return importer === entry ? createRequire(import.meta.url).resolve(id) : null;
    },
    load: (id) => (id === entry ? parts : null),
  };
}

function evaluated(code: string): object {
  const exports: object = {};
  const run: unknown = compileFunction(code, ["exports", "require"]);
  if (typeof run === "function") run(exports, createRequire(import.meta.url));
  return exports;
}
