import { formatDate } from "../procedure/dates.ts";
import { colleaguesFrom, workerOn } from "./fiction-people.ts";
import { decidersOn, type Entry, handlerOn, type Step, type Story } from "./fiction-story.ts";

/** From receipt up to and including the acknowledgement. */
export function intakeSteps(story: Story): readonly (Step | null)[] {
  return [received(story), passedOn(story), discussed(story), acknowledged(story)];
}

function received(story: Story): Step {
  const { company, plot, cast } = story;
  const part: Entry = { ...arrival(story), ...matter(story), ...firstAid(story), ...files(story) };
  const isReader = colleaguesFrom(company, ["partner"], [plot.receivedOn]).includes(cast.receiver);
  const by = workerOn(company, isReader ? cast.receiver : "dir", plot.receivedOn);
  return { on: plot.receivedOn, by, change: "klacht ontvangen", part };
}

function arrival({ id, plot, cast }: Story): Entry {
  const note = plot.kind === "other" ? { kindNote: "Signaal van een samenwerkingspartner." } : {};
  const { kind, channel } = plot;
  return { id, kind, ...note, receivedOn: formatDate(plot.receivedOn), receivedBy: cast.receiver, channel };
}

function matter({ plot, cast, subject, chance }: Story): Entry {
  const isSolved = plot.ending === "on-the-spot";
  const isErased = plot.eraseDay !== null;
  return {
    complainant: cast.complainant,
    summary: subject.summary,
    ...(isSolved ? {} : { training: cast.training }),
    ...(cast.involved.length === 0 ? {} : { involved: [...cast.involved] }),
    category: subject.category,
    severity: chance.pick(["low", "low", "medium", "medium", "medium", "high"]),
    ...(isErased || plot.ending !== "handled" ? {} : { wish: subject.wish }),
  };
}

function firstAid({ plot, cast, subject, chance }: Story): Entry {
  if (plot.ending !== "on-the-spot" && chance.happens(0.45)) return { noImmediateAction: true };
  return {
    immediateActions: [{ on: formatDate(plot.receivedOn), by: cast.receiver, action: subject.action }],
  };
}

function files({ attachments }: Story): Entry {
  return attachments.length === 0 ? {} : { attachments: [...attachments] };
}

function passedOn({ plot, days }: Story): Step | null {
  if (plot.toDirector || days.passedOn === null) return null;
  const part = { passedOnOn: formatDate(days.passedOn) };
  return { on: days.passedOn, by: "dir", change: "doorgegeven aan de bestuurder", part };
}

function discussed(story: Story): Step | null {
  const { discussed: on } = story.days;
  if (on === null || story.plot.ending === "withdrawn") return null;
  const partners = decidersOn(story, on);
  const handler = story.plot.ending === "on-the-spot" ? {} : { handler: story.cast.handler };
  const part = { discussedOn: formatDate(on), discussedWith: partners, ...handler };
  return { on, by: "dir", change: "besproken met de partners", part };
}

function acknowledged(story: Story): Step | null {
  const { acknowledged: on } = story.days;
  if (on === null) return null;
  const by = handlerOn(story, on);
  const medium = story.plot.channel === "letter" ? "letter" : "email";
  const variant =
    story.plot.ending === "on-the-spot" ? "action" : story.chance.pick(["promise", "promise", "action"]);
  const part: Entry = { acknowledgement: { by, sentOn: formatDate(on), medium, variant } };
  return { on, by, change: "ontvangstbevestiging verzonden", part };
}
