import type { Day } from "../procedure/dates.ts";
import type { Planning } from "../procedure/reminder-plan.ts";
import type { Reminder } from "../procedure/reminder.ts";
import { remindersOf } from "../procedure/reminders.ts";
import type { Register } from "../schemas/register.ts";
import type { RegisterFiles } from "./read-register.ts";
import { lossesIn } from "./remind-findings.ts";
import { holdingIn } from "./remind-holding.ts";

/** What a register wants of its reminders on a day. */
export type Wanting = {
  /** The accounts by the codes of people. */
  readonly logins: ReadonlyMap<string, string>;
  readonly reminders: readonly Reminder[];
  /** How issues stay open of which nobody can tell whether they are settled, by the keys of all that are open. */
  readonly holdingOf: (keys: readonly string[]) => Promise<Planning["holding"]>;
};

/** Everything that a run of the reminders has to know of a register that was read. */
export function wantingIn(files: RegisterFiles, today: Day): Wanting {
  const found = { ...files, findings: lossesIn(files, today) };
  const surroundings = surroundingsOf(files.register);
  return {
    logins: loginsOf(files.register),
    reminders: remindersOf(found, surroundings, today),
    holdingOf: (keys) => holdingIn(found, { keys, surroundings, today }),
  };
}

function loginsOf({ people }: Register): ReadonlyMap<string, string> {
  const logins = people.flatMap(({ code, github }) => {
    return github === undefined ? [] : [[code, github.replace(/^@/, "")] as const];
  });
  return new Map(logins);
}

/** The editor is a page of the published site, the dashboard its first page. */
function surroundingsOf({ dashboard: { address } }: Register) {
  if (address === undefined) return { editorAddress: null, dashboardAddress: null };
  const top = address.endsWith("/") ? address : `${address}/`;
  return { editorAddress: `${top}admin/`, dashboardAddress: top };
}
