import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import {
  sampleProcedure,
  sampleRegister,
  soundComplaint,
  soundReview,
  unanswered,
} from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import type { Reminder } from "./reminder.ts";
import { remindersOf } from "./reminders.ts";

const nowhere = { editorAddress: null, dashboardAddress: null };
/** Held so lately that no review is due in the days of these tests. */
const held: Review = { year: "2025", body: "", on: "2026-03-01" };

type Scene = {
  readonly facts?: Partial<Facts>;
  readonly register?: Partial<Register>;
  readonly reviews?: readonly Review[];
};

function remindersOn(
  today: string,
  { facts = {}, register = {}, reviews = [held] }: Scene,
): readonly Reminder[] {
  const complaints = [{ ...unanswered, ...facts }];
  const records = { register: sampleRegister(register), complaints, reviews, findings: [] };
  return remindersOf(records, nowhere, dateOf(today));
}

const keysOn = (today: string, scene: Scene = {}) => remindersOn(today, scene).map(({ key }) => key);
const assigneesOn = (today: string, scene: Scene = {}) => remindersOn(today, scene)[0]?.assignees;

describe("a complaint has a reminder", () => {
  it.each([
    ["not before the first notice", "2026-03-31", []],
    ["from the first notice on", "2026-04-01", ["KL-2026-7F3K"]],
    ["on the day", "2026-04-03", ["KL-2026-7F3K"]],
    ["and while it is overdue", "2027-01-20", ["KL-2026-7F3K"]],
  ])("%s", (_, today, keys) => expect(keysOn(today)).toEqual(keys));

  it("no longer once the step was taken, late or in time", () => {
    for (const sentOn of ["2026-04-02", "2026-04-09"]) {
      expect(keysOn("2026-04-09", { facts: { response: { sentOn } } })).toEqual([]);
    }
  });

  it("never once it is closed and owes nothing", () => {
    const reviews = [{ ...held, on: "2025-12-01" }, soundReview];
    const records = { register: sampleRegister(), complaints: [soundComplaint], reviews, findings: [] };
    for (const today of ["2026-04-22", "2026-12-01", "2027-06-01"])
      expect(remindersOf(records, nowhere, dateOf(today))).toEqual([]);
  });

  it("not for what a withdrawn one no longer owes, but for its improvement", () => {
    const facts: Partial<Facts> = { closedOn: "2026-04-02", closeReason: "withdrawn" };
    expect(keysOn("2026-04-09", { facts })).toEqual([]);
    const improvements = [{ action: "x", owner: "p2", due: "2026-04-08" }];
    expect(keysOn("2026-04-09", { facts: { ...facts, improvements } })).toEqual(["KL-2026-7F3K"]);
  });

  it("when its personal data must be erased", () => {
    const procedures = [{ ...sampleProcedure, terms: { ...sampleProcedure.terms, retain: { months: 1 } } }];
    const facts: Partial<Facts> = {
      response: { sentOn: "2026-04-02" },
      closedOn: "2026-04-08",
      closeReason: "handled",
    };
    expect(keysOn("2026-05-05", { facts, register: { procedures } })).toEqual([]);
    expect(keysOn("2026-05-06", { facts, register: { procedures } })).toEqual(["KL-2026-7F3K"]);
  });

  it("as far as its dates can be read", () => {
    expect(keysOn("2026-04-01", { facts: { receivedOn: undefined } })).toEqual([]);
    expect(keysOn("2026-04-01", { facts: { handler: undefined, passedOnOn: undefined } })).toEqual([
      "KL-2026-7F3K",
    ]);
  });
});

const reminders = (parts: Partial<Register["reminders"]>) => {
  return { reminders: { ...sampleRegister().reminders, ...parts } };
};
const absent = (code: string, deputy: string) => ({
  people: sampleRegister().people.map((person) => {
    const absences = [{ from: "2026-03-01", until: "2026-05-01", deputy }];
    return person.code === code ? { ...person, absences } : person;
  }),
});
const late = { improvements: [{ action: "x", owner: "p2", due: "2026-03-31" }] };

