import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { signInInDutch as words } from "../site/editor/sign-in-words-nl.ts";
import {
  goTo,
  listOf,
  openComplaint,
  saidNext,
  startSaving,
  saveIntoDialog,
  stageColleagues,
  typeOver,
} from "./editor-colleagues.ts";
import { marked, markedComplaint, placeOfComplaint } from "./editor-marked-records.ts";
import { editorRoutes, fieldOf, formOf, signInWithToken } from "./editor-page.ts";

const id = "KL-2026-W22B";
const stage = stageColleagues({ [placeOfComplaint(id)]: markedComplaint(id) });
const tokenOf = (name: string) => `github_pat_11${name.padEnd(40, "x")}`;
const tokens = {
  read: tokenOf("lezen"),
  none: tokenOf("elders"),
  fresh: tokenOf("nieuw"),
  lost: tokenOf("fout"),
};
beforeAll(() => {
  const { add } = stage().gitHub.tokens;
  add(tokens.read, { login: "lee", name: null, rights: "read" });
  add(tokens.none, { login: "vera", name: "Vera Vreemd", rights: "none" });
  add(tokens.fresh, { login: "lotte", name: "Lotte Maneschijn", rights: "write" });
});

const fileOf = () => stage().gitHub.fileAt(`complaints/${placeOfComplaint(id)}`);
const training = (page: Page) => fieldOf(page, "Training");
const status = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

/** Somebody with a token of their own, which can be withdrawn. */
async function partner(name: string): Promise<{ readonly page: Page; readonly expire: () => void }> {
  const token = tokenOf(name);
  const { tokens: known } = stage().gitHub;
  known.add(token, { login: "daan", name: "Daan Rozenboom", rights: "write" });
  return { page: await stage().colleague(token), expire: () => known.expire(token) };
}

describe("signing in", () => {
  it("says why a token will not do, and lets nobody in but with one that will", async () => {
    const page = await stage().visitor();
    for (const [token, why] of [
      [tokens.lost, words.trouble.refused],
      [tokens.read, words.trouble["read-only"]],
      [tokens.none, words.trouble["wrong-repository"]],
    ] as const) {
      await signInWithToken(page, token);
      await status(page, why).waitFor();
    }
    expect(stage().gitHub.requests.filter(({ path }) => path === "/graphql").length).toBe(0);
    await signInWithToken(page, tokens.fresh);
    await listOf(page);
    await page.context().close();
  });

  it("ends in a warning when the repository is public", async () => {
    const page = await stage().visitor();
    const isRepository = ({ path }: { readonly path: string }) => path === "/repos/voorbeeldig/klachten";
    const body = { private: false, permissions: { push: true } };
    stage().gitHub.faults.add(isRepository, { kind: "status", when: "before", status: 200, body });
    await signInWithToken(page, tokens.fresh);
    await page.getByRole("alert").filter({ hasText: words.publicText }).waitFor();
    await page.context().close();
  });
});

describe("a token that expires while somebody writes", () => {
  it("is asked for again, and the save goes on with the new one; no word is lost", async () => {
    const { page, expire } = await partner("eerste");
    await openComplaint(page, id);
    await typeOver(training(page), marked("herfst"));
    expire();
    await saveIntoDialog(page);
    await page.getByRole("dialog", { name: words.askAgainTitle }).waitFor();
    await signInWithToken(page, tokens.read);
    await status(page, words.trouble["read-only"]).waitFor();
    await signInWithToken(page, tokens.fresh);
    expect(await saidNext(page)).toBe("Opgeslagen");
    expect(await fileOf()).toContain(`training: ${marked("herfst")}\n`);
    expect((await stage().gitHub.commits())[0]?.author).toBe("Lotte Maneschijn");
    await page.context().close();
  });

  it("can wait: nothing is saved then, and the words are still there", async () => {
    const { page, expire } = await partner("tweede");
    const before = await fileOf();
    await openComplaint(page, id);
    await typeOver(training(page), marked("winter"));
    expire();
    await saveIntoDialog(page);
    await page.getByRole("button", { name: words.notNow }).click();
    expect(await saidNext(page)).toBe(`Niet opgeslagen: ${backendInDutch.troubleSaving.unauthorized}`);
    expect(await fileOf()).toBe(before);
    expect(await training(page).inputValue()).toBe(marked("winter"));
    await saveIntoDialog(page);
    await signInWithToken(page, tokens.fresh);
    expect(await saidNext(page)).toBe("Opgeslagen");
    expect(await fileOf()).toContain(`training: ${marked("winter")}\n`);
    await page.context().close();
  });
});

describe("a token that expires while somebody reads", () => {
  it("is asked for again, and the list comes", async () => {
    const { page, expire } = await partner("derde");
    expire();
    await page.reload();
    await page.getByRole("dialog", { name: words.askAgainTitle }).waitFor();
    await signInWithToken(page, tokens.fresh);
    await page.getByRole("link", { name: new RegExp(id) }).waitFor();
    await page.context().close();
  });

  it("and is not renewed leaves the list with the reason, and not empty", async () => {
    const { page, expire } = await partner("vierde");
    await goTo(page, editorRoutes.settings);
    await formOf(page);
    expire();
    await stage().gitHub.commitAs("Later", { "complaints/los.txt": marked("los") });
    await goTo(page, editorRoutes.reviews);
    await page.getByRole("dialog", { name: words.askAgainTitle }).waitFor();
    await page.getByRole("button", { name: words.notNow }).click();
    await page.getByText(backendInDutch.troubleReading.unauthorized).waitFor();
    expect(await page.getByText("Er staat nog niets").isVisible()).toBe(false);
    await page.getByRole("button", { name: backendInDutch.retry }).click();
    await signInWithToken(page, tokens.fresh);
    await page.getByText("Er staat nog niets").waitFor();
    await page.context().close();
  });
});

describe("signing out in another tab", () => {
  /** Signs out in a second tab of the same browser. */
  async function signOutBeside(page: Page): Promise<void> {
    const beside = await page.context().newPage();
    await beside.goto(`${stage().address}admin/${editorRoutes.complaints}`);
    await listOf(beside);
    await beside.locator('#nc-root [class*="AvatarDropdownButton"]').click();
    await beside.getByText("Afmelden", { exact: true }).click();
    await status(beside, words.signedOut).waitFor();
  }

  it("leads to the sign-in page where nothing was being written", async () => {
    const { page } = await partner("vijfde");
    await openComplaint(page, id);
    await signOutBeside(page);
    await status(page, words.signedOut).waitFor();
    expect(await page.title()).not.toContain("KL-");
    await page.context().close();
  });

  it("leaves what was being written to a partner who stays, and asks for a token at the next save", async () => {
    const { page } = await partner("zesde");
    await openComplaint(page, id);
    await typeOver(training(page), marked("zomer"));
    page.removeAllListeners("dialog");
    const asked = page.waitForEvent("dialog");
    page.on("dialog", (dialog) => void dialog.dismiss());
    await signOutBeside(page);
    expect((await asked).type()).toBe("beforeunload");
    expect(await training(page).inputValue()).toBe(marked("zomer"));
    await startSaving(page);
    await page.getByRole("dialog", { name: words.askAgainTitle }).waitFor();
    await signInWithToken(page, tokens.fresh);
    expect(await saidNext(page)).toBe("Opgeslagen");
    expect(await fileOf()).toContain(`training: ${marked("zomer")}\n`);
    await page.context().close();
  });
});
