import { describe, expect, it } from "vitest";
import { historyContextOf } from "../../procedure/history-sentences.ts";
import type { HistoryEvent } from "../../schemas/history.ts";
import { sampleEvent } from "../../tests/sample-history.ts";
import { sampleRegister } from "../../tests/sample-records.ts";
import { tellingsOf } from "./history-telling.ts";

const context = historyContextOf(sampleRegister(), "KL-2026-7F3K", true);
const long = "Er is veel te zeggen over deze zaak. ".repeat(8).trim();
const reasons = ["decision", "reasons"];

function told(parts: Partial<HistoryEvent>) {
  return tellingsOf(sampleEvent(parts), context);
}

describe("what an event says", () => {
  it("holds a short text in its sentence", () => {
    const tellings = told({ changes: [{ path: reasons, before: null, after: "Kort" }] });
    expect(tellings).toMatchObject([{ sentence: expect.stringContaining("Kort"), text: null }]);
  });

  it("keeps a long text out of its sentence and beside it, from what to what", () => {
    const change = { path: reasons, before: long, after: `${long} En meer.` };
    const [first, ...rest] = told({ changes: [change] });
    expect(first?.text).toEqual(change);
    expect(first?.sentence).not.toContain("veel te zeggen");
    expect(rest).toEqual([]);
  });

  it("takes a text of several lines for a long one", () => {
    const [first] = told({ changes: [{ path: ["wish"], before: null, after: "Een\nTwee" }] });
    expect(first).toMatchObject({ text: { before: null, after: "Een\nTwee" } });
  });

  it("tells the facts beside a long text as sentences of their own", () => {
    const changes = [
      { path: ["decision", "on"], before: null, after: "2026-04-08" },
      { path: ["decision", "by", 0], before: null, after: "dir" },
      { path: ["decision", "outcome"], before: null, after: "upheld" },
      { path: reasons, before: null, after: long },
    ];
    const tellings = told({ changes });
    expect(tellings.map(({ text }) => text !== null)).toEqual([false, true]);
    expect(tellings[0]?.sentence).toContain("8 april 2026");
  });

  it("leaves out the text of a record that was taken out", () => {
    const tellings = told({ kind: "removed", changes: [{ path: ["body"], before: long, after: null }] });
    expect(tellings.map(({ text }) => text)).toEqual([null]);
  });

  it("says of a merge with a long text both", () => {
    const tellings = told({ isMerge: true, changes: [{ path: ["body"], before: null, after: long }] });
    expect(tellings.map(({ text }) => text !== null)).toEqual([false, true]);
  });

  it("says how late a fact was recorded", () => {
    const changes = [{ path: ["response", "sentOn"], before: null, after: "2026-04-01" }];
    expect(told({ at: "2026-04-08T14:00:00+02:00", changes })).toMatchObject([{ lateDays: 7 }]);
  });

  it("names the files that came", () => {
    const attachments = { added: ["brief.pdf"], changed: [], removed: [] };
    expect(told({ changes: [], attachments })).toMatchObject([
      { sentence: expect.stringContaining("brief.pdf") },
    ]);
  });
});
