import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { temporaryFolder } from "../scripts/temporary-folder.ts";

declare module "vitest" {
  /** What the tests are given: the programs they drive beside Node. */
  interface ProvidedContext {
    chromium: string;
    age: string;
    git: string;
    pdftotext: string;
  }
}

/** A program that the tests need: where it may be, how it is installed, and what to say when that fails. */
type Tool = {
  readonly name: string;
  readonly places: () => readonly string[];
  readonly routes: readonly (() => boolean)[];
  readonly cure: string;
  /** What it is asked to see whether it works; `--version` unless said. */
  readonly asked?: string;
};

const tools = {
  chromium: {
    name: "Chromium",
    places: () => [
      process.env["CHROMIUM_PATH"] ?? "",
      ...onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      chromium.executablePath(),
    ],
    // Ubuntu's package of this name is a snap, which a container cannot run.
    routes: [() => isDebian() && installPackage("chromium"), installWithPlaywright],
    cure: "Install Chromium or Google Chrome, or name one in CHROMIUM_PATH.",
  },
  age: {
    name: "age",
    places: () => onPath("age"),
    routes: [() => installPackage("age")],
    cure: "Install age, the file encryption program (https://age-encryption.org).",
  },
  git: {
    name: "git",
    places: () => onPath("git"),
    routes: [() => installPackage("git")],
    cure: "Install git.",
  },
  pdftotext: {
    name: "pdftotext",
    places: () => onPath("pdftotext"),
    routes: [() => installPackage("poppler-utils")],
    cure: "Install poppler-utils, the PDF programs of Poppler.",
    asked: "-v",
  },
} as const satisfies Record<string, Tool>;

/**
 * Finds the programs that the tests drive, and installs those that are absent. All tests write below one folder, which
 * goes away with the run.
 *
 * @throws when a program is absent and cannot be installed
 */
export default function setup(project: TestProject): () => void {
  project.provide("git", pathOf(tools.git));
  project.provide("age", pathOf(tools.age));
  project.provide("pdftotext", pathOf(tools.pdftotext));
  project.provide("chromium", pathOf(tools.chromium));
  const { path, remove } = temporaryFolder("tests");
  process.env["TMPDIR"] = path;
  return remove;
}

function pathOf(tool: Tool): string {
  const isWorking = (path: string) => answers(path, tool.asked ?? "--version");
  const found = tool.places().find(isWorking);
  if (found !== undefined) return found;
  for (const route of tool.routes) {
    const installed = route() ? tool.places().find(isWorking) : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(`The tests need ${tool.name}, and it could not be installed. ${tool.cure}`);
}

function answers(path: string, asked: string): boolean {
  return path !== "" && existsSync(path) && spawnSync(path, [asked], { stdio: "ignore" }).status === 0;
}

function onPath(...names: readonly string[]): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
}

function installPackage(name: string): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  const apt = (...words: readonly string[]) => ran([...asRoot, "apt-get", ...words]);
  return apt("update") && apt("install", "--yes", name);
}

function installWithPlaywright(): boolean {
  return ran([join(import.meta.dirname, "../node_modules/.bin/playwright-core"), "install", "chromium"]);
}

/** Runs an installation and says so; what it prints goes to standard error. */
function ran([program = "", ...words]: readonly string[]): boolean {
  process.stderr.write(`tests: ${[program, ...words].join(" ")}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, words, { env, stdio: ["ignore", 2, 2] }).status === 0;
}
