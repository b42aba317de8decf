import * as z from "zod";
import type { Manners } from "./github-asking.ts";
import { type Desk, openDesk, type Place } from "./github.ts";
import { orInWords, unless } from "./github-refusal.ts";

/** A site that a run has built and uploaded, and in the name of which commit it is to be served. */
export type Publication = {
  /** The number that GitHub gave to the uploaded folder. */
  readonly artifact: number;
  /** A commit of the repository. Of each, GitHub serves the first publication alone, whatever comes later. */
  readonly commit: string;
  /** The proof of which workflow asks, as GitHub has signed it. */
  readonly proof: string;
};

/** GitHub Pages of a repository. */
export type Publishing = {
  /** Whether workflows publish the site; null when Pages is off. */
  readonly takesRuns: () => Promise<boolean | null>;
  /** Asks for a publication. @returns how it is called from now on, and the address of the site */
  readonly ask: (publication: Publication) => Promise<{ readonly id: string; readonly address: string }>;
  /** How a publication stands, in GitHub's word; null while GitHub cannot say. */
  readonly statusOf: (id: string) => Promise<string | null>;
  /** Ends a publication that is still under way; no matter when there is none. */
  readonly cancel: (id: string) => Promise<void>;
};

/** Opens Pages of a repository. Nothing is asked yet. @throws CommandError when `owner/name` is not of that form */
export function openPublishing(place: Place, manners: Manners): Publishing {
  const desk = openDesk(place, manners);
  return {
    takesRuns: () => takesRuns(desk),
    ask: (publication) => asked(desk, publication),
    ...followed(desk),
  };
}

const rights =
  "this job may not publish (403). In daily.yml it needs `pages: write` and `id-token: write`, and nobody may have taken them from workflows in the settings of the organisation.";

async function takesRuns({ rest, ask, at }: Desk): Promise<boolean | null> {
  const send = (signal: AbortSignal) => rest.repos.getPages({ ...at, request: { signal } });
  const shape = z.object({ build_type: z.string().nullish() });
  const asking = { what: "the settings of Pages", effect: "look", shape, send } as const;
  const found = await orInWords(unless(404, ask(asking)), { 403: rights });
  return found === null ? null : found.data.build_type === "workflow";
}

const refusals: Readonly<Record<number, string>> = {
  400: "GitHub takes no publication now (400): most often because another one is still under way. Run the failed job again in some minutes.",
  403: rights,
  404: "GitHub finds the commit or the uploaded site no more (404). Start the workflow anew instead of running the failed job again: both are made anew.",
};

async function asked({ rest, ask, at }: Desk, { artifact, commit, proof }: Publication) {
  const order = { artifact_id: artifact, pages_build_version: commit, oidc_token: proof };
  const send = (signal: AbortSignal) =>
    rest.repos.createPagesDeployment({ ...at, ...order, request: { signal } });
  const shape = z.object({ id: z.union([z.string(), z.number()]).optional(), page_url: z.string() });
  // The same commit and the same folder once more come to the same.
  const made = await orInWords(ask({ what: "the publication", effect: "put", shape, send }), refusals);
  return { id: String(made.data.id ?? commit), address: made.data.page_url };
}

function followed({ rest, ask, at }: Desk): Pick<Publishing, "statusOf" | "cancel"> {
  return {
    statusOf: async (pages_deployment_id) => {
      const send = (signal: AbortSignal) =>
        rest.repos.getPagesDeployment({ ...at, pages_deployment_id, request: { signal } });
      const shape = z.object({ status: z.string().optional() });
      const found = await unless(404, ask({ what: "the publication", effect: "look", shape, send }));
      return found?.data.status ?? null;
    },
    cancel: async (pages_deployment_id) => {
      const send = (signal: AbortSignal) =>
        rest.repos.cancelPagesDeployment({ ...at, pages_deployment_id, request: { signal } });
      await unless(404, ask({ what: "the publication", effect: "put", shape: z.unknown(), send }));
    },
  };
}
