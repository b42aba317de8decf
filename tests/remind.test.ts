import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { complaintText } from "./register-on-disk.ts";
import { numberOf, registerOf } from "./remind-registers.ts";
import { asked, bot, issueStage, runRemind } from "./remind-stage.ts";

const [first, second, third] = ["2026-04-01", "2026-04-02", "2026-04-07"];

describe("the reminders of a register", () => {
  it("are made with label, people and what is to be done, and left alone when nothing changes", async () => {
    const stage = await issueStage({ hasPages: false });
    const register = registerOf(2);
    const run = await runRemind(stage, { register, today: first });
    expect([run.code, run.said]).toEqual([0, ""]);
    expect(run.out).toBe(
      `${numberOf(0)}: herinnering gemaakt\n${numberOf(1)}: herinnering gemaakt\nherinnering gemaakt: 2.\n`,
    );
    const [issue] = stage.desk.all();
    expect(issue).toMatchObject({ author: bot, labels: ["klachtenregister"], assignees: ["partner-een"] });
    expect(issue?.title).toMatch(new RegExp(`^${numberOf(0)} · .*3 april`));
    expect(issue?.body).toContain(
      `https://klachten.example.nl/admin/#/collections/complaints/entries/2026/${numberOf(0)}`,
    );
    expect(stage.desk.findLabel("klachtenregister")).toMatchObject({ color: "b1470e" });
    const at = stage.standIn.requests.length;
    const again = await runRemind(stage, { register, today: first });
    expect([again.code, again.out]).toEqual([0, "Alle herinneringen kloppen.\n"]);
    expect(asked(stage, at)).toEqual(["GET /issues", "GET /assignees"]);
  });

  it("tell each rung once, are closed when it is done and opened when it is undone", async () => {
    const stage = await issueStage();
    const register = registerOf(1);
    const file = join(register, "2026", numberOf(0), "index.md");
    await runRemind(stage, { register, today: first });
    expect((await runRemind(stage, { register, today: second })).out).toContain("bericht geplaatst");
    await runRemind(stage, { register, today: second });
    expect((await runRemind(stage, { register, today: third })).out).toContain("bericht geplaatst");
    expect(stage.desk.all()[0]?.comments).toHaveLength(2);
    expect(stage.desk.all()[0]?.assignees).toEqual(["partner-een", "bestuur"]);
    writeFileSync(
      file,
      complaintText(numberOf(0)).replace("handler", "response: { sentOn: 2026-04-07 }\nhandler"),
    );
    expect((await runRemind(stage, { register, today: third })).out).toContain("herinnering gesloten");
    expect(stage.desk.all()[0]).toMatchObject({
      state: "closed",
      reason: "completed",
      comments: { length: 3 },
    });
    writeFileSync(file, complaintText(numberOf(0)));
    expect((await runRemind(stage, { register, today: third })).out).toContain("herinnering heropend");
    expect(stage.desk.all()).toMatchObject([{ state: "open", comments: { length: 3 } }]);
  });

  it("cost three requests when a hundred and fifty are as they must be, and no more than they must when not", async () => {
    const stage = await issueStage();
    const register = registerOf(150);
    const words = ["--most", "200"];
    const make = await runRemind(stage, { register, today: first, words });
    expect(make.code).toBe(0);
    // Who can be assigned, a page of the list, the repository, the label, and the issues.
    expect(stage.standIn.requests).toHaveLength(1 + 1 + 1 + 1 + 150);
    const cost = async (today: string) => {
      const at = stage.standIn.requests.length;
      const { code } = await runRemind(stage, { register, today, words });
      expect(code).toBe(0);
      return stage.standIn.requests.length - at;
    };
    expect(await cost(first)).toBe(3);
    // Two pages, who can be assigned, the repository, and a comment and an update for each.
    expect(await cost(second)).toBe(3 + 1 + 2 * 150);
    // On Good Friday nothing is told, and the titles count on.
    expect(await cost("2026-04-03")).toBe(3 + 1 + 150);
    expect(await cost("2026-04-03")).toBe(3);
  });

  it("are made up to a number in one run, and the rest in the next", async () => {
    const stage = await issueStage();
    const register = registerOf(3);
    const run = { register, today: first, words: ["--most", "2"] };
    const capped = await runRemind(stage, run);
    expect([capped.code, stage.desk.all().length]).toEqual([0, 2]);
    expect(capped.out).toContain("Nog 1 nieuwe herinnering wacht op de volgende keer");
    expect((await runRemind(stage, run)).code).toBe(0);
    expect(stage.desk.all()).toHaveLength(3);
  });

  it("are not doubled by two runs at once, at the latest after the next one", async () => {
    const stage = await issueStage();
    const register = registerOf(3);
    const run = { register, today: first };
    const both = await Promise.all([runRemind(stage, run), runRemind(stage, run)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await runRemind(stage, run)).code).toBe(0);
    const open = stage.desk.all().filter(({ state }) => state === "open");
    expect(open.map(({ title }) => title.slice(0, 12)).toSorted()).toEqual([0, 1, 2].map(numberOf));
  });
});

describe("a dry run", () => {
  it("needs neither repository nor token, and says that it compared with nothing", async () => {
    const stage = await issueStage();
    const env = { GITHUB_REPOSITORY: null, GITHUB_TOKEN: null };
    const run = { register: registerOf(1), today: first, env };
    const dry = await runRemind(stage, { ...run, words: ["--dry-run"] });
    expect([dry.code, dry.out]).toEqual([
      0,
      `Met niets vergeleken, want GITHUB_REPOSITORY noemt geen repository: alles lijkt nog te maken.\n${numberOf(0)}: herinnering te maken\nherinnering te maken: 1.\n`,
    ]);
    const data = await runRemind(stage, { ...run, words: ["--dry-run", "--json"] });
    expect(JSON.parse(data.out)).toEqual({
      isCompared: false,
      actions: [{ key: numberOf(0), action: "make", result: "planned" }],
      putOff: 0,
      warnings: [],
      refused: [],
    });
    expect(asked(stage)).toEqual([]);
  });

  it("compares with a repository that is named, and writes nothing", async () => {
    const stage = await issueStage();
    const run = { register: registerOf(2), today: first };
    await runRemind(stage, run);
    const at = stage.standIn.requests.length;
    const dry = await runRemind(stage, { ...run, today: second, words: ["--dry-run"] });
    expect([dry.code, dry.out]).toMatchObject([
      0,
      expect.stringContaining(`${numberOf(0)}: bericht te plaatsen\n`),
    ]);
    expect(asked(stage, at)).toEqual(["GET /issues", "GET /assignees"]);
  });
});
