import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { brokenRecords } from "./marked-records.ts";
import { registerOnDisk, settings } from "./register-on-disk.ts";

const script = resolve(import.meta.dirname, "../scripts/check.ts");

const numbers = (at: number) => `KL-2026-${at.toString(36).toUpperCase().padStart(4, "0")}`;

function markedRegister(language: string): { folder: string; count: number } {
  const records = brokenRecords();
  const complaints = records.map((yaml, at) => {
    const text = `---\n${yaml.replace("NUMBER", numbers(at))}---\nKwartelmerk30\n`;
    return [`2026/${numbers(at)}/index.md`, text] as const;
  });
  const folder = registerOnDisk({
    ...Object.fromEntries(complaints),
    "2025/KL-2025-AAAA/index.md": "Kwartelmerk31: x\n",
    "2025/KL-2025-BBBB/index.md": "---Kwartelmerk32\na: b\n---\n",
    "2025/KL-2025-CCCC/index.md": "---\nKwartelmerk33\n",
    "2025/KL-2025-DDDD/index.md": Buffer.from("---\nwish: Kwartelmerk34 é\n---\n", "latin1"),
    "2025/KL-2025-EEEE/index.md": "---\nid: Kwartelmerk35\nKwartelmerk36: x\n---\n",
    "2025/KL-2025-FFFF/Kwartelmerk37.pdf": "x",
    "2025/Kwartelmerk38/index.md": "x",
    "2025/Kwartelmerk39.txt": "x",
    "Kwartelmerk40/index.md": "x",
    "reviews/Kwartelmerk41.md": "x",
    "reviews/2025.md":
      "---\non: Kwartelmerk42\npresent: [kwartelmerk43]\nconclusions: [Kwartelmerk44]\n---\nKwartelmerk45\n",
    "reviews/2024.md":
      '---\non: 2024-12-01\ncomplaints:\n  - { id: KL-2024-XXXX, note: "Kwartelmerk46 }\n---\n',
    "register.yaml": `${settings}language: ${language}\nKwartelmerk47: x\ndashboard: { address: Kwartelmerk48, branch: [Kwartelmerk49] }\n`,
  });
  return { folder, count: records.length };
}

it.each([
  ["text in Dutch", "nl", []],
  ["text in English", "en", []],
  ["data", "nl", ["--json"]],
])("no name or word of any broken record is printed as %s", (_, language, options) => {
  const { folder, count } = markedRegister(language);
  const args = [script, "--register", folder, "--today", "2026-06-01", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  expect(status).toBe(1);
  const unnamed = Array.from({ length: count }, (__, at) => numbers(at)).filter(
    (number) => !stdout.includes(number),
  );
  expect(unnamed).toEqual([]);
  expect(`${stdout}${stderr}`.match(/.*kwartelmerk.*/gi)).toBeNull();
});
