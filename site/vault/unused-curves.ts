/**
 * Stands in for the elliptic curves and post-quantum schemes of the age library that the dashboard never calls: it opens
 * X25519 archives with the browser's own implementation, and scrypt slots. Left out, they save a third of the worker.
 */
function unused(): never {
  throw new Error("The dashboard opens X25519 archives with the browser's own implementation only.");
}

const scheme = {
  getPublicKey: unused,
  encapsulate: unused,
  decapsulate: unused,
  scalarMult: unused,
  scalarMultBase: unused,
};

/** Post-quantum recipients with a tag: not used. */
export const MLKEM768P256 = scheme;
/** Post-quantum identities: not used. */
export const MLKEM768X25519 = scheme;
/** Recipients with a tag: not used. */
export const p256 = scheme;

/** The base point of X25519 (RFC 7748, section 4.1) is data, and the browser's implementation is handed it. */
export const x25519 = { ...scheme, GuBytes: Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 9 : 0)) };
