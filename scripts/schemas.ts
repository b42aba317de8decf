import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { complaintShape } from "../schemas/complaint.ts";
import { registerShape } from "../schemas/register.ts";
import { reviewShape } from "../schemas/review.ts";
import { type Command, runCommand, softwareFolder } from "./command.ts";

const folder = join(softwareFolder, "schemas/json");

const shapes = {
  complaint: { shape: complaintShape, title: "Klacht (front-matter van index.md)" },
  review: { shape: reviewShape, title: "Jaarlijkse toetsing (front-matter van reviews/<jaar>.md)" },
  register: { shape: registerShape, title: "Instellingen van het klachtenregister (register.yaml)" },
};

const command: Command<"check"> = {
  name: "schemas",
  purpose:
    "Writes the shapes of the files as JSON Schema, for editors and other programs, into schemas/json.",
  options: { check: { meaning: "write nothing; fail when a file differs from its shape" } },
  run: (given) => {
    const stale = Object.entries(shapes)
      .map(([name, described]) => ({
        path: join(folder, `${name}.schema.json`),
        name,
        text: schemaText(described),
      }))
      .filter(({ path, text }) => textOrNull(path) !== text);
    if (given.isOn("check"))
      for (const { name } of stale) process.stdout.write(`${name}: not current. Run npm run schemas.\n`);
    else write(stale);
    return given.isOn("check") && stale.length > 0 ? 1 : 0;
  },
};

function write(files: readonly { readonly path: string; readonly text: string }[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(path, text);
}

/** What a file may hold before the defaults are filled in. */
function schemaText({ shape, title }: { readonly shape: z.ZodType; readonly title: string }): string {
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: "input", reused: "inline" });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

await runCommand(command);
