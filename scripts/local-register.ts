import { readdirSync, readFileSync, realpathSync, watch } from "node:fs";
import { join, sep } from "node:path";
import { withSite } from "./build-site.ts";
import { safeMessageOf } from "./command.ts";
import { folderPrint } from "./folder-print.ts";
import { headCommit } from "./git.ts";
import { answerAsking } from "./local-api.ts";
import { editingOf } from "./local-editing.ts";
import { type Desk, type Served, serveLocally } from "./local-server.ts";
import { settleRegister } from "./settle-register.ts";
import { sealerOf } from "./vault-apart.ts";

/** Which register is shown, from which day it is looked at, and where. */
export type LocalOrder = { readonly folder: string; readonly today: string | null; readonly port: number };

/** A register that is being served. */
export type LocalRegister = {
  readonly address: string;
  /** Whether saving is up to this program; another one may have the same register open. */
  readonly isWriter: boolean;
  /** The numbers of what stands written and is not committed, as a save that was killed leaves it. */
  readonly uncommitted: readonly string[];
  /** Serves no longer, and ends when a save or a change that was begun has come to its end: then nothing is written. */
  readonly stop: () => Promise<void>;
};

type Pages = ReadonlyMap<string, Uint8Array>;

/** Where the editor asks this server for what it would else ask GitHub. */
const editorPath = "/api/v1";

/** How often the folder is looked at without a sign, in milliseconds. */
const lookEvery = 3_000;

/** How long a burst of changes may last before the register is sealed anew, in milliseconds. */
const quiet = 150;

/**
 * Serves a register's dashboard on this machine: the built pages from memory, the archive sealed anew whenever a file of
 * the register changes, the pages built anew when its settings do. It is sealed in a thread, so that whoever asks is
 * answered meanwhile. Nothing that is served stays on the disk. The editor reads and saves here too.
 */
export async function serveRegister(order: LocalOrder): Promise<LocalRegister> {
  const editing = editingOf(order.folder, () => watched.look());
  const isWriter = await editing.claim();
  const uncommitted = isWriter ? await settleRegister(realpathSync(order.folder)) : [];
  const sealer = sealerOf(order.folder, order.today);
  const asSealed = printOf(order.folder);
  let [vault, pages] = await Promise.all([sealer.seal(), builtPages(order)]);
  const served: Served = (path) => {
    return path.startsWith("/vault/")
      ? (vault.get(path.slice("/vault/".length)) ?? null)
      : (pages.get(path) ?? null);
  };
  const desk: Desk = { path: editorPath, answer: (data) => answerAsking(editing, data) };
  const { server, port } = await serveLocally(served, order.port, desk);
  const watched = onChange(order.folder, asSealed, async (isSettings) => {
    if (isSettings) pages = await builtPages(order);
    vault = await sealer.seal();
  });
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await editing.inTurn(() => undefined);
    editing.close();
    await watched.stop();
    sealer.stop();
  };
  return { address: `http://127.0.0.1:${port}/`, isWriter, uncommitted, stop };
}

/** The built site in memory, without its archive: that is sealed apart, at every change. */
function builtPages({ folder, today }: LocalOrder): Promise<Pages> {
  return withSite({ folder, today, base: "/", isLocal: true, vault: Promise.resolve(new Map()) }, filesBelow);
}

function filesBelow(folder: string): Pages {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => [`/${path.slice(folder.length + 1).replaceAll(sep, "/")}`, readFileSync(path)]),
  );
}

/** What looks after changes: `look` when one is known, without waiting for the system to tell. */
type Watch = { readonly look: () => void; readonly stop: () => Promise<void> };

/**
 * Calls back after each burst of changes, one burst at a time; a failure is said and the last good state stays.
 *
 * @param last the print of the folder as it was when it was last acted upon
 */
function onChange(folder: string, last: string | null, act: (isSettings: boolean) => Promise<void>): Watch {
  let isSettings = false;
  let timer: NodeJS.Timeout | undefined;
  let acting = Promise.resolve();
  let seen = last;
  const run = () => {
    seen = printOf(folder);
    const settings = isSettings;
    isSettings = false;
    acting = acting
      .then(() => act(settings))
      .catch((error: unknown) => {
        process.stderr.write(`The change is not shown yet: ${safeMessageOf(error)}\n`);
      });
  };
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name?.split(sep).some((part) => part.startsWith("."))) return;
    isSettings ||= name === "register.yaml" || name === "procedure.md";
    look();
  });
  // The system does not tell of every change: a folder that goes and comes back at once is missed, one far away always.
  const lookingUnasked = setInterval(() => {
    if (printOf(folder) !== seen) look();
  }, lookEvery);
  lookingUnasked.unref();
  const stop = () => {
    clearInterval(lookingUnasked);
    clearTimeout(timer);
    watcher.close();
    return acting;
  };
  return { look, stop };
}

/** A commit changes no file and yet the history. A folder that changes while it is looked at is looked at again. */
function printOf(folder: string): string | null {
  try {
    return `${folderPrint(folder)} ${headCommit(folder)}`;
  } catch {
    return null;
  }
}
