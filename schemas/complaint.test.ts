import { describe, expect, it } from "vitest";
import { complaintShape, parseComplaint } from "./complaint.ts";

const id = "KL-2026-7F3K";

const whole = {
  id,
  kind: "dissatisfaction",
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "phone",
  passedOnOn: "2026-03-27",
  discussedOn: "2026-03-30",
  discussedWith: ["dir", "p1"],
  complainant: {
    type: "client",
    name: "Naam",
    organisation: "Bedrijf",
    email: "naam@example.nl",
    phone: "0612345678",
    consumer: false,
  },
  summary: "Training begon te laat en het materiaal ontbrak",
  training: "Basistraining voorjaar",
  involved: ["tr1"],
  category: "organisation",
  severity: "medium",
  wish: "Een nieuwe datum",
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: "Excuses aangeboden" }],
  handler: "p1",
  acknowledgement: { by: "p1", sentOn: "2026-03-30", medium: "email", variant: "promise" },
  contacts: [{ on: "2026-04-01", by: "p1", direction: "outgoing", medium: "phone", gist: "Uitgelegd" }],
  extensions: [
    { toldOn: "2026-04-02", by: "p1", medium: "email", reason: "trainer afwezig", newDate: "2026-04-10" },
  ],
  decision: { on: "2026-04-08", by: ["dir", "p1"], outcome: "upheld", reasons: "Te laat", remedy: "repeat" },
  response: { sentOn: "2026-04-09", by: "p1", medium: "email", appealMentioned: true },
  satisfaction: { on: "2026-04-20", answer: "satisfied" },
  cause: "planning",
  improvements: [{ action: "Checklist", owner: "p1", due: "2026-05-01", doneOn: "2026-04-28" }],
  closedOn: "2026-04-22",
  closedBy: "p1",
  closeReason: "handled",
};

const spoken = {
  id,
  kind: "dissatisfaction",
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "conversation",
};

it("takes one line as a person sees it, without blanks and signs at its ends that nobody sees", () => {
  const data = {
    ...spoken,
    summary: "Te laat\t\u00A0\u200B",
    complainant: { type: "client", email: "a@b.nl\u200B" },
  };
  const { value, findings } = parseComplaint(data, "", id);
  expect([value.summary, value.complainant?.email, findings]).toEqual(["Te laat", "a@b.nl", []]);
});

describe("a complaint", () => {
  it("is accepted whole, as the glossary shows it", () => {
    expect(parseComplaint(whole, "Words", id)).toEqual({ value: { ...whole, body: "Words" }, findings: [] });
  });

  it("may be one spoken sentence", () => {
    const body = "Het duurde te lang, zei een deelnemer.";
    expect(parseComplaint(spoken, body, id)).toEqual({ value: { ...spoken, body }, findings: [] });
  });

  it("counts what the editor leaves empty as absent", () => {
    const cleared = { ...spoken, closedOn: "", contacts: [], complainant: { name: "" }, handler: null };
    expect(parseComplaint(cleared, "", id)).toEqual({ value: { ...spoken, body: "" }, findings: [] });
  });

  it("has the number of its folder, whatever the record says", () => {
    const { value, findings } = parseComplaint({ ...spoken, id: "KL-2026-XXXX" }, "", id);
    expect(value.id).toBe(id);
    expect(findings).toEqual([{ place: id, path: ["id"], rule: "id-differs-from-folder" }]);
  });
});

describe("each rule of shape names its field and keeps the rest", () => {
  it.each([
    ["a required field that is absent", { kind: undefined }, ["kind"], "missing"],
    ["a day that does not exist", { closedOn: "2026-02-30" }, ["closedOn"], "not-a-date"],
    ["a day in another order", { closedOn: "27-03-2026" }, ["closedOn"], "not-a-date"],
    ["a choice that is none", { channel: "fax" }, ["channel"], "not-a-choice"],
    ["a list where text belongs", { training: ["a"] }, ["training"], "not-text"],
    ["text where a list belongs", { involved: "tr1" }, ["involved"], "not-a-list"],
    ["text where a group belongs", { decision: "upheld" }, ["decision"], "not-a-group"],
    ["text where yes or no belongs", { noImmediateAction: "ja" }, ["noImmediateAction"], "not-yes-or-no"],
    ["a summary of 201 characters", { summary: "x".repeat(201) }, ["summary"], "too-long"],
    ["a name where a code belongs", { handler: "Jan Jansen" }, ["handler"], "bad-form"],
    [
      "an address with a blank",
      { complainant: { type: "client", email: "a b" } },
      ["complainant", "email"],
      "bad-form",
    ],
    ["an attachment in another folder", { attachments: ["../a.pdf"] }, ["attachments", 0], "bad-form"],
    ["a part of a list", { contacts: [{ on: "gisteren", by: "p1" }] }, ["contacts", 0, "on"], "not-a-date"],
  ])("%s", (_, slip, path, rule) => {
    const { value, findings } = parseComplaint({ ...spoken, ...slip }, "", id);
    expect(findings).toEqual([expect.objectContaining({ place: id, path, rule })]);
    expect(value.receivedOn).toBe("2026-03-27");
  });

  it("an unknown field is told by its position, with the known name it resembles", () => {
    const { findings } = parseComplaint({ ...spoken, closedon: "2026-04-01", kwartel: "x" }, "", id);
    expect(findings).toEqual([
      { place: id, path: [], rule: "unknown-field", detail: { position: 6, nearest: "closedOn" } },
      { place: id, path: [], rule: "unknown-field", detail: { position: 7 } },
    ]);
  });

  it("a field named __proto__ is unknown like any other", () => {
    const data: unknown = JSON.parse(JSON.stringify(spoken).replace("{", '{"__proto__":{"kind":"other"},'));
    const { value, findings } = parseComplaint(data, "", id);
    expect(findings.map(({ rule }) => rule)).toEqual(["unknown-field"]);
    expect(value).toEqual({ ...spoken, body: "" });
  });

  it("all slips are named at once", () => {
    const { findings } = parseComplaint({ id, receivedOn: "x", channel: "fax" }, "", id);
    expect(findings.map(({ path }) => path.join())).toEqual(["kind", "receivedOn", "receivedBy", "channel"]);
  });

  it.each([
    ["a list", ["a"]],
    ["text", "words"],
    ["nothing", null],
  ])("%s instead of fields leaves the number", (_, data) => {
    const { value, findings } = parseComplaint(data, "", id);
    expect(value).toEqual({ id, body: "" });
    expect(findings.length).toBeGreaterThan(0);
  });

  it("a hundred thousand unknown fields or wrong codes cost no more than seconds", () => {
    const began = performance.now();
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`field${at}`, "x"]));
    expect(parseComplaint({ ...spoken, ...fields }, "", id).value.receivedOn).toBe("2026-03-27");
    const codes = Array.from({ length: 100_000 }, () => "NO CODE");
    expect(parseComplaint({ ...spoken, involved: codes }, "", id).value.receivedOn).toBe("2026-03-27");
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("each field of the whole example is one of the shape", () => {
    expect(Object.keys(complaintShape.shape)).toEqual(expect.arrayContaining(Object.keys(whole)));
  });
});
