import { useLayoutEffect } from "preact/hooks";
import type { Dossier } from "../../schemas/archive.ts";
import { readableDate } from "../../procedure/explain.ts";
import { Timeline, FactRows } from "./complaint-facts.tsx";
import { LifeList } from "./complaint-history.tsx";
import { DossierDeadlines } from "./dossier-deadlines.tsx";
import { DossierComplainant, DossierFacts } from "./dossier-facts.tsx";
import type { DossierReading } from "./dossier-reading.ts";
import { HistoryNotes } from "./history-notes.tsx";
import { readableMoment } from "./history-moment.ts";
import { lifeWordsIn } from "./life-words.ts";
import type { Entry } from "./overview.ts";
import { usePrinting } from "./printing.ts";
import { ProseView } from "./prose-view.tsx";
import { useScreen } from "./screen.ts";

type SheetProps = { entry: Entry; reading: DossierReading };

/** The dossier of a complaint as it is handed to whoever judges an appeal; it is there on paper only. */
export function DossierSheet({ entry, reading }: SheetProps) {
  const isPrinting = usePrinting();
  const { content } = reading.dossier;
  if (!isPrinting || content === null) return null;
  return <Sheet entry={entry} dossier={content} life={reading.life.content} />;
}

type WholeProps = { entry: Entry; dossier: Dossier; life: DossierReading["life"]["content"] };

function Sheet({ entry, dossier: { facts, words: told }, life }: WholeProps) {
  const { words: shared, index } = useScreen();
  const words = lifeWordsIn(index.register.language);
  useTitle(`${words.dossier} ${facts.id}`);
  return (
    <article class="dossier">
      <SheetHead entry={entry} summary={facts.summary} />
      <DossierComplainant facts={facts} />
      <section>
        <h2>{shared.words}</h2>
        {told.length === 0 ? <p>–</p> : <ProseView words={told} />}
      </section>
      <DossierFacts facts={facts} />
      <DossierDeadlines deadlines={entry.deadlines} facts={facts} />
      <Timeline facts={facts} />
      <AttachmentList names={facts.attachments ?? []} />
      <section class="history">
        <h2>{words.history}</h2>
        <HistoryNotes />
        {life === null ? <p>{words.historyUnread}</p> : <LifeList id={entry.id} events={life} isUnfolded />}
      </section>
    </article>
  );
}

/** The title becomes the name of the file; the screen has its own again afterwards, for the browser keeps the last one. */
function useTitle(title: string): void {
  useLayoutEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

function SheetHead({ entry, summary }: { entry: Entry; summary: string | undefined }) {
  const screen = useScreen();
  const { index, messages, overview, words: shared } = screen;
  const words = lifeWordsIn(index.register.language);
  const { organisation } = index.register;
  const rows = [
    [words.number, entry.id],
    [words.stage, messages.stages[entry.stage]],
    [words.printedOn, readableDate(overview.today, messages)],
    [words.dataOf, readableMoment(momentOf(index.sealedAt, index.register.timeZone), screen)],
    [words.commit, index.commit?.slice(0, 12) ?? "–"],
  ] as const;
  return (
    <header>
      <p class="organisation">
        {[organisation.name, organisation.address, organisation.phone, organisation.email]
          .filter((part) => part !== undefined)
          .map((part) => part.trim().replace(/\s*\n\s*/g, ", "))
          .join(" · ")}
      </p>
      <p class="kind">
        {words.dossier} · {words.confidential}
      </p>
      <h1>{summary ?? shared.noSummary}</h1>
      <FactRows rows={rows} />
    </header>
  );
}

function AttachmentList({ names }: { names: readonly string[] }) {
  const { words: shared, index } = useScreen();
  const words = lifeWordsIn(index.register.language);
  return (
    <section>
      <h2>{shared.attachments}</h2>
      {names.length === 0 && <p>{words.noAttachments}</p>}
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** An instant in the register's time zone, in the form that a history has. */
function momentOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .format(new Date(instant))
    .replace(" ", "T");
}
