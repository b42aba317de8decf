import { describe, expect, it } from "vitest";
import { complaintPath, editorRoute, placeOf, settingsPath } from "./record-place.ts";

describe("a path of the repository", () => {
  it("is a complaint's when year, folder and number agree", () => {
    const folder = "complaints/2026/KL-2026-7F3K";
    expect(placeOf(`${folder}/index.md`)).toEqual({ kind: "complaint", id: "KL-2026-7F3K", folder });
    expect(placeOf(complaintPath("KL-2026-7F3K"))).toEqual({ kind: "complaint", id: "KL-2026-7F3K", folder });
  });

  it("is a review's, or that of the settings", () => {
    expect(placeOf("complaints/reviews/2026.md")).toEqual({ kind: "review", year: "2026" });
    expect(placeOf(settingsPath)).toEqual({ kind: "settings" });
  });

  it.each([
    "complaints/2025/KL-2026-7F3K/index.md",
    "complaints/2026/KL-2026-7F3K/bijlage-1.pdf",
    "complaints/2026/KL-2026-7f3k/index.md",
    "complaints/2026/KL-2026-7F3K/index.md/index.md",
    "other/complaints/2026/KL-2026-7F3K/index.md",
    "complaints/reviews/26.md",
    "complaints/reviews/2026.md.txt",
    "complaints/keys/register.yaml",
    "complaints/register.yaml\n",
    "../complaints/register.yaml",
    "",
  ])("that is none of the editor's business is nothing: %j", (path) => {
    expect(placeOf(path)).toBeNull();
  });
});

it("leads from a complaint's number to its form", () => {
  expect(editorRoute("KL-2026-7F3K")).toBe("#/collections/complaints/entries/2026/KL-2026-7F3K/index");
});
