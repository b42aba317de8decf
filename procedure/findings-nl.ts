import type { FindingDetail, FindingReader } from "./finding-sentences.ts";
import type { Messages } from "./messages.ts";

const askMaintainer = "Vraag de beheerder om het te herstellen.";
const mendFile = "Herstel het bestand, of zet de vorige versie terug.";
const mendHistory = "Zet het terug, of leg bij “Toelichtingen” vast waarom het klopt.";

/** Where git holds the proof: `vastgelegd in commit 0123456789 op 2026-04-03, …`; nothing that the history does not know. */
function witnesses(detail: FindingDetail, verb: string, { choose }: FindingReader): string {
  const { recorded, recordedOn, changed, changedOn } = detail;
  const commit = (hash: string | number) => choose({ file: ` in commit ${hash}`, screen: "" });
  const known = [
    ...(recorded === undefined ? [] : [`vastgelegd${commit(recorded)} op ${recordedOn}`]),
    changed === undefined
      ? choose({ file: `${verb} zonder commit`, screen: `${verb} zonder dat het is vastgelegd` })
      : `${verb}${commit(changed)} op ${changedOn}`,
  ];
  return known.join(", ");
}

function dated({ was }: FindingDetail): string {
  return was === undefined ? "" : ` van ${was}`;
}

function movedBack(detail: FindingDetail, reader: FindingReader): string {
  const { was, now } = detail;
  const days = was === undefined ? "" : ` van ${was} naar ${now}`;
  return `is achteraf vervroegd${days}: ${witnesses(detail, "gewijzigd", reader)}. ${mendHistory}`;
}

/** What is wrong with a whole file: with the cure for who has it open, and whom to ask for who reads a screen. */
function ofFile(wrong: string, { file }: { readonly file: string }): Messages["findings"]["missing"] {
  return (_, { choose }) => `${wrong}. ${choose({ file, screen: askMaintainer })}`;
}

const units: Readonly<Record<string, string>> = {
  days: " dagen",
  workingDays: " werkdagen",
  weeks: " weken",
  months: " maanden",
};

function unitName(unit: FindingDetail[string] | undefined): string {
  return units[unit ?? ""] ?? "";
}

