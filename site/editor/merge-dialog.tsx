import { type ComponentChildren, render } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Choice, type Conflict, type Deletion, type Merge, type RecordData, resolved } from "./merge.ts";
import { ConflictFields } from "./merge-conflict.tsx";
import { ChangeList, type Reading, ValueView } from "./merge-values.tsx";

/** What a person decides about a record that a colleague saved meanwhile. */
export type MergeResolution =
  { readonly kind: "save"; readonly record: RecordData } | { readonly kind: "cancel" };
/** What a person decides about a record that a colleague removed meanwhile. */
export type DeletedResolution = { readonly kind: "restore" } | { readonly kind: "cancel" };
/** Any such decision. */
export type Resolution = MergeResolution | DeletedResolution;

type Asked = Reading & { readonly number: string };
type MergeQuestion = Asked & { readonly merge: Merge };
type DeletedQuestion = Asked & { readonly deleted: Deletion };

/**
 * Shows both versions of a record in a dialog over the page and waits for a decision; nothing is written. The page
 * brings `site/styles/editor-dialog.css`.
 */
export function resolveInDialog(question: MergeQuestion): Promise<MergeResolution>;
export function resolveInDialog(question: DeletedQuestion): Promise<DeletedResolution>;
export function resolveInDialog(question: MergeQuestion | DeletedQuestion): Promise<Resolution> {
  const place = document.createElement("div");
  document.body.append(place);
  return new Promise((resolve) => {
    const finish = (resolution: Resolution) => {
      render(null, place);
      place.remove();
      resolve(resolution);
    };
    const dialog =
      "merge" in question ? (
        <MergeDialog question={question} finish={finish} />
      ) : (
        <DeletedDialog question={question} finish={finish} />
      );
    render(dialog, place);
  });
}

type Finish = (resolution: Resolution) => void;

function MergeDialog({ question, finish }: { readonly question: MergeQuestion; readonly finish: Finish }) {
  const { merge, words } = question;
  const [choices, setChoices] = useState<ReadonlyMap<Conflict, Choice>>(new Map());
  const left = merge.conflicts.length - choices.size;
  return (
    <Frame
      number={question.number}
      heading={words.heading}
      intro={`${words.nothingLost} ${outlookOf(merge, question)}`}
      submit={left > 0 ? null : () => ({ kind: "save", record: resolved(merge, choices) })}
      submitLabel={words.save}
      backLabel={words.back}
      status={merge.conflicts.length === 0 ? "" : words.remaining(left)}
      finish={finish}
    >
      <Changes title={words.takenOverTitle} changes={merge.takenOver} reading={question} />
      {merge.conflicts.length > 0 && (
        <section>
          <h3>{words.conflictsTitle}</h3>
          {merge.conflicts.map((conflict) => (
            <ConflictFields
              key={conflict.path.join(".")}
              conflict={conflict}
              choice={choices.get(conflict)}
              choose={(choice) => setChoices(new Map([...choices, [conflict, choice]]))}
              reading={question}
            />
          ))}
        </section>
      )}
      <Changes title={words.keptTitle} changes={merge.kept} reading={question} />
    </Frame>
  );
}

function outlookOf({ conflicts, takenOver, kept }: Merge, { words }: Reading): string {
  if (conflicts.length > 0) return words.toChoose(conflicts.length);
  return takenOver.length + kept.length > 0 ? words.together : words.alike;
}

type ChangesProps = {
  readonly title: string;
  readonly changes: Merge["takenOver"];
  readonly reading: Reading;
};

function Changes({ title, changes, reading }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ChangeList changes={changes} reading={reading} />
    </section>
  );
}

function DeletedDialog({
  question,
  finish,
}: {
  readonly question: DeletedQuestion;
  readonly finish: Finish;
}) {
  const { words, deleted } = question;
  return (
    <Frame
      number={question.number}
      heading={words.deletedHeading}
      intro={words.deletedText}
      submit={() => ({ kind: "restore" })}
      submitLabel={words.restore}
      backLabel={words.back}
      status=""
      finish={finish}
    >
      <details>
        <summary>{words.deletedMine}</summary>
        <ValueView path={[]} value={deleted.mine} version={words.mine} reading={question} />
      </details>
    </Frame>
  );
}

type FrameProps = {
  readonly number: string;
  readonly heading: string;
  readonly intro: string;
  /** What the first button decides; null while it cannot. */
  readonly submit: (() => Resolution) | null;
  readonly submitLabel: string;
  readonly backLabel: string;
  readonly status: string;
  readonly finish: Finish;
  readonly children: ComponentChildren;
};

/** The dialog itself. Closing it in any way but the first button, also with Escape, decides nothing. */
function Frame({ number, heading, intro, submit, status, finish, children, ...labels }: FrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const decision = useRef<Resolution>({ kind: "cancel" });
  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);
  const decide = (resolution: Resolution) => {
    decision.current = resolution;
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="editor-dialog"
      aria-labelledby="editor-dialog-title"
      aria-describedby="editor-dialog-intro"
      onClose={() => finish(decision.current)}
    >
      <header>
        <p class="number">{number}</p>
        <h2 id="editor-dialog-title" ref={title} tabIndex={-1}>
          {heading}
        </h2>
        <p id="editor-dialog-intro">{intro}</p>
      </header>
      <div class="content">{children}</div>
      <footer>
        <p role="status">{status}</p>
        <Buttons
          {...labels}
          back={() => dialog.current?.close()}
          decide={submit === null ? null : () => decide(submit())}
        />
      </footer>
    </dialog>
  );
}

type ButtonsProps = Pick<FrameProps, "submitLabel" | "backLabel"> & {
  readonly back: () => void;
  readonly decide: (() => void) | null;
};

function Buttons({ submitLabel, backLabel, back, decide }: ButtonsProps) {
  return (
    <>
      <button type="button" onClick={back}>
        {backLabel}
      </button>
      <button type="button" class="primary" disabled={decide === null} onClick={() => decide?.()}>
        {submitLabel}
      </button>
    </>
  );
}
