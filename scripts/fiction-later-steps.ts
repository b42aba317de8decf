import { addDays, type Day, formatDate, latestOf } from "../procedure/dates.ts";
import { appealSteps } from "./fiction-appeal-steps.ts";
import { onDay } from "./fiction-days.ts";
import type { ReopeningPlot } from "./fiction-plot.ts";
import { decidersOn, type Entry, handlerOn, type Step, type Story } from "./fiction-story.ts";

/** What comes beside and after the handling: improvement, appeal, a second round, keeping and erasing. */
export function laterSteps(story: Story): readonly (Step | null)[] {
  const { appeal, reopening } = story.plot;
  return [
    ...improvementSteps(story),
    ...(appeal === null ? [] : appealSteps(story, appeal)),
    ...(reopening === null ? [] : reopeningSteps(story, reopening)),
    held(story),
    erased(story),
  ];
}

function improvementSteps(story: Story): readonly (Step | null)[] {
  const { improvement, receivedOn } = story.plot;
  const { decided } = story.days;
  if (improvement === null || decided === null) return [];
  const owner = story.cast.handler;
  const due = formatDate(addDays(receivedOn, improvement.dueDay));
  const agreed = { action: story.subject.improvement, owner, due };
  const done = onDay(story.plot, improvement.doneDay, [decided]);
  const by = handlerOn(story, decided);
  return [
    { on: decided, by, change: "verbeteractie afgesproken", part: { improvements: [agreed] } },
    done && {
      on: done,
      by: handlerOn(story, done),
      change: "verbeteractie uitgevoerd",
      part: {
        improvements: [{ ...agreed, doneOn: formatDate(done), effect: "Sindsdien niet meer voorgekomen." }],
      },
    },
  ];
}

/** The second round stands whole in its reopening; the first round's closing is taken back, and stays in the history. */
function reopeningSteps(story: Story, plot: ReopeningPlot): readonly (Step | null)[] {
  const { closed } = story.days;
  if (closed === null) return [];
  const on = latestOf([addDays(story.plot.receivedOn, plot.day), addDays(closed, 1)]) ?? closed;
  const decidedOn = onDay(story.plot, plot.decideDay, [on]);
  const sentOn = decidedOn && onDay(story.plot, plot.respondDay, [decidedOn]);
  const again = sentOn && onDay(story.plot, plot.closeDay, [sentOn]);
  const reopening = { on: formatDate(on), reason: story.words.reopeningReason };
  const reopened = {
    reopenings: [reopening],
    closedOn: undefined,
    closedBy: undefined,
    closeReason: undefined,
  };
  return [
    { on, by: handlerOn(story, on), change: "klacht heropend", part: reopened },
    ...secondRound(story, reopening, { decidedOn, sentOn }),
    again && closedAgain(story, again),
  ];
}

type Reopening = NonNullable<Entry["reopenings"]>[number];
type RoundDays = { readonly decidedOn: Day | null; readonly sentOn: Day | null };

function secondRound(story: Story, reopening: Reopening, days: RoundDays): readonly (Step | null)[] {
  const { decidedOn, sentOn } = days;
  if (decidedOn === null) return [];
  const decided = { ...reopening, decision: newDecision(story, decidedOn) };
  const author = handlerOn(story, decidedOn);
  const part = { reopenings: [decided] };
  const first: Step = { on: decidedOn, by: author, change: "nieuw besluit vastgelegd", part };
  return sentOn === null ? [first] : [first, answeredAgain(story, decided, sentOn)];
}

function newDecision(story: Story, on: Day): NonNullable<Reopening["decision"]> {
  const by = [...decidersOn(story, on)];
  const reasons = story.words.reasons("upheld");
  return { on: formatDate(on), by, outcome: "upheld", reasons, remedy: "correction" };
}

function answeredAgain(story: Story, decided: Reopening, on: Day): Step {
  const by = handlerOn(story, on);
  const response = { sentOn: formatDate(on), by, medium: "email", appealMentioned: true } as const;
  return { on, by, change: "nieuwe reactie verzonden", part: { reopenings: [{ ...decided, response }] } };
}

function closedAgain(story: Story, on: Day): Step {
  const by = handlerOn(story, on);
  const part = { closedOn: formatDate(on), closedBy: by, closeReason: "handled" } as const;
  return { on, by, change: "klacht opnieuw afgesloten", part };
}

function held(story: Story): Step | null {
  const on = onDay(story.plot, story.plot.holdDay, [story.days.closed]);
  const hold = { from: on ? formatDate(on) : undefined, reason: "Er loopt een geschil over de vergoeding." };
  return on && { on, by: "dir", change: "bewaren wegens een geschil", part: { hold } };
}

function erased(story: Story): Step | null {
  const on = onDay(story.plot, story.plot.eraseDay, [story.days.closed]);
  return on && { on, by: "dir", change: "persoonsgegevens gewist", part: { erasedOn: formatDate(on) } };
}
