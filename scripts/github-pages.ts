import * as z from "zod";
import type { Answer, Ask } from "./github-asking.ts";

/** How many things GitHub lists on one page at most. */
export const aPage = 100;

type Pages<Item> = {
  readonly what: string;
  readonly shape: z.ZodType<Item>;
  readonly mostPages?: number | undefined;
};
type Page = { readonly page: number; readonly request: { readonly signal: AbortSignal } };

/** All pages one after another, as long as GitHub names a next one. */
export async function pagesOf<Item>(
  ask: Ask,
  { what, shape, mostPages = Infinity }: Pages<Item>,
  get: (page: Page) => Promise<Answer>,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const send = (signal: AbortSignal) => get({ page, request: { signal } });
    const { data, headers } = await ask({ what, effect: "look", shape: z.array(shape), send });
    found.push(...data);
    if (!String(headers["link"] ?? "").includes('rel="next"')) break;
  }
  return found;
}
