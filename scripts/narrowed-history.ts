import { dayOf } from "../procedure/history-moment.ts";
import type { HistoryEvent } from "../schemas/history.ts";
import type { Register } from "../schemas/register.ts";
import { dayAsked } from "./clock.ts";
import { CommandError, type Given } from "./command.ts";

/** The options by which a history is narrowed. */
export const narrowingOptions = {
  since: { placeholder: "YYYY-MM-DD", meaning: "only from this day on" },
  until: { placeholder: "YYYY-MM-DD", meaning: "only up to and including this day" },
  by: { placeholder: "CODE", meaning: "only what this person of register.yaml recorded" },
};

/** Whether a moment of a history is asked for. */
export type Narrowing = (event: Pick<HistoryEvent, "at" | "by">) => boolean;

/** Reads the options that narrow a history. @throws CommandError when a day is none or nobody has the code */
export function narrowingOf(given: Given<keyof typeof narrowingOptions>, { people }: Register): Narrowing {
  const [since, until, by] = [dayGiven(given, "since"), dayGiven(given, "until"), given.text("by")];
  if (by !== null && !people.some(({ code }) => code === by)) {
    throw new CommandError("no person with the code given to --by. Codes look like p1.");
  }
  return (event) => {
    const day = dayOf(event.at);
    return (
      (since === null || day >= since) && (until === null || day <= until) && (by === null || event.by === by)
    );
  };
}

function dayGiven(given: Given<"since" | "until">, name: "since" | "until"): string | null {
  try {
    return dayAsked(given.text(name));
  } catch (cause) {
    throw new CommandError(`--${name} is not a day. Write it as YYYY-MM-DD.`, { cause });
  }
}
