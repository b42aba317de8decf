/** Longer names than this are cut off: they stand in a sentence. */
const longest = 80;

/**
 * A text as it reads, whatever it holds: on one line, and never read as Markdown, as a link, as a mention of a GitHub
 * user or as a reference to another issue.
 */
export function plainMarkdown(text: string): string {
  const line = text.replace(/\p{Cf}/gu, "").replace(/[\s\p{Cc}]+/gu, " ");
  return line
    .trim()
    .replace(/[\\`*_[\]<>~$]|&(?=#?\w+;)|:(?=\/\/)|(?<=www)\./gi, String.raw`\$&`)
    .replace(/[@#]|GH(?=-\d)/gi, `$&${unseen}`);
}

/** The name of a person or thing, cut off when it is no name any more. */
export function plainName(name: string): string {
  const letters = [...name];
  return plainMarkdown(letters.length > longest ? `${letters.slice(0, longest).join("")}…` : name);
}

/** A link in Markdown; nothing when there is no address. */
export function linkTo(words: string, address: string | null): readonly string[] {
  return address === null ? [] : [`[${words}](${address})`];
}

/** A zero-width space: what stands before it and after it is no longer one word to GitHub. */
const unseen = "\u200b";
