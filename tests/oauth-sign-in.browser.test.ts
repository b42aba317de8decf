import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInInDutch as words } from "../site/editor/sign-in-words-nl.ts";
import { forgedToken, type OauthStage, startOauth } from "./oauth-stage.ts";
import { arrive, badToken, goodToken, stageSignIn, waitForEditor, waitForSignIn } from "./sign-in-stage.ts";

const stage = stageSignIn();
let oauth: OauthStage;

beforeAll(async () => {
  oauth = await startOauth(goodToken);
});
afterAll(() => oauth.stop());

/** A page that offers to sign in at a server, where somebody has just accepted the offer; and the window that opened. */
async function accept(path: string, address = oauth.address) {
  const page = await arrive(stage(), { server: address, path });
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: words.signInWithGitHub }).click();
  const popup = await opening;
  const said = (text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();
  return { page, popup, said };
}

describe("signing in at GitHub in a window", () => {
  it("lets somebody in with the token that the server gives, and closes the window", async () => {
    const { page, popup } = await accept("auth");
    await waitForEditor(page);
    await expect.poll(() => popup.isClosed()).toBe(true);
    expect(oauth.asked).toContain("/auth?provider=github&site_id=127.0.0.1&scope=repo");
    await page.reload();
    await waitForEditor(page);
    await page.context().close();
  });

  it("believes no token of another origin, nor of a frame inside the window", async () => {
    const { page } = await accept("among-strangers");
    await waitForEditor(page);
    const sent = stage().gate.requests.map(({ headers }) => headers["authorization"]);
    expect(sent).toContain(`Bearer ${goodToken}`);
    expect(sent).not.toContain(`Bearer ${forgedToken}`);
    await page.context().close();
  });

  it("checks the token like any other", async () => {
    const doubtful = await startOauth(badToken);
    const { page, said } = await accept("auth", doubtful.address);
    await said(words.trouble.refused);
    await page.context().close();
    await doubtful.stop();
  });

  it.each([
    ["the server refuses", "refused"],
    ["the server speaks nonsense", "broken"],
  ])("says so when %s, and offers to try again", async (_, path) => {
    const { page, said } = await accept(path);
    await said(words.trouble["window-refused"]);
    await waitForSignIn(page);
    await page.context().close();
  });

  it("notices that the window was closed", async () => {
    const { page, popup, said } = await accept("mute");
    await said(words.waiting);
    expect(await page.getByRole("button", { name: words.signIn, exact: true }).isDisabled()).toBe(true);
    await popup.close();
    await said(words.trouble["window-closed"]);
    await page.context().close();
  });

  it("ends the wait after five minutes", async () => {
    const page = await arrive(stage(), { server: oauth.address, path: "mute" });
    await page.clock.install();
    await page.getByRole("button", { name: words.signInWithGitHub }).click();
    await page.getByRole("status").filter({ hasText: words.waiting }).waitFor();
    await page.clock.fastForward("05:01");
    await page.getByRole("status").filter({ hasText: words.trouble["window-silent"] }).waitFor();
    await page.context().close();
  });

  it("says so when the browser opens no window", async () => {
    const page = await arrive(stage(), { server: oauth.address, path: "auth" });
    await page.evaluate(() => (window.open = () => null));
    await page.getByRole("button", { name: words.signInWithGitHub }).click();
    await page.getByRole("status").filter({ hasText: words.trouble["window-blocked"] }).waitFor();
    await page.context().close();
  });

  it("is not offered where no server is set", async () => {
    const page = await arrive(stage());
    expect(await page.getByRole("button", { name: words.signInWithGitHub }).count()).toBe(0);
    await page.context().close();
  });
});
