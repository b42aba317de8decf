/** The words of the public page about the procedure in Dutch. */
export const procedureInDutch = {
  title: "Klachtenprocedure",
  intro: "Niet tevreden? Zeg het ons. Wij leggen elke klacht vast en behandelen haar vertrouwelijk.",
  complainTitle: "Zo dient u een klacht in",
  complain:
    "U kunt uw klacht mondeling of schriftelijk doorgeven, aan wie van ons u maar wilt. Elke vorm is goed.",
  byMail: "Mail",
  byPhone: "Bel",
  byLetter: "Schrijf",
  whatTitle: "Wat wij een klacht noemen",
  what: [
    "Elke reactie van een opdrachtgever, cliënt of deelnemer die laat blijken niet tevreden te zijn met onze service, in welke vorm dan ook.",
    "Een negatieve reactie op een evaluatieformulier.",
    "Iets anders waarvan u vindt dat het beter moet.",
  ],
  howTitle: "Wat wij doen",
  /** What is promised where the procedure sets a term for it. */
  how: {
    passOn: (within: string) =>
      `Wie van ons uw klacht hoort, geeft die binnen ${within} door aan de bestuurder.`,
    discuss: (within: string) =>
      `De bestuurder bespreekt uw klacht binnen ${within} met de partners. Degene over wie de klacht gaat, beslist niet mee.`,
    acknowledge: (within: string) =>
      `U krijgt binnen ${within} schriftelijk bericht dat wij uw klacht hebben ontvangen. Daarin staat wat er al is gedaan, of wanneer u onze reactie krijgt.`,
    decideOrContact: (within: string) =>
      `Binnen ${within} nemen wij een besluit of nemen wij contact met u op.`,
    respond: (within: string) =>
      `Binnen ${within} krijgt u onze reactie. Lukt dat niet, dan hoort u op tijd waarom, en wanneer u haar wel krijgt.`,
    review: (every: string) =>
      `Elke ${every} lopen de partners alle klachten na en besluiten zij wat er beter moet.`,
  },
  noVersion:
    "Onze klachtenprocedure is nog niet van kracht. Wij behandelen uw klacht zo snel als wij kunnen.",
  noTerms: "Onze procedure noemt geen termijnen. Wij behandelen uw klacht zo snel als wij kunnen.",
  inForce: (date: string) => `Deze procedure geldt sinds ${date}.`,
  counting:
    "Een termijn begint de dag nadat iemand van ons uw klacht ontving, en loopt tot en met de laatste dag.",
  appealTitle: "Niet tevreden met ons besluit?",
  appeal: (name: string) => `Dan kunt u in beroep gaan bij onze vertrouwenspersoon, ${name}.`,
  appealTerms: {
    appealWithin: (within: string) => `Dat kan tot ${within} nadat u onze reactie kreeg.`,
    acknowledgeAppeal: (within: string) =>
      `U krijgt binnen ${within} bericht dat wij uw beroep hebben ontvangen.`,
    forwardAppeal: (within: string) =>
      `Komt uw beroep bij ons binnen, dan sturen wij het binnen ${within} door.`,
    appealVerdict: (within: string) => `U krijgt binnen ${within} een uitspraak.`,
  },
  binding: "Wij houden ons aan de uitspraak.",
  notBinding: "De uitspraak is een advies aan ons.",
  privacyTitle: "Vertrouwelijk",
  privacy:
    "Wij behandelen uw klacht met de grootste discretie. Alleen de bestuurder en de partners kunnen haar lezen.",
  retain: (term: string) => `Wij bewaren uw gegevens tot ${term} nadat de klacht is afgesloten.`,
  fullTitle: "De hele klachtenprocedure",
  toRegister: "Voor partners: het register",
};
