import { useEffect, useState } from "preact/hooks";
import { useScreen } from "./screen.ts";

/** What became of something that is opened from the vault: still on its way, not to be had, or there. */
export type Reading<Content> = {
  readonly content: Content | null;
  readonly hasFailed: boolean;
  /** Opens it again. */
  readonly retry: () => void;
};

type Outcome<Content> = { readonly content: Content | null; readonly hasFailed: boolean };

/**
 * Opens something from the vault, and again when a new archive was published or a new day has come; until that is there,
 * what was there before stays. Whoever asks for something else asks from a component with another key.
 */
export function useReading<Content>(open: () => Promise<Content>): Reading<Content> {
  const { vault, overview } = useScreen();
  const [outcome, setOutcome] = useState<Outcome<Content>>({ content: null, hasFailed: false });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    open().then(
      (content) => isCurrent && setOutcome({ content, hasFailed: false }),
      () => isCurrent && setOutcome(({ content }) => ({ content, hasFailed: true })),
    );
    return () => {
      isCurrent = false;
    };
  }, [vault, overview, tries]);
  const retry = () => {
    setOutcome(({ content }) => ({ content, hasFailed: false }));
    setTries(tries + 1);
  };
  return { ...outcome, retry };
}
