import type { PortableIdentity } from "./identity.ts";

/** What the screen asks of the worker that holds the key. `ahead`: the file that will be opened first. */
export type Question = { readonly id: number } & (
  | { readonly ask: "unlock"; readonly passPhrase: string; readonly slot: string; readonly ahead: string }
  | { readonly ask: "resume"; readonly identity: PortableIdentity }
  | { readonly ask: "open"; readonly file: string }
);

/** What the worker answers. `refused`: the pass phrase does not fit. `derivation`: milliseconds of key derivation. */
export type Answer = { readonly id: number } & (
  | { readonly is: "unlocked"; readonly identity: PortableIdentity; readonly derivation: number }
  | { readonly is: "resumed" }
  | { readonly is: "opened"; readonly bytes: ArrayBuffer }
  | { readonly is: "refused" | "unreachable" | "broken" }
);
