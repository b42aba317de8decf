/**
 * A pass phrase as it was sealed with, from how somebody typed it: capitals, spaces, underscores and the long dashes
 * that telephones make of hyphens do not count. Neither does what a mail puts in or around: signs that nobody sees, such
 * as soft hyphens, and points, commas and quotes.
 */
export function canonicalPassPhrase(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s_.,;:'"\u2212\p{Pd}\p{Pi}\p{Pf}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/**
 * The code with which a canonical pass phrase begins, the longest of those that fit, since a code may hold a hyphen;
 * null when none fits. It is compared with the list of codes wherever it was typed, so that no word of a pass phrase
 * ever travels to a server.
 */
export function codeOf(passPhrase: string, codes: readonly string[]): string | null {
  const fitting = codes.filter((code) => passPhrase.startsWith(`${code}-`));
  return fitting.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
