/**
 * The actions that the workflows may use, and the inputs of each that they may set; all others keep what the action
 * itself chooses.
 */
export const knownActions: Readonly<Record<string, readonly string[]>> = {
  "actions/checkout": ["ref", "persist-credentials", "fetch-depth"],
  "actions/setup-node": ["node-version-file", "cache"],
  "actions/upload-pages-artifact": ["path"],
};
