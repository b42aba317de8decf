import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { FactRule, Finding, PathStep } from "../schemas/finding.ts";
import type { Person, Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import {
  sampleProcedure,
  sampleRegister,
  soundComplaint,
  soundReview,
  waiting,
} from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { sentenceOfFinding } from "./finding-sentences.ts";
import { messagesIn } from "./messages.ts";
import { deadlinesOf, type Records } from "./deadlines.ts";
import { checkComplaint, checkRegister } from "./rules.ts";
import { mailThreadOf } from "../tests/mail-thread.ts";
import { checkSettings } from "./settings-rules.ts";

type Change = { complaint?: Partial<Facts>; register?: Partial<Register>; review?: Partial<Review> };

const today = "2026-12-15";

function findingsAfter({ complaint, register, review }: Change, on = today): readonly Finding[] {
  const records = {
    register: sampleRegister({ categories: [...categories, canteen], ...register }),
    complaints: [{ ...soundComplaint, ...complaint }],
    reviews: [{ ...soundReview, ...review }],
  };
  return checkRegister(records, dateOf(on));
}

const { people, categories } = sampleRegister();
/** It ended on the day before the sound complaint was received. */
const canteen = { code: "kantine", name: "Kantine", until: "2026-03-26" };
const absence = { from: "2026-04-01", until: "2026-04-03", deputy: "p2" };
const decision = { on: "2026-05-04", by: ["dir", "p2"], outcome: "upheld" as const };
const response = { sentOn: "2026-05-05", by: "p1", appealMentioned: true };
const extension = { toldOn: "2026-04-02", by: "p1", reason: "Kanariereden", newDate: "2026-04-10" };

/** Rules that other parts of the program find: when files are read, or when two records share a number. */
type ElsewhereFound = "id-differs-from-folder" | "doubled-number";

/** A rule without a row does not compile. */
const allRules: Record<Exclude<FactRule, ElsewhereFound>, true> = {
  "kind-needs-note": true,
  "immediate-action-missing": true,
  "immediate-action-contradiction": true,
  "handler-involved": true,
  "decider-involved": true,
  "unknown-person": true,
  "unknown-category": true,
  "category-ended": true,
  "future-date": true,
  "implausible-date": true,
  "unlikely-date": true,
  "before-receipt": true,
  "out-of-order": true,
  "no-procedure-in-force": true,
  "extension-too-late": true,
  "extension-too-far": true,
  "since-missing": true,
  "extension-not-later": true,
  "extension-far": true,
  "too-much-markup": true,
  "response-without-appeal-route": true,
  "closed-incomplete": true,
  "closing-incomplete-fields": true,
  "review-complaint-unknown": true,
  "review-complaint-doubled": true,
  "review-closed-incomplete": true,
  "people-code-doubled": true,
  "no-director": true,
  "deputy-unknown": true,
  "deputy-not-employed": true,
  "deputy-not-partner": true,
  "deputy-absent": true,
  "role-doubled": true,
  "role-starts-late": true,
  "nobody-in-turn": true,
  "period-reversed": true,
  "procedure-doubled": true,
  "erased-but-present": true,
  "conflict-markers": true,
};

const inComplaint: readonly (readonly [FactRule, Partial<Facts>, readonly PathStep[]])[] = [
  ["kind-needs-note", { kind: "other" }, ["kindNote"]],
  ["immediate-action-missing", { immediateActions: undefined }, ["immediateActions"]],
  ["immediate-action-contradiction", { noImmediateAction: true }, ["noImmediateAction"]],
  ["handler-involved", { handler: "tr1" }, ["handler"]],
  [
    "decider-involved",
    { decision: { ...decision, on: "2026-04-08", by: ["dir", "tr1"], reasons: "x" } },
    ["decision", "by", 1],
  ],
  [
    "decider-involved",
    { reopenings: [{ on: "2026-05-01", reason: "x", decision: { ...decision, by: ["tr1"] } }] },
    ["reopenings", 0, "decision", "by", 0],
  ],
  ["unknown-person", { receivedBy: "jan" }, ["receivedBy"]],
  ["unknown-person", { discussedWith: ["dir", "jan"] }, ["discussedWith", 1]],
  ["unknown-person", { involved: ["jan"] }, ["involved", 0]],
  ["unknown-person", { handler: "jan" }, ["handler"]],
  ["unknown-person", { closedBy: "jan" }, ["closedBy"]],
  ["unknown-person", { extensions: [{ ...extension, by: "jan" }] }, ["extensions", 0, "by"]],
  ["unknown-person", { contacts: [{ on: "2026-04-01", by: "jan" }] }, ["contacts", 0, "by"]],
  [
    "unknown-person",
    { reopenings: [{ on: "2026-05-01", reason: "x", response: { ...response, by: "jan" } }] },
    ["reopenings", 0, "response", "by"],
  ],
  ["unknown-category", { category: "weer" }, ["category"]],
  ["category-ended", { category: "kantine" }, ["category"]],
  ["future-date", { satisfaction: { on: "2026-12-16", answer: "satisfied" } }, ["satisfaction", "on"]],
  ["future-date", { contacts: [{ on: "2026-12-16", by: "p1" }] }, ["contacts", 0, "on"]],
  [
    "future-date",
    { improvements: [{ action: "x", owner: "p1", due: "2027-01-01", doneOn: "2026-12-16" }] },
    ["improvements", 0, "doneOn"],
  ],
  ["implausible-date", { satisfaction: { on: "1989-12-31", answer: "satisfied" } }, ["satisfaction", "on"]],
  ["implausible-date", { hold: { until: "9999-12-31" } }, ["hold", "until"]],
  ["implausible-date", { hold: { until: "2086-12-16" } }, ["hold", "until"]],
  ["before-receipt", { passedOnOn: "2026-03-26" }, ["passedOnOn"]],
  [
    "before-receipt",
    { immediateActions: [{ on: "2026-03-26", by: "tr1", action: "x" }] },
    ["immediateActions", 0, "on"],
  ],
  ["before-receipt", { closedOn: "2026-03-26" }, ["closedOn"]],
  [
    "out-of-order",
    {
      appeal: {
        lodgedOn: "2026-05-04",
        forwardedOn: "2026-05-01",
        verdictOn: "2026-06-01",
        verdict: "upheld",
      },
    },
    ["appeal", "forwardedOn"],
  ],
  [
    "out-of-order",
    {
      appeal: {
        lodgedOn: "2026-05-04",
        forwardedOn: "2026-05-06",
        verdictOn: "2026-05-05",
        verdict: "upheld",
      },
    },
    ["appeal", "verdictOn"],
  ],
  [
    "out-of-order",
    { reopenings: [{ on: "2026-05-05", reason: "x", decision, response }] },
    ["reopenings", 0, "decision", "on"],
  ],
  [
    "out-of-order",
    {
      reopenings: [
        { on: "2026-05-04", reason: "x", decision, response: { ...response, sentOn: "2026-05-03" } },
      ],
    },
    ["reopenings", 0, "response", "sentOn"],
  ],
  [
    "extension-too-late",
    { extensions: [{ ...extension, toldOn: "2026-04-04" }] },
    ["extensions", 0, "toldOn"],
  ],
  ["conflict-markers", { body: "<<<<<<< HEAD\nKort.\n=======\nLang.\n>>>>>>> 0123456 (klacht)\n" }, ["body"]],
  ["conflict-markers", { wish: "<<<<<<< HEAD\r\n=======\r\nGeld.\r\n>>>>>>> x" }, ["wish"]],
  ["too-much-markup", { body: mailThreadOf(30) }, ["body"]],
  ["extension-far", { extensions: [{ ...extension, newDate: "2027-04-03" }] }, ["extensions", 0, "newDate"]],
  [
    "extension-not-later",
    { extensions: [{ ...extension, newDate: "2026-04-03" }] },
    ["extensions", 0, "newDate"],
  ],
  [
    "extension-not-later",
    { extensions: [extension, { ...extension, newDate: "2026-04-10" }] },
    ["extensions", 1, "newDate"],
  ],
  [
    "response-without-appeal-route",
    { response: { ...response, sentOn: "2026-04-09", medium: "email", appealMentioned: false } },
    ["response", "appealMentioned"],
  ],
  [
    "response-without-appeal-route",
    {
      reopenings: [
        { on: "2026-05-01", reason: "x", decision, response: { ...response, appealMentioned: false } },
      ],
    },
    ["reopenings", 0, "response", "appealMentioned"],
  ],
  ["closed-incomplete", { summary: undefined }, ["summary"]],
  ["closed-incomplete", { discussedOn: undefined }, ["discussedOn"]],
  ["closing-incomplete-fields", { closedBy: undefined }, ["closedBy"]],
  ["closing-incomplete-fields", { closeReason: undefined }, ["closeReason"]],
];

const blank = {
  complainant: { type: "client" } as const,
  body: "",
  wish: undefined,
  contacts: [{ on: "2026-04-01", by: "p1" }],
  decision: { ...decision, on: "2026-04-08" },
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: "gewist" }],
  extensions: [
    { toldOn: "2026-04-02", by: "p1", medium: "email", reason: "gewist", newDate: "2026-04-10" } as const,
  ],
  erasedOn: "2026-12-01",
};

