import { describe, expect, it } from "vitest";
import { complaint, historyStage, number, record, toldOf } from "./history-repository.ts";

describe("lists", () => {
  const contact = (on: string, gist: string) => `  - { on: ${on}, by: p1, gist: ${gist} }`;
  const [one, two, three] = [
    contact("2026-03-02", "Gebeld"),
    contact("2026-03-04", "Gemaild"),
    contact("2026-03-09", "Gesproken"),
  ];
  const toldAfter = async (before: readonly string[], after: readonly string[]) => {
    const stage = historyStage();
    stage.write({ [record]: complaint(before) });
    stage.commit();
    stage.write({ [record]: complaint(after) });
    stage.commit();
    return toldOf(await stage.life(number))[1];
  };

  it("an item that is put in before others makes none of them look changed", async () => {
    expect(await toldAfter(["contacts:", two, three], ["contacts:", one, two, three])).toBe(
      "changed; contacts.0.on: null → 2026-03-02; contacts.0.by: null → p1; contacts.0.gist: null → Gebeld",
    );
  });

  it("an item that is taken out is told by the place that it had", async () => {
    expect(await toldAfter(["contacts:", one, two, three], ["contacts:", one, three])).toBe(
      "changed; contacts.1.on: 2026-03-04 → null; contacts.1.by: p1 → null; contacts.1.gist: Gemaild → null",
    );
  });

  it("an item that was corrected while another came is told by its value alone", async () => {
    const corrected = contact("2026-03-04", "Teruggemaild");
    expect(await toldAfter(["contacts:", two, three], ["contacts:", one, corrected, three])).toBe(
      "changed; contacts.0.on: null → 2026-03-02; contacts.0.by: null → p1; contacts.0.gist: null → Gebeld; contacts.1.gist: Gemaild → Teruggemaild",
    );
  });

  it("people who come and go in a list of codes are told one by one", async () => {
    expect(await toldAfter(["involved: [tr1, tr2]"], ["involved: [tr2, tr3]"])).toBe(
      "changed; involved.0: tr1 → null; involved.1: null → tr3",
    );
    expect(await toldAfter(["involved: [tr1]"], ["involved: [tr2]"])).toBe("changed; involved.0: tr1 → tr2");
  });

  it("a group in the place of a value, and the other way round, is told as gone and come", async () => {
    expect(await toldAfter(["hold: true"], ["hold: { reason: Geschil }"])).toBe(
      "changed; hold: true → null; hold.reason: null → Geschil",
    );
  });

  it("complaints of a review are found again by their number, wherever they stand", async () => {
    const stage = historyStage();
    const line = (id: string, note: string) => `  - { id: ${id}, note: ${note} }`;
    const review = (lines: readonly string[]) =>
      `---\non: 2026-03-09\ncomplaints:\n${lines.join("\n")}\n---\n`;
    const before = ["KL-2026-AAAA", "KL-2026-BBBB", "KL-2026-CCCC"].map((id) => line(id, "Niets"));
    stage.write({ "reviews/2026.md": review(before) });
    stage.commit();
    const after = [
      line("KL-2026-CCCC", "Niets"),
      line("KL-2026-AAAA", "Iets"),
      line("KL-2026-BBBB", "Niets"),
    ];
    stage.write({ "reviews/2026.md": review(after) });
    stage.commit();
    expect(toldOf(await stage.life("reviews/2026.md"))[1]).toBe("changed; complaints.1.note: Niets → Iets");
  });
});
