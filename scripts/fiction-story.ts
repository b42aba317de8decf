import type { Day } from "../procedure/dates.ts";
import type { Facts } from "../schemas/complaint.ts";
import type { Cast } from "./fiction-cast.ts";
import type { Chance } from "./fiction-chance.ts";
import type { LifeDays } from "./fiction-days.ts";
import { type Company, workerOn } from "./fiction-people.ts";
import type { Plot } from "./fiction-plot.ts";
import type { Subject } from "./fiction-subjects.ts";
import type { Words } from "./fiction-words.ts";

/** The front-matter of a record as far as it has been filled in. */
export type Entry = Partial<Omit<Facts, "body">>;

/** One change of a record: on which day it happened, who recorded it, what the commit says, which fields it sets. */
export type Step = { readonly on: Day; readonly by: string; readonly change: string; readonly part: Entry };

/** Everything that a step of one complaint's life can draw on. */
export type Story = {
  readonly id: string;
  readonly company: Company;
  readonly plot: Plot;
  readonly cast: Cast;
  readonly days: LifeDays;
  readonly words: Words;
  readonly subject: Subject;
  readonly attachments: readonly string[];
  readonly chance: Chance;
};

/** A colleague's code, or that of whoever did the work on that day. */
export function handlerOn({ company, cast }: Story, date: Day): string {
  return workerOn(company, cast.handler, date);
}

/** Those who decide on a day: the director and, beside her, the handler or a partner whom it is not about. */
export function decidersOn(story: Story, date: Day): string[] {
  const handler = handlerOn(story, date);
  return ["dir", handler === "dir" ? "p1" : handler];
}
