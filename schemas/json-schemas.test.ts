import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { complaintShape } from "./complaint.ts";
import { registerShape } from "./register.ts";
import { reviewShape } from "./review.ts";

const root = resolve(import.meta.dirname, "..");

it("says that the committed JSON Schemas are current", () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "scripts/schemas.ts"), "--check"], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});

it.each([
  ["complaint", complaintShape, ["id", "kind", "receivedOn", "receivedBy", "channel"]],
  ["review", reviewShape, ["on"]],
  ["register", registerShape, ["organisation"]],
] as const)(
  "knows every field of a %s, requires what has no default and refuses others",
  (name, shape, required) => {
    const schema: unknown = JSON.parse(readFileSync(join(root, `schemas/json/${name}.schema.json`), "utf8"));
    expect(schema).toMatchObject({ type: "object", required: [...required], additionalProperties: false });
    const properties: unknown = Reflect.get(Object(schema), "properties");
    expect(Object.keys(Object(properties))).toEqual(Object.keys(shape.shape));
  },
);
