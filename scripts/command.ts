import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { parseArgs } from "node:util";

/** The folder of the software: the default register lies in it, and commands may be called from anywhere. */
export const softwareFolder = resolve(import.meta.dirname, "..");

/** A mistake of whoever calls a command, or a world that is not as it must be; the message is safe to print. */
export class CommandError extends Error {
  override name = "CommandError";
}

/** An option of a command: `placeholder` names its value (none for a switch), `meaning` is its line in the help. */
export type Option = { readonly placeholder?: string; readonly meaning: string; readonly fallback?: string };

/** What every command says of itself; `positionals` names its words in the usage line. */
export type Command<Name extends string> = {
  readonly name: string;
  readonly purpose: string;
  readonly positionals?: string;
  readonly options: Readonly<Record<Name, Option>>;
  /** @returns the exit code: 0 when all is well */
  readonly run: (given: Given<Name>) => number | Promise<number>;
};

/** The words and options that a command was called with. */
export type Given<Name extends string> = {
  readonly words: readonly string[];
  readonly text: (name: Name) => string | null;
  readonly isOn: (name: Name) => boolean;
};

/** The options that every command shares. */
export const sharedOptions = {
  register: { placeholder: "DIR", meaning: "folder of the register", fallback: "complaints" },
  today: { placeholder: "YYYY-MM-DD", meaning: "as of this day instead of the clock's" },
} as const satisfies Record<string, Option>;

/** The option of commands that report. */
export const jsonOption = { json: { meaning: "print data instead of text" } } as const satisfies Record<
  string,
  Option
>;

/** How to mend a register's folder that cannot be found or opened. */
export const registerCure = "Name it with --register DIR; it is the folder in which register.yaml lies.";

/** Runs a command with the words of the command line and sets the exit code; a failure is said in one line. */
export async function runCommand<Name extends string>(command: Command<Name>): Promise<void> {
  try {
    const given = givenTo(command, process.argv.slice(2));
    if (given === null) process.stdout.write(helpOf(command));
    else process.exitCode = await command.run(given);
  } catch (error) {
    process.stderr.write(`${command.name}: ${safeMessageOf(error)}\n`);
    process.exitCode = 2;
  }
}

/** A folder named on the command line, relative to where the caller stood: npm itself moves to the software's folder. */
export function folderNamed(name: string): string {
  if (isAbsolute(name)) return name;
  const stood = process.cwd() === softwareFolder ? (process.env["INIT_CWD"] ?? process.cwd()) : process.cwd();
  return resolve(stood, name);
}

/** The register's folder, wherever the command is called from. @throws CommandError when there is none */
export function registerFolder(given: Given<"register">): string {
  const name = given.text("register");
  const folder = name === null ? join(softwareFolder, sharedOptions.register.fallback) : folderNamed(name);
  if (existsSync(folder)) return folder;
  throw new CommandError(`the register's folder does not exist. ${registerCure}`);
}

/** What may be printed of an error: own messages whole, others by their kind and code, for they may quote a record. */
export function safeMessageOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (!(error instanceof Error)) return "failed for a reason that is not an error";
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`failed with ${error.name}${code}`, ...frames.slice(0, 5)].join("\n");
}

function givenTo<Name extends string>(command: Command<Name>, args: string[]): Given<Name> | null {
  const { values, positionals } = parsed(command, args);
  if (values["help"] === true) return null;
  if (command.positionals === undefined && positionals.length > 0) {
    throw new CommandError(`unexpected argument. See --help.`);
  }
  return {
    words: positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : null;
    },
    isOn: (name) => values[name] === true,
  };
}

type Parsed = { values: Readonly<Record<string, unknown>>; positionals: readonly string[] };

function parsed<Name extends string>(command: Command<Name>, args: string[]): Parsed {
  const known = Object.entries<Option>(command.options).map(([name, { placeholder }]) => {
    return [name, { type: placeholder === undefined ? "boolean" : "string" }] as const;
  });
  try {
    const options = { ...Object.fromEntries(known), help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(". ")[0] ?? "") : "";
    throw new CommandError(`${reason}. See --help.`, { cause: error });
  }
}

function helpOf<Name extends string>({ name, purpose, positionals, options }: Command<Name>): string {
  const rows = [...Object.entries<Option>(options), ["help", { meaning: "print this page" }] as const];
  const width = Math.max(...rows.map((row) => flagOf(row).length));
  const lines = rows.map((row) => {
    const fallback = "fallback" in row[1] && row[1].fallback ? ` (default ${row[1].fallback})` : "";
    return `  ${flagOf(row).padEnd(width)}  ${row[1].meaning}${fallback}`;
  });
  const usage = ["npm run", name, "--", positionals, "[options]"].filter(Boolean).join(" ");
  return [purpose, "", `Usage: ${usage}`, "", ...lines, ""].join("\n");
}

function flagOf([name, option]: readonly [string, Option]): string {
  return option.placeholder === undefined ? `--${name}` : `--${name} ${option.placeholder}`;
}
