/** With a capital. */
export function atStart(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Without a capital, unless it is a name such as `GitHub`. */
export function inSentence(text: string): string {
  const [first = ""] = text.split(/[\s-]/);
  return /^.+[A-Z]/.test(first) || /^KL-/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
