import { addDays, type Day } from "../procedure/dates.ts";
import { closedPlots } from "./fiction-closed-plots.ts";
import type { Chance } from "./fiction-chance.ts";
import { randomPlot } from "./fiction-random-plot.ts";
import type { Company } from "./fiction-people.ts";
import { type Plot, usualPlot } from "./fiction-plot.ts";

/** The plots of a register: first every course that a complaint can take, then what chance brings. */
export function plotsOf(company: Company, count: number, chance: Chance): readonly Plot[] {
  const written = alternating(openPlots(company.today), closedPlots(company)).slice(0, count);
  const drawn = Array.from({ length: count - written.length }, () => randomPlot(company, chance));
  return [...written, ...drawn];
}

/** Complaints that still ask for work today, one for each way of being late or nearly so. */
function openPlots(today: Day): readonly Plot[] {
  const ago = (days: number) => unfinished(addDays(today, -days));
  return [
    {
      ...ago(0),
      channel: "conversation",
      complainant: "participant",
      passOnAfter: null,
      acknowledgeAfter: null,
      contactDay: null,
    },
    { ...ago(8), decideDay: 5, attachments: 1 },
    { ...ago(7), channel: "phone", contactDay: 3 },
    { ...ago(6), decideDay: 4 },
    { ...ago(6), acknowledgeAfter: null, contactDay: null, complainant: "participant" },
    { ...ago(33), channel: "letter", attachments: 2 },
    { ...ago(12), extensions: [10] },
    { ...ago(26), extensions: [10, 14], complainant: "participant" },
    {
      ...answered(ago(80)),
      closeDay: 20,
      reopening: { day: 76, decideDay: null, respondDay: null, closeDay: null },
    },
    { ...answered(ago(24)), appeal: { ...appeal, lodgedDay: 23 } },
    { ...answered(ago(45)), appeal: { ...appeal, lodgedDay: 20, forwardedDay: 22 } },
    { ...answered(ago(70)), appeal: { ...appeal, lodgedDay: 25, forwardedDay: 26, verdictDay: 50 } },
    { ...ago(6), channel: "conversation", passOnAfter: null, acknowledgeAfter: null, contactDay: null },
    { ...answered(ago(9)), satisfaction: null },
    { ...answered(ago(31)), closeDay: 12, appeal: { ...appeal, lodgedDay: 20, forwardedDay: 21 } },
  ];
}

const appeal = { forwardedDay: null, verdictDay: null, verdict: "upheld", doneDay: null } as const;

function unfinished(receivedOn: Day): Plot {
  return { ...usualPlot(receivedOn), decideDay: null, respondDay: null, closeDay: null };
}

function answered(plot: Plot): Plot {
  return { ...plot, decideDay: 5, respondDay: 6, satisfaction: "not-satisfied" };
}

/** A small register shows something of both. */
function alternating(some: readonly Plot[], others: readonly Plot[]): readonly Plot[] {
  const length = Math.max(some.length, others.length);
  return Array.from({ length }, (_, at) => [some[at], others[at]])
    .flat()
    .filter((plot) => plot !== undefined);
}
