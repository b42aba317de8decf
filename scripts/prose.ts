import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { isTooMuchMarkup } from "../procedure/markup-work.ts";
import type { Prose, ProseTag } from "../schemas/archive.ts";
import { decodedText, readableText } from "./plain-text.ts";

/** Elements stand in each other no deeper than this; what lies deeper is shown as it was typed. */
const deepest = 16;

const wraps = { paragraph: "p", strong: "strong", em: "em", del: "del", blockquote: "blockquote" } as const;

/**
 * Markdown as a tree of the few elements that may reach a reader. It cannot hold markup: HTML in the text stays text,
 * a link leads to http, https or mail or is no link, and an image is its description. A text whose markup would take too
 * much work is plain paragraphs.
 */
export function proseOf(markdown: string): readonly Prose[] {
  const text = readableText(markdown);
  const tokens = isTooMuchMarkup(text) ? null : tokensOf(text);
  return tokens === null ? plainParagraphs(text) : within(tokens, 0);
}

/** The tokens of a text; null when it nests so deep that the lexer's stack runs out. */
function tokensOf(text: string): readonly Token[] | null {
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw new Error("A text could not be read as Markdown.", { cause: error });
  }
}

function plainParagraphs(text: string): Prose[] {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => {
    const lines = paragraph.split("\n").flatMap((line): Prose[] => [element("br", []), line]);
    return element("p", lines.slice(1));
  });
}

function within(tokens: readonly Token[], depth: number): Prose[] {
  const inside = tokens.flatMap((token): Prose[] => {
    return depth < deepest && isMarked(token) ? proseOfToken(token, depth + 1) : [token.raw];
  });
  return joined(inside);
}

/** Without extensions the lexer yields no other tokens than marked's own. */
function isMarked(token: Token): token is MarkedToken {
  return token.type !== "generic";
}

function proseOfToken(token: MarkedToken, depth: number): Prose[] {
  switch (token.type) {
    case "paragraph":
    case "strong":
    case "em":
    case "del":
    case "blockquote":
      return [element(wraps[token.type], within(token.tokens, depth))];
    case "heading":
      return [element(token.depth <= 2 ? "h3" : "h4", within(token.tokens, depth))];
    case "list":
      return [element(token.ordered ? "ol" : "ul", within(token.items, depth))];
    case "list_item":
      return [element("li", within(token.tokens, depth))];
    case "table":
      return [tableOf(token, depth)];
    case "link":
      return linkOf(token, depth);
    default:
      return proseOfLeaf(token, depth);
  }
}

type Branch = "heading" | "list" | "list_item" | "table" | "link" | keyof typeof wraps;
type Leaf = Exclude<MarkedToken, { type: Branch }>;

function proseOfLeaf(token: Leaf, depth: number): Prose[] {
  switch (token.type) {
    case "space":
      return [];
    case "br":
    case "hr":
      return [element(token.type, [])];
    case "code":
      return [element("pre", [codeOf(token)])];
    case "codespan":
      return [element("code", [token.text])];
    case "checkbox":
      return [token.checked ? "☑ " : "☐ "];
    case "image":
      return [decodedText(token.text)];
    case "text":
      // The raw text, for the lexer has already resolved some references in the other.
      return token.tokens
        ? within(token.tokens, depth - 1)
        : [token.escaped ? token.raw : decodedText(token.raw)];
    case "html":
    case "def":
      return token.type === "html" && !token.block ? [token.raw] : [element("p", [token.raw.trim()])];
    case "escape":
      return [token.text];
  }
}

/** What stands behind an opening fence was written too, and must not vanish. */
function codeOf({ lang, text }: Tokens.Code): string {
  return lang ? `${lang}\n${text}` : text;
}

function tableOf({ header, rows }: Tokens.Table, depth: number): Prose {
  const rowOf = (tag: "th" | "td", cells: readonly Tokens.TableCell[]): Prose => {
    return element(
      "tr",
      cells.map((cell) => element(tag, within(cell.tokens, depth))),
    );
  };
  const body = rows.map((cells) => rowOf("td", cells));
  return element("table", [element("thead", [rowOf("th", header)]), element("tbody", body)]);
}

function linkOf(token: Tokens.Link, depth: number): Prose[] {
  const children = within(token.tokens, depth);
  const href = safeAddress(token.autolink ? token.href : decodedText(token.href));
  return href === null ? children : [{ tag: "a", href, children }];
}

/** An address as a browser would read it, when it leads to a page or a mailbox; else null. */
function safeAddress(written: string): string | null {
  const address = URL.parse(written);
  return address !== null && ["http:", "https:", "mailto:"].includes(address.protocol) ? address.href : null;
}

function element(tag: Exclude<ProseTag, "a">, children: readonly Prose[]): Prose {
  return { tag, children };
}

/** Neighbouring pieces of text as one. */
function joined(pieces: readonly Prose[]): Prose[] {
  const whole: Prose[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (typeof piece === "string" && typeof last === "string") whole[whole.length - 1] = last + piece;
    else if (piece !== "") whole.push(piece);
  }
  return whole;
}
