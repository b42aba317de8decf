import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ask, type Question } from "./github-stand-in-asking.ts";
import { bot, botToken, type IssueStage, issueStage } from "./remind-stage.ts";

const repository = "/repos/voorbeeldbv/register";
const issues = `${repository}/issues`;

/** Asks as the bot; what comes back is whatever JSON it is. */
async function told({ standIn }: IssueStage, path: string, question: Question = {}): Promise<Told> {
  const answer = await ask(standIn, path, { token: botToken, ...question });
  const body = answer.status === 204 ? null : z.json().parse(await answer.json());
  return { status: answer.status, body, link: answer.headers.get("link") };
}

type Told = { readonly status: number; readonly body: unknown; readonly link: string | null };

function post(body: object): Question {
  return { method: "POST", body };
}

function patch(body: object): Question {
  return { method: "PATCH", body };
}

const draft = {
  title: "KL-2026-7F3K · reactie",
  body: "Tekst",
  labels: ["klachtenregister"],
  assignees: ["p1"],
};

describe("an issue", () => {
  it("is made by the account of the token, with its label and its people", async () => {
    const stage = await issueStage();
    const made = await told(stage, issues, post(draft));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      number: 1,
      state: "open",
      comments: 0,
      user: { login: bot, type: "Bot" },
    });
    expect(made.body).toMatchObject({ labels: [{ name: "klachtenregister" }], assignees: [{ login: "p1" }] });
  });

  it("drops accounts that cannot be assigned, and is refused with more than ten or, where wished, with a strange one", async () => {
    const stage = await issueStage({ assignable: ["p1"], refusesStrangers: false });
    const made = await told(stage, issues, post({ ...draft, assignees: ["vreemd", "p1"] }));
    expect(made.body).toMatchObject({ assignees: [{ login: "p1" }] });
    const many = Array.from({ length: 11 }, (_, at) => `p${at}`);
    const refused = await told(stage, issues, post({ ...draft, assignees: many }));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: "assignees" }] } });
    const strict = await issueStage({ assignable: ["p1"], refusesStrangers: true });
    expect((await told(strict, issues, post({ ...draft, assignees: ["vreemd"] }))).status).toBe(422);
  });

  it("is refused without a title, with one too long and with a body too long", async () => {
    const stage = await issueStage();
    const refusals = [
      { ...draft, title: "" },
      { ...draft, title: "x".repeat(257) },
      { ...draft, body: "x".repeat(65_537) },
    ];
    for (const refused of refusals) expect((await told(stage, issues, post(refused))).status).toBe(422);
    expect(stage.desk.all()).toEqual([]);
  });

  it("changes only what is named, and keeps why it was closed", async () => {
    const stage = await issueStage();
    await told(stage, issues, post(draft));
    const closed = await told(stage, `${issues}/1`, patch({ state: "closed", state_reason: "not_planned" }));
    expect(closed.body).toMatchObject({ state: "closed", state_reason: "not_planned", title: draft.title });
    const opened = await told(stage, `${issues}/1`, patch({ state: "open", title: "Anders" }));
    expect(opened.body).toMatchObject({
      state: "open",
      state_reason: "reopened",
      title: "Anders",
      body: "Tekst",
    });
    const again = await told(stage, `${issues}/1`, patch({ state: "closed" }));
    expect(again.body).toMatchObject({ state_reason: "completed" });
    expect((await told(stage, `${issues}/9`, patch({ title: "Weg" }))).status).toBe(404);
  });

  it("is beyond a token that may only read, and gone where issues are turned off", async () => {
    const stage = await issueStage();
    stage.standIn.tokens.add("reader", { login: "lee", name: null, rights: "read" });
    expect((await told(stage, issues, { ...post(draft), token: "reader" })).status).toBe(403);
    expect((await told(stage, issues, { token: "reader" })).status).toBe(200);
    stage.desk.become({ hasIssues: false });
    expect((await told(stage, issues)).status).toBe(410);
  });
});

