import { describe, expect, it } from "vitest";
import { makesAtMost } from "../scripts/calibrate-steps.ts";
import { calibrate, owner, ownerToken, trialStage } from "./calibrate-stage.ts";
import { runProgram, software } from "./command-process.ts";
import type { Call } from "./github-stand-in-faults.ts";
import { bot, botToken, type IssueStage, writes } from "./remind-stage.ts";

const isOpen = ({ state }: { readonly state: string }) => state === "open";
const commentsOn = ({ desk }: IssueStage) =>
  desk.all().reduce((sum, { comments }) => sum + comments.length, 0);

describe("a trial of the reminders", () => {
  it("finds that GitHub does as the tests suppose, and closes all that it made", async () => {
    const stage = await trialStage();
    const { code, out, said } = await calibrate(stage);
    expect([code, said]).toEqual([0, "In voorbeeldbv/proef as eigenaar.\nClosed at the end: #3.\n"]);
    expect(out).toMatch(/^1\. Two reminders are made/);
    expect(out.match(/^ {3}ok \(/gm)).toHaveLength(17);
    expect(out).toMatch(
      /GitHub does all 17 steps as the tests suppose: \d+ requests in \d+ s\.\nWhat no program can see/,
    );
    expect(stage.desk.all().filter(isOpen)).toEqual([]);
    expect(stage.desk.labels()).toEqual([]);
  });

  it("writes nothing but trials with fictional numbers, no more of them than it says, and never its token", async () => {
    const stage = await trialStage();
    const { out, said } = await calibrate(stage);
    for (const { title, body } of stage.desk.all()) {
      expect(title).toMatch(/^Trial, not a reminder · /);
      expect(`${title}${body}`.match(/KL-(?!0000-)/)).toBeNull();
    }
    expect([stage.desk.all().length + 1, commentsOn(stage)]).toEqual([
      makesAtMost.issues,
      makesAtMost.comments,
    ]);
    const bodies = stage.standIn.requests.map(({ path, body }) => `${path}${JSON.stringify(body)}`);
    expect([out, said, ...bodies].join("\n")).not.toContain(ownerToken);
  });

  it("works twice, and leaves alone what it made the first time", async () => {
    const stage = await trialStage();
    await calibrate(stage);
    const first = stage.desk.all();
    expect((await calibrate(stage)).code).toBe(0);
    expect(stage.desk.all().slice(0, first.length)).toEqual(first);
    expect(stage.desk.all()).toHaveLength(2 * first.length);
  });

  it("touches no reminder of the same account in the same repository, not even one that has lost label and mark", async () => {
    const stage = await trialStage();
    const mark = `<!-- klachtenregister {"key":"KL-2026-7F3K","text":"","people":"","said":[],"seen":0,"closings":0,"isClosed":false} -->`;
    const title = "KL-2026-7F3K · reactie uiterlijk vr 3 april";
    stage.desk.add(owner, { title, body: `Tekst\n\n${mark}`, labels: ["klachtenregister"] });
    stage.desk.add(owner, { title, body: "Tekst" });
    stage.desk.add(owner, { title, body: mark, labels: ["klachtenregister-trial"] });
    const before = stage.desk.all();
    const { code, said } = await calibrate(stage);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining("It has 3 open issues; those that are no trial"),
    ]);
    const after = stage.desk.all().slice(0, 3);
    expect(after.map((issue) => ({ ...issue, labels: [] }))).toEqual(
      before.map((issue) => ({ ...issue, labels: [] })),
    );
    expect(after.map(({ labels }) => labels)).toEqual([["klachtenregister"], [], []]);
  });

  it("closes what an earlier one left open, and nothing of others that looks like it", async () => {
    const stage = await trialStage();
    const body = "x\n\n<!-- klachtenregister-trial-abcd1234 {} -->";
    stage.desk.add(owner, { title: "Trial", body, labels: ["klachtenregister-trial"] });
    stage.desk.add("mens", { title: "Trial", body });
    const { code, said } = await calibrate(stage);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining("An earlier trial had left open, and now closed: #1."),
    ]);
    expect(
      stage.desk
        .all()
        .slice(0, 2)
        .map(({ state }) => state),
    ).toEqual(["closed", "open"]);
  });

  it("is one of a workflow when the token has no account: nothing is assigned", async () => {
    const stage = await trialStage();
    stage.standIn.tokens.add(botToken, { login: bot, name: null, rights: "write" });
    const forbidden = { kind: "status", when: "before", status: 403 } as const;
    stage.standIn.faults.add(({ path }: Call) => path === "/user", forbidden);
    const { code, out, said } = await calibrate(stage, { env: { GITHUB_TOKEN: botToken } });
    expect([code, said]).toMatchObject([
      0,
      expect.stringContaining("as github-actions[bot], the account of a workflow"),
    ]);
    expect(out).not.toContain("is for: you");
  });

  it("is told as data", async () => {
    const stage = await trialStage();
    const { code, out } = await calibrate(stage, {
      words: ["voorbeeldbv/proef", "--yes", "--pace", "0", "--json"],
    });
    const told: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(told).toMatchObject({ repository: "voorbeeldbv/proef", steps: { length: 17 } });
    expect(told).toMatchObject({
      steps: expect.arrayContaining([
        expect.objectContaining({
          title: "Eleven people at once are refused",
          seen: { answer: "refused" },
          requests: 1,
        }),
      ]),
    });
  });

  it("can be held where no record can be read", async () => {
    const stage = await trialStage();
    const folders = ["scripts", "procedure", "schemas", "node_modules", "package.json"];
    const node = ["--permission", ...folders.map((name) => `--allow-fs-read=${software}/${name}`)];
    const { code } = await calibrate(stage, { node });
    expect(code).toBe(0);
    const reading = runProgram([process.execPath, ...node, `${software}/scripts/deadlines.ts`]);
    expect([reading.code, reading.said]).toEqual([2, expect.stringContaining("ERR_ACCESS_DENIED")]);
  });
});

