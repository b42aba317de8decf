import { describe, expect, it } from "vitest";
import { changesBetween } from "../tests/recorded-life.ts";
import { change, saidOf, telling } from "../tests/told-life.ts";

const dutch = telling();
const english = telling({ language: "en" });
const review = telling({ place: "reviews/2026.md" });
const settings = telling({ place: "register.yaml" });

describe("a record that is new", () => {
  it("begins with how the complaint came in, and says what was recorded late", () => {
    const facts = {
      id: "KL-2026-7F3K",
      kind: "dissatisfaction",
      wish: "Kanarie",
      receivedOn: "2026-04-13",
      receivedBy: "tr1",
      channel: "phone",
      contacts: [{ on: "2026-04-17", by: "p1" }],
    };
    expect(saidOf({ kind: "recorded", changes: changesBetween({}, facts) }, dutch)).toEqual([
      "Klacht vastgelegd: ontvangen op 13 april 2026, door T. Rainer, per telefoon (7 dagen erna vastgelegd)",
      "Soort: ontevreden over de service",
      "Contact op 17 april 2026, door P. Een",
      "Gewenste oplossing ingevuld",
    ]);
  });

  it("that says nothing of how it came in still begins", () => {
    expect(saidOf({ kind: "recorded" }, dutch)).toEqual(["Klacht vastgelegd"]);
    const changes = [change(["severity"], null, "low")];
    expect(saidOf({ kind: "recorded", changes }, english)).toEqual(["Complaint recorded", "Severity: low"]);
  });

  it("is told of a review", () => {
    const facts = {
      on: "2026-04-20",
      present: ["dir", "p1"],
      period: { from: "2025-04-01", until: "2026-03-31" },
      complaints: [
        { id: "KL-2026-7F3K", extraAction: true, note: "Kanarie" },
        { id: "KL-2026-AAAA", extraAction: false },
      ],
      conclusions: "Kanarie",
      body: "Kanarie",
    };
    expect(saidOf({ kind: "recorded", changes: changesBetween({}, facts) }, review)).toEqual([
      "Toetsing vastgelegd: gehouden op 20 april 2026, aanwezig D. Rector en P. Een",
      "Periode vanaf 1 april 2025, tot en met 31 maart 2026",
      "KL-2026-7F3K doorgenomen, met extra actie, toelichting ingevuld",
      "KL-2026-AAAA doorgenomen, zonder extra actie",
      "Conclusies en verslag ingevuld",
    ]);
  });

  it("is told of the settings by their parts", () => {
    const facts = {
      organisation: { name: "Kanarie" },
      language: "nl",
      people: [{ code: "p1", name: "Kanarie" }],
    };
    expect(saidOf({ kind: "recorded", changes: changesBetween({}, facts) }, settings)).toEqual([
      "Instellingen vastgelegd: organisatie, taal en mensen",
    ]);
  });
});

describe("the settings", () => {
  it.each([
    [
      ["procedures", 1, "terms", "respond", "days"],
      "7",
      "10",
      "Versie van de procedure 2: reactie gewijzigd van 7 dagen naar 10 dagen",
    ],
    [
      ["procedures", 0, "terms", "passOn", "workingDays"],
      "1",
      "2",
      "Versie van de procedure 1: doorgeven gewijzigd van 1 werkdag naar 2 werkdagen",
    ],
    [
      ["sector", "respond", "days"],
      "28",
      "30",
      "Gebruikelijk in de branche: reactie gewijzigd van 28 dagen naar 30 dagen",
    ],
    [["people", 2, "until"], null, "2026-05-01", "Medewerker 3: tot en met 1 mei 2026"],
    [["people", 2, "role"], "trainer", "partner", "Medewerker 3: rol gewijzigd van trainer naar partner"],
    [["people", 2, "name"], "Kanarie", "Merel", "Medewerker 3: naam gewijzigd"],
    [["confidants", 0, "phone"], "Kanarie", "Merel", "Vertrouwenspersoon 1: telefoon gewijzigd"],
    [["confidants", 0, "name"], "Kanarie", null, "Vertrouwenspersoon 1: naam verwijderd"],
    [["organisation", "name"], "Kanarie", "Merel", "Organisatie: naam gewijzigd"],
    [["dashboard", "address"], null, "https://kanarie.example", "Adres van het overzicht ingevuld"],
    [
      ["reminders", "overdueEvery"],
      "1",
      "2",
      "Herinneringen: herhalen om de zoveel werkdagen gewijzigd van 1 naar 2",
    ],
    [["language"], "nl", "en", "Taal gewijzigd van nl naar en"],
  ] as const)("say which part changed: %j", (path, before, after, sentence) => {
    expect(saidOf({ changes: [change(path, before, after)] }, settings)).toEqual([sentence]);
  });

  it("say who came, who is away, and which version came into force", () => {
    const absences = [{ from: "2026-07-01", until: "2026-07-21", deputy: "p2" }];
    const person = { code: "p1", name: "Kanarie", role: "partner", from: "2026-04-01" };
    const procedures = [
      {
        inForceFrom: "2026-05-01",
        terms: { passOn: { workingDays: 1 }, respond: { days: 7, source: "Kanarie" } },
      },
    ];
    const changes = changesBetween({}, { people: [{ ...person, absences }], procedures });
    expect(saidOf({ changes }, settings)).toEqual([
      "Medewerker toegevoegd: P. Een, partner, vanaf 1 april 2026, naam ingevuld",
      "Afwezig vanaf 1 juli 2026, tot en met 21 juli 2026, vervanger P. Twee",
      "Procedure van kracht vanaf 1 mei 2026, doorgeven: 1 werkdag, reactie: 7 dagen, bron ingevuld",
    ]);
  });
});

