import { spawnSync } from "node:child_process";
import { expect, inject } from "vitest";

/** The text of a PDF file as Poppler reads it, a form feed behind each page. @param options such as `-layout` */
export function textOfPdf(input: Buffer, ...options: readonly string[]): string {
  const args = ["-enc", "UTF-8", ...options, "-", "-"];
  const { status, stdout } = spawnSync(inject("pdftotext"), args, { input, encoding: "utf8" });
  expect(status).toBe(0);
  return stdout;
}
