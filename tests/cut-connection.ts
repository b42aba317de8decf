import { createServer, request } from "node:http";
import { onTestFinished } from "vitest";
import type { LocalDesk } from "./local-desk.ts";

/** When a connection breaks: before the server hears anything, after it has done its work, or not at all. */
export type Cut = "before" | "after" | null;

/**
 * A connection to a local server that breaks, until the test ends.
 *
 * @param cutAt told each action; what it does first happens before the break
 * @returns the address of the programming interface behind it
 */
export function cutConnection(
  desk: LocalDesk,
  cutAt: (action: string) => Cut | Promise<Cut>,
): Promise<string> {
  const server = createServer(async (asked, answer) => {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece);
    const body = Buffer.concat(pieces);
    const cut = await cutAt(String(JSON.parse(body.toString("utf8")).action));
    if (cut === "before") return void asked.socket.destroy();
    const headers = { ...asked.headers, host: `127.0.0.1:${desk.port}` };
    const passed = request({ host: "127.0.0.1", port: desk.port, path: asked.url, method: "POST", headers });
    passed.on("response", (response) => {
      if (cut === "after") response.resume().on("end", () => asked.socket.destroy());
      else response.pipe(answer.writeHead(response.statusCode ?? 0, response.headers));
    });
    passed.on("error", () => asked.socket.destroy());
    passed.end(body);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      resolve(`http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/api/v1`);
    });
  });
}
