/** The words of signing in to the editor in Dutch; what stands between “…” is what GitHub's own screens say. */
export const signInInDutch = {
  place: "Klachtenregister",
  title: "Klachten bewerken",
  tagline: "Meld u aan om klachten vast te leggen en bij te werken.",
  repository: "Repository",
  token: "Token van GitHub",
  tokenHint: "Begint met “github_pat_”. Deze browser onthoudt het twaalf uur, of tot u zich afmeldt.",
  howTo: "Hoe maak ik een token?",
  howToNewTab: "Hoe maak ik een token? (nieuw tabblad)",
  show: "Toon",
  hide: "Verberg",
  signIn: "Aanmelden",
  or: "of",
  signInWithGitHub: "Aanmelden met GitHub",
  notNow: "Niet nu",
  toRegister: "Terug naar het register",
  checking: "Even geduld, het token wordt nagekeken …",
  waiting: "Meld u aan in het venster van GitHub dat is opengegaan …",
  signedOut: "U bent afgemeld.",
  expired: "Uw aanmelding is verlopen. Meld u opnieuw aan.",
  askAgainTitle: "Opnieuw aanmelden",
  askAgain: "Uw aanmelding is verlopen. Wat u schreef staat er nog. Meld u opnieuw aan en sla op.",
  publicTitle: "Deze repository is openbaar",
  publicText:
    "Iedereen op internet kan alles lezen wat hier wordt vastgelegd. Leg hier geen klachten vast. U kunt daarom niet verder.",
  publicCure:
    "Laat de eigenaar de repository eerst besloten maken: op GitHub bij “Settings”, onderaan “General”, onder “Danger Zone”: “Change visibility”, “Change to private”.",
  publicKept: "Stonden er al klachten in, meld dat dan direct aan de bestuurder: het is een datalek.",
  tryAgain: "Opnieuw proberen",
  trouble: {
    "not-a-token":
      "Dit is geen token van GitHub. Plak het hele token; het begint met “github_pat_”. Uw wachtwoord van GitHub werkt hier niet.",
    refused:
      "GitHub neemt dit token niet aan: het is niet goed overgenomen, verlopen of ingetrokken. Plak het nog eens, of maak een nieuw token.",
    "wrong-repository":
      "Met dit token is de repository niet te zien. Kies bij het token de organisatie als “Resource owner” en juist deze repository. Moet de organisatie het token nog goedkeuren, wacht daar dan op.",
    "read-only":
      "Met dit token kunt u lezen, maar niet opslaan. Zet bij het token “Contents” op “Read and write”, en vraag de eigenaar of u zelf in de repository mag schrijven.",
    archived:
      "Het register is op GitHub gearchiveerd en alleen nog te lezen. Aan uw token ligt het niet. Vraag de eigenaar om het archiveren ongedaan te maken (“Unarchive this repository”).",
    blocked:
      "GitHub heeft het register afgesloten. Aan uw token ligt het niet. Vraag de eigenaar: GitHub heeft gemaild waarom.",
    sso: "De organisatie vraagt om single sign-on. Open de organisatie op GitHub, meld u daar aan en geef het token toegang (“Configure SSO”). Probeer het daarna opnieuw.",
    forbidden:
      "De organisatie laat dit token niet toe: de soort of de looptijd mag niet. Maak een fine-grained token met een kortere looptijd, of vraag het de eigenaar.",
    limited:
      "GitHub heeft in korte tijd te veel vragen gekregen. Wacht een paar minuten en probeer het opnieuw.",
    offline: "GitHub antwoordt niet. Controleer de verbinding en probeer het opnieuw.",
    failed:
      "GitHub gaf een antwoord waar het register niets mee kan. Probeer het later opnieuw; misschien is er een storing.",
    "window-blocked":
      "De browser hield het venster van GitHub tegen. Sta vensters van deze site toe, of meld u aan met een token.",
    "window-closed": "Het venster van GitHub is gesloten voordat u aangemeld was. Probeer het opnieuw.",
    "window-refused": "GitHub heeft u niet aangemeld. Probeer het opnieuw, of meld u aan met een token.",
    "window-silent":
      "Het aanmelden bij GitHub duurde te lang. Probeer het opnieuw, of meld u aan met een token.",
  },
};
