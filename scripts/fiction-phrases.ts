/** How a complaint begins. */
export const openings = [
  "Geachte heer, mevrouw,\n\nHierbij dien ik een klacht in.",
  "Beste mensen,\n\nMet enige teleurstelling schrijf ik jullie.",
  "Goedemorgen,\n\nGraag vraag ik aandacht voor het volgende.",
  "L.s.,\n\nIk ben niet tevreden over de gang van zaken.",
  "Hallo,\n\nNormaal klaag ik niet snel, maar nu wel.",
  "Geachte directie,\n\nNaar aanleiding van ons telefoongesprek zet ik mijn klacht op papier.",
  "Beste,\n\nOp advies van een medecursist laat ik dit toch weten.",
];

/** Why it matters to the complainant. */
export const weights = [
  "Ik heb hier **vrije dagen** voor opgenomen en reken op een passende oplossing.",
  "Voor onze organisatie is dit vervelend, omdat wij jullie juist hadden aanbevolen.",
  "Het gaat mij er vooral om dat het *een volgende groep niet overkomt*.",
  "Eerder dit jaar was het ook al eens mis; toen heb ik er niets van gezegd.",
  "Over de rest van de training ben ik overigens tevreden.",
  "Ik heb het ter plaatse gemeld, maar daar kwam geen duidelijk antwoord op.",
  "De kosten heb ik zelf betaald, en dat is voor mij veel geld.",
  "Mijn leidinggevende vraagt mij hoe dit verder gaat en ik kan hem geen antwoord geven.",
  "Een collega die erbij was, heeft hetzelfde ervaren en wil dat desgewenst bevestigen.",
];

/** How a complaint ends. */
export const endings = [
  "Ik hoor graag binnen een week van jullie.\n\nMet vriendelijke groet",
  "Bellen mag, het liefst na vijf uur.\n\nVriendelijke groet",
  "In afwachting van een reactie,\n\nhoogachtend",
  "Ik ga ervan uit dat we hier samen uitkomen.",
  "Bijgevoegd vinden jullie wat ik hierover heb bewaard.",
  "Mocht er meer informatie nodig zijn, dan hoor ik het graag.",
];

/** What people add to a low mark on an evaluation form. */
export const evaluationRemarks = [
  "Jammer, de vorige keer was beter.",
  "Ik had er meer van verwacht.",
  "Zou ik zo niet aanraden.",
  "De groep was wel leuk.",
  "Graag een reactie.",
  "Voor deze prijs te weinig.",
];

/** What was said in a conversation with the complainant. */
export const gists = {
  first: [
    "De klacht samen doorgenomen.",
    "Gevraagd wat er precies is gebeurd.",
    "Uitgelegd hoe wij een klacht behandelen.",
    "Geluisterd en excuses aangeboden voor het ongemak.",
    "Teruggebeld op verzoek.",
    "Navraag gedaan naar ontbrekende gegevens.",
  ],
  second: [
    "Afgesproken dat wij schriftelijk reageren.",
    "De klager waardeert dat er snel contact is.",
    "De gewenste oplossing is besproken.",
    "De klager stuurt nog stukken toe.",
    "De klager wil het eerst intern bespreken.",
    "Er blijft verschil van inzicht over de oorzaak.",
  ],
};

/** Why it takes longer than a week. */
export const extensionReasons = [
  "De betrokken trainer is afwezig en nog niet gehoord.",
  "Er is overleg nodig met de locatie.",
  "De klager levert nog stukken aan.",
  "De partners komen pas volgende week bijeen.",
  "De administratie zoekt de betalingen na.",
  "De opdrachtgever is om een reactie gevraagd.",
];

/** Why a complaint was taken up again. */
export const reopeningReasons = [
  "De toegezegde oplossing is niet uitgevoerd.",
  "Er zijn nieuwe stukken ontvangen die een ander licht op de zaak werpen.",
  "De klager meldt dat het opnieuw is gebeurd.",
  "De reactie ging aan een deel van de klacht voorbij.",
];

/** What led to each decision. */
export const reasonsFor = {
  upheld: [
    "De gang van zaken is zoals de klager die beschrijft en had niet mogen gebeuren.",
    "Uit de planning en de mailwisseling blijkt dat de klacht terecht is.",
    "De afspraken zijn van onze kant niet nagekomen.",
    "De collega's die erbij waren bevestigen wat de klager schrijft.",
  ],
  "partly-upheld": [
    "Een deel van de klacht is terecht; over het andere deel lopen de lezingen uiteen.",
    "De informatie was onvolledig, maar de voorwaarden waren wel vooraf bekend.",
    "De uitvoering schoot tekort, de inhoud was conform het programma.",
  ],
  "not-upheld": [
    "Het programma is uitgevoerd zoals overeengekomen.",
    "Uit de stukken blijkt niet dat een afspraak is geschonden.",
    "De beoordeling is volgens de vastgestelde criteria verlopen.",
  ],
  inadmissible: [
    "De klacht gaat over een dienst van een andere aanbieder.",
    "Over hetzelfde voorval is al eerder besloten.",
  ],
};

/** What the partners added to their reasons. */
export const afterwards = [
  "De klager en de betrokken collega zijn gehoord.",
  "Wij betreuren de ervaring.",
  "De partners waren hierover eensgezind.",
  "Het voorval wordt meegenomen in de jaarlijkse toetsing.",
  "De verslagen van de dag zelf zijn erbij betrokken.",
];
