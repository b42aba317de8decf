import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formatDate } from "../procedure/dates.ts";
import { GitHubError } from "../scripts/github-refusal.ts";
import { codeOf, parseBody, parseComment } from "../scripts/reminder-marker.ts";
import type { Fault } from "./github-stand-in-faults.ts";
import { issueOperations } from "./github-stand-in-issues-routes.ts";
import type { KeptIssue } from "./github-stand-in-issues-store.ts";
import * as model from "./remind-model.ts";
import { runInProcess } from "./remind-model-run.ts";
import { bot, type IssueStage, startIssueStage } from "./remind-stage.ts";

let stage: IssueStage;
let facts = model.firstFacts();
let stale = facts;
let faultyRuns = 0;

beforeAll(async () => {
  stage = await startIssueStage({ now: () => new Date(`${formatDate(facts.today)}T12:00:00Z`) });
});
afterAll(() => stage.standIn.stop());

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant("drop" as const), when: fc.constantFrom("before", "after") }),
  fc.constant<Fault>({ kind: "truncated" }),
  fc.record({
    kind: fc.constant("status" as const),
    when: fc.constantFrom("before", "after"),
    status: fc.constantFrom(500, 502, 503),
  }),
  fc.record({
    kind: fc.constant("status" as const),
    when: fc.constant("before" as const),
    status: fc.constantFrom(401, 403, 404, 410, 422, 429),
  }),
);

const faults = fc.record({
  at: fc.array(fc.tuple(fc.nat(12), fault), { minLength: 1, maxLength: 4 }),
  twice: fc.option(fc.constantFrom(...issueOperations)),
});
const key = fc.constantFrom(...model.modelKeys);
const human = fc.constantFrom("close", "reopen", "comment", "retitle", "rewrite", "forget", "unlabel");

const everybody = ["partner-een", "bestuur"];
let letIn: readonly string[] = everybody;

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant("wait" as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("turn", "move", "reword"), key }) },
  { weight: 3, arbitrary: fc.record({ does: human, which: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("let in" as const), logins: fc.subarray(everybody) }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom("run", "run twice at once"), faults }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

it("ends with exactly the wanted issues open, whatever went wrong on the way", async () => {
  const story = fc.array(step, { minLength: 6, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      begin();
      for (const one of steps) await take(one);
      await comeToRest();
    }),
    { numRuns: 240 },
  );
  expect(faultyRuns).toBeGreaterThanOrEqual(1000);
}, 300_000);

function begin(): void {
  facts = model.firstFacts();
  stale = facts;
  stage.desk.clear();
  become(everybody);
}

/** Whom GitHub takes from now on. */
function become(logins: readonly string[]): void {
  letIn = logins;
  stage.desk.letIn(logins);
}

async function take(one: Step): Promise<void> {
  if ("faults" in one) return runFaultily(one.faults, one.does === "run" ? 1 : 2);
  if ("logins" in one) return become(one.logins);
  if ("which" in one) return meddle(one.does, one.which);
  stale = facts;
  if (one.does === "wait") facts = model.dayLater(facts);
  if (one.does === "turn") facts = model.turned(facts, one.key);
  if (one.does === "move") facts = model.moved(facts, one.key);
  if (one.does === "reword") facts = model.reworded(facts, one.key);
}

type Faults = typeof faults extends fc.Arbitrary<infer Value> ? Value : never;

async function runFaultily({ at, twice }: Faults, runs: number): Promise<void> {
  const { standIn, desk } = stage;
  for (const [turn, one] of at) {
    let waiting = turn;
    standIn.faults.add(() => (waiting -= 1) < 0, one);
  }
  if (twice !== null) desk.deliverTwice(twice);
  const states = [facts, stale].slice(0, runs);
  await Promise.all(states.map((state) => run(state).catch(onlyGitHubs)));
  if (standIn.faults.waiting() < at.length) faultyRuns += runs;
  standIn.faults.clear();
  desk.deliverOnce();
}

