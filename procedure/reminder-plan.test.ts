import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as model from "../tests/remind-model.ts";
import {
  afterPlan,
  freshMemory,
  type PaperIssue,
  paperIssue,
  plannedOnPaper,
  planning,
} from "../tests/remind-paper.ts";
import { codeOf } from "../scripts/reminder-marker.ts";
import { dateOf } from "./dates.ts";
import type { Memory, OwnComment } from "./reminder-issue.ts";
import { planOf } from "./reminder-plan.ts";
import type { Reminder } from "./reminder.ts";

const number = "KL-2026-7F3K";
const first = dateOf("2026-04-01");
const reminder: Reminder = {
  key: number,
  title: `${number} · reactie uiterlijk vr 3 april · nog 2 dagen`,
  body: "Wat er te doen is.",
  assignees: ["p1"],
  rungs: [{ name: "een", on: first }],
  notice: (fresh) => fresh.map(({ name }) => name).join(" en "),
};
const later: Reminder = {
  ...reminder,
  rungs: [...reminder.rungs, { name: "twee", on: dateOf("2026-04-03") }],
};
const [een, twee] = [codeOf("een"), codeOf("twee")];

/** The issue of the reminder as it was made, with other parts of it and of what it remembers. */
function made(parts: Partial<PaperIssue> = {}, memory: Partial<Memory> = {}): PaperIssue {
  const { title, body: text } = reminder;
  return paperIssue({ number: 5, title, text, memory: freshMemory(reminder, memory), ...parts });
}

function said(...codes: readonly string[]): OwnComment {
  return { id: 1, said: codes, closing: null, reopens: false };
}

/** The kinds of action, in their order. */
function kinds(reminders: readonly Reminder[], ...issues: readonly PaperIssue[]): readonly string[] {
  return plannedOnPaper(reminders, issues).actions.map(({ kind }) => kind);
}

describe("one reminder and its issue", () => {
  it.each<[what: string, wanted: readonly Reminder[], issue: PaperIssue, kind: string | null]>([
    ["nothing has changed", [reminder], made(), null],
    ["a rung is reached", [later], made(), "tell"],
    ["only the words have changed", [{ ...reminder, body: "Anders." }], made(), "update"],
    ["somebody else's turn has come", [{ ...reminder, assignees: ["p2"] }], made(), "update"],
    ["nothing is owed any more", [], made(), "close"],
    ["it is closed, and nothing is owed", [], made({ isOpen: false }, { isClosed: true, closings: 1 }), null],
    [
      "it was closed, and is owed again",
      [reminder],
      made({ isOpen: false }, { isClosed: true, closings: 1 }),
      "reopen",
    ],
    ["a person closed it", [reminder], made({ isOpen: false }), null],
    [
      "a person closed it, and the words change",
      [{ ...reminder, body: "Anders." }],
      made({ isOpen: false }),
      null,
    ],
    ["a person closed it, and a rung is reached", [later], made({ isOpen: false }), "reopen"],
    ["a person edited the title", [reminder], made({ title: "Zelf bedacht" }), null],
    ["a person edited the text", [reminder], made({ text: "Zelf bedacht" }), null],
    ["a person emptied it", [reminder], made({ text: "", memory: null, createdOn: first }), "update"],
    ["a person commented", [reminder], made({ comments: 1, hidden: { count: 1, own: [] } }), "note"],
    ["a person removed its label", [reminder], made({ isLabelled: false, labels: [] }), "note"],
    [
      "a person opened it again, though nothing is owed",
      [],
      made({}, { isClosed: true, closings: 1 }),
      "close",
    ],
    [
      "a person opened it again, and it is owed",
      [reminder],
      made({}, { isClosed: true, closings: 1 }),
      "note",
    ],
    [
      "a person emptied it, closed, and nothing is owed",
      [],
      made({ isOpen: false, memory: null, comments: 3 }),
      null,
    ],
  ])("when %s", (_, wanted, issue, kind) => {
    expect(kinds(wanted, issue)).toEqual(kind === null ? [] : [kind]);
  });

  it("is made with everything that was reached so far, and without a comment", () => {
    const [action] = plannedOnPaper([later], []).actions;
    expect(action).toMatchObject({ kind: "make", title: later.title, assignees: ["partner-een"] });
    expect(action).toMatchObject({ memory: { said: [een, twee], seen: 0 } });
  });

  it("is told of what is new alone, then remembers it", () => {
    const [action] = plannedOnPaper([later], [made()]).actions;
    expect(action).toMatchObject({ comment: { text: "twee", mark: { said: [twee], reopens: false } } });
    expect(action).toMatchObject({ patch: { memory: { said: [een, twee], seen: 1 } } });
  });

  it("keeps what people made of title, text, labels and accounts until it changes itself", () => {
    const issue = made({ text: "Zelf bedacht", comments: 1, hidden: { count: 1, own: [] } });
    const [noted] = plannedOnPaper([reminder], [issue]).actions;
    expect(noted).toMatchObject({ kind: "note", patch: { text: "Zelf bedacht", memory: { seen: 1 } } });
    expect(Object.keys(noted?.kind === "note" ? noted.patch : {})).toEqual(["text", "memory"]);
    const [labelled] = plannedOnPaper([reminder], [made({ isLabelled: false, labels: ["urgent"] })]).actions;
    expect(labelled).toMatchObject({ patch: { labels: ["urgent", "klachtenregister"] } });
  });
});

