/**
 * Stands in for what the CMS brings along and the editor never calls: other notations than YAML, the shrinking of
 * pictures, a sign-in service. Left out, they save a fifth of the editor's weight, and the code that the page's policy forbids.
 */
function unused(): never {
  throw new Error("The editor does not use this part of the CMS.");
}

/** TOML, read and written. */
export const parse = unused;
/** TOML, written. */
export const toToml = unused;
/** Marks in a preview that lead to their fields: there are none. */
export const vercelStegaDecode = () => null;
/** Such marks, made. */
export const vercelStegaEncode = unused;
/** Pictures in WebP. */
export const encode = unused;

export default { parse, toToml, encode };
