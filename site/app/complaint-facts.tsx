import type { Facts } from "../../schemas/complaint.ts";
import { readableDate } from "../../procedure/explain.ts";
import { timelineOf } from "../../procedure/timeline.ts";
import { type FactGroup, factGroupsOf, type FactRow } from "./fact-rows.ts";
import { nameOf, useScreen } from "./screen.ts";

/** The facts of a complaint in their groups. */
export function FactList({ facts }: { facts: Facts }) {
  const screen = useScreen();
  return (
    <section class="facts">
      <h2>{screen.words.facts}</h2>
      <FactGroups groups={factGroupsOf(facts, screen)} />
    </section>
  );
}

/** Groups of facts, each under its title. */
export function FactGroups({ groups }: { groups: readonly FactGroup[] }) {
  return groups.map(({ title, rows }) => (
    <div class="fact-group" key={title}>
      <h3>{title}</h3>
      <FactRows rows={rows} />
    </div>
  ));
}

/** Facts, each with its label. @param look the name of the list's style, where it has one of its own */
export function FactRows({ rows, look }: { rows: readonly FactRow[]; look?: string }) {
  return (
    <dl class={look}>
      {rows.map(([label, value], at) => (
        <div key={`${label}-${at}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The course of a complaint, day by day. */
export function Timeline({ facts }: { facts: Facts }) {
  const screen = useScreen();
  const { words, messages } = screen;
  return (
    <section>
      <h2>{words.timeline}</h2>
      <ol class="timeline">
        {timelineOf(facts).map(({ kind, on, by, note }, at) => (
          <li key={at}>
            <time dateTime={on.toString()}>{readableDate(on, messages)}</time>
            <strong>{words.event[kind]}</strong>
            {by.length > 0 && <span class="meta">{by.map((code) => nameOf(screen, code)).join(", ")}</span>}
            {note !== null && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The names of the files beside a complaint; nothing where there are none. */
export function Attachments({ facts }: { facts: Facts }) {
  const { words } = useScreen();
  if (facts.attachments === undefined) return null;
  return (
    <section>
      <h2>{words.attachments}</h2>
      <ul>
        {facts.attachments.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p class="hint">{words.attachmentsHint}</p>
    </section>
  );
}
