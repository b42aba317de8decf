// Steering characters that no reader sees: they hide text, turn it round or break a display.
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Character references that mail programs leave in a Dutch text. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  euro: "€",
  eacute: "é",
  egrave: "è",
  euml: "ë",
  iuml: "ï",
  ouml: "ö",
  uuml: "ü",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};

/** A text without control characters and with `\n` at the end of its lines. */
export function readableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unseen, "");
}

/** A text in which character references such as `&amp;` and `&#233;` are the characters that they stand for. */
export function decodedText(text: string): string {
  if (!text.includes("&")) return text;
  const decoded = text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, ...groups: unknown[]) => {
      const [decimal, hex, name] = groups.map((group) => (typeof group === "string" ? group : ""));
      if (name) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      return characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal));
    },
  );
  return readableText(decoded);
}

function characterOf(point: number): string {
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : "\uFFFD";
}
