/** Text without capitals, accents and line breaks, as both sides of a search compare it. */
export function folded(text: string): string {
  const bare = isAscii(text) ? text : text.normalize("NFD").replace(/\p{M}+/gu, "");
  return bare.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Most Dutch needs no taking apart, which costs ten times as much as looking. */
function isAscii(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text);
}
