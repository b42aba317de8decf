import type { Summary } from "./summary.ts";
import { figuresOf } from "./summary-figures.ts";

/**
 * A summary as a table of three columns, one number a line, for a spreadsheet of Dutch settings: semicolons between,
 * a comma in a fraction, and an apostrophe before a month, which would else become a date. It holds codes, numbers of complaints and numbers, and no words of a record.
 */
export function summaryInCsv(summary: Summary): string {
  const rows = figuresOf(summary).map(({ measure, group, value }) => {
    return [measure, asText(group), String(value).replace(".", ",")].join(";");
  });
  return `${["measure;group;value", ...rows].join("\n")}\n`;
}

/** A spreadsheet program takes `2026-01` for a day of that month. */
function asText(group: string): string {
  return /^\d{4}-\d{2}$/.test(group) ? `'${group}` : group;
}
