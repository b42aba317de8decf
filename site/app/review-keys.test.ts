import { describe, expect, it } from "vitest";
import { actOf, type Pressed } from "./review-keys.ts";

const bare: Pressed = {
  key: "",
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isTyping: false,
};
const acting = (key: string, parts: Partial<Pressed> = {}) => actOf({ ...bare, key, ...parts });

describe("a key of the guided review", () => {
  it.each([
    ["ArrowRight", "next"],
    ["PageDown", "next"],
    ["ArrowLeft", "previous"],
    ["PageUp", "previous"],
    ["Home", "first"],
    ["End", "last"],
    ["w", "words"],
    ["W", "words"],
    ["p", "personal"],
    ["?", "keys"],
  ])("%s means %s", (key, act) => expect(acting(key)).toBe(act));

  it.each(["ArrowDown", " ", "Enter", "Tab", "x", "Dead"])("%j means nothing", (key) => {
    expect(acting(key)).toBeNull();
  });

  it("goes into the field that is being typed in", () => {
    for (const key of ["ArrowRight", "w", "Home", "?"]) expect(acting(key, { isTyping: true })).toBeNull();
  });

  it("is the browser's with a modifier", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey"] as const)
      expect(acting("ArrowLeft", { [modifier]: true })).toBeNull();
    expect(acting("ArrowRight", { shiftKey: true })).toBeNull();
    expect(acting("?", { shiftKey: true })).toBe("keys");
  });
});
