import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import { sampleProcedure, sampleRegister, unanswered, waiting } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import type { Language } from "./messages.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";
import { remindersOf } from "./reminders.ts";

const names: Readonly<Record<string, string>> = {
  dir: "Meike",
  p1: "Lotte",
  p2: "Joost",
  tr1: "Ruben",
};

function registerIn(language: Language): Register {
  const register = sampleRegister({ language });
  return { ...register, people: register.people.map((one) => ({ ...one, name: names[one.code] ?? "" })) };
}

const surroundings = {
  editorAddress: "https://k.example.nl/admin/",
  dashboardAddress: "https://k.example.nl/",
};

type Scene = {
  readonly language?: Language;
  readonly facts?: Facts;
  readonly reviews?: readonly Review[];
  readonly register?: Partial<Register>;
  readonly addresses?:
    typeof surroundings | { readonly editorAddress: null; readonly dashboardAddress: null };
};

function reminderOn(today: string, key: ReminderKey, scene: Scene): Reminder {
  const { language = "nl", facts = unanswered, reviews = [], addresses = surroundings } = scene;
  const register = { ...registerIn(language), ...scene.register };
  const records = { register, complaints: [facts], reviews, findings: [] };
  const found = remindersOf(records, addresses, dateOf(today)).find((one) => one.key === key);
  if (found === undefined) throw new Error(`there is no reminder ${key}`);
  return found;
}

const number = "KL-2026-7F3K";
const inLanguages = (today: string, key: ReminderKey, scene: Scene) => {
  return (["nl", "en"] as const).map((language) => reminderOn(today, key, { ...scene, language }));
};

describe("the title says number, step, day and how far it is", () => {
  it.each([
    [
      "2026-04-01",
      "KL-2026-7F3K · reactie uiterlijk vr 3 april · nog 2 dagen",
      "KL-2026-7F3K · response due Fri 3 April · 2 days left",
    ],
    [
      "2026-04-02",
      "KL-2026-7F3K · reactie uiterlijk vr 3 april · nog 1 dag",
      "KL-2026-7F3K · response due Fri 3 April · 1 day left",
    ],
    [
      "2026-04-03",
      "KL-2026-7F3K · reactie uiterlijk vandaag (vr 3 april)",
      "KL-2026-7F3K · response due today (Fri 3 April)",
    ],
    [
      "2026-04-04",
      "KL-2026-7F3K · reactie 1 dag te laat (vr 3 april)",
      "KL-2026-7F3K · response 1 day late (Fri 3 April)",
    ],
    [
      "2026-04-06",
      "KL-2026-7F3K · reactie 3 dagen te laat (vr 3 april)",
      "KL-2026-7F3K · response 3 days late (Fri 3 April)",
    ],
    [
      "2027-04-03",
      "KL-2026-7F3K · reactie 365 dagen te laat (vr 3 april 2026)",
      "KL-2026-7F3K · response 365 days late (Fri 3 April 2026)",
    ],
  ])("on %s", (today, ...titles) => {
    expect(inLanguages(today, number, {}).map(({ title }) => title)).toEqual(titles);
  });

  it("and of several steps the most urgent, with the number of the others", () => {
    expect(inLanguages("2026-04-01", number, { facts: waiting }).map(({ title }) => title)).toEqual([
      "KL-2026-7F3K · besluit of contact uiterlijk vr 3 april · nog 2 dagen, en 1 andere stap",
      "KL-2026-7F3K · decision or contact due Fri 3 April · 2 days left, and 1 other step",
    ]);
    const { passedOnOn: _, discussedOn: __, ...early } = waiting;
    expect(reminderOn("2026-04-01", number, { facts: early }).title).toBe(
      "KL-2026-7F3K · doorgeven 2 dagen te laat (ma 30 maart), en 3 andere stappen",
    );
  });

  it("and of a later round which it is", () => {
    const facts = {
      ...unanswered,
      response: { sentOn: "2026-03-31" },
      reopenings: [{ on: "2026-04-07", reason: "x" }],
    };
    expect(inLanguages("2026-04-14", number, { facts }).map(({ title }) => title)).toEqual([
      "KL-2026-7F3K · besluit of contact (ronde 2) uiterlijk vandaag (di 14 april), en 1 andere stap",
      "KL-2026-7F3K · decision or contact (round 2) due today (Tue 14 April), and 1 other step",
    ]);
  });
});

