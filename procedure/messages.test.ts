import { describe, expect, it } from "vitest";
import { complaintShape } from "../schemas/complaint.ts";
import { fieldNamesOf } from "../schemas/field-names.ts";
import { reviewShape } from "../schemas/review.ts";
import type { Finding, FindingRule } from "../schemas/finding.ts";
import {
  fieldLabel,
  type FindingDetail,
  findingInForm,
  findingOnScreen,
  type FindingReader,
  sentenceOfFinding,
} from "./finding-sentences.ts";
import { type Language, type Messages, messagesIn } from "./messages.ts";

const languages: readonly Language[] = ["nl", "en"];

/** Every key of the messages, at any depth, with what stands there. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [[path.join("/"), value]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

const filled = ["3", "4", "5"];
const detail = {
  position: 3,
  choices: "a, b",
  limit: 200,
  today: "2026-04-01",
  received: "2026-04-01",
  earliest: "2026-04-01",
  start: "2026-04-01",
  deadline: "2026-04-01",
  complaint: "KL-2026-7F3K",
  first: "1990-01-01",
  last: "2086-04-01",
  toldOn: "2026-04-01",
  until: "2026-04-01",
  unit: "days",
};

type Phrase = Parameters<FindingReader["choose"]>[0];

/** Everybody for whom a finding has words of its own. */
const readers: Readonly<Record<string, FindingReader>> = {
  file: { choose: ({ file }: Phrase) => file, nameOf: (field) => field },
  screen: { choose: ({ screen }: Phrase) => screen, nameOf: () => "“Veld”" },
  form: { choose: ({ screen, form = screen }: Phrase) => form, nameOf: () => "“Veld”" },
};

/** What a message says; one with blanks is filled in. */
function saidBy(message: unknown, path: string): unknown {
  if (typeof message !== "function") return message;
  if (path.startsWith("gaps/")) return message((field: string) => `“${field}”`);
  return path.startsWith("findings/") ? message(detail, readers["screen"]) : message(...filled);
}

describe.each(languages)("the messages in %s", (language) => {
  const leaves = leavesOf(messagesIn(language));

  it("all say something, and nothing that was left open", () => {
    for (const [path, message] of leaves) {
      const said = saidBy(message, path);
      expect(said, path).toEqual(expect.any(String));
      expect(said, path).toMatch(/\S/);
      expect(said, path).not.toMatch(/undefined|null|NaN|TODO/);
    }
  });

  it("know the language they are in, seven days and twelve months", () => {
    const { weekdays, months, language: own } = messagesIn(language);
    expect([own, weekdays.length, months.length]).toEqual([language, 7, 12]);
    expect(new Set([...weekdays, ...months]).size).toBe(19);
  });

  it("label every field of a complaint and of a review", () => {
    const labels = Object.keys(messagesIn(language).fields).flatMap((key) => [key, key.split(".").at(-1)]);
    const names = [...fieldNamesOf(complaintShape), ...fieldNamesOf(reviewShape)];
    expect(names.filter((name) => !labels.includes(name))).toEqual([]);
  });

  it("give every choice of one list a name of its own", () => {
    const { stages, statuses, steps, outcome, severity, closeReason } = messagesIn(language);
    for (const list of [stages, statuses, steps, outcome, severity, closeReason]) {
      expect(new Set(Object.values(list)).size).toBe(Object.keys(list).length);
    }
  });
});

describe("the two languages", () => {
  it("have the same keys, and messages with as many blanks", () => {
    const shapeOf = (messages: Messages): readonly string[] => {
      return leavesOf(messages).map(
        ([path, said]) => `${path} ${typeof said === "function" ? said.length : ""}`,
      );
    };
    expect(shapeOf(messagesIn("nl")).toSorted()).toEqual(shapeOf(messagesIn("en")).toSorted());
  });

  it("say every sentence differently", () => {
    const inDutch = new Map(leavesOf(messagesIn("nl")));
    const sentences = leavesOf(messagesIn("en")).filter(([path]) =>
      /^(findings|gaps|arithmetic|origins)\//.test(path),
    );
    const alike = sentences.filter(([path, said]) => saidBy(said, path) === saidBy(inDutch.get(path), path));
    expect(alike.map(([path]) => path)).toEqual([]);
  });
});

/** The words with which a cure begins: an instruction. */
const cures: Readonly<Record<Language, string>> = {
  nl: "Begin Beslis Controleer Draai Gebruik Geef Haal Herstel Houd Kies Laat Leg Let Noem Noteer Schrijf Sla Maak Kijk Stuur Typ Verbeter Vergelijk Verplaats Voeg Vraag Vul Wissel Zet",
  en: "Add Agree Ask Check Clear Choose Compare Correct Decide Explain Fill Give Keep Let Mind Move Name Put Record Remove Repair Restore Save See Send Start Swap Type Use Write",
};

/** What was told too late or too far ahead cannot be mended; the sentence says what it should have been. */
const withoutCure = ["extension-too-late", "extension-too-far"];

const everyReader = languages.flatMap((language) => {
  return Object.entries(readers).map(([name, reader]) => ({ language, name, reader }));
});

describe.each(everyReader)("a finding in $language, for a $name", ({ language, reader }) => {
  const { findings } = messagesIn(language);

  it.each(Object.entries(findings))("%s says what is wrong and then how to mend it", (rule, say) => {
    const [wrong = "", cure = ""] = say(detail, reader).split(/(?<=\.) (?=[A-Z])/);
    expect(wrong).toMatch(/^\S.*\.$/);
    expect(cure).toMatch(/^\S.*\.$/);
    const first = cure.split(" ")[0] ?? "";
    expect(cures[language].split(" ").includes(first)).toBe(!withoutCure.includes(rule));
  });
});

