import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "./bench-corpus.ts";
import { startsWell } from "./bench-process.ts";
import { stockConfig } from "./bench-stock-config.ts";
import { serveLocally } from "./local-server.ts";
import { readSettings } from "./read-register.ts";

/** The CMS as its documentation has a site's owner load it: one script of everything that it can do. */
const stock = "decap-cms@3.16.3";

/** A page of the stock CMS, served on this machine. */
export type StockEditor = { readonly address: string; readonly stop: () => void };

/**
 * Fetches the stock CMS with npm and serves a page of it with forms for the same records. The page says nothing of what
 * it may do, and keeps what is saved in the page itself, so that neither rules nor a repository cost it anything.
 *
 * @returns null when it cannot be had, for want of a registry or of `tar`
 */
export async function serveStockEditor(corpus: Corpus, scratch: string): Promise<StockEditor | null> {
  const folder = join(scratch, "stock-editor");
  mkdirSync(folder);
  if (!(await startsWell("npm", ["pack", stock, "--pack-destination", folder], folder))) return null;
  const [archive = ""] = readdirSync(folder);
  if (!(await startsWell("tar", ["-xzf", archive], folder))) return null;
  const dist = join(folder, "package", "dist");
  const files = new Map<string, Uint8Array>(
    readdirSync(dist)
      .filter((name) => name.endsWith(".js"))
      .map((name) => [`/admin/${name}`, readFileSync(join(dist, name))]),
  );
  files.set("/admin/index.html", Buffer.from(page));
  files.set("/admin/config.yml", Buffer.from(JSON.stringify(configFor(corpus))));
  const { server, port } = await serveLocally((path) => files.get(path) ?? null, 0);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, stop };
}

/** The page of the CMS's documentation. */
const page = `<!doctype html>
<html>
  <head><meta charset="utf-8"><title>Content Manager</title></head>
  <body><script src="decap-cms.js"></script></body>
</html>
`;

function configFor({ folder }: Corpus): object {
  const { people, categories } = readSettings(join(folder, "register.yaml")).value;
  const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);
  return stockConfig({ people: codes(people), categories: codes(categories) });
}
