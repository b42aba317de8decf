import { readFileSync } from "node:fs";
import ts from "typescript";
import * as z from "zod";
import { fieldNamesOf } from "../schemas/field-names.ts";
import { complaintShape } from "../schemas/complaint.ts";
import { registerShape } from "../schemas/register.ts";
import { reviewShape } from "../schemas/review.ts";

const shapes: readonly z.core.$ZodType[] = [complaintShape, reviewShape, registerShape];

/** The codes of every choice that a record or the settings can hold. */
export function choiceCodes(): readonly string[] {
  return [...new Set(shapes.flatMap(choicesIn))];
}

/** The names of every field of a record or of the settings. */
export function fieldNames(): readonly string[] {
  return [...new Set(shapes.flatMap(fieldNamesOf))];
}

function choicesIn(shape: z.core.$ZodType): readonly string[] {
  if (shape instanceof z.ZodObject) return Object.values<z.core.$ZodType>(shape.shape).flatMap(choicesIn);
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) return choicesIn(shape.unwrap());
  if (shape instanceof z.ZodDefault || shape instanceof z.ZodPrefault) return choicesIn(shape.unwrap());
  if (shape instanceof z.ZodArray) return choicesIn(shape.element);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(choicesIn);
  return shape instanceof z.ZodEnum ? shape.options.map(String) : [];
}

/** Names that are ordinary words of a language too, and say there what they say in it. */
const ordinary = {
  nl: "nl en effect letter code content contact dashboard in is medium of partner planning training trainer co-trainer website intervisor freelancer video via api branch repository github",
  en: "co-trainer third-party e-mail",
};

/** In English a plain name is a word; one that was joined of several is none. */
const joined = /[a-z][A-Z]|-/;

const toldApart = { nl: namesIn("nl"), en: namesIn("en") };

/** The names that no sentence in a language says by chance. */
function namesIn(language: "nl" | "en"): ReadonlySet<string> {
  const known = new Set(ordinary[language].split(" "));
  const names = [...fieldNames(), ...choiceCodes()].filter((name) => !known.has(name));
  return new Set(language === "nl" ? names : names.filter((name) => joined.test(name)));
}

/** Files, commands and answers in code. */
const technical: readonly RegExp[] = [
  /\b[\w-]+\.(?:ya?ml|md|tsx?|json|age|toml)\b/g,
  /\b(?:npm|npx|git) (?:run|start|ci|install|fetch|status|config|push|commit)\b/g,
  /(?<!\S)--[a-z]{2,}/g,
  /\b(?:true|false|null|undefined|NaN)\b(?= of | or |[.,)]|$)/g,
];

/** What a text says in the names of the program: a field, a choice, a file, a command. */
export function codeIn(text: string, language: "nl" | "en"): readonly string[] {
  const told = toldApart[language];
  const words = text.match(/(?<![\p{L}\d_./@-])[\p{L}\d][\p{L}\d-]*(?![\p{L}\d_@-])/gu) ?? [];
  return [...words.filter((word) => told.has(word)), ...technical.flatMap((form) => text.match(form) ?? [])];
}

/** Words that only a maintainer with the files or a command line before them reads. */
const forMaintainer: ReadonlySet<string> = new Set(["file", "head", "refusals"]);

/** What a file of words says, phrase by phrase: its texts without the names and comparisons of its code. */
export function phrasesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const phrases: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isCode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node))
      phrases.push(node.text.replaceAll(/%\{\w+\}|‹\w+›/g, ""));
    if (ts.isPropertyAssignment(node)) visit(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return phrases;
}

function isCode(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isBinaryExpression(node)) return true;
  if (ts.isElementAccessExpression(node)) return true;
  if (ts.isPropertyAssignment(node)) return forMaintainer.has(node.name.getText());
  return ts.isCallExpression(node) && /^(?:label|nameOf)$/.test(node.expression.getText());
}
