import { describe, expect, it } from "vitest";
import { runScript } from "../tests/command-process.ts";
import { failurePlan, type FailurePlan, type RunEnding } from "./failure-issue.ts";
import { failureWords } from "./failure-words.ts";
import type { Issue } from "./github-seen.ts";

const linkOf = (run: number) => `https://github.com/voorbeeldig/klachten/actions/runs/${run}`;
const bad = (run: number, ...failed: string[]): RunEnding => ({
  failed: failed.length === 0 ? ["site"] : failed,
  link: linkOf(run),
});
const well = (run: number): RunEnding => ({ failed: [], link: linkOf(run) });

const blank: Issue = {
  number: 7,
  isOpen: true,
  title: failureWords.nl.title,
  body: "",
  labels: [],
  author: "github-actions[bot]",
  assignees: [],
  comments: 0,
  createdAt: "2026-03-27T05:17:00Z",
};

/** What becomes of the issue after some runs; `closed` is a person who closes it. */
function after(...runs: readonly (RunEnding | "closed")[]): { issue: Issue | null; acts: readonly string[] } {
  let issue: Issue | null = null;
  const acts: string[] = [];
  for (const run of runs) {
    if (run === "closed") {
      issue = closedByHand(issue);
      continue;
    }
    const plan: FailurePlan = failurePlan(issue === null ? [] : [issue], run, failureWords.nl);
    acts.push(plan.comment === null ? plan.act : `${plan.act} with a comment`);
    issue = carriedOut(issue, plan);
  }
  return { issue, acts };
}

function closedByHand(issue: Issue | null): Issue | null {
  return issue === null ? null : { ...issue, isOpen: false };
}

function carriedOut(issue: Issue | null, { act, body }: FailurePlan): Issue | null {
  if (act === "nothing") return issue;
  const isOpen = { make: true, reopen: true, close: false }[String(act)] ?? issue?.isOpen ?? true;
  return { ...(issue ?? blank), body, isOpen };
}

describe("the one issue about failed runs", () => {
  it.each([
    ["is not made while runs end well", [well(1), well(2)], ["nothing", "nothing"]],
    ["is made once and then counts on", [bad(1), bad(2), bad(3)], ["make", "update", "update"]],
    [
      "is closed by the next run that ends well, and then left alone",
      [bad(1), well(2), well(3)],
      ["make", "close with a comment", "nothing"],
    ],
    [
      "is opened again, not made anew",
      [bad(1), well(2), bad(3), well(4)],
      ["make", "close with a comment", "reopen with a comment", "close with a comment"],
    ],
    [
      "stays closed as long as the failure lasts during which somebody closed it",
      [bad(1), "closed", bad(2), bad(3), well(4), well(5), bad(6)],
      ["make", "update", "update", "note", "nothing", "reopen with a comment"],
    ],
  ] as const)("%s", (_, runs, acts) => {
    expect(after(...runs).acts).toEqual(acts);
  });

  it("says which jobs, in which run and how often in a row, and does not count the same run twice", () => {
    const once = after(bad(1, "register", "publish")).issue?.body ?? "";
    expect(once).toContain(`[De laatste run](${linkOf(1)})`);
    expect(once).toContain("`register`, `publish`");
    expect(once).not.toContain("achter elkaar");
    expect(after(bad(1), bad(1)).issue?.body).not.toContain("achter elkaar");
    expect(after(bad(1), bad(2), bad(3)).issue?.body).toContain("3 keer achter elkaar");
    expect(after(bad(1), bad(2), well(3), bad(4)).issue?.body).not.toContain("achter elkaar");
  });

  it("is the oldest when there are several, and is known by its mark alone", () => {
    const made = after(bad(1)).issue ?? blank;
    const strange = [
      { ...blank, number: 1, body: '<!-- klachtenregister-run {"runs": -1} -->' },
      { ...blank, number: 2, body: "<!-- klachtenregister-run {x} -->" },
    ];
    const issues = [{ ...made, number: 9 }, ...strange, { ...made, number: 4 }];
    expect(failurePlan(issues, bad(2), failureWords.en).number).toBe(4);
    expect(failurePlan(strange, bad(2), failureWords.en)).toMatchObject({ act: "make", number: null });
  });

  it("is not taken for a reminder", () => {
    expect(after(bad(1)).issue?.body).not.toMatch(/<!-- klachtenregister \{/);
  });
});

describe("npm run report-failure", () => {
  it.each([
    ["outside a workflow", {}],
    ["when it is not told how the jobs ended", { GITHUB_REPOSITORY: "a/b", GITHUB_RUN_ID: "1" }],
    ["when it is told in another form", { GITHUB_REPOSITORY: "a/b", GITHUB_RUN_ID: "1", JOBS: "[1]" }],
  ])("refuses %s, in one line", (_, given) => {
    const env = { PATH: process.env["PATH"], GITHUB_SERVER_URL: "https://github.com", ...given };
    const { code, out, said } = runScript("report-failure", [], { env });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(said).toMatch(/^report-failure: this is no run of a workflow\. [^\n]*\n$/);
  });
});
