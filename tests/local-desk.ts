import { request } from "node:http";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runGit } from "../scripts/git.ts";
import { answerAsking } from "../scripts/local-api.ts";
import { editingOf } from "../scripts/local-editing.ts";
import { serveLocally } from "../scripts/local-server.ts";

/** A request to a local server, as any program on the machine could send it. */
export type Sending = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** What came back: the status, the headers, the text. */
export type Heard = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** A local server over the editing of a register, and how it is asked. */
export type LocalDesk = {
  readonly port: number;
  readonly origin: string;
  /** Asks as the server's own page does. */
  readonly ask: (
    action: string,
    params?: object,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly send: (sending: Sending) => Promise<Heard>;
  readonly stop: () => void;
};

/** Serves the editing of a register until the test ends. */
export async function deskOn(folder: string): Promise<LocalDesk> {
  const editing = editingOf(folder);
  const desk = { path: "/api/v1", answer: (data: unknown) => answerAsking(editing, data) };
  const { server, port } = await serveLocally(() => null, 0, desk);
  const stop = () => {
    server.close();
    server.closeAllConnections();
    editing.close();
  };
  onTestFinished(stop);
  const origin = `http://127.0.0.1:${port}`;
  const send = (sending: Sending) => heard(port, sending);
  const ask = async (action: string, params?: object) => {
    const headers = { Origin: origin, "Content-Type": "application/json; charset=utf-8" };
    const { status, text } = await send({
      headers,
      body: JSON.stringify({ branch: "main", action, params }),
    });
    const body: unknown = text === "" ? null : JSON.parse(text);
    return { status, body };
  };
  return { port, origin, ask, send, stop };
}

function heard(port: number, { method = "POST", path = "/api/v1", headers = {}, body = "" }: Sending) {
  return new Promise<Heard>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => {
        const text = Buffer.concat(pieces).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      response.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** A fresh folder that goes away with the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "editing-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a repository of a folder, with an identity of its own, and commits what lies in it. */
export function commitAll(folder: string): void {
  mkdirSync(folder, { recursive: true });
  runGit(folder, ["init", "--quiet", "--initial-branch=main"]);
  runGit(folder, ["config", "user.name", "Meike van der Zandloper"]);
  runGit(folder, ["config", "user.email", "dir@example.nl"]);
  runGit(folder, ["add", "--all"]);
  runGit(folder, ["commit", "--quiet", "--allow-empty", "--message=Begin"]);
}

/** The lines that git prints. */
export function gitLines(folder: string, ...args: readonly string[]): readonly string[] {
  return runGit(folder, args)
    .split("\n")
    .filter((line) => line !== "");
}
