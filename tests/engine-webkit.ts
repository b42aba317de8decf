import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { until } from "./demo-register.ts";
import type { Engine } from "./engine.ts";
import { takeNoted } from "./engine-page.ts";
import { tabOf } from "./engine-webkit-tab.ts";
import { fileGivenIn } from "./given-file.ts";
import { beginSession, textIn, type WebDriver } from "./web-driver.ts";

/** Where the parts of WebKit lie: the driver, the browser that it drives, and the screen for the browser. */
export type WebKitPrograms = { readonly driver: string; readonly browser: string; readonly screen: string };

/** Starts WebKitGTK's small browser on a screen that nobody sees. */
export async function startWebKit(programs: WebKitPrograms): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), "engine-"));
  const { screen, display } = await startScreen(programs.screen);
  const port = await freePort();
  // Downloads lie in the home folder; the language and the time zone are those of the machine.
  const env = { ...process.env, HOME: home, DISPLAY: display, LANG: "C.UTF-8", TZ: "Europe/Amsterdam" };
  const driver = spawn(programs.driver, [`--port=${port}`], { env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  await until(() =>
    fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const session = await beginSession(address, {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: programs.browser, args: ["--automation"] },
  });
  await session.ask("/window/rect", { width: 1280, height: 1000 });
  return engineOf(session, home, async () => {
    await session.end().catch(() => undefined);
    await Promise.all([driver, screen].map(stopped));
    rmSync(home, { recursive: true, force: true });
  });
}

/** Starts a screen under the first number that is free. */
async function startScreen(program: string): Promise<{ screen: ChildProcess; display: string }> {
  const args = ["-displayfd", "3", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"];
  const screen = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const told = screen.stdio[3];
  if (!(told instanceof Readable)) throw new Error("Xvfb tells nothing.");
  const [number] = await Promise.race([once(told, "data"), once(screen, "exit").then(() => [""])]);
  if (String(number).trim() === "") throw new Error("Xvfb did not start.");
  return { screen, display: `:${String(number).trim()}` };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function stopped(process: ChildProcess): Promise<void> {
  const ended = once(process, "exit");
  process.kill();
  await ended;
}

function engineOf(session: WebDriver, home: string, stop: () => Promise<void>): Engine {
  const problems: string[] = [];
  const handles: string[] = [];
  const collect = async () => {
    const noted = await session.run(takeNoted);
    if (Array.isArray(noted)) problems.push(...noted.map(String));
  };
  return {
    tab: async () => {
      const isFirst = handles.length === 0;
      const handle = isFirst
        ? String(await session.ask("/window"))
        : textIn(await session.ask("/window/new", { type: "window" }), "handle");
      handles.push(handle);
      return tabOf(session, handle, collect);
    },
    given: (act) => fileGivenIn(home, act),
    takeProblems: async () => {
      const open = await session.ask("/window/handles");
      for (const handle of Array.isArray(open) ? open : []) {
        await session.ask("/window", { handle });
        await collect();
      }
      return problems.splice(0);
    },
    close: stop,
  };
}