describe("the text of a complaint's reminder", () => {
  it("says in Dutch what, until when and why, whose turn, what counts as done, and where", () => {
    expect(reminderOn("2026-04-01", number, {}).body)
      .toBe(`**Reactie aan de klager sturen**: uiterlijk vr 3 april, nog 2 dagen

- Wie: Lotte
- Waarom dan: Ontvangen op vr 27 maart 2026; 7 dagen daarna is vr 3 april 2026. Dat het dan Goede Vrijdag is, verlengt de termijn niet.
- Vul in als het gedaan is: “Reactie aan klager, verzonden op”

[Vul het in bij de klacht](https://k.example.nl/admin/#/collections/complaints/entries/2026/KL-2026-7F3K/index) · [Bekijk het in het overzicht](https://k.example.nl/#/complaint/KL-2026-7F3K)

Staat in het register wat er gedaan is, dan sluit deze herinnering vanzelf. Alleen hier sluiten helpt niet: dan komt zij terug.

Schrijf hier niets vertrouwelijks, zoals namen of woorden uit een klacht: wat hier staat, wordt per mail verstuurd.`);
  });

  it("says the same in English", () => {
    expect(reminderOn("2026-04-07", number, { language: "en" }).body)
      .toBe(`**Send the complainant a response**: due Fri 3 April, 4 days late

- Who: Lotte
- Why then: Received on Fri 27 March 2026; 7 days later is Fri 3 April 2026. That it falls on Good Friday does not lengthen the term.
- Fill in when it is done: “Response to complainant, sent on”

[Fill it in with the complaint](https://k.example.nl/admin/#/collections/complaints/entries/2026/KL-2026-7F3K/index) · [See it on the dashboard](https://k.example.nl/#/complaint/KL-2026-7F3K)

Once the register holds what was done, this reminder closes by itself. Closing it here alone does not help: it comes back.

Write nothing confidential here, such as names or words of a complaint: what is written here is sent by mail.`);
  });

  it("leaves out a link to what has no address", () => {
    const addresses = { editorAddress: null, dashboardAddress: null };
    const { body } = reminderOn("2026-04-01", number, { addresses });
    expect(body).not.toMatch(/\]\(|https?:/);
    expect(body).toContain("verzonden op”\n\nStaat in het register");
  });

  it("tells every step, the earliest due first, and the number of those beyond twenty", () => {
    const improvements = Array.from({ length: 25 }, () => ({ action: "x", owner: "p1", due: "2026-04-03" }));
    const { body } = reminderOn("2026-04-01", number, { facts: { ...unanswered, improvements } });
    expect(body.match(/^\*\*.*\*\*/gm)?.slice(0, 3)).toEqual([
      "**Reactie aan de klager sturen**",
      "**Verbeteractie uitvoeren**",
      "**Verbeteractie uitvoeren (actie 2)**",
    ]);
    expect(body.match(/^\*\*/gm)).toHaveLength(20);
    expect(body).toContain("\n\nEn nog 6 stappen.\n\n");
  });
});

const appealTerms = { ...sampleProcedure.terms, forwardAppeal: { days: 1 }, appealVerdict: { days: 28 } };
const withTerms = (more: object) => ({
  procedures: [{ ...sampleProcedure, terms: { ...appealTerms, retain: { months: 1 }, ...more } }],
});
const { passedOnOn: _, discussedOn: __, acknowledgement: ___, ...justReceived } = waiting;
const answered: Facts = { ...unanswered, response: { sentOn: "2026-04-02" } };