describe("a record as a whole", () => {
  it.each([
    [
      { kind: "moved", from: "2025/KL-2026-7F3K/index.md" },
      "Verplaatst van 2025/KL-2026-7F3K/index.md",
      "Moved from 2025/KL-2026-7F3K/index.md",
    ],
    [
      { kind: "moved", from: "2026/Kanarie/index.md" },
      "Verplaatst uit een andere map",
      "Moved from another folder",
    ],
    [
      { kind: "renumbered", from: "KL-2026-AAAA" },
      "Nummer gewijzigd, was KL-2026-AAAA",
      "Number changed, was KL-2026-AAAA",
    ],
    [{ kind: "removed" }, "Klacht uit het register gehaald", "Complaint taken out of the register"],
    [{ kind: "restored" }, "Klacht teruggezet in het register", "Complaint put back into the register"],
    [{ kind: "rewritten" }, "Alleen opnieuw opgemaakt", "Only written anew"],
    [{ kind: "broken" }, "Bestand onleesbaar geworden", "File became unreadable"],
    [{ kind: "changed" }, "Niets gewijzigd aan de gegevens", "Nothing changed in the facts"],
  ] as const)("%j", (event, inDutch, inEnglish) => {
    expect([saidOf(event, dutch), saidOf(event, english)]).toEqual([[inDutch], [inEnglish]]);
  });

  it("that was taken out or came back does not tell all its facts again", () => {
    const changes = [change(["closedOn"], null, "2026-04-01"), change(["id"], null, "KL-2026-7F3K")];
    expect(saidOf({ kind: "restored", changes }, dutch)).toEqual(["Klacht teruggezet in het register"]);
    const gone = changes.map(({ path, after }) => change(path, after, null));
    expect(saidOf({ kind: "removed", changes: gone }, dutch)).toEqual(["Klacht uit het register gehaald"]);
  });

  it("that got another number tells what changed with it, but not the number twice", () => {
    const changes = [change(["id"], "KL-2026-AAAA", "KL-2026-7F3K"), change(["severity"], "low", "high")];
    expect(saidOf({ kind: "renumbered", from: "KL-2026-AAAA", changes }, dutch)).toEqual([
      "Nummer gewijzigd, was KL-2026-AAAA",
      "Ernst gewijzigd van licht naar ernstig",
    ]);
  });

  it("says that versions were brought together, and what came of it", () => {
    const changes = [change(["severity"], "low", "high")];
    expect(saidOf({ isMerge: true, changes }, dutch)).toEqual([
      "Twee versies samengevoegd",
      "Ernst gewijzigd van licht naar ernstig",
    ]);
  });

  it("that is erased says only where something stood", () => {
    const changes = [
      { ...change(["complainant", "name"], null, null), isErased: true as const },
      { ...change(["wish"], null, null), isErased: true as const },
      change(["severity"], null, "low"),
    ];
    expect(saidOf({ changes }, dutch)).toEqual([
      "Ernst: licht",
      "Ingevuld of gewijzigd, en later gewist: klager en gewenste oplossing",
    ]);
  });
});

describe("attachments", () => {
  const files = (parts: Partial<Record<"added" | "changed" | "removed", readonly string[]>>) => {
    return { attachments: { added: [], changed: [], removed: [], ...parts } };
  };
  const named = change(["attachments", 0], null, "Kanarie.pdf");

  it.each([
    [files({ added: ["Kanarie.pdf"] }), "Bijlage toegevoegd", "Bijlage toegevoegd: Kanarie.pdf"],
    [files({ added: ["a.pdf", "b.pdf"] }), "2 bijlagen toegevoegd", "2 bijlagen toegevoegd: a.pdf en b.pdf"],
    [files({ changed: ["a.pdf"] }), "Bijlage vervangen", "Bijlage vervangen: a.pdf"],
    [files({ removed: ["a.pdf"] }), "Bijlage verwijderd", "Bijlage verwijderd: a.pdf"],
    [files({ added: ["–"] }), "Bijlage toegevoegd", "Bijlage toegevoegd"],
    [
      { ...files({ added: ["Kanarie.pdf"] }), changes: [named] },
      "Bijlage toegevoegd",
      "Bijlage toegevoegd: Kanarie.pdf",
    ],
    [{ changes: [named] }, "Bijlage genoemd in de klacht", "Bijlage genoemd in de klacht: Kanarie.pdf"],
    [
      { changes: [change(["attachments", 0], "a.pdf", null)] },
      "Bijlage niet meer genoemd in de klacht",
      "Bijlage niet meer genoemd in de klacht: a.pdf",
    ],
  ])("%j are told once, and by name only with the texts", (event, without, withTexts) => {
    expect(saidOf(event, dutch)).toEqual([without]);
    expect(saidOf(event, telling({ withTexts: true }))).toEqual([withTexts]);
  });
});
