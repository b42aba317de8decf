/** A step of the page about tokens: what to do, and how that looks on the screen. */
export type TokenStep = { readonly title: string; readonly text: readonly string[] };

/**
 * The words of the page about making a token, in Dutch. What stands between “…” is what GitHub's screens say, which are
 * English; what stands between `…` is a name to look for. Both are marked on the page, which also puts the names of the
 * settings in the place of ‹owner› and ‹repository›.
 */
export const tokenPageInDutch = {
  title: "Een token maken",
  intro:
    "Met een token bewijst u aan GitHub dat u het bent. U maakt het één keer, in ongeveer vijf minuten, en gebruikt het om u aan te melden bij het klachtenregister.",
  someOwner: "de organisatie van uw bedrijf",
  someRepository: "de repository van het klachtenregister",
  unknownRepository:
    "De naam van de repository staat nog niet in de instellingen van het register. Vraag die aan wie het register beheert.",
  shortTitle: "In het kort",
  shortIntro: "Voor wie dit vaker heeft gedaan. Hieronder staat het stap voor stap.",
  short: [
    ["“Resource owner”", "‹owner›"],
    ["“Expiration”", "90 dagen, of zo lang als de organisatie toestaat"],
    ["“Repository access”", "“Only select repositories”: ‹repository›"],
    ["“Permissions”", "“Contents”: “Read and write”"],
  ] satisfies readonly (readonly [label: string, value: string])[],
  stepsTitle: "Stap voor stap",
  steps: [
    {
      title: "Open GitHub",
      text: [
        "Ga naar github.com en meld u aan met uw eigen account. Gebruik nooit het account of het token van een ander: bij elke wijziging in het register staat wie haar deed.",
        "De schermen van GitHub zijn Engels. Wat u daar leest, staat hier vet en tussen aanhalingstekens.",
      ],
    },
    {
      title: "Ga naar de tokens",
      text: [
        "Klik rechtsboven op uw foto en kies “Settings”. Kies in de lijst links, helemaal onderaan, “Developer settings”. Klik daar op “Personal access tokens” en dan op “Fine-grained tokens”.",
      ],
    },
    {
      title: "Begin een nieuw token",
      text: [
        "Klik rechtsboven op “Generate new token”. GitHub kan nu om uw wachtwoord of een code vragen; dat is gewoon.",
        "Typ bij “Token name” een naam waaraan u het herkent, bijvoorbeeld `Klachtenregister`.",
      ],
    },
    {
      title: "Kies van wie de repository is",
      text: [
        "Kies bij “Resource owner” ‹owner›, niet uzelf. Staat de organisatie er niet bij, dan laat zij deze tokens nog niet toe: zie onderaan bij de eigenaar.",
        "Verschijnt er een veld voor een toelichting, schrijf dan bijvoorbeeld `Klachten vastleggen`.",
      ],
    },
    {
      title: "Kies hoe lang het geldt",
      text: [
        "Kies bij “Expiration” 90 dagen, of met “Custom” een datum tot een jaar vooruit. Een organisatie kan een kortere termijn voorschrijven. Zet de einddatum in uw agenda.",
      ],
    },
    {
      title: "Kies alleen deze repository",
      text: [
        "Kies bij “Repository access” voor “Only select repositories”. Klik op “Select repositories”, zoek ‹repository› en kies alleen die.",
      ],
    },
    {
      title: "Geef het recht om te schrijven",
      text: [
        "Klik bij “Permissions” op “Add permissions”, zoek “Contents” en vink het aan. Zet daarna achter “Contents” de keuze “Access” van “Read-only” op “Read and write”.",
        "“Metadata” met “Read-only” komt er vanzelf bij. Meer is niet nodig.",
      ],
    },
    {
      title: "Maak het token en kopieer het meteen",
      text: [
        "Klik onderaan op “Generate token”, en in het overzicht dat verschijnt nog eens op “Generate token”.",
        "U ziet nu het token: een lange regel die begint met `github_pat_`. Klik op het kopieerteken ernaast. GitHub laat het maar één keer zien.",
      ],
    },
    {
      title: "Bewaar het en meld u aan",
      text: [
        "Plak het token bij het aanmelden van het klachtenregister en laat uw wachtwoordbeheerder het bewaren. Zet het niet in een mail, een chat of een los bestand.",
        "Staat op GitHub “Pending” bij het token, dan moet de eigenaar van de organisatie het nog goedkeuren. U krijgt daarvan een mail; tot dan ziet het register de repository niet.",
      ],
    },
  ] satisfies readonly TokenStep[],
  laterTitle: "Later",
  later: [
    {
      title: "Het token is verlopen",
      text: [
        "Een week van tevoren mailt GitHub u. Open “Settings”, “Developer settings”, “Personal access tokens”, “Fine-grained tokens”, klik op de naam van het token en dan op “Regenerate token”. Alle keuzes blijven staan; alleen het token zelf is nieuw. Vervang het ook in uw wachtwoordbeheerder.",
      ],
    },
    {
      title: "Het token is kwijt, of een ander heeft het gezien",
      text: [
        "Klik in dezelfde lijst achter het token op “Delete”. Het werkt dan meteen nergens meer. Maak daarna een nieuw. Heeft een ander het gezien, zeg dat dan ook direct tegen de bestuurder.",
      ],
    },
    {
      title: "Een andere computer",
      text: [
        "Het token uit uw wachtwoordbeheerder werkt overal. Meld u op een computer van een ander na afloop altijd af.",
      ],
    },
    {
      title: "U vertrekt",
      text: [
        "Meld u af in het register en verwijder het token met “Delete”. De eigenaar haalt u bovendien uit de organisatie: “People”, “Remove from organization”. Vanaf dat moment doet ook een vergeten token niets meer.",
      ],
    },
  ] satisfies readonly TokenStep[],
  classicTitle: "Waarom geen “Tokens (classic)”?",
  classic:
    "Een classic token geeft toegang tot alles waar u zelf bij kunt: elke repository van elke organisatie. Raakt het in verkeerde handen, dan ligt alles open. Een fine-grained token kan alleen bij deze ene repository, en alleen zo lang als u koos.",
  ownerTitle: "Voor de eigenaar van de organisatie",
  owner: [
    {
      title: "Sta fine-grained tokens toe",
      text: [
        "Open de organisatie op GitHub, kies “Settings”, en links onder “Third-party Access” eerst “Personal access tokens” en dan “Settings”. Kies op het tabblad “Fine-grained tokens” voor “Allow access via fine-grained personal access tokens” en klik op “Save”. Daar staat ook hoe lang een token hoogstens mag gelden.",
        "Kies op het tabblad “Tokens (classic)” voor “Restrict access via personal access tokens (classic)”.",
      ],
    },
    {
      title: "Keur tokens goed",
      text: [
        "Met “Require administrator approval” werkt een token pas na uw goedkeuring, bij “Personal access tokens”, “Pending requests”. Geef alleen toegang aan een token voor één repository met “Contents” op “Read and write”. Onder “Active tokens” ziet u wie er toegang heeft, en trekt u een token in met “Revoke”.",
      ],
    },
    {
      title: "Maak ieder die klachten behandelt lid",
      text: [
        "Een fine-grained token werkt alleen voor een lid van de organisatie; niet voor een “Outside collaborator”, en niet voor een repository op het persoonlijke account van een ander. Geef de leden in de repository de rol “Write”: “Settings”, “Collaborators and teams”. De repository zelf is “Private”.",
      ],
    },
  ] satisfies readonly TokenStep[],
  toSignIn: "Naar het aanmelden",
  toGitHub: "Naar de tokens op GitHub",
};
