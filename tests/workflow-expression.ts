import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import * as z from "zod";

/** What expressions may speak of: `github`, `inputs`, `needs`, `steps`, `secrets`, `vars`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How things stand when a condition is asked: whether all before went well, and whether something failed. */
export type Standing = { readonly isWell: boolean; readonly hasFailed: boolean };

/** A text with its expressions replaced by what they come to, as GitHub itself computes it. */
export function filledIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    return computed(expression, { contexts, standing: null }).coerceString();
  });
}

/** Whether a condition is met. @param condition as GitHub's own parser gives it, `success()` added where none is said */
export function isMet(condition: string, contexts: Contexts, standing: Standing): boolean {
  return computed(`!(${condition})`, { contexts, standing }).coerceString() === "false";
}

type Surroundings = { readonly contexts: Contexts; readonly standing: Standing | null };

function computed(expression: string, { contexts, standing }: Surroundings): data.ExpressionData {
  const functions = standing === null ? [] : functionsFor(standing);
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const named = new Map(functions.map((one) => [one.name, one]));
  return new Evaluator(tree, dictionaryOf(contexts), named).evaluate();
}

function functionsFor({ isWell, hasFailed }: Standing) {
  const answers = { success: isWell, failure: hasFailed, always: true, cancelled: false };
  return Object.entries(answers).map(([name, answer]) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) };
  });
}

function dictionaryOf(contexts: Contexts): data.Dictionary {
  const made: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  return z.instanceof(data.Dictionary).parse(made);
}
