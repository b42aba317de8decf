import { describe, expect, it } from "vitest";
import type { Finding } from "../schemas/finding.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import type { Language } from "./messages.ts";
import type { Reminder } from "./reminder.ts";
import { remindersOf } from "./reminders.ts";

const surroundings = { editorAddress: "https://k.example.nl/admin", dashboardAddress: null };
const id = "KL-2026-7F3K";
const date: Finding = {
  place: id,
  path: ["extensions", 1, "newDate"],
  rule: "not-a-date",
  detail: { line: 9 },
};
const settings: Finding = { place: "register.yaml", path: [], rule: "not-yaml", detail: { line: 3 } };
const folder: Finding = { place: "2026", path: [4], rule: "wrong-folder" };
/** Contradicts something that was read well. */
const contradiction: Finding = { place: id, path: ["decision", "by", 0], rule: "decider-involved" };

type Scene = { readonly language?: Language; readonly today?: string; readonly director?: boolean };

function recordsOf(findings: readonly Finding[], scene: Scene = {}): Reminder | null {
  const { language = "nl", today = "2026-04-09", director = true } = scene;
  const register = sampleRegister({ language });
  const people = register.people.filter(({ role }) => director || role !== "director");
  const records = { register: { ...register, people }, complaints: [], reviews: [], findings };
  return remindersOf(records, surroundings, dateOf(today)).find(({ key }) => key === "records") ?? null;
}

const namesOf = (reminder: Reminder | null) => reminder?.rungs.map(({ name }) => name) ?? [];

/** What is told of some findings to whoever was told the reminder before. */
function toldAfter(before: Reminder | null, now: Reminder | null): string | null {
  const fresh = now?.rungs.filter(({ name }) => !namesOf(before).includes(name)) ?? [];
  return fresh.length === 0 || now === null ? null : now.notice(fresh);
}

const edit = `https://k.example.nl/admin/#/collections/complaints/entries/2026/${id}/index`;

describe("the reminder of what cannot be read", () => {
  it("is none while everything is read, whatever contradicts itself", () => {
    expect(recordsOf([])).toBeNull();
    expect(recordsOf([contradiction])).toBeNull();
  });

  it("names place, field and rule, in Dutch", () => {
    const reminder = recordsOf([date, contradiction, settings, folder]);
    expect(reminder?.title).toBe("Gegevens herstellen · 3 bevindingen");
    expect(reminder?.body)
      .toBe(`Deze gegevens zijn niet goed te lezen. Wat niet gelezen wordt, telt bij geen enkele termijn mee.

- KL-2026-7F3K, uitstel 2: nieuwe datum, regel 9: is geen bestaande datum. Typ bijvoorbeeld 29-11-2026. [herstellen](${edit})
- Instellingen, regel 3: de velden zijn hier niet te lezen. Vraag de beheerder om het te herstellen. [herstellen](https://k.example.nl/admin/#/collections/settings/entries/register)
- 2026, 5: staat in een map die niet bij een klachtnummer past. Vraag de beheerder om het te herstellen.

Zijn deze gegevens hersteld, dan sluit deze herinnering vanzelf. Alleen hier sluiten helpt niet: dan komt zij terug.

Schrijf hier niets vertrouwelijks, zoals namen of woorden uit een klacht: wat hier staat, wordt per mail verstuurd.`);
  });

  it("names them in English", () => {
    const reminder = recordsOf([date], { language: "en" });
    expect(reminder?.title).toBe("Mend records · 1 finding");
    expect(reminder?.body).toContain(
      `- KL-2026-7F3K, extensions 2: new date, line 9: not an existing date. Choose a day from the calendar. [mend](${edit})\n\nOnce`,
    );
    expect(reminder?.notice(reminder.rungs)).toMatch(/^1 new finding:\n\n- KL-2026-7F3K, extensions 2/);
    expect(reminder?.notice([])).toBe("1 finding left to mend");
  });

  it("lists fifty and counts the rest", () => {
    const many = Array.from({ length: 70 }, (_, at): Finding => ({ ...folder, path: [at] }));
    const reminder = recordsOf(many);
    expect(reminder?.title).toBe("Gegevens herstellen · 70 bevindingen");
    expect(reminder?.body.match(/^- /gm)).toHaveLength(50);
    expect(reminder?.body).toContain("\n\nEn nog 20 bevindingen.\n\n");
    expect(reminder?.notice(reminder.rungs).match(/^- /gm)).toHaveLength(10);
    expect(reminder?.notice(reminder.rungs)).toMatch(/^50 nieuwe bevindingen:[^]*En nog 40 bevindingen\.$/);
    expect(reminder?.rungs.length).toBe(51);
  });

  it("is for the director, or for the partners while there is none", () => {
    expect(recordsOf([date])?.assignees).toEqual(["dir"]);
    expect(recordsOf([date], { director: false })?.assignees).toEqual(["p1", "p2"]);
  });
});

describe("its notices", () => {
  it("tell a new finding at once, and no more than that one", () => {
    const [before, now] = [recordsOf([date]), recordsOf([date, settings])];
    expect(toldAfter(null, before)).toMatch(/^1 nieuwe bevinding:\n\n- KL-2026-7F3K, uitstel 2/);
    expect(toldAfter(before, now)).toMatch(/^1 nieuwe bevinding:\n\n- Instellingen, regel 3: .*$/);
  });

  it("are none when one is mended, or has moved to another line", () => {
    const moved: Finding = { ...date, detail: { line: 12 } };
    expect(toldAfter(recordsOf([date, settings]), recordsOf([moved]))).toBeNull();
  });

  it("tell what is left on the first working day of each week, which is Tuesday after Easter", () => {
    const days = ["2026-04-02", "2026-04-03", "2026-04-06", "2026-04-07", "2026-04-10", "2026-04-13"];
    const made = days.map((today) => recordsOf([date, settings], { today }));
    const told = made.map((now, at) => toldAfter(made[at - 1] ?? null, now));
    expect(told.slice(1)).toEqual([
      null,
      null,
      "Nog 2 bevindingen te herstellen",
      null,
      "Nog 2 bevindingen te herstellen",
    ]);
  });

  it("have names of their own", () => {
    const names = namesOf(recordsOf([date, settings, folder, date]));
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    expect(names[0]).toBe("records-2026-04-07");
  });
});
