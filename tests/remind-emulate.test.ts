import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { openGitHub } from "../scripts/github.ts";
import type { Issue } from "../scripts/github-seen.ts";
import { reminders } from "./remind-asking.ts";
import { runInProcess } from "./remind-model-run.ts";

/**
 * Another hand's idea of GitHub: the stand-in is ours, and might share our mistakes. It differs from GitHub in this: a
 * strange account is refused with 422 instead of ignored, a state has no reason `duplicate`, and a fork is always allowed.
 */
const bot = "register-bot";
const manners = { pace: 0, patience: 0, breath: 0, timeLimit: 5000 };
let emulator: Emulator;

beforeAll(async () => {
  const users = [bot, "partner-een", "mens"].map((login) => ({ login }));
  const repos = [{ owner: "voorbeeldbv", name: "register", private: true }];
  const members = users.map(({ login }) => ({ login, role: "admin" }));
  const github = { users, orgs: [{ login: "voorbeeldbv", members }], repos };
  emulator = await createEmulator({ service: "github", port: 0, seed: { tokens: tokens(), github } });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

function tokens() {
  return { token_bot: { login: bot, scopes: ["repo"] }, token_mens: { login: "mens", scopes: ["repo"] } };
}

function run(wanted: ReturnType<typeof reminders>, assigned = "partner-een") {
  const account = { token: "token_bot", login: bot };
  const logins = [["p1", assigned] as const];
  return runInProcess({ api: emulator.url, reminders: wanted, logins, ...account });
}

function issues(): Promise<readonly Issue[]> {
  const place = { api: emulator.url, repository: "voorbeeldbv/register", token: "token_mens" };
  return openGitHub(place, manners).labelled("klachtenregister");
}

async function asPerson(method: string, path: string, body: object): Promise<unknown> {
  const headers = { authorization: "token token_mens", "content-type": "application/json" };
  const address = `${emulator.url}/repos/voorbeeldbv/register${path}`;
  const answer = await fetch(address, { method, headers, body: JSON.stringify(body) });
  expect(answer.ok).toBe(true);
  return z.json().parse(await answer.json());
}

describe("the reminders on another hand's GitHub", () => {
  it("are made, told, closed and opened again, and written to only when something changes", async () => {
    const kindsOf = async (wanted: ReturnType<typeof reminders>) => {
      const { outcomes } = await run(wanted);
      expect(outcomes.every(({ result }) => result === "done")).toBe(true);
      return outcomes.map(({ kind }) => kind);
    };
    expect(await kindsOf(reminders(2))).toEqual(["make", "make"]);
    expect(await kindsOf(reminders(2))).toEqual([]);
    expect(await kindsOf(reminders(2, 2))).toEqual(["tell", "tell"]);
    expect(await kindsOf(reminders(1, 2))).toEqual(["close"]);
    expect(await kindsOf(reminders(2, 2))).toEqual(["reopen"]);
    expect(await kindsOf(reminders(2, 2))).toEqual([]);
    expect((await issues()).map(({ isOpen, comments }) => [isOpen, comments])).toEqual([
      [true, 1],
      [true, 2],
    ]);
  });

  it("stay closed when a person closed them, until the next rung", async () => {
    await run(reminders(2, 2));
    const [first] = await issues();
    await asPerson("PATCH", `/issues/${first?.number}`, { state: "closed" });
    expect((await run(reminders(2, 2))).outcomes).toEqual([]);
    expect((await run(reminders(2, 3))).outcomes.map(({ kind }) => kind).toSorted()).toEqual([
      "reopen",
      "tell",
    ]);
  });

  it("are not disturbed by what people write", async () => {
    await run(reminders(2, 3));
    const [first] = await issues();
    await asPerson("POST", `/issues/${first?.number}/comments`, { body: "Ik bel morgen." });
    expect((await run(reminders(2, 3))).outcomes.map(({ kind }) => kind)).toEqual(["note"]);
    expect((await run(reminders(2, 3))).outcomes).toEqual([]);
  });

  it("are made for nobody when an account is unknown", async () => {
    const { outcomes, warnings } = await run(reminders(1), "onbekend");
    expect(outcomes).toMatchObject([{ kind: "make", result: "done" }]);
    expect(warnings).toContain("assignees-refused");
  });

  it("go on for a hundred and fifty, page by page", async () => {
    expect((await run(reminders(150, 3))).outcomes).toHaveLength(100);
    expect((await run(reminders(150, 3))).outcomes).toHaveLength(50);
    expect((await run(reminders(150, 3))).outcomes).toEqual([]);
    expect(await issues()).toHaveLength(150);
  });
});
