import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { canary, canaryNumber, writeCanaryRegister } from "./canary-register.ts";
import { runScript } from "./command-process.ts";
import { committedRegister } from "./committed-register.ts";
import { history } from "./history-scenes.ts";

describe("with a mark in every name and every text", () => {
  const people: Readonly<Record<string, string>> = { dir: "Zwaluwbestuurder", p1: "Zwaluwpartner" };

  async function markedRegister(): Promise<string> {
    const source = mkdtempSync(join(tmpdir(), "canary-"));
    onTestFinished(() => rmSync(source, { recursive: true, force: true }));
    writeCanaryRegister(source, 1);
    const read = (name: string) => readFileSync(join(source, name), "utf8");
    const place = `2026/${canaryNumber(0)}`;
    const names = ["register.yaml", "reviews/2026.md", `${place}/index.md`, `${place}/Zwaluwbrief0.pdf`];
    const files = Object.fromEntries(names.map((name) => [name, read(name)]));
    const changed =
      files[`${place}/index.md`]?.replaceAll("Zwaluw", "Anderezwaluw").replace("phone", "Zwaluw belde") ?? "";
    const at = (day: string) => `2026-06-${day}T10:00:00+02:00`;
    return committedRegister([
      { at: at("01"), author: people["dir"] ?? "", files },
      {
        at: at("03"),
        author: "Zwaluwvreemdeling",
        files: { [`${place}/index.md`]: changed, [`${place}/Zwaluwfoto.jpg`]: "x" },
      },
      {
        at: at("04"),
        author: people["p1"] ?? "",
        files: { [`${place}/index.md`]: changed.replace(/^extensions:[^]*?^decision:/m, "decision:") },
      },
      {
        at: at("05"),
        author: people["p1"] ?? "",
        files: { "reviews/2026.md": null, [`${place}/Zwaluwbrief0.pdf`]: null },
      },
    ]);
  }

  it("prints none of them, and no commit message, unless it is asked for texts", async () => {
    const folder = await markedRegister();
    const number = canaryNumber(0);
    const calls = [[], [number], ["reviews/2026"], ["register.yaml"]].flatMap((words) => [
      words,
      [...words, "--json"],
    ]);
    for (const words of calls) {
      const { code, out, said } = history(folder, ...words);
      expect([words, code, out.length > 100]).toEqual([words, 0, true]);
      expect(`${out}${said}`.toLowerCase()).not.toContain(canary.toLowerCase());
    }
    const told = history(folder, number, "--words").out;
    expect(told).toContain("Zwaluwpartner");
    expect(told).toContain("Zwaluwvreemdeling");
    expect(told).toContain("Gewenste oplossing gewijzigd van “Zwaluwwens0” naar “Anderezwaluwwens0”");
    expect(told).not.toContain("Zwaluwbericht");
  });

  it("has the check name no word of them either", async () => {
    const folder = await markedRegister();
    const check = runScript("check", ["--register", folder, "--today", "2026-07-01", "--json"]);
    expect(check.out).toContain("extension-removed");
    expect(`${check.out}${check.said}`.toLowerCase()).not.toContain(canary.toLowerCase());
  });
});
