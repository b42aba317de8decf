import type { Day } from "../procedure/dates.ts";
import type { Planning } from "../procedure/reminder-plan.ts";
import type { Reminder } from "../procedure/reminder.ts";
import { remindersOf } from "../procedure/reminders.ts";
import type { Finding } from "../schemas/finding.ts";
import type { Register } from "../schemas/register.ts";
import type { RegisterFiles } from "./read-register.ts";
import { lossesIn } from "./remind-findings.ts";
import { holdingIn } from "./remind-holding.ts";

/** What a register wants of its reminders on a day. */
export type Wanting = {
  /** The accounts by the codes of people. */
  readonly logins: ReadonlyMap<string, string>;
  /** What should be open, while these people have accounts that GitHub refuses. */
  readonly remindersOf: (refused: ReadonlySet<string>) => readonly Reminder[];
  /** How issues stay open of which nobody can tell whether they are settled, by the keys of all that are open. */
  readonly holdingOf: (keys: readonly string[]) => Promise<Planning["holding"]>;
};

/** Everything that a run of the reminders has to know of a register that was read. */
export function wantingIn(files: RegisterFiles, today: Day): Wanting {
  const found = { ...files, findings: lossesIn(files, today) };
  const surroundings = surroundingsOf(files.register);
  return {
    logins: loginsOf(files.register),
    remindersOf: (refused) => {
      const findings = [...found.findings, ...refusedAccounts(files.register, refused)];
      return remindersOf({ ...found, findings }, surroundings, today);
    },
    holdingOf: (keys) => holdingIn(found, { keys, surroundings, today }),
  };
}

function refusedAccounts({ people }: Register, refused: ReadonlySet<string>): readonly Finding[] {
  return people.flatMap(({ code }, at): Finding[] => {
    return refused.has(code)
      ? [{ place: "register.yaml", path: ["people", at, "github"], rule: "account-refused" }]
      : [];
  });
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
