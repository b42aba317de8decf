import { useId, useMemo } from "preact/hooks";
import type { Piece } from "./marked-words.ts";
import type { Choice, Conflict } from "./merge.ts";
import { marksOf, type Reading, titleOf, ValueView } from "./merge-values.tsx";

type ConflictProps = {
  readonly conflict: Conflict;
  readonly choice: Choice | undefined;
  readonly choose: (choice: Choice) => void;
  readonly reading: Reading;
};

/** What both changed: the two versions side by side, of which one is chosen, or both where that makes sense. */
export function ConflictFields({ conflict, choice, choose, reading }: ConflictProps) {
  const { path, base, mine, theirs, offersBoth } = conflict;
  const { words } = reading;
  const name = useId();
  const marks = useMemo(() => marksOf(path, mine, theirs), [conflict]);
  const side = { path, choice, choose, name, reading };
  return (
    <fieldset class="conflict">
      <legend>{titleOf(path, reading)}</legend>
      <div class="sides">
        <Side {...side} of="mine" label={words.mine} value={mine} pieces={marks?.mine} />
        <Side {...side} of="theirs" label={words.theirs} value={theirs} pieces={marks?.theirs} />
        {offersBoth && (
          <div class="side both">
            <Option
              {...side}
              of="both"
              label={typeof mine === "string" ? words.bothTexts : words.bothItems}
            />
          </div>
        )}
      </div>
      {marks !== null && <p class="hint">{words.markedHint}</p>}
      {base !== undefined && (
        <details>
          <summary>{words.before}</summary>
          <ValueView path={path} value={base} version={words.before} reading={reading} />
        </details>
      )}
    </fieldset>
  );
}

type OptionProps = {
  readonly of: Choice;
  readonly label: string;
  readonly name: string;
  readonly choice: Choice | undefined;
  readonly choose: (choice: Choice) => void;
  readonly describedBy?: string;
};

function Option({ of, label, name, choice, choose, describedBy }: OptionProps) {
  return (
    <label>
      <input
        type="radio"
        name={name}
        value={of}
        checked={choice === of}
        onChange={() => choose(of)}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
      />
      {label}
    </label>
  );
}

type SideProps = OptionProps & {
  readonly path: Conflict["path"];
  readonly value: unknown;
  readonly pieces: readonly Piece[] | undefined;
  readonly reading: Reading;
};

function Side({ path, value, pieces, reading, ...option }: SideProps) {
  const id = useId();
  // A text of pages is read in its own place, not as an afterthought to the choice.
  const isBrief = typeof value !== "string" || value.length <= 200;
  return (
    <div class="side">
      <Option {...option} {...(isBrief ? { describedBy: id } : {})} />
      <div id={id}>
        <ValueView path={path} value={value} pieces={pieces} version={option.label} reading={reading} />
      </div>
    </div>
  );
}
