import { addDays, dateOf, type Day, formatDate } from "../procedure/dates.ts";
import type { Reminder, ReminderKey, Rung } from "../procedure/reminder.ts";

/** What is true of one complaint: whether it owes something, by when, and how many rungs have been reached. */
export type Owing = {
  readonly isWanted: boolean;
  readonly deadline: number;
  readonly rungs: readonly Rung[];
  readonly wording: number;
};

/** A register of a few complaints, as of a day. */
export type Facts = { readonly today: Day; readonly owing: Readonly<Record<string, Owing>> };

/** The complaints of the model. */
export const modelKeys = ["KL-2026-AAAA", "KL-2026-BBBB", "KL-2026-CCCC", "KL-2026-DDDD"] as const;

/** Two complaints owe something from the beginning. */
export function firstFacts(): Facts {
  const today = dateOf("2026-03-02");
  const owing = modelKeys.map((key, at) => {
    const one = { isWanted: at % 2 === 0, deadline: 1, rungs: [], wording: 0 };
    return [key, reached(one, today)] as const;
  });
  return { today, owing: Object.fromEntries(owing) };
}

/** A day later, with a rung more for every complaint that owes something. */
export function dayLater({ today, owing }: Facts): Facts {
  const next = addDays(today, 1);
  const later = Object.entries(owing).map(([key, one]) => {
    return [key, one.isWanted ? reached(one, next) : one] as const;
  });
  return { today: next, owing: Object.fromEntries(later) };
}

/** Whether a complaint owes something turns round. */
export function turned(facts: Facts, key: string): Facts {
  return changed(facts, key, (one) => {
    const other = { ...one, isWanted: !one.isWanted };
    return other.isWanted && one.rungs.length === 0 ? reached(other, facts.today) : other;
  });
}

/** A deadline moves: the rungs of the old one are no more. */
export function moved(facts: Facts, key: string): Facts {
  return changed(facts, key, (one) => {
    return reached({ ...one, deadline: one.deadline + 1, rungs: [] }, facts.today);
  });
}

/** The words of a reminder change, and nothing else. */
export function reworded(facts: Facts, key: string): Facts {
  return changed(facts, key, (one) => ({ ...one, wording: one.wording + 1 }));
}

function changed(facts: Facts, key: string, change: (one: Owing) => Owing): Facts {
  const one = facts.owing[key];
  return one === undefined ? facts : { ...facts, owing: { ...facts.owing, [key]: change(one) } };
}

function reached(one: Owing, on: Day): Owing {
  const name = `respond-0-${one.deadline}-${one.rungs.length}`;
  return { ...one, rungs: [...one.rungs, { name, on }] };
}

/** The reminders that should be open. */
export function remindersFor({ owing, today }: Facts): readonly Reminder[] {
  return modelKeys.flatMap((key) => {
    const one = owing[key];
    return one?.isWanted === true ? [reminderOf(key, one, today)] : [];
  });
}

function reminderOf(key: ReminderKey, { deadline, rungs, wording }: Owing, today: Day): Reminder {
  return {
    key,
    title: `${key} · stap ${deadline}`,
    body: `Tekst ${wording} van ${deadline}, ${rungs.length} keer tot ${formatDate(today)}.`,
    assignees: wording % 2 === 0 ? ["p1"] : ["p1", "dir"],
    rungs,
    notice: (fresh) => `Bericht over ${fresh.map(({ name }) => name).join(", ")}.`,
  };
}
