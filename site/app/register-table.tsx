import { formatDate } from "../../procedure/dates.ts";
import { distanceTo, stepName } from "./deadline-words.ts";
import type { Entry } from "./overview.ts";
import { type Choice, type Column, columns, formatRoute } from "./route.ts";
import { categoryName, nameOf, type Screen, useScreen } from "./screen.ts";

/** The table of the register; each heading sorts by its column. */
export function RegisterTable({ entries, choice }: { entries: readonly Entry[]; choice: Choice }) {
  const screen = useScreen();
  return (
    <div class="table" role="region" aria-label={screen.words.register} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column} column={column} choice={choice} />
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.facts.id} entry={entry} screen={screen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ column, choice }: { column: Column; choice: Choice }) {
  const { words } = useScreen();
  const isSorted = choice.sort === column;
  const descending = isSorted ? !choice.descending : false;
  const to = formatRoute({ view: "register", choice: { ...choice, sort: column, descending, page: 1 } });
  const order = isSorted ? (choice.descending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" class={column} aria-sort={order}>
      <a href={to} title={words.sortBy(words[column])}>
        {words[column]}
        <span aria-hidden="true">{isSorted ? (choice.descending ? " ↓" : " ↑") : ""}</span>
      </a>
    </th>
  );
}

function Row({ entry, screen }: { entry: Entry; screen: Screen }) {
  const { facts, next, stage } = entry;
  const { words, messages, overview } = screen;
  const address = formatRoute({ view: "complaint", id: facts.id });
  return (
    <tr class={next?.status ?? "met"}>
      <td class="number">
        <a href={address}>{facts.id}</a>
      </td>
      <td class="received">{facts.receivedOn ?? "–"}</td>
      <td class="summary">
        <a href={address} tabIndex={-1}>
          {facts.summary ?? words.noSummary}
        </a>
      </td>
      <td class="category" data-label={words.category}>
        {categoryName(screen, facts.category)}
      </td>
      <td class="handler" data-label={words.handler}>
        {nameOf(screen, facts.handler)}
      </td>
      <td class="stage">
        <span class="badge">{messages.stages[stage]}</span>
      </td>
      <td class="nextDeadline">
        {next === null && <span class="hint">{words.noDeadline}</span>}
        {next !== null && (
          <>
            <span class="step">{stepName(next, screen)}</span>{" "}
            <time dateTime={formatDate(next.due)}>{formatDate(next.due)}</time>{" "}
            <span class={`distance ${next.status}`}>{distanceTo(next.due, overview.today, screen)}</span>
          </>
        )}
      </td>
    </tr>
  );
}
