import type { HistoryEvent, HistoryHead, LogLine } from "../schemas/history.ts";

/** A whole hash that begins with a number, so that events can be told apart. */
export function hashOf(number: number): string {
  return number.toString(16).padStart(8, "0").padEnd(40, "e");
}

/** One event that changed the decision's reasons; parts can be replaced. */
export function sampleEvent(parts: Partial<HistoryEvent> = {}): HistoryEvent {
  return {
    commit: hashOf(1),
    at: "2026-04-08T14:05:33+02:00",
    author: "Kanarieschrijver",
    by: "p1",
    committed: null,
    kind: "changed",
    isMerge: false,
    from: null,
    changes: [{ path: ["decision", "reasons"], before: null, after: "Kanariemotief" }],
    attachments: { added: [], changed: [], removed: [] },
    ...parts,
  };
}

/** One line of a log, of the sound complaint; parts can be replaced. */
export function sampleLine(parts: Partial<LogLine> = {}): LogLine {
  return {
    commit: hashOf(1),
    at: "2026-04-08T14:05:33+02:00",
    author: "Kanarieschrijver",
    by: "p1",
    kind: "changed",
    isMerge: false,
    place: "KL-2026-7F3K",
    fields: ["decision"],
    lateDays: null,
    isAfterClosing: false,
    ...parts,
  };
}

/** What is known of a history that is there from its beginning; parts can be replaced. */
export function sampleHead(parts: Partial<HistoryHead> = {}): HistoryHead {
  return {
    commit: hashOf(1),
    since: "2022-03-29",
    commits: 3,
    reach: "whole",
    rewrittenFrom: null,
    ...parts,
  };
}
