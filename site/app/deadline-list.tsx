import type { Facts } from "../../schemas/complaint.ts";
import type { Deadline } from "../../procedure/deadline.ts";
import { explainDeadline, readableDate } from "../../procedure/explain.ts";
import { distanceTo, sectorLineOf, stepName } from "./deadline-words.ts";
import { editAddress } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { turnName, useScreen } from "./screen.ts";

type ListProps = { deadlines: readonly Deadline[]; facts: Facts; next: Deadline | null };

/** The deadlines of a complaint, each with its arithmetic and the clause it comes from. */
export function DeadlineList({ deadlines, facts, next }: ListProps) {
  const { words } = useScreen();
  return (
    <section class="deadlines">
      <h2>{words.deadlines}</h2>
      <ol>
        {deadlines.map((deadline, at) => (
          <OneDeadline key={at} deadline={deadline} facts={facts} isNext={deadline === next} />
        ))}
      </ol>
    </section>
  );
}

type OneProps = { deadline: Deadline; facts: Facts; isNext: boolean };

function OneDeadline({ deadline, facts, isNext }: OneProps) {
  const screen = useScreen();
  const { words, messages, overview } = screen;
  const { due, metOn, status, basis } = deadline;
  const sector = sectorLineOf(deadline, screen);
  const improvement = deadline.item === null ? undefined : facts.improvements?.[deadline.item]?.action;
  return (
    <li class={`deadline ${status}`}>
      <h3>
        <span>{stepName(deadline, screen)}</span>
        <span class="badge">{messages.statuses[status]}</span>
      </h3>
      {improvement && <p>{improvement}</p>}
      <p>
        {words.by(readableDate(due, messages))}
        {metOn !== null && ` · ${words.doneOn(readableDate(metOn, messages))}`}
        {metOn === null && `, ${distanceTo(due, overview.today, screen)} · ${turnName(screen, deadline)}`}
      </p>
      {metOn === null && screen.leadsToEditor && (
        <EditorLink to={editAddress(facts.id)} words={words.recordStep} of={stepName(deadline, screen)} />
      )}
      <details open={isNext}>
        <summary>{words.why}</summary>
        <p>{explainDeadline(deadline, messages).join(" ")}</p>
        {basis.term?.source !== undefined && (
          <p class="hint">
            {words.clause}: {basis.term.source}
          </p>
        )}
        {sector !== null && <p class="hint">{sector}</p>}
      </details>
    </li>
  );
}
