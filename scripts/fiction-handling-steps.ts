import { formatDate } from "../procedure/dates.ts";
import type { Facts } from "../schemas/complaint.ts";
import { decidersOn, type Entry, handlerOn, type Step, type Story } from "./fiction-story.ts";

/** From the first contact up to and including closing. */
export function handlingSteps(story: Story): readonly (Step | null)[] {
  return [
    contacted(story),
    ...extended(story),
    decided(story),
    responded(story),
    asked(story),
    closed(story),
  ];
}

function contacted(story: Story): Step | null {
  const { contacted: on } = story.days;
  if (on === null) return null;
  const by = handlerOn(story, on);
  const medium = story.chance.pick(["phone", "phone", "email", "video", "conversation"] as const);
  const said = story.plot.eraseDay === null ? { gist: story.words.gist() } : {};
  const direction = story.plot.ending === "withdrawn" ? "incoming" : "outgoing";
  const part: Entry = { contacts: [{ on: formatDate(on), by, direction, medium, ...said }] };
  return { on, by, change: "contact vastgelegd", part };
}

function extended(story: Story): readonly Step[] {
  const told: NonNullable<Entry["extensions"]> = [];
  return story.days.extensions.map(({ told: on, newDate }) => {
    const by = handlerOn(story, on);
    const reason = story.words.extensionReason();
    told.push({ toldOn: formatDate(on), by, medium: "email", reason, newDate: formatDate(newDate) });
    return { on, by, change: "uitstel meegedeeld", part: { extensions: [...told] } };
  });
}

function decided(story: Story): Step | null {
  const { decided: on } = story.days;
  if (on === null) return null;
  const { outcome } = story.plot;
  const isBare = outcome === "resolved" || story.plot.eraseDay !== null;
  const reasons = isBare ? {} : { reasons: story.words.reasons(outcome), remedy: remedyFor(story) };
  const part: Entry = {
    decision: { on: formatDate(on), by: decidersOn(story, on), outcome, ...reasons },
    ...(outcome === "resolved" ? {} : { cause: causeOf(story) }),
  };
  return { on, by: handlerOn(story, on), change: "besluit vastgelegd", part };
}

function remedyFor({ plot, chance }: Story): NonNullable<Facts["decision"]>["remedy"] {
  if (plot.outcome === "inadmissible") return "none";
  if (plot.outcome === "not-upheld") return chance.pick(["explanation", "none"]);
  return chance.pick([
    "apology",
    "correction",
    "repeat",
    "replacement",
    "discount",
    "refund",
    "compensation",
  ]);
}

function causeOf({ plot, subject }: Story): Entry["cause"] {
  return plot.outcome === "not-upheld" || plot.outcome === "inadmissible" ? "none" : subject.cause;
}

function responded(story: Story): Step | null {
  const { responded: on } = story.days;
  if (on === null) return null;
  const by = handlerOn(story, on);
  const medium = story.plot.channel === "letter" ? "letter" : "email";
  const part: Entry = { response: { sentOn: formatDate(on), by, medium, appealMentioned: true } };
  return { on, by, change: "reactie verzonden", part };
}

function asked(story: Story): Step | null {
  const { asked: on } = story.days;
  const answer = story.plot.satisfaction;
  if (on === null || answer === null) return null;
  const part: Entry = { satisfaction: { on: formatDate(on), answer } };
  return { on, by: handlerOn(story, on), change: "tevredenheid vastgelegd", part };
}

function closed(story: Story): Step | null {
  const { closed: on } = story.days;
  const { ending } = story.plot;
  if (on === null) return null;
  const closeReason = ending === "withdrawn" || ending === "no-complaint" ? ending : "handled";
  const by = handlerOn(story, on);
  return {
    on,
    by,
    change: "klacht afgesloten",
    part: { closedOn: formatDate(on), closedBy: by, closeReason },
  };
}
