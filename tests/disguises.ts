/** How a word may look in bytes: plain, in capitals or small, in two bytes a letter, in hexadecimals and within base64. */
export function disguisesOf(word: string): readonly Buffer[] {
  const plain = [word, word.toLowerCase(), word.toUpperCase()];
  const hex = Buffer.from(word).toString("hex");
  const wide = plain.map((one) => Buffer.from(one, "utf16le"));
  return [
    ...[...plain, hex, ...withinBase64(word)].map((text) => Buffer.from(text)),
    ...wide,
    ...wide.map((one) => Buffer.from(one).swap16()),
  ];
}

/** The letters of base64 that a word alone decides, for each of the three ways in which it may lie in its surroundings. */
function withinBase64(word: string): readonly string[] {
  return ["", "x", "xx"].map((before) => {
    const first = Math.ceil((before.length * 8) / 6);
    const last = Math.floor(((before.length + word.length) * 8) / 6);
    return Buffer.from(before + word)
      .toString("base64")
      .slice(first, last);
  });
}
