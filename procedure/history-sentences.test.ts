import { describe, expect, it } from "vitest";
import { changesBetween } from "../tests/recorded-life.ts";
import { soundComplaint } from "../tests/sample-records.ts";
import { change, saidBetween, saidOf, telling } from "../tests/told-life.ts";
import { sentencesOf } from "./history-sentences.ts";
import { eventOf } from "../tests/recorded-life.ts";

const dutch = telling();
const english = telling({ language: "en" });
const texts = telling({ withTexts: true });

/** The facts that came on a day late enough to be on time: no sentence of these tests is about lateness. */
const none = {};

describe("a fact that came is one sentence, in Dutch and in English:", () => {
  it.each<[object, string, string]>([
    [
      { response: { sentOn: "2026-04-20", by: "p1", medium: "email", appealMentioned: true } },
      "Reactie verzonden op 20 april 2026, door P. Een, per e-mail, met de beroepsmogelijkheid",
      "Response sent on 20 April 2026, by P. Een, by e-mail, with the appeal route",
    ],
    [
      {
        decision: {
          on: "2026-04-20",
          by: ["dir", "p2"],
          outcome: "upheld",
          remedy: "repeat",
          reasons: "Kanarie",
        },
      },
      "Besluit genomen op 20 april 2026, door D. Rector en P. Twee, gegrond, opnieuw doen, motivering ingevuld",
      "Decision taken on 20 April 2026, by D. Rector and P. Twee, upheld, done again, reasons filled in",
    ],
    [
      {
        extensions: [
          { toldOn: "2026-04-20", by: "p1", medium: "phone", reason: "Kanarie", newDate: "2026-05-01" },
        ],
      },
      "Uitstel verteld op 20 april 2026, door P. Een, per telefoon, nieuwe datum 1 mei 2026, reden ingevuld",
      "Extension told on 20 April 2026, by P. Een, by phone, new date 1 May 2026, reason filled in",
    ],
    [
      { acknowledgement: { by: "p1", sentOn: "2026-04-20", medium: "letter", variant: "promise" } },
      "Ontvangst bevestigd op 20 april 2026, door P. Een, per brief, met een datum voor onze reactie",
      "Receipt acknowledged on 20 April 2026, by P. Een, by letter, with a date for our response",
    ],
    [
      {
        contacts: [
          { on: "2026-04-20", by: "p1", direction: "outgoing", medium: "conversation", gist: "Kanarie" },
        ],
      },
      "Contact op 20 april 2026, door P. Een, naar de klager, in een gesprek, kern van het gesprek ingevuld",
      "Contact on 20 April 2026, by P. Een, to the complainant, in a conversation, gist of the conversation filled in",
    ],
    [
      { improvements: [{ action: "Kanarie", owner: "p1", due: "2026-05-01" }] },
      "Verbeteractie afgesproken, uiterlijk 1 mei 2026, eigenaar P. Een, actie ingevuld",
      "Improvement agreed, due 1 May 2026, owner P. Een, action filled in",
    ],
    [
      { closedOn: "2026-04-20", closedBy: "dir", closeReason: "handled" },
      "Afgesloten op 20 april 2026, door D. Rector, afgehandeld",
      "Closed on 20 April 2026, by D. Rector, handled",
    ],
    [
      { discussedOn: "2026-04-20", discussedWith: ["dir", "p1", "p2"] },
      "Besproken op 20 april 2026, met D. Rector, P. Een en P. Twee",
      "Discussed on 20 April 2026, with D. Rector, P. Een and P. Twee",
    ],
    [
      { complainant: { type: "client", name: "Kanarie", email: "kanarie@example.nl", consumer: false } },
      "Klager: opdrachtgever, neemt niet privé deel, naam en e-mail ingevuld",
      "Complainant: client, does not take part privately, name and e-mail filled in",
    ],
    [
      { appeal: { lodgedOn: "2026-04-20", binding: true } },
      "Beroep ingesteld op 20 april 2026, bindend",
      "Appeal lodged on 20 April 2026, binding",
    ],
    [
      { reopenings: [{ on: "2026-04-20", reason: "Kanarie" }] },
      "Heropend op 20 april 2026, reden ingevuld",
      "Reopened on 20 April 2026, reason filled in",
    ],
    [{ category: "organisation" }, "Categorie: Organisatie en planning", "Category: Organisatie en planning"],
    [
      { passedOnOn: "2026-04-20" },
      "Doorgegeven aan de bestuurder op 20 april 2026",
      "Passed on to the director on 20 April 2026",
    ],
    [{ hold: true }, "Bewaren: ja", "Keep: yes"],
    [
      { erasedOn: "2026-04-20" },
      "Persoonsgegevens gewist op 20 april 2026",
      "Personal data erased on 20 April 2026",
    ],
    [
      { wish: "Kanarie", summary: "Kanarie", body: "Kanarie" },
      "Neutrale samenvatting, gewenste oplossing en klacht in eigen woorden ingevuld",
      "Neutral summary, solution asked for and complaint in own words filled in",
    ],
  ])("%j", (facts, inDutch, inEnglish) => {
    expect(saidBetween(none, facts, dutch)).toEqual([inDutch]);
    expect(saidBetween(none, facts, english)).toEqual([inEnglish]);
  });

  it("a decision after a reopening says after which", () => {
    const reopening = { on: "2026-04-20", reason: "x" };
    const decided = { ...reopening, decision: { on: "2026-04-20", by: ["dir"], outcome: "resolved" } };
    const said = saidBetween(
      { reopenings: [reopening, reopening] },
      { reopenings: [reopening, decided] },
      dutch,
    );
    expect(said).toEqual(["Besluit genomen op 20 april 2026, na heropening 2, door D. Rector, opgelost"]);
  });
});

