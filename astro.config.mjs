import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";

const unusedCurves = fileURLToPath(new URL("./site/vault/unused-curves.ts", import.meta.url));
const notUsed = fileURLToPath(new URL("./site/editor/not-used.ts", import.meta.url));
const zipAtOnce = fileURLToPath(new URL("./site/app/xlsx-zip.ts", import.meta.url));
const noConfigCheck = fileURLToPath(new URL("./site/editor/no-config-check.ts", import.meta.url));

/**
 * The site: public pages as files, everything confidential sealed by the endpoint under `site/pages/vault`.
 * Scripts and styles are files of their own, so that the pages can forbid everything else.
 */
export default defineConfig({
  srcDir: "./site",
  publicDir: "./site/public",
  outDir: "./dist",
  cacheDir: "./node_modules/.cache/astro",
  build: { assets: "assets", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    worker: { format: "es" },
    resolve: {
      alias: [
        { find: "@noble/post-quantum/hybrid.js", replacement: unusedCurves },
        { find: "@noble/curves/nist.js", replacement: unusedCurves },
        { find: "@noble/curves/ed25519.js", replacement: unusedCurves },
        { find: /^.*\/zip\/zipToArrayBuffer\.js$/, replacement: zipAtOnce },
        { find: /^.*\/constants\/configSchema$/, replacement: noConfigCheck },
        { find: /^(@iarna\/toml(\/.*)?|tomlify-j0\.4|@jsquash\/webp|@vercel\/stega)$/, replacement: notUsed },
      ],
    },
  },
});
