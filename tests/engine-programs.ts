import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { temporaryFolder } from "../scripts/temporary-folder.ts";
import { onPath, type Program, requirePrograms } from "./programs.ts";

declare module "vitest" {
  /** What the journey through the other engines is given. */
  interface ProvidedContext {
    firefox: string;
    webKitDriver: string;
    miniBrowser: string;
    xvfb: string;
  }
}

const programs = {
  firefox: {
    name: "Firefox",
    places: () => [
      process.env["FIREFOX_PATH"] ?? "",
      ...onPath("firefox-esr", "firefox"),
      "/Applications/Firefox.app/Contents/MacOS/firefox",
    ],
    debian: "firefox-esr",
    isOnDebianAlone: true,
  },
  webKitDriver: {
    name: "WebKitWebDriver",
    places: () => onPath("WebKitWebDriver"),
    debian: "webkit2gtk-driver",
    asked: null,
  },
  // It comes with the driver.
  miniBrowser: { name: "MiniBrowser", places: miniBrowsers, debian: "webkit2gtk-driver", asked: null },
  xvfb: { name: "Xvfb", places: () => onPath("Xvfb"), debian: "xvfb", asked: null },
  git: { name: "git", places: () => onPath("git"), debian: "git" },
} as const satisfies Record<string, Program>;

/** Finds the browsers that the journey goes through, and installs those that are absent. @throws when that cannot be done */
export default function setup(project: TestProject): () => void {
  const found = requirePrograms(programs, "about 110 MB to fetch and 510 MB on the disk");
  for (const name of ["firefox", "webKitDriver", "miniBrowser", "xvfb"] as const)
    project.provide(name, found[name]);
  const { path, remove } = temporaryFolder("tests");
  process.env["TMPDIR"] = path;
  return remove;
}

/** WebKitGTK's own browser lies in a folder of the machine's kind and the library's version. */
function miniBrowsers(): readonly string[] {
  if (!existsSync("/usr/lib")) return [];
  const folders = ["/usr/lib", ...readdirSync("/usr/lib").map((name) => join("/usr/lib", name))];
  return folders.flatMap((folder) =>
    ["webkit2gtk-4.1", "webkit2gtk-4.0"].map((library) => join(folder, library, "MiniBrowser")),
  );
}