const erased: readonly (readonly [Partial<Facts>, readonly PathStep[]])[] = [
  [{ complainant: { type: "client", name: "Kanariepiet" } }, ["complainant", "name"]],
  [{ complainant: { type: "client", phone: "06" } }, ["complainant", "phone"]],
  [{ complainant: { type: "client", formOfAddress: "u" } }, ["complainant", "formOfAddress"]],
  [{ body: "Kanarietekst van de klager" }, ["body"]],
  [{ wish: "Kanariewens" }, ["wish"]],
  [{ contacts: [{ on: "2026-04-01", by: "p1", gist: "Kanariegesprek" }] }, ["contacts", 0, "gist"]],
  [{ decision: { ...blank.decision, reasons: "Kanariemotief" } }, ["decision", "reasons"]],
  [{ attachments: ["kanariebrief.pdf"] }, ["attachments", 0]],
  [{ kindNote: "Kanarienoot" }, ["kindNote"]],
  [{ hold: { reason: "Kanariepiet, 06" } }, ["hold", "reason"]],
  [
    { immediateActions: [{ on: "2026-03-27", by: "tr1", action: "Kanarie gebeld" }] },
    ["immediateActions", 0, "action"],
  ],
  [{ extensions: [{ ...extension, reason: "Kanarie ziek" }] }, ["extensions", 0, "reason"]],
  [
    {
      reopenings: [
        {
          on: "2026-05-04",
          reason: "Kanariepiet belde",
          decision: { ...decision, reasons: "gewist" },
          response,
        },
      ],
    },
    ["reopenings", 0, "reason"],
  ],
  [
    {
      reopenings: [
        { on: "2026-05-04", reason: "gewist", decision: { ...decision, reasons: "Kanarie" }, response },
      ],
    },
    ["reopenings", 0, "decision", "reasons"],
  ],
];