describe("each step says which field is filled in once it is done", () => {
  it.each<[string, Facts, string, string]>([
    ["“Doorgegeven op”", justReceived, "2026-03-30", "Doorgeven aan de bestuurder"],
    ["“Besproken op”", justReceived, "2026-03-30", "Bespreken met de partners"],
    ["“Ontvangstbevestiging, verzonden op”", justReceived, "2026-03-30", "Ontvangst schriftelijk bevestigen"],
    ["“Besluit, op” of “Contactmomenten, op”", waiting, "2026-04-03", "Besluiten of contact opnemen"],
    [
      "“Beroep, doorgestuurd op”",
      { ...answered, appeal: { lodgedOn: "2026-04-07" } },
      "2026-04-08",
      "Beroep doorsturen naar de vertrouwenspersoon",
    ],
    [
      "“Beroep, uitspraak op”",
      { ...answered, appeal: { lodgedOn: "2026-04-07", forwardedOn: "2026-04-07" } },
      "2026-05-05",
      "Uitspraak van de vertrouwenspersoon vastleggen",
    ],
    [
      "“Verbeteracties 2, gedaan op”",
      {
        ...answered,
        improvements: [
          { action: "x", owner: "p2", due: "2026-04-01", doneOn: "2026-04-01" },
          { action: "x", owner: "p2", due: "2026-05-01" },
        ],
      },
      "2026-05-01",
      "Verbeteractie uitvoeren (actie 2)",
    ],
    [
      "“Gewist op”",
      { ...answered, closedOn: "2026-04-08", closeReason: "handled" },
      "2026-05-08",
      "Persoonsgegevens wissen",
    ],
    [
      "“Besluit, op” (onder “Heropend”) of “Contactmomenten, op”",
      { ...answered, reopenings: [{ on: "2026-04-07", reason: "x" }] },
      "2026-04-14",
      "Besluiten of contact opnemen (ronde 2)",
    ],
    [
      "“Reactie aan klager, verzonden op” (onder “Heropend”)",
      { ...answered, reopenings: [{ on: "2026-04-07", reason: "x" }] },
      "2026-04-14",
      "Reactie aan de klager sturen (ronde 2)",
    ],
  ])("%s", (field, facts, today, step) => {
    const { body } = reminderOn(today, number, { facts, register: withTerms({}) });
    const told = body.split("\n\n**").find((part) => part.includes(`${step}**`));
    const paragraph = body
      .slice(body.indexOf(`${step}**`))
      .split("\n\n")
      .slice(0, 2)
      .join("\n\n");
    expect(told).toBeDefined();
    expect(paragraph).toMatch(new RegExp(`^${step.replace(/[()]/g, "\\$&")}\\*\\*: uiterlijk vandaag`));
    expect(paragraph.split("\n").at(-1)).toBe(`- Vul in als het gedaan is: ${field}`);
  });
});

const held: Review = { year: "2025", body: "", on: "2025-12-01" };
const improvement = { action: "Kanariemaatregel", owner: "p2", due: "2026-05-01" };

describe("the reminder of the yearly review", () => {
  it("says when, why, whose turn and where to record it", () => {
    const [inDutch, inEnglish] = inLanguages("2026-11-30", "review", { reviews: [held] });
    expect(inDutch?.title).toBe("Jaarlijkse toetsing · uiterlijk di 1 december · nog 1 dag");
    expect(inEnglish?.title).toBe("Annual review · due Tue 1 December · 1 day left");
    expect(inDutch?.body).toContain(`**Jaarlijkse toetsing houden**: uiterlijk di 1 december, nog 1 dag

- Wie: Meike
- Waarom dan: Laatste toetsing op ma 1 december 2025; 12 maanden daarna is di 1 december 2026.
- Vul in als het gedaan is: een nieuwe toetsing, met de dag waarop zij gehouden is

[Leg de toetsing vast](https://k.example.nl/admin/#/collections/reviews/new) · [Bekijk het in het overzicht](https://k.example.nl/#/)

Staat de toetsing in het register, dan sluit`);
    expect(inDutch?.notice(inDutch.rungs)).toBe(
      "Nog 1 werkdag: jaarlijkse toetsing uiterlijk di 1 december (Meike)",
    );
  });
});

describe("the reminder of a review's improvement", () => {
  it("says which it is, and not what the partners wrote", () => {
    const reviews = [{ ...held, improvements: [{ ...improvement, doneOn: "2026-01-01" }, improvement] }];
    const [inDutch, inEnglish] = inLanguages("2026-05-04", "improvement-2025-2", { reviews });
    expect(inDutch?.title).toBe("Verbeteractie 2025-2 · 3 dagen te laat (vr 1 mei)");
    expect(inEnglish?.title).toBe("Improvement 2025-2 · 3 days late (Fri 1 May)");
    expect(inDutch?.body).toContain(
      "- Wie: Joost\n- Waarom dan: Afgesproken is uiterlijk vr 1 mei 2026.\n- Vul in als het gedaan is: “Verbeteracties 2, gedaan op”",
    );
    expect(inDutch?.body).toContain("(https://k.example.nl/admin/#/collections/reviews/entries/2025)");
    expect(inEnglish?.notice(inEnglish.rungs)).toContain(
      "1 working day late: improvement, due Fri 1 May (Joost)",
    );
    expect(`${inDutch?.body}${inDutch?.title}`).not.toContain("Kanarie");
  });
});
