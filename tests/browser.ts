import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Request,
} from "playwright-core";
import { inject } from "vitest";

/** The browser of a file of tests, and all that went wrong in it or left it. */
export type WatchedBrowser = {
  readonly open: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** What no page may ever do: break its own policy, fail, or ask another host for something. Empties the list. */
  readonly takeProblems: () => readonly string[];
  /** Every request so far, with its headers and body. */
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
};

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a real Chromium that may talk to one address only. @param address `http://127.0.0.1:4400/` */
export async function launchBrowser(address: string): Promise<WatchedBrowser> {
  const browser = await chromium.launch(start());
  const problems: string[] = [];
  const requests: string[] = [];
  const onRequest = (request: Request) => {
    requests.push(wholeOf(request));
    if (!isOwn(request.url(), address)) problems.push(`a request to ${request.url()}`);
  };
  return {
    open: async (options) => {
      const context = await openContext(browser, problems, options);
      context.on("request", onRequest);
      return context;
    },
    takeProblems: () => problems.splice(0),
    requests: () => requests,
    close: () => browser.close(),
  };
}

/** Starts a real Chromium that keeps what it remembers in a folder, as that of a person does. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { ...start(), ...settings });
  context.setDefaultTimeout(10_000);
  return context;
}

/** How the browser is started. Its own sandbox refuses to run as root, which is who runs the tests in a container. */
function start() {
  const args = process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
  return { executablePath: inject("chromium"), args };
}

const settings = {
  locale: "nl-NL",
  timezoneId: "Europe/Amsterdam",
  viewport: { width: 1280, height: 900 },
};

async function openContext(
  browser: Browser,
  problems: string[],
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...settings, ...options });
  context.setDefaultTimeout(10_000);
  context.on("weberror", (error) => problems.push(`a failure: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`an error on the console: ${message.text()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error(`policy: ${effectiveDirective} blocked ${blockedURI} of ${sourceFile}`);
    });
  });
  return context;
}

function wholeOf(request: Request): string {
  return decodeURIComponent(
    [request.url(), ...Object.values(request.headers()), request.postData() ?? ""].join("\n"),
  );
}

/** A `blob:` is made by the page itself, for the download of its CSV file. */
function isOwn(asked: string, address: string): boolean {
  return asked.startsWith(address) || asked.startsWith(`blob:${address}`);
}
