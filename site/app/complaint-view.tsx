import { useEffect, useState } from "preact/hooks";
import type { Dossier } from "../../schemas/archive.ts";
import type { Facts } from "../../schemas/complaint.ts";
import { missingOf } from "../../procedure/completeness.ts";
import { fieldLabel } from "../../procedure/finding-sentences.ts";
import { readableDate } from "../../procedure/explain.ts";
import { type NextStep, nextStepOf } from "../../procedure/next-step.ts";
import { timelineOf } from "../../procedure/timeline.ts";
import { distanceTo } from "./deadline-words.ts";
import { DeadlineList } from "./deadline-list.tsx";
import { editAddress } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { factGroupsOf } from "./fact-rows.ts";
import { FindingText } from "./findings-list.tsx";
import type { Entry } from "./overview.ts";
import { printWhole } from "./printing.ts";
import { ProseView } from "./prose-view.tsx";
import { firstChoice, formatRoute } from "./route.ts";
import { nameOf, useScreen } from "./screen.ts";

/** One complaint: what must happen next, the deadlines with their arithmetic, the facts and the course of events. */
export function ComplaintView({ id }: { id: string }) {
  const { overview, words } = useScreen();
  const entry = overview.entryOf(id);
  const dossier = useDossier(entry);
  if (entry === null) {
    return (
      <div class="complaint">
        <h1>{words.complaintMissing}</h1>
        <a href={formatRoute({ view: "register", choice: firstChoice })}>{words.backToRegister}</a>
      </div>
    );
  }
  const facts = dossier === "loading" || dossier === "failed" ? entry.facts : wholeFacts(dossier);
  return (
    <article class="complaint">
      <Head entry={entry} facts={facts} />
      <div class="columns">
        <div>
          <NextStepCard entry={entry} facts={facts} isWhole={facts !== entry.facts} />
          <Content dossier={dossier} />
        </div>
        <aside>
          <DeadlineList deadlines={entry.deadlines} facts={facts} next={entry.next} />
        </aside>
      </div>
    </article>
  );
}

/** The body travels as a tree; that it is there counts for completeness. */
function wholeFacts({ facts, words }: Dossier): Facts {
  return words.length === 0 ? facts : { ...facts, body: "–" };
}

type Read = Dossier | "loading" | "failed";

function Head({ entry, facts }: { entry: Entry; facts: Facts }) {
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
        <button type="button" class="quiet" onClick={printWhole}>
          {words.print}
        </button>
      </div>
    </header>
  );
}

function NextStepCard({ entry, facts, isWhole }: { entry: Entry; facts: Facts; isWhole: boolean }) {
  const screen = useScreen();
  const { words, messages, overview, index } = screen;
  const next = nextStepOf(facts, entry.deadlines, { register: index.register, today: overview.today });
  const missing = isWhole && entry.isOpen ? missingOf(facts, index.register) : [];
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
      {findings.length > 0 && (
        <ul class="findings">
          {findings.map((finding, at) => (
            <li key={at}>
              <FindingText finding={finding} />
            </li>
          ))}
        </ul>
      )}
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
      {nameOf(screen, next.responsible)}
    </p>
  );
}

function Content({ dossier }: { dossier: Read }) {
  const { words } = useScreen();
  if (dossier === "loading") return <p class="hint">{words.loading}</p>;
  if (dossier === "failed") {
    return (
      <p class="status warning" role="alert">
        {words.failed}
      </p>
    );
  }
  return (
    <>
      <section>
        <h2>{words.words}</h2>
        {dossier.words.length === 0 ? <p class="hint">–</p> : <ProseView words={dossier.words} />}
      </section>
      <Facts facts={dossier.facts} />
      <Timeline facts={dossier.facts} />
      <Attachments facts={dossier.facts} />
    </>
  );
}

function Facts({ facts }: { facts: Facts }) {
  const screen = useScreen();
  return (
    <section class="facts">
      <h2>{screen.words.facts}</h2>
      {factGroupsOf(facts, screen).map(({ title, rows }) => (
        <div class="fact-group" key={title}>
          <h3>{title}</h3>
          <dl>
            {rows.map(([label, value], at) => (
              <div key={`${label}-${at}`}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Timeline({ facts }: { facts: Facts }) {
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

function Attachments({ facts }: { facts: Facts }) {
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

/** The complaint whole: at once when its shard was opened before, else as soon as it is. */
function useDossier(entry: Entry | null): Read {
  const { vault, index } = useScreen();
  const [read, setRead] = useState<Read>("loading");
  const known = entry === null ? null : vault.knownDossier(entry.place, index.shardSize);
  useEffect(() => {
    if (entry === null || known !== null) return undefined;
    let isCurrent = true;
    const take = (dossier: Dossier | null) => isCurrent && setRead(dossier ?? "failed");
    vault.dossier(entry.place, index.shardSize).then(take, () => take(null));
    return () => {
      isCurrent = false;
    };
  }, [vault, index, entry?.place]);
  return known ?? read;
}