/** What each finding says in Dutch: what is wrong, and how to mend it. */
export const findingsInDutch: Messages["findings"] = {
  missing: (_, { choose }) => `${choose({ file: "ontbreekt", screen: "ontbreekt nog" })}. Vul het in.`,
  "unknown-field": ({ position, nearest }, { choose }) => {
    const meant =
      nearest === undefined ? "Verbeter de naam of haal het veld weg." : `Bedoeld is misschien ${nearest}.`;
    return choose({
      file: `het ${position}e veld van deze groep heeft een onbekende naam. ${meant}`,
      screen: "bevat een veld dat het register niet kent. Vraag de beheerder om het weg te halen.",
    });
  },
  "not-a-date": (_, { choose }) =>
    `is geen bestaande datum. ${choose({ file: "Schrijf hem als JJJJ-MM-DD.", screen: "Typ bijvoorbeeld 29-11-2026." })}`,
  "not-a-choice": ({ choices }, { choose }) =>
    `is geen van de keuzen. ${choose({ file: `Kies uit: ${choices}.`, screen: "Kies er een uit de lijst." })}`,
  "not-text": (_, { choose }) =>
    `is geen tekst. ${choose({ file: "Schrijf één tekst, zo nodig tussen aanhalingstekens.", screen: "Typ het opnieuw." })}`,
  "not-a-list": (_, { choose }) =>
    choose({
      file: "is geen lijst. Schrijf elk onderdeel op een regel met een streepje ervoor.",
      screen: "is geen lijst. Maak het leeg en voeg de onderdelen opnieuw toe.",
    }),
  "not-a-group": (_, { choose }) =>
    choose({
      file: "is geen groep van velden. Schrijf elk veld als naam: waarde.",
      screen: "is niet compleet. Maak het leeg en vul het opnieuw in.",
    }),
  "not-yes-or-no": (_, { choose }) =>
    `is geen ja of nee. ${choose({ file: "Schrijf true of false.", screen: "Kies een van beide." })}`,
  "not-a-number": () => "is geen passend getal. Schrijf een heel getal.",
  "too-long": ({ limit }) => `is te lang. Gebruik hoogstens ${limit} tekens.`,
  "too-high": ({ limit, unit }) => `is te veel. Gebruik hoogstens ${limit}${unitName(unit)}.`,
  "too-low": ({ limit, unit }) => `is te weinig. Gebruik minstens ${limit}${unitName(unit)}.`,
  "too-many": ({ limit }) => `heeft te veel onderdelen. Houd het bij ${limit}.`,
  "bad-form": (_, { choose }) =>
    choose({
      file: "heeft niet de vorm die hier hoort. Vergelijk met het voorbeeld in de README.",
      screen: "heeft niet de vorm die hier hoort. Kijk naar de uitleg bij het veld.",
    }),
  unreadable: ofFile("kan niet gelezen worden", { file: "Controleer de rechten van het bestand." }),
  "file-missing": ofFile("het bestand ontbreekt", {
    file: "Zet het terug uit git, of verwijder de lege map.",
  }),
  "too-large": ({ limit }, { choose }) =>
    choose({
      file: `is te groot (meer dan ${limit} bytes). Zet bijlagen als los bestand naast de klacht.`,
      screen: "is samen te lang om te bewaren. Zet lange teksten in een bijlage.",
    }),
  "not-utf8": (_, { choose }) =>
    choose({
      file: "is niet als UTF-8 opgeslagen. Sla het bestand opnieuw op als UTF-8.",
      screen: `bevat tekens die niet te lezen zijn. ${askMaintainer}`,
    }),
  binary: ofFile("is geen tekstbestand", { file: mendFile }),
  "link-refused": (_, { choose }) =>
    choose({
      file: "is een verwijzing (symbolic link). Zet het bestand zelf hier neer.",
      screen: `is een verwijzing en geen bestand. ${askMaintainer}`,
    }),
  "no-front-matter": (_, { choose }) =>
    choose({
      file: "begint niet met een regel ---. Zet de velden bovenaan tussen twee regels ---.",
      screen: `de velden bovenaan ontbreken. ${askMaintainer}`,
    }),
  "front-matter-unclosed": (_, { choose }) =>
    choose({
      file: "de velden worden niet afgesloten. Zet een regel --- onder het laatste veld.",
      screen: `waar de velden ophouden, is niet te zien. ${askMaintainer}`,
    }),
  "language-refused": (_, { choose }) =>
    choose({
      file: "de velden zijn geen YAML. Begin het bestand met --- zonder iets erachter.",
      screen: `de velden zijn niet te lezen. ${askMaintainer}`,
    }),
  "not-yaml": (_, { choose }) =>
    choose({
      file: "de velden zijn hier niet te lezen. Let op inspringing, dubbele punten en aanhalingstekens.",
      screen: `de velden zijn hier niet te lezen. ${askMaintainer}`,
      form: "bevat honderden spaties of lege regels achter elkaar. Haal ze weg.",
    }),
  "duplicate-field": ofFile("een veld komt twee keer voor", { file: "Laat er één staan." }),
  "aliases-refused": (_, { choose }) =>
    choose({
      file: "gebruikt verwijzingen (& en *). Schrijf de tekst voluit.",
      screen: `gebruikt verwijzingen, en die leest het register niet. ${askMaintainer}`,
    }),
  "wrong-folder": ofFile("staat in een map die niet bij een klachtnummer past", {
    file: "Noem de map naar het nummer, in de map van het jaar.",
  }),
  "stray-file": ofFile("hier staat een bestand dat bij geen klacht hoort", {
    file: "Verplaats het naar de map van de klacht.",
  }),
  "save-leftover": ofFile("hier ligt een verborgen bestand van opslaan dat is afgebroken", {
    file: "Draai npm start opnieuw: dan gaat het weg. Staat het al in git, verwijder het dan daar.",
  }),
  "attachment-missing": () => "de bijlage staat niet bij de klacht. Voeg haar toe of haal de regel weg.",
  "recipient-unusable": ofFile(
    "de openbare sleutel is niet te gebruiken, en zo wordt er niets gepubliceerd",
    { file: "Haal de sleutels terug uit git, of maak nieuwe met npm run keys." },
  ),
  "keys-do-not-fit": ofFile("de sleutels horen niet bij elkaar, en zo wordt er niets gepubliceerd", {
    file: "Haal ze terug uit git, of vernieuw ze met npm run keys -- rotate.",
  }),
  "id-differs-from-folder": (_, { choose }) =>
    choose({
      file: "is niet gelijk aan de naam van de map. Zet hier het nummer van de map.",
      screen: `is niet het nummer waaronder de klacht bewaard wordt. ${askMaintainer}`,
    }),
  "doubled-number": () => "dit nummer komt twee keer voor. Geef één van beide een nieuw nummer.",
  "kind-needs-note": () => "ontbreekt bij de soort “anders”. Leg kort uit wat het is.",
  "immediate-action-missing": (_, { choose, nameOf }) =>
    choose({
      file: `is leeg. Noem wat direct is gedaan, of zet ${nameOf("noImmediateAction")} op true als er niets is gedaan.`,
      screen: `is leeg. Schrijf op wat er meteen is gedaan, of kies “ja” bij ${nameOf("noImmediateAction")}.`,
    }),
  "immediate-action-contradiction": () =>
    "zegt dat er niets is gedaan, maar er staan acties. Haal één van beide weg.",
  "handler-involved": () =>
    "is zelf betrokken bij de klacht. Kies een behandelaar over wie de klacht niet gaat.",
  "decider-involved": () => "is zelf betrokken bij de klacht en beslist niet mee. Laat anderen beslissen.",
  "unknown-person": (_, { choose }) =>
    `staat niet in de lijst met mensen. ${choose({ file: "Gebruik een code uit register.yaml.", screen: "Kies iemand uit de lijst." })}`,
  "unknown-category": (_, { choose }) =>
    `staat niet in de lijst met categorieën. ${choose({ file: "Gebruik een code uit register.yaml.", screen: "Kies er een uit de lijst." })}`,
  "category-ended": ({ last }) =>
    `deze categorie geldt voor klachten tot en met ${last}. Kies een andere uit de lijst.`,
  "implausible-date": ({ first, last }) =>
    `kan niet kloppen en telt niet mee: het ligt voor ${first} of na ${last}. Verbeter de datum. Is de datum niet bekend, laat hem dan leeg.`,
  "unlikely-date": ({ first, last }) =>
    `ligt voor ${first} of na ${last}. Controleer de datum. Is er geen einddatum bekend, laat die dan leeg.`,
  "future-date": ({ today }) => `ligt in de toekomst. Noteer alleen wat gebeurd is, tot en met ${today}.`,
  "before-receipt": ({ received }) => `ligt voor de ontvangst. Geef een datum op of na ${received}.`,
  "out-of-order": ({ earliest }) => `ligt voor de vorige stap. Geef een datum op of na ${earliest}.`,
  "no-procedure-in-force": ({ start }, { choose, nameOf }) =>
    start === undefined
      ? `er is geen versie van de procedure, dus er lopen geen termijnen. ${choose({ file: "Vul procedures in register.yaml.", screen: `Vul bij Instellingen ${nameOf("procedures")} in.` })}`
      : `toen was nog geen procedure van kracht, dus er lopen geen termijnen. Geef een datum op of na ${start}, of voeg de oudere versie toe.`,
  "extension-too-late": ({ deadline }) =>
    `verteld na de lopende termijn, dus het uitstel telt niet. De klager moest het uiterlijk ${deadline} weten.`,
  "extension-not-later": ({ deadline }) =>
    `niet later dan de lopende termijn. Geef een datum na ${deadline}.`,
  "too-much-markup": () =>
    "heeft te veel opmaak, zoals citaten in citaten; de tekst staat er helemaal, zonder opmaak. Haal citaten weg die er niet toe doen.",
  "extension-far": ({ toldOn }) =>
    `ligt meer dan een jaar na ${toldOn}, de dag waarop de klager het hoorde. Controleer het jaar.`,
  "extension-too-far": ({ deadline }) =>
    `is later dan de procedure toestaat: uitstel kan hoogstens tot ${deadline}. Het uitstel telt, want het is zo verteld.`,
  "since-missing": () =>
    "ontbreekt, en er is nog geen klacht: er zou nooit om een jaarlijkse toetsing worden gevraagd. Vul in sinds wanneer u het register gebruikt.",
  "response-without-appeal-route": (_, { choose, nameOf }) =>
    choose({
      file: `de reactie noemt de beroepsmogelijkheid niet. Stuur die alsnog en zet ${nameOf("appealMentioned")} op true.`,
      screen: `de reactie noemt de beroepsmogelijkheid niet. Stuur die alsnog en kies “ja” bij ${nameOf("appealMentioned")}.`,
      form: "staat niet op ja. Stuur de beroepsmogelijkheid alsnog en noteer dat hier; eerder kan de klacht niet worden afgesloten.",
    }),
  "closed-incomplete": (_, { choose }) =>
    choose({
      file: "ontbreekt, en toch is de klacht afgesloten. Vul het in, of heropen de klacht.",
      screen: "ontbreekt, en toch is de klacht afgesloten. Vul het in, of heropen de klacht.",
      form: "ontbreekt, en daarom kan de klacht nog niet worden afgesloten. Vul het in, of haal de datum van afsluiten weg.",
    }),
  "closing-incomplete-fields": () => "ontbreekt bij het afsluiten. Vul datum, persoon en reden samen in.",
  "review-complaint-unknown": () => "deze klacht bestaat niet in het register. Verbeter het nummer.",
  "review-complaint-doubled": () => "deze klacht staat twee keer in de toetsing. Laat er één staan.",
  "review-closed-incomplete": ({ complaint }) =>
    `de toetsing is afgesloten zonder ja of nee bij ${complaint}. Beslis alsnog over extra actie.`,
  "people-code-doubled": () => "deze code is al vergeven. Geef ieder een eigen code.",
  "account-refused": () =>
    "GitHub weigert deze naam; herinneringen komen bij deze persoon niet aan. Kijk of de naam klopt en of deze persoon is toegelaten.",
  "no-director": (_, { choose }) =>
    `er is vandaag geen bestuurder. Geef iemand de rol ${choose({ file: "director", screen: "bestuurder" })}.`,
  "deputy-not-employed": () =>
    "de vervanger werkt in die dagen niet (meer) bij ons, en krijgt de beurt niet. Kies een ander.",
  "deputy-not-partner": () =>
    "de vervanger is in die dagen geen bestuurder of partner, en krijgt de beurt niet. Kies een partner.",
  "deputy-absent": () =>
    "de vervanger is dan ook een of meer dagen afwezig. Kies een ander, of deel de afwezigheid in tweeën.",
  "role-doubled": () => "hier staan twee rollen voor dezelfde tijd. Laat er één staan.",
  "role-starts-late": () =>
    "de eerste rol begint later dan de eerste dag van deze persoon. Voeg de rol van daarvoor toe.",
  "nobody-in-turn": () =>
    "niemand kan nu de volgende stap zetten: wie dat mag, is afwezig of betrokken. Kies een behandelaar die er is en over wie de klacht niet gaat, of pas bij Instellingen de afwezigheid aan.",
  "deputy-unknown": () => "de vervanger staat niet in de lijst, of is de afwezige zelf. Kies een ander.",
  "period-reversed": () => "eindigt voor het begin. Wissel de twee datums om.",
  "procedure-doubled": () => "op deze dag gaat al een andere versie in. Houd er één over.",
  "conflict-markers": () =>
    "bevat twee versies door elkaar, met regels die op <<<<<<<, ======= en >>>>>>> lijken. Kies wat blijft en haal die regels weg.",
  "erased-but-present": () => "staat er nog, terwijl de gegevens gewist heten. Haal het weg.",
  "explains-nothing": () =>
    "hoort bij geen bevinding van de geschiedenis. Verbeter het kenmerk, de bevinding of het onderdeel, of haal de toelichting weg.",
  "extension-removed": (detail, reader) =>
    `het uitstel${dated(detail)} is weggehaald: ${witnesses(detail, "weggehaald", reader)}. ${mendHistory}`,
  "extension-backdated": movedBack,
  "decision-removed": (detail, reader) =>
    `het besluit${dated(detail)} is weggehaald: ${witnesses(detail, "weggehaald", reader)}. ${mendHistory}`,
  "decision-backdated": movedBack,
  "list-shrank": (detail, reader) =>
    `een onderdeel${dated(detail)} is weggehaald: ${witnesses(detail, "weggehaald", reader)}. ${mendHistory}`,
  "number-changed": (detail, reader) =>
    `was eerder ${detail["number"] ?? "een ander nummer"}: ${witnesses(detail, "gewijzigd", reader)}. Geef de klacht haar eerste nummer terug.`,
  "complaint-removed": (detail, reader) => {
    const { choose } = reader;
    const back = choose({ file: "Zet de map terug uit git", screen: "Zet de klacht terug" });
    return `de klacht is uit het register gehaald: ${witnesses(detail, "weggehaald", reader)}. ${back}, of leg bij ${choose({ file: "explanations in register.yaml", screen: "Instellingen, Toelichtingen," })} vast waarom.`;
  },
};
