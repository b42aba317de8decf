import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { software } from "./command-process.ts";
import { filledIn } from "./workflow-expression.ts";
import { textAt } from "./workflow-files.ts";
import { runStep } from "./workflow-machine.ts";
import { readScript } from "./workflow-script.ts";

/** What the company has entered on GitHub, with signs in it on which a careless command would stumble. */
const entered = {
  secrets: {
    NETLIFY_AUTH_TOKEN: "nfp_geheim",
    CLOUDFLARE_API_TOKEN: "cf_geheim",
    SSH_KEY: "-----BEGIN OPENSSH PRIVATE KEY-----\ngeheim $HOME `id`\n-----END OPENSSH PRIVATE KEY-----",
  },
  vars: {
    NETLIFY_SITE_ID: "11111111-2222-3333-4444-555555555555",
    CLOUDFLARE_ACCOUNT_ID: "0123456789abcdef",
    CLOUDFLARE_PROJECT: "klachten",
    SSH_KNOWN_HOST: "web.voorbeeldig.example ssh-ed25519 AAAAC3Nz",
    RSYNC_TARGET: "web@web.voorbeeldig.example:klachten en meer/",
  },
};

/** A program that writes down with which words and what on its input it was called, and can be made to fail. */
const scribe = `#!/bin/bash
name=$(basename "$0")
printf '%s\\0' "$PWD" "$@" > "$CALLS/$name.words"
if [ "$name" = curl ]; then cat > "$CALLS/$name.input"; fi
if [ "$name" = zip ]; then cp -R . "$CALLS/zipped" && touch "$3"; fi
exit "\${EXIT_OF_THE_LAST:-0}"
`;

/** Runs the step of a recipe that publishes, on a machine where the programs only write down how they are called. */
async function published(recipe: string, exit = 0) {
  const work = mkdtempSync(join(tmpdir(), "recipe-"));
  onTestFinished(() => rmSync(work, { recursive: true }));
  const [workspace = "", temporary = "", programs = "", calls = ""] = ["w", "t", "p", "c"].map((name) => {
    mkdirSync(join(work, name));
    return join(work, name);
  });
  mkdirSync(join(workspace, "dist/vault"), { recursive: true });
  writeFileSync(join(workspace, "dist/index.html"), "page");
  writeFileSync(join(workspace, "dist/vault/index.age"), "sealed");
  const installed = join(workspace, "docs/recepten/wrangler/node_modules/.bin");
  mkdirSync(installed, { recursive: true });
  const called = [
    ...["curl", "zip", "rsync"].map((name) => join(programs, name)),
    join(installed, "wrangler"),
  ];
  for (const file of called) writeFileSync(file, scribe, { mode: 0o755 });
  const jobs = await readScript(textAt(`docs/recepten/daily-${recipe}.yml`).text);
  const step = jobs.find(({ name }) => name === "publish")?.steps.at(-1);
  const filled = Object.entries(step?.env ?? {}).map(([key, value]) => [
    key,
    filledIn(String(value), entered),
  ]);
  const path = `${programs}:${process.env["PATH"] ?? ""}`;
  const env = { PATH: path, RUNNER_TEMP: temporary, CALLS: calls, EXIT_OF_THE_LAST: String(exit) };
  const ran = await runStep({ workspace, temporary, env }, step?.run ?? "", Object.fromEntries(filled));
  const read = (name: string) => readFileSync(join(calls, name), "utf8");
  const words = (program: string) => read(`${program}.words`).split("\0").slice(0, -1);
  return { ...ran, workspace, temporary, calls, read, words };
}

describe("the recipe for Netlify", () => {
  it("sends the whole site as one file, with the token on no command line", async () => {
    const { code, log, words, read, temporary, calls } = await published("netlify");
    expect({ code, log }).toEqual({ code: 0, log: "" });
    expect(readFileSync(join(calls, "zipped/vault/index.age"), "utf8")).toBe("sealed");
    const sent = words("curl");
    expect(sent.at(-1)).toBe(
      "https://api.netlify.com/api/v1/sites/11111111-2222-3333-4444-555555555555/deploys",
    );
    expect(sent).toEqual(
      expect.arrayContaining(["--fail", "Content-Type: application/zip", `@${temporary}/site.zip`]),
    );
    expect(sent.join(" ")).not.toContain("geheim");
    expect(read("curl.input")).toBe('header = "Authorization: Bearer nfp_geheim"\n');
  });
});

describe("the recipe for Cloudflare", () => {
  it("runs their tool as its lockfile names it, away from the repository and its messages", async () => {
    const { code, words, workspace, temporary } = await published("cloudflare");
    expect(code).toBe(0);
    const [folder, ...called] = words("wrangler");
    expect(folder).toBe(temporary);
    expect(called).toEqual([
      "pages",
      "deploy",
      join(workspace, "dist"),
      "--project-name",
      "klachten",
      "--branch",
      "main",
    ]);
  });

  it("installs that tool before there is a secret, and lets none of its scripts run", async () => {
    const jobs = await readScript(textAt("docs/recepten/daily-cloudflare.yml").text);
    const steps = jobs.find(({ name }) => name === "publish")?.steps ?? [];
    const at = steps.findIndex(({ run }) => run?.includes(tool) && run.startsWith("npm ci "));
    expect(steps[at]?.run).toBe(`npm ci --prefix ${tool} --ignore-scripts`);
    expect(JSON.stringify(steps.slice(0, at + 1))).not.toContain("secrets");
  });

  it("has a lockfile of that tool that fixes every package to its bytes", () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(software, tool, name), "utf8"));
    const { dependencies } = z.object({ dependencies: exact }).parse(read("package.json"));
    const { packages } = z
      .object({ packages: z.record(z.string(), z.looseObject({})) })
      .parse(read("package-lock.json"));
    const { "": own, ...others } = packages;
    expect(own).toMatchObject({ dependencies });
    expect(others["node_modules/wrangler"]).toMatchObject({ version: dependencies["wrangler"] });
    const loose = Object.entries(others).filter(([, one]) => !/^sha512-/.test(String(one["integrity"])));
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

const tool = "docs/recepten/wrangler";
const exact = z.record(z.string(), z.string().regex(/^\d+\.\d+\.\d+$/));

describe("the recipe for a web server", () => {
  it("sends the files to the known host alone, with a key that nobody else can read", async () => {
    const { code, words, temporary } = await published("rsync");
    expect(code).toBe(0);
    const sent = words("rsync");
    expect(sent.slice(-2)).toEqual(["dist/", "web@web.voorbeeldig.example:klachten en meer/"]);
    const ssh = sent[sent.indexOf("--rsh") + 1];
    expect(ssh).toMatch(/ -o StrictHostKeyChecking=yes$/);
    expect(ssh).toContain(`-i ${temporary}/key `);
    expect(readFileSync(join(temporary, "key"), "utf8")).toBe(`${entered.secrets.SSH_KEY}\n`);
    expect(statSync(join(temporary, "key")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(temporary, "known"), "utf8")).toBe(`${entered.vars.SSH_KNOWN_HOST}\n`);
  });
});

describe("every recipe", () => {
  it.each(["netlify", "cloudflare", "rsync"])("fails when %s does not take the site", async (recipe) => {
    const { code, log } = await published(recipe, 22);
    expect(code).not.toBe(0);
    expect(log).not.toContain("geheim");
  });
});
