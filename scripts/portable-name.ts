/** What some system does not take in a name, what turns the reading round, and what nobody sees; the joiner of emoji may be. */
const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]|(?!\u200D)\p{Cf}/u;

/** Windows keeps these names for itself, whatever ending they have. */
const kept = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;

/** With the folders above it a name must stay below the 260 signs of Windows. */
const longest = 150;

/**
 * Whether a file of this name can be checked out on every system, and shows as it is called. The neutral names that the
 * editor gives always are.
 */
export function isPortableName(name: string): boolean {
  return name.length <= longest && !unfit.test(name) && !kept.test(name) && /^[^. ](?:.*[^. ])?$/u.test(name);
}
