import * as z from "zod";
import { jobsIn, readWorkflow, startsOn, stepsIn, type WorkflowRule } from "./workflow-shape.ts";

/** A job that hangs is ended after half an hour at most, not after the six hours that GitHub allows. */
export const endsInTime: WorkflowRule = (text) => {
  const minutes = z.number().int().min(1).max(30);
  return jobsIn(text)
    .filter(([, one]) => !minutes.safeParse(one["timeout-minutes"]).success)
    .map(([name]) => `${name} has no timeout of at most 30 minutes`);
};

/** The machine is named with its version: what `latest` is changes on a day that GitHub chooses. */
export const namesItsMachine: WorkflowRule = (text) => {
  return jobsIn(text)
    .filter(([, one]) => !/^ubuntu-\d\d\.\d\d$/.test(String(one["runs-on"])))
    .map(([name]) => `${name} runs on a machine without a version`);
};

/** What fetches code without a lockfile: to keep it, to run it once, or straight out of the network into a shell. */
const unlocked = [
  /\bnpm (?:i|install|add|update)\b/,
  /\b(?:npx|npm (?:exec|x))\b(?! --no )/,
  /\b(?:bunx|(?:pnpm|yarn) (?:add|dlx)|npm (?:create|init)|pipx?3? (?:install|run)|gem install|go install|cargo install)\b/,
  /\b(?:curl|wget)\b[^\n]*\|\s*(?:sudo\s+)?(?:ba|z)?sh\b/,
];

/** What runs is what a lockfile names, to the byte: in a job with a secret, code that nobody has fixed could take it. */
export const installsByLockfile: WorkflowRule = (text) => {
  const commands = stepsIn(text).flatMap(({ run }) => run ?? []);
  return commands
    .filter((run) => unlocked.some((form) => form.test(run)))
    .map(() => "runs code without a lockfile");
};

/** A step that fails is seen to fail; what may go wrong without harm is for the scripts to say. */
export const hidesNoFailure: WorkflowRule = (text) => {
  const hidden = [...jobsIn(text).map(([, one]) => one), ...stepsIn(text)].filter((one) => {
    const run = "run" in one ? String(one.run) : "";
    return one["continue-on-error"] !== undefined || /\|\|\s*(?:true|:|exit 0)|\bset \+e\b/.test(run);
  });
  return hidden.map(() => "a failure is hidden");
};

const patience = z.object({ group: z.string(), queue: z.literal("max") });

/** Runs that write wait for each other, and every one of them gets its turn. */
export const losesNoRun: WorkflowRule = (text) => {
  const writes = jobsIn(text).some(([, { permissions }]) =>
    JSON.stringify(permissions ?? "").includes("write"),
  );
  const { concurrency } = readWorkflow(text);
  if (!writes || patience.strict().safeParse(concurrency).success) return [];
  return ["runs that write do not wait for each other"];
};

const readsRecords = /\bnpm run (?:check|build|history)\b/;

/** What a company's own workflow reads records with has their whole history: without it the second witness is missing. */
export const knowsItsHistory: WorkflowRule = (text) => {
  if (!startsOn(text, "schedule")) return [];
  const reading = jobsIn(text).filter(([, { steps }]) =>
    steps.some(({ run = "" }) => readsRecords.test(run)),
  );
  const shallow = reading.filter(([, { steps }]) => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    return checkouts.some((one) => one.with?.["fetch-depth"] !== 0);
  });
  return shallow.map(([name]) => `${name} reads records without their history`);
};

const schedules = z.looseObject({
  schedule: z.array(z.looseObject({ cron: z.string(), timezone: z.string().optional() })),
});

/** A schedule is off the hour, where GitHub drops runs, at least twice a day, and in the company's own time. */
export const startsReliably: WorkflowRule = (text) => {
  const found = schedules.safeParse(readWorkflow(text).on);
  if (!found.success) return startsOn(text, "schedule") ? ["the schedule cannot be read"] : [];
  const { schedule } = found.data;
  const onTheHour = schedule.filter(({ cron }) => !isOff(cron.split(" ")[0] ?? ""));
  const elsewhere = schedule.filter(({ timezone }) => timezone !== "Europe/Amsterdam");
  return [
    ...onTheHour.map(() => "a schedule starts when many others do"),
    ...elsewhere.map(() => "a schedule is not in the company's time"),
    ...(schedule.length < 2 ? ["one schedule a day has no second chance"] : []),
  ];
};

function isOff(minute: string): boolean {
  return /^\d+$/.test(minute) && Number(minute) % 2 === 1 && Number(minute) % 5 !== 0;
}

/** What runs without anybody watching has a last job that hears how all others ended, well or not. */
export const tellsOfFailures: WorkflowRule = (text) => {
  if (!startsOn(text, "schedule")) return [];
  const jobs = jobsIn(text);
  const hears = jobs.some(([name, { needs, if: condition }]) => {
    const others = jobs.map(([other]) => other).filter((other) => other !== name);
    return String(condition).includes("always()") && others.every((other) => needs.includes(other));
  });
  return hears ? [] : ["nobody is told when a run fails"];
};
