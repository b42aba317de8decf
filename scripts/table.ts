type Row = readonly string[];

/** Rows under their headings as lines of text, each column as wide as its widest cell. */
export function tableOf(headings: Row, rows: readonly Row[]): string {
  const rule = widthsOf([headings, ...rows]).map((width) => "─".repeat(width));
  return `${columnsOf([headings, rule, ...rows]).join("\n")}\n`;
}

/** Rows as lines of text, each column as wide as its widest cell and the last one as long as it is. */
export function columnsOf(rows: readonly Row[]): readonly string[] {
  const widths = widthsOf(rows);
  return rows.map((row) => {
    const cells = row.map((cell, at) => cell.padEnd(widths[at] ?? 0));
    return cells.join("  ").trimEnd();
  });
}

function widthsOf(rows: readonly Row[]): readonly number[] {
  return (rows[0] ?? []).map((_, at) => {
    return rows.reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), 0);
  });
}
