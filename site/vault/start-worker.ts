import address from "./worker.ts?worker&url";

/** Starts the worker that holds the key: the only script address that the page's policy lets through. */
export function startWorker(): Worker {
  return new Worker(trusted.createScriptURL(address), { type: "module" });
}

const rules: ScriptAddressRules = {
  createScriptURL(asked: string) {
    if (asked !== address) throw new TypeError("Only the vault's own worker may be started.");
    return asked;
  },
};

const trusted = window.trustedTypes?.createPolicy("vault", rules) ?? rules;
