import type { PortableIdentity } from "./identity.ts";

/** Which file is looked for, and of which build; null for the one that is published now. */
export type Expected = { readonly name: string; readonly build: string | null };

/** What the screen asks of the worker that holds the key. `ahead`: the file that will be opened first. */
export type Question = { readonly id: number } & (
  | { readonly ask: "unlock"; readonly passPhrase: string; readonly slot: string; readonly ahead: string }
  | { readonly ask: "resume"; readonly identity: PortableIdentity }
  | ({ readonly ask: "open"; readonly file: string } & Expected)
);

/**
 * What the worker answers. `refused`: the pass phrase does not fit. `derivation`: milliseconds of key derivation.
 * `gone`: there is no such file, or not any more. `foreign`: what came is another file, or of another build. `new-key`:
 * it is sealed to a key that nobody who signed in here holds.
 */
export type Answer = { readonly id: number } & (
  | { readonly is: "unlocked"; readonly identity: PortableIdentity; readonly derivation: number }
  | { readonly is: "resumed" }
  | { readonly is: "opened"; readonly bytes: ArrayBuffer; readonly build: string }
  | { readonly is: "refused" | "unreachable" | "gone" | "foreign" | "new-key" | "broken" }
);
