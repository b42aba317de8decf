import { keepingOfBrowser, lendStorage } from "../app/browser-storage.ts";

/** What the browser keeps for this page; asked, and lent where it keeps nothing, before the CMS looks for it. */
export const browserKeeping = keepingOfBrowser();

lendStorage(browserKeeping);
