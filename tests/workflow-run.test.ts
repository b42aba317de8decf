import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git } from "./github-stand-in-git.ts";
import { filesBelow } from "./published-register.ts";
import { textAt } from "./workflow-files.ts";
import type { RunOutcome } from "./workflow-run.ts";
import { startWorkflowStage, type WorkflowStage } from "./workflow-stage.ts";

const workflow = textAt(".github/workflows/daily.yml").text;
const patience = 180_000;

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await startWorkflowStage();
}, patience);
afterAll(() => stage.stop(), patience);

const push = { workflow, event: { name: "push" } } as const;
const schedule = { workflow, event: { name: "schedule" } } as const;

/** The requests that changed something, since the run before. */
let asked = 0;
function writes(): readonly string[] {
  const made = stage.gitHub.requests.slice(asked).filter(({ method }) => method !== "GET");
  asked = stage.gitHub.requests.length;
  return made.map(({ method, path }) => `${method} ${path}`);
}

const failures = () => stage.issues.all().filter(({ labels }) => labels.includes("klachtenregister-storing"));
const reminders = () => stage.issues.all().filter(({ labels }) => labels.includes("klachtenregister"));

/** Everything that a run shows to whoever may look at it. */
function shown({ log, summary, annotations }: RunOutcome): string {
  return [log, summary, ...annotations].join("\n");
}

describe("a day of the register", () => {
  it(
    "checks, reminds, builds and publishes after a save, and seals which commit that was and when",
    { timeout: patience },
    async () => {
      const started = Date.now();
      const outcome = await stage.run(push);
      expect(outcome.jobs).toEqual({
        register: "success",
        site: "success",
        heartbeat: "success",
        publish: "success",
        report: "success",
      });
      expect(outcome.annotations).toEqual([]);
      expect(reminders().length).toBeGreaterThan(2);
      expect(failures()).toEqual([]);
      expect(writes().filter((one) => one.startsWith("POST") && one.endsWith("/issues"))).toHaveLength(
        reminders().length,
      );
      const published = [...filesBelow(outcome.published ?? "").keys()];
      expect(published).toEqual(
        expect.arrayContaining(["index.html", "vault/index.age", "vault/slots.json"]),
      );
      const { commit, sealedAt, history } = await stage.opened(outcome.published ?? "");
      expect(history).toMatchObject({ reach: "whole", commit, rewrittenFrom: null });
      expect(commit).toBe(await stage.gitHub.head());
      expect(Date.parse(sealedAt)).toBeGreaterThanOrEqual(started);
      expectDiscretion(outcome);
    },
  );

  it("does what is listed and nothing twice when nothing has changed", { timeout: patience }, async () => {
    const { steps, summary } = await stage.run(schedule);
    expect(writes()).toEqual([
      "POST /repos/voorbeeldig/klachten/git/commits",
      "PATCH /repos/voorbeeldig/klachten/git/refs/heads/heartbeat",
      "POST /repos/voorbeeldig/klachten/pages/deployments",
    ]);
    const done = steps.filter(([, ending]) => ending === "success").map(([step]) => step);
    expect(done.filter((step) => step.startsWith("npm run"))).toEqual([
      "npm run check -- --warn",
      "npm run remind",
      "npm run build",
      "npm run publish-site",
      "npm run report-failure",
    ]);
    expect(steps).toContainEqual(["npm run remind -- --dry-run", "skipped"]);
    expect(summary).toMatch(/Gelezen: 14 klachten en \d toetsing(?:en)?\. Bevindingen: 0\./);
    expect(summary).not.toMatch(/KL-\d{4}/);
  });
});

