import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Finding } from "../schemas/finding.ts";
import type { RecordHistory } from "../schemas/history.ts";
import type { Explanation } from "../schemas/values.ts";
import { hashOf, sampleEvent } from "../tests/sample-history.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { isUnexplained, withExplanations } from "./explanations.ts";

const id = "KL-2026-7F3K";
const [recorded, changed] = [hashOf(1), hashOf(2)];
const shrank: Finding = {
  place: id,
  path: ["contacts"],
  rule: "list-shrank",
  detail: { recorded: recorded.slice(0, 10), changed: changed.slice(0, 10) },
};
const lives: readonly RecordHistory[] = [
  {
    place: id,
    events: [sampleEvent({ commit: recorded, by: "p1" }), sampleEvent({ commit: changed, by: "p1" })],
  },
];
const explanation: Explanation = {
  commit: changed.slice(0, 7),
  rule: "list-shrank",
  field: "contacts",
  on: "2026-06-03",
  by: "dir",
  reason: "Dubbel vastgelegd",
};

function judged(explanations: readonly Explanation[], findings = [shrank], register = sampleRegister()) {
  const complaints: Facts[] = [{ id, explanations: [...explanations] }];
  return withExplanations(findings, lives, { complaints, reviews: [], register });
}

describe("a finding of the history", () => {
  it("counts no longer once it is explained, and says by whom and when", () => {
    const [finding] = judged([explanation]);
    const told = { by: "dir", on: "2026-06-03", isOwn: false, heldIn: id, item: 0 };
    expect(finding).toEqual({ ...shrank, explained: told });
    expect(judged([explanation]).filter(isUnexplained)).toEqual([]);
  });

  it("is said to be explained by whoever made the change when that is the same person", () => {
    expect(judged([{ ...explanation, by: "p1" }])[0]?.explained).toMatchObject({ by: "p1", isOwn: true });
  });

  it.each([
    ["another rule", { rule: "extension-removed" }],
    ["another field", { field: "extensions" }],
    ["another commit", { commit: hashOf(3) }],
  ] as const)("stays when the explanation names %s, which is then a finding of its own", (_, slip) => {
    expect(judged([{ ...explanation, ...slip }])).toEqual([
      shrank,
      { place: id, path: ["explanations", 0], rule: "explains-nothing" },
    ]);
  });

  it("is followed to the commit that took the place of the one that was erased", () => {
    const old = hashOf(9);
    const told = { complaints: [{ id, explanations: [{ ...explanation, commit: old }] }], reviews: [] };
    const replaced = new Map([[old, changed]]);
    const findings = withExplanations([shrank], lives, { ...told, register: sampleRegister() }, replaced);
    expect(findings.filter(isUnexplained)).toEqual([]);
  });

  it("of a complaint that was taken out is explained in the settings, by its number", () => {
    const removed: Finding = { ...shrank, place: "KL-2026-AAAA", path: [], rule: "complaint-removed" };
    const inSettings: Explanation = { ...explanation, rule: "complaint-removed", field: "KL-2026-AAAA" };
    const explained = judged([], [removed], sampleRegister({ explanations: [inSettings] }));
    expect(explained).toMatchObject([{ rule: "complaint-removed", explained: { by: "dir" } }]);
    const other = sampleRegister({ explanations: [{ ...inSettings, field: "KL-2026-BBBB" }] });
    expect(judged([], [removed], other).filter(isUnexplained)).toHaveLength(2);
  });

  it("is no other record's to explain", () => {
    const complaints: Facts[] = [{ id }, { id: "KL-2026-BBBB", explanations: [explanation] }];
    const told = { complaints, reviews: [], register: sampleRegister() };
    expect(withExplanations([shrank], lives, told).filter(isUnexplained)).toHaveLength(2);
  });
});
