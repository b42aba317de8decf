import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parseRegister } from "../schemas/register.ts";
import { sampleProcedure, sampleRegister } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { gapsOn } from "./gaps.ts";
import { messagesIn } from "./messages.ts";

const today = dateOf("2026-04-01");
const delivered = parseRegister(
  load(readFileSync(new URL("../complaints/register.yaml", import.meta.url), "utf8")),
);

const organisation = { name: "Voorbeeld", phone: "020 123 45 67" };

const whole = {
  ...sampleProcedure,
  appealBinding: false,
  terms: {
    ...sampleProcedure.terms,
    forwardAppeal: { workingDays: 2 },
    appealVerdict: { days: 28 },
    retain: { months: 24 },
  },
};

describe("the procedure as it was written", () => {
  it("is read without a finding", () => expect(delivered.findings).toEqual([]));

  it("leaves five things open that an auditor asks about", () => {
    expect(gapsOn(delivered.value, today)).toEqual([
      "no-retention-term",
      "no-appeal-term",
      "binding-unsaid",
      "confidant-judges",
      "no-contact",
    ]);
  });

  it("names them in Dutch", () => {
    const titles = gapsOn(delivered.value, today).map((gap) => messagesIn("nl").gaps[gap].title);
    expect(titles[0]).toBe("Er staat geen bewaartermijn in.");
    for (const title of titles) expect(title).toMatch(/\.$/);
  });
});

describe("a gap", () => {
  it("is closed by the setting that answers it", () => {
    expect(gapsOn(sampleRegister({ organisation, procedures: [whole] }), today)).toEqual([
      "confidant-judges",
    ]);
  });

  it("is a way to complain that the public page cannot name", () => {
    const mute = { name: "Voorbeeld" };
    const gaps = gapsOn(sampleRegister({ organisation: mute, procedures: [whole] }), today);
    expect(gaps).toEqual(["confidant-judges", "no-contact"]);
  });

  it("stays while one of the two appeal terms is missing", () => {
    const terms = { ...whole.terms, appealVerdict: null };
    expect(gapsOn(sampleRegister({ procedures: [{ ...whole, terms }] }), today)).toContain("no-appeal-term");
  });

  it.each([
    ["no-response-term", { respond: null }],
    ["no-review-term", { review: null }],
  ] as const)("is %s when that term is gone", (gap, slip) => {
    const procedure = { ...whole, terms: { ...whole.terms, ...slip } };
    expect(gapsOn(sampleRegister({ procedures: [procedure] }), today)).toEqual(
      expect.arrayContaining([gap, "confidant-judges"]),
    );
  });

  it("is a missing confidant when none is appointed on the day", () => {
    const confidants = [{ from: "2026-04-02", name: "A" }];
    expect(gapsOn(sampleRegister({ organisation, procedures: [whole], confidants }), today)).toEqual([
      "no-confidant",
    ]);
  });

  it("is none before the first procedure, which is a finding of its own", () => {
    expect(gapsOn(sampleRegister(), dateOf("2022-03-28"))).toEqual([]);
  });
});
