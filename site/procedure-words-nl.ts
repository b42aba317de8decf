/** The words of the public page about the procedure in Dutch. */
export const procedureInDutch = {
  title: "Klachtenprocedure",
  intro: "Niet tevreden? Zeg het ons. Elke klacht wordt vastgelegd, vertrouwelijk behandeld en beantwoord.",
  whatTitle: "Wat wij een klacht noemen",
  what: [
    "Elke reactie van een opdrachtgever, cliënt of deelnemer die laat blijken niet tevreden te zijn met onze service, in welke vorm dan ook.",
    "Een negatieve reactie op een evaluatieformulier.",
    "Iets anders waarvan u vindt dat het beter moet.",
  ],
  howTitle: "Wat wij doen",
  how: [
    "Wie bij ons een klacht hoort, geeft die door aan de bestuurder en vertelt wat er meteen is gedaan.",
    "De bestuurder bespreekt de klacht met de partners. Degene over wie de klacht gaat, beslist niet mee.",
    "U krijgt schriftelijk bericht dat wij uw klacht hebben ontvangen, met wat er al is gedaan of met de datum waarop u onze reactie krijgt.",
    "Wij nemen een besluit of nemen contact met u op, en sturen u een inhoudelijke reactie.",
    "Lukt dat niet op tijd, dan hoort u dat vóór het einde van de termijn, met de reden en een nieuwe datum.",
    "Eens per jaar lopen de partners alle klachten na en besluiten zij wat er beter moet.",
  ],
  noVersion: "Er is nog geen versie van de procedure vastgelegd.",
  counting:
    "De termijn begint de dag nadat iemand van ons uw klacht ontving, en duurt tot het einde van de laatste dag. Weekenden en feestdagen verlengen een termijn in dagen niet.",
  appealTitle: "Niet tevreden met ons besluit?",
  appeal: "Dan kunt u in beroep gaan bij onze vertrouwenspersoon.",
  privacyTitle: "Vertrouwelijk",
  privacy:
    "Uw klacht wordt met de grootste discretie behandeld. Alleen de bestuurder en de partners kunnen haar lezen.",
  toRegister: "Voor partners: het register",
};
