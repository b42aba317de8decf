import { posix } from "node:path";
import ts from "typescript";
import { importsOf, nodesOf, type Source, treeOf } from "./source-tree.ts";

/** A rule of the house: what a source breaks, one sentence each; nothing when it keeps the rule. */
export type HouseRule = (source: Source) => readonly string[];

const topFolders = ["schemas", "procedure", "scripts", "site", "complaints", "tests"];

/** A test may reach across walls and is built of long lists of cases. */
function isTest(path: string): boolean {
  return path.startsWith("tests/") || /\.test\.tsx?$/.test(path);
}

/** An import crosses no wall, and the rules take shapes as types only, and what is written from them as data. */
export const keepsWalls: HouseRule = (source) => {
  if (isTest(source.path)) return [];
  return importsOf(source).flatMap(({ target, typeOnly }) => {
    const folder = folderOf(source.path, target);
    if (!mayImport(source.path, target, folder)) return [`${source.path} imports ${target}`];
    const shapeAsValue =
      source.path.startsWith("procedure/") && folder === "schemas" && !typeOnly && !isData(target);
    return shapeAsValue ? [`${source.path} imports ${target} as a value`] : [];
  });
};

/** What is written from the shapes is plain data, and brings no shape along. */
function isData(target: string): boolean {
  return target.endsWith(".generated.ts");
}

function mayImport(path: string, target: string, folder: string | null): boolean {
  const own = path.split("/")[0] ?? "";
  if (!topFolders.includes(own)) return folder !== "complaints" && folder !== "tests";
  if (folder === own) return own !== "complaints";
  switch (own) {
    case "schemas":
      return target === "zod";
    case "procedure":
      return target === "temporal-polyfill" || target === "@observablehq/plot" || folder === "schemas";
    case "scripts":
      return folder === null || folder === "schemas" || folder === "procedure";
    case "site":
      if (folder === "scripts") return path.startsWith("site/pages/") || isRecordWriting(path, target);
      return folder === null || folder === "schemas" || folder === "procedure";
    default:
      return false;
  }
}

/** The editor reads and writes records, and does so with the very code that reads and writes them everywhere else. */
function isRecordWriting(path: string, target: string): boolean {
  return path.startsWith("site/editor/") && target === "../../scripts/front-matter.ts";
}

/** The top folder that an import reaches; null for a package, and "" for a file at the top. */
function folderOf(path: string, target: string): string | null {
  if (!target.startsWith(".")) return null;
  const reached = posix.join(posix.dirname(path), target);
  return reached.includes("/") ? (reached.split("/")[0] ?? "") : "";
}

const owners: readonly (readonly [name: string, owner: RegExp])[] = [
  ["temporal-polyfill", /^procedure\/dates\.ts$/],
  ["js-yaml", /^scripts\/front-matter\.ts$/],
  ["gray-matter", /^scripts\/front-matter\.ts$/],
  ["yaml", /^(scripts\/lines|site\/editor\/(settings-text|record-with|yaml-edits|yaml-lines))\.ts$/],
  ["@octokit", /^scripts\/github\.ts$/],
  [
    "@observablehq/plot",
    /^(procedure\/summary-plots?[\w-]*|scripts\/summary-plots|site\/app\/annual-plots)\.ts$/,
  ],
  ["write-excel-file", /^site\/app\/xlsx\.ts$/],
  ["fflate", /^site\/app\/xlsx-zip\.ts$/],
  ["age-encryption", /^(scripts\/cipher\.ts|site\/vault\/[\w-]+\.tsx?)$/],
];

/** Entries that start a program of the project itself, such as the build of the site; all of git goes through one file. */
const starters = ["scripts/git.ts", "scripts/build.ts", "scripts/bench-process.ts", "scripts/serve.ts"];

/** A package with an owner is imported by the owner only. */
export const hasOneOwner: HouseRule = (source) => {
  if (isTest(source.path)) return [];
  return importsOf(source).flatMap(({ target }) => {
    const owner = owners.find(([name]) => target === name || target.startsWith(`${name}/`))?.[1];
    if (owner !== undefined && !owner.test(source.path))
      return [`${source.path} imports ${target}, which has an owner`];
    const starts = /^(node:)?child_process$/.test(target) && source.path.startsWith("scripts/");
    return starts && !starters.includes(source.path) ? [`${source.path} starts a process`] : [];
  });
};

const worldly = [
  "Date",
  "fetch",
  "process",
  "console",
  "globalThis",
  "performance",
  "setTimeout",
  "document",
  "window",
];

/** The rules and the shapes know no clock, no network and no console. */
export const isPure: HouseRule = (source) => {
  if (isTest(source.path) || !/^(procedure|schemas)\//.test(source.path)) return [];
  return nodesOf(source).flatMap((node) => {
    if (!ts.isIdentifier(node) || !worldly.includes(node.text) || isMemberName(node)) return [];
    return [`${source.path} uses the global ${node.text}`];
  });
};

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

const emptyNames = /^(utils?|helpers?|common|types?|constants?|index)(\.test)?\.(tsx?|mjs|js|astro)$/;

/** A file's name says what it is about; the router alone demands index.astro. */
export const hasTellingName: HouseRule = ({ path }) => {
  const name = posix.basename(path);
  const routed = name === "index.astro" && path.startsWith("site/pages/");
  return emptyNames.test(name) && !routed ? [`${path} has a name that says nothing`] : [];
};

const mostLines = 40;

/** No function is longer than 40 lines; the callback of a `describe` is a chapter and no function. */
export const isShort: HouseRule = (source) => {
  return nodesOf(source).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined || isChapter(node))
      return [];
    const file = node.getSourceFile();
    const first = file.getLineAndCharacterOfPosition(node.getStart()).line;
    const lines = file.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
    return lines > mostLines ? [`${source.path}:${first + 1} is a function of ${lines} lines`] : [];
  });
};

function isChapter(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression.getText().startsWith("describe");
}

/** Every export says in a sentence what it is; lines without a blank between them share the sentence above. */
export const explainsItself: HouseRule = (source) => {
  if (/\.(test\.tsx?|astro|mjs)$/.test(source.path)) return [];
  return treeOf(source).statements.flatMap((statement) => {
    if (!isExported(statement) || hasSentence(statement)) return [];
    const line = statement.getSourceFile().getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    return [`${source.path}:${line} exports without a docstring`];
  });
};

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const modifiers = ts.getModifiers(statement) ?? [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function hasSentence(statement: ts.Statement): boolean {
  if (ts.getJSDocCommentsAndTags(statement).length > 0) return true;
  const file = statement.getSourceFile();
  const before = file.statements[file.statements.indexOf(statement) - 1];
  if (before === undefined || !isExported(before)) return false;
  const between = file.text.slice(before.getEnd(), statement.getStart());
  return !/\n\s*\n/.test(between) && hasSentence(before);
}
