import { dateOf } from "../procedure/dates.ts";
import type { Reminder } from "../procedure/reminder.ts";
import type { Report } from "../scripts/remind-round.ts";
import type { Call } from "./github-stand-in-faults.ts";
import { type RunInProcess, runInProcess } from "./remind-model-run.ts";
import { numberOf } from "./remind-registers.ts";
import { type IssueStage, issueStage } from "./remind-stage.ts";

/** The requests that these tests let fail. */
export const isList = ({ method, path }: Call) => method === "GET" && path.includes("/issues?");
export const isMaking = ({ method, path }: Call) => method === "POST" && path.endsWith("/issues");
export const isComment = ({ method, path }: Call) => method === "POST" && path.endsWith("/comments");
export const isChange = ({ method }: Call) => method === "PATCH";

/** A few reminders with the rungs of so many days. */
export function reminders(count: number, days = 1, body = "Tekst."): readonly Reminder[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `KL-${numberOf(at).slice(3)}`,
    title: `${numberOf(at)} · reactie`,
    body,
    assignees: ["p1"],
    rungs: Array.from({ length: days }, (__, day) => ({
      name: `${at}-${day}`,
      on: dateOf(`2026-04-0${day + 1}`),
    })),
    notice: (fresh) => `Bericht: ${fresh.length}.`,
  }));
}

/** A run in this process that wants these reminders. */
export function run(
  { standIn }: IssueStage,
  wanted: readonly Reminder[],
  more: Partial<RunInProcess> = {},
): Promise<Report> {
  return runInProcess({ api: standIn.address, reminders: wanted, ...more });
}

/** A stage with the reminders of the first day. */
export async function stageWith(count: number): Promise<IssueStage> {
  const stage = await issueStage();
  await run(stage, reminders(count));
  return stage;
}
