/**
 * How much work a reader of Markdown may have at worst with a text, by counting in it: never by a clock, for what is
 * shown must not depend on the machine. Found by trying marked 18.2.1, whose work doubles with each level of quotes that
 * get shallower again, and grows with the square of the lines beside a list, of the marks of emphasis in a paragraph, of
 * exclamation marks and of blanks in a row.
 */
export function markupWorkOf(text: string): number {
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/);
  return paragraphs.reduce((sum, paragraph) => sum + workOfParagraph(paragraph), workOfLists(text));
}

/** More work than this is not begun; a long mail with answers in answers stays far below. */
export const mostMarkupWork = 40_000_000;

/** Whether a text is shown as plain paragraphs, for its markup would take too much work. */
export function isTooMuchMarkup(text: string): boolean {
  return text.length > longestMarkup || markupWorkOf(text) > mostMarkupWork;
}

/** A longer text is shown without markup, for the work may grow with the square of the length. */
const longestMarkup = 50_000;

/** What a sign costs at each level of quotes and lists, and beside a list with each line, against one behind a mark of emphasis. */
const [perLevel, perLine] = [5, 0.4];

/** An item of a list goes on over blank lines, and where it ends only the reader knows: so all lines count. */
function workOfLists(text: string): number {
  const hasList = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/m.test(text);
  return hasList ? perLine * text.length * count(text, /^.*\S/gm) : 0;
}

function workOfParagraph(text: string): number {
  const marks = count(text, /[*_~!]/g);
  const blanks = [...text.matchAll(/[ \t]{2,}/g)].reduce((sum, [run]) => sum + run.length ** 2, 0);
  return marks * text.length + blanks + perLevel * text.length * 2 ** depthOf(text);
}

/** How deep the deepest line of a paragraph stands: a line below it without marks goes on where that one was. */
function depthOf(paragraph: string): number {
  return paragraph.split("\n").reduce((deepest, line) => Math.max(deepest, depthOfLine(line)), 0);
}

const leading = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const mark = />|[-+*](?=[ \t]|$)|\d+[.)]/g;

/** The marks of quotes and lists before a line's text, and how far they are moved in. */
function depthOfLine(line: string): number {
  const [marks = ""] = leading.exec(line) ?? [];
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return marks === "" ? 0 : count(marks, mark) + Math.floor(indent / 4);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
