import { Cursor, CURSOR_COMPATIBILITY_SYMBOL } from "decap-cms-lib-util";

/** An entry as the CMS is handed it. */
export type CmsEntry = {
  readonly file: { readonly path: string; readonly id: string | null };
  readonly data: string;
};

const pageSize = 25;

/** A page of entries and the way to the next; the CMS keeps both. */
export function pageOf(entries: readonly CmsEntry[], page: number) {
  const pages = Math.ceil(entries.length / pageSize);
  const actions = page < pages ? ["next", "last"] : [];
  const cursor = Cursor.create({
    actions: page > 1 ? [...actions, "prev", "first"] : actions,
    meta: { page, count: entries.length, pageSize, pageCount: pages },
    data: { entries },
  });
  const shown = entries.slice((page - 1) * pageSize, page * pageSize);
  return Object.assign(shown, { [CURSOR_COMPATIBILITY_SYMBOL]: cursor });
}

/** Another page of the same entries. */
export function turned(cursor: Cursor, action: string) {
  const entries: readonly CmsEntry[] = cursor.data.get("entries").toJS();
  const page = Number(cursor.meta.get("page"));
  const last = Number(cursor.meta.get("pageCount"));
  const wanted = { first: 1, last, next: page + 1, prev: page - 1 }[action] ?? 1;
  const shown = pageOf(entries, Math.min(Math.max(wanted, 1), last));
  return { entries: [...shown], cursor: shown[CURSOR_COMPATIBILITY_SYMBOL] };
}
