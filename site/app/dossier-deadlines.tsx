import type { Facts } from "../../schemas/complaint.ts";
import type { Deadline } from "../../procedure/deadline.ts";
import { explainDeadline, readableDate } from "../../procedure/explain.ts";
import { sectorLineOf, stepName } from "./deadline-words.ts";
import { turnName, useScreen } from "./screen.ts";

type ListProps = { deadlines: readonly Deadline[]; facts: Facts };

/** Every deadline of a complaint on paper, with its arithmetic and the clause that it comes from. */
export function DossierDeadlines({ deadlines, facts }: ListProps) {
  const { words } = useScreen();
  return (
    <section>
      <h2>{words.deadlines}</h2>
      <ol class="terms">
        {deadlines.map((deadline, at) => (
          <OneDeadline key={at} deadline={deadline} facts={facts} />
        ))}
      </ol>
    </section>
  );
}

function OneDeadline({ deadline, facts }: { deadline: Deadline; facts: Facts }) {
  const screen = useScreen();
  const { words, messages } = screen;
  const { due, status, basis, item, metOn } = deadline;
  const improvement = item === null ? undefined : facts.improvements?.[item]?.action;
  const sector = sectorLineOf(deadline, screen);
  return (
    <li>
      <p>
        <strong>{stepName(deadline, screen)}</strong>: {words.by(readableDate(due, messages))} –{" "}
        {messages.statuses[status]}
        {metOn === null && ` (${turnName(screen, deadline)})`}
      </p>
      {improvement !== undefined && <p>{improvement}</p>}
      <p>{explainDeadline(deadline, messages).join(" ")}</p>
      {basis.term?.source !== undefined && (
        <p>
          {words.clause}: {basis.term.source}
        </p>
      )}
      {sector !== null && <p>{sector}</p>}
    </li>
  );
}
