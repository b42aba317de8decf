import { useScreen } from "./screen.ts";

type PagesProps = {
  readonly page: number;
  readonly pages: number;
  /** The address of a page by its number. */
  readonly to: (page: number) => string;
};

/** Leads through a long list page by page. */
export function Pages({ page, pages, to }: PagesProps) {
  const { words } = useScreen();
  return (
    <nav class="pages" aria-label={words.pages}>
      {page > 1 ? <a href={to(page - 1)}>{words.previous}</a> : <span />}
      <span>{words.page(page, pages)}</span>
      {page < pages ? <a href={to(page + 1)}>{words.next}</a> : <span />}
    </nav>
  );
}
