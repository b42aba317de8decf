import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { sampleRegister, unanswered, waiting } from "../tests/sample-records.ts";
import { addDays, dateOf, type Day, formatDate } from "./dates.ts";
import type { Language } from "./messages.ts";
import type { Reminder } from "./reminder.ts";
import { remindersOf } from "./reminders.ts";

const nowhere = { editorAddress: null, dashboardAddress: null };

function complaintsReminder(facts: Facts, register: Register, today: Day): Reminder | null {
  const records = { register, complaints: [facts], reviews: [], findings: [] };
  return remindersOf(records, nowhere, today).find(({ key }) => key.startsWith("KL-")) ?? null;
}

type Told = { readonly on: string; readonly text: string };

/** What is told when the reminders are made every day and no rung is told twice. */
function toldUntil(
  facts: Facts,
  register: Register,
  [from, until]: readonly [string, string],
): readonly Told[] {
  const said = new Set<string>();
  const told: Told[] = [];
  for (let day = dateOf(from); formatDate(day) <= until; day = addDays(day, 1)) {
    const reminder = complaintsReminder(facts, register, day);
    const fresh = reminder?.rungs.filter(({ name }) => !said.has(name)) ?? [];
    for (const { name } of fresh) said.add(name);
    if (reminder !== null && fresh.length > 0)
      told.push({ on: formatDate(day), text: reminder.notice(fresh) });
  }
  return told;
}

const told = (language: Language, facts: Facts, days: readonly [string, string]) => {
  return toldUntil(facts, sampleRegister({ language }), days).map(({ on, text }) => `${on} ${text}`);
};

describe("the notices of a response that never comes", () => {
  it("are one a rung, in Dutch", () => {
    expect(told("nl", unanswered, ["2026-03-30", "2026-04-10"])).toEqual([
      "2026-04-01 Nog 2 werkdagen: reactie uiterlijk vr 3 april (p1)",
      "2026-04-02 Laatste werkdag: reactie uiterlijk vr 3 april (p1)",
      "2026-04-07 1 werkdag te laat: reactie, uiterlijk vr 3 april (p1)\n\nNu ook voor de bestuurder: dir.",
      "2026-04-08 2 werkdagen te laat: reactie, uiterlijk vr 3 april (p1)",
      "2026-04-09 3 werkdagen te laat: reactie, uiterlijk vr 3 april (p1)\n\nNu ook voor de partners: p2.",
      "2026-04-10 4 werkdagen te laat: reactie, uiterlijk vr 3 april (p1)",
    ]);
  });

  it("are the same in English", () => {
    expect(told("en", unanswered, ["2026-03-30", "2026-04-07"])).toEqual([
      "2026-04-01 2 working days left: response due Fri 3 April (p1)",
      "2026-04-02 Last working day: response due Fri 3 April (p1)",
      "2026-04-07 1 working day late: response, due Fri 3 April (p1)\n\nNow also for the director: dir.",
    ]);
  });

  it("say on the day itself that it is today", () => {
    const facts = { ...unanswered, receivedOn: "2026-03-25" };
    expect(told("nl", facts, ["2026-04-01", "2026-04-01"])).toEqual([
      "2026-04-01 Vandaag: reactie uiterlijk wo 1 april (p1)",
    ]);
    expect(told("en", facts, ["2026-04-01", "2026-04-01"])).toEqual([
      "2026-04-01 Today: response due Wed 1 April (p1)",
    ]);
  });

  it("tell the state of now, once, when the complaint is recorded late", () => {
    expect(told("nl", unanswered, ["2026-04-09", "2026-04-10"])).toEqual([
      "2026-04-09 3 werkdagen te laat: reactie, uiterlijk vr 3 april (p1)\n\nNu ook voor de bestuurder: dir.\n\nNu ook voor de partners: p2.",
      "2026-04-10 4 werkdagen te laat: reactie, uiterlijk vr 3 april (p1)",
    ]);
  });

  it("count no working day when it is recorded in the weekend after", () => {
    expect(told("nl", unanswered, ["2026-04-04", "2026-04-06"])).toEqual([
      "2026-04-04 Te laat: reactie, uiterlijk vr 3 april (p1)",
    ]);
    expect(told("en", unanswered, ["2026-04-04", "2026-04-06"])).toEqual([
      "2026-04-04 Late: response, due Fri 3 April (p1)",
    ]);
  });
});

