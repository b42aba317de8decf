import { daysBetween } from "../../procedure/dates.ts";
import { nextStepOf } from "../../procedure/next-step.ts";
import type { Turn } from "../../procedure/turn.ts";
import { type UndatedAppeal, undatedAppealsAmong } from "../../procedure/undated-appeal.ts";
import { shortDate } from "./deadline-words.ts";
import type { Entry } from "./overview.ts";
import { formatRoute } from "./route.ts";
import { turnName, useScreen } from "./screen.ts";

/** The appeals for which the procedure sets no term, the oldest first, with their age: no deadline would ever bring them up. */
export function WaitingAppeals({ ofWhom }: { ofWhom: string | null }) {
  const { words, overview, index } = useScreen();
  const { today } = overview;
  const waiting = undatedAppealsAmong(overview.entries).flatMap((appeal) => {
    const turn = nextStepOf(appeal.entry.facts, [], { register: index.register, today });
    if (turn === null || (ofWhom !== null && ofWhom !== turn.responsible)) return [];
    return [{ ...appeal, turn }];
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

type Props = UndatedAppeal & { readonly entry: Entry; readonly turn: Turn };

function WaitingAppeal({ entry, step, since, turn }: Props) {
  const screen = useScreen();
  const { messages, words, overview } = screen;
  return (
    <li class="task">
      <a href={formatRoute({ view: "complaint", id: entry.id })}>
        <span class="what">{messages.nextSteps[step]}</span>
        <span class="summary">{entry.facts.summary ?? words.noSummary}</span>
        <span class="meta">
          {entry.id} · {turnName(screen, turn)}
        </span>
        <span class="when">
          <strong>{words.appealAge(messages.days(daysBetween(since, overview.today)))}</strong>
          <span>{words.appealLodged(shortDate(since, messages))}</span>
        </span>
      </a>
    </li>
  );
}
