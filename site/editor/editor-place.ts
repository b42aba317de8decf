import type { Register } from "../../schemas/register.ts";

/** Where the editor reads and writes: on the server of this machine, or in a repository on GitHub. */
export type EditorPlace =
  | { readonly kind: "local" }
  | {
      readonly kind: "github";
      readonly repository: string;
      readonly branch: string;
      /** The address of GitHub's programming interface, without a slash at the end. */
      readonly api: string;
      /** A server that signs in with GitHub; null when everybody brings a token. */
      readonly oauth: { readonly address: string; readonly path: string } | null;
    };

/** Where the editor of a site reads and writes; null while the settings name no repository. */
export function editorPlace(
  { repository, branch, api, oauth }: Register["dashboard"],
  isLocal: boolean,
): EditorPlace | null {
  if (isLocal) return { kind: "local" };
  if (repository === undefined) return null;
  const server = oauth === undefined ? null : { address: oauth.address, path: oauth.path };
  return { kind: "github", repository, branch, api: api.replace(/\/$/, ""), oauth: server };
}

/** What the editor's page may do: run its own scripts, speak with the repository, and show files that a partner picks. */
export function editorPolicy(place: EditorPlace | null): readonly string[] {
  const repository = place?.kind === "github" ? ` ${new URL(place.api).origin}` : "";
  return [
    `style-src 'self' ${styleHashes.join(" ")}`,
    "img-src 'self' blob: data:",
    `connect-src 'self' blob:${repository}`,
    "frame-src 'self'",
  ];
}

/** The style elements that the CMS writes into its page: an empty one that it fills later, and one of a fixed text. */
const styleHashes = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8='",
];
