/**
 * Does something as a user who owns nothing, for root may read what is forbidden to everybody. Whoever is not root is
 * such a user already.
 */
export function asNobody<Result>(act: () => Result): Result {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
