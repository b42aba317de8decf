import { statSync } from "node:fs";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The right to write in a register: of all programs on this machine one has it, as long as it lives. */
export type RegisterWriter = {
  /** Takes the right when it is free, and says whether it is ours. */
  readonly claim: () => Promise<boolean>;
  readonly release: () => void;
};

/**
 * The right to write in a register's folder. A program that listens has it, for that ends with the program however it
 * dies; a file that says so would stay. A computer elsewhere that has the same folder knows nothing of it.
 */
export function writerOf(folder: string): RegisterWriter {
  let held: Promise<Server | null> = Promise.resolve(null);
  return {
    claim: async () => {
      held = held.then((server) => server ?? listener(addressOf(folder)));
      return (await held) !== null;
    },
    release: () => void held.then((server) => server?.close()),
  };
}

/** However a folder is reached, it is one and the same. */
function addressOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  const name = `klachtenregister-${dev}-${ino}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

/** Listens at an address that nobody else listens at; null when somebody does. */
async function listener(address: string): Promise<Server | null> {
  const server = await listening(address);
  const isFile = !address.startsWith("\0") && process.platform !== "win32";
  if (server !== null || !isFile || (await isAnswered(address))) return server;
  // Here the name of one that has died stays.
  await rm(address, { force: true });
  return listening(address);
}

async function listening(address: string): Promise<Server | null> {
  const server = createServer((line) => line.destroy()).unref();
  try {
    server.listen(address);
    await once(server, "listening");
    return server;
  } catch {
    return null;
  }
}

async function isAnswered(address: string): Promise<boolean> {
  const line = connect(address);
  line.unref();
  try {
    await once(line, "connect");
    return true;
  } catch {
    return false;
  } finally {
    line.destroy();
  }
}
