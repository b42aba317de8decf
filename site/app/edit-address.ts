import type { Register } from "../../schemas/register.ts";

/** Where a complaint's record lies in the repository. */
export function recordPath(id: string): string {
  return `complaints/${id.slice(3, 7)}/${id}/index.md`;
}

/** The page on which a partner edits a complaint; null while register.yaml names no repository. */
export function editAddress(id: string, { dashboard }: Register): string | null {
  if (dashboard.repository === undefined) return null;
  return `https://github.com/${dashboard.repository}/edit/${dashboard.branch}/${recordPath(id)}`;
}
