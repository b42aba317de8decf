import type { Subject } from "./fiction-subjects.ts";

/** Complaints about planning and information. */
export const planningSubjects: readonly Subject[] = [
  {
    category: "organisation",
    summary: "Training begon ruim een half uur te laat",
    told: [
      "De training begon **ruim een half uur te laat**.",
      "Niemand van ons was ingelicht; we stonden met zijn twaalven op de gang te wachten.",
      "Het programma is daarna niet ingehaald, het laatste onderdeel verviel.",
    ],
    wish: "Een extra dagdeel waarin het vervallen onderdeel alsnog wordt gegeven.",
    cause: "planning",
    action: "Excuses aangeboden en de presentatie van het vervallen onderdeel toegestuurd.",
    improvement: "Trainer meldt zich een uur voor aanvang bij de planning.",
  },
  {
    category: "organisation",
    summary: "Training is kort tevoren verplaatst naar een andere dag",
    told: [
      "Twee dagen van tevoren kreeg ik bericht dat de trainingsdag was verplaatst.",
      "Mijn vervanging op het werk was al geregeld en is gewoon doorbetaald.",
      "Op de nieuwe datum kan ik niet.",
    ],
    wish: "Kosteloos deelnemen op een datum die ik zelf kan kiezen.",
    cause: "planning",
    action: "Drie andere data voorgelegd.",
    improvement: "Verplaatsen binnen tien werkdagen alleen na telefonisch overleg met de deelnemers.",
  },
  {
    category: "organisation",
    summary: "Groep was groter dan vooraf was toegezegd",
    told: [
      "In de offerte staat *maximaal tien deelnemers*, er zaten er zestien.",
      "Voor oefenen met terugkoppeling was daardoor nauwelijks tijd.",
      "Wij hebben juist voor een kleine groep gekozen.",
    ],
    wish: "Een deel van de kosten terug, of een extra oefendag.",
    cause: "planning",
    action: "Bij de vervolgdag een tweede begeleider ingezet.",
    improvement: "Inschrijving sluit vanzelf bij het toegezegde aantal deelnemers.",
  },
  {
    category: "organisation",
    summary: "Inschrijving is niet verwerkt, deelnemer stond niet op de lijst",
    told: [
      "Bij binnenkomst bleek dat ik niet op de deelnemerslijst stond.",
      "Ik had wel een bevestiging van mijn inschrijving ontvangen.",
      "Ik heb de dag op een bijgezette stoel gevolgd, zonder map en zonder lunch.",
    ],
    wish: "Dat de inschrijving alsnog in orde komt, met de volledige map.",
    cause: "administration",
    action: "Map nagestuurd en inschrijving hersteld.",
    improvement: "Deelnemerslijst de dag ervoor vergelijken met de verstuurde bevestigingen.",
  },
  {
    category: "communication",
    summary: "Vragen per mail bleven weken onbeantwoord",
    told: [
      "Ik heb drie keer gemaild met een vraag over de toelating.",
      "Op geen van de berichten kwam een antwoord, ook geen ontvangstmelding.",
      "De inschrijftermijn is daardoor bijna verstreken.",
    ],
    wish: "Antwoord op mijn vraag en een plaats in de eerstvolgende groep.",
    cause: "communication",
    action: "Direct gebeld en de vraag beantwoord.",
    improvement: "Gedeelde postbus dagelijks nalopen, met vervanging bij afwezigheid.",
  },
  {
    category: "communication",
    summary: "Informatie op de website kwam niet overeen met het programma",
    told: [
      "Op de website stond dat ook gesprekken met groepen aan bod zouden komen.",
      "Dat onderdeel bleek al een jaar geleden vervallen te zijn.",
      "Juist daarvoor had ik mij ingeschreven.",
    ],
    wish: "Dat de website klopt en een passend aanbod voor het gemiste onderdeel.",
    cause: "communication",
    action: "Tekst op de website aangepast.",
    improvement: "Elk kwartaal het programma op de website nalopen.",
  },
  {
    category: "communication",
    summary: "Verwijzing naar verkeerde locatie in de uitnodiging",
    told: [
      "In de uitnodiging stond het oude adres.",
      "Met drie collega's hebben we eerst aan de andere kant van de stad gestaan.",
      "We kwamen daardoor een uur te laat binnen.",
    ],
    wish: "Vergoeding van de extra reiskosten.",
    cause: "administration",
    action: "Nieuwe uitnodiging met het juiste adres verstuurd.",
    improvement: "Adres in de uitnodiging komt voortaan uit de planning en wordt niet meer overgetypt.",
  },
  {
    category: "communication",
    summary: "Opdrachtgever kreeg geen terugkoppeling na het traject",
    told: [
      "Bij de start is een eindgesprek met de opdrachtgever afgesproken.",
      "Het traject is nu twee maanden voorbij en er is nog niets gepland.",
      "Ik kan intern niet verantwoorden wat het heeft opgeleverd.",
    ],
    wish: "Een eindgesprek binnen twee weken.",
    cause: "communication",
    action: "Eindgesprek ingepland.",
    improvement: "Eindgesprek vastleggen bij de opdrachtbevestiging.",
  },
];
