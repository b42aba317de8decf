import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** The addresses of all scripts that a page asks for, workers and parts loaded later included, as they come. */
export function scriptsOf(page: Page): ReadonlySet<string> {
  const addresses = new Set<string>();
  const add = (address: string) => new URL(address).pathname.endsWith(".js") && addresses.add(address);
  page.on("request", (request) => add(request.url()));
  page.on("worker", (worker) => add(worker.url()));
  return addresses;
}

/** What scripts weigh together, each zipped, in thousands of bytes. */
export async function kilobytesOf(addresses: ReadonlySet<string>): Promise<number> {
  const sizes = [...addresses].map(async (address) => {
    const script = await (await fetch(address)).arrayBuffer();
    return gzipSync(script, { level: 9 }).length / 1000;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
