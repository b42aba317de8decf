import type { Dossier } from "../../schemas/archive.ts";
import type { Facts } from "../../schemas/complaint.ts";
import { missingOf } from "../../procedure/completeness.ts";
import { fieldLabel } from "../../procedure/finding-sentences.ts";
import { readableDate } from "../../procedure/explain.ts";
import { factsAsOf } from "../../procedure/facts-as-of.ts";
import { type NextStep, nextStepOf } from "../../procedure/next-step.ts";
import { Attachments, FactList, Timeline } from "./complaint-facts.tsx";
import { ComplaintHistory } from "./complaint-history.tsx";
import { DossierPrint } from "./dossier-print.tsx";
import { DossierSheet } from "./dossier-sheet.tsx";
import { type DossierReading, useDossier } from "./dossier-reading.ts";
import { distanceTo } from "./deadline-words.ts";
import { DeadlineList } from "./deadline-list.tsx";
import { editAddress } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { FindingTexts } from "./findings-list.tsx";
import type { Entry } from "./overview.ts";
import { ReadingState } from "./reading-state.tsx";
import { ProseView } from "./prose-view.tsx";
import { firstChoice, formatRoute } from "./route.ts";
import { turnName, useScreen } from "./screen.ts";

/** One complaint: what must happen next, the deadlines with their arithmetic, the facts and the course of events. */
export function ComplaintView({ id }: { id: string }) {
  const { overview, words } = useScreen();
  const entry = overview.entryOf(id);
  if (entry !== null) return <OneComplaint entry={entry} />;
  return (
    <div class="complaint">
      <h1>{words.complaintMissing}</h1>
      <a href={formatRoute({ view: "register", choice: firstChoice })}>{words.backToRegister}</a>
    </div>
  );
}

function OneComplaint({ entry }: { entry: Entry }) {
  const reading = useDossier(entry);
  const { dossier, life } = reading;
  const facts = dossier.content === null ? entry.facts : wholeFacts(dossier.content);
  return (
    <>
      <DossierSheet entry={entry} reading={reading} />
      <article class="complaint">
        <Head entry={entry} facts={facts} reading={reading} />
        <div class="columns">
          <div>
            <NextStepCard entry={entry} facts={facts} isWhole={dossier.content !== null} />
            <ReadingState reading={dossier} />
            {dossier.content !== null && <Content dossier={dossier.content} />}
          </div>
          <aside>
            <DeadlineList deadlines={entry.deadlines} facts={facts} next={entry.next} />
          </aside>
        </div>
        <ComplaintHistory id={entry.id} life={life} />
      </article>
    </>
  );
}

/** The body travels as a tree; that it is there counts for completeness. */
function wholeFacts({ facts, words }: Dossier): Facts {
  return words.length === 0 ? facts : { ...facts, body: "–" };
}

type HeadProps = { entry: Entry; facts: Facts; reading: DossierReading };

function Head({ entry, facts, reading }: HeadProps) {
  const screen = useScreen();
  const { words, messages } = screen;
  return (
    <header class="head">
      <p class="date">
        {facts.id} <span class="badge">{messages.stages[entry.stage]}</span>
      </p>
      <h1>{facts.summary ?? words.noSummary}</h1>
      <div class="actions">
        <EditorLink to={editAddress(facts.id)} words={words.edit} look="primary" />
        <DossierPrint reading={reading} />
      </div>
    </header>
  );
}

function NextStepCard({ entry, facts, isWhole }: { entry: Entry; facts: Facts; isWhole: boolean }) {
  const screen = useScreen();
  const { words, messages, overview, index } = screen;
  const next = nextStepOf(facts, entry.deadlines, { register: index.register, today: overview.today });
  const known = factsAsOf(facts, overview.today);
  const missing = isWhole && entry.isOpen ? missingOf(known, index.register) : [];
  const findings = index.findings.filter(({ place }) => place === facts.id);
  return (
    <section class={`card next ${entry.next?.status ?? "met"}`}>
      <h2>{words.nextStep}</h2>
      {next === null ? <p>{words.nothingLeft}</p> : <NextStepLine next={next} />}
      {missing.length > 0 && (
        <details>
          <summary>
            {words.missingTitle} ({missing.length})
          </summary>
          <ul>
            {missing.map((path) => (
              <li key={path.join(".")}>{fieldLabel(path, messages)}</li>
            ))}
          </ul>
        </details>
      )}
      {findings.length > 0 && <FindingTexts findings={findings} />}
    </section>
  );
}

function NextStepLine({ next }: { next: NextStep }) {
  const screen = useScreen();
  const { words, messages, overview } = screen;
  return (
    <p>
      <strong class="large">{messages.nextSteps[next.step]}</strong>
      <br />
      {next.due !== null &&
        `${words.by(readableDate(next.due, messages))}, ${distanceTo(next.due, overview.today, screen)} · `}
      {turnName(screen, next)}
    </p>
  );
}

function Content({ dossier: { facts, words: told } }: { dossier: Dossier }) {
  const { words } = useScreen();
  return (
    <>
      <section>
        <h2>{words.words}</h2>
        {told.length === 0 ? <p class="hint">–</p> : <ProseView words={told} />}
      </section>
      <FactList facts={facts} />
      <Timeline facts={facts} />
      <Attachments facts={facts} />
    </>
  );
}
