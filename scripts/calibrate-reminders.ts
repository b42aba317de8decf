import { dateOf } from "../procedure/dates.ts";
import type { Reminder } from "../procedure/reminder.ts";

/** What a trial is about: numbers that no complaint can have, by their last four signs. */
export type About = "AAAA" | "BBBB" | "CCCC" | "DDDD";

/** How a reminder that was made by hand differs from the plainest. */
export type Parts = {
  /** On how many days a notice was due. */
  readonly days?: number;
  readonly words?: string;
  readonly people?: readonly string[];
};

/** A reminder that was made by hand; its title begins with nothing that the reminders themselves would know. */
export function byHand(about: About, { days = 1, words = "", people = ["you"] }: Parts = {}): Reminder {
  const key = `KL-0000-${about}` as const;
  return {
    key,
    title: `Trial, not a reminder · ${key} · day ${days}`,
    body: `This tries the reminders of the complaint register. There is no such complaint. ${words}`.trim(),
    assignees: people,
    rungs: Array.from({ length: days }, (_, at) => {
      return { name: `${about}-${at}`, on: dateOf(`2026-01-0${at + 5}`) };
    }),
    notice: (fresh) => `A trial: ${fresh.length} new notice.`,
  };
}
