import vault from "./worker.ts?worker&url";
import reckoning from "../app/annual-worker.ts?worker&url";

const addresses = { vault, reckoning } as const;

/** Starts one of the page's own workers: the only script addresses that its policy lets through. */
export function startWorker(name: keyof typeof addresses): Worker {
  return new Worker(trusted.createScriptURL(addresses[name]), { type: "module" });
}

const rules: ScriptAddressRules = {
  createScriptURL(asked: string) {
    if (!Object.values(addresses).includes(asked))
      throw new TypeError("Only the page's own workers may be started.");
    return asked;
  },
};

const trusted = window.trustedTypes?.createPolicy("vault", rules) ?? rules;
