import type { Trouble } from "./repository.ts";

/** What the editor says about reading, saving and signing in, in Dutch. */
export const backendInDutch = {
  title: "Klachten vastleggen",
  notSetUp:
    "Klachten vastleggen kan hier nog niet: de plaats van het register is nog niet ingevuld. Vraag de beheerder.",
  opening: "De klachten worden geopend …",
  saving: "Bezig met opslaan …",
  retry: "Probeer opnieuw",
  back: "Terug naar het overzicht",
  unreadable: "Kan niet gelezen worden",
  cannotOpen:
    "Dit bestand is niet leesbaar als klacht of toetsing en kan hier niet bewerkt worden zonder er iets van te verliezen. Vraag de beheerder om het te herstellen.",
  settingsUnreadable:
    "De instellingen zijn niet leesbaar. Vraag de beheerder om ze te herstellen. Er is niets gewijzigd.",
  clockBehind: "De klok van dit apparaat loopt achter.",
  clockBehindMore: "De editor telt vanaf de dag waarop deze pagina is gemaakt. Zet de klok goed.",
  keeping: {
    title: "De opslag van deze browser",
    nothing:
      "Deze browser bewaart geen cookies en gegevens voor deze site. U kunt klachten invoeren en opslaan. Wat niet is opgeslagen, is weg als u de pagina sluit, en u meldt zich dan opnieuw aan. Sta cookies en sitegegevens voor deze site toe in de instellingen van de browser.",
    full: "De opslag van deze browser is vol. U kunt klachten invoeren en opslaan, maar de browser onthoudt niet alles. Maak ruimte: verwijder in de instellingen van de browser gegevens van andere sites.",
  },
  gone: "Dit bestand staat niet (meer) in het register. Misschien heeft een collega het verwijderd.",
  notOurs: "Op deze plaats mag de editor niets schrijven. Er is niets gewijzigd.",
  numberTaken:
    "Dit klachtnummer bestaat al. Er is niets opgeslagen. Sla nog eens op: er komt een nieuw nummer.",
  yearTaken: "Er is al een toetsing van dit jaar. Open die en vul haar aan. Er is niets opgeslagen.",
  cancelled: "Er is niets opgeslagen. Wat u schreef staat nog in het formulier.",
  changedMeanwhile:
    "Een collega heeft dit bestand intussen gewijzigd. Er is niets verwijderd. Open het opnieuw en kijk wat er veranderd is.",
  saveSettingsInForm: "Sla op met de knop in het formulier. Losse bestanden worden niet bewaard.",
  close: "Sluiten",
  refused: "Nog niet opgeslagen",
  seeNotice: "kijk in de melding wat er eerst nodig is.",
  mergedRefused: "Zo samengevoegd kan het niet opgeslagen worden. Wat u schreef staat nog in het formulier.",
  earlyReceipt: {
    title: "Klopt deze dag?",
    sentence: (received: string, start: string) =>
      `De klacht is dan ontvangen op ${received}. Onze eerste klachtenprocedure geldt sinds ${start}; voor deze klacht lopen geen termijnen.`,
    yes: "Ja, opslaan",
    no: "Terug naar het formulier",
  },
  moreFindings: (count: number) => (count === 1 ? "En nog 1 punt." : `En nog ${count} punten.`),
  troubleReading: {
    offline: "Er is geen verbinding. Het register kan nu niet gelezen worden.",
    unknown: "Er is geen verbinding. Het register kan nu niet gelezen worden.",
    unauthorized: "U bent niet meer aangemeld. Meld u opnieuw aan.",
    "read-only": "Dit token mag het register niet lezen.",
    "not-found":
      "Het register is met dit token niet te vinden. Misschien is het verplaatst of hernoemd, of mag dit token er niet meer bij. Vraag de beheerder.",
    limited: "GitHub vraagt even geduld: er is te veel gevraagd. Probeer het over een paar minuten opnieuw.",
    moved: "Het register is juist gewijzigd. Probeer het opnieuw.",
    protected:
      "Op GitHub houdt een regel dit tegen. Vraag de beheerder om naar de regels van het register te kijken.",
    archived: "Het register is op GitHub gearchiveerd. Vraag de eigenaar.",
    blocked:
      "GitHub heeft het register afgesloten. Vraag de eigenaar: GitHub heeft gemaild waarom. Er is niets verloren.",
    refused: "Het lezen is geweigerd.",
    failed: "Het lezen is niet gelukt. Er is niets verloren.",
  } satisfies Record<Trouble, string>,
  troubleSaving: {
    offline: "Geen verbinding: er is niets opgeslagen. Wat u schreef staat nog in het formulier.",
    unknown:
      "De verbinding viel weg tijdens het opslaan. Of het gelukt is, is nog niet te zeggen. Wat u schreef staat nog in het formulier. Sla nog eens op zodra er verbinding is: dan blijkt of het al gelukt was, en wordt er niets dubbel bewaard.",
    unauthorized:
      "U bent niet meer aangemeld: er is niets opgeslagen. Wat u schreef staat nog in het formulier.",
    "read-only":
      "Dit token mag alleen lezen: er is niets opgeslagen. Meld u aan met een token dat mag schrijven.",
    "not-found":
      "Het register is met dit token niet te vinden: er is niets opgeslagen. Misschien is het verplaatst of hernoemd, of mag dit token er niet meer bij. Wat u schreef staat nog in het formulier. Vraag de beheerder.",
    limited: "GitHub vraagt even geduld: er is niets opgeslagen. Probeer het over een paar minuten opnieuw.",
    moved: "Collega's slaan op hetzelfde moment op: er is niets opgeslagen. Probeer het opnieuw.",
    protected:
      "Op GitHub staat een regel die opslaan tegenhoudt: er is niets opgeslagen. Wat u schreef staat nog in het formulier. Nog eens proberen helpt niet. Vraag de beheerder om de regel te wijzigen: voor het register mag geen “pull request” of andere controle nodig zijn.",
    archived:
      "Het register is op GitHub gearchiveerd en alleen nog te lezen: er is niets opgeslagen. Wat u schreef staat nog in het formulier. Nog eens proberen helpt niet. Vraag de eigenaar om het archiveren ongedaan te maken (“Unarchive this repository”).",
    blocked:
      "GitHub heeft het register afgesloten: er is niets opgeslagen. Wat u schreef staat nog in het formulier. Nog eens proberen helpt niet. Vraag de eigenaar: GitHub heeft gemaild waarom.",
    refused:
      "GitHub weigert deze wijziging: er is niets opgeslagen. Wat u schreef staat nog in het formulier. Vraag de beheerder.",
    failed: "Het opslaan is niet gelukt: er is niets opgeslagen. Probeer het opnieuw.",
  } satisfies Record<Trouble, string>,
  /** What the local server says when it refuses a save, by its code. */
  refusals: {
    "no-identity":
      "Git weet op deze computer nog niet wie u bent: er is niets opgeslagen. Geef uw naam en adres op met “git config user.name” en “git config user.email”, en sla opnieuw op.",
    "git-busy":
      "Op deze computer is git met iets anders bezig, zoals een samenvoeging: er is niets opgeslagen. Vraag de beheerder ernaar.",
    "git-locked":
      "Het register is op slot: git is er nog mee bezig, of een eerdere keer opslaan is afgebroken. Er is niets opgeslagen. Probeer het zo nog eens. Blijft het zo, vraag het dan de beheerder: het venster waarin het register gestart is, zegt welk bestand in de weg ligt.",
    "git-branchless":
      "Op deze computer staat een oude versie van het register open: er is niets opgeslagen. Vraag de beheerder de nieuwste te openen.",
    "other-writer":
      "Dit register is op deze computer al eerder gestart, en alleen daar kan worden opgeslagen. Er is niets opgeslagen. Sluit het andere venster en sla hier nog eens op.",
    "git-absent": "Op deze computer is geen git: er is niets opgeslagen. Installeer git en sla opnieuw op.",
    "git-failed":
      "Git kon de wijziging niet vastleggen: er is niets opgeslagen. Kijk met “git status” wat er is.",
    "not-signed":
      "Git moet elke wijziging ondertekenen, en dat lukt niet: er is niets opgeslagen. Vraag de beheerder naar de sleutel voor het ondertekenen.",
    "filter-failed":
      "Een programma dat git hier voor bestanden gebruikt, zoals git-lfs, ontbreekt of werkt niet: er is niets opgeslagen. Vraag de beheerder het te installeren.",
    "line-ends-refused":
      "Git is hier zo ingesteld dat het de regeleinden van dit bestand weigert: er is niets opgeslagen. Vraag de beheerder naar de instelling core.safecrlf.",
    "disk-full": "De schijf is vol: er is niets opgeslagen. Maak ruimte en sla opnieuw op.",
    "hook-refused":
      "Een controle op deze computer weigert deze wijziging: er is niets opgeslagen. Vraag de beheerder ernaar.",
    "status-413": "De bijlagen zijn samen te groot: er is niets opgeslagen. Samen mogen ze 45 MB zijn.",
  },
};

/** Every word that the editor says about reading and saving; a language that lacks one does not compile. */
export type BackendWords = typeof backendInDutch;

/** What the local server says when it refuses a save; null for a code without words of its own. */
export function refusalIn(words: BackendWords, code: string | null): string | null {
  const refusals: Readonly<Record<string, string>> = words.refusals;
  return code === null ? null : (refusals[code] ?? null);
}
