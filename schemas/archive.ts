import type { Facts } from "./complaint.ts";
import type { Finding } from "./finding.ts";
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

/** The first file of the sealed archive: all that the overview needs, and no prose of any complaint. */
export type ArchiveIndex = {
  readonly format: 1;
  /** The instant of sealing, ISO 8601 in UTC; the dashboard shows its age. */
  readonly sealedAt: string;
  /** The commit that was sealed, null outside a repository. */
  readonly commit: string | null;
  readonly register: Register;
  /** Facts without prose, newest number first; `shardSize` of them at a time share a shard, in this order. */
  readonly complaints: readonly Facts[];
  readonly reviews: readonly Review[];
  readonly findings: readonly Finding[];
  readonly shardSize: number;
};

/** The second file: for each complaint of the index, in its order, the text that a search looks through. */
export type ArchiveTexts = readonly string[];

/** One complaint whole, as a shard holds it: all its facts, and its body as a safe tree. */
export type Dossier = { readonly facts: Facts; readonly words: readonly Prose[] };

/** A further file of the archive. */
export type ArchiveShard = readonly Dossier[];

/** The name of a shard's file, counted from 0; the width is constant, so that it tells nothing. */
export function shardName(place: number): string {
  return `shard-${String(place).padStart(3, "0")}.age`;
}
