import * as z from "zod";
import { parseSettings } from "../scripts/front-matter.ts";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "./github-packages.ts";

const scalars = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({});

const step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.unknown().optional(),
  uses: z.string().optional(),
  with: scalars,
  run: z.string().optional(),
  env: scalars,
  "working-directory": z.string().optional(),
  "continue-on-error": z.boolean().default(false),
});

const job = z.strictObject({
  name: z.string().optional(),
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  if: z.unknown().optional(),
  "runs-on": z.string(),
  "timeout-minutes": z.number(),
  permissions: z.record(z.string(), z.enum(["read", "write"])),
  environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  env: scalars,
  outputs: z.record(z.string(), z.string()).default({}),
  steps: z.array(step).min(1),
});

const workflow = z.strictObject({
  name: z.string(),
  on: z.unknown(),
  permissions: z.strictObject({}),
  concurrency: z.unknown(),
  jobs: z.record(z.string(), job),
});

/** A step that can be run here, with the condition that GitHub reads out of it. */
export type ScriptStep = z.infer<typeof step> & { readonly condition: string };
/** A job that can be run here. */
export type ScriptJob = Omit<z.infer<typeof job>, "steps"> & {
  readonly name: string;
  readonly condition: string;
  readonly steps: readonly ScriptStep[];
};

/**
 * Reads a workflow as something that can be run: the jobs in an order in which each comes after those it needs.
 *
 * @throws when there is anything in it that is not understood here, or that GitHub's own parser refuses
 */
export async function readScript(text: string): Promise<readonly ScriptJob[]> {
  const settings = parseSettings(text);
  const { jobs } = workflow.parse("data" in settings ? settings.data : null);
  const conditions = await conditionsIn(text);
  const all = Object.entries(jobs).map(([name, one], at) => {
    const [condition = "", ofSteps = []] = conditions[at] ?? [];
    const steps = one.steps.map((step, place) => ({ ...step, condition: ofSteps[place] ?? "" }));
    return { ...one, name, condition, steps };
  });
  return inOrder(all);
}

/** The conditions of the jobs and their steps, read by GitHub's own parser. */
async function conditionsIn(text: string) {
  const file = { name: "workflow.yml", content: text };
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
  if (value === undefined) throw new Error("GitHub's parser cannot read the workflow.");
  const { jobs, errors } = await convertWorkflowTemplate(context, value);
  if (errors !== undefined) throw new Error(errors.map(({ Message }) => Message).join("\n"));
  return jobs.map((one) => {
    if (one.type !== "job") throw new Error("A job that calls another workflow cannot be run here.");
    return [one.if.expression, one.steps.map((step) => step.if?.expression ?? "")] as const;
  });
}

function inOrder(jobs: readonly ScriptJob[]): readonly ScriptJob[] {
  const done: ScriptJob[] = [];
  while (done.length < jobs.length) {
    const isDone = (name: string) => done.some((one) => one.name === name);
    const next = jobs.find((one) => !isDone(one.name) && one.needs.every(isDone));
    if (next === undefined) throw new Error("Jobs wait for each other.");
    done.push(next);
  }
  return done;
}