describe("a fact that changed says from what to what, and one that went what it was:", () => {
  it.each([
    [
      ["category"],
      "organisation",
      "content",
      "Categorie gewijzigd van Organisatie en planning naar Inhoud van de training",
    ],
    [
      ["extensions", 1, "newDate"],
      "2026-04-10",
      "2026-04-17",
      "Uitstel 2: nieuwe datum gewijzigd van 10 april 2026 naar 17 april 2026",
    ],
    [
      ["decision", "outcome"],
      "upheld",
      "not-upheld",
      "Besluit: uitkomst gewijzigd van gegrond naar ongegrond",
    ],
    [
      ["reopenings", 0, "decision", "outcome"],
      "upheld",
      "resolved",
      "Besluit na heropening 1: uitkomst gewijzigd van gegrond naar opgelost",
    ],
    [
      ["contacts", 0, "direction"],
      "incoming",
      "outgoing",
      "Contact 1: richting gewijzigd van “van de klager” naar “naar de klager”",
    ],
    [["receivedBy"], "tr1", "p1", "Ontvanger gewijzigd van T. Rainer naar P. Een"],
    [["handler"], "p1", null, "Behandelaar verwijderd (was P. Een)"],
    [
      ["response", "appealMentioned"],
      false,
      true,
      "Reactie: beroepsmogelijkheid vermeld gewijzigd van nee naar ja",
    ],
    [["response", "appealMentioned"], null, true, "Reactie: met de beroepsmogelijkheid"],
    [["improvements", 0, "doneOn"], null, "2026-04-20", "Verbeteractie 1: gedaan op 20 april 2026"],
    [["appeal", "forwardedOn"], null, "2026-04-20", "Beroep: doorgestuurd op 20 april 2026"],
    [["wish"], "Kanarie", "Merel", "Gewenste oplossing gewijzigd"],
    [["body"], "Kanarie", null, "Klacht in eigen woorden verwijderd"],
    [["extensions", 0, "reason"], "Kanarie", "Merel", "Uitstel 1: reden gewijzigd"],
    [["complainant", "phone"], null, "Kanarie", "Klager: telefoon ingevuld"],
    [
      ["hold", "until"],
      "2026-05-01",
      "2027-05-01",
      "Bewaren tot en met gewijzigd van 1 mei 2026 naar 1 mei 2027",
    ],
    [["kwartel"], null, "Kanarie", "Onbekend veld ingevuld"],
    [
      ["channel"],
      "phone",
      "Kanarie belde",
      "Manier van ontvangst gewijzigd van telefoon naar een onbekende waarde",
    ],
  ] as const)("%j %s %s", (path, before, after, sentence) => {
    expect(saidOf({ changes: [change(path, before, after)] }, dutch)).toEqual([sentence]);
  });

  it("a whole fact is one sentence with what it was", () => {
    const decision = { on: "2026-04-08", by: ["dir"], outcome: "upheld", reasons: "Kanarie" };
    expect(saidBetween({ decision }, none, dutch)).toEqual([
      "Besluit verwijderd (was: op 8 april 2026, door D. Rector, gegrond)",
    ]);
    expect(saidBetween({ decision }, none, english)).toEqual([
      "Decision removed (was: on 8 April 2026, by D. Rector, upheld)",
    ]);
  });

  it("an item that went is told apart from one that came in its place", () => {
    const changes = [
      change(["contacts", 0, "on"], "2026-04-01", null),
      change(["contacts", 0, "by"], "p1", null),
      change(["contacts", 0, "on"], null, "2026-04-20"),
      change(["contacts", 0, "by"], null, "p2"),
    ];
    expect(saidOf({ changes }, dutch)).toEqual([
      "Contact 1 verwijderd (was: op 1 april 2026, door P. Een)",
      "Contact op 20 april 2026, door P. Twee",
    ]);
  });

  it("a list of people says who came and who went", () => {
    const involved = [change(["involved", 0], "tr1", null), change(["involved", 1], null, "p2")];
    expect(saidOf({ changes: involved }, dutch)).toEqual(["Betrokkenen: P. Twee erbij, T. Rainer eraf"]);
    const deciders = [change(["decision", "by", 1], null, "p2")];
    expect(saidOf({ changes: deciders }, dutch)).toEqual(["Besluit: beslissers: P. Twee erbij"]);
    expect(saidOf({ changes: [change(["involved", 0], null, "tr1")] }, dutch)).toEqual([
      "Betrokkenen: T. Rainer",
    ]);
  });
});

