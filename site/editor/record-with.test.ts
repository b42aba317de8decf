import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRecord, parseFrontMatter } from "../../scripts/front-matter.ts";
import { type Fields, isGroup } from "./clean-record.ts";
import { recordWith } from "./record-with.ts";

const byHand = `---
# Gebeld om negen uur
receivedOn:   2026-03-27
channel: "phone"   # vast toestel
id: KL-2026-HAND
complainant: { name: "Kwartel",   type: client, phone: 06 0000 0012 }
involved: [tr1]

wish: >-
  Een nieuwe
  datum

contacts:
- by: p1 # eerste keer
  note: gebeld
-   by: 'p2'
    note: gemaild
response:
  # Op papier.
  sentOn: 2026-04-02
  note: a
---

Met een lege regel erboven.


`;

function read(text: string): { readonly data: Fields; readonly body: string } {
  const record = parseFrontMatter(text);
  if ("refused" in record || !isGroup(record.data)) throw new Error("unreadable");
  return { data: record.data, body: record.body };
}

const contacts = (...notes: readonly string[]) => notes.map((note, at) => ({ by: `p${at + 1}`, note }));
const complainant = { name: "Kwartel", type: "client", phone: "06 0000 0012" };

type Case = { readonly part: Fields; readonly from: string; readonly to: string };

/** What changes, the text that stood there, and the text that stands there now. */
const cases: Readonly<Record<string, Case>> = {
  "a value, and keeps the comment": { part: { channel: "email" }, from: '"phone"', to: "email" },
  "a value that looks like a number": { part: { channel: "012" }, from: '"phone"', to: "'012'" },
  "a list between brackets": { part: { involved: ["tr1", "p1"] }, from: "[tr1]", to: "[tr1, p1]" },
  "a value between brackets": {
    part: { complainant: { ...complainant, phone: "06, of 07" } },
    from: "06 0000 0012 }",
    to: "'06, of 07' }",
  },
  "text of several lines": {
    part: { wish: "Geld\nterug" },
    from: "wish: >-\n  Een nieuwe\n  datum\n",
    to: "wish: |-\n  Geld\n  terug\n",
  },
  "a field that is taken out": {
    part: { wish: undefined },
    from: "wish: >-\n  Een nieuwe\n  datum\n",
    to: "",
  },
  "a field of an item": { part: { contacts: contacts("gebeld", "gezien") }, from: "gemaild", to: "gezien" },
  "an item that is added": {
    part: { contacts: contacts("gebeld", "gemaild", "gezien") },
    from: "    note: gemaild\n",
    to: "    note: gemaild\n- by: p3\n  note: gezien\n",
  },
  "an item that is taken out": {
    part: { contacts: [{ by: "p2", note: "gemaild" }] },
    from: "- by: p1 # eerste keer\n  note: gebeld\n",
    to: "",
  },
  "a field of a group": {
    part: { response: { sentOn: "2026-04-03", note: "a" } },
    from: "2026-04-02",
    to: "2026-04-03",
  },
};

/** Texts that a person writes for a value, each with what it says. */
const writings: readonly (readonly [written: string, value: unknown])[] = [
  ["  gewoon", "gewoon"],
  [' "met een # hekje" # en een opmerking', "met een # hekje"],
  [" 'enkel'", "enkel"],
  [" true", true],
  [" >-\n   gevouwen\n   tekst", "gevouwen tekst"],
  [" |+\n  alles\n", "alles\n"],
  ["\n  - een # opmerking\n\n  # erboven\n  - twee", ["een", "twee"]],
  ["\n-   a: 1\n    b: 2\n- c: 3", [{ a: "1", b: "2" }, { c: "3" }]],
  [" { a: 1,  b: [x,y] }", { a: "1", b: ["x", "y"] }],
  ["\n   # erboven\n   a: 1\n\n   b:   2\n     # dieper", { a: "1", b: "2" }],
];
const line = fc.string().filter((text) => text !== "");
const fresh = fc.oneof(
  line,
  fc.tuple(line, line).map(([one, other]) => `${one}\n${other}.`),
  fc.constant(false),
  fc.array(line, { minLength: 1, maxLength: 3 }),
  fc.array(fc.record({ a: line }), { minLength: 1, maxLength: 3 }),
  fc.record({ a: line, b: line }),
  fc.record({ b: line, z: line }),
);
const system = fc.record({ hasMark: fc.boolean(), lineEnd: fc.constantFrom("\n", "\r\n") });
const between = fc.constantFrom("", "", "\n", "# tussendoor\n", "\n# eerst\n\n");
const field = fc.record({ written: fc.constantFrom(...writings), between });
const handmade = fc.record({
  fields: fc.array(field, { minLength: 1, maxLength: 6 }),
  body: fc.constantFrom("", "Woorden", "Woorden\n", "\n\nWoorden\n\n  \n\n"),
  system,
});

