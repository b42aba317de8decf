import { describe, expect, it } from "vitest";
import * as z from "zod";
import { complaintShape } from "../schemas/complaint.ts";
import { registerShape } from "../schemas/register.ts";
import { reviewShape } from "../schemas/review.ts";
import { categoryCode, complaintNumber, personCode } from "../schemas/values.ts";
import { type FieldAt, fieldAt, fieldsOf, isText, recordKindOf } from "./fields.ts";
import { messagesIn } from "./messages.ts";

/** What a field may be told as, by its shape alone: anything that has no form of its own is text. */
type Form = "day" | "yes-no" | "count" | "person" | "category" | "complaint" | "text" | readonly string[];

/** Every last field of a shape with its form. */
function leavesOf(shape: z.core.$ZodType, path: string): readonly (readonly [string, Form])[] {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) return leavesOf(shape.unwrap(), path);
  if (shape instanceof z.ZodDefault || shape instanceof z.ZodPrefault) return leavesOf(shape.unwrap(), path);
  if (shape instanceof z.ZodArray) return leavesOf(shape.element, path);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap((option) => leavesOf(option, path));
  if (!(shape instanceof z.ZodObject)) return [[path, formOf(shape)]];
  const fields: Record<string, z.core.$ZodType> = shape.shape;
  return Object.entries(fields).flatMap(([name, field]) => {
    return leavesOf(field, path === "" ? name : `${path}.${name}`);
  });
}

function formOf(shape: z.core.$ZodType): Form {
  if (shape instanceof z.ZodISODate) return "day";
  if (shape instanceof z.ZodBoolean) return "yes-no";
  if (shape instanceof z.ZodNumber) return "count";
  if (shape instanceof z.ZodEnum) return shape.options.map(String);
  if (shape === personCode) return "person";
  if (shape === categoryCode) return "category";
  return shape === complaintNumber ? "complaint" : "text";
}

/** Fields that the settings tell in spite of their form: a language and a time zone are nobody's name. */
const codes: readonly string[] = ["language", "timeZone"];

function isFitting({ kind, list }: FieldAt, form: Form, path: string): boolean {
  if (codes.includes(path)) return kind === "code";
  if (form === "day") return kind === "happened" || kind === "agreed";
  if (form === "text") return isText(kind);
  if (typeof form === "string") return kind === form;
  if (kind !== "choice" || list === undefined) return false;
  const choices = messagesIn("nl")[list];
  return form.every((choice) => choice in choices);
}

const shapes = [
  ["KL-2026-7F3K", complaintShape],
  ["reviews/2026.md", reviewShape],
  ["register.yaml", registerShape],
] as const;

describe.each(shapes)("in %s", (place, shape) => {
  const leaves = leavesOf(shape, "");

  it("every field of the shape is known, so that no new one is told before somebody thought of it", () => {
    expect(leaves.length).toBeGreaterThan(10);
    expect(leaves.filter(([path]) => fieldAt(place, path.split(".")).name === null)).toEqual([]);
  });

  it("every field is told as what the shape allows in it, and all other text is kept back", () => {
    const wrong = leaves.filter(([path, form]) => !isFitting(fieldAt(place, path.split(".")), form, path));
    expect(wrong).toEqual([]);
  });

  it("the fields stand in the order of the shape", () => {
    const order = Object.keys(shape.shape).filter((field) => field !== "procedures" && field !== "sector");
    const own = fieldsOf(place).filter((field) => order.includes(field));
    expect(own).toEqual(order);
  });
});

describe("a path", () => {
  it("leads to the same field wherever it stands in a list", () => {
    expect(fieldAt("KL-2026-7F3K", ["extensions", 3, "newDate"])).toEqual({
      name: "extensions.newDate",
      kind: "agreed",
    });
    expect(fieldAt("KL-2026-7F3K", ["decision", "by", 1])).toEqual({ name: "decision.by", kind: "person" });
  });

  it("to a field that no shape knows leads to prose without a name", () => {
    for (const path of [["kwartel"], ["decision", "kwartel"], ["decision"], []]) {
      expect(fieldAt("KL-2026-7F3K", path)).toEqual({ name: null, kind: "prose" });
    }
  });

  it("is judged by its own record", () => {
    expect(fieldAt("reviews/2026.md", ["receivedOn"]).name).toBeNull();
    expect(["KL-2026-7F3K", "reviews/2026.md", "register.yaml"].map(recordKindOf)).toEqual([
      "complaint",
      "review",
      "settings",
    ]);
  });
});