describe.each(languages)("the sentences in %s leave nothing open", (language) => {
  const { findings } = messagesIn(language);
  const said = (rule: FindingRule, of: FindingDetail) => {
    return Object.values(readers).map((reader) => findings[rule](of, reader));
  };

  it("when a name resembles none", () => {
    expect(said("unknown-field", { position: 2 }).join(" ")).not.toMatch(/undefined/);
    expect(said("unknown-field", { position: 2, nearest: "closedOn" })[0]).toMatch(/ 2.*closedOn.*\.$/);
  });

  it("when there is no procedure", () => {
    expect(said("no-procedure-in-force", {}).join(" ")).not.toMatch(/undefined/);
  });
});

describe("a finding as a sentence", () => {
  const sentence = (language: Language, finding: Omit<Finding, "place">): string => {
    return sentenceOfFinding({ place: "KL-2026-7F3K", ...finding }, messagesIn(language));
  };

  it.each<[FindingRule, Finding["path"], Finding["detail"], string]>([
    ["missing", ["kind"], undefined, "KL-2026-7F3K, kind: ontbreekt. Vul het in."],
    [
      "decider-involved",
      ["reopenings", 0, "decision", "by", 1],
      undefined,
      "KL-2026-7F3K, reopenings 1, decision, by 2: is zelf betrokken bij de klacht en beslist niet mee. Laat anderen beslissen.",
    ],
    [
      "extension-not-later",
      ["extensions", 1, "newDate"],
      { deadline: "2026-04-03" },
      "KL-2026-7F3K, extensions 2, newDate: niet later dan de lopende termijn. Geef een datum na 2026-04-03.",
    ],
    [
      "not-yaml",
      [],
      { line: 12 },
      "KL-2026-7F3K, regel 12: de velden zijn hier niet te lezen. Let op inspringing, dubbele punten en aanhalingstekens.",
    ],
    [
      "unknown-field",
      [],
      { position: 6, nearest: "closedOn" },
      "KL-2026-7F3K: het 6e veld van deze groep heeft een onbekende naam. Bedoeld is misschien closedOn.",
    ],
  ])("%s at %j", (rule, path, particulars, expected) => {
    expect(sentence("nl", particulars ? { rule, path, detail: particulars } : { rule, path })).toBe(expected);
  });

  it("is in English when the register is", () => {
    const finding = {
      path: ["extensions", 1, "newDate"],
      rule: "extension-not-later",
      detail: { deadline: "2026-04-03" },
    } as const;
    expect(sentence("en", finding)).toBe(
      "KL-2026-7F3K, extensions 2, newDate: not later than the running deadline. Give a date after 2026-04-03.",
    );
  });
});

describe("a finding for a person", () => {
  const finding = (rule: FindingRule, path: Finding["path"], of: FindingDetail = {}): Finding => {
    return { place: "KL-2026-7F3K", rule, path, detail: of };
  };

  it.each<[string, Finding, string]>([
    [
      "names the other field by its label",
      finding("immediate-action-missing", ["immediateActions"]),
      "Direct ondernomen acties: is leeg. Schrijf op wat er meteen is gedaan, of kies “ja” bij “Geen directe actie”.",
    ],
    [
      "writes a day out",
      finding("extension-not-later", ["extensions", 1, "newDate"], { deadline: "2026-04-03" }),
      "Uitstel 2: nieuwe datum: niet later dan de lopende termijn. Geef een datum na 3 april 2026.",
    ],
    [
      "tells no codes of choices",
      finding("not-a-choice", ["severity"], { choices: "low, medium, high" }),
      "Ernst: is geen van de keuzen. Kies er een uit de lijst.",
    ],
    [
      "sends to the maintainer for what no form mends",
      finding("front-matter-unclosed", [], { line: 12 }),
      "regel 12: waar de velden ophouden, is niet te zien. Vraag de beheerder om het te herstellen.",
    ],
    [
      "tells no commit",
      finding("extension-removed", ["extensions"], {
        was: "2026-04-02",
        recorded: "0123456789",
        recordedOn: "2026-04-03",
        changed: "abcdef0123",
        changedOn: "2026-04-08",
      }),
      "Uitstel: het uitstel van 2 april 2026 is weggehaald: vastgelegd op 3 april 2026, weggehaald op 8 april 2026. Zet het terug, of leg bij “Toelichtingen” vast waarom het klopt.",
    ],
  ])("%s", (_, given, expected) => expect(findingOnScreen(given, messagesIn("nl"))).toBe(expected));

  it("says in a form what keeps it from being saved, and no line", () => {
    expect(findingInForm(finding("closed-incomplete", ["cause"], { line: 3 }), messagesIn("nl"))).toBe(
      "Oorzaak: ontbreekt, en daarom kan de klacht nog niet worden afgesloten. Vul het in, of haal de datum van afsluiten weg.",
    );
  });
});

describe("a field has a label for a person", () => {
  it.each<[Finding["path"], string]>([
    [["receivedOn"], "Ontvangen op"],
    [["complainant", "email"], "E-mail"],
    [["hold", "until"], "Bewaren tot en met"],
    [["extensions", 1, "newDate"], "Uitstel 2: nieuwe datum"],
    [["decision", "by", 0], "Besluit: door 1"],
    [["reopenings", 0, "decision", "by", 1], "Heropend 1, besluit: door 2"],
    [["people", 2, "absences", 0, "deputy"], "Mensen 3, afwezigheid 1: vervanger"],
    [["acknowledgement", "sentOn"], "Ontvangstbevestiging: verzonden op"],
    [["kwartel"], "kwartel"],
  ])("%j", (path, label) => expect(fieldLabel(path, messagesIn("nl"))).toBe(label));
});