type Handmade = typeof handmade extends fc.Arbitrary<infer Value> ? Value : never;

/** A record as a person writes it, in parts: up to a field, the field, and what follows. */
function partsOf({ fields, body, system: { hasMark, lineEnd } }: Handmade, at: number) {
  const written = fields.map((one, place) => [one.between, `f${place}:${one.written[0]}\n`]);
  const parts = [
    `---\n${written.slice(0, at).flat().join("")}${written[at]?.[0] ?? ""}`,
    written[at]?.[1] ?? "",
    `${written
      .slice(at + 1)
      .flat()
      .join("")}--- \n${body}`,
  ].map((part) => part.replaceAll("\n", lineEnd));
  const [head = "", own = "", tail = ""] = parts;
  return { head: `${hasMark ? "\uFEFF" : ""}${head}`, own, tail };
}

describe("a record that is saved again", () => {
  it.each(Object.entries(cases))("changes in no more than %s", (_, { part, from, to }) => {
    const { data, body } = read(byHand);
    expect(byHand.split(from)).toHaveLength(2);
    const data2 = Object.fromEntries(
      Object.entries({ ...data, ...part }).filter(([, value]) => value !== undefined),
    );
    expect(recordWith(byHand, { data: data2, body })).toBe(byHand.replace(from, to));
  });

  it("takes a new field behind the one that it follows", () => {
    const { data, body } = read(byHand);
    const { id, channel, ...rest } = data;
    const after = recordWith(byHand, { data: { id, channel, training: "Basis", ...rest }, body });
    expect(after).toBe(byHand.replace("# vast toestel\n", "# vast toestel\ntraining: Basis\n"));
  });

  it("keeps its fields byte by byte when the words change, which end lines as the file does", () => {
    const windows = `\uFEFF${byHand.replaceAll("\n", "\r\n")}`;
    const head = windows.slice(0, windows.indexOf("Met een lege") - 2);
    expect(recordWith(windows, { data: read(byHand).data, body: "Andere\nwoorden" })).toBe(
      `${head}Andere\r\nwoorden\r\n`,
    );
  });

  it("keeps every byte when nothing changes, empty fields too", () => {
    fc.assert(
      fc.property(handmade, (made) => {
        const { head, own, tail } = partsOf(made, 0);
        const text = `${head}${own}leeg: ""\nniets:\n${tail}`;
        const { body, data } = read(text);
        const { leeg: _, niets: __, ...filled } = data;
        expect(recordWith(text, { data: filled, body: body.replaceAll("\r\n", "\n") })).toBe(text);
      }),
    );
  });

  it("differs in the lines of the one field that changes", () => {
    fc.assert(
      fc.property(handmade, fc.nat(), fresh, (made, chosen, value) => {
        const at = chosen % made.fields.length;
        const { head, own, tail } = partsOf(made, at);
        const { data, body } = read(head + own + tail);
        const after = recordWith(head + own + tail, { data: { ...data, [`f${at}`]: value }, body });
        expect(after.slice(0, head.length)).toBe(head);
        expect(after.slice(-tail.length)).toBe(tail);
        expect(read(after)).toEqual({ data: { ...data, [`f${at}`]: value }, body });
      }),
      { numRuns: 200 },
    );
  });
});

describe("a record that the project wrote", () => {
  const part = fc.letrec<{ value: unknown; group: Fields }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.string({ minLength: 1 }),
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("a\n\n", "\n a", " \n", "---\n---", "a # b", "a: b", "\r\n", "- a"),
      fc.boolean(),
      fc.array(tie("value"), { minLength: 1, maxLength: 4 }),
      tie("group"),
    ),
    // In the order of their names, as the shapes have an order too.
    group: fc
      .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "on"), tie("value")), {
        selector: ([name]) => name,
        minLength: 1,
      })
      .map((fields) => Object.fromEntries(fields.toSorted(([one], [other]) => one.localeCompare(other)))),
  }));

  it("is as it would be written anew, whatever changes", () => {
    fc.assert(
      fc.property(part.group, part.group, fc.string(), (before, after, body) => {
        expect(recordWith(formatRecord(before, "Woorden"), { data: after, body })).toBe(
          formatRecord(after, body),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("is written anew when its file has tags, or cannot be read", () => {
    const anew = { data: { a: "c" }, body: "" };
    for (const text of ["---\na: !!str b # c\n---\n", "---\na: b\na: b\n---\n", "a: b"]) {
      expect(recordWith(text, anew)).toBe("---\na: c\n---\n");
    }
  });
});