describe("a list of issues", () => {
  it("has a hundred at most, by label and state, and names the next page", async () => {
    const stage = await issueStage();
    for (let at = 0; at < 101; at += 1)
      stage.desk.add(bot, { title: `Nummer ${at}`, labels: ["Klachtenregister"] });
    stage.desk.add("mens", { title: "Iets anders" });
    stage.desk.change(1, "mens", { state: "closed" });
    const query = "labels=klachtenregister&state=all&sort=created&direction=asc&per_page=100";
    const [first, second] = [
      await told(stage, `${issues}?${query}`),
      await told(stage, `${issues}?${query}&page=2`),
    ];
    expect(first.body).toHaveLength(100);
    expect(first.link).toMatch(/page=2.*rel="next"/);
    expect(second).toMatchObject({ body: [{ number: 101 }], link: null });
    expect((await told(stage, `${issues}?labels=klachtenregister&per_page=100`)).body).toHaveLength(100);
    expect((await told(stage, issues)).body).toHaveLength(30);
  });

  it("has pull requests too, and the newest first", async () => {
    const stage = await issueStage();
    stage.desk.add(bot, draft);
    stage.desk.add("dependabot[bot]", { title: "Bump" }, true);
    const { body } = await told(stage, issues);
    expect(body).toMatchObject([{ number: 2, pull_request: {} }, { number: 1 }]);
    expect((await told(stage, repository)).body).toMatchObject({ open_issues_count: 2 });
  });
});

describe("comments", () => {
  it("are counted, listed the oldest first, and removed once", async () => {
    const stage = await issueStage();
    await told(stage, issues, post(draft));
    await told(stage, `${issues}/1/comments`, post({ body: "een" }));
    stage.desk.addComment(1, "mens", "twee");
    const { body } = await told(stage, `${issues}/1/comments`);
    expect(body).toMatchObject([
      { body: "een", user: { login: bot } },
      { body: "twee", user: { login: "mens" } },
    ]);
    const ids = z.array(z.object({ id: z.number() })).parse(body);
    const path = `${issues}/comments/${ids[0]?.id ?? ""}`;
    expect((await told(stage, path, { method: "DELETE" })).status).toBe(204);
    expect((await told(stage, path, { method: "DELETE" })).status).toBe(404);
    expect((await told(stage, issues)).body).toMatchObject([{ comments: 1 }]);
    expect((await told(stage, `${issues}/9/comments`, post({ body: "x" }))).status).toBe(404);
  });
});

describe("labels", () => {
  it("are made with an issue that names them, or beforehand with colour and description, and once", async () => {
    const stage = await issueStage();
    const label = { name: "klachtenregister", color: "b1470e", description: "Herinnering" };
    expect((await told(stage, `${repository}/labels`, post(label))).status).toBe(201);
    const twice = await told(stage, `${repository}/labels`, post({ ...label, name: "Klachtenregister" }));
    expect(twice).toMatchObject({ status: 422, body: { errors: [{ code: "already_exists" }] } });
    const made = await told(stage, issues, post({ ...draft, labels: ["klachtenregister", "nieuw"] }));
    expect(made.body).toMatchObject({
      labels: [label, { name: "nieuw", color: "ededed", description: null }],
    });
  });

  it("leave their issues when they are removed", async () => {
    const stage = await issueStage();
    stage.desk.add(bot, draft);
    const label = `${repository}/labels/klachtenregister`;
    expect((await told(stage, label, { method: "DELETE" })).status).toBe(204);
    expect((await told(stage, label, { method: "DELETE" })).status).toBe(404);
    expect((await told(stage, `${issues}?labels=klachtenregister`)).body).toEqual([]);
    expect((await told(stage, issues)).body).toMatchObject([{ labels: [] }]);
  });
});

describe("a request that arrives twice", () => {
  it("makes two of what it asks for, and answers once", async () => {
    const stage = await issueStage();
    stage.desk.deliverTwice("POST /repos/{owner}/{repo}/issues");
    expect((await told(stage, issues, post(draft))).body).toMatchObject({ number: 2 });
    expect((await told(stage, issues, post(draft))).body).toMatchObject({ number: 3 });
  });
});
