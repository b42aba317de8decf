import type { Action } from "../procedure/reminder-issue.ts";
import type { Register } from "../schemas/register.ts";

/** What a run of the reminders warns of. */
export type Warning = "forking-allowed" | "pages-unsealed" | "internal" | "assignees-refused";

/** What a run of the reminders says: in the issues, on the screen and in the summary of a workflow. */
export type RemindWords = {
  readonly labelDescription: string;
  /** The comment with which an issue is closed. */
  readonly closed: string;
  readonly duplicateOf: (number: number) => string;
  readonly done: Readonly<Record<Action["kind"], string>>;
  readonly planned: Readonly<Record<Action["kind"], string>>;
  readonly failed: string;
  readonly left: string;
  readonly nothing: string;
  readonly notCompared: string;
  readonly putOff: (count: number) => string;
  readonly heading: string;
  readonly columns: readonly [what: string, count: string];
  readonly warnings: Readonly<Record<Warning, string>>;
  /** The codes of people whose accounts are refused. */
  readonly refused: (codes: string) => string;
};

const nl: RemindWords = {
  labelDescription: "Herinnering van het klachtenregister",
  closed:
    "Alles waaraan dit herinnerde, staat nu in het register of is niet meer nodig. Deze herinnering is daarom gesloten; verandert dat, dan gaat zij vanzelf weer open.",
  duplicateOf: (number) => `Deze herinnering is per ongeluk twee keer gemaakt. Zie #${number}.`,
  done: {
    make: "herinnering gemaakt",
    tell: "bericht geplaatst",
    reopen: "herinnering heropend",
    close: "herinnering gesloten",
    update: "herinnering bijgewerkt",
    double: "dubbele herinnering opgeruimd",
    note: "gezien",
  },
  planned: {
    make: "herinnering te maken",
    tell: "bericht te plaatsen",
    reopen: "herinnering te heropenen",
    close: "herinnering te sluiten",
    update: "herinnering bij te werken",
    double: "dubbele herinnering op te ruimen",
    note: "gezien",
  },
  failed: "mislukt",
  left: "blijft liggen tot de volgende keer",
  nothing: "Alle herinneringen kloppen.",
  notCompared:
    "Met niets vergeleken, want GITHUB_REPOSITORY noemt geen repository: alles lijkt nog te maken.",
  putOff: (count) =>
    `Nog ${count} ${count === 1 ? "nieuwe herinnering wacht" : "nieuwe herinneringen wachten"} op de volgende keer: meer dan zoveel tegelijk maakt --most er niet.`,
  heading: "Herinneringen",
  columns: ["Wat", "Aantal"],
  warnings: {
    "forking-allowed":
      "Van de repository mogen kopieën (forks) gemaakt worden; ook daarin staan de klachten. Zet dit uit: Settings, General, Allow forking.",
    "pages-unsealed":
      "De repository publiceert een website (Pages), maar er zijn geen sleutels: het dashboard kan niet verzegeld zijn. Maak ze met `npm run keys -- add CODE`.",
    internal:
      "De repository is “internal”: iedereen in de hele onderneming op GitHub kan de klachten lezen. Maak haar private.",
    "assignees-refused":
      "GitHub weigert een account. De anderen zijn toegewezen; elke volgende keer wordt het opnieuw geprobeerd. Kijk bij `github:` onder people in register.yaml, en of die mensen bij de repository mogen.",
  },
  refused: (codes) => `Geweigerd: ${codes}.`,
};

const en: RemindWords = {
  labelDescription: "Reminder of the complaint register",
  closed:
    "Everything that this was a reminder of stands in the register now, or is no longer needed. The reminder is closed therefore; should that change, it opens again by itself.",
  duplicateOf: (number) => `This reminder was made twice by accident. See #${number}.`,
  done: {
    make: "reminder made",
    tell: "notice given",
    reopen: "reminder reopened",
    close: "reminder closed",
    update: "reminder updated",
    double: "double reminder settled",
    note: "seen",
  },
  planned: {
    make: "reminder to be made",
    tell: "notice to be given",
    reopen: "reminder to be reopened",
    close: "reminder to be closed",
    update: "reminder to be updated",
    double: "double reminder to be settled",
    note: "seen",
  },
  failed: "failed",
  left: "left for the next run",
  nothing: "All reminders are as they must be.",
  notCompared:
    "Compared with nothing, as GITHUB_REPOSITORY names no repository: everything seems yet to be made.",
  putOff: (count) =>
    `${count} more new ${count === 1 ? "reminder waits" : "reminders wait"} for the next run: --most lets no run make more.`,
  heading: "Reminders",
  columns: ["What", "Count"],
  warnings: {
    "forking-allowed":
      "The repository may be forked, and a fork holds the complaints too. Turn that off: Settings, General, Allow forking.",
    "pages-unsealed":
      "The repository publishes a site (Pages), but there are no keys: the dashboard cannot be sealed. Make them with `npm run keys -- add CODE`.",
    internal:
      "The repository is “internal”: everybody in the whole enterprise on GitHub can read the complaints. Make it private.",
    "assignees-refused":
      "GitHub refuses an account. The others are assigned; each further run tries it again. Look at `github:` below people in register.yaml, and whether these people have access to the repository.",
  },
  refused: (codes) => `Refused: ${codes}.`,
};

/** The words of the command `remind` by the register's language. */
export const remindWords: Readonly<Record<Register["language"], RemindWords>> = { nl, en };