describe("a run that was broken off", () => {
  const withComment = (own: OwnComment, parts: Partial<PaperIssue> = {}) => {
    return made({ comments: 1, hidden: { count: 1, own: [own] }, ...parts });
  };

  it("says nothing again that a comment has said", () => {
    const [action] = plannedOnPaper([later], [withComment(said(twee))]).actions;
    expect(action).toMatchObject({ comment: null, patch: { memory: { said: [een, twee], seen: 1 } } });
  });

  it("opens the issue whose reopening had only its comment", () => {
    const half = withComment({ ...said(twee), reopens: true }, { isOpen: false });
    expect(plannedOnPaper([later], [half]).actions).toMatchObject([
      { kind: "reopen", comment: null, patch: { state: "open" } },
    ]);
  });

  it("leaves an issue closed that a person closed after the comment of an open one", () => {
    const [action] = plannedOnPaper([later], [withComment(said(twee), { isOpen: false })]).actions;
    expect(action).toMatchObject({ kind: "note", patch: { memory: { said: [een, twee] } } });
  });

  it("closes the issue whose closing had only its comment", () => {
    const half = withComment({ id: 1, said: [], closing: 1, reopens: false });
    expect(plannedOnPaper([], [half]).actions).toMatchObject([
      { kind: "close", comment: null, patch: { state: "closed", memory: { closings: 1 } } },
    ]);
  });

  it.each([
    ["the same twice", [said(twee), { ...said(twee), id: 2 }], [2]],
    ["a part of what another one says", [said(twee), { ...said(een, twee), id: 2 }], [1]],
    ["what only both say together", [said(een), { ...said(twee), id: 2 }], []],
  ])("removes a comment that says %s", (_, own, drops) => {
    const issue = made({ comments: 2, hidden: { count: 2, own } });
    const [action] = plannedOnPaper([later], [issue]).actions;
    expect(action?.kind === "make" ? [] : action?.drops).toEqual(drops);
  });

  it("writes down that a comment is gone before it adds one, or the numbers would agree", () => {
    const issue = made({ comments: 0 }, { seen: 1 });
    const [action] = plannedOnPaper([later], [issue]).actions;
    expect(action).toMatchObject({ kind: "tell", first: { memory: { seen: 0, said: [een] } } });
  });

  it("settles an issue that was made twice: the first stays and knows what the other told", () => {
    const double = made({ number: 6 }, { said: [een, twee] });
    const plan = plannedOnPaper([later], [double, made()]);
    expect(plan.actions).toMatchObject([
      { kind: "note", number: 5, patch: { memory: { said: [een, twee] } } },
      {
        kind: "double",
        number: 6,
        patch: { state: "closed", reason: "not_planned", memory: { duplicateOf: 5 } },
      },
    ]);
  });

  it("closes a double that somebody opened again", () => {
    const double = made({ number: 6, memory: null, duplicateOf: 5 });
    expect(kinds([reminder], made(), double)).toEqual(["double"]);
  });
});

