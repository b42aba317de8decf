import { useEffect, useMemo, useState } from "preact/hooks";
import type { ArchiveIndex, ArchiveTexts } from "../../schemas/archive.ts";
import { editorPages } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { Pages } from "./pages.tsx";
import { usePrinting } from "./printing.ts";
import { Filters } from "./register-filters.tsx";
import { chosenPlaces } from "./register-rows.ts";
import { RegisterTable } from "./register-table.tsx";
import { type Choice, formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";
import { onSession } from "./session.ts";

const pageSize = 25;

/** What was typed last: it outlives a look at a complaint, not the session, and stands in no address. */
let lastTyped = "";

onSession((session) => {
  if (session.is !== "open") lastTyped = "";
});

/** The register: every complaint in a table, to be searched, filtered, sorted, printed and taken along. */
export function RegisterView({ choice }: { choice: Choice }) {
  const { words, overview } = useScreen();
  const [typed, setTyped] = useState(lastTyped);
  const texts = useTexts();
  const places = useMemo(
    () => chosenPlaces(overview, choice, { typed, texts }),
    [overview, choice, typed, texts],
  );
  const isPrinting = usePrinting();
  const pages = Math.max(1, Math.ceil(places.length / pageSize));
  const page = Math.min(choice.page, pages);
  const shown = isPrinting ? places : places.slice((page - 1) * pageSize, page * pageSize);
  const type = (text: string) => {
    lastTyped = text;
    setTyped(text);
    if (choice.page > 1) goTo({ ...choice, page: 1 });
  };
  return (
    <div class="register">
      <h1>{words.register}</h1>
      <Filters choice={choice} typed={typed} onType={type} isPartial={texts === null} />
      <ResultBar places={places} />
      {places.length === 0 && <Empty />}
      {places.length > 0 && <RegisterTable entries={shown.map(overview.entryAt)} choice={choice} />}
      {pages > 1 && !isPrinting && (
        <Pages page={page} pages={pages} to={(number) => pageOf(choice, number)} />
      )}
    </div>
  );
}

/** Nothing to show: because of the choice, or because there is nothing yet. */
function Empty() {
  const { words, overview } = useScreen();
  if (overview.size > 0) return <p class="empty">{words.noResults}</p>;
  return (
    <div class="empty">
      <p>{words.nothingYet}</p>
      <EditorLink to={editorPages.newComplaint} words={words.firstComplaint} look="button" />
    </div>
  );
}

function ResultBar({ places }: { places: readonly number[] }) {
  const { words, overview } = useScreen();
  return (
    <div class="bar">
      <p role="status">{words.results(places.length, overview.size)}</p>
      <ExportButtons places={places} />
    </div>
  );
}

/** The address of a page of what was chosen. */
function pageOf(choice: Choice, page: number): string {
  return formatRoute({ view: "register", choice: { ...choice, page } });
}

/** The texts that a search looks through, of this very index; null while they are being opened. */
function useTexts(): readonly string[] | null {
  const { vault, index } = useScreen();
  const [read, setRead] = useState<{ readonly index: ArchiveIndex; readonly texts: ArchiveTexts } | null>(
    null,
  );
  useEffect(() => {
    let isCurrent = true;
    vault.texts(index).then(
      (texts) => isCurrent && setRead({ index, texts }),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [vault, index]);
  return read?.index === index ? read.texts : null;
}

/** Changes the choice without a new entry in the history for every keystroke. */
function goTo(choice: Choice): void {
  location.replace(formatRoute({ view: "register", choice }));
}
