import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Memory } from "../procedure/reminder-issue.ts";
import { codeOf, formatBody, formatComment, parseBody, parseComment } from "./reminder-marker.ts";

const memory: Memory = {
  key: "KL-2026-7F3K",
  text: codeOf("titel"),
  people: codeOf("mensen"),
  said: [codeOf("een"), codeOf("twee")],
  seen: 2,
  closings: 1,
  isClosed: false,
  unknownSince: null,
};
const body = formatBody("Wat er te doen is.\n\n- punt", memory);

describe("a body", () => {
  it("comes back as it was, and shows nothing but its text", () => {
    expect(parseBody(body)).toEqual({ text: "Wat er te doen is.\n\n- punt", memory, duplicateOf: null });
    expect(body.replace(/<!--.*-->/, "").trim()).toBe("Wat er te doen is.\n\n- punt");
  });

  it("comes back with whatever people wrote around what is remembered", () => {
    const edited = `Let op!\r\n${body}\r\nen nog iets`;
    const text = "Let op!\r\nWat er te doen is.\n\n- punt\r\nen nog iets";
    expect(parseBody(edited)).toEqual({ text, memory, duplicateOf: null });
  });

  it.each(["KL-2026-7F3K", "review", "records", "improvement-2026-12"])("can be about %s", (key) => {
    expect(parseBody(formatBody("Tekst.", { ...memory, key })).memory?.key).toBe(key);
  });

  it("remembers which issue it doubles", () => {
    expect(parseBody(formatBody("Dubbel.", { duplicateOf: 12 }))).toMatchObject({
      memory: null,
      duplicateOf: 12,
    });
  });

  it.each([
    ["nothing", ""],
    ["no marker", "Zelf geschreven."],
    ["a marker that is no JSON", "<!-- klachtenregister {kapot} -->"],
    ["a marker with a field too few", body.replace(/"seen":\d+,/, "")],
    ["a marker with a negative number", body.replace('"seen":2', '"seen":-2')],
    ["a marker with a code that is none", body.replace(codeOf("een"), "Jan Klager")],
    ["a marker about something else", body.replace("KL-2026-7F3K", "Jan Klager")],
    ["a marker of somebody else", body.replace("klachtenregister", "iets-anders")],
  ])("remembers nothing when it holds %s", (_, edited) => {
    expect(parseBody(edited)).toMatchObject({ memory: null, duplicateOf: null });
  });

  it("is cut off at the end of a line when GitHub would refuse it", () => {
    const long = formatBody("regel\n".repeat(30_000), memory);
    expect(long.length).toBeLessThan(65_536);
    expect(parseBody(long).memory).toEqual(memory);
    expect(parseBody(long).text).toMatch(/^(?:regel\n)+…$/);
    const oneLine = formatBody("x".repeat(100_000), { ...memory, said: Array(3000).fill(codeOf("een")) });
    expect(oneLine.length).toBeLessThan(65_536);
  });
});

describe("a comment", () => {
  it("says of itself what it told", () => {
    const mark = { said: [codeOf("een")], closing: null, reopens: true };
    expect(parseComment(formatComment("Bericht.", mark))).toEqual(mark);
    expect(parseComment("Ik bel morgen.")).toBeNull();
    expect(parseComment(body)).toBeNull();
  });
});

describe("a code", () => {
  it("is short, the same for the same text, and ends no comment of HTML", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(codeOf(text)).toMatch(/^\w{8}$/);
        expect(codeOf(text)).toBe(codeOf(text));
      }),
    );
  });

  it("is another one for each of a hundred thousand rungs", () => {
    const codes = Array.from({ length: 100_000 }, (_, at) => codeOf(`respond-0-2026-04-03-after-${at}`));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
