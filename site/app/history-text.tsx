import type { FieldChange } from "../../schemas/history.ts";
import { changedPieces } from "./history-pieces.ts";

/** A long text from what to what: what went is struck through and what came underlined. One that began is plain. */
export function ChangedText({ text: { before, after } }: { text: Pick<FieldChange, "before" | "after"> }) {
  if (before === null) return <div class="changed-text">{after}</div>;
  return (
    <div class="changed-text">
      {changedPieces(String(before), String(after ?? "")).map(({ text, is }, at) => {
        if (is === "added") return <ins key={at}>{text}</ins>;
        return is === "removed" ? <del key={at}>{text}</del> : text;
      })}
    </div>
  );
}
