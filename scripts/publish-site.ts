import { setTimeout as pause } from "node:timers/promises";
import { CommandError, type Given, runCommand } from "./command.ts";
import { openPublishing, type Publishing } from "./github-publishing.ts";
import { endOf, type PublicationEnd, publicationWords } from "./publication-words.ts";
import { placeNamed, secondsGiven, variable } from "./remind-settings.ts";
import { tellRun } from "./tell-run.ts";

const options = {
  patience: { placeholder: "SECONDS", meaning: "until GitHub must serve it", fallback: "600" },
  pace: { placeholder: "SECONDS", meaning: "before the first look how it stands", fallback: "2" },
};

type Options = Given<keyof typeof options>;

/** `npm run publish-site`: asks GitHub Pages to serve what this run has built, and waits until it does. */
await runCommand({
  name: "publish-site",
  purpose:
    "Asks GitHub Pages to serve the site that this run has built. The job publish of daily.yml calls it. It ends with 0 when the site is served, with 1 when GitHub could not, with 2 when it could not be asked.",
  options,
  run,
});

async function run(given: Options): Promise<number> {
  const { artifact, commit, isFresh } = builtByRun();
  const place = placeNamed(false);
  if (place === null) throw new CommandError("no repository is named.");
  const patience = secondsGiven(given, "patience", options.patience.fallback);
  const manners = { pace: 0, patience, breath: 1000, timeLimit: 30_000 };
  const publishing = openPublishing(place, manners);
  await demandPages(publishing);
  const proof = await proofOfRun();
  const { id, address } = await publishing.ask({ artifact, commit, proof });
  process.stdout.write(`Asked for commit ${commit}.\n`);
  const pace = secondsGiven(given, "pace", options.pace.fallback);
  const end = await endReached(publishing, id, { patience, pace });
  if (end !== "served") {
    process.stderr.write(`publish-site: ${publicationWords[end]}\n`);
    return 1;
  }
  await handOn(address);
  process.stdout.write(`${publicationWords.served} ${address}\n`);
  if (!isFresh) await tellRun({ summary: publicationWords.stale, isWarning: true });
  return 0;
}

type Built = { readonly artifact: number; readonly commit: string; readonly isFresh: boolean };

/** What the jobs before this one have made: the uploaded site, and the commit of this run's heartbeat if there is one. */
function builtByRun(): Built {
  const [artifact, heartbeat, ofRun] = ["ARTIFACT", "HEARTBEAT", "GITHUB_SHA"].map(variable);
  const commit = heartbeat ?? ofRun;
  if (!/^\d+$/.test(artifact ?? "") || !/^[0-9a-f]{40}$/.test(commit ?? "")) {
    throw new CommandError(
      "this is no run of a workflow that has built a site. The job publish of daily.yml calls this command, with the number of the uploaded site in ARTIFACT and the commit of the heartbeat in HEARTBEAT.",
    );
  }
  return { artifact: Number(artifact), commit: commit ?? "", isFresh: heartbeat !== null };
}

async function demandPages(publishing: Publishing): Promise<void> {
  const takesRuns = await publishing.takesRuns();
  if (takesRuns === true) return;
  const seen = takesRuns === null ? "GitHub Pages is off" : "GitHub Pages takes its pages from a branch";
  throw new CommandError(
    `${seen}. In the repository: Settings, Pages, Source: GitHub Actions. Then run the failed job again.`,
  );
}

/** What proves to Pages which workflow asks. The package says of a failure what GitHub answered, which is not repeated. */
async function proofOfRun(): Promise<string> {
  const { getIDToken } = await import("@actions/core");
  try {
    return await getIDToken();
  } catch (cause) {
    const cure = "Does it have `id-token: write` in daily.yml? If so, run the failed job again later.";
    throw new CommandError(`GitHub gives this job no proof of who it is. ${cure}`, { cause });
  }
}

type Waiting = { readonly patience: number; readonly pace: number };

/** Looks ever less often, until GitHub says how it ended or the patience is used up. */
async function endReached(
  publishing: Publishing,
  id: string,
  { patience, pace }: Waiting,
): Promise<PublicationEnd> {
  const until = Date.now() + patience;
  let said: string | null = null;
  for (let wait = pace; Date.now() < until; wait = Math.min(wait * 1.5, 15_000)) {
    await pause(wait);
    const status = await publishing.statusOf(id);
    if (status !== null && status !== said) process.stdout.write(`GitHub: ${status.replaceAll("_", " ")}\n`);
    said = status;
    const end = endOf(status);
    if (end !== null) return end;
  }
  await publishing.cancel(id);
  return "late";
}

/** The address stands in the run, beside the job. */
async function handOn(address: string): Promise<void> {
  if (variable("GITHUB_OUTPUT") === null) return;
  const { setOutput } = await import("@actions/core");
  setOutput("address", address);
}
