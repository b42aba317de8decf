import { type Contexts, filledIn, isMet, type Standing } from "./workflow-expression.ts";
import { eventOf, freshMachine, type Machine, refOf, type RunOrder, runStep } from "./workflow-machine.ts";
import { readScript, type ScriptJob, type ScriptStep } from "./workflow-script.ts";
import { ActionFailure, playAction } from "./workflow-uses.ts";

/** How a step or a job ended. */
export type Ending = "success" | "failure" | "skipped";

/** What a run left behind. */
export type RunOutcome = {
  readonly ending: Ending;
  readonly jobs: Readonly<Record<string, Ending>>;
  /** The commands and actions of all jobs that were not skipped, with how each ended. */
  readonly steps: readonly (readonly [step: string, ending: Ending])[];
  readonly log: string;
  readonly summary: string;
  /** What is shown beside the run. */
  readonly annotations: readonly string[];
  /** The folder that is served after the run; null when the run asked for no publication. */
  readonly published: string | null;
};

/** The run while it goes on. */
type Run = {
  readonly order: RunOrder;
  readonly jobs: Record<string, Ending>;
  readonly outputs: Record<string, Readonly<Record<string, string>>>;
  readonly steps: (readonly [string, Ending])[];
  log: string;
  summary: string;
};

/**
 * Runs a workflow on this machine as GitHub would: GitHub's own parser reads it and GitHub's own evaluator decides
 * about conditions, commands run in fresh clones with the environment of a run, actions of GitHub's are played.
 *
 * @throws when the workflow holds anything that is not understood here
 */
export async function runWorkflow(order: RunOrder): Promise<RunOutcome> {
  const run: Run = {
    order,
    jobs: {},
    outputs: {},
    steps: [],
    log: "",
    summary: "",
  };
  const askedBefore = order.pages?.asked().length;
  const script = await readScript(order.workflow);
  for (const job of script) run.jobs[job.name] = await endingOfJob(run, job, script);
  const { jobs, steps, log, summary } = run;
  const annotations = log.split("\n").filter((line) => /^::(?:notice|warning|error)\b/.test(line));
  const endings = Object.values(jobs);
  const ending = endings.includes("failure") ? "failure" : "success";
  const isPublished = order.pages?.asked().length !== askedBefore;
  const published = isPublished ? (order.pages?.served() ?? null) : null;
  return { ending, jobs, steps, log, summary, annotations, published };
}

async function endingOfJob(run: Run, job: ScriptJob, script: readonly ScriptJob[]): Promise<Ending> {
  const before = ancestorsOf(job, script).map((name) => run.jobs[name]);
  const needs = job.needs.map((name) => {
    return [name, { result: run.jobs[name] ?? "", outputs: run.outputs[name] ?? {} }] as const;
  });
  const contexts = { ...contextsOf(run.order, job), needs: Object.fromEntries(needs), steps: {} };
  const standing = {
    isWell: before.every((one) => one === "success"),
    hasFailed: before.includes("failure"),
  };
  if (!isMet(job.condition, contexts, standing)) return "skipped";
  return runJob(run, job, contexts);
}

/** A condition asks about all jobs before it, also about those that a needed one needs. */
function ancestorsOf({ needs }: ScriptJob, script: readonly ScriptJob[]): readonly string[] {
  const further = script
    .filter(({ name }) => needs.includes(name))
    .flatMap((one) => ancestorsOf(one, script));
  return [...needs, ...further];
}

function contextsOf(order: RunOrder, { name, permissions }: ScriptJob): Contexts {
  const token = `ghs_${name}${"0".repeat(30)}`;
  const rights = Object.values(permissions).includes("write") ? "write" : "read";
  order.gitHub.tokens.add(token, { login: "github-actions[bot]", name: null, rights, permissions });
  const { secrets = {}, vars = {}, event } = order;
  const github = {
    token,
    event: eventOf(order),
    event_name: event.name,
    ref: refOf(order),
    repository_visibility: "private",
  };
  return { github, inputs: event.inputs ?? {}, secrets: { ...secrets, GITHUB_TOKEN: token }, vars };
}

async function runJob(run: Run, job: ScriptJob, contexts: Contexts): Promise<Ending> {
  const machine = freshMachine(run.order, job);
  const steps: Record<string, unknown> = {};
  let standing: Standing = { isWell: true, hasFailed: false };
  for (const step of job.steps) {
    const now = { ...contexts, steps };
    if (!isMet(step.condition, now, standing)) {
      run.steps.push([titleOf(step), "skipped"]);
      continue;
    }
    const { ending, outputs } = await runAnyStep(run, { job, machine, step, contexts: now });
    run.steps.push([titleOf(step), ending]);
    const isForgiven = step["continue-on-error"];
    if (step.id !== undefined) {
      steps[step.id] = { outputs, outcome: ending, conclusion: isForgiven ? "success" : ending };
    }
    if (ending === "failure" && !isForgiven) standing = { isWell: false, hasFailed: true };
  }
  if (job.environment !== undefined) filledIn(job.environment.url, { ...contexts, steps });
  run.outputs[job.name] = filled(job.outputs, { ...contexts, steps });
  return standing.isWell ? "success" : "failure";
}

function titleOf({ name, run, uses }: ScriptStep): string {
  return name ?? (run?.includes("\n") ? run.slice(0, run.indexOf("\n")) : run) ?? uses?.split("@")[0] ?? "";
}

type Doing = {
  readonly job: ScriptJob;
  readonly machine: Machine;
  readonly step: ScriptStep;
  readonly contexts: Contexts;
};

type Done = { readonly ending: Ending; readonly outputs: Readonly<Record<string, string>> };

async function runAnyStep(run: Run, doing: Doing): Promise<Done> {
  const { step, machine, contexts, job } = doing;
  if (step["working-directory"] !== undefined) throw new Error("working-directory is not understood here.");
  if (step.uses !== undefined) return useAction(run, step.uses, doing);
  const env = { ...filled(job.env, contexts), ...filled(step.env, contexts) };
  const { code, log, summary, outputs } = await runStep(machine, filledIn(step.run ?? "", contexts), env);
  // GitHub shows the command and its environment, with the secrets struck out.
  run.log += `Run ${step.run ?? ""}\n${struckOut(env, contexts)}\n${log}`;
  run.summary += summary;
  return { ending: code === 0 ? "success" : "failure", outputs };
}

function useAction(run: Run, uses: string, { job, machine, step, contexts }: Doing): Done {
  const { order } = run;
  try {
    const call = { order, job, machine, inputs: filled(step.with, contexts) };
    const { outputs, log } = playAction(uses, call);
    run.log += log;
    return { ending: "success", outputs };
  } catch (error) {
    if (!(error instanceof ActionFailure)) throw error;
    run.log += `::error::${error.message}\n`;
    return { ending: "failure", outputs: {} };
  }
}

function filled(values: ScriptStep["env"], contexts: Contexts): Readonly<Record<string, string>> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([key, value]) => [key, filledIn(String(value), contexts)]));
}

function struckOut(env: Readonly<Record<string, string>>, { secrets }: Contexts): string {
  const hidden = Object.values(Object(secrets)).map(String);
  return hidden.reduce((text, one) => (one === "" ? text : text.replaceAll(one, "***")), JSON.stringify(env));
}
