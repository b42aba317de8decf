/** The words of the editor in Dutch, beside those of the procedure and of the CMS. */
export const editorInDutch = {
  yes: "ja",
  no: "nee",
  noTerm: "geen termijn",
  left: "vertrokken",
  ended: "vervallen",
  /** What was taken out of the settings though records use it, by what it is. */
  stillUsed: {
    category: (name: string, records: number) =>
      `Categorie “${name}” staat nog in ${records === 1 ? "1 klacht" : `${records} klachten`}. Laat haar op de lijst staan en vul bij “Tot en met” de laatste dag in.`,
    person: (name: string, records: number) =>
      `${name} staat nog in ${records === 1 ? "1 klacht of toetsing" : `${records} klachten en toetsingen`}. Laat deze persoon op de lijst staan en vul bij “Tot en met” de laatste dag in.`,
    confidant: (name: string, records: number) =>
      `Vertrouwenspersoon ${name} hoort nog bij ${records === 1 ? "1 klacht" : `${records} klachten`}. Laat deze persoon op de lijst staan en vul bij “Tot en met” de laatste dag in.`,
    procedure: (day: string, records: number) =>
      `De versie van ${day} geldt nog voor ${records === 1 ? "1 klacht" : `${records} klachten`}. Laat haar staan. Zij eindigt vanzelf op de dag waarop een nieuwe versie begint.`,
  },
  collections: {
    complaints: {
      label: "Klachten",
      singular: "klacht",
      description:
        "Leg elke klacht vast, ook een die ter plekke is opgelost: die vraagt maar weinig velden. De aanwijzing bij “Direct ondernomen acties” noemt ze. Zoeken doet u in het overzicht.",
    },
    reviews: {
      label: "Jaarlijkse toetsingen",
      singular: "jaarlijkse toetsing",
      description: "Eén verslag per jaar: wie erbij was, en per klacht of er extra actie nodig is.",
    },
    settings: {
      label: "Instellingen",
      singular: "instellingen",
      description: "De mensen, de procedure met haar termijnen, de categorieën en de herinneringen.",
    },
  },
  /** Who made contact. */
  directions: { incoming: "de klager", outgoing: "wij" },
  /** What a folded group says of itself. */
  groups: { empty: "nog niet ingevuld", filled: "ingevuld" },
  /** How many a list holds; some lists say it in their own way. */
  lists: {
    none: (many: string) => `nog geen ${many}`,
    own: {
      immediateActions: {
        none: "nog geen acties",
        some: (count: string, isOne: boolean) => (isOne ? "1 actie" : `${count} acties`),
      },
      extensions: {
        none: "nog geen uitstel",
        some: (count: string, _isOne: boolean) => `${count} keer uitstel`,
      },
      reopenings: {
        none: "niet heropend",
        some: (count: string, _isOne: boolean) => `${count} keer heropend`,
      },
    },
  },
  settingsFile: "Instellingen van het register",
  filters: { open: "Niet afgesloten", high: "Ernstig", unhandled: "Nog geen behandelaar" },
  /** Names of what only shows an icon, and of what the CMS has in English. */
  parts: {
    fold: "Openen of sluiten",
    remove: "Uit de lijst halen",
    move: "Verplaatsen",
    preview: "Zo staat het ervoor",
    nothingFits: "Niets past bij wat u typt",
    order:
      "Druk op de spatiebalk om dit op te pakken, verplaats het met de pijltjes, en druk nog eens op de spatiebalk om het neer te zetten.",
  },
  /** A field for a day. */
  day: {
    today: "Vandaag",
    calendar: "Kalender",
    clear: "Wissen",
    /** A button of a field, by what it does and the label of the field. */
    named: (button: string, label: string) => `${button}: ${label}`,
    unreadable: "Dit lezen we niet als een dag. Typ bijvoorbeeld 29-11-2026.",
    noSuchDay: "Deze dag bestaat niet. Kijk het getal, de maand en de weekdag na.",
    tooEarly: (day: string, first: string) => `${day}? Een dag voor ${first} kan hier niet.`,
    tooLate: (day: string, last: string) => `${day}? Een dag na ${last} kan hier niet.`,
  },
  languages: { nl: "Nederlands", en: "Engels" },
  units: { days: "dagen", workingDays: "werkdagen", weeks: "weken", months: "maanden" },
  /** Labels of what only the form has, and of what is called otherwise in a review or in the settings. */
  labels: {
    "complaint.hold.kept": "Langer bewaren",
    "decision.on": "Besloten op",
    "decision.by": "Besloten door",
    "acknowledgement.medium": "Verstuurd per",
    "response.medium": "Verstuurd per",
    "extensions.medium": "Verteld per",
    "contacts.medium": "Contact per",
    "contacts.direction": "Wie nam contact op",
    "review.body": "Verslag",
    "review.on": "Gehouden op",
    "review.complaints.id": "Klachtnummer",
    unit: "Eenheid",
    count: "Aantal",
  },
  /** One of a list, as it stands on the button that adds one. */
  singular: {
    roles: "rol",
    explanations: "toelichting",
    immediateActions: "actie",
    contacts: "contactmoment",
    extensions: "uitstel",
    improvements: "verbeteractie",
    reopenings: "heropening",
    attachments: "bijlage",
    complaints: "klacht",
    people: "persoon",
    absences: "afwezigheid",
    confidants: "vertrouwenspersoon",
    procedures: "versie",
    categories: "categorie",
    before: "aantal werkdagen",
    discussedWith: "persoon",
    involved: "persoon",
    present: "persoon",
    by: "persoon",
  },
  /** What is wrong with a text, after the name of its field and a colon; the CMS adds the full stop. */
  patterns: {
    atMost: (count: number) => `hoogstens ${count} tekens`,
    personCode:
      "een code van hoogstens 20 kleine letters, cijfers en streepjes, die met een letter begint, zoals p1",
    categoryCode:
      "een code van hoogstens 40 kleine letters, cijfers en streepjes, die met een letter begint, zoals locatie",
    complaintNumber: "een klachtnummer zoals KL-2026-7F3K",
    mailAddress: "een e-mailadres zonder spaties",
    otherForm: "dit is anders geschreven dan het hoort",
  },
  /** What stands below a field, by the record and the path of the field. */
  hints: {
    "complaint.explanations":
      "Waarom iets wat de geschiedenis vertelt, toch klopt. De bevinding blijft te zien, en telt niet meer.",
    "complaint.explanations.commit": "Neem het over uit het Logboek, van de regel met de wijziging.",
    "review.explanations":
      "Waarom iets wat de geschiedenis vertelt, toch klopt. De bevinding blijft te zien, en telt niet meer.",
    "review.explanations.commit": "Neem het over uit het Logboek, van de regel met de wijziging.",
    "register.explanations":
      "Vul hier als onderdeel het nummer in van een klacht die uit het register is gehaald.",
    "register.explanations.commit": "Neem het over uit het Logboek, van de regel met de wijziging.",
    "complaint.receivedOn":
      "De dag waarop iemand van ons de klacht als eerste hoorde of las. Op die dag begint de week.",
    "complaint.receivedBy": "Wie de klacht als eerste hoorde of las, ook als dat een trainer was.",
    "complaint.channel": "Hoe de klacht binnenkwam.",
    "complaint.kind": "Kies “anders” als het niet past, en licht het toe.",
    "complaint.kindNote": "Alleen nodig bij “anders”.",
    "complaint.body": "Wat de klager zei of schreef, zo letterlijk mogelijk. Eén zin is genoeg.",
    "complaint.wish": "Wat de klager zelf als oplossing ziet.",
    "complaint.complainant": "Alleen wat nodig is om te antwoorden. Laat leeg wat u niet weet.",
    "complaint.complainant.consumer": "Ja als de klager voor zichzelf deelneemt en niet namens een bedrijf.",
    "complaint.complainant.formOfAddress": "Hoe de klager in een brief wil worden aangesproken.",
    "complaint.summary":
      "Hoogstens 200 tekens, zonder namen. Dit is wat in het overzicht van het jaar terechtkomt.",
    "complaint.involved": "Over wie de klacht gaat. Wie hier staat, beslist niet mee.",
    "complaint.immediateActions":
      "Wat er meteen gedaan is. Is de klacht daarmee opgelost? Kies dan bij Besluit de uitkomst “opgelost”, vul bij Ontvangstbevestiging in wanneer de klager schriftelijk hoorde wat er is gedaan (dat ene bericht is dan ook de reactie), met wie het is besproken, en sluit de klacht af. De rest mag leeg blijven.",
    "complaint.noImmediateAction":
      "Kies “ja” als er niets direct gedaan is, zodat niemand denkt dat het vergeten is.",
    "complaint.passedOnOn":
      "Wanneer de bestuurder het hoorde. Niet nodig als de bestuurder de klacht zelf ontving.",
    "complaint.discussedOn": "Wanneer de bestuurder de klacht met de partners besprak.",
    "complaint.discussedWith": "Met wie de klacht is besproken, ook als zij meteen is opgelost.",
    "complaint.handler": "Wie de klacht behandelt; niet iemand over wie de klacht gaat.",
    "complaint.acknowledgement": "Wie stuurt de bevestiging? Vul dat ook in als het nog moet gebeuren.",
    "complaint.acknowledgement.variant":
      "De bevestiging meldt wat er gedaan is, of belooft een reactie voor een bepaalde dag.",
    "complaint.contacts": "Elk gesprek met de klager dat meer is dan de ontvangstbevestiging.",
    "complaint.extensions":
      "Telt alleen als het de klager is verteld voordat de lopende termijn voorbij was. Laat eerder uitstel staan.",
    "complaint.decision.by": "Wie het besluit nam; niemand over wie de klacht gaat.",
    "complaint.response":
      "De brief of mail met ons antwoord. Pas als die verstuurd is, is de termijn gehaald.",
    "complaint.response.appealMentioned": "Staat in de reactie hoe de klager de vertrouwenspersoon bereikt?",
    "complaint.improvements": "Wat we veranderen, met een eigenaar en een datum.",
    "complaint.attachments":
      "Een bestand komt naast de klacht te staan, in dezelfde besloten map. Het heet voortaan bijlage-1, bijlage-2 enzovoort: de naam die het had, wordt niet bewaard.",
    "complaint.appeal": "Als de klager met het besluit naar de vertrouwenspersoon gaat.",
    "complaint.closedOn": "Afsluiten kan als alles ingevuld is wat voor deze klacht nodig is.",
    "complaint.reopenings": "Bij een heropening begint een nieuwe week; de eerste blijft bewaard.",
    "complaint.hold":
      "Kies “ja” zolang er een geschil loopt en de gegevens moeten blijven. Bij “nee” vervallen de datums en de reden.",
    "complaint.erasedOn":
      "De dag waarop de naam, de adressen, de woorden en de bijlagen uit deze klacht zijn verwijderd.",
    "review.on":
      "De dag van de vergadering. Het verslag krijgt het jaar van deze dag als naam, of het jaar van de toetsing waaruit u dit formulier opende.",
    "review.present": "De partners die bij de toetsing waren.",
    "review.period":
      "De klachten die in deze periode zijn ontvangen, worden doorgenomen, en alle eerdere die nog openstaan.",
    "review.complaints":
      "Elke klacht van de periode en elke eerdere die nog openstaat, met het antwoord of er extra actie nodig is.",
    "review.closedOn": "Afsluiten kan als bij elke klacht over extra actie is beslist.",
    "register.language": "Niet ingevuld: Nederlands.",
    "register.timeZone": "Niet ingevuld: Europe/Amsterdam.",
    "register.people":
      "Wie vertrekt, blijft op de lijst staan met een laatste dag; een code blijft altijd van dezelfde persoon.",
    "register.people.code": "Kort en blijvend, zoals p1. In klachten staat deze code en niet de naam.",
    "register.people.role": "Vul dit in als iemand steeds dezelfde rol had; laat “Rollen” dan leeg.",
    "register.people.roles":
      "Is iemands rol veranderd? Haal “Rol” dan leeg en zet hier elke rol met de dag waarop die begon. Wat iemand deed, telt naar de rol van die dag.",
    "register.people.github": "Alleen nodig voor wie klachten bewerkt.",
    "register.people.until": "Leeg zolang iemand bij ons werkt.",
    "register.people.absences": "In deze dagen is de vervanger aan de beurt.",
    "register.confidants": "Wie beroep behandelt. Noem nummer en adres in elke brief met een besluit.",
    "register.procedures":
      "Voeg een versie toe als de procedure verandert, en laat de oude staan: een klacht houdt de termijnen van de dag van ontvangst.",
    "register.procedures.appealBinding": "Laat leeg zolang de procedure het niet zegt.",
    "register.procedures.terms":
      "De termijnen zoals de procedure ze noemt. Staat er geen in, kies dan “geen termijn”.",
    "register.procedures.terms.appealVerdict.from": "Niet ingevuld: de dag van doorsturen.",
    "register.procedures.terms.appealWithin": "Hoe lang na onze reactie iemand nog beroep kan instellen.",
    "register.procedures.terms.extendAtMost":
      "Tot hoe lang na de ontvangst uitstel mag duren. Langer uitstel telt wel, maar wordt een bevinding.",
    "register.since":
      "De eerste dag waarop u dit register gebruikt. Vanaf die dag telt het eerste jaar tot de toetsing.",
    "register.sector":
      "Wat in de branche gewoon is, ter vergelijking naast de eigen termijn. Niet ingevuld: 28 dagen.",
    "register.categories": "Niet ingevuld: een lijst van tien gebruikelijke categorieën.",
    "register.categories.until":
      "Leeg zolang de categorie in gebruik is. Klachten die later zijn ontvangen, kunnen haar niet krijgen.",
    "register.reminders.before":
      "Zoveel werkdagen voor een termijn gaat er een bericht uit. Leeg: 2 werkdagen vooraf en op de dag zelf.",
    "register.reminders.overdueEvery": "Leeg: elke werkdag.",
    "register.reminders.directorAfter": "Leeg: meteen.",
    "register.reminders.partnersAfter": "Leeg: 3 werkdagen.",
    "register.evaluation.scale": "Niet ingevuld: 10.",
    "register.evaluation.negativeUpTo":
      "Een cijfer tot en met dit is een negatieve reactie. Niet ingevuld: 5.",
    "register.dashboard.address": "Het webadres waarop het overzicht staat. Vraag de beheerder.",
    "register.dashboard.repository": "Eigenaar en naam, met een schuine streep ertussen. Vraag de beheerder.",
    "register.dashboard.branch": "Niet ingevuld: main.",
    "register.dashboard.api": "Niet ingevuld: https://api.github.com.",
    "register.dashboard.oauth": "Alleen voor wie zich met een eigen aanmelddienst bij GitHub aanmeldt.",
    "register.dashboard.oauth.path": "Niet ingevuld: auth.",
    "register.dashboard.lockAfterMinutes": "Zo lang blijft het overzicht ongebruikt open. Leeg: 15 minuten.",
  },
};
