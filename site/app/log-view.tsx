import { useMemo } from "preact/hooks";
import type { ArchiveLog } from "../../schemas/archive.ts";
import { HistoryNotes } from "./history-notes.tsx";
import { useReading } from "./reading.ts";
import { ReadingState } from "./reading-state.tsx";
import { lifeWordsIn } from "./life-words.ts";
import { chosenLines, formatLogChoice, type LogChoice, parseLogChoice } from "./log-choice.ts";
import { chosenInWords } from "./log-chosen.ts";
import { LogFilters } from "./log-filters.tsx";
import { LogTable } from "./log-table.tsx";
import { Pages } from "./pages.tsx";
import { printWhole, usePrinting } from "./printing.ts";
import { formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

const pageSize = 50;

/** The log of the whole register: what was recorded of every record, the newest first, to be narrowed and printed. */
export function LogView({ query }: { query: string }) {
  const { vault, index } = useScreen();
  const words = lifeWordsIn(index.register.language);
  const log = useReading(() => vault.log(index));
  const choice = useMemo(() => parseLogChoice(query), [query]);
  return (
    <div class="log">
      <h1>{words.log}</h1>
      <p class="tagline">{words.logIntro}</p>
      <HistoryNotes />
      <LogFilters choice={choice} />
      <ReadingState reading={log} />
      {log.content !== null && <Lines log={log.content} choice={choice} />}
    </div>
  );
}

/** The lines that were chosen, a page at a time; on paper all of them. */
function Lines({ log, choice }: { log: ArchiveLog; choice: LogChoice }) {
  const screen = useScreen();
  const { words: shared } = screen;
  const words = lifeWordsIn(screen.index.register.language);
  const isPrinting = usePrinting();
  const lines = useMemo(() => chosenLines(log, choice), [log, choice]);
  const pages = Math.max(1, Math.ceil(lines.length / pageSize));
  const page = Math.min(choice.page, pages);
  const shown = isPrinting ? lines : lines.slice((page - 1) * pageSize, page * pageSize);
  return (
    <>
      {isPrinting && <p>{chosenInWords(choice, screen)}</p>}
      <div class="bar">
        <p role="status">{words.logResults(lines.length, log.length)}</p>
        <div class="actions">
          <button type="button" class="quiet" onClick={printWhole}>
            {shared.print}
          </button>
        </div>
      </div>
      {lines.length === 0 && <p class="empty">{log.length === 0 ? words.logNone : words.logNoResults}</p>}
      {lines.length > 0 && <LogTable lines={shown} />}
      {pages > 1 && !isPrinting && (
        <Pages page={page} pages={pages} to={(number) => pageOf(choice, number)} />
      )}
    </>
  );
}

/** The address of a page of what was chosen. */
function pageOf(choice: LogChoice, page: number): string {
  return formatRoute({ view: "log", query: formatLogChoice({ ...choice, page }) });
}
