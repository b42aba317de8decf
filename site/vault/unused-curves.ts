/**
 * Stands in for the elliptic curves and post-quantum schemes of the age library that the dashboard never calls: it opens
 * X25519 archives with the browser's own implementation, and scrypt slots. Left out, they save a third of the worker.
 */
function unused(): never {
  throw new Error("The dashboard opens X25519 archives with the browser's own implementation only.");
}

const scheme = { getPublicKey: unused, encapsulate: unused, decapsulate: unused, scalarMult: unused, scalarMultBase: unused };

export const MLKEM768P256 = scheme;
export const MLKEM768X25519 = scheme;
export const p256 = scheme;
export const x25519 = scheme;
