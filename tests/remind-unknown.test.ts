import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runGit } from "../scripts/git.ts";
import { readRegister } from "../scripts/read-register.ts";
import { commitAll } from "./local-desk.ts";
import { complaintText } from "./register-on-disk.ts";
import { numberOf, registerOf, settingsWithAccounts } from "./remind-registers.ts";
import { runOverRegister } from "./remind-model-run.ts";
import { type IssueStage, issueStage, writes } from "./remind-stage.ts";

/** The answer is due on 3 April: the reminder of the 7th is one of a complaint that is late. */
const [first, late, nextDay] = ["2026-04-01", "2026-04-07", "2026-04-08"];
const [one, other] = [numberOf(0), numberOf(1)];

async function overdue(): Promise<{ stage: IssueStage; register: string }> {
  const [stage, register] = [await issueStage(), registerOf(2)];
  await runOn(stage, register, first);
  await runOn(stage, register, late);
  return { stage, register };
}

const runOn = ({ standIn }: IssueStage, register: string, today: string) => {
  return runOverRegister(standIn.address, register, today);
};

function issueOf({ desk }: IssueStage, head: string) {
  const issue = desk.all().find(({ title }) => title.startsWith(head));
  if (issue === undefined) throw new Error(`There is no issue of ${head}.`);
  return issue;
}

type Damage = (register: string) => void;
const record = (content: string | Uint8Array): Damage => {
  return (register) => writeFileSync(join(register, "2026", one, "index.md"), content);
};
const settings = (content: string): Damage => {
  return (register) => writeFileSync(join(register, "register.yaml"), content);
};
const whole = complaintText(one);
const conflict = "<<<<<<< HEAD\nresponse: { sentOn: 2026-04-02 }\n=======\nhandler: p1\n>>>>>>> andere\n";

describe("a reminder of something that is late stays open, and says that nobody can tell, when its record", () => {
  it.each<[what: string, damage: Damage, said: string]>([
    ["has a day that is none", record(whole.replace("2026-03-27", "2026-03-O7")), "niet heel te lezen"],
    ["is empty", record(""), "niet heel te lezen"],
    ["is binary", record(Buffer.from([0, 1, 2, 3])), "niet heel te lezen"],
    ["is UTF-16", record(Buffer.from(`\uFEFF${whole}`, "utf16le")), "niet heel te lezen"],
    ["holds a conflict", record(whole.replace("handler: p1\n", conflict)), "niet heel te lezen"],
    [
      "is gone",
      (at) => rmSync(join(at, "2026", one), { recursive: true }),
      "staat niet meer in het register",
    ],
    [
      "was renamed to what is no number",
      (at) => renameSync(join(at, "2026", one), join(at, "2026", "KL-2026-oud")),
      "staat niet meer in het register",
    ],
    [
      "lies in no folder of a year any more",
      (at) => renameSync(join(at, "2026"), join(at, "oud")),
      "staat niet meer in het register",
    ],
  ])("%s", async (_, damage, said) => {
    const { stage, register } = await overdue();
    damage(register);
    const { outcomes } = await runOn(stage, register, late);
    expect(outcomes.map(({ kind }) => kind)).not.toContain("close");
    const issue = issueOf(stage, one);
    expect(issue).toMatchObject({ state: "open", assignees: ["partner-een", "bestuur"] });
    expect(issue.body).toContain(said);
    expect(issue.body).toContain("Sinds 7 april 2026.");
    const at = stage.standIn.requests.length;
    await runOn(stage, register, late);
    expect(writes(stage, at)).toEqual([]);
  });
});

describe("reminders stay open and with the people they have, when of the settings", () => {
  it.each<[what: string, damage: Damage, said: string]>([
    ["nothing is left", settings(""), "De instellingen zijn niet heel te lezen"],
    [
      "two versions stand in conflict",
      settings(settingsWithAccounts.replace("people:", `<<<<<<< HEAD\n=======\n>>>>>>> andere\npeople:`)),
      "De instellingen zijn niet heel te lezen",
    ],
    [
      "a line begins with a tab",
      settings(settingsWithAccounts.replace("  - { inForceFrom", "\t- { inForceFrom")),
      "De instellingen zijn niet heel te lezen",
    ],
    [
      "a name is misspelt",
      settings(settingsWithAccounts.replace("procedures:", "procedure:")),
      "De instellingen zijn niet heel te lezen",
    ],
    [
      "the only version of the procedure begins later",
      settings(settingsWithAccounts.replace("inForceFrom: 2020", "inForceFrom: 2027")),
      "geldt geen enkele klachtenprocedure",
    ],
  ])("%s", async (_, damage, said) => {
    const { stage, register } = await overdue();
    damage(register);
    for (const today of [late, nextDay]) {
      await runOn(stage, register, today);
      for (const number of [one, other]) {
        const issue = issueOf(stage, number);
        expect(issue).toMatchObject({ state: "open", assignees: ["partner-een", "bestuur"] });
        expect(issue.body).toContain(said);
      }
    }
    writeFileSync(join(register, "register.yaml"), settingsWithAccounts);
    await runOn(stage, register, nextDay);
    const issue = issueOf(stage, one);
    expect(issue.assignees).toEqual(["partner-een", "bestuur"]);
    expect(issue.body).not.toContain(said);
  });
});

