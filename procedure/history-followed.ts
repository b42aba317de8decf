import type { HistoryRule, PathStep } from "../schemas/finding.ts";
import type { FieldChange, HeldValue, HistoryEvent } from "../schemas/history.ts";
import type { Following } from "./history-chains.ts";
import { isDay } from "./history-lateness.ts";
import type { RecordKind } from "./fields.ts";

/** What is followed through a record's history, and the rules that its loss or its way back in time breaks. */
export type Followed = Following & {
  /** The paths to the value that every item has, without places; the first names the field. */
  readonly paths: readonly string[];
  readonly removed: HistoryRule;
  readonly movedBack: HistoryRule | null;
};

/** "alle informatie over de klacht … wordt opgenomen": what was recorded stays, by the kind of record. */
export const followedIn: Readonly<Record<RecordKind, readonly Followed[]>> = {
  complaint: [
    {
      ...pathsTo("extensions.toldOn"),
      // Of two extensions in one place the later one is another; the earlier one is the same, made to look in time.
      isRewritten: (gone, come) => come < gone,
      isReplaced: isLaterExtension,
      removed: "extension-removed",
      movedBack: "extension-backdated",
    },
    {
      ...pathsTo("decision.on", "reopenings.decision.on"),
      isRewritten: () => false,
      isReplaced: () => false,
      removed: "decision-removed",
      movedBack: "decision-backdated",
    },
    listOf("contacts.on"),
    listOf("immediateActions.on"),
    listOf("improvements.due"),
    listOf("reopenings.on"),
  ],
  review: [listOf("improvements.due")],
  settings: [],
};

function listOf(path: string): Followed {
  return {
    ...pathsTo(path),
    isRewritten: () => true,
    isReplaced: () => false,
    removed: "list-shrank",
    movedBack: null,
  };
}

/** Told on a later day, until a later day: the second extension, written over the first. */
function isLaterExtension({ path, before, after }: FieldChange, { changes }: HistoryEvent): boolean {
  const item = path.slice(0, -1).join("/");
  const until = changes.find((change) => {
    return change.path.at(-1) === "newDate" && change.path.slice(0, -1).join("/") === item;
  });
  return isLater(before, after) && until !== undefined && isLater(until.before, until.after);
}

function isLater(before: HeldValue, after: HeldValue): boolean {
  return isDay(before) && isDay(after) && after > before;
}

function pathsTo(...paths: string[]): Pick<Followed, "paths" | "isKey"> {
  const isKey = (path: readonly PathStep[]) => {
    return paths.includes(path.filter((step) => typeof step === "string").join("."));
  };
  return { paths, isKey };
}
