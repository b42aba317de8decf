import { describe, expect, it } from "vitest";
import { pathOf, recordFileAt } from "./history-places.ts";

describe("the files of a repository", () => {
  it.each([
    ["2026/KL-2026-7F3K/index.md", "", "KL-2026-7F3K", null],
    ["complaints/2025/KL-2026-7F3K/index.md", "complaints/", "KL-2026-7F3K", null],
    ["2026/KL-2026-7F3K/brief van 3 mei.pdf", "", "KL-2026-7F3K", "brief van 3 mei.pdf"],
    ["2026/KL-2026-7F3K/register.yaml", "", "KL-2026-7F3K", "register.yaml"],
    ["a/2026/KL-2026-7F3K/2026/KL-2026-2222/index.md", "a/", "KL-2026-7F3K", "2026/KL-2026-2222/index.md"],
    ["2026/KL-2026-7F3K/regel\neen", "", "KL-2026-7F3K", "regel\neen"],
    ["reviews/2026.md", "", "reviews/2026.md", null],
    ["a/b/reviews/2026.md", "a/b/", "reviews/2026.md", null],
    ["a/register.yaml", "a/", "register.yaml", null],
  ])("%j is of a record", (path, home, place, attachment) => {
    const file = recordFileAt(path);
    expect(file).toMatchObject({ home, place, attachment });
    expect(file === null ? null : pathOf(file)).toBe(path);
  });

  it.each([
    "index.md",
    "2026/KL-2026-7F3K",
    "2026/KL-2026-7f3k/index.md",
    "26/KL-2026-7F3K/index.md",
    "KL-2026-7F3K/index.md",
    "reviews/2026.md/x",
    "reviews/aantekening.md",
    "xregister.yaml",
    "xreviews/2026.md",
    "keys/p1.age",
  ])("%j is of none", (path) => {
    expect(recordFileAt(path)).toBeNull();
  });
});
