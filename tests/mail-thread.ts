/** A mail with answers in answers: the first line is quoted most often, each below it once less, the last not at all. */
export function mailThreadOf(lines: number): string {
  return Array.from({ length: lines }, (_, at) => `${"> ".repeat(lines - 1 - at)}Antwoord ${at + 1}`).join(
    "\n",
  );
}
