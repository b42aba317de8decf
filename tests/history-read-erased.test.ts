import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { complaint, folder, historyStage, number, record } from "./history-repository.ts";

const words = [
  "Kwispelstaart",
  "Zeemansgarenlaan",
  "kwispel@example.nl",
  "Duikelaar",
  "Wijnvlek",
  "Samenvatting",
  "Bastraining",
  "0612345678",
  "Kopstoot",
  "kwartel.pdf",
  "Verkeerdom",
  "Verzwegen",
];
const first = complaint(
  [
    "receivedOn: 2026-03-01",
    "channel: phone",
    "category: Verkeerdom vak",
    "complainant: { type: client, name: Kwispelstaart, email: kwispel@example.nl, consumer: true, phone: '0612345678' }",
    "summary: Samenvatting van iets",
    "training: Bastraining",
    "wish: Wijnvlek weg",
    "hold: { from: 2026-03-02, reason: Kopstoot }",
    "contacts: [{ on: 2026-03-02, by: p1, gist: Duikelaar }]",
    "Kopstoot: 2026-01-01",
    "geboren: 1980-01-01",
    "handler: p1",
  ],
  "Zeemansgarenlaan 3. Verzwegen.",
);
const erased = complaint(
  ["receivedOn: 2026-03-01", "channel: phone", "handler: p1", "erasedOn: 2026-04-01"],
  "",
);

/** A repository with a complaint that was recorded, and erased by the last of some versions. */
function stageOf(...versions: readonly string[]) {
  const stage = historyStage();
  versions.forEach((text, at) => {
    stage.write({ [record]: text, ...(at === 0 ? { [`${folder}/kwartel.pdf`]: "een" } : {}) });
    stage.commit();
  });
  return stage;
}

describe("a complaint that was erased", () => {
  it("comes back by none of its words, but keeps its days, choices and codes", async () => {
    const [, ...events] = [null, ...(await stageOf(first, erased).life(number))];
    for (const word of words) expect(JSON.stringify(events)).not.toContain(word);
    const told = events.flatMap((event) => event?.changes ?? []);
    const open = told
      .filter(({ isErased }) => isErased !== true)
      .map(({ path, after }) => [path.join("."), after]);
    expect(open).toEqual([
      ["id", number],
      ["receivedOn", "2026-03-01"],
      ["channel", "phone"],
      ["hold.from", "2026-03-02"],
      ["contacts.0.on", "2026-03-02"],
      ["contacts.0.by", "p1"],
      ["handler", "p1"],
      ["erasedOn", "2026-04-01"],
      ["hold.from", null],
      ["contacts.0.on", null],
      ["contacts.0.by", null],
    ]);
    for (const { before, after, isErased } of told) {
      if (isErased === true) expect([before, after]).toEqual([null, null]);
    }
    expect(told.filter(({ isErased }) => isErased).map(({ path }) => path.join("."))).toEqual(
      expect.arrayContaining(["category", "complainant.name", "complainant.consumer", "wish", "body", "–"]),
    );
    expect(events[0]?.attachments.added).toEqual(["–"]);
  });

  it("comes back by nothing that was kept, nor after its file is broken or taken out", async () => {
    for (const last of [null, "---\nid: [\n---\n", "---\nid: Verzwegen\n"]) {
      const stage = stageOf(first);
      const before = await stage.read();
      expect(JSON.stringify(before)).toContain("Kwispelstaart");
      stage.write({ [record]: erased });
      stage.commit();
      stage.write({ [record]: last });
      stage.commit();
      const told = JSON.stringify(await stage.read());
      const kept = readdirSync(join(stage.top, ".git/klachtenregister/history-v1")).map((name) => {
        return readFileSync(join(stage.top, ".git/klachtenregister/history-v1", name), "utf8");
      });
      for (const word of words) {
        expect(told).not.toContain(word);
        expect(kept.join()).not.toContain(word);
      }
    }
  });

  it("is told whole again when it turns out not to have been erased", async () => {
    const stage = stageOf(first, erased);
    await stage.read();
    stage.write({ [record]: first });
    stage.commit();
    const events = await stage.life(number, {});
    expect(events.flatMap(({ changes }) => changes).some(({ isErased }) => isErased)).toBe(false);
    expect(JSON.stringify(events)).toContain("Kwispelstaart");
  });

  it("is withheld as soon as it is erased on the disk, though nobody has committed that yet", async () => {
    const stage = stageOf(first);
    const events = await stage.life(number, { erased: [number] });
    for (const word of words) expect(JSON.stringify(events)).not.toContain(word);
    expect(events[0]?.kind).toBe("recorded");
  });
});