/** The sample register's people with changes by code. */
function changed(changes: Readonly<Record<string, Partial<Person>>>): Person[] {
  return people.map((one) => ({ ...one, ...changes[one.code] }));
}

/** Away on the day from which is looked, for five days more. */
const awayNow = (deputy: string): Partial<Person> => ({
  absences: [{ from: "2026-12-01", until: "2026-12-20", deputy }],
});

const inRegister: readonly (readonly [FactRule, Partial<Register>, readonly PathStep[]])[] = [
  [
    "unlikely-date",
    { people: people.map((one) => (one.code === "p1" ? { ...one, until: "9999-12-31" } : one)) },
    ["people", 1, "until"],
  ],
  [
    "unlikely-date",
    { procedures: [{ ...sampleProcedure, inForceFrom: "1989-12-31" }] },
    ["procedures", 0, "inForceFrom"],
  ],
  [
    "people-code-doubled",
    { people: [...people, { code: "p1", name: "x", role: "freelancer", from: "2020-01-01" }] },
    ["people", 4, "code"],
  ],
  [
    "no-director",
    { people: people.map((one) => (one.code === "dir" ? { ...one, until: "2026-12-14" } : one)) },
    ["people"],
  ],
  [
    "deputy-unknown",
    {
      people: people.map((one) =>
        one.code === "p1" ? { ...one, absences: [{ ...absence, deputy: "jan" }] } : one,
      ),
    },
    ["people", 1, "absences", 0, "deputy"],
  ],
  [
    "deputy-unknown",
    { people: people.map((one) => (one.code === "p2" ? { ...one, absences: [absence] } : one)) },
    ["people", 2, "absences", 0, "deputy"],
  ],
  [
    "deputy-not-employed",
    { people: changed({ p1: awayNow("p2"), p2: { until: "2026-12-19" } }) },
    ["people", 1, "absences", 0, "deputy"],
  ],
  [
    "deputy-not-employed",
    { people: changed({ p1: awayNow("p2"), p2: { from: "2026-12-16" } }) },
    ["people", 1, "absences", 0, "deputy"],
  ],
  ["deputy-not-partner", { people: changed({ p1: awayNow("tr1") }) }, ["people", 1, "absences", 0, "deputy"]],
  [
    "deputy-not-partner",
    {
      people: changed({
        p1: awayNow("p2"),
        p2: {
          role: undefined,
          roles: [
            { role: "partner", from: "2020-01-01" },
            { role: "trainer", from: "2026-12-18" },
          ],
        },
      }),
    },
    ["people", 1, "absences", 0, "deputy"],
  ],
  [
    "deputy-absent",
    {
      people: changed({
        p1: awayNow("p2"),
        p2: { absences: [{ from: "2026-12-20", until: "2026-12-30", deputy: "dir" }] },
      }),
    },
    ["people", 1, "absences", 0, "deputy"],
  ],
  [
    "role-doubled",
    { people: changed({ p1: { roles: [{ role: "partner", from: "2020-01-01" }] } }) },
    ["people", 1, "role"],
  ],
  [
    "role-doubled",
    {
      people: changed({
        tr1: {
          role: undefined,
          roles: [
            { role: "trainer", from: "2020-01-01" },
            { role: "freelancer", from: "2020-01-01" },
          ],
        },
      }),
    },
    ["people", 3, "roles", 1, "from"],
  ],
  [
    "role-starts-late",
    { people: changed({ tr1: { role: undefined, roles: [{ role: "trainer", from: "2020-01-02" }] } }) },
    ["people", 3, "roles"],
  ],
  [
    "period-reversed",
    { people: people.map((one) => (one.code === "tr1" ? { ...one, until: "2019-12-31" } : one)) },
    ["people", 3, "until"],
  ],
  [
    "period-reversed",
    {
      people: people.map((one) =>
        one.code === "p1" ? { ...one, absences: [{ ...absence, until: "2026-03-31" }] } : one,
      ),
    },
    ["people", 1, "absences", 0, "until"],
  ],
  [
    "period-reversed",
    { confidants: [{ from: "2026-01-01", until: "2025-12-31", name: "x" }] },
    ["confidants", 0, "until"],
  ],
  ["procedure-doubled", { procedures: [sampleProcedure, sampleProcedure] }, ["procedures", 1, "inForceFrom"]],
];

