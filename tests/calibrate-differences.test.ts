import { describe, expect, it } from "vitest";
import { calibrate, type Twist, trialStage } from "./calibrate-stage.ts";
import { userBody } from "./github-stand-in-bodies.ts";
import { failure, json, type Reply } from "./github-stand-in-reply.ts";
import type { Asked, Route } from "./github-stand-in-routes.ts";
import { isComment, isMaking } from "./remind-asking.ts";
import type { IssueStage } from "./remind-stage.ts";

const issues = "/repos/{owner}/{repo}/issues";
const comments = `${issues}/{issue_number}/comments`;

/** The numbers of the steps in which GitHub differed. */
function differing(out: string): readonly number[] {
  const steps = out.split(/^(?=\d+\. )/m);
  return steps.filter((step) => step.includes("   DIFFERS (")).map((step) => parseInt(step));
}

function expectTidied({ desk }: IssueStage): void {
  expect(desk.all().length).toBeGreaterThan(0);
  expect(desk.all().filter(({ state }) => state === "open")).toEqual([]);
  expect(desk.labels()).toEqual([]);
}

/** An operation that hears something else than what was asked. */
function hearing(change: (body: Readonly<Record<string, unknown>>) => object) {
  return (usual: Route): Route => ({
    ...usual,
    answer: (asked) =>
      usual.answer({ ...asked, body: change(Object.fromEntries(Object.entries(asked.body ?? {}))) }),
  });
}

/** Lists of a label that show what was made only when they are asked for the second time. */
function showingLate(): Twist {
  const shown = new Map<string, Reply>();
  const late = new Set<string>();
  const making = (usual: Route): Route => ({
    ...usual,
    answer: (asked) => {
      for (const list of shown.keys()) if (list.includes("labels=")) late.add(list);
      return usual.answer(asked);
    },
  });
  const listing = (usual: Route): Route => ({ ...usual, answer: (asked) => lateList(usual, asked) });
  const lateList = async (usual: Route, asked: Asked) => {
    const list = asked.query.toString();
    const before = shown.get(list);
    if (late.delete(list) && before !== undefined) return before;
    const reply = await usual.answer(asked);
    shown.set(list, reply);
    return reply;
  };
  return { [`POST ${issues}`]: making, [`GET ${issues}`]: listing };
}

describe("a GitHub that differs", () => {
  it.each<readonly [what: string, twist: Twist, steps: readonly number[], meaning: string]>([
    [
      "gives no labels to what is made",
      { [`POST ${issues}`]: hearing(({ labels, ...body }) => body) },
      [1, 2, 12, 13, 14],
      "Without label or name they would not be found again",
    ],
    [
      "assigns nobody",
      { [`POST ${issues}`]: hearing(({ assignees, ...body }) => body) },
      [1, 14, 15],
      "made for nobody",
    ],
    [
      "leaves open what it is to close",
      { [`PATCH ${issues}/{issue_number}`]: hearing(({ state, state_reason, ...body }) => body) },
      [7, 8, 9, 10, 16, 17],
      "stay open after its work is done",
    ],
    [
      "takes out of comments what it does not show",
      { [`POST ${comments}`]: hearing(({ body }) => ({ body: String(body).replace(/<!--.*-->/, "") })) },
      [3],
      "not be known again",
    ],
  ])("in that it %s is told, and all is tidied up as far as can be", async (what, twist, steps, meaning) => {
    const stage = await trialStage({}, twist);
    const { code, out } = await calibrate(stage);
    expect([code, differing(out)]).toEqual([1, steps]);
    expect(out).toContain(meaning);
    if (!what.includes("close")) expectTidied(stage);
  });

  it("in that it makes an issue twice is told, and tidied up", async () => {
    const stage = await trialStage();
    stage.desk.deliverTwice(`POST ${issues}`);
    const { code, out } = await calibrate(stage);
    expect([code, differing(out)]).toEqual([1, [1, 2]]);
    expect(out).toContain("AAAA: open, 0 comments; and once more: open, 0 comments");
    expect(out).toContain("did: double AAAA");
    expectTidied(stage);
  });

  it("in that it writes a comment twice is told, and tidied up", async () => {
    const stage = await trialStage();
    stage.desk.deliverTwice(`POST ${comments}`);
    const { code, out } = await calibrate(stage);
    expect([code, differing(out)]).toEqual([1, [3, 4]]);
    expect(out).toContain("A notice would be given more than once");
    expectTidied(stage);
  });

  it("in that it refuses strange accounts is told with what follows for register.yaml", async () => {
    const stage = await trialStage({ refusesStrangers: true });
    const { code, out } = await calibrate(stage);
    expect([code, differing(out)]).toEqual([1, [13, 14]]);
    expect(out).toContain("did: make CCCC, an account was refused");
    expect(out).toContain("`remind` names whose it is and tries again at each run");
    expectTidied(stage);
  });

  it("in that it takes eleven people is told, and what that made is closed too", async () => {
    const ten = hearing((body) => ({
      ...body,
      assignees: [body["assignees"]].flat().slice(0, 10).map(String),
    }));
    const stage = await trialStage({}, { [`POST ${issues}`]: ten });
    const { code, out, said } = await calibrate(stage);
    expect([code, differing(out)]).toEqual([1, [15]]);
    expect(said).toContain("Closed at the end: #3, #6.");
    expectTidied(stage);
  });

  it("only in that its lists are slow to show what was made is looked at again", async () => {
    const stage = await trialStage({}, showingLate());
    const { code, out } = await calibrate(stage);
    expect([code, differing(out)]).toEqual([0, []]);
    expectTidied(stage);
  });

  it("in that it writes in another name than it says ends the trial, and tidies up", async () => {
    const another = (usual: Route): Route => ({
      ...usual,
      answer: async ({ world, visitor }) => {
        return visitor === null ? failure(401) : json(200, userBody(world, { ...visitor, login: "iemand" }));
      },
    });
    const stage = await trialStage({}, { "GET /user": another });
    const { code, said } = await calibrate(stage);
    expect([code, said]).toMatchObject([2, expect.stringMatching(/Step 1 broke off[^]*in another name/)]);
    expectTidied(stage);
  });
});

describe("a connection that breaks once", () => {
  it("after something was made, is got over", async () => {
    const stage = await trialStage();
    stage.standIn.faults.add(isMaking, { kind: "drop", when: "after" });
    expect((await calibrate(stage)).code).toBe(0);
    expectTidied(stage);
  });

  it("before something was said, shows in what the step cost", async () => {
    const stage = await trialStage();
    stage.standIn.faults.add(isComment, { kind: "drop", when: "before" });
    const { code, out } = await calibrate(stage);
    expect([code, differing(out)]).toEqual([1, [3]]);
    expect(out).toContain("GitHub    writes: 3\n");
    expectTidied(stage);
  });
});
