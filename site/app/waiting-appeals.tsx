import { daysBetween } from "../../procedure/dates.ts";
import { nextStepOf } from "../../procedure/next-step.ts";
import { type UndatedAppeal, undatedAppealOf } from "../../procedure/undated-appeal.ts";
import { shortDate } from "./deadline-words.ts";
import type { Entry } from "./overview.ts";
import { formatRoute } from "./route.ts";
import { nameOf, useScreen } from "./screen.ts";

/** The appeals for which the procedure sets no term, with their age: no deadline would ever bring them up. */
export function WaitingAppeals({ ofWhom }: { ofWhom: string | null }) {
  const { words, overview, index } = useScreen();
  const { today } = overview;
  const waiting = overview.entries.flatMap((entry) => {
    const appeal = undatedAppealOf(entry.facts, entry.deadlines);
    if (appeal === null) return [];
    const who = nextStepOf(entry.facts, [], { register: index.register, today })?.responsible ?? null;
    return ofWhom === null || ofWhom === who ? [{ entry, ...appeal, who }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <section class="group appeals">
      <h2>
        {words.appealsTitle} <span class="count">{waiting.length}</span>
      </h2>
      <ul>
        {waiting.map((one) => (
          <WaitingAppeal key={one.entry.id} {...one} />
        ))}
      </ul>
    </section>
  );
}

type Props = UndatedAppeal & { readonly entry: Entry; readonly who: string | null };

function WaitingAppeal({ entry, step, since, who }: Props) {
  const screen = useScreen();
  const { messages, words, overview } = screen;
  return (
    <li class="task">
      <a href={formatRoute({ view: "complaint", id: entry.id })}>
        <span class="what">{messages.nextSteps[step]}</span>
        <span class="summary">{entry.facts.summary ?? words.noSummary}</span>
        <span class="meta">
          {entry.id} · {nameOf(screen, who)}
        </span>
        <span class="when">
          <strong>{words.appealAge(messages.days(daysBetween(since, overview.today)))}</strong>
          <span>{words.appealLodged(shortDate(since, messages))}</span>
        </span>
      </a>
    </li>
  );
}
