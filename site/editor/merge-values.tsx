import { useMemo } from "preact/hooks";
import { type Marked, markedWords, type Piece } from "./marked-words.ts";
import type { FieldChange, FieldPath } from "./merge.ts";
import { isGroup } from "./merge-items.ts";
import type { MergeWords } from "./merge-words-nl.ts";

/** How a record is read to a person. Values are text for one field: a plain value, or a list of plain values. */
export type Reading = {
  readonly labelOf: (path: FieldPath) => string;
  readonly valueText: (path: FieldPath, value: unknown) => string;
  readonly words: MergeWords;
};

type Field = { readonly path: FieldPath; readonly value: unknown };

/** The name of a field, a group or an item; items of a list are counted from 1. */
export function titleOf(path: FieldPath, { labelOf }: Reading): string {
  const last = path.at(-1);
  return typeof last === "number" ? `${labelOf(path.slice(0, -1))} ${last + 1}` : labelOf(path);
}

/** Where two versions of one text differ; null when they are no texts, or too short or too different to mark. */
export function marksOf(path: FieldPath, mine: unknown, theirs: unknown): Marked | null {
  const isShort = (value: unknown) => typeof value !== "string" || !/\s\S+\s/.test(value);
  if (path.length === 0 || typeof mine !== "string" || typeof theirs !== "string") return null;
  return isShort(mine) || isShort(theirs) ? null : markedWords(mine, theirs);
}

type ValueProps = Field & {
  readonly reading: Reading;
  /** Whose version it is, for who hears the page. */
  readonly version: string;
  readonly pieces?: readonly Piece[] | undefined;
};

/** A value as text: one field, or the fields of a group or an item line by line. */
export function ValueView({ path, value, pieces, version, reading }: ValueProps) {
  const name = reading.words.textOf(titleOf(path, reading), version);
  if (value === undefined) return <p class="taken-away">{reading.words.takenAway}</p>;
  if (!holdsFields(value)) {
    return <TextView name={name} pieces={pieces ?? [plain(reading.valueText(path, value))]} />;
  }
  return (
    <dl class="lines">
      {fieldsIn({ path, value }).map((field) => (
        <div key={field.path.join(".")}>
          <dt>{shortLabelOf(field.path, path, reading)}</dt>
          <dd>
            <TextView name={name} pieces={[plain(reading.valueText(field.path, field.value))]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function plain(text: string): Piece {
  return { text, isOwn: false };
}

/** The text of a record is text only. A long one scrolls, and so takes the focus for who has no mouse. */
function TextView({ name, pieces }: { readonly name: string; readonly pieces: readonly Piece[] }) {
  const text = pieces.map((piece) => piece.text).join("");
  const isLong = text.length > 900 || text.split("\n").length > 14;
  const scrolling = isLong ? { tabIndex: 0, role: "region" as const, "aria-label": name } : {};
  return (
    <div class={isLong ? "text long" : "text"} dir="auto" {...scrolling}>
      {pieces.map((piece, at) => (piece.isOwn ? <mark key={at}>{piece.text}</mark> : piece.text))}
    </div>
  );
}

/** What became of some fields, each with its old and its new value. */
export function ChangeList({
  changes,
  reading,
}: {
  readonly changes: readonly FieldChange[];
  readonly reading: Reading;
}) {
  return (
    <dl class="changes">
      {changes.map((change, at) => (
        <div key={at}>
          <dt>{titleOf(change.path, reading)}</dt>
          <ChangeView change={change} reading={reading} />
        </div>
      ))}
    </dl>
  );
}

function ChangeView({ change, reading }: { readonly change: FieldChange; readonly reading: Reading }) {
  const { path, from, to } = change;
  const { words } = reading;
  const marks = useMemo(() => marksOf(path, from, to), [change]);
  return (
    <>
      {from !== undefined && (
        <dd class="was">
          <span class="tag">{to === undefined ? words.isGone : words.was}</span>
          <ValueView path={path} value={from} pieces={marks?.mine} version={words.was} reading={reading} />
        </dd>
      )}
      {to !== undefined && (
        <dd class="becomes">
          <span class="tag">{from === undefined ? words.isNew : words.becomes}</span>
          <ValueView
            path={path}
            value={to}
            pieces={marks?.theirs}
            version={words.becomes}
            reading={reading}
          />
        </dd>
      )}
    </>
  );
}

function holdsFields(value: unknown): boolean {
  return isGroup(value) || (Array.isArray(value) && value.some(isGroup));
}

function fieldsIn({ path, value }: Field): readonly Field[] {
  if (typeof value !== "object" || value === null || !holdsFields(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]) => {
    const step = Array.isArray(value) ? Number(name) : name;
    return fieldsIn({ path: [...path, step], value: inner });
  });
}

/** The label of a field below the title of its group or item, which it need not repeat. */
function shortLabelOf(path: FieldPath, above: FieldPath, reading: Reading): string {
  const label = reading.labelOf(path);
  const title = above.length === 0 ? "" : `${titleOf(above, reading)}: `;
  if (title === "" || !label.startsWith(title)) return label;
  const short = label.slice(title.length);
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
}