describe("an issue that has forgotten what it is", () => {
  it("is known by the number in its title, and told nothing that it told when it was made", () => {
    const issue = made({ memory: null, createdOn: first });
    expect(plannedOnPaper([later], [issue]).actions).toMatchObject([
      { kind: "tell", comment: { text: "twee" } },
    ]);
    expect(kinds([], issue)).toEqual(["close"]);
  });

  it("is known by how its title begins when it is of another kind", () => {
    const review: Reminder = { ...reminder, key: "review", title: "Jaarlijkse toetsing · uiterlijk 1 mei" };
    const title = "Jaarlijkse toetsing · uiterlijk 30 april";
    expect(kinds([review], paperIssue({ number: 1, title, createdOn: first }))).toEqual(["update"]);
  });

  it.each([
    "Jaarlijkse toetsing · uiterlijk 30 april",
    "Annual review · due 30 April",
    "Verbeteractie 2025-2 · 3 dagen te laat",
    "Gegevens herstellen · 1 bevinding",
  ])("is closed when nothing is owed any more, in either language: %s", (title) => {
    expect(kinds([], paperIssue({ number: 1, title }))).toEqual(["close"]);
  });

  it("is left alone when nothing says what it is", () => {
    expect(kinds([], paperIssue({ number: 1, title: "Werkoverleg · maandag" }))).toEqual([]);
  });
});

describe("many reminders", () => {
  const some = (count: number) => {
    return Array.from({ length: count }, (_, at): Reminder => {
      const key = `KL-2026-A${String(at).padStart(3, "0")}`;
      return {
        ...reminder,
        key: `KL-${key.slice(3)}`,
        rungs: [{ name: key, on: dateOf(`2026-04-${30 - at}`) }],
      };
    });
  };

  it("are made up to the number of one run, whatever is due longest first", () => {
    const plan = planOf(some(9), [], { ...planning, most: 3 });
    expect(plan.actions.map(({ key }) => key)).toEqual(["KL-2026-A008", "KL-2026-A007", "KL-2026-A006"]);
    expect(plan.putOff).toBe(6);
  });

  it("have those without a rung first, for nobody knows how late they are", () => {
    const records: Reminder = { ...reminder, key: "records", rungs: [] };
    expect(planOf([...some(2), records], [], planning).actions[0]?.key).toBe("records");
  });

  it("are assigned to ten known accounts at most, each once", () => {
    const codes = Array.from({ length: 14 }, (_, at) => `x${at}`);
    const logins = new Map([...codes.map((code) => [code, `login-${code}`] as const), ["y", "login-x0"]]);
    const assignees = ["unknown", "y", ...codes];
    const [action] = planOf([{ ...reminder, assignees }], [], { ...planning, logins }).actions;
    const expected = codes.slice(0, 10).map((code) => `login-${code}`);
    expect(action).toMatchObject({ kind: "make", assignees: expected });
  });

  it("forget the oldest steps that are over, so that an issue of years still fits", () => {
    const years = Array.from({ length: 3200 }, (_, at) => ({ name: `r${at}`, on: dateOf("2026-04-01") }));
    const long = { ...reminder, rungs: years };
    const [action] = plannedOnPaper([long], []).actions;
    const memory = action?.kind === "make" ? action.memory : freshMemory(reminder);
    expect(memory.said).toHaveLength(3000);
    const issue = made({ memory });
    const next = { ...long, rungs: [...years, { name: "nieuw", on: dateOf("2026-04-03") }] };
    expect(plannedOnPaper([next], [issue]).actions).toMatchObject([{ comment: { text: "nieuw" } }]);
  });
});

