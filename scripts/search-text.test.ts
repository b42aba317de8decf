import { expect, it } from "vitest";
import { folded } from "../schemas/folded.ts";
import { searchTextOf } from "./search-text.ts";

it("folds capitals, accents and line breaks", () => {
  expect(folded("  Zoë\nÉÉN  \tcafé ")).toBe("zoe een cafe");
});

it("finds a complaint by number, names, contact details, sentences and codes, and not by dates or choices", () => {
  const text = searchTextOf({
    id: "KL-2026-7F3K",
    kind: "dissatisfaction",
    receivedOn: "2026-03-27",
    receivedBy: "tr1",
    channel: "phone",
    complainant: { type: "third-party", name: "Zoë Voorbeeld", email: "zoe@voorbeeld.nl", phone: "06 1234" },
    summary: "Training te laat",
    training: "Basis",
    contacts: [{ on: "2026-04-01", by: "p1", gist: "Excuses gemaakt" }],
    improvements: [{ action: "Checklist", owner: "p2", due: "2026-05-01" }],
    attachments: ["Brief.pdf"],
    body: "Het **materiaal** ontbrak.",
  });
  const parts = [
    "kl-2026-7f3k",
    "tr1",
    "zoe voorbeeld",
    "zoe@voorbeeld.nl",
    "06 1234",
    "training te laat",
    "basis",
  ];
  for (const part of [...parts, "p1", "excuses gemaakt", "checklist", "p2", "brief.pdf", "**materiaal**"]) {
    expect(text).toContain(part);
  }
  for (const part of ["2026-03-27", "2026-04-01", "dissatisfaction", "third-party", "phone "])
    expect(text).not.toContain(part);
});

it.each([
  ["foto's", "De foto’s ontbraken"],
  ["coördinatie", "slechte coördi\u00ADnatie"],
  ["e-mail", "per e\u2011mail beloofd"],
  ["a-b", "a–b"],
  ['"nee"', "zei „ja“ en “nee”"],
  ["twee woorden", "twee\u00A0woorden"],
  ["aanmelding", "aan\u200Bmelding"],
  ["officieel", "oﬃcieel"],
])("finds %s, however the text writes what looks the same", (sought, text) => {
  expect(folded(text)).toContain(folded(sought));
});
