import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GitHubStandIn, startGitHubStandIn } from "./github-stand-in.ts";
import { runWorkflow } from "./workflow-run.ts";

const work = mkdtempSync(join(tmpdir(), "runner-"));
let gitHub: GitHubStandIn;
beforeAll(async () => {
  gitHub = await startGitHubStandIn({ owner: "een", name: "proef", files: { "a.txt": "x\n" } });
});
afterAll(async () => {
  await gitHub.stop();
  rmSync(work, { recursive: true });
});

/** Runs some jobs, each given as its lines below `runs-on`. */
function run(jobs: Readonly<Record<string, string>>) {
  const texts = Object.entries(jobs).map(([name, lines]) => {
    const head = `  ${name}:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    permissions: { contents: read }\n`;
    return `${head}${lines.replace(/^/gm, "    ")}\n`;
  });
  const workflow = `name: proef\non: push\npermissions: {}\nconcurrency: { group: proef }\njobs:\n${texts.join("")}`;
  return runWorkflow({ workflow, work, gitHub, repository: "een/proef", event: { name: "push" } });
}

describe("a workflow that is run on this machine", () => {
  it("ends a job with the first failure, but for steps that want to run all the same", async () => {
    const { jobs, steps } = await run({
      one: `steps:
  - run: "true"
  - run: "false"
  - run: echo never
  - run: echo always
    if: \${{ !cancelled() }}
  - run: echo failed
    if: failure()`,
    });
    expect(jobs).toEqual({ one: "failure" });
    expect(steps.map(([, ending]) => ending)).toEqual([
      "success",
      "failure",
      "skipped",
      "success",
      "success",
    ]);
  });

  it("goes on after a failure that is allowed, which a condition can still see", async () => {
    const { ending, steps } = await run({
      one: `steps:
  - run: exit 3
    id: risky
    continue-on-error: true
  - run: echo seen
    if: steps.risky.outcome == 'failure' && steps.risky.conclusion == 'success'`,
    });
    expect([ending, steps.at(-1)]).toEqual(["success", ["echo seen", "success"]]);
  });

  it("skips what needs a job that failed or was skipped, and lets the last job hear of all of it", async () => {
    const { jobs, log } = await run({
      last: `needs: [one, two, three]
if: always()
steps:
  - run: printf '%s' "$NEEDS" | tr -d ' \\n'
    env: { NEEDS: "\${{ toJSON(needs) }}" }`,
      three: `needs: two
steps: [{ run: echo three }]`,
      two: `needs: one
steps: [{ run: echo two }]`,
      one: `steps: [{ run: "false" }]`,
    });
    expect(jobs).toEqual({ one: "failure", two: "skipped", three: "skipped", last: "success" });
    expect(log).toContain('{"one":{"result":"failure","outputs":{}},"two":{"result":"skipped"');
  });

  it("hands what a step puts out to the jobs that need it, and nothing of a job that failed before", async () => {
    const { log } = await run({
      one: `outputs: { made: "\${{ steps.maker.outputs.made }}", none: "\${{ steps.late.outputs.made }}" }
steps:
  - id: maker
    run: echo made=this >> "$GITHUB_OUTPUT"
  - run: exit 1
  - id: late
    run: echo made=that >> "$GITHUB_OUTPUT"`,
      two: `needs: one
if: always()
steps:
  - run: echo "<$MADE> <$NONE>"
    env: { MADE: "\${{ needs.one.outputs.made }}", NONE: "\${{ needs.one.outputs.none }}" }`,
    });
    expect(log).toMatch(/^<this> <>$/m);
  });

  it("stops a script at its first failing command, and shows no secret", async () => {
    const { ending, log } = await run({
      one: `steps:
  - run: |
      echo first
      false
      echo second
    env: { TOKEN: "\${{ github.token }}" }`,
    });
    expect(ending).toBe("failure");
    expect(log).toMatch(/^first$/m);
    expect(log).not.toMatch(/^second$/m);
    expect(log).not.toContain("ghs_");
  });
});

describe("what is not understood here is refused:", () => {
  it.each([
    ["a field of a step", `steps: [{ run: echo, shell: python }]`],
    ["a field of a job", `container: debian\nsteps: [{ run: echo }]`],
    ["an action", `steps: [{ uses: somebody/something@v1 }]`],
    ["an input of an action", `steps: [{ uses: actions/checkout@v7, with: { lfs: true } }]`],
    ["a working directory", `steps: [{ run: echo, working-directory: site }]`],
    ["a variable for later steps", `steps: [{ run: 'echo a=b >> "$GITHUB_ENV"' }]`],
    ["an unknown context", `steps: [{ run: echo, if: matrix.os == 'linux' }]`],
    ["a job that waits for nobody", `needs: two\nsteps: [{ run: echo }]`],
  ])("%s", async (_, lines) => {
    await expect(run({ one: lines })).rejects.toThrow();
  });
});