const move = fc.oneof(
  fc.constant({ does: "wait" as const }),
  fc.record({ does: fc.constantFrom("turn", "move", "reword"), key: fc.constantFrom(...model.modelKeys) }),
  fc.record({ does: fc.constantFrom("close", "reopen", "comment", "forget", "double"), which: fc.nat(9) }),
);
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;
type Scene = { readonly facts: model.Facts; readonly issues: readonly PaperIssue[] };

function moved({ facts, issues }: Scene, one: Move): Scene {
  if (one.does === "wait") return { facts: model.dayLater(facts), issues };
  if (!("which" in one)) {
    const change = { turn: model.turned, move: model.moved, reword: model.reworded }[one.does];
    return { facts: change?.(facts, one.key) ?? facts, issues };
  }
  const issue = issues[one.which % Math.max(1, issues.length)];
  return issue === undefined ? { facts, issues } : { facts, issues: meddled(issues, issue, one.does) };
}

function meddled(issues: readonly PaperIssue[], issue: PaperIssue, does: string): readonly PaperIssue[] {
  const { count, own } = issue.hidden;
  if (does === "double")
    return [...issues, { ...issue, number: issues.length + 1, comments: 0, hidden: { count: 0, own: [] } }];
  const changes: Readonly<Record<string, Partial<PaperIssue>>> = {
    close: { isOpen: false },
    reopen: { isOpen: true },
    comment: { comments: count + 1, hidden: { count: count + 1, own } },
    forget: { memory: null, duplicateOf: null, text: "" },
  };
  return issues.map((each) => (each === issue ? { ...each, ...changes[does] } : each));
}

describe("whatever happens", () => {
  it("carrying a plan out leaves nothing to do, and never two open issues for one thing", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        let scene: Scene = { facts: model.firstFacts(), issues: [] };
        for (const one of moves) {
          scene = moved(scene, one);
          const reminders = model.remindersFor(scene.facts);
          const plan = plannedOnPaper(reminders, scene.issues);
          const issues = afterPlan(scene.issues, plan, scene.facts.today);
          expect(plannedOnPaper(reminders, issues)).toEqual({ actions: [], looks: [], putOff: 0 });
          const open = issues.filter(({ isOpen }) => isOpen).map(({ memory }) => memory?.key);
          expect(new Set(open).size).toBe(open.length);
          expect(reminders.map(({ key }) => key)).toEqual(expect.arrayContaining(open));
          scene = { ...scene, issues };
        }
      }),
      { numRuns: 500 },
    );
  });

  it("an issue that a person closed stays closed until its next rung, and then is open", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 15 }), fc.nat(9), (moves, which) => {
        let scene: Scene = { facts: model.dayLater(model.firstFacts()), issues: [] };
        const run = (): void => {
          const plan = plannedOnPaper(model.remindersFor(scene.facts), scene.issues);
          scene = { ...scene, issues: afterPlan(scene.issues, plan, scene.facts.today) };
        };
        for (const one of moves) {
          scene = moved(scene, one);
          run();
        }
        const open = scene.issues.filter(({ isOpen }) => isOpen);
        const issue = open[which % Math.max(1, open.length)];
        if (issue === undefined) return;
        const isOpen = () => scene.issues.find((each) => each.number === issue.number)?.isOpen;
        scene = { ...scene, issues: meddled(scene.issues, issue, "close") };
        scene = moved(scene, { does: "reword", key: "KL-2026-AAAA" });
        run();
        expect(isOpen()).toBe(false);
        scene = { ...scene, facts: model.dayLater(scene.facts) };
        run();
        expect(isOpen()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
