import { useEffect, useState } from "preact/hooks";
import { formatDate } from "../../procedure/dates.ts";
import { momentNow } from "./browser-day.ts";
import { offerFile } from "./export-file.ts";
import { exportWordsIn } from "./export-words.ts";
import { printWhole } from "./printing.ts";
import { type Screen, useScreen } from "./screen.ts";

/** What the chosen complaints can be taken along as. */
type Form = "csv" | "xlsx" | "ics";

/**
 * The buttons with which the chosen complaints are taken along: as a table, as deadlines for a calendar, on paper.
 *
 * @param places of the complaints in the archive, in the order of the table
 */
export function ExportButtons({ places }: { places: readonly number[] }) {
  const screen = useScreen();
  const [trouble, setTrouble] = useState<"" | "noDeadlines" | "failed">("");
  const [withWords, setWithWords] = useState(false);
  useEffect(() => setTrouble(""), [places]);
  const { words } = screen;
  const own = exportWordsIn(screen.index.register.language);
  const save = (form: Form) => () => {
    setTrouble("");
    saveAs({ form, withWords }, places, screen).then(
      (isSaved) => setTrouble(isSaved ? "" : "noDeadlines"),
      () => setTrouble("failed"),
    );
  };
  return (
    <div class="actions exports">
      <label class="box" title={own.withWordsHint}>
        <input
          type="checkbox"
          checked={withWords}
          onChange={(event) => setWithWords(event.currentTarget.checked)}
        />
        <span>{own.withWords}</span>
      </label>
      <ExportButton words={words.download} onClick={save("csv")} />
      <ExportButton words={own.xlsx} onClick={save("xlsx")} />
      <ExportButton words={own.calendar} hint={own.calendarHint} onClick={save("ics")} />
      <ExportButton words={words.print} onClick={printWhole} />
      {trouble !== "" && (
        <p class={trouble === "failed" ? "status warning" : "hint"} role="alert">
          {own[trouble]}
        </p>
      )}
    </div>
  );
}

type ButtonProps = { words: string; hint?: string; onClick: () => void };

function ExportButton({ words, hint, onClick }: ButtonProps) {
  return (
    <button type="button" class="quiet" title={hint} onClick={onClick}>
      {words}
    </button>
  );
}

/** What somebody asks for; names and sentences never stand in a calendar. */
type Asked = { readonly form: Form; readonly withWords: boolean };

/** Makes a file of the chosen complaints and offers it; what makes it is loaded when it is first asked for. */
async function saveAs(asked: Asked, places: readonly number[], screen: Screen): Promise<boolean> {
  const file = await fileOf(asked, places, screen);
  if (file === null) return false;
  const { calendarFile } = exportWordsIn(screen.index.register.language);
  const name = asked.form === "ics" ? calendarFile : screen.words.csvName;
  offerFile(file, `${name}-${formatDate(screen.overview.today)}.${asked.form}`);
  return true;
}

async function fileOf(
  { form, withWords }: Asked,
  places: readonly number[],
  screen: Screen,
): Promise<Blob | null> {
  if (form === "ics") {
    const { calendarFile } = await import("./deadline-calendar.ts");
    return calendarFile(places.map(screen.overview.entryAt), screen, momentNow(screen.newest));
  }
  const { sheetRecordsOf } = await import("./spreadsheet-records.ts");
  const { spreadsheetOf } = await import("./spreadsheet.ts");
  const sheet = spreadsheetOf(await sheetRecordsOf(places, screen, withWords), screen, withWords);
  if (form === "csv") return (await import("./csv.ts")).csvFile(sheet);
  return (await import("./xlsx.ts")).xlsxFile(sheet);
}