describe("with its texts", () => {
  it.each([
    [change(["wish"], null, "Geld terug"), "Gewenste oplossing: “Geld terug”"],
    [change(["wish"], "Geld", "Excuses"), "Gewenste oplossing gewijzigd van “Geld” naar “Excuses”"],
    [change(["wish"], "Geld", null), "Gewenste oplossing verwijderd (was “Geld”)"],
    [change(["complainant", "name"], "A", "B"), "Klager: naam gewijzigd van “A” naar “B”"],
    [change(["channel"], "phone", "fax"), "Manier van ontvangst gewijzigd van telefoon naar “fax”"],
    [change(["handler"], "p1", "xx"), "Behandelaar gewijzigd van P. Een naar “xx”"],
  ])("%j", (one, sentence) => expect(saidOf({ changes: [one] }, texts)).toEqual([sentence]));

  it("a fact tells them in its own sentence", () => {
    const contacts = [{ on: "2026-04-20", by: "p1", gist: "Hij was\nniet blij" }];
    expect(saidBetween(none, { contacts }, texts)).toEqual([
      "Contact op 20 april 2026, door P. Een, kern van het gesprek: “Hij was\nniet blij”",
    ]);
  });
});

it("says nothing but sentences that begin with a capital and have no closing point", () => {
  const event = eventOf({ kind: "recorded", changes: changesBetween({}, soundComplaint) });
  for (const context of [dutch, english, texts]) {
    const sentences = sentencesOf(event, context);
    expect(sentences.length).toBeGreaterThan(15);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^]*[^.]$/);
  }
});
