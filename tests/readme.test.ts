import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, inject, it } from "vitest";
import * as z from "zod";
import { foreignWords } from "./foreign-words.ts";

const top = resolve(import.meta.dirname, "..");
const pages = ["README.md", "docs/handboek.md"].map((path) => ({ path, text: read(path) }));
const readme = read("README.md");

function read(path: string): string {
  return readFileSync(join(top, path), "utf8");
}

const commandsInReadme = [
  "check",
  "deadlines",
  "keys",
  "build",
  "start",
  "demo",
  "schemas",
  "bench",
  "summary",
  "history",
  "remind",
  "calibrate",
  "publish-site",
  "report-failure",
];

/** What a pattern's first group finds in a page, each once. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, first]) => first ?? ""))];
}

describe.each(pages)("$path", ({ path, text }) => {
  it("names commands that exist", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read("package.json")));
    const named = [...found(text, /npm run ([\w:-]+)/g), ...found(text, /npm (start|test)\b/g)];
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("links to files that exist", () => {
    const links = found(text, /\]\(([^)#:]+)\)/g);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(top, dirname(path), link)))).toEqual([]);
  });

  it("names paths that exist, but for records and what commands make", () => {
    const named = found(text, /`((?:[\w.-]+\/)+[\w.-]*)`/g).filter(
      (one) => !/^(?:owner|OWNER|dist|Europe|complaints\/(?:2026|reviews|keys))\//.test(one),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((one) => !existsSync(join(top, one)))).toEqual([]);
  });
});

describe("the commands", () => {
  it("that the README begins with are those that are tried before every change", () => {
    expect(readme).toContain("```sh\nnpm ci && npm run demo\n```");
    expect(readme).toContain("```sh\nnpm ci && npm test\n```");
    expect(read(".ci/run")).toContain('"npm ci && npm test"');
  });

  it.each(commandsInReadme)("of %s have all their options in the README", (name) => {
    const help = execFileSync(process.execPath, [join(top, "scripts", `${name}.ts`), "--help"], {
      encoding: "utf8",
    });
    const options = found(help, /^ {2}(--[\w-]+)/gm);
    expect(options).toContain("--help");
    const called = name === "start" ? "npm start" : `npm run ${name}`;
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${called}\` `)) ?? "";
    const shared = ["--help", "--register", "--today"];
    expect(options.filter((option) => !shared.includes(option) && !row.includes(option))).toEqual([]);
  });
});

describe("the words", () => {
  const glossary = readme.slice(readme.indexOf("\n## Words"), readme.indexOf("\n## Record a complaint"));
  const cells = glossary.split("\n").map((line) => line.split("|")[2] ?? "");
  const rows = cells.flatMap((cell) => found(cell, /`([A-Za-z ]+)`/g));
  const code = [
    "schemas/complaint.ts",
    "schemas/register.ts",
    "schemas/review.ts",
    "procedure/terms.ts",
    "schemas/pass-phrase.ts",
    "procedure/deadline.ts",
    "procedure/people.ts",
  ];
  const words = code.map(read).join("\n");

  it("of the glossary are those of the code", () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((word) => !new RegExp(`\\b${word}\\b`, "i").test(words))).toEqual([]);
  });
});

describe("the project", () => {
  it("would be heard speaking of others", () => {
    for (const strange of [
      ["see iss", "ue 12"],
      ["in /wo", "rk/main"],
      ["the work", "place"],
    ]) {
      expect(foreignWords(strange.join(""))).toHaveLength(1);
    }
    expect(foreignWords("each issue of the shape works in its place")).toEqual([]);
  });

  it("speaks of itself alone", () => {
    const listed = execFileSync(inject("git"), ["ls-files", "-co", "--exclude-standard", "-z"], {
      cwd: top,
      encoding: "utf8",
    });
    const files = listed.split("\0").filter((path) => path !== "" && existsSync(join(top, path)));
    expect(files.length).toBeGreaterThan(100);
    const strange = files.flatMap((path) =>
      foreignWords(`${path}\n${read(path)}`).map((word) => `${path}: ${word}`),
    );
    expect(strange).toEqual([]);
  });
});
