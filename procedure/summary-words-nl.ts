import { dutch } from "./messages-nl.ts";
import { plotsInDutch } from "./summary-plot-words-nl.ts";
import type { SummaryWords } from "./summary-words.ts";

/** The words of the yearly summary in Dutch. */
export const summaryInDutch: SummaryWords = {
  messages: dutch,
  title: (period, organisation) => `Jaaroverzicht klachten ${period} – ${organisation}`,
  range: (from, until) => `${from} tot en met ${until}`,
  asOf: (from, until, today) =>
    `Klachten ontvangen van ${from} tot en met ${until}, zoals het register er op ${today} uitziet.`,
  running: "Deze periode loopt nog: de aantallen zijn tussenstanden.",
  guarded: ({ days, ofDays, since, until }) => {
    if (until !== null)
      return `De cijfers lopen tot en met ${until} (${days === 1 ? "1 dag" : `${days} dagen`}). Onze klachtenprocedure geldt sinds ${since}.`;
    return days === ofDays
      ? `De cijfers gaan over de hele periode. Onze klachtenprocedure geldt sinds ${since}.`
      : `De cijfers gaan over ${days} van de ${ofDays} dagen, want onze klachtenprocedure geldt sinds ${since}.`;
  },
  neverGuarded:
    "In deze periode was er nog geen klachtenprocedure van kracht; dat er weinig of niets staat, zegt dus niets.",
  nothingReceived: (period) => `Geen klachten ontvangen in ${period}.`,
  receivedSo: (count, period) =>
    `${count === 1 ? "Eén klacht" : `${count} klachten`} ontvangen in ${period}.`,
  countedAnew: (version, year) =>
    `Sinds versie ${version} (${year}) telt het register preciezer. Een schriftelijke reactie is ook de ontvangstbevestiging, een dag die nog moet komen telt niet, en een klacht in beroep is open. De cijfers van deze periode kunnen daardoor anders zijn dan in een eerder verslag. Dat verslag blijft zoals het is.`,
  inNoPeriod: (numbers) =>
    `Tussen de vorige periode en deze ontvangen, en daarom in geen enkel jaaroverzicht: ${numbers}.`,
  openNumbers: (numbers) => `Open aan het einde: ${numbers}.`,
  decimal: (value) => String(value).replace(".", ","),
  of: (part, whole) => `${part} van ${whole}`,
  inPeriod: (share, period) => `${share} in ${period}`,
  percentage: (percent, part, whole) => `${percent}% (${part} van ${whole})`,
  chapters: {
    lastYear: "Verbeteracties van het jaar ervoor en hun effect",
    flow: "Ontvangen, afgesloten en open",
    years: "Vergeleken met de jaren ervoor",
    months: "Per maand",
    terms: "Termijnen",
    reopened: "Termijnen na heropening",
    days: "Dagen per klacht",
    stillOpen: "Hoe lang klachten openstaan",
    extensions: "Uitstel",
    category: "Categorieën, de grootste eerst",
    categoryYears: "Categorieën over de jaren",
    groups: "Kanaal, soort, klager, ernst, uitkomst, oorzaak en tevredenheid",
    trainings: "Per training",
    evaluations: "Negatieve evaluatieformulieren",
    appeals: "Beroep",
    improvements: "Verbeteracties van dit jaar",
    completeness: "Volledigheid",
    changedAfterClosing: "Gewijzigd na het afsluiten",
    explained: "Toegelichte bevindingen van de geschiedenis",
    notCountable: "Niet te tellen",
  },
  headings: {
    improvement: "Verbeteractie",
    owner: "Eigenaar",
    due: "Uiterlijk",
    doneOn: "Gedaan op",
    state: "Stand",
    effect: "Effect",
    openBefore: "Open aan het begin",
    received: "Ontvangen",
    closed: "Afgesloten",
    closedFromBefore: "waarvan eerder ontvangen",
    openAtEnd: "Open aan het einde",
    reopened: "Heropend",
    period: "Periode",
    inTime: "Op tijd",
    withinSector: "Binnen de branchetermijn",
    median: "Mediaan (dagen)",
    longest: "Langste (dagen)",
    extensions: "Geldig uitstel",
    appeals: "Beroep",
    incomplete: "Onvolledig",
    month: "Maand",
    twelveMonths: "Laatste twaalf maanden",
    term: "Termijn",
    late: "Te laat",
    pending: "Loopt nog",
    lapsed: "Vervallen",
    notOwed: "Niet nodig",
    notCountable: "Niet te tellen",
    longestWait: "Wacht het langst (dagen)",
    own: "reactie binnen de eigen termijn, zonder uitstel",
    sector: "reactie binnen de termijn van de branche",
    complaint: "Klacht",
    acknowledgement: "Bevestigd",
    contact: "Besluit of contact",
    response: "Reactie",
    closing: "Afgesloten",
    waiting: "Nog open",
    afterDays: "Na (dagen)",
    stillOpen: "Nog open",
    toldOn: "Verteld op",
    newDate: "Nieuwe datum",
    judgement: "Oordeel",
    category: "Categorie",
    count: "Aantal",
    cumulative: "Opgeteld",
    training: "Training",
    numbers: "Klachten",
    lodgedOn: "Ingesteld op",
    verdictOn: "Uitspraak op",
    verdict: "Uitspraak",
    days: "Dagen",
    explainedIn: "Waar",
    explainedOn: "Toegelicht op",
    changedOn: "Gewijzigd op",
    changedBy: "Door",
    changedFields: "Wat er wijzigde",
    meaning: "Betekenis",
    what: "Wat",
    why: "Waarom",
  },
  notes: {
    lapsed:
      "Vervallen: ingetrokken of geen klacht voordat de stap was gezet (tussen haakjes: toen de termijn al voorbij was). Dagen zijn kalenderdagen.",
    partYears: "† Niet het hele jaar; hiermee is niet vergeleken.",
    stillOpen: "Klachten die nu nog open zijn, tellen mee zolang ze bekend zijn.",
    numbersOnly: "Wat de verbeteracties en trainingen zijn, staat in het register zelf.",
  },
  lines: (own, sector) => `Eigen termijn: ${own} dagen. Gebruikelijk in de branche: ${sector} dagen.`,
  ofReview: (year, item) => `toetsing ${year}, nr. ${item}`,
  ofComplaint: (number, item) => `${number}, nr. ${item}`,
  unnamedTraining: (place) => `training ${place}`,
  unfilled: "niet ingevuld",
  improvementState: { done: "gedaan", "done-late": "te laat gedaan", open: "loopt", late: "te laat" },
  effectNoted: { yes: "genoteerd", no: "nog niet genoteerd" },
  noImprovements: "Geen verbeteracties vastgelegd.",
  extension: {
    counts: "op tijd verteld",
    "too-late": "te laat verteld, telt niet",
    "not-later": "geen latere datum, telt niet",
  },
  extensionCounts: (told, counts) =>
    told === counts
      ? `${told} keer uitstel, ${told === 1 ? "" : "steeds "}op tijd verteld.`
      : `${told} keer uitstel verteld. ${counts === 0 ? "Geen daarvan telt" : `Daarvan ${counts === 1 ? "telt er 1" : `tellen er ${counts}`}`}.`,
  evaluations: (received, complaint, noComplaint) =>
    `${received === 1 ? "1 negatief formulier" : `${received} negatieve formulieren`}: ${complaint} als klacht behandeld, ${noComplaint} beoordeeld als geen klacht.`,
  unjudged: (numbers) => `Nog niet beoordeeld: ${numbers}.`,
  appealState: { verdict: "uitspraak gedaan", pending: "loopt", ended: "vervallen met de klacht" },
  complete: (share) => `Volledig vastgelegd bij afsluiten: ${share}.`,
  incomplete: (numbers) => `Onvolledig: ${numbers}.`,
  erased: (count) => `Van ${count} zijn de persoonsgegevens al gewist; daarover is niets meer te zeggen.`,
  changedAfterClosing: (complaints, amended) => {
    if (complaints === 0) return "Geen klacht uit deze periode is na het afsluiten gewijzigd.";
    const changed = complaints === 1 ? "1 klacht is" : `${complaints} klachten zijn`;
    const inWhat =
      amended === 0
        ? "steeds alleen door wat na het afsluiten hoort te volgen"
        : `waarvan ${amended} in gegevens die bij het afsluiten vast hoorden te staan`;
    return `${changed} na het afsluiten gewijzigd, ${inWhat}. De versies van voor en na de wijziging staan in git.`;
  },
  ownExplanation: (person) => `${person} (zelf toegelicht)`,
  changeMeaning: { followUp: "hoort bij het vervolg", amended: "achteraf gewijzigd" },
  upheaval: { removed: "bestand verwijderd", restored: "bestand teruggezet", broken: "bestand onleesbaar" },
  measure: { received: "ontvangst", terms: "alle termijnen", closing: "afsluiting", waiting: "wachttijd" },
  fault: {
    "no-receipt": "de dag van ontvangst ontbreekt of is onleesbaar",
    "no-procedure": "er was toen geen procedure van kracht",
    "before-start": "ligt voor de stap waarop het volgt",
    "not-dated": "de dag ontbreekt of is onleesbaar",
    "after-today": "de dag van ontvangst ligt in de toekomst",
  },
  subjects: {
    received: "Aantal klachten",
    response: "Reactie op tijd",
    sector: "Reactie binnen de termijn van de branche",
  },
  comparisons: {
    running: (now) => `${now} tot nu toe; de periode loopt nog en wordt niet vergeleken.`,
    "no-earlier": (now) => `${now}; er is nog geen heel jaar om mee te vergelijken.`,
    none: (_, earlier) => `geen, net als in de jaren ervoor (${earlier}).`,
    "too-few": (now, earlier) =>
      `${now}, eerder ${earlier}. Te weinig om er iets over te zeggen: elk verschil kan toeval zijn.`,
    within: (now, earlier) => `${now}, eerder ${earlier}. Dat valt binnen de eerdere jaren.`,
    higher: (now, earlier) => `${now}, eerder ${earlier}. Dat is duidelijk hoger dan in alle jaren ervoor.`,
    lower: (now, earlier) => `${now}, eerder ${earlier}. Dat is duidelijk lager dan in alle jaren ervoor.`,
    "perhaps-higher": (now, earlier) =>
      `${now}, eerder ${earlier}. Dat is hoger dan in alle jaren ervoor, maar het kan toeval zijn.`,
    "perhaps-lower": (now, earlier) =>
      `${now}, eerder ${earlier}. Dat is lager dan in alle jaren ervoor, maar het kan toeval zijn.`,
  },
  plots: plotsInDutch,
};
