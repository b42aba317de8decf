import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A workflow of the project: where it stands, from the top, and its text. */
export type WorkflowFile = { readonly path: string; readonly text: string };

const top = resolve(import.meta.dirname, "..");

/** The workflows that GitHub runs. */
export const workflows: readonly WorkflowFile[] = filesIn(".github/workflows");
/** The workflows that stand ready in place of `daily.yml`, each for another way to publish. */
export const recipes: readonly WorkflowFile[] = filesIn("docs/recepten");

function filesIn(folder: string): readonly WorkflowFile[] {
  const names = readdirSync(join(top, folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.toSorted().map((name) => textAt(`${folder}/${name}`));
}

/** A file of the project by its path from the top. */
export function textAt(path: string): WorkflowFile {
  return { path, text: readFileSync(join(top, path), "utf8") };
}
