import type { Server } from "node:http";
import { serveLocally } from "../scripts/local-server.ts";

/** A site of its own with the pages of another, in which every browser is an old one. */
export type CutBackSite = { readonly address: string; readonly stop: () => void };

/**
 * Serves the pages of a site, and takes a method out of the browser before anything else of a page runs: what looks
 * whether the browser is too old is an ordinary script, the first of the page.
 */
export async function serveCutBack(address: string): Promise<CutBackSite> {
  const kept = new Map<string, Uint8Array>();
  for (const path of ["index.html", "admin/index.html", "door.js"]) {
    const bytes = await (await fetch(address + path)).bytes();
    const cut = path.endsWith(".js") ? Buffer.from("delete Promise.withResolvers;\n") : Buffer.alloc(0);
    kept.set(`/${path}`, Buffer.concat([cut, bytes]));
  }
  const { server, port }: { server: Server; port: number } = await serveLocally(
    (path) => kept.get(path) ?? null,
    0,
  );
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
