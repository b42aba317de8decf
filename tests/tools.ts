import { chmodSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { temporaryFolder } from "../scripts/temporary-folder.ts";
import { onPath, type Program, ran, requirePrograms } from "./programs.ts";

declare module "vitest" {
  /** What the tests are given: the programs they drive beside Node. */
  interface ProvidedContext {
    chromium: string;
    age: string;
    git: string;
    pdftotext: string;
  }
}

const tools = {
  chromium: {
    name: "Chromium",
    places: () => [
      process.env["CHROMIUM_PATH"] ?? "",
      ...onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      chromium.executablePath(),
    ],
    debian: "chromium",
    isOnDebianAlone: true,
    otherwise: () =>
      ran([join(import.meta.dirname, "../node_modules/.bin/playwright-core"), "install", "chromium"]),
  },
  age: { name: "age", places: () => onPath("age"), debian: "age" },
  git: { name: "git", places: () => onPath("git"), debian: "git" },
  pdftotext: {
    name: "pdftotext",
    places: () => onPath("pdftotext"),
    debian: "poppler-utils",
    asked: "-v",
  },
} as const satisfies Record<string, Program>;

/**
 * Finds the programs that the tests drive, and installs those that are absent. All tests write below one folder, which
 * goes away with the run.
 *
 * @throws when a program is absent and cannot be installed
 */
export default function setup(project: TestProject): () => void {
  const found = requirePrograms(tools, "about 150 MB");
  for (const name of ["git", "age", "pdftotext", "chromium"] as const) project.provide(name, found[name]);
  const { path, remove } = temporaryFolder("tests");
  // Tests that try something as a user who owns nothing must be able to reach their own folders.
  chmodSync(path, 0o711);
  process.env["TMPDIR"] = path;
  return remove;
}
