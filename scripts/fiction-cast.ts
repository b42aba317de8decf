import { addDays, type Day, isBefore } from "../procedure/dates.ts";
import type { Facts } from "../schemas/complaint.ts";
import type { Chance } from "./fiction-chance.ts";
import { complainantNames } from "./fiction-names.ts";
import { colleaguesFrom, type Company } from "./fiction-people.ts";
import type { Plot } from "./fiction-plot.ts";
import type { Subject } from "./fiction-subjects.ts";

/** Who plays a part in a complaint, by code, and the complainant. */
export type Cast = {
  readonly receiver: string;
  readonly involved: readonly string[];
  readonly handler: string;
  readonly complainant: NonNullable<Facts["complainant"]>;
  readonly training: string;
};

/** Chooses a cast such that nobody handles a complaint about himself or herself. */
export function castOf(
  company: Company,
  plot: Plot,
  { subject, chance }: { subject: Subject; chance: Chance },
): Cast {
  const { receivedOn } = plot;
  const trainers = colleaguesFrom(company, ["trainer", "co-trainer", "freelancer"], [receivedOn]);
  const receivers = colleaguesFrom(
    company,
    ["partner", "trainer", "trainer", "co-trainer", "intervisor", "freelancer"],
    [receivedOn],
  );
  const involved =
    subject.aboutColleague === true ? [involvedOne(company, plot, chance)] : someOf(trainers, chance);
  return {
    receiver: plot.toDirector
      ? "dir"
      : chance.pick(receivers.filter((code) => !isAway(company, code, receivedOn))),
    involved,
    handler: chance.pick(handlers(company, receivedOn).filter((code) => !involved.includes(code))),
    complainant: complainantOf(plot, chance),
    training: chance.pick(complainantNames.trainings),
  };
}

/** Now and then it is about a partner, who then stays out of handling and deciding. */
function involvedOne(company: Company, { receivedOn }: Plot, chance: Chance): string {
  const partner = chance.happens(0.15)
    ? handlers(company, receivedOn).find((code) => code === "p3" || code === "p4")
    : undefined;
  return (
    partner ?? chance.pick(colleaguesFrom(company, ["trainer", "co-trainer", "freelancer"], [receivedOn]))
  );
}

/** Whoever handles a complaint is still there half a year later. */
function handlers(company: Company, receivedOn: Day): readonly string[] {
  const partners = colleaguesFrom(company, ["partner"], [receivedOn, addDays(receivedOn, 180)]);
  return ["dir", ...partners];
}

function someOf(trainers: readonly string[], chance: Chance): readonly string[] {
  return chance.happens(0.3) ? [chance.pick(trainers)] : [];
}

function isAway({ colleagues }: Company, code: string, date: Day): boolean {
  const absence = colleagues.find((one) => one.code === code)?.absence;
  return absence !== undefined && !isBefore(date, absence.from);
}

function complainantOf({ complainant: type, ending, eraseDay }: Plot, chance: Chance): Cast["complainant"] {
  if (type === "anonymous" || eraseDay !== null) return { type };
  const first = chance.pick(complainantNames.first);
  const last = chance.pick(complainantNames.last);
  const person = { type, name: `${first} ${last}` };
  if (ending === "on-the-spot") return person;
  const isClient = type === "client";
  return {
    ...person,
    ...(isClient ? { organisation: chance.pick(complainantNames.organisations) } : {}),
    email: `${first}.${last.replaceAll(" ", "")}@example.nl`.toLowerCase(),
    ...(chance.happens(0.6) ? { phone: `06-0000${String(chance.between(0, 9999)).padStart(4, "0")}` } : {}),
    ...(!isClient && chance.happens(0.3)
      ? { address: `Fabelpad ${chance.between(1, 90)}\n0000 AA Nergensdrecht` }
      : {}),
    consumer: !isClient,
  };
}
