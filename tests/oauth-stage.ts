import { createServer } from "node:http";
import { listening, stopped } from "./token-gate.ts";

/** A server that exchanges a GitHub sign-in for a token, and another one that would like to be it. */
export type OauthStage = {
  readonly address: string;
  /** The addresses that were asked for, without the host. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
};

/** What the stranger wants the page to believe. */
export const forgedToken = `github_pat_${"Vals".repeat(15)}`;

/**
 * Starts both. The pages of the server: `auth` gives the token, `refused` an error, `broken` no sense, `mute` says nothing,
 * `among-strangers` gives the token after forgeries came from a stranger in the same window and from frames in it.
 */
export async function startOauth(token: string): Promise<OauthStage> {
  const asked: string[] = [];
  let own = "";
  const stranger = createServer(({ url = "/" }, response) => {
    const next = url === "/first" ? `location.href = "${own}/with-frames";` : "";
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end(script(`${forge} setTimeout(() => { ${next} }, 300);`));
  });
  const elsewhere = await listening(stranger);
  const server = createServer(({ url = "/" }, response) => {
    asked.push(url);
    const name = url.slice(1).replace(/\?.*$/, "");
    if (name === "among-strangers")
      return void response.writeHead(302, { Location: `${elsewhere}/first` }).end();
    response.writeHead(200, { "Content-Type": "text/html" }).end(pageOf(name, token, elsewhere));
  });
  own = await listening(server);
  return {
    address: own,
    asked,
    stop: () => Promise.all([stopped(server), stopped(stranger)]).then(() => undefined),
  };
}

const forge = `top.opener.postMessage('authorization:github:success:{"token":"${forgedToken}"}', "*");`;

function pageOf(name: string, token: string, elsewhere: string): string {
  const given = JSON.stringify({ token, provider: "github" });
  switch (name) {
    case "auth":
      return script(handshake(`authorization:github:success:${given}`));
    case "with-frames": {
      const frames = `<iframe src="${elsewhere}/frame"></iframe><iframe src="/frame"></iframe>`;
      const late = `addEventListener("load", () => setTimeout(() => { ${handshake(`authorization:github:success:${given}`)} }, 300));`;
      return frames + script(late);
    }
    case "frame":
      return script(forge);
    case "refused":
      return script(handshake('authorization:github:error:{"message":"no"}'));
    case "broken":
      return script(handshake("authorization:github:success:{token"));
    default:
      return "<title>GitHub</title>";
  }
}

/** As these servers do it: announce, wait for the echo, answer to whoever echoed. */
function handshake(answer: string): string {
  return `addEventListener("message", ({ data, origin }) => {
    if (data === "authorizing:github") opener.postMessage(${JSON.stringify(answer)}, origin);
  }); opener.postMessage("authorizing:github", "*");`;
}

function script(text: string): string {
  return `<!doctype html><link rel="icon" href="data:,"><title>GitHub</title><script>${text}</script>`;
}
