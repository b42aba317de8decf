/** What GraphQL says of a blob's contents. */
export type BlobText = {
  readonly text: string | null;
  readonly isBinary: boolean;
  readonly isTruncated: boolean;
};

/** GitHub hands out so many bytes of a text, and no more. */
const mostBytes = 512_000;

/** The text of a blob as GraphQL gives it: none when it is binary, and cut off without a word beyond 512 000 bytes. */
export function textOf(bytes: Buffer): BlobText {
  const isTruncated = bytes.length > mostBytes;
  if (bytes.includes(0)) return { text: null, isBinary: true, isTruncated };
  // Streaming leaves out a character of which only the first bytes are there.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, mostBytes), {
    stream: isTruncated,
  });
  return { text, isBinary: false, isTruncated };
}

/** An entry of a tree object. */
export type TreeEntry = {
  readonly name: string;
  readonly oid: string;
  readonly mode: number;
  readonly type: "blob" | "tree" | "commit";
};

/** The entries of a tree object: mode, space, name, zero, and twenty bytes of id for each. */
export function entriesIn(tree: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at);
    const [mode = "", ...name] = tree.toString("utf8", at, end).split(" ");
    const oid = tree.toString("hex", end + 1, end + 21);
    entries.push({ name: name.join(" "), oid, mode: Number.parseInt(mode, 8), type: typeOf(mode) });
    at = end + 21;
  }
  return entries;
}

function typeOf(mode: string): TreeEntry["type"] {
  if (mode === "40000") return "tree";
  return mode === "160000" ? "commit" : "blob";
}

/** Who wrote or made a commit, and when. */
export type Person = { readonly name: string; readonly email: string; readonly date: string };

/** What a commit object holds. */
export type CommitFacts = {
  readonly tree: string;
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
};

/** Reads a commit object: lines of a word and its value, an empty line, and the message. */
export function factsOfCommit(bytes: Buffer): CommitFacts {
  const text = bytes.toString();
  const end = text.indexOf("\n\n");
  const lines = text.slice(0, end).split("\n");
  const valueOf = (word: string) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
  return {
    tree: valueOf("tree") ?? "",
    author: personIn(valueOf("author") ?? ""),
    committer: personIn(valueOf("committer") ?? ""),
    message: text.slice(end + 2).trimEnd(),
  };
}

function personIn(line: string): Person {
  const [, name = "", email = "", seconds = "0"] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z") };
}

/** Whether a text is Base64 with its padding; line breaks are allowed. */
export function isBase64(text: string): boolean {
  const joined = text.replace(/\r?\n/g, "");
  return joined.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(joined);
}