describe("a trial that is not begun", () => {
  it("says what it would do, and does nothing, without --yes and without a token", async () => {
    const stage = await trialStage();
    const calling = { words: ["voorbeeldbv/proef"], env: { GITHUB_TOKEN: null } };
    const { code, out, said } = await calibrate(stage, calling);
    expect([code, said]).toEqual([2, ""]);
    expect(out).toContain("in voorbeeldbv/proef: 17 steps");
    expect(out).toContain(`up to ${makesAtMost.issues} issues and ${makesAtMost.comments} comments`);
    expect(out).toMatch(/Issues: Read and write[^]*Nothing has been done\. Say --yes/);
    expect(stage.standIn.requests).toEqual([]);
  });

  it.each([
    ["no repository is named", ["--yes"], {}, /name one repository as OWNER\/NAME/],
    ["the name is none", ["proef", "--yes"], {}, /name one repository as OWNER\/NAME/],
    ["two are named", ["a/b", "c/d", "--yes"], {}, /name one repository as OWNER\/NAME/],
    ["there is no token", ["voorbeeldbv/proef", "--yes"], { GITHUB_TOKEN: "" }, /there is no token/],
    ["a pace is no number", ["voorbeeldbv/proef", "--yes", "--pace", "snel"], {}, /--pace is not a number/],
  ])("ends before it asks anything when %s", async (_, words, env, sentence) => {
    const stage = await trialStage();
    const { code, out, said } = await calibrate(stage, { words, env });
    expect([code, out]).toEqual([2, ""]);
    expect(said).toMatch(sentence);
    expect(stage.standIn.requests).toEqual([]);
  });

  it("writes nothing in a public repository", async () => {
    const stage = await trialStage({ visibility: "public" });
    const { code, said } = await calibrate(stage);
    expect([code, said]).toMatchObject([2, expect.stringContaining("THE REPOSITORY IS PUBLIC")]);
    expect(writes(stage)).toEqual([]);
  });

  it("writes nothing where issues are turned off", async () => {
    const stage = await trialStage({ hasIssues: false });
    const { code, said } = await calibrate(stage);
    expect([code, said]).toMatchObject([2, expect.stringContaining("Turn them on in the repository")]);
    expect(writes(stage)).toEqual([]);
  });

  it.each([
    ["does not know the token", "vreemd", null, "does not know the token"],
    ["has not let the token in", "buiten", "none", "Check GITHUB_REPOSITORY or the owner/name"],
    ["lets the token only read", "lezer", "read", "the right to write issues"],
  ] as const)("makes nothing where GitHub %s", async (_, token, rights, sentence) => {
    const stage = await trialStage();
    if (rights !== null) stage.standIn.tokens.add(token, { login: "lee", name: null, rights });
    const { code, said } = await calibrate(stage, { env: { GITHUB_TOKEN: token } });
    expect([code, said]).toMatchObject([2, expect.stringContaining(sentence)]);
    expect(said).not.toContain(token);
    expect(stage.desk.all()).toEqual([]);
  });
});
