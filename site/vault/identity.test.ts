import { generateIdentity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import { importIdentity, keyOf } from "./identity.ts";

/** What both of two keys derive with one foreign key: the same only of the same key. */
async function sharedWith(key: CryptoKey, other: CryptoKey): Promise<string> {
  const bits = await crypto.subtle.deriveBits({ name: "X25519", public: other }, key, 256);
  return Buffer.from(bits).toString("hex");
}

async function foreignKey(): Promise<CryptoKey> {
  const pair = await crypto.subtle.generateKey({ name: "X25519" }, true, ["deriveBits"]);
  if (!("publicKey" in pair)) throw new Error("No pair was made.");
  return pair.publicKey;
}

describe.each([
  ["copies keys", true],
  ["cannot copy an X25519 key", false],
])("the identity in a browser that %s", (_, canCopy) => {
  it("survives being kept, as the same key, and is readable in neither form", async () => {
    const secret = await generateIdentity();
    expect(await identityToRecipient(secret)).toMatch(/^age1/);
    const { key, portable } = await importIdentity(secret, () => canCopy);
    const kept = await keyOf(structuredClone(portable));
    const other = await foreignKey();
    expect(await sharedWith(kept, other)).toBe(await sharedWith(key, other));
    for (const one of [key, kept]) await expect(crypto.subtle.exportKey("pkcs8", one)).rejects.toThrow();
    if ("wrapping" in portable) {
      await expect(crypto.subtle.exportKey("raw", portable.wrapping)).rejects.toThrow();
      expect(Buffer.from(portable.wrapped).includes(Buffer.from(secret.slice(20)))).toBe(false);
    }
    expect("wrapping" in portable).toBe(!canCopy);
  });
});

describe("a text that is no identity", () => {
  it("is refused", async () => {
    await expect(importIdentity("age1qqqq")).rejects.toThrow();
  });
});
