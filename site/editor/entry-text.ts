/**
 * What the editor is handed instead of a file's bare text: a first line that says from which version the form is made.
 * It travels with the form, into the backup of a draft too, and is taken off before anything is written.
 */
export type EntryText = { readonly base: string | null; readonly text: string };

const firstLine = /^#base ([0-9a-f]{40})\n/;

/** Puts the version before a file's text. */
export function formatEntryText({ base, text }: EntryText): string {
  return base === null ? text : `#base ${base}\n${text}`;
}

/** Takes the version off again. */
export function parseEntryText(raw: string): EntryText {
  const [line = "", base = null] = firstLine.exec(raw) ?? [];
  return { base, text: raw.slice(line.length) };
}

/** What stands in a list for a file that is there but cannot be read. */
export function unreadableEntry(path: string): string {
  return `#unreadable ${path}`;
}

/** The path of a file that cannot be read; null for any other entry. */
export function unreadablePath(raw: string): string | null {
  return /^#unreadable (.+)$/.exec(raw)?.[1] ?? null;
}
