import { describe, expect, it } from "vitest";
import type { Fault } from "./github-stand-in-faults.ts";
import { rateLimitReached } from "./github-stand-in-reply.ts";
import { isChange, isComment, isList, isMaking, reminders, run, stageWith } from "./remind-asking.ts";
import { registerOf } from "./remind-registers.ts";
import { issueStage, runRemind } from "./remind-stage.ts";

const lost: readonly (readonly [what: string, fault: Fault])[] = [
  ["500 before", { kind: "status", when: "before", status: 500 }],
  ["500 after", { kind: "status", when: "after", status: 500 }],
  ["502 before", { kind: "status", when: "before", status: 502 }],
  ["502 after", { kind: "status", when: "after", status: 502 }],
  ["503 after", { kind: "status", when: "after", status: 503 }],
  ["a connection that drops before", { kind: "drop", when: "before" }],
  ["a connection that drops after", { kind: "drop", when: "after" }],
  ["half an answer", { kind: "truncated" }],
];

describe("a lost answer", () => {
  it.each(lost)("with %s it makes one issue", async (_, fault) => {
    const stage = await issueStage();
    stage.standIn.faults.add(isMaking, fault);
    expect((await run(stage, reminders(2))).outcomes.map(({ result }) => result)).toEqual(["done", "done"]);
    expect(stage.desk.all()).toHaveLength(2);
  });

  it.each(lost)("with %s it gives one notice", async (_, fault) => {
    const stage = await stageWith(1);
    stage.standIn.faults.add(isComment, fault);
    expect((await run(stage, reminders(1, 2))).outcomes).toMatchObject([{ kind: "tell", result: "done" }]);
    expect(stage.desk.all()).toMatchObject([{ comments: { length: 1 } }]);
    expect((await run(stage, reminders(1, 2))).outcomes).toEqual([]);
  });

  it.each(lost)("with %s it looks again, and changes again", async (_, fault) => {
    const stage = await stageWith(1);
    stage.standIn.faults.add(isList, fault);
    stage.standIn.faults.add(isChange, fault);
    const { outcomes } = await run(stage, reminders(1, 1, "Anders."));
    expect(outcomes).toMatchObject([{ kind: "update", result: "done" }]);
    expect(stage.desk.all()[0]?.body).toContain("Anders.");
  });

  it("is waited for no longer than the time limit", async () => {
    const stage = await issueStage();
    stage.standIn.faults.add(isList, { kind: "slow", milliseconds: 3000 });
    stage.standIn.faults.add(isMaking, { kind: "delay", milliseconds: 3000 });
    const { outcomes } = await run(stage, reminders(1), { manners: { timeLimit: 1000 } });
    expect(outcomes).toMatchObject([{ result: "done" }]);
    await expect.poll(() => stage.desk.all().length, { timeout: 10_000 }).toBe(2);
    await run(stage, reminders(1));
    expect(stage.desk.all().map(({ state }) => state)).toEqual(["open", "closed"]);
  });

  it("is patiently read when it only comes slowly", async () => {
    const stage = await issueStage();
    stage.standIn.faults.add(isList, { kind: "slow", milliseconds: 300 });
    expect((await run(stage, reminders(1))).outcomes).toMatchObject([{ result: "done" }]);
  });

  it("ends the run when it stays lost, in words that name a cure", async () => {
    const stage = await issueStage();
    stage.standIn.faults.add(isList, { kind: "status", when: "before", status: 502 }, 4);
    await expect(run(stage, reminders(1))).rejects.toThrow(/no usable answer \(502\)\. Run it again later/);
  });
});

describe("a request that arrives twice", () => {
  it("leaves one open issue after the next run", async () => {
    const stage = await issueStage();
    stage.desk.deliverTwice("POST /repos/{owner}/{repo}/issues");
    await run(stage, reminders(1));
    expect((await run(stage, reminders(1))).outcomes).toMatchObject([{ kind: "double" }]);
    expect(stage.desk.all()).toMatchObject([{ state: "open" }, { state: "closed", reason: "not_planned" }]);
    expect((await run(stage, reminders(1))).outcomes).toEqual([]);
  });

  it("leaves one comment after the next run", async () => {
    const stage = await stageWith(1);
    stage.desk.deliverTwice("POST /repos/{owner}/{repo}/issues/{issue_number}/comments");
    await run(stage, reminders(1, 2));
    expect(stage.desk.all()[0]?.comments).toHaveLength(2);
    await run(stage, reminders(1, 2));
    expect(stage.desk.all()[0]?.comments).toHaveLength(1);
    expect((await run(stage, reminders(1, 2))).outcomes).toEqual([]);
  });
});

describe("a limit of GitHub", () => {
  const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.floor(Date.now() / 1000)) };
  const limits: readonly (readonly [what: string, fault: Fault])[] = [
    [
      "the second kind with a time",
      { kind: "status", when: "before", status: 429, headers: { "retry-after": "1" } },
    ],
    [
      "the second kind as a 403",
      { kind: "status", when: "before", status: 403, headers: { "retry-after": "1" } },
    ],
    ["the hour's requests", { kind: "status", when: "before", status: 403, headers: reset }],
  ];

  it.each(limits)("is waited for: %s", async (_, fault) => {
    const stage = await issueStage();
    stage.standIn.faults.add(isMaking, fault);
    const { outcomes } = await run(stage, reminders(2), { manners: { patience: 5000 } });
    expect(outcomes.map(({ result }) => result)).toEqual(["done", "done"]);
    expect(stage.desk.all()).toHaveLength(2);
  });

  it.each<readonly [what: string, fault: Fault]>([
    ...limits,
    ["an hour of it", { kind: "reply", when: "before", reply: rateLimitReached }],
    [
      "words alone",
      {
        kind: "status",
        when: "before",
        status: 403,
        body: { message: "You have exceeded a secondary rate limit." },
      },
    ],
  ])("leaves the rest to the next run when it lasts longer than the patience: %s", async (_, fault) => {
    const stage = await issueStage();
    let making = 0;
    stage.standIn.faults.add((call) => isMaking(call) && (making += 1) === 2, fault);
    const { outcomes } = await run(stage, reminders(4));
    expect(outcomes.map(({ result }) => result)).toEqual(["done", "failed", "left", "left"]);
    expect(outcomes[1]?.why).toMatch(/limit is reached.*--patience/);
    expect(making).toBe(2);
    expect((await run(stage, reminders(4))).outcomes).toHaveLength(3);
    expect(stage.desk.all()).toHaveLength(4);
  });

  it("ends the command with 1 when not even the list can be had", async () => {
    const stage = await issueStage();
    stage.standIn.faults.add(isList, { kind: "status", when: "before", status: 429 });
    const words = ["--patience", "2"];
    const { code, said } = await runRemind(stage, { register: registerOf(1), today: "2026-04-01", words });
    expect([code, said]).toMatchObject([1, expect.stringContaining("lasts 60 s more")]);
  });
});
