import { describe, expect, it } from "vitest";
import type { Call } from "./github-stand-in-faults.ts";
import { isChange, isList, isMaking, reminders, run, stageWith } from "./remind-asking.ts";
import { numberOf, registerOf } from "./remind-registers.ts";
import { asked, bot, botToken, issueStage, runRemind, writes } from "./remind-stage.ts";

describe("a refusal", () => {
  it.each([
    [401, "does not know the token", 2],
    [403, "the right to write issues", 2],
    [404, "Check GITHUB_REPOSITORY", 2],
    [410, "Turn them on in the repository", 2],
  ])("of the list with %i is said with its cure", async (status, words, expected) => {
    const stage = await issueStage();
    stage.standIn.faults.add(isList, { kind: "status", when: "before", status });
    const { code, said } = await runRemind(stage, { register: registerOf(1), today: "2026-04-01" });
    expect([code, said]).toMatchObject([expected, expect.stringContaining(words)]);
    expect(writes(stage)).toEqual([]);
  });

  it.each([
    [401, ["failed", "left", "left"]],
    [403, ["failed", "left", "left"]],
    [410, ["failed", "left", "left"]],
    [422, ["failed", "done", "done"]],
  ])("of a new issue with %i ends what would be refused too", async (status, results) => {
    const stage = await issueStage();
    // An issue that is invalid is tried once more, without its accounts.
    const times = status === 422 ? 2 : 1;
    stage.standIn.faults.add(isMaking, { kind: "status", when: "before", status }, times);
    const { code, out } = await runRemind(stage, { register: registerOf(3), today: "2026-04-01" });
    expect([code, out]).toMatchObject([1, expect.stringContaining(`(${status})`)]);
    const lines = out.split("\n").filter((line) => line.startsWith("KL-"));
    const said = lines.map((line) =>
      /mislukt/.test(line) ? "failed" : /blijft liggen/.test(line) ? "left" : "done",
    );
    expect(said).toEqual(results);
    expect((await runRemind(stage, { register: registerOf(3), today: "2026-04-01" })).code).toBe(0);
    expect(stage.desk.all()).toHaveLength(3);
  });

  it.each([
    ["refuses the whole issue", true],
    ["takes it without the account", false],
  ])(
    "of one of the accounts leaves the others assigned and names it, when GitHub %s",
    async (_, refusesStrangers) => {
      const stage = await issueStage({ assignable: ["bestuur"], refusesStrangers });
      const wanted = reminders(1).map((one) => ({ ...one, assignees: ["p1", "dir"] }));
      const { outcomes, warnings, refused } = await run(stage, wanted);
      expect(outcomes).toMatchObject([{ result: "done" }]);
      expect([warnings, refused]).toEqual([["assignees-refused"], ["p1"]]);
      expect(stage.desk.all()).toMatchObject([{ assignees: ["bestuur"] }]);
      const at = stage.standIn.requests.length;
      expect((await run(stage, wanted)).refused).toEqual(["p1"]);
      expect(writes(stage, at)).toEqual([]);
      stage.desk.letIn(["bestuur", "partner-een"]);
      expect((await run(stage, wanted)).refused).toEqual([]);
      expect(stage.desk.all()).toMatchObject([{ assignees: ["partner-een", "bestuur"] }]);
    },
  );

  it("of one of the accounts leaves the others assigned when GitHub does not tell whom it would take", async () => {
    const stage = await issueStage({ assignable: ["bestuur"] });
    const wanted = reminders(1).map((one) => ({ ...one, assignees: ["p1", "dir"] }));
    const isAsking = ({ path }: Call) => path.includes("/assignees?");
    for (const body of ["Tekst.", "Anders."]) {
      stage.standIn.faults.add(isAsking, { kind: "status", when: "before", status: 403 });
      const { outcomes, refused } = await run(
        stage,
        wanted.map((one) => ({ ...one, body })),
      );
      expect([outcomes.map(({ result }) => result), refused]).toEqual([["done"], ["p1"]]);
      expect(stage.desk.all()).toMatchObject([{ assignees: ["bestuur"] }]);
    }
  });

  it("of one issue stops no other, and heals with the next run", async () => {
    const stage = await stageWith(3);
    const isSecond = ({ method, path }: Call) => method === "PATCH" && path.endsWith("/issues/2");
    stage.standIn.faults.add(isSecond, { kind: "status", when: "before", status: 500 }, 4);
    const { outcomes } = await run(stage, reminders(3, 2));
    expect(outcomes.map(({ result }) => result)).toEqual(["done", "failed", "done"]);
    const at = stage.standIn.requests.length;
    expect((await run(stage, reminders(3, 2))).outcomes).toMatchObject([{ kind: "note", result: "done" }]);
    expect(writes(stage, at)).toEqual(["PATCH /issues/2"]);
    expect(stage.desk.all().map(({ comments }) => comments.length)).toEqual([1, 1, 1]);
  });

  it("of three in a row ends the run", async () => {
    const stage = await stageWith(5);
    stage.standIn.faults.add(isChange, { kind: "status", when: "before", status: 422 }, 9);
    const { outcomes } = await run(stage, reminders(5, 1, "Anders."));
    expect(outcomes.map(({ result }) => result)).toEqual(["failed", "failed", "failed", "left", "left"]);
    expect(outcomes[3]?.why).toBeNull();
  });

  it("of the comments of one issue leaves that one alone", async () => {
    const stage = await stageWith(2);
    stage.desk.addComment(1, "partner-een", "Ik bel morgen.");
    const isLook = ({ method, path }: Call) => method === "GET" && path.includes("/comments");
    stage.standIn.faults.add(isLook, { kind: "status", when: "before", status: 500 }, 4);
    const { outcomes } = await run(stage, reminders(2, 2));
    expect(outcomes.map(({ key, result }) => [key, result])).toEqual([
      [numberOf(0), "failed"],
      [numberOf(1), "done"],
    ]);
  });
});