describe("two runs of one commit", () => {
  it(
    "are both served, each under a commit of its own beside the records",
    { timeout: patience },
    async () => {
      const first = await stage.opened((await stage.run(schedule)).published ?? "");
      const second = await stage.opened((await stage.run(schedule)).published ?? "");
      expect(second.commit).toBe(first.commit);
      expect(Date.parse(second.sealedAt)).toBeGreaterThan(Date.parse(first.sealedAt));
      const [before = "", after = ""] = stage.pages.asked().slice(-2);
      expect(after).not.toBe(before);
      expect([await headOf("heartbeat"), await headOf("main")]).toEqual([after, second.commit]);
    },
  );

  it("leave one commit behind, without a file and without a parent, dated by the last run", async () => {
    const [commit = "", parents, moment, files] = (
      await gitOf(["log", "--format=%H%x00%P%x00%at%x00", "--name-only", "heartbeat"])
    ).split("\0");
    expect([commit, parents, files?.trim()]).toEqual([await headOf("heartbeat"), "", ""]);
    expect(Date.now() / 1000 - Number(moment)).toBeLessThan(patience / 1000);
  });

  async function gitOf(words: readonly string[]): Promise<string> {
    return (await git(stage.gitHub.repository, words)).toString();
  }

  const headOf = async (branch: string) => (await gitOf(["rev-parse", branch])).trim();
});

describe("a heartbeat that GitHub refuses", () => {
  const refused = (path: RegExp, times: number) => {
    const isMeant = (call: { path: string; method: string }) => call.method !== "GET" && path.test(call.path);
    stage.gitHub.faults.add(isMeant, { kind: "status", when: "before", status: 409 }, times);
  };

  it("is tried again, and the run is well", { timeout: patience }, async () => {
    refused(/\/git\/refs/, 2);
    const outcome = await stage.run(schedule);
    expect([outcome.ending, outcome.annotations]).toEqual(["success", []]);
    expect(stage.pages.asked().at(-1)).not.toBe(await stage.gitHub.head());
    writes();
  });

  it(
    "fails when it never comes, and what was built is published with a word on what that means",
    { timeout: patience },
    async () => {
      refused(/\/git\/commits/, 3);
      const outcome = await stage.run(schedule);
      expect(stage.gitHub.faults.waiting()).toBe(0);
      expect(outcome.jobs).toMatchObject({ heartbeat: "failure", publish: "success", report: "success" });
      expect(outcome.ending).toBe("failure");
      expect(stage.pages.asked().at(-1)).toBe(await stage.gitHub.head());
      expect(outcome.annotations).toEqual([
        expect.stringMatching(/^::error::GitHub made no commit on the branch heartbeat\./),
        expect.stringMatching(/^::warning::There is no heartbeat in this run/),
      ]);
      expect(failures()[0]?.body).toMatch(/Wat er misging: `heartbeat`/);
      await stage.run(schedule);
      expect(failures()[0]?.state).toBe("closed");
      stage.issues.clear();
      writes();
    },
  );
});

describe("a record that cannot be read", () => {
  const mark = "Kwartelmerk";
  const broken = `---\nid: KL-2026-QQQQ\nreceivedOn: ${mark}1\nwish: "${mark}2\n---\n${mark}3\n`;

  it(
    "is a warning beside the run and a reminder, and stops neither reminders nor publishing",
    { timeout: patience },
    async () => {
      const before = reminders().length;
      await stage.gitHub.commitAs("Record KL-2026-QQQQ", { "complaints/2026/KL-2026-QQQQ/index.md": broken });
      const outcome = await stage.run(push);
      expect(outcome.ending).toBe("success");
      expect(outcome.published).not.toBeNull();
      expect(outcome.annotations).toEqual([
        expect.stringMatching(/^::warning::Gelezen: 15 klachten .*Bevindingen: [1-9]\d*\.$/),
      ]);
      expect(outcome.summary).not.toMatch(/KL-\d{4}/);
      expect(reminders().length).toBeGreaterThan(before);
      expect(`${shown(outcome)}${JSON.stringify(stage.issues.all())}`).not.toMatch(/kwartelmerk/i);
      expectDiscretion(outcome);
      await stage.gitHub.commitAs("Withdraw KL-2026-QQQQ", { "complaints/2026/KL-2026-QQQQ/index.md": null });
      writes();
    },
  );
});