function run(state = facts) {
  const reminders = model.remindersFor(state);
  const remindersOf = (refused: ReadonlySet<string>) => {
    return reminders.map((one) => {
      return one.assignees.some((code) => refused.has(code)) ? { ...one, assigning: "add" as const } : one;
    });
  };
  return runInProcess({ api: stage.standIn.address, reminders, remindersOf });
}

function onlyGitHubs(error: unknown): void {
  if (!(error instanceof GitHubError)) throw error;
}

/** What a partner does with an issue. */
function meddle(does: string, which: number): void {
  const { desk } = stage;
  const issues = desk.all();
  const issue = issues[which % Math.max(1, issues.length)];
  if (issue === undefined) return;
  const { number, body } = issue;
  if (does === "close") desk.change(number, "partner-een", { state: "closed" });
  if (does === "reopen") desk.change(number, "partner-een", { state: "open" });
  if (does === "comment") desk.addComment(number, "partner-een", "Ik bel morgen.");
  if (does === "retitle") desk.change(number, "partner-een", { title: `${issue.title} (let op)` });
  if (does === "rewrite") desk.change(number, "partner-een", { body: `Let op!\r\n${body}` });
  if (does === "forget") desk.change(number, "partner-een", { body: "Leeg." });
  if (does === "unlabel") desk.change(number, "partner-een", { labels: [] });
}

/** A day with a rung for everybody and one run without a fault; after that there is nothing left to do. */
async function comeToRest(): Promise<void> {
  const [first] = model.modelKeys;
  if (facts.owing[first]?.isWanted !== true) facts = model.turned(facts, first);
  facts = model.dayLater(facts);
  const { outcomes, putOff } = await run();
  expect(outcomes.filter(({ result }) => result !== "done")).toEqual([]);
  expect(putOff).toBe(0);
  expectRightIssues();
  expectPeople((wanted, assigned) => {
    const reached = wanted.filter((login) => letIn.includes(login));
    expect(assigned).toEqual(expect.arrayContaining(reached));
  });
  become(everybody);
  await run();
  expectPeople((wanted, assigned) => expect(assigned).toEqual(wanted));
  expectEverythingSaidOnce();
  const before = stage.desk.all();
  expect((await run()).outcomes).toEqual([]);
  expect(stage.desk.all()).toEqual(before);
}

function expectRightIssues(): void {
  const open = stage.desk.all().filter(({ state }) => state === "open");
  const wanted = model.remindersFor(facts).map(({ key: one }) => one);
  expect(open.map(keyOf).toSorted()).toEqual(wanted);
  expect(open.every(({ labels }) => labels.includes("klachtenregister"))).toBe(true);
}

function keyOf({ body }: KeptIssue): string {
  return parseBody(body).memory?.key ?? "";
}

function expectEverythingSaidOnce(): void {
  const issues = stage.desk.all();
  for (const { key: one, rungs } of model.remindersFor(facts)) {
    const issue = issues.find((each) => each.state === "open" && keyOf(each) === one);
    const said = parseBody(issue?.body ?? "").memory?.said ?? [];
    expect(said).toEqual(expect.arrayContaining(rungs.map(({ name }) => codeOf(name))));
    expect(issue?.title.startsWith(one)).toBe(true);
  }
  // What is closed and has lost its label is out of sight.
  for (const issue of issues.filter(({ labels }) => labels.length > 0)) {
    const marks = issue.comments.flatMap(({ author, body }) =>
      author === bot ? (parseComment(body) ?? []) : [],
    );
    const told = marks.flatMap(({ said, closing }) => [
      ...said,
      ...(closing === null ? [] : [`closing ${closing}`]),
    ]);
    expect(told.length).toBe(new Set(told).size);
  }
}

/** Whom each wanted reminder should be assigned to, and whom it is. */
function expectPeople(holds: (wanted: readonly string[], assigned: readonly string[]) => void): void {
  const open = stage.desk.all().filter(({ state }) => state === "open");
  for (const { key: one, assignees } of model.remindersFor(facts)) {
    const wanted = assignees.map((code) => (code === "dir" ? "bestuur" : "partner-een"));
    const issue = open.find((each) => parseBody(each.body).memory?.key === one);
    holds(wanted.toSorted(), issue?.assignees.toSorted() ?? []);
  }
}
