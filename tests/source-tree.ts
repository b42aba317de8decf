import ts from "typescript";

/** A file of the project as a rule sees it: its path from the top, and its text. */
export type Source = { readonly path: string; readonly text: string };

/** What a source imports, and whether only as a type. */
export type Import = { readonly target: string; readonly typeOnly: boolean };

/** Every import of a source: static, exported, of a type, or made while running. */
export function importsOf(source: Source): readonly Import[] {
  return nodesOf(source).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node))
      return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node))
      return ts.isLiteralTypeNode(node.argument) ? named(node.argument.literal, true) : [];
    const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    return dynamic ? named(node.arguments[0], false) : [];
  });
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Import[] {
  return specifier && ts.isStringLiteralLike(specifier) ? [{ target: specifier.text, typeOnly }] : [];
}

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax of a source, parsed once. */
export function treeOf(source: Source): ts.SourceFile {
  const made = trees.get(source);
  if (made !== undefined) return made;
  const kind = source.path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const code = source.path.endsWith(".astro") ? codeOfPage(source.text) : source.text;
  const tree = ts.createSourceFile(source.path, code, ts.ScriptTarget.ESNext, true, kind);
  trees.set(source, tree);
  return tree;
}

/** The code of an Astro page: what stands between its two lines ---, and its scripts. */
function codeOfPage(text: string): string {
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? "");
  return [front, ...scripts].join("\n;\n");
}

/** Every node of a source. */
export function nodesOf(source: Source): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return found;
}
