import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ArchiveIndex } from "../../schemas/archive.ts";
import type { Messages } from "../../procedure/messages.ts";
import type { Turn } from "../../procedure/turn.ts";
import { turnInWords } from "../../procedure/turn-words.ts";
import type { Vault } from "../vault/vault.ts";
import type { Overview } from "./overview.ts";
import type { ScreenWords } from "./screen-words.ts";

/** The words of the register's language. */
export type Words = { readonly messages: Messages; readonly words: ScreenWords };

/** What every view of the open register looks at. */
export type Screen = Words & {
  readonly index: ArchiveIndex;
  readonly overview: Overview;
  readonly vault: Vault;
  /** The code of the person who signed in. */
  readonly code: string;
  /** The moment of the newest build that this browser has seen; later than that of the index when an older one is shown. */
  readonly newest: string;
  /** Whether the views lead to the editor; not while they stand beside its own form. */
  readonly leadsToEditor: boolean;
};

/** Hands the screen to the views below it. */
export const ScreenContext = createContext<Screen | null>(null);

/** The screen of the open register. @throws outside one */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error("This view belongs inside the open register.");
  return screen;
}

/** A person's name by the code; the code itself for somebody who is not on the list. */
export function nameOf({ index }: Screen, code: string | null | undefined): string {
  if (code === null || code === undefined) return "–";
  return index.register.people.find((person) => person.code === code)?.name ?? code;
}

/** Whose turn something is, in words. */
export function turnName(screen: Screen, turn: Turn): string {
  return turnInWords(turn, (code) => nameOf(screen, code), screen.messages);
}

/** A category's name by its code; the code itself for one that is not on the list. */
export function categoryName({ index }: Screen, code: string | undefined): string {
  if (code === undefined) return "–";
  return index.register.categories.find((category) => category.code === code)?.name ?? code;
}
