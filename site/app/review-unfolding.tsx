import type { Dossier } from "../../schemas/archive.ts";
import { FactRows } from "./complaint-facts.tsx";
import { useDossierAndNext } from "./dossier-reading.ts";
import { ProseView } from "./prose-view.tsx";
import { useReviewWords } from "./review-screen-words.ts";
import type { Unfolded } from "./review-view.tsx";
import { useScreen } from "./screen.ts";

type UnfoldingProps = {
  readonly id: string;
  readonly nextId: string | null;
  readonly unfolded: Unfolded;
  readonly onToggle: (what: keyof Unfolded) => void;
};

/** The complaint in its own words and who complained: only when they are asked for, for a room looks on. */
export function ReviewUnfolding({ id, nextId, unfolded, onToggle }: UnfoldingProps) {
  const words = useReviewWords();
  const { content, hasFailed } = useDossierAndNext(id, nextId);
  const dossier = hasFailed ? "failed" : (content ?? "loading");
  const buttons = [
    ["words", unfolded.words ? words.hideWords : words.showWords],
    ["personal", unfolded.personal ? words.hidePersonal : words.showPersonal],
  ] as const;
  return (
    <section class="review-unfolding">
      <div class="actions">
        {buttons.map(([what, says]) => (
          <button key={what} type="button" aria-expanded={unfolded[what]} onClick={() => onToggle(what)}>
            {says}
          </button>
        ))}
        <span class="hint">{words.screenHint}</span>
      </div>
      {unfolded.words && <Words dossier={dossier} />}
      {unfolded.personal && <Personal dossier={dossier} />}
    </section>
  );
}

type Read = Dossier | "loading" | "failed";

function Words({ dossier }: { dossier: Read }) {
  const { messages } = useScreen();
  const words = useReviewWords();
  if (typeof dossier === "string") return <Waiting dossier={dossier} />;
  const { wish } = dossier.facts;
  return (
    <section ref={showWhole}>
      <h2>{words.words}</h2>
      {dossier.words.length === 0 ? (
        <p class="hint">{words.wordsNone}</p>
      ) : (
        <ProseView words={dossier.words} />
      )}
      {wish !== undefined && (
        <p class="review-wish">
          <strong>{messages.fields["wish"]}:</strong> {wish}
        </p>
      )}
    </section>
  );
}

const personalFields = ["name", "organisation", "email", "phone", "address"] as const;

function Personal({ dossier }: { dossier: Read }) {
  const { messages } = useScreen();
  const words = useReviewWords();
  if (typeof dossier === "string") return <Waiting dossier={dossier} />;
  const { complainant } = dossier.facts;
  const rows = personalFields.flatMap((field) => {
    const value = complainant?.[field];
    return value === undefined ? [] : [[messages.fields[`complainant.${field}`] ?? field, value] as const];
  });
  return (
    <section ref={showWhole}>
      <h2>{words.personal}</h2>
      {complainant !== undefined && <p>{messages.complainantType[complainant.type]}</p>}
      {rows.length === 0 && <p class="hint">{words.personalNone}</p>}
      <FactRows rows={rows} look="review-facts" />
    </section>
  );
}

/** What was unfolded with a key may lie below the screen. */
function showWhole(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: "nearest" });
}

function Waiting({ dossier }: { dossier: "loading" | "failed" }) {
  const { words } = useScreen();
  return (
    <p
      class={dossier === "failed" ? "status warning" : "hint"}
      role={dossier === "failed" ? "alert" : undefined}
    >
      {dossier === "failed" ? words.failed : words.loading}
    </p>
  );
}