describe("a reminder goes to", () => {
  it.each<[string, string, Scene, readonly string[]]>([
    ["the handler", "2026-04-01", {}, ["p1"]],
    ["the director while there is no handler", "2026-04-01", { facts: { handler: undefined } }, ["dir"]],
    ["the handler's deputy", "2026-04-01", { register: absent("p1", "p2") }, ["p2"]],
    ["nobody more in the weekend after", "2026-04-04", {}, ["p1"]],
    ["the director too from the first working day that it is late", "2026-04-07", {}, ["p1", "dir"]],
    ["the director's deputy then", "2026-04-07", { register: absent("dir", "p2") }, ["p1", "p2"]],
    ["not yet the partners", "2026-04-08", {}, ["p1", "dir"]],
    ["all partners from the third working day", "2026-04-09", {}, ["p1", "dir", "p2"]],
    [
      "the director later, when the settings say so",
      "2026-04-08",
      { register: reminders({ directorAfter: 3, partnersAfter: 4 }) },
      ["p1"],
    ],
    [
      "the director and then the partners by the settings",
      "2026-04-09",
      { register: reminders({ directorAfter: 3, partnersAfter: 4 }) },
      ["p1", "dir"],
    ],
    [
      "all at once, when the settings say so",
      "2026-04-07",
      { register: reminders({ partnersAfter: 0 }) },
      ["p1", "dir", "p2"],
    ],
    [
      "everybody whose turn a step is, the most urgent first",
      "2026-04-01",
      { facts: late },
      ["p2", "p1", "dir"],
    ],
  ])("%s", (_, today, scene, codes) => expect(assigneesOn(today, scene)).toEqual(codes));
});

describe("a reminder also goes to", () => {
  it.each<[string, string, Scene, readonly string[]]>([
    [
      "the director, when a trainer must act who cannot open the register",
      "2026-03-30",
      { facts: { passedOnOn: undefined } },
      ["tr1", "dir"],
    ],
    [
      "the director, when register.yaml does not know whose turn it is",
      "2026-04-01",
      { facts: { handler: "jansen" } },
      ["dir"],
    ],
    [
      "the director's deputy, when register.yaml does not know whose turn it is",
      "2026-04-01",
      { facts: { handler: "jansen" }, register: absent("dir", "p2") },
      ["p2"],
    ],
    [
      "the first partner, who has the turn while there is no director",
      "2026-04-01",
      {
        facts: { handler: undefined },
        register: { people: sampleRegister().people.filter(({ role }) => role !== "director") },
      },
      ["p1"],
    ],
    ["nobody, when register.yaml knows nobody", "2026-04-01", { register: { people: [] } }, []],
  ])("%s", (_, today, scene, codes) => expect(assigneesOn(today, scene)).toEqual(codes));

  it("at most ten, whose turn it is before the others", () => {
    const [first] = sampleRegister().people;
    const more = Array.from({ length: 12 }, (_, at) => ({
      code: `q${at}`,
      name: "Q",
      role: "partner" as const,
      from: "2020-01-01",
    }));
    const people = [...(first ? [first] : []), ...more];
    const codes = assigneesOn("2026-04-09", { facts: { handler: "q11" }, register: { people } });
    expect(codes).toHaveLength(10);
    expect(codes?.slice(0, 3)).toEqual(["q11", "dir", "q0"]);
  });

  it("never a code that is not in register.yaml, nor does the text show one", () => {
    const [reminder] = remindersOn("2026-04-09", { facts: { handler: "jansen" } });
    expect(`${reminder?.body}${reminder?.notice(reminder.rungs)}`).not.toContain("jansen");
  });
});

describe("nobody whom a complaint is about is told of it", () => {
  const [dir] = sampleRegister().people;
  const second = dir === undefined ? [] : [{ ...dir, code: "d2", name: "d2" }];
  const twoDirectors = { people: [...sampleRegister().people, ...second] };

  it.each<[string, string, Scene, readonly string[]]>([
    ["not the director", "2026-04-07", { facts: { involved: ["dir"] } }, ["p1"]],
    ["not a partner", "2026-04-09", { facts: { involved: ["p2"] } }, ["p1", "dir"]],
    ["not the handler", "2026-04-09", { facts: { involved: ["p1"] } }, ["dir", "p2"]],
    [
      "not the handler's deputy",
      "2026-04-01",
      { facts: { involved: ["p2"] }, register: absent("p1", "p2") },
      ["dir"],
    ],
    [
      "not the owner of an improvement",
      "2026-04-01",
      { facts: { ...late, contacts: [{ on: "2026-03-30", by: "p1" }], involved: ["p2"] } },
      ["dir", "p1"],
    ],
    [
      "but the receiver, who passes on; and the other partner in place of the director",
      "2026-03-30",
      { facts: { passedOnOn: undefined, involved: ["tr1", "dir"] } },
      ["tr1", "p1"],
    ],
    [
      "nobody at all when it is about all of them",
      "2026-04-09",
      { facts: { involved: ["dir", "p1", "p2"] } },
      [],
    ],
    ["not yet a second director before it is late", "2026-04-03", { register: twoDirectors }, ["p1"]],
    [
      "of two directors both are once it is late",
      "2026-04-07",
      { register: twoDirectors },
      ["p1", "dir", "d2"],
    ],
    [
      "of two directors the other, when it is about the first",
      "2026-04-07",
      { register: twoDirectors, facts: { involved: ["dir"] } },
      ["p1", "d2"],
    ],
  ])("%s", (_, today, scene, codes) => expect(assigneesOn(today, scene)).toEqual(codes));
});

