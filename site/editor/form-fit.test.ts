import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutEmpty } from "../../schemas/parse.ts";
import { arbitraryOfShape } from "../../tests/arbitrary-of-shape.ts";
import { soundComplaint, soundReview } from "../../tests/sample-records.ts";
import { formOf, forms, recordOf, type ShapeName } from "./form-codec.ts";
import { fitsForm } from "./form-fit.ts";

const { body: _, ...complaint } = soundComplaint;
const { body: __, year: ___, ...review } = soundReview;
const procedures = [{ inForceFrom: "2022-03-29", terms: { respond: { days: 7 }, retain: null } }];

describe("a form has room for", () => {
  it.each<[ShapeName, object]>([
    ["complaint", {}],
    ["complaint", complaint],
    ["complaint", { ...complaint, hold: true, contacts: null, decision: "", involved: [] }],
    [
      "complaint",
      { ...complaint, severity: "ernstig", passedOnOn: "morgen", eigen: { lijst: [{ a: "b" }] } },
    ],
    ["review", review],
    ["register", { organisation: { name: "Voorbeeld" }, procedures, reminders: { before: [2, 0] } }],
  ])("a %s such as %j", (name, data) => {
    expect(fitsForm(name, { ...data })).toBe(true);
  });

  it.each<ShapeName>(["complaint", "review", "register"])("whatever a %s of its shape holds", (name) => {
    fc.assert(
      fc.property(arbitraryOfShape(forms[name].shape), (data) => {
        expect(fitsForm(name, data)).toBe(true);
        expect(recordOf(name, formOf(name, data))).toEqual(withoutEmpty(data) ?? {});
      }),
    );
  });
});

describe("a form has no room for", () => {
  it.each<[string, ShapeName, object]>([
    ["a text in place of a list", "complaint", { contacts: "gebeld" }],
    ["a group in place of a list", "complaint", { contacts: { on: "2026-03-28" } }],
    ["a text in a list of groups", "complaint", { contacts: [{ on: "2026-03-28" }, "gebeld"] }],
    ["a group in a list of codes", "complaint", { involved: [{ code: "tr1" }] }],
    ["a text in place of a group", "complaint", { complainant: "Jansen" }],
    ["a list in place of a group", "complaint", { decision: ["dir"] }],
    ["a group in place of a text", "complaint", { wish: { een: "x" } }],
    ["a list in place of a day, deeper", "complaint", { reopenings: [{ decision: { on: ["2026-03-28"] } }] }],
    ["a text in place of yes, no or a group", "complaint", { hold: "soms" }],
    ["a field called like one of the form", "complaint", { folder_year: "2026" }],
    ["a field called like the words below", "review", { body: "Besproken" }],
    ["a part of a keeping order called like the form's", "complaint", { hold: { kept: "true" } }],
    [
      "a part of a term called like the form's",
      "register",
      { sector: { respond: { unit: "days", count: 7 } } },
    ],
    ["a name that the CMS drops", "complaint", { eigen: [{ constructor: "x" }] }],
    ["another one", "complaint", JSON.parse('{ "decision": { "__proto__": "x" } }')],
  ])("%s", (_, name, data) => {
    expect(fitsForm(name, { ...data })).toBe(false);
  });
});