it("a reminder closes when the record can be read again and says that all was done", async () => {
  const { stage, register } = await overdue();
  record("")(register);
  await runOn(stage, register, late);
  record(whole.replace("handler", "response: { sentOn: 2026-04-07 }\nhandler"))(register);
  await runOn(stage, register, late);
  expect(issueOf(stage, one).state).toBe("closed");
});

it("a complaint that vanished is told once, and its reminder stays closed when a person closes it", async () => {
  const { stage, register } = await overdue();
  const told = issueOf(stage, one).comments.length;
  rmSync(join(register, "2026", one), { recursive: true });
  await runOn(stage, register, late);
  expect(issueOf(stage, one).comments).toHaveLength(told + 1);
  expect(issueOf(stage, one).comments.at(-1)?.body).toContain("staat niet meer in het register");
  stage.desk.change(1, "partner-een", { state: "closed" });
  await runOn(stage, register, nextDay);
  expect(issueOf(stage, one)).toMatchObject({ state: "closed", comments: { length: told + 1 } });
});

describe("a complaint that was taken out of the repository", () => {
  it("keeps its reminder until that is explained", async () => {
    const { stage, register } = await overdue();
    commitAll(register);
    rmSync(join(register, "2026", one), { recursive: true });
    runGit(register, ["add", "--all"]);
    runGit(register, ["commit", "--quiet", "--author=Ander <ander@example.nl>", "--message=Weg"]);
    await runOn(stage, register, late);
    expect(issueOf(stage, one).state).toBe("open");
    const commit = runGit(register, ["rev-parse", "HEAD"]).trim();
    const wrong = `explanations:\n  - { commit: ${"0".repeat(40)}, rule: complaint-removed, field: ${one}, on: 2026-04-07, by: dir, reason: Dubbel }\n`;
    writeFileSync(join(register, "register.yaml"), `${settingsWithAccounts}${wrong}`);
    await runOn(stage, register, late);
    expect(issueOf(stage, one).state).toBe("open");
    const right = wrong.replace("0".repeat(40), commit);
    writeFileSync(join(register, "register.yaml"), `${settingsWithAccounts}${right}`);
    await runOn(stage, register, late);
    expect(issueOf(stage, one).state).toBe("closed");
  });
});

it("whoever GitHub refuses is named in the reminder of what is to be mended, and no longer when it takes them", async () => {
  const [stage, register] = [await issueStage(), registerOf(1)];
  stage.desk.letIn(["partner-een"]);
  const { refused } = await runOn(stage, register, late);
  expect(refused).toEqual(["dir"]);
  expect(issueOf(stage, one).assignees).toEqual(["partner-een"]);
  expect(issueOf(stage, "Gegevens herstellen").body).toContain("GitHub weigert deze naam");
  stage.desk.letIn(["partner-een", "bestuur"]);
  await runOn(stage, register, late);
  expect(issueOf(stage, one).assignees).toEqual(["partner-een", "bestuur"]);
  expect(issueOf(stage, "Gegevens herstellen").state).toBe("closed");
});

it("who loses access is assigned again when it comes back, and nobody else loses the reminder meanwhile", async () => {
  const { stage, register } = await overdue();
  stage.desk.letIn(["partner-een"]);
  stage.desk.change(1, "github", { assignees: ["partner-een"] });
  await runOn(stage, register, late);
  expect(issueOf(stage, one).assignees).toEqual(["partner-een"]);
  stage.desk.letIn(["partner-een", "bestuur"]);
  await runOn(stage, register, late);
  expect(issueOf(stage, one).assignees).toEqual(["partner-een", "bestuur"]);
});

it.each(["iemand@example.nl", "Voor Achter", "-naam"])(
  "an account that is called %s is a finding",
  (login) => {
    const folder = registerOf(1);
    settings(settingsWithAccounts.replace("bestuur", JSON.stringify(login)))(folder);
    const { findings, register } = readRegister(folder);
    expect(findings).toMatchObject([{ path: ["people", 0, "github"], rule: "bad-form" }]);
    expect(register.people.map(({ code }) => code)).toContain("dir");
  },
);

it("blanks around the name of an account are none of it", () => {
  const folder = registerOf(1);
  settings(settingsWithAccounts.replace("github: bestuur", 'github: "bestuur "'))(folder);
  expect(readRegister(folder)).toMatchObject({
    findings: [],
    register: { people: [{ github: "bestuur" }, {}, {}] },
  });
});
