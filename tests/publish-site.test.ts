import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { runScript, software } from "./command-process.ts";
import { ask } from "./github-stand-in-asking.ts";
import { makePagesDesk } from "./github-stand-in-pages.ts";
import { startGitHubStandIn } from "./github-stand-in.ts";

const place = { owner: "voorbeeldbv", name: "register" };
const repository = "/repos/voorbeeldbv/register";

/** GitHub with Pages, a site that was uploaded, and a job that may publish it. */
async function stage() {
  const pages = await makePagesDesk();
  const standIn = await startGitHubStandIn({ files: { "a.md": "a" }, ...place, routes: pages.routes });
  const folder = mkdtempSync(join(tmpdir(), "publish-"));
  onTestFinished(async () => {
    await pages.stop();
    await standIn.stop();
    rmSync(folder, { recursive: true });
  });
  const permissions = { contents: "write", pages: "write" } as const;
  standIn.tokens.add("job", { login: "github-actions[bot]", name: null, rights: "write", permissions });
  const upload = (bytes: string) => {
    writeFileSync(join(folder, "index.html"), bytes);
    return pages.upload(folder);
  };
  const served = () => readFileSync(join(pages.served() ?? "", "index.html"), "utf8");
  /** A commit without a file and without a parent, as a run makes one. */
  const beat = async (run: number) => {
    const body = { message: `Run ${run}`, tree: "4b825dc642cb6eb9a060e54bf8d69288fbee4904" };
    const made = await ask(standIn, `${repository}/git/commits`, { token: "job", method: "POST", body });
    return String(Object(await made.json()).sha);
  };
  return { pages, standIn, upload, served, beat, output: join(folder, "output") };
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** Runs the command as a job does; null takes a variable away. */
async function publish(
  { pages, standIn, output }: Stage,
  env: Readonly<Record<string, string | null>>,
  words: readonly string[] = [],
) {
  writeFileSync(output, "");
  const variables = {
    ...process.env,
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: standIn.address,
    GITHUB_OUTPUT: output,
    GITHUB_REPOSITORY: `${place.owner}/${place.name}`,
    GITHUB_SHA: await standIn.head(),
    GITHUB_TOKEN: "job",
    ACTIONS_ID_TOKEN_REQUEST_URL: pages.identity.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: pages.identity.word,
    ...env,
  };
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null));
  const script = resolve(software, "scripts/publish-site.ts");
  const child = spawn(process.execPath, [script, "--pace", "0.01", ...words], { env: set });
  const closed = once(child, "close");
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, out, said, output: readFileSync(output, "utf8") };
}

describe("npm run publish-site", () => {
  it("lets what a run built be served, each time under the commit of that run, and tells the address", async () => {
    const at = await stage();
    at.pages.go("deployment_in_progress", "syncing_files", "deployment_attempt_error", "succeed");
    for (const run of [1, 2]) {
      const env = { ARTIFACT: String(at.upload(`run ${run}`)), HEARTBEAT: await at.beat(run) };
      const { code, out, said, output } = await publish(at, env);
      expect({ code, said }).toEqual({ code: 0, said: "" });
      expect(at.served()).toBe(`run ${run}`);
      expect(output).toContain("https://voorbeeldbv.github.io/register/");
      expect(out).toMatch(
        /GitHub: syncing files\n[^]*Published: https:\/\/voorbeeldbv\.github\.io\/register\/\n$/,
      );
      expect(out).not.toContain("::warning::");
      expect(out.replace(/^::add-mask::.*$/gm, "")).not.toContain("proof.of.run");
    }
  });

  it("says what it means to publish without a heartbeat: GitHub goes on serving the first of a commit", async () => {
    const at = await stage();
    const runs = [await publish(at, { ARTIFACT: String(at.upload("monday")), HEARTBEAT: "" })];
    runs.push(await publish(at, { ARTIFACT: String(at.upload("tuesday")), HEARTBEAT: "" }));
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(at.served()).toBe("monday");
    for (const { out } of runs)
      expect(out).toMatch(/^::warning::There is no heartbeat .*GitHub goes on serving/m);
  });

  it.each([
    ["deployment_failed", 1, /GitHub could not publish the site/],
    ["deployment_content_failed", 1, /does not take the site as it was built/],
    ["deployment_cancelled", 1, /was cancelled on GitHub/],
    ["deployment_lost", 1, /nobody knows whether it is served/],
  ] as const)("ends with a sentence when GitHub says %s", async (status, code, sentence) => {
    const at = await stage();
    at.pages.go("deployment_in_progress", status);
    const ended = await publish(at, { ARTIFACT: String(at.upload("x")), HEARTBEAT: await at.beat(1) });
    expect([ended.code, ended.output]).toEqual([code, ""]);
    expect(ended.said).toMatch(sentence);
    expect(at.pages.served()).toBeNull();
  });

  it("cancels a publication that takes longer than its patience, and says so", async () => {
    const at = await stage();
    at.pages.go("deployment_in_progress");
    const env = { ARTIFACT: String(at.upload("x")), HEARTBEAT: await at.beat(1) };
    const { code, said } = await publish(at, env, ["--patience", "0.2"]);
    expect([code, said]).toEqual([1, expect.stringMatching(/did not come to an end in time/)]);
    expect(at.standIn.requests.at(-1)?.path).toMatch(/\/pages\/deployments\/[0-9a-f]{40}\/cancel$/);
  });

  it.each<[string, Readonly<Record<string, string | null>>, RegExp]>([
    [
      "a commit that is nowhere",
      { HEARTBEAT: "0".repeat(39) + "1" },
      /finds the commit .*\(404\)\. Start the workflow anew/,
    ],
    ["a folder that is gone", { ARTIFACT: "99" }, /finds the commit or the uploaded site no more \(404\)/],
    ["a job that may not prove who it is", { ACTIONS_ID_TOKEN_REQUEST_URL: null }, /id-token: write/],
    ["a token without the right", { GITHUB_TOKEN: "reader" }, /may not publish \(403\).*pages: write/],
    ["a folder without a number", { ARTIFACT: "" }, /no run of a workflow that has built a site/],
  ])("ends with 2 and says the cure for %s", async (_, env, sentence) => {
    const at = await stage();
    const permissions = { contents: "read" } as const;
    at.standIn.tokens.add("reader", { login: "bot", name: null, rights: "write", permissions });
    const sound = { ARTIFACT: String(at.upload("x")), HEARTBEAT: await at.beat(1) };
    const { code, said } = await publish(at, { ...sound, ...env });
    expect([code, said]).toEqual([2, expect.stringMatching(sentence)]);
    expect(said).toMatch(/^publish-site: [^\n]*\n$/);
    expect(at.pages.asked()).toEqual([]);
  });

  it.each([
    [null, /GitHub Pages is off\. .*Settings, Pages, Source: GitHub Actions/],
    ["legacy", /takes its pages from a branch\. .*Settings, Pages, Source: GitHub Actions/],
  ] as const)("names the setting when Pages is set to %s", async (buildType, sentence) => {
    const at = await stage();
    at.pages.become(buildType);
    const { code, said } = await publish(at, { ARTIFACT: "1", HEARTBEAT: await at.beat(1) });
    expect([code, said]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it("explains its options and its endings", () => {
    const { code, out } = runScript("publish-site", ["--help"]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/ends with 0 .*with 1 .*with 2[^]*--patience SECONDS/),
    ]);
  });
});
