import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { runGit } from "../scripts/git.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { type DemoRegister, startDemo } from "./demo-register.ts";
import { openEditor } from "./editor-page.ts";

/** The editor of a demo at work, on this machine and with its git. */
export type LocalEditor = {
  readonly demo: DemoRegister;
  readonly browser: WatchedBrowser;
  /** A page of a fresh browser, at a page of the editor. */
  readonly open: (route: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A file of the register as it lies on the disk; null when there is none. */
  readonly fileAt: (path: string) => Buffer | null;
  readonly textAt: (path: string) => string;
  /** What the last commit did, as `A 2026/KL-2026-7F3K/index.md`, in the order of the paths. */
  readonly lastCommit: () => readonly string[];
  readonly head: () => string;
};

/** What the CMS and the browser write on the console when a save is refused, after it was told on the screen. */
const refusals = /^an error on the console: (Error|Refusal|Failed to load resource: .* 422 )/;

/**
 * Starts the demo and the browser for a file of tests. Each test fails when a page broke its policy, failed, or asked
 * another host for something.
 *
 * @param isRefusing whether the tests provoke refusals, of which the CMS writes on the console
 */
export function editLocally({ isRefusing = false } = {}): () => LocalEditor {
  let editor: LocalEditor | null = null;
  const current = () => {
    if (editor === null) throw new Error("The demo did not start.");
    return editor;
  };
  beforeAll(async () => {
    // The runner's own setting would build the editor with the development versions of its libraries.
    process.env["NODE_ENV"] = "production";
    const demo = await startDemo();
    editor = editorOf(demo, await launchBrowser(demo.address));
  });
  afterEach(() => {
    const problems = current().browser.takeProblems();
    expect(problems.filter((problem) => !isRefusing || !refusals.test(problem))).toEqual([]);
  });
  afterAll(async () => {
    await current().browser.close();
    await current().demo.stop();
  });
  return current;
}

function editorOf(demo: DemoRegister, browser: WatchedBrowser): LocalEditor {
  const fileAt = (path: string) => {
    const file = join(demo.folder, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  return {
    demo,
    browser,
    open: async (route, options) => {
      const page = await (await browser.open(options)).newPage();
      await openEditor(page, demo.address, route);
      return page;
    },
    fileAt,
    textAt: (path) => fileAt(path)?.toString("utf8") ?? "",
    lastCommit: () => {
      const shown = runGit(demo.folder, ["show", "--name-status", "--format=", "--no-renames", "HEAD"]);
      return shown
        .trim()
        .split("\n")
        .map((line) => line.replace("\t", " "));
    },
    head: () => runGit(demo.folder, ["rev-parse", "HEAD"]).trim(),
  };
}
