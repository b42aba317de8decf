/** How a publication ends: served, or for which reason not. */
export type PublicationEnd = "served" | "failed" | "content" | "cancelled" | "lost" | "late";

/** GitHub's words for an end; all others are on the way to one. */
const ends: Readonly<Record<string, PublicationEnd>> = {
  succeed: "served",
  deployment_failed: "failed",
  deployment_perms_error: "content",
  deployment_content_failed: "content",
  deployment_cancelled: "cancelled",
  deployment_lost: "lost",
};

/** The end that a word of GitHub's stands for; null while there is none. */
export function endOf(status: string | null): PublicationEnd | null {
  return ends[status ?? ""] ?? null;
}

const unchanged = "The dashboard shows what was published before, and says how old that is.";

/** What the program says of a publication; `stale` where there is no heartbeat to publish it under. */
export const publicationWords: Readonly<Record<PublicationEnd | "stale", string>> = {
  served: "Published:",
  failed: `GitHub could not publish the site. ${unchanged} Run the failed job again; see https://www.githubstatus.com.`,
  content: `GitHub does not take the site as it was built. ${unchanged} Run \`npm run build\` and look into dist/ for links and files that not everybody may read.`,
  cancelled: `The publication was cancelled on GitHub. ${unchanged} Run the failed job again.`,
  lost: "GitHub has lost sight of the publication: nobody knows whether it is served. Look how old the dashboard says it is, and run the failed job again.",
  late: `GitHub did not come to an end in time, and the publication was cancelled. ${unchanged} Run the failed job again.`,
  stale:
    "There is no heartbeat in this run, so the site was published under the commit of the records. If that commit was published before, GitHub goes on serving what it served then, whatever it says: look how old the dashboard says it is. Why there is no heartbeat stands in the job of that name.",
};
