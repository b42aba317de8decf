import { once } from "node:events";
import { CommandError, type Given, type Option } from "./command.ts";
import { endings } from "./temporary-folder.ts";

/** The option that chooses where a dashboard is served. */
export const portOption = {
  placeholder: "PORT",
  meaning: "port on this machine, 0 for any",
  fallback: "4321",
} as const satisfies Option;

/** The port that was asked for. @throws CommandError when it is none */
export function portNamed(given: Given<"port">): number {
  const port = Number(given.text("port") ?? portOption.fallback);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CommandError("--port is not a port. Give a number from 0 to 65535.");
  }
  return port;
}

/** Waits until the command is interrupted, or its window is closed. Interrupted once more, it ends at once. */
export async function stayUntilStopped(): Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  await Promise.race(endings.map((ending) => once(process, ending, { signal })));
  stopped.abort();
}