describe("a build that fails", () => {
  const config = "astro.config.mjs";

  it("publishes nothing, reminds all the same, and opens one issue", { timeout: patience }, async () => {
    await stage.gitHub.commitAs("Break the build", { [config]: "export default 1 +;\n" });
    const outcome = await stage.run(push);
    expect(outcome.jobs).toEqual({
      register: "success",
      site: "failure",
      heartbeat: "skipped",
      publish: "skipped",
      report: "success",
    });
    expect(outcome.ending).toBe("failure");
    expect(outcome.published).toBeNull();
    expect(failures()).toEqual([
      expect.objectContaining({
        state: "open",
        author: "github-actions[bot]",
        title: "De dagelijkse run van het klachtenregister is mislukt",
        body: expect.stringMatching(
          /^\[De laatste run\]\(https:\/\/github\.com\/voorbeeldig\/klachten\/actions\/runs\/\d+\)[^]*`site`/,
        ),
      }),
    ]);
    expectDiscretion(outcome);
  });

  it(
    "has one issue however often it fails, which counts on without disturbing anybody",
    { timeout: patience },
    async () => {
      const [first] = failures();
      writes();
      await stage.run(schedule);
      const changed = writes().filter((one) => one.includes(`/issues/${first?.number ?? 0}`));
      expect(changed).toEqual([expect.stringMatching(/^PATCH /)]);
      expect(failures()).toHaveLength(1);
      expect(failures()[0]?.body).toContain("2 keer achter elkaar");
      expect(failures()[0]?.comments).toEqual([]);
    },
  );

  it("closes its issue when a run ends well again", { timeout: patience }, async () => {
    const sound = textAt(config).text;
    await stage.gitHub.commitAs("Mend the build", { [config]: sound });
    const outcome = await stage.run(schedule);
    expect(outcome.ending).toBe("success");
    expect(failures()).toEqual([
      expect.objectContaining({ state: "closed", reason: "completed", comments: [expect.anything()] }),
    ]);
    writes();
  });
});

describe("a dry run", () => {
  it("shows the plan, and writes and publishes nothing", { timeout: patience }, async () => {
    stage.issues.clear();
    const inputs = { "dry-run": true };
    const outcome = await stage.run({ workflow, event: { name: "workflow_dispatch", inputs } });
    expect(outcome.jobs).toEqual({
      register: "success",
      site: "success",
      heartbeat: "skipped",
      publish: "skipped",
      report: "skipped",
    });
    expect(outcome.log).toContain("herinnering te maken");
    expect(outcome.steps).toContainEqual(["npm run remind -- --dry-run", "success"]);
    expect([outcome.published, stage.issues.all(), writes()]).toEqual([null, [], []]);
    expectDiscretion(outcome);
  });
});

describe("another branch", () => {
  it("reminds nobody and publishes nothing", async () => {
    const event = { name: "push", ref: "refs/heads/probeersel" } as const;
    const outcome = await stage.run({ workflow, event });
    expect(new Set(Object.values(outcome.jobs))).toEqual(new Set(["skipped"]));
    expect(writes()).toEqual([]);
  });
});

/** No name and no sentence of a record is shown by a run, stands in an issue or is published in clear. */
function expectDiscretion(outcome: RunOutcome): void {
  expect(stage.confidential.length).toBeGreaterThan(50);
  const issues = JSON.stringify(stage.issues.all());
  const published = [...filesBelow(outcome.published ?? join("/", "nowhere"))];
  const open = published.map(([name, bytes]) => `${name}\n${bytes.toString("latin1")}`).join("\n");
  const seen = { shown: shown(outcome), issues, open };
  for (const [where, text] of Object.entries(seen)) {
    const leaks = stage.confidential.filter((one) => text.includes(one));
    expect([where, leaks]).toEqual([where, []]);
  }
}
