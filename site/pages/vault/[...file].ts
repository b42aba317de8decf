import type { APIRoute, GetStaticPaths } from "astro";
import { handedOver } from "../../../scripts/vault-handover.ts";

/** Every file of the sealed archive; its plain text never touches the disk. */
export const getStaticPaths = (async () => {
  const files = await handedOver();
  return [...files].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}) satisfies GetStaticPaths;

/** Hands over one file as it was sealed. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
