import { expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { runScript } from "./command-process.ts";
import { headlineOf, signIn, visitDemo } from "./visit.ts";

const visit = visitDemo();

it("asks for the new pass phrase as soon as the register is sealed with a new key", async () => {
  const page = await visit().enter();
  const rotated = runScript("keys", ["rotate", "--register", visit().demo.folder]);
  expect(rotated.code).toBe(0);
  await page.getByRole("status").filter({ hasText: words.newKey }).waitFor();
  await signIn(page, rotated.out.trim());
  await headlineOf(page).waitFor();
});
