import type { Register } from "../schemas/register.ts";

/** How a run of the daily workflow ended badly, as far as people must know. */
export type FailureSeen = {
  /** The jobs that did not end well, by their names in the workflow. */
  readonly jobs: readonly string[];
  /** The address of the run. */
  readonly link: string;
  /** How many runs in a row have ended so. */
  readonly runs: number;
};

/** What the program says of a failed run: in the one issue about it, and on the screen. */
export type FailureWords = {
  readonly labelDescription: string;
  readonly title: string;
  readonly body: (failure: FailureSeen) => string;
  readonly again: (link: string) => string;
  readonly recovered: (link: string) => string;
  readonly acts: Readonly<Record<FailureAct, string>>;
};

/** What the program does about the issue. */
export type FailureAct = "make" | "reopen" | "update" | "close" | "note" | "nothing";

const nl: FailureWords = {
  labelDescription: "De dagelijkse run van het klachtenregister ging mis",
  title: "De dagelijkse run van het klachtenregister is mislukt",
  body: ({ jobs, link, runs }) => `[De laatste run](${link}) is niet goed geëindigd. ${
    runs === 1 ? "" : `Dat is nu ${runs} keer achter elkaar gebeurd. `
  }Wat er misging: ${listOf(jobs)}.

- Bij \`register\` kunnen herinneringen ontbreken. Wie aan de beurt is, staat op het dashboard: dat rekent zelf door.
- Bij \`site\` of \`publish\` laat het dashboard niet zien wat er sindsdien is vastgelegd. Bovenaan staat hoe oud het is.
- Bij \`heartbeat\` kan GitHub een oudere stand blijven tonen, tot de volgende keer dat iemand iets vastlegt.

**Wat te doen:** open de run en kies **Re-run failed jobs**; vaak was het een storing die voorbij is. Blijft het misgaan,
vraag dan de beheerder om naar de rode stap te kijken. Aan de klachten zelf verandert een run nooit iets.

Dit bericht wordt bijgewerkt en sluit vanzelf zodra een run goed eindigt.`,
  again: (link) => `De dagelijkse run is opnieuw mislukt: [bekijk de run](${link}).`,
  recovered: (link) => `[Deze run](${link}) is weer goed geëindigd.`,
  acts: {
    make: "de run is mislukt: bericht gemaakt",
    reopen: "de run is mislukt: bericht heropend",
    update: "de run is mislukt: bericht bijgewerkt",
    close: "de run is goed geëindigd: bericht gesloten",
    note: "de run is goed geëindigd: onthouden",
    nothing: "de run is goed geëindigd: niets te melden",
  },
};

const en: FailureWords = {
  labelDescription: "The daily run of the complaint register went wrong",
  title: "The daily run of the complaint register has failed",
  body: ({ jobs, link, runs }) => `[The last run](${link}) did not end well. ${
    runs === 1 ? "" : `That has happened ${runs} times in a row. `
  }What went wrong: ${listOf(jobs)}.

- With \`register\`, reminders may be missing. Whose turn it is stands on the dashboard, which goes on computing by itself.
- With \`site\` or \`publish\`, the dashboard does not show what has been recorded since. At its top it says how old it is.
- With \`heartbeat\`, GitHub may go on showing an older state, until somebody records something again.

**What to do:** open the run and choose **Re-run failed jobs**; often it was a disturbance that is over. If it keeps
failing, ask the maintainer to look at the red step. A run never changes anything in the complaints themselves.

This message is kept up to date, and closes by itself as soon as a run ends well.`,
  again: (link) => `The daily run has failed again: [look at the run](${link}).`,
  recovered: (link) => `[This run](${link}) has ended well again.`,
  acts: {
    make: "the run has failed: issue made",
    reopen: "the run has failed: issue reopened",
    update: "the run has failed: issue updated",
    close: "the run has ended well: issue closed",
    note: "the run has ended well: remembered",
    nothing: "the run has ended well: nothing to report",
  },
};

function listOf(jobs: readonly string[]): string {
  return jobs.map((job) => `\`${job}\``).join(", ");
}

/** The words about a failed run by the register's language. */
export const failureWords: Readonly<Record<Register["language"], FailureWords>> = { nl, en };
