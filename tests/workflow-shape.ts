import * as z from "zod";
import { parseSettings } from "../scripts/front-matter.ts";

const words = z.record(z.string(), z.unknown());

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: words.nullish(),
  env: words.nullish(),
});

const job = z.looseObject({
  uses: z.string().optional(),
  if: z.unknown().optional(),
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  permissions: z.unknown().optional(),
  steps: z.array(step).default([]),
});

const workflow = z.looseObject({
  on: z.unknown().optional(),
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), job),
});

/** A workflow as far as the rules of the house look at it. */
export type Workflow = z.infer<typeof workflow>;
/** One job of a workflow. */
export type WorkflowJob = z.infer<typeof job>;
/** One step of a job. */
export type WorkflowStep = z.infer<typeof step>;

/** What a workflow breaks, one sentence each; nothing when it keeps the rule. */
export type WorkflowRule = (text: string) => readonly string[];

/** Reads a workflow. @throws when it is no YAML or has no jobs */
export function readWorkflow(text: string): Workflow {
  const settings = parseSettings(text);
  if ("refused" in settings) throw new Error(`The workflow is not YAML: ${settings.refused}`);
  return workflow.parse(settings.data);
}

/** The jobs of a workflow with their names. */
export function jobsIn(text: string): readonly (readonly [name: string, job: WorkflowJob])[] {
  return Object.entries(readWorkflow(text).jobs);
}

/** The steps of all jobs. */
export function stepsIn(text: string): readonly WorkflowStep[] {
  return jobsIn(text).flatMap(([, { steps }]) => steps);
}

/** Whether a workflow starts on an event, however its events are written. */
export function startsOn(text: string, event: string): boolean {
  const { on } = readWorkflow(text);
  const named = z.union([z.string().transform((one) => [one]), z.array(z.string())]).safeParse(on);
  return named.success ? named.data.includes(event) : Object.keys(words.catch({}).parse(on)).includes(event);
}
