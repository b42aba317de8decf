import type { Facts } from "../../schemas/complaint.ts";
import type { Review } from "../../schemas/review.ts";
import { complaintsOf, reviewsOf } from "./form-save.ts";
import { placeOf } from "./record-place.ts";
import type { Listed, Repository, Version } from "./repository.ts";

/** A repository that is watched, and what this page has read of it so far. */
export type ReadSoFar = {
  readonly repository: Repository;
  /** The text of a version; null for one that was not read here. */
  readonly textOf: (sha: string) => string | null;
  readonly isInUse: (id: string) => boolean;
  /** The complaints of the last list. */
  readonly complaints: () => readonly Facts[];
  /** The reviews of the last list. */
  readonly reviews: () => readonly Review[];
};

/** Watches a repository, so that what was read once need not be asked again. */
export function readingSoFar(repository: Repository): ReadSoFar {
  const texts = new Map<string, string>();
  let listed: readonly Listed[] = [];
  let complaints: readonly Facts[] | null = null;
  const note = ({ sha, text }: Pick<Version, "sha"> & { readonly text: string | null }) => {
    if (text !== null) texts.set(sha, text);
  };
  const watched: Repository = {
    ...repository,
    list: async (folder, isWanted) => {
      const found = await repository.list(folder, isWanted);
      found.forEach(note);
      if (folder === "complaints") [listed, complaints] = [found, null];
      return found;
    },
    read: async (path) => {
      const version = await repository.read(path);
      if (version !== null) note(version);
      return version;
    },
    earlier: async (sha) => texts.get(sha) ?? repository.earlier(sha),
  };
  return {
    repository: watched,
    textOf: (sha) => texts.get(sha) ?? null,
    isInUse: (id) => listed.some(({ path }) => path.includes(`/${id}/`)),
    reviews: () => reviewsOf(recordsIn(listed)),
    complaints: () => (complaints ??= complaintsOf(recordsIn(listed))),
  };
}

function recordsIn(listed: readonly Listed[]) {
  return listed.flatMap(({ path, text }) => {
    const place = placeOf(path);
    return place === null || text === null ? [] : [{ place, text }];
  });
}
