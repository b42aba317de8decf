import { describe, expect, it } from "vitest";
import { type Commit, committedRegister } from "./committed-register.ts";
import { extended, hashesOf, history, id, record, recorded, removed, withFields } from "./history-scenes.ts";
import { complaintText, settings } from "./register-on-disk.ts";

describe("npm run history with a complaint's number", () => {
  it("tells its life: the day and time, who, the commit, what was done, and what is wrong about it", async () => {
    const folder = await committedRegister([recorded, extended, removed]);
    const [first, second, third] = hashesOf(folder);
    expect(history(folder, id)).toEqual({
      code: 0,
      said: "",
      out: `Geschiedenis van ${id}
De geschiedenis begint op 27 maart 2026.

vr 27 maart 2026 09:05 · tr1 · ${first}
  Klacht vastgelegd: ontvangen op 27 maart 2026, door tr1, per telefoon
  Soort: ontevreden over de service
  Geen directe actie: ja
  Behandelaar: p1
  Klacht in eigen woorden ingevuld

do 2 april 2026 10:00 · p1 · ${second}
  Uitstel verteld op 2 april 2026, door p1, nieuwe datum 10 april 2026, reden ingevuld

ma 20 april 2026 11:30 · dir · ${third}
  Uitstel 1 verwijderd (was: verteld op 2 april 2026, door p1, nieuwe datum 10 april 2026)

1 bevinding:
  ${id}, extensions: het uitstel van 2026-04-02 is weggehaald: vastgelegd in commit ${second} op 2026-04-02, weggehaald in commit ${third} op 2026-04-20. Zet het terug, of leg bij “Toelichtingen” vast waarom het klopt.
`,
    });
  });

  it("tells names and texts when it is asked to, and the register's own language", async () => {
    const english = `language: en\n${settings}`;
    const folder = await committedRegister([
      recorded,
      { ...extended, files: { ...extended.files, "register.yaml": english } },
    ]);
    const { out } = history(folder, id.toLowerCase(), "--words");
    expect(out).toContain("Fri 27 March 2026 09:05 · Trainer · ");
    expect(out).toContain(
      "  Extension told on 2 April 2026, by Partner, reason: “ziek”, new date 10 April 2026\n",
    );
    expect(out).toContain("  Complaint in own words: “De training begon te laat.”\n");
  });

  it("gives the same as data, with the raw values only when texts are asked for", async () => {
    const folder = await committedRegister([recorded, extended, removed]);
    const { out } = history(folder, id, "--json");
    const told: { events: readonly object[]; findings: readonly object[]; head: object } = JSON.parse(out);
    expect(told.head).toMatchObject({ since: "2026-03-27", reach: "whole" });
    expect(told.events.map((event) => Object.keys(event).join())).toEqual(
      Array(3).fill("commit,at,by,kind,isMerge,told"),
    );
    expect(told.findings).toMatchObject([{ place: id, rule: "extension-removed" }]);
    expect(out).not.toContain("ziek");
    expect(history(folder, id, "--json", "--words").out).toContain("ziek");
  });

  it("marks what was recorded late, and what happened on the days asked for alone", async () => {
    const late: Commit = {
      at: "2026-04-09T10:00:00+02:00",
      author: "Partner",
      files: { [record]: withFields("closedOn: 2026-04-03\n") },
    };
    const folder = await committedRegister([recorded, late]);
    const { out } = history(folder, id, "--since", "2026-04-01", "--until", "2026-04-30", "--by", "p1");
    expect(out).toContain("\n  Afgesloten op 3 april 2026 (6 dagen erna vastgelegd)\n");
    expect(out).not.toContain("vastgelegd:");
    expect(history(folder, id, "--by", "dir").out).toContain("Hierover staat niets in deze geschiedenis.");
  });

  it("tells of a review and of the settings by their places", async () => {
    const review = "---\non: 2026-06-01\npresent: [dir, p1]\n---\nVerslag\n";
    const held: Commit = {
      at: "2026-06-01T16:00:00+02:00",
      author: "Bestuurder",
      files: { "reviews/2026.md": review },
    };
    const folder = await committedRegister([recorded, held]);
    const said = "  Toetsing vastgelegd: gehouden op 1 juni 2026, aanwezig dir en p1\n  Verslag ingevuld\n";
    for (const name of ["reviews/2026", "reviews/2026.md"]) expect(history(folder, name).out).toContain(said);
    expect(history(folder, "register.yaml").out).toContain(
      "Instellingen vastgelegd: organisatie, mensen en versies",
    );
  });
});

describe("a complaint that was given another number", () => {
  it("is found by either, and the log names the new one", async () => {
    const number = "KL-2026-ZZZ2";
    const files = { [record]: null, [`2026/${number}/index.md`]: complaintText(number) };
    const folder = await committedRegister([recorded, { ...removed, files }]);
    const { out } = history(folder, number);
    expect(out).toContain(`Geschiedenis van ${number}\n`);
    expect(out).toContain(`\n  Nummer gewijzigd, was ${id}\n`);
    expect(out).toContain(`${number}, id: was eerder ${id}: vastgelegd in commit`);
    expect(history(folder, id).out).toBe(out);
    expect(history(folder, "--by", "dir").out).toContain(`${number}  ander nummer\n`);
  });
});

describe("npm run history of the whole register", () => {
  it("is a log, the newest line first, narrowed by day and person", async () => {
    const folder = await committedRegister([recorded, extended, removed]);
    const [first, second, third] = hashesOf(folder);
    const rows = (...words: string[]) =>
      history(folder, ...words)
        .out.split("\n")
        .slice(2);
    expect(rows()).toEqual([
      "Wanneer           Wie  Commit      Wat           Wijziging",
      `2026-04-20 11:30  dir  ${third}  ${id}  gewijzigd: uitstel`,
      `2026-04-02 10:00  p1   ${second}  ${id}  gewijzigd: uitstel`,
      expect.stringContaining(`2026-03-27 09:05  tr1  ${first}  `),
      expect.stringContaining(`2026-03-27 09:05  tr1  ${first}  `),
      "",
      "4 regels",
      "",
    ]);
    expect(rows("--since", "2026-04-01", "--until", "2026-04-10").at(-2)).toBe("1 regel");
    expect(rows("--by", "dir")[1]).toContain(third);
  });

  it("as data holds no name, unless names are asked for", async () => {
    const folder = await committedRegister([recorded, extended]);
    const { out } = history(folder, "--json");
    const { lines }: { lines: readonly object[] } = JSON.parse(out);
    expect(lines[0]).toMatchObject({
      by: "p1",
      place: id,
      fields: ["extensions"],
      lateDays: 0,
      isAfterClosing: false,
    });
    expect(out).not.toContain("Partner");
    expect(history(folder, "--json", "--words").out).toContain("Partner");
  });
});
