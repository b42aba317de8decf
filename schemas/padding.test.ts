import * as fc from "fast-check";
import { expect, it } from "vitest";
import { padded, paddedSize, unpadded } from "./padding.ts";

it.each([
  [0, 65_536],
  [1, 65_536],
  [65_532, 65_536],
  [65_533, 98_304],
  [98_300, 98_304],
  [98_301, 131_072],
  [131_068, 131_072],
  [1_000_000, 1_048_576],
  [1_100_000, 1_572_864],
])("pads %i bytes to %i", (bytes, size) => {
  expect(paddedSize(bytes)).toBe(size);
});

it("writes the length first, then the content, then only zeros", () => {
  const bytes = padded(Uint8Array.of(7, 8, 9), 65_536);
  expect(bytes).toHaveLength(65_536);
  expect([...bytes.subarray(0, 8)]).toEqual([0, 0, 0, 3, 7, 8, 9, 0]);
  expect(bytes.subarray(7).every((byte) => byte === 0)).toBe(true);
});

it("gives back what was padded, also out of the middle of a larger buffer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(50), (content, offset) => {
      const bytes = padded(content, paddedSize(content.length));
      const around = new Uint8Array(bytes.length + offset);
      around.set(bytes, offset);
      expect(unpadded(around.subarray(offset))).toEqual(content);
    }),
    { numRuns: 50 },
  );
});

it("refuses content that does not fit and bytes that end too early", () => {
  expect(() => padded(new Uint8Array(65_533), 65_536)).toThrow("larger");
  expect(() => unpadded(Uint8Array.of(0, 0, 0, 2, 1))).toThrow("shorter");
  expect(() => unpadded(Uint8Array.of(0, 0))).toThrow("lack");
});
