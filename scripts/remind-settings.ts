import { CommandError, type Given } from "./command.ts";
import type { Place } from "./github.ts";

/** A variable of the environment; null when it is not set, or empty as a workflow makes it. */
export function variable(name: string): string | null {
  const value = process.env[name] ?? "";
  return value === "" ? null : value;
}

/**
 * Where the reminders live, out of the variables that every workflow has; null on a dry run that names no repository.
 *
 * @throws CommandError when something is missing
 */
export function placeNamed(isDry: boolean): Place | null {
  const repository = variable("GITHUB_REPOSITORY");
  if (repository === null) {
    if (isDry) return null;
    throw new CommandError(
      "no repository is named. Put owner/name into GITHUB_REPOSITORY and a token into GITHUB_TOKEN, or only look with --dry-run.",
    );
  }
  return placeAt(repository);
}

/** A repository with the token of the environment. @throws CommandError when there is none */
export function placeAt(repository: string): Place {
  const token = variable("GITHUB_TOKEN");
  if (token === null)
    throw new CommandError("there is no token. Put one that may write issues into GITHUB_TOKEN.");
  return { api: variable("GITHUB_API_URL") ?? "https://api.github.com", repository, token };
}

/** The account that writes the reminders in a workflow, unless it is another one. */
export function workflowLogin(): string {
  return variable("REMINDER_LOGIN") ?? "github-actions[bot]";
}

/** A number of seconds as it was given, in milliseconds. @throws CommandError when it is none */
export function secondsGiven<Name extends string>(given: Given<Name>, name: Name, fallback: string): number {
  return numberGiven(given.text(name) ?? fallback, /^\d+(?:\.\d+)?$/, name) * 1000;
}

/** A count as it was given. @throws CommandError when it is none */
export function countGiven<Name extends string>(given: Given<Name>, name: Name, fallback: string): number {
  return numberGiven(given.text(name) ?? fallback, /^\d+$/, name);
}

function numberGiven(text: string, form: RegExp, name: string): number {
  if (!form.test(text)) throw new CommandError(`--${name} is not a number. See --help.`);
  return Number(text);
}