const inReview: readonly (readonly [FactRule | "missing", Partial<Review>, readonly PathStep[]])[] = [
  [
    "review-complaint-unknown",
    { complaints: [{ id: "KL-2026-7F3K", extraAction: true }, { id: "KL-2026-ZZZZ" }] },
    ["complaints", 1, "id"],
  ],
  [
    "review-complaint-doubled",
    { complaints: [{ id: "KL-2026-7F3K", extraAction: true }, { id: "KL-2026-7F3K" }] },
    ["complaints", 1, "id"],
  ],
  ["review-closed-incomplete", { complaints: [{ id: "KL-2026-7F3K" }] }, ["complaints"]],
  ["review-closed-incomplete", { complaints: undefined }, ["complaints"]],
  ["missing", { period: undefined }, ["period"]],
  ["unknown-person", { present: ["dir", "jan"] }, ["present", 1]],
  [
    "unknown-person",
    { improvements: [{ action: "x", owner: "jan", due: "2027-01-01" }] },
    ["improvements", 0, "owner"],
  ],
  ["future-date", { closedOn: "2026-12-16" }, ["closedOn"]],
  ["period-reversed", { period: { from: "2026-12-01", until: "2026-01-01" } }, ["period", "until"]],
];

/** Words of the sample records, and the code of nobody; no sentence may hold one. */
const canary = /kanarie|jan\b|weer\b|\btr1\b|\bp1\b/i;

function expectSentences({ rule, ...finding }: Finding): void {
  for (const language of ["nl", "en"] as const) {
    const sentence = sentenceOfFinding({ rule, ...finding }, messagesIn(language));
    expect(sentence).not.toMatch(canary);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
    expect(sentence.startsWith(finding.place)).toBe(true);
  }
}

