import type { Facts } from "./complaint.ts";
import type { Finding } from "./finding.ts";
import type { HistoryEvent, HistoryHead, LogLine } from "./history.ts";
import type { Register } from "./register.ts";
import type { Review } from "./review.ts";

/** Text that came from Markdown, as a tree of the few elements that may reach a reader; never markup. */
export type Prose =
  string | { readonly tag: ProseTag; readonly href?: string; readonly children: readonly Prose[] };

/** The elements that text from Markdown may become. */
export const proseTags = [
  "p",
  "strong",
  "em",
  "del",
  "code",
  "pre",
  "blockquote",
  "ul",
  "ol",
  "li",
  "br",
  "hr",
  "h3",
  "h4",
  "a",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
] as const;

/** One of the elements that text from Markdown may become. */
export type ProseTag = (typeof proseTags)[number];

/** What the first file of the sealed archive says of the register, before the outlines of its complaints. */
export type ArchiveHead = {
  readonly format: 2;
  /** The instant of sealing, ISO 8601 in UTC; the dashboard shows its age. */
  readonly sealedAt: string;
  /** The commit that was sealed, null outside a repository. */
  readonly commit: string | null;
  /** The public recipient that the archive is sealed to, `age1…`; it tells one register from another. */
  readonly recipient: string;
  readonly register: Register;
  readonly reviews: readonly Review[];
  readonly findings: readonly Finding[];
  /** What is known of the register's history in git; the lives of its records lie in files of their own. */
  readonly history: HistoryHead;
  /** So many complaints at a time share a shard, in the order of `numbers`. */
  readonly shardSize: number;
  /** The complaints' numbers: unreadable ones first, then the newest. */
  readonly numbers: readonly string[];
  /** The years in which complaints were received, the latest first. */
  readonly years: readonly string[];
  /** The earliest day of receipt, `YYYY-MM-DD`; null without one. */
  readonly firstReceipt: string | null;
};

/**
 * The first file of the sealed archive. The outlines stay text until one is asked for: a table shows a page of ten
 * thousand, and opens in the time of that page.
 */
export type ArchiveIndex = ArchiveHead & {
  /** One outline a row, in the order of `numbers`; `outlineIn` reads it. */
  readonly rows: readonly string[];
  /** The build that the file belongs to: only other files of this build go with it. */
  readonly build: string;
};

/** The second file: for each complaint of the index, in its order, the text that a search looks through. */
export type ArchiveTexts = readonly string[];

/** The first file as text: the head on a line of its own, then an outline a line. */
export function formatIndex(head: ArchiveHead, outlines: readonly Facts[]): string {
  return [head, ...outlines].map((line) => JSON.stringify(line)).join("\n");
}

/** Reads what `formatIndex` wrote. @param build what the file's label says */
export function parseIndex(text: string, build: string): ArchiveIndex {
  const [head = "{}", ...rows] = text.split("\n");
  return { ...JSON.parse(head), rows, build };
}

/** The outline in a row of the index. */
export function outlineIn(row: string): Facts {
  return JSON.parse(row);
}

/** The second file as text: a complaint a line, for folded text has no line ends. */
export function formatTexts(texts: ArchiveTexts): string {
  return texts.join("\n");
}

/** Reads what `formatTexts` wrote. */
export function parseTexts(text: string): ArchiveTexts {
  return text.split("\n");
}

/**
 * The first line of every sealed file's content: the build that it belongs to, and which of the build's files it is. A
 * host or a cache may bring a file of another build, or another file under its name; a reader never joins the two.
 */
export type Label = { readonly build: string; readonly name: string };

/** A label as the line that stands before the content. */
export function formatLabel({ build, name }: Label): string {
  return `${build} ${name}\n`;
}

const longestLabel = 100;

/** The label of a content and where the content begins; null where no label stands. */
export function parseLabel(bytes: Uint8Array): (Label & { readonly end: number }) | null {
  const end = bytes.subarray(0, longestLabel).indexOf(0x0a);
  const [build, name, ...more] = String.fromCharCode(...bytes.subarray(0, Math.max(0, end))).split(" ");
  if (build === undefined || name === undefined || more.length > 0) return null;
  return /^[0-9a-f]{32}$/.test(build) ? { build, name, end: end + 1 } : null;
}

/** The first file of every build; the others lie in a folder that is named by their build. */
export const indexName = "index.age";

/** Where a file of a build is published, below the vault's folder. */
export function placeOf({ build, name }: Label): string {
  return name === indexName ? name : `${build}/${name}`;
}

/** One complaint whole, as a shard holds it: all its facts, and its body as a safe tree. */
export type Dossier = { readonly facts: Facts; readonly words: readonly Prose[] };

/** A further file of the archive. */
export type ArchiveShard = readonly Dossier[];

/**
 * What the yearly summary and the review are worked out from, in the order of the index: the facts of each complaint, of
 * which sentences and names are only told to be there.
 */
export type ArchiveFacts = readonly Facts[];

/** The life of one complaint in git, the oldest event first. */
export type ComplaintLife = { readonly id: string; readonly events: readonly HistoryEvent[] };

/** Beside each shard one with the lives of the same complaints. */
export type HistoryShard = readonly ComplaintLife[];

/** The log of the register, the newest line first. */
export type ArchiveLog = readonly LogLine[];

/** The name of the file with the lives of a shard's complaints. */
export function historyName(place: number): string {
  return `history-${String(place).padStart(3, "0")}.age`;
}

/** The name of a shard's file, counted from 0; the width is constant, so that it tells nothing. */
export function shardName(place: number): string {
  return `shard-${String(place).padStart(3, "0")}.age`;
}
