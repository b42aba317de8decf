/** Rows under their headings as lines of text, each column as wide as its widest cell. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, at) => {
    return rows.reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), heading.length);
  });
  const rule = widths.map((width) => "─".repeat(width));
  const lines = [headings, rule, ...rows].map((row) => {
    return row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  });
  return `${lines.join("\n")}\n`;
}
