import type { VaultFiles } from "./vault.ts";

/**
 * Where the command that builds the site leaves the sealed files for the page that publishes them. The builder bundles
 * that page, so that the two share no module; they share the process.
 */
const place = Symbol.for("klachtenregister.vault");

/** Leaves the files, sealed or still being sealed, for the page that publishes them. */
export function handOver(files: Promise<VaultFiles>): void {
  // Should the sealing fail, the page that waits for it says so.
  files.catch(() => undefined);
  Reflect.set(globalThis, place, files);
}

/** The files that were left. @throws when the site is not built by `npm run build` */
export async function handedOver(): Promise<VaultFiles> {
  const files: unknown = await Reflect.get(globalThis, place);
  if (!isVaultFiles(files))
    throw new Error("Nothing was sealed for this site. Build it with `npm run build`.");
  return files;
}

function isVaultFiles(files: unknown): files is VaultFiles {
  return files instanceof Map;
}