describe("a reminder names", () => {
  const textOn = (today: string, scene: Scene) => {
    const [reminder] = remindersOn(today, scene);
    return `${reminder?.body}\n${reminder?.notice(reminder.rungs)}`;
  };

  it("a deputy as one, with for whom and until when", () => {
    const text = textOn("2026-04-01", { register: absent("p1", "p2") });
    expect(text).toContain("- Wie: p2, vervangt p1 (afwezig t/m vr 1 mei 2026)");
    expect(text).toContain("(p2, vervangt p1 (afwezig t/m vr 1 mei 2026))");
  });

  it("nobody where nobody can do it", () => {
    const text = textOn("2026-04-01", { facts: { involved: ["dir", "p1", "p2"] } });
    expect(text).toContain("- Wie: niemand kan dit nu doen");
  });
});

describe("a ladder without notice beforehand", () => {
  it("still shows on the day that something is due, and tells nothing yet", () => {
    const [reminder] = remindersOn("2026-04-03", { register: reminders({ before: [] }) });
    expect(reminder?.rungs).toEqual([]);
    expect(remindersOn("2026-03-31", { register: reminders({ before: [] }) })).toEqual([]);
  });
});

const improvement = { action: "x", owner: "p2", due: "2026-05-08" };

describe("the yearly review has a reminder", () => {
  const answered = { facts: { response: { sentOn: "2026-04-02" } } };

  it.each([
    ["not more than four working weeks ahead", "2027-01-29", []],
    ["from twenty working days before", "2027-02-01", ["review"]],
    ["until the next is held", "2027-06-01", ["review"]],
  ])("%s", (_, today, keys) => expect(keysOn(today, answered)).toEqual(keys));

  it("that speaks up early, near the day, and every working day after", () => {
    const [reminder] = remindersOn("2027-03-02", answered);
    expect(reminder?.rungs.map(({ name }) => name)).toEqual([
      "review-0-2027-03-01-before-20",
      "review-0-2027-03-01-before-2",
      "review-0-2027-03-01-before-0",
      "review-0-2027-03-01-after-1",
    ]);
    expect(reminder?.assignees).toEqual(["dir"]);
  });

  it("no longer once it is held", () => {
    const reviews = [held, { ...held, year: "2026", on: "2027-02-20" }];
    expect(keysOn("2027-03-02", { ...answered, reviews })).toEqual([]);
  });
});

describe("each improvement of a review has a reminder of its own", () => {
  const done = { ...improvement, doneOn: "2026-04-01" };
  const reviews = [{ ...held, improvements: [done, improvement, { ...improvement, due: "2026-05-11" }] }];
  const facts = { response: { sentOn: "2026-04-02" } };

  it("from its first notice until it is done", () => {
    expect(keysOn("2026-05-05", { facts, reviews })).toEqual([]);
    expect(keysOn("2026-05-06", { facts, reviews })).toEqual(["improvement-2025-2"]);
    expect(keysOn("2026-05-07", { facts, reviews })).toEqual(["improvement-2025-2", "improvement-2025-3"]);
  });

  it("for its owner with an account, and the director once it is late", () => {
    const register = {
      people: sampleRegister().people.map((person) => ({ ...person, github: person.code })),
    };
    expect(assigneesOn("2026-05-08", { facts, register, reviews })).toEqual(["p2"]);
    expect(assigneesOn("2026-05-11", { facts, register, reviews })).toEqual(["p2", "dir"]);
  });

  it("for the director too at once while its owner has no account", () => {
    expect(assigneesOn("2026-05-08", { facts, reviews })).toEqual(["p2", "dir"]);
    const ofTrainer = [{ ...held, improvements: [{ ...improvement, owner: "tr1" }] }];
    expect(assigneesOn("2026-05-08", { facts, reviews: ofTrainer })).toEqual(["tr1", "dir"]);
  });
});
