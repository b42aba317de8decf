import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { failure, json, type Reply } from "./github-stand-in-reply.ts";
import { resolved } from "./github-stand-in-repository.ts";
import type { Asked, Route } from "./github-stand-in-routes.ts";
import { openServer } from "./github-stand-in-server.ts";

/** How a publication can stand, in GitHub's words. */
export type DeploymentStatus =
  | "deployment_in_progress"
  | "syncing_files"
  | "deployment_attempt_error"
  | "deployment_failed"
  | "deployment_content_failed"
  | "deployment_cancelled"
  | "deployment_lost"
  | "succeed";

/** GitHub Pages of a stand-in: what runs hand over to it, and what it serves. */
export type PagesDesk = {
  readonly routes: readonly Route[];
  /** Where a job asks for the proof of who publishes, and with which word. */
  readonly identity: { readonly url: string; readonly word: string };
  /** Takes a folder as the artifact of a run. @returns its number */
  readonly upload: (folder: string) => number;
  /** The folder that is served now; null when nothing was published. */
  readonly served: () => string | null;
  /** The commits in whose name a publication was asked for, in that order. */
  readonly asked: () => readonly string[];
  /** How Pages is set up; null when it is off. */
  readonly become: (buildType: "workflow" | "legacy" | null) => void;
  /** How the next publications stand each time somebody looks; the last one stays. */
  readonly go: (...statuses: readonly DeploymentStatus[]) => void;
  readonly stop: () => Promise<void>;
};

/** How Pages differs from the usual. */
export type PagesOptions = {
  /** Where the site is to be seen; an address of GitHub's unless said otherwise. */
  readonly address?: string;
  /** What happens when somebody starts the workflow by hand. */
  readonly onStart?: () => Promise<void>;
};

type Site = PagesOptions & {
  readonly artifacts: string[];
  readonly asked: string[];
  /** The commits whose publication came to its end. */
  readonly versions: Set<string>;
  readonly current: Map<string, { readonly folder: string; readonly statuses: DeploymentStatus[] }>;
  readonly proof: string;
  statuses: readonly DeploymentStatus[];
  buildType: "workflow" | "legacy" | null;
  served: string | null;
};

const pages = "/repos/{owner}/{repo}/pages";

/** Opens Pages, to be given to a stand-in as `routes`. */
export async function makePagesDesk(options: PagesOptions = {}): Promise<PagesDesk> {
  const work = mkdtempSync(join(tmpdir(), "pages-"));
  const site: Site = {
    ...options,
    artifacts: [],
    asked: [],
    versions: new Set(),
    current: new Map(),
    proof: "proof.of.run",
    statuses: ["succeed"],
    buildType: "workflow",
    served: null,
  };
  const word = "word-of-the-job";
  const server = await openServer(
    async (request, response) => {
      const isKnown = request.headers.authorization === `Bearer ${word}`;
      response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
      response.end(JSON.stringify(isKnown ? { value: site.proof } : {}));
    },
    () => undefined,
  );
  return {
    routes: routesOf(site),
    identity: { url: `${server.address}/idtoken?api-version=2.0`, word },
    upload: (folder) => {
      const copy = join(work, String(site.artifacts.length + 1));
      cpSync(folder, copy, { recursive: true });
      return site.artifacts.push(copy);
    },
    served: () => site.served,
    asked: () => site.asked,
    become: (buildType) => void (site.buildType = buildType),
    go: (...statuses) => void (site.statuses = statuses),
    stop: async () => {
      await server.stop();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

const answers: Readonly<Record<string, (site: Site, asked: Asked) => Reply | Promise<Reply>>> = {
  "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches": start,
  [`GET ${pages}`]: settings,
  [`POST ${pages}/deployments`]: deploy,
  [`GET ${pages}/deployments/{pages_deployment_id}`]: status,
  [`POST ${pages}/deployments/{pages_deployment_id}/cancel`]: cancel,
};

/** The operations that are played, by their names in GitHub's description. */
export const pagesOperations = Object.keys(answers);

function routesOf(site: Site): readonly Route[] {
  return Object.entries(answers).map(([operation, answer]) => {
    const needs = operation.startsWith("GET") ? "read" : "write";
    return { operation, needs, answer: async (asked) => answer(site, asked) };
  });
}

async function start({ onStart }: Site): Promise<Reply> {
  await onStart?.();
  return { status: 204, body: { kind: "none" } };
}

function settings({ buildType, address }: Site, { world }: Asked): Reply {
  if (buildType === null) return failure(404);
  return json(200, {
    url: `${world.address}/repos/${world.owner}/${world.name}/pages`,
    status: null,
    cname: null,
    custom_404: false,
    html_url: address ?? siteAddress(world),
    build_type: buildType,
    public: true,
    https_enforced: true,
  });
}

const order = z.object({ artifact_id: z.int(), pages_build_version: z.string(), oidc_token: z.string() });

/** Only a commit that exists in the repository can be published; on a branch it need not be. */
async function deploy(site: Site, { world, body }: Asked): Promise<Reply> {
  const asked = order.safeParse(body);
  if (site.buildType === null) return failure(404);
  if (!asked.success || asked.data.oidc_token !== site.proof) return failure(400, "Invalid deployment");
  const { artifact_id, pages_build_version: commit } = asked.data;
  const folder = site.artifacts[artifact_id - 1];
  const isCommit = /^[0-9a-f]{40}$/.test(commit) && (await resolved(world.repository, `${commit}^{commit}`));
  if (folder === undefined || isCommit !== commit) return failure(404);
  site.asked.push(commit);
  site.current.set(commit, { folder, statuses: [...site.statuses] });
  const status_url = `${world.address}/repos/${world.owner}/${world.name}/pages/deployments/${commit}`;
  return json(200, { id: commit, status_url, page_url: siteAddress(world) });
}

/** A commit that was published before comes to a good end like any other, and changes nothing of what is served. */
function status(site: Site, { parameters }: Asked): Reply {
  const commit = parameters["pages_deployment_id"] ?? "";
  const found = site.current.get(commit);
  if (found === undefined) return failure(404);
  const [now = "succeed", ...rest] = found.statuses;
  if (rest.length > 0) found.statuses.shift();
  if (now === "succeed" && !site.versions.has(commit)) {
    site.versions.add(commit);
    site.served = found.folder;
  }
  return json(200, { status: now });
}

function cancel(site: Site, { parameters }: Asked): Reply {
  const isThere = site.current.delete(parameters["pages_deployment_id"] ?? "");
  return isThere ? { status: 204, body: { kind: "none" } } : failure(404);
}

function siteAddress({ owner, name }: { readonly owner: string; readonly name: string }): string {
  return `https://${owner}.github.io/${name}/`;
}
