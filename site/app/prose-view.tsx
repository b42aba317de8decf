import { h, type VNode } from "preact";
import { type Prose, proseTags } from "../../schemas/archive.ts";

const known = new Set<string>(proseTags);

/** Text from Markdown as elements; never markup, and no element or address beside those that are let through. */
export function ProseView({ words }: { words: readonly Prose[] }) {
  return <div class="prose">{words.map(nodeOf)}</div>;
}

function nodeOf(prose: Prose): VNode | string | null {
  if (typeof prose === "string") return prose;
  if (!known.has(prose.tag)) return null;
  const children = prose.children.map(nodeOf);
  if (prose.tag !== "a") return h(prose.tag, {}, ...children);
  const isSafe = /^(https?:|mailto:)/i.test(prose.href ?? "");
  return h(
    "a",
    isSafe ? { href: prose.href, rel: "noreferrer noopener", target: "_blank" } : {},
    ...children,
  );
}
