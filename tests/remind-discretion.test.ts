import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { marks, markedRegister, registerOf } from "./remind-registers.ts";
import { bot, issueStage, runRemind } from "./remind-stage.ts";

const first = "2026-04-01";

describe("what must stay inside", () => {
  it("is in no request, no issue, no output and no summary", async () => {
    const stage = await issueStage();
    const register = markedRegister();
    const summary = join(register, "summary.md");
    writeFileSync(summary, "");
    const env = { GITHUB_STEP_SUMMARY: summary };
    const outcomes = [];
    for (const today of ["2026-03-30", "2026-04-10", "2026-05-18"]) {
      const words = ["--most", "1000"];
      outcomes.push(await runRemind(stage, { register, today, words, env }));
      outcomes.push(await runRemind(stage, { register, today, words: ["--dry-run", "--json"], env }));
    }
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(stage.desk.all().length).toBeGreaterThan(50);
    expect(readFileSync(summary, "utf8")).toContain("herinnering gemaakt");
    for (const place of [outcomes, stage.standIn.requests, stage.desk.all(), readFileSync(summary, "utf8")])
      expect(JSON.stringify(place).match(marks)).toBeNull();
    for (const { out } of outcomes) expect(out).not.toMatch(/reactie|uiterlijk|april/);
  });

  it("stays out of the output when people write it into the issues themselves", async () => {
    const stage = await issueStage();
    const register = registerOf(3);
    await runRemind(stage, { register, today: first });
    const [one, two] = stage.desk.all();
    const [title, person] = ["Zwaluwnaam · belt steeds", "partner-een"];
    stage.desk.change(1, person, { title, body: (one?.body ?? "").replaceAll("KL-2026-A000", "Zwaluwnaam") });
    stage.desk.change(2, person, { title, body: `Zwaluwverhaal\n${two?.body ?? ""}` });
    stage.desk.addComment(3, person, "Zwaluwverhaal");
    const double = '<!-- klachtenregister {"duplicateOf":1} -->';
    stage.desk.add(bot, { title, body: double, labels: ["klachtenregister"] });
    for (const words of [[], ["--json"], ["--dry-run"]]) {
      const { out, said } = await runRemind(stage, { register, today: "2026-04-02", words });
      expect(`${out}${said}`).not.toMatch(marks);
    }
  });

  it("leaves counts alone in the summary", async () => {
    const stage = await issueStage();
    const register = registerOf(2);
    const summary = join(register, "summary.md");
    writeFileSync(summary, "");
    const env = { GITHUB_STEP_SUMMARY: summary };
    await runRemind(stage, { register, today: first, words: ["--most", "1"], env });
    const written = readFileSync(summary, "utf8");
    expect(written).toContain("<td>herinnering gemaakt</td><td>1</td>");
    expect(written).toContain("Nog 1 nieuwe herinnering wacht");
    expect(written).not.toContain("KL-");
    const nowhere = { GITHUB_STEP_SUMMARY: join(register, "is/nergens.md") };
    const { code, said } = await runRemind(stage, { register, today: first, env: nowhere });
    expect([code, said]).toEqual([0, "remind: GITHUB_STEP_SUMMARY names no file that can be written.\n"]);
  });
});
