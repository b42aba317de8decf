import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { missingOf } from "../procedure/completeness.ts";
import { dateOf } from "../procedure/dates.ts";
import { deadlinesOf } from "../procedure/deadlines.ts";
import { checkComplaint } from "../procedure/rules.ts";
import { isOpen } from "../procedure/stage.ts";
import { parseComplaint } from "../schemas/complaint.ts";
import { parseFrontMatter } from "../scripts/front-matter.ts";
import { sampleRegister } from "./sample-records.ts";

const top = resolve(import.meta.dirname, "..");
const pages = ["README.md", "docs/handboek.md"].map((path) => ({
  path,
  text: readFileSync(join(top, path), "utf8"),
}));

/** The records among a page's examples, in the order of the page, without the indentation of a list. */
function examplesIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)];
  const flush = blocks.map(([, indent = "", yaml = ""]) =>
    yaml.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  );
  return flush.filter((yaml) => yaml.startsWith("---\n"));
}

/** An example read as a record, with everything that is wrong in it. */
function reading(example: string) {
  const record = parseFrontMatter(example);
  if ("refused" in record) throw new Error(`The example is refused: ${record.refused}`);
  const { id } = z.looseObject({ id: z.string() }).parse(record.data);
  const { value, findings } = parseComplaint(record.data, record.body, id);
  return { facts: value, findings: [...findings, ...checkComplaint(value, register, dayAfter)] };
}

const register = sampleRegister();
const dayAfter = dateOf("2026-12-31");

describe("the example records", () => {
  const examples = pages.flatMap(({ path, text }) =>
    examplesIn(text).map((yaml) => ({ path, ...reading(yaml) })),
  );

  it("are four: one day old, solved on the spot, whole, and the handbook's", () => {
    const found = examples.map(({ path, facts }) => [path, isOpen(facts), facts.decision?.outcome]);
    expect(found).toEqual([
      ["README.md", true, undefined],
      ["README.md", false, "resolved"],
      ["README.md", false, "upheld"],
      ["docs/handboek.md", true, undefined],
    ]);
  });

  it.each(examples)("$facts.id in $path gives no finding", ({ findings }) => expect(findings).toEqual([]));

  it.each(examples.filter(({ facts }) => !isOpen(facts)))("$facts.id is complete", ({ facts }) => {
    expect(missingOf(facts, register)).toEqual([]);
    const deadlines = deadlinesOf(facts, register, dayAfter);
    expect(deadlines.length).toBeGreaterThan(3);
    expect(deadlines.filter(({ metOn }) => metOn === null)).toEqual([]);
  });
});