function expectOne(change: Change, expected: Omit<Finding, "detail">): void {
  const found = findingsAfter(change);
  expect(found.map(({ place, path, rule }) => ({ place, path, rule }))).toEqual([expected]);
  found.forEach(expectSentences);
}

describe("a sound register", () => {
  it("has no finding", () => expect(findingsAfter({})).toEqual([]));

  it("has none on the day of its last fact, and some the day before", () => {
    expect(findingsAfter({}, "2026-12-01")).toEqual([]);
    expect(findingsAfter({}, "2026-11-30").map(({ rule, path }) => [rule, ...path])).toEqual([
      ["future-date", "on"],
      ["future-date", "closedOn"],
    ]);
  });

  it("may hold what happened today", () => {
    expect(findingsAfter({ complaint: { satisfaction: { on: today, answer: "partly" } } })).toEqual([]);
    expect(findingsAfter({ review: { closedOn: today } })).toEqual([]);
  });

  it("may hold a complaint of one sentence, which is incomplete and not wrong", () => {
    const { id, kind, receivedOn, receivedBy, channel } = soundComplaint;
    const spoken: Facts = { id, kind, receivedOn, receivedBy, channel, body: "x", noImmediateAction: true };
    const records = { register: sampleRegister(), complaints: [spoken], reviews: [] };
    expect(checkRegister(records, dateOf(today))).toEqual([]);
  });

  it("may hold a heading underlined with seven signs, and a mail that was answered seven times", () => {
    const body = "Klacht\n=======\n\n>>>>>>> Goedemorgen\n";
    expect(findingsAfter({ complaint: { body } })).toEqual([]);
  });

  it("may hold a contact from before the receipt, and an improvement that was done before", () => {
    const improvements = [{ action: "x", owner: "p1", due: "2026-03-01", doneOn: "2026-03-01" }];
    expect(
      findingsAfter({ complaint: { contacts: [{ on: "2026-03-26", by: "p1" }], improvements } }),
    ).toEqual([]);
  });
});

describe("each rule is broken by one change", () => {
  const place = soundComplaint.id;
  it.each(inComplaint)("%s by a complaint %j", (rule, complaint, path) => {
    expectOne({ complaint }, { place, path, rule: rule });
  });

  it.each(erased)("erased-but-present by a complaint %j", (slip, path) => {
    expectOne({ complaint: { ...blank, ...slip } }, { place, path, rule: "erased-but-present" });
  });

  it("and by none of what may stay after erasing", () => {
    expect(findingsAfter({ complaint: blank })).toEqual([]);
  });

  it.each(inRegister)("%s by the settings %j", (rule, register, path) => {
    expectOne({ register }, { place: "register.yaml", path, rule });
  });

  it.each(inReview)("%s by a review %j", (rule, review, path) => {
    expectOne({ review }, { place: "reviews/2026.md", path, rule });
  });

  it("nothing of its closing while an appeal waits for its verdict, and all of it again afterwards", () => {
    const lodged = { lodgedOn: "2026-05-04" };
    expect(findingsAfter({ complaint: { appeal: lodged, decision: undefined } })).toEqual([]);
    const judged = { ...lodged, forwardedOn: "2026-05-05", verdictOn: "2026-05-20" };
    const found = findingsAfter({ complaint: { appeal: judged } });
    expect(found.map(({ rule, path }) => [rule, path])).toEqual([
      ["closed-incomplete", ["appeal", "verdict"]],
    ]);
  });

  it("no-procedure-in-force by a procedure that came later", () => {
    const procedures = [{ ...sampleProcedure, inForceFrom: "2026-03-28" }];
    const rule = "no-procedure-in-force";
    const [finding] = findingsAfter({ register: { procedures } });
    expect(finding).toEqual({ place, path: ["receivedOn"], rule, detail: { start: "2026-03-28" } });
  });

  it("no-procedure-in-force by settings without any, told once for the settings and once for the complaint", () => {
    const found = findingsAfter({ register: { procedures: [] } });
    expect(found.map(({ rule, path }) => [rule, path])).toEqual([
      ["no-procedure-in-force", ["procedures"]],
      ["no-procedure-in-force", ["receivedOn"]],
    ]);
    found.forEach(expectSentences);
  });

  it("and every rule has its turn", () => {
    const tried = [...inComplaint, ...inRegister, ...inReview].map(([rule]) => rule);
    const told = new Set([
      ...tried,
      "nobody-in-turn",
      "erased-but-present",
      "no-procedure-in-force",
      ...ofOwnTests,
    ]);
    expect(Object.keys(allRules).filter((rule) => !told.has(rule))).toEqual([]);
  });
});

