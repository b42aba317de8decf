/** What a command has to say of itself to the run of a workflow: a sentence of counts, and whether it is a warning. */
export type Told = { readonly summary: string; readonly isWarning?: boolean };

/** Writes into the summary of a workflow's run, and beside the run when it is a warning; elsewhere it does nothing. */
export async function tellRun({ summary: text, isWarning = false }: Told): Promise<void> {
  const isRun = process.env["GITHUB_ACTIONS"] === "true";
  const hasSummary = Boolean(process.env["GITHUB_STEP_SUMMARY"]);
  if (!isRun && !hasSummary) return;
  // The package takes longer to load than a small register to check.
  const { summary, warning } = await import("@actions/core");
  if (isRun && isWarning) warning(text);
  if (hasSummary) await summary.addRaw(text).addEOL().addEOL().write();
}
