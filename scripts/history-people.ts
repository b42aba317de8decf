import type { Person } from "../schemas/register.ts";
import type { Signature } from "./history-log.ts";

/** Whom of the register a name and an address in git belong to. */
export type PersonFinder = (signature: Pick<Signature, "name" | "email">) => string | null;

/** GitHub gives these to whoever keeps the own address to himself: `login@…`, or `number+login@…` since 2017. */
const githubAddress = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/i;

/**
 * Finds the people of a register by their GitHub login, their address, or else their exact name. What belongs to two
 * people tells nothing.
 */
export function personFinder(people: readonly Person[]): PersonFinder {
  const logins = codesBy(people, ({ github }) => github?.replace(/^@/, "").toLowerCase());
  const addresses = codesBy(people, ({ email }) => email?.toLowerCase());
  const names = codesBy(people, ({ name }) => named(name));
  return ({ name, email }) => {
    const login = githubAddress.exec(email)?.[1]?.toLowerCase();
    const byLogin = login === undefined ? undefined : logins.get(login);
    return byLogin ?? addresses.get(email.toLowerCase()) ?? names.get(named(name)) ?? null;
  };
}

type Codes = ReadonlyMap<string, string>;

function codesBy(people: readonly Person[], keyOf: (person: Person) => string | undefined): Codes {
  const codes = new Map<string, string | null>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === undefined || key === "") continue;
    const known = codes.get(key);
    codes.set(key, known === undefined || known === person.code ? person.code : null);
  }
  return new Map([...codes].flatMap(([key, code]) => (code === null ? [] : [[key, code] as const])));
}

/** One way of writing accents, whichever the system has. */
function named(name: string): string {
  return name.normalize().trim();
}