describe("a step that nobody can take", () => {
  const rulesOf = (facts: Partial<Facts>, register: Partial<Register> = {}) =>
    checkComplaint({ ...waiting, ...facts }, sampleRegister(register), dateOf("2026-04-02"))
      .filter(({ rule }) => rule === "nobody-in-turn")
      .map(({ path }) => path);
  const everybody = ["dir", "p1", "p2"];

  it("is told at the handler, while everybody who may is involved or away", () => {
    expect(rulesOf({ involved: everybody })).toEqual([["handler"]]);
    const absences = [{ from: "2026-04-01", until: "2026-04-03", deputy: "dir" }];
    const away = changed({ p1: { absences } });
    expect(rulesOf({ involved: ["dir", "p2"] }, { people: away })).toEqual([["handler"]]);
  });

  it("is none while somebody has the turn, or nothing is left to do", () => {
    expect(rulesOf({ involved: ["dir", "p2"] })).toEqual([]);
    const done = { closedOn: "2026-04-01", closeReason: "withdrawn" as const };
    expect(rulesOf({ ...done, involved: everybody })).toEqual([]);
  });

  it("is the settings' matter while they name nobody who may", () => {
    expect(rulesOf({}, { people: [] })).toEqual([]);
  });
});

describe("a deputy of an absence", () => {
  const deputyRules = (people: Person[]) =>
    checkSettings(sampleRegister({ people }), dateOf(today)).map(({ rule }) => rule);

  it("is no longer looked at once it is over", () => {
    const over = { absences: [{ from: "2026-04-01", until: "2026-12-14", deputy: "tr1" }] };
    expect(deputyRules(changed({ p1: over }))).toEqual([]);
  });

  it("may be a trainer for a trainer, who only passes on", () => {
    const second = { code: "tr2", name: "x", role: "trainer" as const, from: "2020-01-01" };
    expect(deputyRules([...changed({ tr1: awayNow("tr2") }), second])).toEqual([]);
  });

  it("may come and go as long as that is outside the absence", () => {
    const early = {
      until: "2026-12-20",
      absences: [{ from: "2026-11-01", until: "2026-12-14", deputy: "dir" }],
    };
    expect(deputyRules(changed({ p1: awayNow("p2"), p2: early }))).toEqual([]);
  });

  it("is a finding on both sides when two stand in for each other", () => {
    const found = deputyRules(changed({ p1: awayNow("p2"), p2: awayNow("p1") }));
    expect(found).toEqual(["deputy-absent", "deputy-absent"]);
  });
});

/** Rules that ask for a register of their own, below. */
const ofOwnTests: readonly FactRule[] = ["since-missing", "extension-too-far"];

describe("a register without a day to count the yearly review from", () => {
  const since = (records: Partial<Records>, on = today): readonly Finding[] => {
    const register = sampleRegister(records.register);
    return checkRegister({ complaints: [], reviews: [], ...records, register }, dateOf(on));
  };
  const finding: Finding = { place: "register.yaml", path: ["since"], rule: "since-missing" };

  it("says so, for nobody would ever be asked for one", () => {
    expect(since({})).toEqual([finding]);
    expectSentences(finding);
    const received = { ...soundComplaint, receivedOn: undefined };
    expect(since({ complaints: [received] })).toContainEqual(finding);
  });

  it("says nothing with a day, a complaint, a review, or without a term for it", () => {
    expect(since({ register: sampleRegister({ since: "2026-01-05" }) })).toEqual([]);
    expect(since({ complaints: [soundComplaint] })).toEqual([]);
    expect(since({ reviews: [{ year: "2025", body: "", on: "2025-12-01" }] })).toEqual([]);
    const terms = { ...sampleProcedure.terms, review: null };
    expect(since({ register: sampleRegister({ procedures: [{ ...sampleProcedure, terms }] }) })).toEqual([]);
  });
});

