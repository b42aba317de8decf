import { RepositoryError } from "./repository.ts";

/** Reads for the form on the screen; the answer never comes when the partner has gone on to another one meanwhile. */
export async function stillWanted<Result>(read: () => Promise<Result>): Promise<Result> {
  const asked = location.hash;
  try {
    const result = await read();
    if (location.hash === asked) return result;
  } catch (error) {
    if (location.hash === asked) throw error;
  }
  return new Promise(() => undefined);
}

/**
 * Reads for a list. A partner who gave it up and went elsewhere is asked again on coming back: to the CMS a list that
 * failed is a list of nothing.
 */
export async function lasting<Result>(read: () => Promise<Result>): Promise<Result> {
  const asked = collectionShown();
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof RepositoryError)) throw error;
      await shownAgain(asked);
    }
  }
}

function collectionShown(): string {
  return /^#\/collections\/[^/?]+/.exec(location.hash)?.[0] ?? "";
}

function shownAgain(collection: string): Promise<void> {
  if (collectionShown() === collection) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (collectionShown() !== collection) return;
      window.removeEventListener("hashchange", look);
      resolve();
    };
    window.addEventListener("hashchange", look);
  });
}
