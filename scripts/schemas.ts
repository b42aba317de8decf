import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { complaintFile, complaintShape } from "../schemas/complaint.ts";
import { type Field, fieldTableOf } from "../schemas/field-table.ts";
import { registerShape } from "../schemas/register.ts";
import { reviewFile, reviewShape } from "../schemas/review.ts";
import { type Command, runCommand, softwareFolder } from "./command.ts";

const folder = join(softwareFolder, "schemas");

const shapes = {
  complaint: { shape: complaintShape, title: "Klacht (front-matter van index.md)" },
  review: { shape: reviewShape, title: "Jaarlijkse toetsing (front-matter van reviews/<jaar>.md)" },
  register: { shape: registerShape, title: "Instellingen van het klachtenregister (register.yaml)" },
};

const command: Command<"check"> = {
  name: "schemas",
  purpose:
    "Writes what the shapes say: the table of fields for the rules, and JSON Schemas for editors and other programs.",
  options: { check: { meaning: "write nothing; fail when a file differs from its shape" } },
  run: (given) => {
    const stale = [tableFile(), ...schemaFiles()].filter(({ name, text }) => textOrNull(name) !== text);
    if (given.isOn("check"))
      for (const { name } of stale) process.stdout.write(`${name}: not current. Run npm run schemas.\n`);
    else write(stale);
    return given.isOn("check") && stale.length > 0 ? 1 : 0;
  },
};

/** A file that follows from the shapes, by its name below schemas/. */
type Written = { readonly name: string; readonly text: string };

function write(files: readonly Written[]): void {
  mkdirSync(join(folder, "json"), { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
}

function schemaFiles(): readonly Written[] {
  return Object.entries(shapes).map(([name, described]) => ({
    name: `json/${name}.schema.json`,
    text: schemaText(described),
  }));
}

const tableHead = `// Written by npm run schemas from what complaint.ts, review.ts and register.ts say of their fields.
import type { Facts } from "./complaint.ts";
import type { FieldPath, FieldTable } from "./field-table.ts";
import type { Register } from "./register.ts";
import type { Review } from "./review.ts";
`;

const tables = {
  complaint: { shape: complaintFile, type: "Facts" },
  review: { shape: reviewFile, type: 'Omit<Review, "year">' },
  settings: { shape: registerShape, type: "Register" },
};

/** The table of fields as data, so that the rules and the first screen need no shape to know what a field is. */
function tableFile(): Written {
  const parts = Object.entries(tables).map(([name, { shape, type }]) => {
    const rows = Object.entries(fieldTableOf(shape)).map(
      ([path, field]) => `  "${path}": ${rowText(field)},`,
    );
    const opening = `export const ${name}Fields: FieldTable<FieldPath<${type}>> = {`;
    return ["", `/** What each field of a ${name} record is. */`, opening, ...rows, "};"].join("\n");
  });
  return { name: "fields.generated.ts", text: `${tableHead}${parts.join("\n")}\n` };
}

function rowText(field: Field): string {
  const facts = Object.entries(field).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `{ ${facts.join(", ")} }`;
}

/** What a file may hold before the defaults are filled in. */
function schemaText({ shape, title }: { readonly shape: z.ZodType; readonly title: string }): string {
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: "input", reused: "inline" });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

function textOrNull(name: string): string | null {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return null;
  }
}

await runCommand(command);