describe("an extension beyond what the procedure allows", () => {
  const terms = { ...sampleProcedure.terms, extendAtMost: { weeks: 6 } };
  const register = { procedures: [{ ...sampleProcedure, terms }] };
  const far = (newDate: string) => {
    return findingsAfter({ complaint: { extensions: [{ ...extension, newDate }] }, register });
  };

  it("is a finding the day after six weeks from the receipt, and no day earlier", () => {
    expect(far("2026-05-08")).toEqual([]);
    const detail = { deadline: "2026-05-08" };
    const path = ["extensions", 0, "newDate"];
    expect(far("2026-05-09")).toEqual([
      { place: soundComplaint.id, path, rule: "extension-too-far", detail },
    ]);
    far("2026-05-09").forEach(expectSentences);
  });

  it("moves the deadline all the same", () => {
    const facts = { ...soundComplaint, extensions: [{ ...extension, newDate: "2026-05-09" }] };
    const deadlines = deadlinesOf(facts, sampleRegister(register), dateOf(today));
    expect(deadlines.find(({ step }) => step === "respond")?.due.toString()).toBe("2026-05-09");
  });
});

describe("a closed review", () => {
  const unjudged = (receivedOn: string, closedOn?: string): readonly string[] => {
    const complaints: readonly Facts[] = [
      soundComplaint,
      { id: "KL-2026-ZZZZ", receivedOn, closedOn, noImmediateAction: true },
    ];
    const found = checkRegister(
      { register: sampleRegister(), complaints, reviews: [soundReview] },
      dateOf(today),
    );
    const ofReview = found.filter(({ place }) => place === "reviews/2026.md");
    return ofReview.map(({ rule, detail }) => `${rule} ${detail?.["complaint"]}`);
  };

  it.each(["2026-01-01", "2026-11-30"])("judges a complaint of the period's edge, %s", (receivedOn) => {
    expect(unjudged(receivedOn)).toEqual(["review-closed-incomplete KL-2026-ZZZZ"]);
  });

  it("leaves one that was received after the period", () => {
    expect(unjudged("2026-12-01")).toEqual([]);
  });

  it.each([undefined, "2026-12-02", "2026-12-01"])(
    "judges one of before the period that was open at its end, closed on %s",
    (closedOn) => {
      expect(unjudged("2025-12-31", closedOn)).toEqual(["review-closed-incomplete KL-2026-ZZZZ"]);
    },
  );

  it.each(["2026-01-05", "2026-11-30"])(
    "leaves one of before the period that was closed by its end, on %s",
    (day) => {
      expect(unjudged("2025-12-31", day)).toEqual([]);
    },
  );
});

describe("the particulars of a finding", () => {
  it("name the day that would do", () => {
    expect(findingsAfter({ complaint: { passedOnOn: "2026-03-26" } })[0]?.detail).toEqual({
      received: "2026-03-27",
    });
    expect(
      findingsAfter({ complaint: { extensions: [{ ...extension, newDate: "2026-04-03" }] } })[0]?.detail,
    ).toEqual({
      deadline: "2026-04-03",
    });
    expect(findingsAfter({ complaint: { closedOn: "2026-12-16" } })[0]?.detail).toEqual({ today });
  });

  it("judge an extension of a later round by that round's own week", () => {
    const reopenings = [{ on: "2026-05-01", reason: "x", decision, response }];
    const late = { ...extension, toldOn: "2026-05-09", newDate: "2026-05-20" };
    const found = findingsAfter({ complaint: { reopenings, extensions: [extension, late] } });
    expect(found).toEqual([
      {
        place: soundComplaint.id,
        path: ["extensions", 1, "toldOn"],
        rule: "extension-too-late",
        detail: { deadline: "2026-05-08" },
      },
    ]);
  });

  it("are written as the example in the glossary of findings", () => {
    const extensions = [extension, { ...extension, newDate: "2026-04-10" }];
    const [finding] = findingsAfter({ complaint: { extensions } });
    expect(finding && sentenceOfFinding(finding, messagesIn("en"))).toBe(
      "KL-2026-7F3K, extensions 2, newDate: not later than the running deadline. Give a date after 2026-04-10.",
    );
  });
});
