import fc from "fast-check";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { settingsWith } from "./settings-text.ts";

const text = `# Wie dit leest, kent de weg.
organisation:
  name: Voorbeeld # zoals bij de Kamer van Koophandel
  phone: "0000000000"

language: nl
people:
  # De bestuurder staat voorop.
  - code: dir
    name: Bestuurder
    absences:
      - { from: 2026-11-21, until: 2026-12-05, deputy: p1 }
  - { code: p1, name: Partner }

  - code: p2
    name: 'Nog een partner'
procedures:
  - inForceFrom: 2022-03-29
    terms: { respond: { days: 7 }, retain: null }
reminders: { before: [2, 0] }
`;

type Settings = Record<string, unknown>;

const settings = (): Settings => parse(text);
const person = (code: string, name: string) => ({ code, name });

/** The lines that are in one text and not in the other. */
function changed(after: string, before = text): readonly string[] {
  const [one, other] = [before.split("\n"), after.split("\n")];
  return [
    ...one.filter((line) => !other.includes(line)).map((line) => `- ${line.trim()}`),
    ...other.filter((line) => !one.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

describe("the settings' file", () => {
  it("stays as it is, byte by byte, when nothing changes", () => {
    expect(settingsWith(text, settings())).toBe(text);
  });

  it("changes in one line when one value changes, and keeps the comment beside it", () => {
    const after = settingsWith(text, {
      ...settings(),
      organisation: { name: "Anders", phone: "0000000000" },
    });
    expect(changed(after)).toEqual([
      "- name: Voorbeeld # zoals bij de Kamer van Koophandel",
      "+ name: Anders # zoals bij de Kamer van Koophandel",
    ]);
  });

  it("keeps text that looks like a number as text", () => {
    const after = settingsWith(text, {
      ...settings(),
      organisation: { name: "Voorbeeld", phone: "0612345678" },
    });
    expect(parse(after)).toMatchObject({ organisation: { phone: "0612345678" } });
  });

  it("takes a new person at the end, in the middle and in front, and moves no other line", () => {
    const [dir, p1, p2] = [settings()["people"]].flat();
    for (const people of [
      [dir, p1, p2, person("p3", "Nieuw")],
      [dir, p1, person("p3", "Nieuw"), p2],
      [person("p3", "Nieuw"), dir, p1, p2],
    ]) {
      const after = settingsWith(text, { ...settings(), people });
      expect(parse(after)).toEqual({ ...settings(), people });
      expect(changed(after)).toEqual(["+ - code: p3", "+ name: Nieuw"]);
    }
  });

  it("loses the lines of a person who is taken out, and no others", () => {
    const [dir, , p2] = [settings()["people"]].flat();
    const after = settingsWith(text, { ...settings(), people: [dir, p2] });
    expect(changed(after)).toEqual(["- - { code: p1, name: Partner }"]);
  });

  it("keeps a setting that says on purpose that there is none", () => {
    const procedures = [{ inForceFrom: "2022-03-29", terms: { respond: { days: 8 } } }];
    const after = settingsWith(text, { ...settings(), procedures });
    expect(after).toContain("terms: { respond: { days: 8 }, retain: null }");
  });

  it("keeps the ends of lines of another system", () => {
    const windows = text.replaceAll("\n", "\r\n");
    const after = settingsWith(windows, { ...settings(), language: "en" });
    expect(after).toBe(windows.replace("language: nl", "language: en"));
  });

  it("says what it was given, whatever that is", () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    const name = fc.constantFrom("organisation", "people", "language", "sector", "extra");
    const items = fc.array(fc.dictionary(fc.constantFrom("code", "name", "from"), value, { minKeys: 1 }));
    const given = fc.dictionary(
      name,
      fc.oneof(value, items, fc.dictionary(fc.string({ minLength: 1 }), value)),
    );
    fc.assert(
      fc.property(given, (after) => {
        expect(parse(settingsWith(text, after))).toEqual(parse(JSON.stringify(after)));
      }),
    );
  });
});
