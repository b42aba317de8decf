import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding, FindingRule } from "../schemas/finding.ts";
import { adviceOn } from "../procedure/gaps.ts";
import { findingInForm, findingOnScreen } from "../procedure/finding-sentences.ts";
import { messagesIn } from "../procedure/messages.ts";
import { choiceCodes, codeIn, fieldNames, phrasesIn } from "./code-words.ts";

const top = resolve(import.meta.dirname, "..");
const languages = ["nl", "en"] as const;
const listed = execFileSync("git", ["-C", top, "ls-files", "procedure", "site"], { encoding: "utf8" });
const wordFiles = listed.split("\n").filter((path) => /-(nl|en)\.ts$/.test(path));

describe("the names of the program", () => {
  it("are known at every depth of a record and of the settings", () => {
    expect(fieldNames()).toEqual(
      expect.arrayContaining(["noImmediateAction", "appealMentioned", "forwardAppeal", "retain", "newDate"]),
    );
    expect(choiceCodes()).toEqual(
      expect.arrayContaining(["not-upheld", "evaluation-form", "via-client", "withdrawn"]),
    );
  });

  it.each([
    ["Zet de termijn “retain” met de bron in register.yaml.", ["retain", "register.yaml"]],
    ["Leg dat vast (appealBinding: true of false).", ["appealBinding", "true", "false"]],
    ["Maak een sleutel met npm run keys -- --help.", ["npm run", "--help"]],
    ["Vul het in bij Instellingen, “Bewaren”.", []],
  ])("are seen in: %s", (text, names) => expect(codeIn(text, "nl")).toEqual(names));
});

describe("a file of words", () => {
  it("is found in both languages for every room", () => {
    expect(wordFiles.length).toBeGreaterThan(25);
    expect(wordFiles).toContain("procedure/messages-nl.ts");
    expect(wordFiles).toContain("site/app/screen-words-en.ts");
  });

  // What GitHub's own screens say is quoted as it stands there.
  it.each(wordFiles)("%s names no field, choice, file or command", (path) => {
    const language = path.endsWith("-nl.ts") ? "nl" : "en";
    const ofGitHub = /site\/editor\/(?:sign-in|token-page)/.test(path);
    const own = (phrase: string) => (ofGitHub ? phrase.replaceAll(/“[^”]*”/g, "") : phrase);
    const said = phrasesIn(resolve(top, path)).filter((phrase) => codeIn(own(phrase), language).length > 0);
    expect(said).toEqual([]);
  });
});

function isRule(name: string): name is FindingRule {
  return name in messagesIn("nl").findings;
}

describe.each(languages)("a person who reads %s", (language) => {
  const messages = messagesIn(language);
  const day = "2026-04-01";
  const detail = {
    ...{ position: 3, nearest: "closedOn", choices: "not-upheld, via-client", limit: 200, line: 4 },
    ...{ today: day, received: day, earliest: day, start: day, deadline: day, complaint: "KL-2026-7F3K" },
    ...{ first: day, last: day, toldOn: day, until: day },
  };

  it.each(Object.keys(messages.findings))("is told of %s without a name of the program", (name) => {
    const rule = isRule(name) ? name : "missing";
    const finding: Finding = { place: "register.yaml", path: ["immediateActions", 0, "by"], rule, detail };
    for (const say of [findingOnScreen, findingInForm])
      expect(codeIn(say(finding, messages), language)).toEqual([]);
  });

  it("is told where to mend a gap by the label of its field", () => {
    const advice = adviceOn("no-retention-term", messages);
    expect(advice).toContain(`“${messages.fields["retain"]}”`);
    expect(codeIn(advice, language)).toEqual([]);
  });

  it("finds a label for every field of a record and of the settings", () => {
    const labels = Object.keys(messages.fields).map((name) => name.split(".").at(-1));
    const lengths = ["days", "weeks", "workingDays", "months"];
    const unlabelled = fieldNames().filter((name) => !labels.includes(name) && !lengths.includes(name));
    expect(unlabelled).toEqual([]);
  });
});
