import { addDays, type Day, formatDate, latestOf } from "../procedure/dates.ts";
import { onDay } from "./fiction-days.ts";
import type { AppealPlot } from "./fiction-plot.ts";
import { type Entry, handlerOn, type Step, type Story } from "./fiction-story.ts";

/** From lodging an appeal up to what follows from the verdict. */
export function appealSteps(story: Story, appeal: AppealPlot): readonly (Step | null)[] {
  const lodged = latestOf([addDays(story.plot.receivedOn, appeal.lodgedDay), story.days.responded]);
  if (lodged === null) return [];
  const forwarded = onDay(story.plot, appeal.forwardedDay, [lodged]);
  const verdictOn = forwarded && onDay(story.plot, appeal.verdictDay, [forwarded]);
  const done = verdictOn && onDay(story.plot, appeal.doneDay, [verdictOn]);
  const first = { lodgedOn: formatDate(lodged) };
  const second = { ...first, forwardedOn: forwarded ? formatDate(forwarded) : undefined };
  const third = { ...second, ...verdictOf(story, appeal, verdictOn) };
  const last = { ...third, consequenceDoneOn: done ? formatDate(done) : undefined };
  return [
    appealStep(story, lodged, { change: "beroep ontvangen", appeal: first }),
    appealStep(story, forwarded, { change: "beroep doorgestuurd", appeal: second }),
    appealStep(story, verdictOn, { change: "uitspraak in beroep vastgelegd", appeal: third }),
    appealStep(story, done, { change: "gevolg aan de uitspraak gegeven", appeal: last }),
  ];
}

function verdictOf(
  { plot, company }: Story,
  { verdict }: AppealPlot,
  on: Day | null,
): Partial<NonNullable<Entry["appeal"]>> {
  if (on === null) return {};
  const isBinding = latestOf([plot.receivedOn, company.secondProcedure]) === plot.receivedOn;
  const granted = verdict === "upheld" || verdict === "partly-upheld";
  const consequence = granted
    ? { consequence: "Het besluit is herzien en de klager ontvangt een passende vergoeding." }
    : {};
  return { verdictOn: formatDate(on), verdict, binding: isBinding, ...consequence };
}

type AppealChange = { readonly change: string; readonly appeal: NonNullable<Entry["appeal"]> };

function appealStep(story: Story, on: Day | null, { change, appeal }: AppealChange): Step | null {
  return on && { on, by: handlerOn(story, on), change, part: { appeal } };
}
