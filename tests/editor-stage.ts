import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveLocally } from "../scripts/local-server.ts";
import { runScript } from "./command-process.ts";
import { type GitHubStandIn, startGitHubStandIn } from "./github-stand-in.ts";
import { filesBelow } from "./published-register.ts";

/** A published site whose editor reads and writes a repository on a stand-in for GitHub. */
export type EditorStage = {
  /** The address of the site, with a slash at the end. */
  readonly address: string;
  readonly gitHub: GitHubStandIn;
  readonly stop: () => Promise<void>;
};

/** The repository that the stage stands for. */
export const stageRepository = { owner: "voorbeeldig", name: "klachten" } as const;

/** A token of somebody who may write, as the stage knows it from its start. */
export const goodToken = "github_pat_11AAAAAAA0goodgoodgoodgood_goodgoodgoodgoodgood";

/** Settings of a register whose editor works on GitHub; `dashboard` stands last, for the stage completes it. */
export const stageSettings = `organisation:
  name: Voorbeeldig Opleiden B.V. (verzonnen)
language: nl
people:
  - { code: dir, name: Meike van der Zandloper, role: director, from: 2022-03-29 }
  - { code: p1, name: Daan Rozenboom, role: partner, from: 2022-03-29 }
  - { code: p2, name: Lotte Maneschijn, role: partner, from: 2022-03-29 }
  - { code: tr1, name: Sjoerd Appelhof, role: trainer, from: 2022-03-29 }
confidants:
  - { from: 2022-03-29, name: Wilma Wintertuin, phone: 06 0000 0000 }
procedures:
  - inForceFrom: 2022-03-29
    terms:
      passOn: { workingDays: 1 }
      discuss: { workingDays: 1 }
      acknowledge: { workingDays: 1 }
      decideOrContact: { days: 7 }
      respond: { days: 7 }
      review: { months: 12 }
`;

/**
 * Starts a stand-in for GitHub with some records, builds the site for it with the project's own command, and serves it.
 *
 * @param records files of the register by their paths below `complaints/`
 * @param today the day on which the site is built, `2026-12-15`; null for the clock's
 */
export async function startEditorStage(
  records: Readonly<Record<string, string | Uint8Array>>,
  today: string | null = null,
): Promise<EditorStage> {
  const work = mkdtempSync(join(tmpdir(), "editor-stage-"));
  const files = Object.entries(records).map(([path, content]) => [`complaints/${path}`, content] as const);
  const settings = { "complaints/register.yaml": `${stageSettings}dashboard: {}\n` };
  const gitHub = await startGitHubStandIn({
    ...stageRepository,
    files: { ...settings, ...Object.fromEntries(files) },
  });
  gitHub.tokens.add(goodToken, { login: "meike", name: "Meike van der Zandloper", rights: "write" });
  const { address, close } = await serveSite(work, gitHub.address, today);
  return {
    address,
    gitHub,
    stop: async () => {
      close();
      rmSync(work, { recursive: true, force: true });
      await gitHub.stop();
    },
  };
}

type Served = { readonly address: string; readonly close: () => void };

async function serveSite(work: string, api: string, today: string | null): Promise<Served> {
  const [register, out] = [join(work, "complaints"), join(work, "dist")];
  mkdirSync(register);
  const { owner, name } = stageRepository;
  const dashboard = `dashboard: { repository: ${owner}/${name}, api: "${api}" }\n`;
  writeFileSync(join(register, "register.yaml"), stageSettings + dashboard);
  // The runner of the tests sets this variable to its own value, with which the editor would be a developer's edition.
  const env = { ...process.env, NODE_ENV: "production" };
  const day = today === null ? [] : ["--today", today];
  const built = runScript("build", ["--register", register, "--out", out, ...day], { env });
  if (built.code !== 0) throw new Error(`The site could not be built: ${built.said}`);
  const pages = filesBelow(out);
  const { server, port } = await serveLocally((path) => pages.get(path.slice(1)) ?? null, 0);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
