import { useMemo } from "preact/hooks";
import type { LogLine } from "../../schemas/history.ts";
import { atStart } from "../../procedure/capitals.ts";
import { placeLabel } from "../../procedure/finding-sentences.ts";
import { deedOf } from "../../procedure/history-text.ts";
import { contextOf } from "./history-context.ts";
import { readableMoment, shortHash, writerOf } from "./history-moment.ts";
import { lifeWordsIn } from "./life-words.ts";
import { isLateLine } from "./log-choice.ts";
import { formatRoute } from "./route.ts";
import { type Screen, useScreen } from "./screen.ts";

/** Lines of the log in a table; on a narrow screen each line is a block of its own. */
export function LogTable({ lines }: { lines: readonly LogLine[] }) {
  const screen = useScreen();
  const words = lifeWordsIn(screen.index.register.language);
  const numbers = useMemo(() => new Set(screen.index.numbers), [screen.index]);
  return (
    <div class="table" role="region" aria-label={words.log} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[words.when, words.who, words.record, words.what, words.commit].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={`${line.commit} ${line.place}`}
              line={line}
              isThere={numbers.has(line.place)}
              screen={screen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps = { line: LogLine; isThere: boolean; screen: Screen };

function Line({ line, isThere, screen }: LineProps) {
  return (
    <tr>
      <td class="moment">
        <time dateTime={line.at}>{readableMoment(line.at, screen)}</time>
      </td>
      <td class="writer">{writerOf(line, screen)}</td>
      <td class="place">
        {isThere ? (
          <a href={formatRoute({ view: "complaint", id: line.place })}>{line.place}</a>
        ) : (
          placeLabel(line.place, screen.messages)
        )}
      </td>
      <td class="what">
        <What line={line} screen={screen} />
      </td>
      <td class="commit">
        <code class="hash">{shortHash(line.commit)}</code>
      </td>
    </tr>
  );
}

/** What happened, to which fields, and what must be noticed: in words, for a colour says nothing on its own. */
function What({ line, screen }: { line: LogLine; screen: Screen }) {
  const context = contextOf(line.place, screen);
  const { words } = context;
  return (
    <>
      {atStart(deedOf(line, context))}{" "}
      {line.lateDays !== null && isLateLine(line) && (
        <span class="badge late">{words.lateBy(line.lateDays)}</span>
      )}{" "}
      {line.isAfterClosing && <span class="badge late">{words.log.afterClosing}</span>}{" "}
      {line.isMerge && <span class="badge">{lifeWordsIn(screen.index.register.language).merged}</span>}
    </>
  );
}
