/** What a Trusted Types policy of this site may make: the address of a script. */
interface ScriptAddressRules {
  createScriptURL(address: string): string;
}

interface Window {
  /** Absent in browsers without Trusted Types. */
  readonly trustedTypes?: { createPolicy(name: string, rules: ScriptAddressRules): ScriptAddressRules };
}
