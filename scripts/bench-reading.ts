import { readFileSync } from "node:fs";
import type * as z from "zod";
import { complaintShape } from "../schemas/complaint.ts";
import { registerShape } from "../schemas/register.ts";
import { reviewShape } from "../schemas/review.ts";
import type { Corpus } from "./bench-corpus.ts";
import type { Figure } from "./bench-figures.ts";
import { type Task, timedInTurns } from "./bench-repetitions.ts";
import { parseSettings } from "./front-matter.ts";
import { readRegister } from "./read-register.ts";
import { layoutOf } from "./register-layout.ts";

/** Reading, parsing and validating a whole register, beside the same files through the bare libraries. */
export async function measureReading({ folder, size }: Corpus, turns: number): Promise<Figure> {
  const times = await timedInTurns(() => readRegister(folder), bareReading(folder), turns);
  const budget = { of: "ratio", atMost: 1.3 } as const;
  return { what: "read, parse and validate", size, unit: "ms", ...times, budget };
}

/** The floor of reading: each file read, its YAML loaded, its shape asked; where the files lie is known beforehand. */
export function bareReading(folder: string): Task {
  const { complaints, reviews } = layoutOf(folder);
  const files: readonly (readonly [string, z.ZodType])[] = [
    [`${folder}/register.yaml`, registerShape],
    ...reviews.map(({ path }) => [path, reviewShape] as const),
    ...complaints.map(({ path }) => [`${path}/index.md`, complaintShape] as const),
  ];
  return () => files.map(([path, shape]) => shape.safeParse(yamlOf(path)));
}

/** The front-matter of a file by js-yaml's core schema; `parseSettings` is that and no more. */
function yamlOf(path: string): unknown {
  const text = readFileSync(path, "utf8");
  const close = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
  const settings = parseSettings(close === -1 ? text : text.slice(4, close + 1));
  return "data" in settings ? settings.data : null;
}
