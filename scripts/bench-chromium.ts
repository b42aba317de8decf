import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { CommandError } from "./command.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Starts a headless Chromium: the one that was named, else the first on PATH. @throws CommandError without one */
export async function startChromium(named: string | null): Promise<Browser> {
  const executablePath = named ?? chromiumOnPath();
  if (executablePath === null) {
    throw new CommandError(
      "No Chromium was found. Install one, name it with --chromium, or leave it out with --no-browser.",
    );
  }
  // As root, in a container for instance, Chromium refuses to start with its sandbox.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...args, "--disable-background-networking"] });
}

function chromiumOnPath(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
