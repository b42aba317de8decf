import { expect, it } from "vitest";
import * as z from "zod";
import { choice, counted, personal } from "./field.ts";
import { fieldTableOf } from "./field-table.ts";
import { agreed, happened, line, prose, yesNo } from "./values.ts";

it("refuses a shape with a field of which nothing was said, and names the field alone", () => {
  const shape = z.strictObject({ contacts: z.array(z.strictObject({ on: happened, about: z.string() })) });
  expect(() => fieldTableOf(shape)).toThrow("contacts.about: say beside the shape what this field is.");
});

it("says what each field is, in whatever it is wrapped, and that all in a personal group is personal", () => {
  const shape = z.strictObject({
    note: personal(prose).nullable().optional(),
    drill: yesNo.default(false),
    channel: choice("channel", ["phone"]).optional(),
    witness: personal(
      z.strictObject({ name: line.optional(), consumer: counted(yesNo).optional() }),
    ).optional(),
  });
  expect(fieldTableOf(shape)).toEqual({
    note: { kind: "prose", personal: true },
    drill: { kind: "yes-no" },
    channel: { kind: "choice", list: "channel" },
    "witness.name": { kind: "line", personal: true },
    "witness.consumer": { kind: "yes-no", counted: true, personal: true },
  });
});

it("says what cannot be without a field: the nearest group or item around it that may be absent", () => {
  const period = z.strictObject({ from: agreed, until: agreed.optional() });
  const shape = z.strictObject({
    on: happened,
    stays: z
      .array(z.strictObject({ period, decided: z.strictObject({ on: happened }).optional() }))
      .optional(),
  });
  expect(fieldTableOf(shape)).toEqual({
    on: { kind: "happened", required: true },
    "stays.period.from": { kind: "agreed", required: true, within: "stays" },
    "stays.period.until": { kind: "agreed" },
    "stays.decided.on": { kind: "happened", required: true, within: "stays.decided" },
  });
});