describe("what people do with issues", () => {
  it("does not make a second one when they remove the label", async () => {
    const stage = await stageWith(2);
    stage.desk.change(1, "partner-een", { labels: ["urgent"] });
    const { outcomes } = await run(stage, reminders(2));
    expect(outcomes).toMatchObject([{ kind: "note", result: "done" }]);
    expect(stage.desk.all()).toMatchObject([{ labels: ["urgent", "klachtenregister"] }, {}]);
    stage.desk.removeLabel("klachtenregister");
    await run(stage, reminders(2));
    expect(stage.desk.all()).toHaveLength(2);
    expect(stage.desk.findLabel("klachtenregister")).toMatchObject({ color: "b1470e" });
  });

  it("counts for nothing when they write an issue in the manner of the program", async () => {
    const stage = await stageWith(1);
    const { title = "", body = "" } = stage.desk.all()[0] ?? {};
    stage.desk.add("partner-een", { title, body, labels: ["klachtenregister"] });
    stage.desk.add("partner-een", { title: "Wijziging", labels: ["klachtenregister"] }, true);
    stage.desk.add("dependabot[bot]", { title: "Bump" }, true);
    expect((await run(stage, reminders(1))).outcomes).toEqual([]);
    expect((await run(stage, [])).outcomes).toMatchObject([{ kind: "close" }]);
    expect(stage.desk.all().map(({ state }) => state)).toEqual(["closed", "open", "open", "open"]);
  });

  it("is read from the comments of the program alone, even from the second hundred", async () => {
    const stage = await stageWith(1);
    for (let at = 0; at < 120; at += 1) stage.desk.addComment(1, "partner-een", `Opmerking ${at}`);
    const patch = { kind: "status", when: "before", status: 422 } as const;
    stage.standIn.faults.add(isChange, patch);
    await run(stage, reminders(1, 2));
    const told = stage.desk.all()[0]?.comments.at(-1);
    expect(told).toMatchObject({ author: bot });
    stage.desk.addComment(1, "partner-een", told?.body ?? "");
    const at = stage.standIn.requests.length;
    await run(stage, reminders(1, 2));
    expect(asked(stage, at).filter((request) => request.endsWith("/comments"))).toHaveLength(2);
    expect(stage.desk.all()[0]?.comments).toHaveLength(122);
  });

  it("is taken as it is when an issue was removed", async () => {
    const stage = await stageWith(2);
    stage.desk.remove(1);
    expect((await run(stage, reminders(2))).outcomes).toMatchObject([{ key: numberOf(0), kind: "make" }]);
  });
});

describe("changes", () => {
  it("keep their distance", async () => {
    const stage = await issueStage();
    const begun = performance.now();
    await run(stage, reminders(3), { manners: { pace: 150 } });
    // The label and three issues: three distances.
    expect(performance.now() - begun).toBeGreaterThan(440);
  });

  it("are made in the name of another account when the token is another's", async () => {
    const stage = await issueStage();
    stage.standIn.tokens.add("own", { login: "Partner-Een", name: "Een", rights: "write" });
    const own = { token: "own", login: "partner-een" };
    await run(stage, reminders(1), own);
    expect((await run(stage, reminders(1), own)).outcomes).toEqual([]);
    expect(stage.standIn.requests.every(({ token }) => token !== botToken)).toBe(true);
  });
});