describe("a notice counts working days as the ladder does", () => {
  it.each([
    [
      "a Thursday before a Monday",
      "2026-03-05",
      "2026-03-02",
      "Nog 2 werkdagen: reactie uiterlijk ma 9 maart (p1)",
    ],
    [
      "the Friday before a Sunday",
      "2026-03-06",
      "2026-03-01",
      "Laatste werkdag: reactie uiterlijk zo 8 maart (p1)",
    ],
    [
      "a Saturday before a Monday",
      "2026-03-07",
      "2026-03-02",
      "Nog 1 werkdag: reactie uiterlijk ma 9 maart (p1)",
    ],
    [
      "a Saturday before a Sunday",
      "2026-03-07",
      "2026-03-01",
      "Nog 1 dag: reactie uiterlijk zo 8 maart (p1)",
    ],
  ])("on %s", (_, today, receivedOn, text) => {
    const handled = {
      passedOnOn: receivedOn,
      discussedOn: receivedOn,
      acknowledgement: { sentOn: receivedOn },
    };
    const facts = { ...unanswered, ...handled, receivedOn, contacts: [{ on: receivedOn, by: "p1" }] };
    const reminder = complaintsReminder(facts, sampleRegister(), dateOf(today));
    expect(reminder?.notice(reminder.rungs)).toBe(text);
  });
});

describe("an extension", () => {
  const extensions = [{ toldOn: "2026-04-02", by: "p1", reason: "Kanariereden", newDate: "2026-04-10" }];

  it("ends the reminder until the new day comes near, and is named then", () => {
    const extended = { ...unanswered, extensions };
    expect(told("nl", extended, ["2026-04-02", "2026-04-13"])).toEqual([
      "2026-04-08 Nog 2 werkdagen: reactie uiterlijk vr 10 april, na uitstel (p1)",
      "2026-04-10 Vandaag: reactie uiterlijk vr 10 april, na uitstel (p1)",
      "2026-04-13 1 werkdag te laat: reactie, uiterlijk vr 10 april, na uitstel (p1)\n\nNu ook voor de bestuurder: dir.",
    ]);
    expect(told("en", extended, ["2026-04-08", "2026-04-08"])).toEqual([
      "2026-04-08 2 working days left: response due Fri 10 April, after an extension (p1)",
    ]);
  });

  it("that moves the day a little gives rungs of its own", () => {
    const near = extensions.map((one) => ({ ...one, newDate: "2026-04-07" }));
    const rungs = (facts: Facts) =>
      complaintsReminder(facts, sampleRegister(), dateOf("2026-04-02"))?.rungs.map(({ name }) => name);
    expect(rungs(unanswered)).toEqual(["respond-0-2026-04-03-before-2", "respond-0-2026-04-03-before-0"]);
    expect(rungs({ ...unanswered, extensions: near })).toEqual(["respond-0-2026-04-07-before-2"]);
  });
});

describe("a notice of several steps", () => {
  const facts = { ...waiting, improvements: [{ action: "x", owner: "p2", due: "2026-03-31" }] };
  const today = dateOf("2026-04-01");

  it("lists them, the most urgent first", () => {
    const people = sampleRegister().people.map((person) => ({ ...person, github: person.code }));
    const reminder = complaintsReminder(facts, sampleRegister({ people }), today);
    expect(reminder?.notice(reminder.rungs)).toBe(
      [
        "- 1 werkdag te laat: verbeteractie, uiterlijk di 31 maart (p2)",
        "- Nog 2 werkdagen: besluit of contact uiterlijk vr 3 april (p1)",
        "- Nog 2 werkdagen: reactie uiterlijk vr 3 april (p1)",
        "",
        "Nu ook voor de bestuurder: dir.",
      ].join("\n"),
    );
  });

  it("leaves out those told before, and the people who knew", () => {
    const reminder = complaintsReminder(facts, sampleRegister(), today);
    const fresh = reminder?.rungs.filter(({ name }) => name.startsWith("respond")) ?? [];
    expect(reminder?.notice(fresh)).toBe("Nog 2 werkdagen: reactie uiterlijk vr 3 april (p1)");
  });

  it("says how everything stands when no rung is fresh", () => {
    const reminder = complaintsReminder(facts, sampleRegister(), today);
    expect(reminder?.notice([]).split("\n")).toHaveLength(3);
    expect(reminder?.notice([])).not.toContain("Nu ook");
  });

  it("says which improvement is meant from the second on", () => {
    const improvements = [
      { action: "x", owner: "p2", due: "2026-03-31" },
      { action: "x", owner: "p2", due: "2026-04-01" },
    ];
    const reminder = complaintsReminder({ ...unanswered, improvements }, sampleRegister(), today);
    expect(reminder?.notice([])).toContain("- Vandaag: verbeteractie (actie 2) uiterlijk wo 1 april (p2)");
  });
});

describe("a name that is no name", () => {
  const register = sampleRegister();
  const people = register.people.map((one) => ({ ...one, name: `@${one.code}\n# [x](https://kwaad.nl)` }));

  it("changes nothing of a reminder but the name", () => {
    const reminder = complaintsReminder(unanswered, { ...register, people }, dateOf("2026-04-09"));
    const said = [reminder?.body, reminder?.notice(reminder.rungs)].join("\n");
    for (const code of ["p1", "dir", "p2"]) expect(said).toContain(`@\u200b${code} #\u200b \\[x\\](`);
    expect(said).not.toMatch(/@\w|^#|[^\\]\]\(https:\/\/kwaad/m);
    expect(reminder?.title).toBe("KL-2026-7F3K · reactie 6 dagen te laat (vr 3 april)");
  });
});
