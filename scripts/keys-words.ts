import type { Register } from "../schemas/register.ts";

/** What the command `keys` says, in one language. */
export type KeysWords = {
  readonly settingsUnreadable: string;
  readonly codeMissing: string;
  readonly notAReader: (code: string) => string;
  readonly hasOne: (code: string) => string;
  readonly hasNone: (code: string) => string;
  readonly noKeys: string;
  readonly ask: (codes: readonly string[]) => string;
  readonly noPassPhrase: string;
  readonly strangePassPhrase: (codes: readonly string[]) => string;
  readonly wrongPassPhrase: (code: string) => string;
  readonly slotBroken: (code: string) => string;
  readonly keysDiffer: string;
  readonly departed: (codes: readonly string[]) => string;
  readonly shownOnce: string;
  readonly inForce: string;
  readonly rotated: string;
  readonly removed: (code: string) => string;
  readonly lastOne: (code: string) => string;
  readonly lastRemoved: (code: string) => string;
  readonly holdsKey: string;
  readonly lacksKey: string;
  readonly mayNotRead: string;
};

const nl: KeysWords = {
  settingsUnreadable: "register.yaml is niet te lezen. Voer `npm run check` uit en herstel wat daar staat.",
  codeMissing: "noem de code van een persoon uit register.yaml, bijvoorbeeld: npm run keys -- add dir",
  notAReader: (code) =>
    `${code} is vandaag geen bestuurder of partner in register.yaml. Alleen zij krijgen een wachtzin; zie npm run keys -- list.`,
  hasOne: (code) => `${code} heeft al een wachtzin. Een nieuwe geeft u met: npm run keys -- rotate ${code}`,
  hasNone: (code) => `${code} heeft geen wachtzin; er is niets veranderd.`,
  noKeys: "Er zijn nog geen sleutels. De eerste maakt u met: npm run keys -- add dir",
  ask: (codes) => `Wachtzin van iemand die er al een heeft (${codes.join(", ")}): `,
  noPassPhrase: "er is geen wachtzin gegeven. Er is niets veranderd.",
  strangePassPhrase: (codes) =>
    `de wachtzin begint niet met de code van iemand die er een heeft (${codes.join(", ")}). Er is niets veranderd.`,
  wrongPassPhrase: (code) => `dit is niet de wachtzin van ${code}. Er is niets veranderd.`,
  slotBroken: (code) =>
    `keys/${code}.age is beschadigd. Haal het bestand terug uit git, of geef met rotate nieuwe sleutels.`,
  keysDiffer:
    "de wachtzin hoort bij andere sleutels dan keys/recipient.txt. Geef met rotate iedereen nieuwe sleutels.",
  departed: (codes) =>
    `deze personen mogen het register niet meer lezen: ${codes.join(", ")}. Verwijder eerst hun wachtzin met remove.`,
  shownOnce:
    "Hieronder staat de nieuwe wachtzin. Hij wordt maar één keer getoond en nergens bewaard: zet hem meteen in een wachtwoordkluis en geef hem niet per mail door.",
  inForce: "De wachtzin geldt vanaf nu.",
  rotated:
    "Er zijn nieuwe sleutels; de oude wachtzinnen openen alleen nog wat eerder is gepubliceerd. Sla keys/ op in git en publiceer het dashboard opnieuw.",
  removed: (code) =>
    `De wachtzin van ${code} is verwijderd. Wie vertrokken is, kan het oude archief en de oude sleutel hebben bewaard: geef daarna nieuwe sleutels met rotate en publiceer het dashboard opnieuw.`,
  lastOne: (code) =>
    `${code} heeft de laatste wachtzin; daarna kan niemand het gepubliceerde dashboard nog openen. Weet u het zeker, herhaal dan met --yes.`,
  lastRemoved: (code) =>
    `De laatste wachtzin, die van ${code}, is verwijderd en daarmee zijn de sleutels weg. Nieuwe maakt u met add.`,
  holdsKey: "heeft een wachtzin",
  lacksKey: "heeft nog geen wachtzin",
  mayNotRead: "heeft een wachtzin, maar mag het register vandaag niet lezen: verwijder hem met remove",
};

const en: KeysWords = {
  settingsUnreadable: "register.yaml cannot be read. Run `npm run check` and mend what it names.",
  codeMissing: "name the code of a person in register.yaml, for example: npm run keys -- add dir",
  notAReader: (code) =>
    `${code} is today no director or partner in register.yaml. Only they get a pass phrase; see npm run keys -- list.`,
  hasOne: (code) => `${code} has a pass phrase already. For a new one: npm run keys -- rotate ${code}`,
  hasNone: (code) => `${code} has no pass phrase; nothing was changed.`,
  noKeys: "There are no keys yet. Make the first with: npm run keys -- add dir",
  ask: (codes) => `Pass phrase of somebody who has one (${codes.join(", ")}): `,
  noPassPhrase: "no pass phrase was given. Nothing was changed.",
  strangePassPhrase: (codes) =>
    `the pass phrase does not begin with the code of somebody who has one (${codes.join(", ")}). Nothing was changed.`,
  wrongPassPhrase: (code) => `this is not the pass phrase of ${code}. Nothing was changed.`,
  slotBroken: (code) =>
    `keys/${code}.age is damaged. Restore the file from git, or give new keys with rotate.`,
  keysDiffer:
    "the pass phrase belongs to other keys than keys/recipient.txt. Give everybody new keys with rotate.",
  departed: (codes) =>
    `these people may no longer read the register: ${codes.join(", ")}. Remove their pass phrases first, with remove.`,
  shownOnce:
    "Below is the new pass phrase. It is shown once and stored nowhere: put it into a password manager now, and do not pass it on by mail.",
  inForce: "The pass phrase is in force.",
  rotated:
    "There are new keys; the old pass phrases open only what was published before. Commit keys/ and publish the dashboard again.",
  removed: (code) =>
    `The pass phrase of ${code} is removed. Who left may have kept the old archive and the old key: give new keys with rotate and publish the dashboard again.`,
  lastOne: (code) =>
    `${code} has the last pass phrase; without it nobody can open the published dashboard. If you are sure, repeat with --yes.`,
  lastRemoved: (code) =>
    `The last pass phrase, that of ${code}, is removed, and the keys with it. Make new ones with add.`,
  holdsKey: "has a pass phrase",
  lacksKey: "has no pass phrase yet",
  mayNotRead: "has a pass phrase, but may not read the register today: remove it with remove",
};

/** The words of the command `keys` by the register's language. */
export const keysWords: Readonly<Record<Register["language"], KeysWords>> = { nl, en };
