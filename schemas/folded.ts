/** Text without capitals, accents and line breaks, and with one sign for what looks alike, as both sides of a search compare it. */
export function folded(text: string): string {
  const bare = isAscii(text)
    ? text
    : unified(text)
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "");
  return bare.toLowerCase().replace(/\s+/g, " ").trim();
}

/** One line of text as a person sees it: without blanks and signs that nobody sees at either end. */
export function tidied(line: string): string {
  return line.replace(/^[\s\u00AD\u200B-\u200D\u2060]+|[\s\u00AD\u200B-\u200D\u2060]+$/g, "");
}

/** Whether a text holds nothing that a person sees. */
export function isBlank(text: string): boolean {
  return !/[^\s\u00AD\u200B-\u200D\u2060]/.test(text);
}

/** What is pasted has other hyphens and quotes than what is typed, and signs that nobody sees. */
function unified(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, "-")
    .replace(/[\u00B4\u02B9\u02BC\u2018-\u201B\u2032]/g, "'")
    .replace(/[\u00AB\u00BB\u201C-\u201F\u2033]/g, '"');
}

/** Most Dutch needs no taking apart, which costs ten times as much as looking. */
function isAscii(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text);
}
