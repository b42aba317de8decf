import { rmSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { addSlot, readKeyRing } from "../scripts/key-ring.ts";
import { serveRegister } from "../scripts/local-register.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";

/** A register at work, on one day for ever, with a browser that watches it. */
export type RegisterStage = {
  readonly folder: string;
  readonly address: string;
  readonly browser: WatchedBrowser;
  /** A page that shows the register, signed in, on the day of the stage. */
  readonly enter: (options?: BrowserContextOptions) => Promise<Page>;
  /** Ends all of it, and takes the folder away. */
  readonly end: () => Promise<void>;
};

/** Puts the register of a folder to work. @param day the day that every clock shows, `2026-02-02` */
export async function stageRegister(folder: string, day: string): Promise<RegisterStage> {
  const passPhrase = await addSlot(readKeyRing(folder, day), "dir", async () => null);
  const { address, stop } = await serveRegister({ folder, today: day, port: 0 });
  const browser = await launchBrowser(address);
  return {
    folder,
    address,
    browser,
    enter: async (options) => {
      const page = await (await browser.open(options)).newPage();
      await page.clock.setFixedTime(new Date(`${day}T12:00:00+01:00`));
      await page.goto(address);
      await page.fill("#pass-phrase", passPhrase);
      await page.keyboard.press("Enter");
      await page.locator("header .menu").waitFor();
      return page;
    },
    end: async () => {
      await browser.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
