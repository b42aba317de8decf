import { createServer, type Server } from "node:http";
import { rmSync } from "node:fs";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { writeCanaryRegister } from "./canary-register.ts";
import { filesBelow, publish, workFolder } from "./published-register.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();
const work = workFolder();
const servers: Server[] = [];
let browser: WatchedBrowser;
let published: string;

beforeAll(async () => {
  browser = await launchBrowser("http://");
  const { out } = publish(work, (folder) => writeCanaryRegister(folder, 3));
  published = await serveBare(filesBelow(out));
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(work, { recursive: true, force: true });
});

const kinds = { html: "text/html", js: "text/javascript", css: "text/css" };

/** Serves files as a host does on which nobody can set a header. */
function serveBare(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const server = createServer(({ url = "/" }, response) => {
    const path = url.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
    const kind = Object.entries(kinds).find(([ending]) => path.endsWith(`.${ending}`))?.[1];
    response.setHeader("Content-Type", kind ?? "application/octet-stream");
    response.writeHead(files.has(path) ? 200 : 404).end(files.get(path));
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve(`http://127.0.0.1:${port}/`);
    });
  });
}

/** The frame of another site's page in which an address is shown, and what it asks for meanwhile. */
async function framed(address: string): Promise<{ readonly frame: Frame; readonly asked: string[] }> {
  const foreign = `<!doctype html><link rel="icon" href="data:," /><title>Elders</title><iframe src="${address}" width="900" height="600"></iframe>`;
  const elsewhere = await serveBare(new Map([["index.html", Buffer.from(foreign)]]));
  const page = await (await browser.open()).newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(elsewhere.replace("127.0.0.1", "localhost"), { waitUntil: "networkidle" });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("There is no frame.");
  return { frame, asked };
}

describe("a published page in a frame of another site", () => {
  it.each(["", "admin/", "#/complaint/KL-2026-0000"])("shows a sentence alone: /%s", async (path) => {
    const { frame, asked } = await framed(published + path);
    await frame.getByText(words.framed).waitFor();
    expect((await frame.locator("body").innerText()).trim()).toBe(words.framed);
    expect(await frame.locator("input, button, a").count()).toBe(0);
    expect(asked.filter((one) => /^\/(?:vault|api)\//.test(one))).toEqual([]);
    await frame.page().context().close();
    expect(browser.takeProblems()).toEqual([]);
  });

  it("would show the sign-in alone, had it a window of its own", async () => {
    const page = await (await browser.open()).newPage();
    await page.goto(published);
    await page.getByLabel(words.passPhrase, { exact: true }).waitFor();
    expect(await page.getByText(words.framed).isVisible()).toBe(false);
    await page.context().close();
    expect(browser.takeProblems()).toEqual([]);
  });
});

describe("the register on this machine in a frame of another site", () => {
  it.each(["", "admin/", "procedure/"])("is not loaded at all: /%s", async (path) => {
    const { frame } = await framed(visit().demo.address + path);
    expect(frame.url()).toMatch(/^chrome-error:/);
    await frame.page().context().close();
    expect(browser.takeProblems().join()).toMatch(/frame/i);
  });
});
