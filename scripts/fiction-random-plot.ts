import { addDays, daysBetween, type Day } from "../procedure/dates.ts";
import type { Chance } from "./fiction-chance.ts";
import type { Company } from "./fiction-people.ts";
import { type AppealPlot, type Plot, usualPlot } from "./fiction-plot.ts";

/** A complaint as chance would have it, received on any day of the register's three years. */
export function randomPlot({ start, today }: Company, chance: Chance): Plot {
  const receivedOn = addDays(start, chance.between(0, daysBetween(start, today)));
  const draw = chance.fraction();
  if (draw < 0.14) return solvedPlot(receivedOn, chance);
  const plot = handledPlot(receivedOn, chance);
  if (draw < 0.18) return { ...endedPlot(plot, chance), ending: "withdrawn" };
  if (draw < 0.21) return { ...endedPlot(plot, chance), ending: "no-complaint" };
  if (draw < 0.25) return appealedPlot(plot, chance);
  if (draw < 0.27) return reopenedPlot(plot, chance);
  if (draw < 0.28) return daysBetween(receivedOn, today) > 500 ? { ...plot, eraseDay: 500 } : plot;
  return draw < 0.285 ? { ...plot, holdDay: (plot.closeDay ?? 20) + 3 } : plot;
}

function solvedPlot(receivedOn: Day, chance: Chance): Plot {
  return {
    ...usualPlot(receivedOn),
    ending: "on-the-spot",
    outcome: "resolved",
    channel: chance.pick(["conversation", "conversation", "phone"]),
    complainant: chance.pick(["participant", "participant", "client"]),
    toDirector: chance.happens(0.2),
    contactDay: null,
    decideDay: 0,
    respondDay: chance.between(0, 1),
    closeDay: chance.between(1, 3),
    satisfaction: null,
  };
}

function handledPlot(receivedOn: Day, chance: Chance): Plot {
  const extensions = chance.happens(0.13)
    ? [chance.between(7, 14), ...(chance.happens(0.15) ? [10] : [])]
    : [];
  const respondDay = respondDayOf(extensions, chance);
  const closeDay = respondDay + chance.between(6, 18);
  return {
    ...usualPlot(receivedOn),
    ...originOf(chance),
    passOnAfter: chance.pick([0, 0, 0, 0, 0, 0, 1, 1, 1, chance.between(2, 4)]),
    acknowledgeAfter: chance.pick([0, 1, 1, 1, 1, 1, 1, 1, 1, chance.between(2, 4)]),
    contactDay: chance.happens(0.45) ? chance.between(1, 6) : null,
    extensions,
    outcome: chance.pick([
      "upheld",
      "upheld",
      "upheld",
      "partly-upheld",
      "partly-upheld",
      "not-upheld",
      "inadmissible",
    ]),
    decideDay: Math.max(1, respondDay - chance.between(0, 3)),
    respondDay,
    satisfaction: chance.pick([
      "satisfied",
      "satisfied",
      "satisfied",
      "partly",
      "not-satisfied",
      "unknown",
      null,
      null,
      null,
    ]),
    closeDay,
    improvement: chance.happens(0.18) ? improvementOf(closeDay, chance) : null,
    attachments: chance.happens(0.2) ? chance.between(1, 3) : 0,
  };
}

/** Mostly in time; one in fourteen is late. */
function respondDayOf(extensions: readonly number[], chance: Chance): number {
  const due = extensions.reduce((sum, days) => sum + days, 7);
  return chance.happens(0.07)
    ? due + chance.between(1, 9)
    : due - chance.between(0, extensions.length > 0 ? 3 : 4);
}

function originOf(chance: Chance): Pick<Plot, "kind" | "channel" | "complainant" | "toDirector"> {
  if (chance.happens(0.22)) {
    return {
      kind: "negative-evaluation",
      channel: "evaluation-form",
      complainant: "participant",
      toDirector: false,
    };
  }
  if (chance.happens(0.02))
    return { kind: "dissatisfaction", channel: "via-client", complainant: "anonymous", toDirector: false };
  return {
    kind: chance.happens(0.02) ? "other" : "dissatisfaction",
    channel: chance.pick([
      "email",
      "email",
      "email",
      "phone",
      "phone",
      "conversation",
      "letter",
      "review",
      "via-client",
    ]),
    complainant: chance.pick([
      "client",
      "client",
      "participant",
      "participant",
      "participant",
      "third-party",
    ]),
    toDirector: chance.happens(0.3),
  };
}

function improvementOf(closeDay: number, chance: Chance): Plot["improvement"] {
  const dueDay = closeDay + chance.between(14, 60);
  return { dueDay, doneDay: chance.happens(0.98) ? dueDay - chance.between(-6, 12) : null };
}

function endedPlot(plot: Plot, chance: Chance): Plot {
  const nothing = {
    decideDay: null,
    respondDay: null,
    satisfaction: null,
    improvement: null,
    extensions: [],
  };
  return { ...plot, ...nothing, contactDay: chance.between(1, 3), closeDay: chance.between(4, 7) };
}

function appealedPlot(plot: Plot, chance: Chance): Plot {
  const lodgedDay = (plot.respondDay ?? 7) + chance.between(6, 20);
  const forwardedDay = lodgedDay + chance.between(0, 2);
  const verdictDay = forwardedDay + chance.between(14, 30);
  const verdict = chance.pick<AppealPlot["verdict"]>([
    "upheld",
    "partly-upheld",
    "not-upheld",
    "not-upheld",
    "settled",
    "withdrawn",
  ]);
  const doneDay = verdict === "upheld" || verdict === "partly-upheld" ? verdictDay + 10 : null;
  const appeal = { lodgedDay, forwardedDay, verdictDay, verdict, doneDay };
  return { ...plot, satisfaction: "not-satisfied", appeal, closeDay: verdictDay + 20 };
}

function reopenedPlot(plot: Plot, chance: Chance): Plot {
  const day = (plot.closeDay ?? 20) + chance.between(8, 50);
  return { ...plot, reopening: { day, decideDay: day + 4, respondDay: day + 6, closeDay: day + 18 } };
}
