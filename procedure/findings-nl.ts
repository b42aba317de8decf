import type { Messages } from "./messages.ts";

type Detail = Parameters<Messages["findings"]["missing"]>[0];

const mendFile = "Herstel het bestand, of zet de vorige versie terug.";
const mendHistory = "Zet het terug, of leg bij de klacht vast waarom; de bevinding blijft dan staan.";

/** Where git holds the proof: `vastgelegd in commit 0123456789 op 2026-04-03, …`; nothing that the history does not know. */
function witnesses({ recorded, recordedOn, changed, changedOn }: Detail, verb: string): string {
  const known = [
    ...(recorded === undefined ? [] : [`vastgelegd in commit ${recorded} op ${recordedOn}`]),
    ...(changed === undefined ? [`${verb} zonder commit`] : [`${verb} in commit ${changed} op ${changedOn}`]),
  ];
  return known.join(", ");
}

function dated({ was }: Detail): string {
  return was === undefined ? "" : ` van ${was}`;
}

function movedBack(detail: Detail): string {
  const { was, now } = detail;
  const days = was === undefined ? "" : ` van ${was} naar ${now}`;
  return `is achteraf vervroegd${days}: ${witnesses(detail, "gewijzigd")}. ${mendHistory}`;
}

/** What each finding says in Dutch: what is wrong, and how to mend it. */
export const findingsInDutch: Messages["findings"] = {
  missing: () => "ontbreekt. Vul het in.",
  "unknown-field": ({ position, nearest }) =>
    nearest === undefined
      ? `het ${position}e veld van deze groep heeft een onbekende naam. Verbeter de naam of haal het veld weg.`
      : `het ${position}e veld van deze groep heeft een onbekende naam. Bedoeld is misschien ${nearest}.`,
  "not-a-date": () => "is geen bestaande datum. Schrijf hem als JJJJ-MM-DD.",
  "not-a-choice": ({ choices }) => `is geen van de keuzen. Kies uit: ${choices}.`,
  "not-text": () => "is geen tekst. Schrijf één tekst, zo nodig tussen aanhalingstekens.",
  "not-a-list": () => "is geen lijst. Schrijf elk onderdeel op een regel met een streepje ervoor.",
  "not-a-group": () => "is geen groep van velden. Schrijf elk veld als naam: waarde.",
  "not-yes-or-no": () => "is geen ja of nee. Schrijf true of false.",
  "not-a-number": () => "is geen passend getal. Schrijf een heel getal.",
  "too-long": ({ limit }) => `is te lang. Gebruik hoogstens ${limit} tekens.`,
  "too-many": ({ limit }) => `heeft te veel onderdelen. Houd het bij ${limit}.`,
  "bad-form": () => "heeft niet de vorm die hier hoort. Vergelijk met het voorbeeld in de README.",
  unreadable: () => "kan niet gelezen worden. Controleer de rechten van het bestand.",
  "file-missing": () => "het bestand ontbreekt. Zet het terug uit git, of verwijder de lege map.",
  "too-large": ({ limit }) =>
    `is te groot (meer dan ${limit} bytes). Zet bijlagen als los bestand naast de klacht.`,
  "not-utf8": () => "is niet als UTF-8 opgeslagen. Sla het bestand opnieuw op als UTF-8.",
  binary: () => `is geen tekstbestand. ${mendFile}`,
  "link-refused": () => "is een verwijzing (symbolic link). Zet het bestand zelf hier neer.",
  "no-front-matter": () => "begint niet met een regel ---. Zet de velden bovenaan tussen twee regels ---.",
  "front-matter-unclosed": () =>
    "de velden worden niet afgesloten. Zet een regel --- onder het laatste veld.",
  "language-refused": () => "de velden zijn geen YAML. Begin het bestand met --- zonder iets erachter.",
  "not-yaml": () =>
    "de velden zijn hier niet te lezen. Let op inspringing, dubbele punten en aanhalingstekens.",
  "duplicate-field": () => "een veld komt twee keer voor. Laat er één staan.",
  "aliases-refused": () => "gebruikt verwijzingen (& en *). Schrijf de tekst voluit.",
  "wrong-folder": () =>
    "staat in een map die niet bij een klachtnummer past. Noem de map naar het nummer, in de map van het jaar.",
  "stray-file": () =>
    "hier staat een bestand dat bij geen klacht hoort. Verplaats het naar de map van de klacht.",
  "attachment-missing": () =>
    "de bijlage staat niet naast de klacht. Voeg het bestand toe of haal de regel weg.",
  "id-differs-from-folder": () => "is niet gelijk aan de naam van de map. Zet hier het nummer van de map.",
  "doubled-number": () => "dit nummer komt twee keer voor. Geef één van beide een nieuw nummer.",
  "kind-needs-note": () => "ontbreekt bij de soort “anders”. Leg kort uit wat het is.",
  "immediate-action-missing": () =>
    "is leeg. Noem wat direct is gedaan, of zet noImmediateAction op true als er niets is gedaan.",
  "immediate-action-contradiction": () =>
    "zegt dat er niets is gedaan, maar er staan acties. Haal één van beide weg.",
  "handler-involved": () =>
    "is zelf betrokken bij de klacht. Kies een behandelaar over wie de klacht niet gaat.",
  "decider-involved": () => "is zelf betrokken bij de klacht en beslist niet mee. Laat anderen beslissen.",
  "unknown-person": () => "staat niet in de lijst met mensen. Gebruik een code uit register.yaml.",
  "unknown-category": () => "staat niet in de lijst met categorieën. Gebruik een code uit register.yaml.",
  "future-date": ({ today }) => `ligt in de toekomst. Noteer alleen wat gebeurd is, tot en met ${today}.`,
  "before-receipt": ({ received }) => `ligt voor de ontvangst. Geef een datum op of na ${received}.`,
  "out-of-order": ({ earliest }) => `ligt voor de vorige stap. Geef een datum op of na ${earliest}.`,
  "no-procedure-in-force": ({ start }) =>
    start === undefined
      ? "er is geen versie van de procedure. Vul procedures in register.yaml."
      : `toen was nog geen procedure van kracht. Geef een datum op of na ${start}, of voeg de oudere versie toe.`,
  "extension-too-late": ({ deadline }) =>
    `verteld na de lopende termijn, dus het uitstel telt niet. De klager moest het uiterlijk ${deadline} weten.`,
  "extension-not-later": ({ deadline }) =>
    `niet later dan de lopende termijn. Geef een datum na ${deadline}.`,
  "response-without-appeal-route": () =>
    "de reactie noemt de beroepsmogelijkheid niet. Stuur die alsnog en zet appealMentioned op true.",
  "closed-incomplete": () => "ontbreekt, en toch is de klacht afgesloten. Vul het in, of heropen de klacht.",
  "closing-incomplete-fields": () => "ontbreekt bij het afsluiten. Vul datum, persoon en reden samen in.",
  "review-complaint-unknown": () => "deze klacht bestaat niet in het register. Verbeter het nummer.",
  "review-complaint-doubled": () => "deze klacht staat twee keer in de toetsing. Laat er één staan.",
  "review-closed-incomplete": ({ complaint }) =>
    `de toetsing is afgesloten zonder ja of nee bij ${complaint}. Beslis alsnog over extra actie.`,
  "people-code-doubled": () => "deze code is al vergeven. Geef ieder een eigen code.",
  "no-director": () => "er is vandaag geen bestuurder. Geef iemand de rol director.",
  "deputy-unknown": () => "de vervanger staat niet in de lijst, of is de afwezige zelf. Kies een ander.",
  "period-reversed": () => "eindigt voor het begin. Draai de datums om.",
  "procedure-doubled": () => "op deze dag gaat al een andere versie in. Houd er één over.",
  "erased-but-present": () => "staat er nog, terwijl de gegevens gewist heten. Haal het weg.",
  "extension-removed": (detail) =>
    `het uitstel${dated(detail)} is weggehaald: ${witnesses(detail, "weggehaald")}. ${mendHistory}`,
  "extension-backdated": movedBack,
  "decision-removed": (detail) =>
    `het besluit${dated(detail)} is weggehaald: ${witnesses(detail, "weggehaald")}. ${mendHistory}`,
  "decision-backdated": movedBack,
  "list-shrank": (detail) =>
    `een onderdeel${dated(detail)} is weggehaald: ${witnesses(detail, "weggehaald")}. ${mendHistory}`,
  "number-changed": (detail) =>
    `was eerder ${detail["number"] ?? "een ander nummer"}: ${witnesses(detail, "gewijzigd")}. Geef de klacht haar eerste nummer terug.`,
  "complaint-removed": (detail) =>
    `de klacht is uit het register gehaald: ${witnesses(detail, "weggehaald")}. Zet de map terug uit git, of leg in de toetsing vast waarom; de bevinding blijft dan staan.`,
};
