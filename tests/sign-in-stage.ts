import { createServer, type Server } from "node:http";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { signInInDutch as words } from "../site/editor/sign-in-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import {
  type GateAnswers,
  listening,
  openTokenGate,
  stopped,
  type TokenGate,
  unknown,
  welcome,
} from "./token-gate.ts";

/** A token that may write, and one that GitHub does not know. */
export const goodToken = `github_pat_${"Goed".repeat(15)}`;
export const badToken = `github_pat_${"Fout".repeat(15)}`;

/** A page to sign in on, a gate that knows tokens, and a browser that watches both. */
export type SignInStage = {
  readonly browser: WatchedBrowser;
  readonly gate: TokenGate;
  /** Lets the gate say something else of a token. */
  readonly say: (token: string, answers: GateAnswers) => void;
  /** The address of the page; the parameters go into it. */
  readonly addressWith: (parameters?: Readonly<Record<string, string>>) => string;
};

/** Builds the stage for a file of tests. Each test fails when a page broke its policy, failed, or left this machine. */
export function stageSignIn(): () => SignInStage {
  let stage: (SignInStage & { readonly stop: () => Promise<void> }) | null = null;
  const current = () => {
    if (stage === null) throw new Error("The stage was not built.");
    return stage;
  };
  beforeAll(async () => {
    stage = await buildStage();
  });
  // What the gate refuses, and what it does not answer, the browser notes as an error of its own.
  afterEach(() => {
    const problems = current().browser.takeProblems();
    expect(problems.filter((problem) => !problem.includes("Failed to load resource"))).toEqual([]);
  });
  afterAll(() => current().stop());
  return current;
}

async function buildStage(): Promise<SignInStage & { readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "sign-in-stage-"));
  await bundle(folder);
  const spoken = new Map([[goodToken, welcome]]);
  const gate = await openTokenGate((token) => spoken.get(token) ?? unknown);
  const server = serve(folder, gate.address);
  const address = await listening(server);
  const browser = await launchBrowser("http://127.0.0.1:");
  return {
    browser,
    gate,
    say: (token, answers) => spoken.set(token, answers),
    addressWith: (parameters) => `${address}/?${new URLSearchParams({ api: gate.address, ...parameters })}`,
    stop: async () => {
      await browser.close();
      await Promise.all([gate.stop(), stopped(server)]);
      rmSync(folder, { recursive: true });
    },
  };
}

async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    root: import.meta.dirname,
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: folder,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, "sign-in-stage-page.tsx"),
        output: { entryFileNames: "page.js", assetFileNames: "assets/[name][extname]" },
      },
    },
  });
}

const kinds: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

function serve(folder: string, gateAddress: string): Server {
  const assets = readdirSync(join(folder, "assets"));
  const style = assets.find((name) => name.endsWith(".css")) ?? "";
  const html = pageWith(style, gateAddress);
  return createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const file = ["/page.js", ...assets.map((name) => `/assets/${name}`)].find((path) => path === pathname);
    if (file === undefined) return void response.writeHead(200, { "Content-Type": "text/html" }).end(html);
    const type = kinds[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type }).end(readFileSync(join(folder, file)));
  });
}

function pageWith(style: string, gateAddress: string): string {
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyWith(gateAddress)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/${style}" />
    <title>Klachten</title>
  </head>
  <body>
    <div id="stage"></div>
    <script type="module" src="/page.js"></script>
  </body>
</html>`;
}

/** What the strictest page of the register allows itself, and asking GitHub in addition. */
function policyWith(gateAddress: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${gateAddress}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** A page of a fresh browser that shows the sign-in. */
export async function arrive(
  stage: SignInStage,
  parameters?: Readonly<Record<string, string>>,
): Promise<Page> {
  return arriveIn(await stage.browser.open(), stage, parameters);
}

/** Another page of a browser. */
export async function arriveIn(
  context: BrowserContext,
  stage: SignInStage,
  parameters?: Readonly<Record<string, string>>,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.addressWith(parameters));
  await page.getByRole("heading").first().waitFor();
  return page;
}

/** Types a token over what stands in the field, and sends it with Enter. */
export async function sendToken(page: Page, token: string): Promise<void> {
  await page.getByLabel(words.token, { exact: true }).fill(token);
  await page.keyboard.press("Enter");
}

/** Waits until the page shows the editor, or the sign-in. */
export async function waitForEditor(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Aangemeld: Pleun de Proef" }).waitFor();
}
export async function waitForSignIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.signIn, exact: true }).waitFor();
}
