import type { APIRoute, GetStaticPaths } from "astro";
import { vaultFiles } from "../../../scripts/vault.ts";
import { buildSettings } from "../_build-settings.ts";

/** Every file of the sealed archive; its plain text never touches the disk. */
export const getStaticPaths = (async () => {
  const files = await vaultFiles(buildSettings.folder, buildSettings.today);
  return [...files].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}) satisfies GetStaticPaths;

/** Hands over one file as it was sealed. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
