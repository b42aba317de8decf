import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { complaintText, registerOnDisk, settings } from "./register-on-disk.ts";

const script = resolve(import.meta.dirname, "../scripts/check.ts");
const id = "KL-2026-7F3K";

function check(folder: string, ...options: string[]) {
  const args = [script, "--register", folder, "--today", "2026-06-01", ...options];
  return spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 100_000_000 });
}

describe("npm run check", () => {
  it("counts what it read and ends well when nothing is wrong", () => {
    const folder = registerOnDisk({ [`2026/${id}/index.md`]: complaintText(id) });
    const { status, stdout, stderr } = check(folder);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "Gelezen: 1 klacht en 0 toetsingen. Bevindingen: 0.\n",
      stderr: "",
    });
  });

  it("says one sentence per finding, of the file and of the procedure, and fails", () => {
    const text = complaintText(id).replace("handler: p1", "handler: tr1\ninvolved: [tr1]\nchannel: phone");
    const other = complaintText("KL-2026-AAAA")
      .replace("phone", "fax")
      .replace("handler: p1", "closedOn: 2027-01-01");
    const files = { [`2026/${id}/index.md`]: text, "2026/KL-2026-AAAA/index.md": other };
    const { status, stdout } = check(registerOnDisk(files));
    const lines = stdout.trimEnd().split("\n");
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith(`${id}, regel 9: `))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith("KL-2026-AAAA, channel, regel 6: "))).toBe(true);
    expect(lines.some((line) => line.startsWith("KL-2026-AAAA, closedOn: ligt in de toekomst"))).toBe(true);
    expect(lines.at(-1)).toBe(`Gelezen: 2 klachten en 0 toetsingen. Bevindingen: ${lines.length - 1}.`);
  });

  it("prints the same as data", () => {
    const folder = registerOnDisk({ [`2026/${id}/index.md`]: complaintText(id).replace("phone", "fax") });
    const { status, stdout } = check(folder, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      complaints: 1,
      findings: [
        {
          place: id,
          path: ["channel"],
          rule: "not-a-choice",
          detail: { choices: expect.stringContaining("phone, email, letter"), line: 6 },
          message: expect.stringContaining(`${id}, channel, regel 6: `),
        },
      ],
    });
  });

  it("speaks the language of the register", () => {
    const { stdout } = check(registerOnDisk({ "register.yaml": `language: en\n${settings}` }));
    expect(stdout).toBe("Read: 0 complaints and 0 reviews. Findings: 0.\n");
  });

  it("says how to name the folder when there is none, and which words it does not know", () => {
    const absent = check(join(registerOnDisk({}), "absent"));
    expect(absent.status).toBe(2);
    expect(absent.stderr).toMatch(/^check: .*--register DIR/);
    expect(check(registerOnDisk({}), "--today", "tomorrow").status).toBe(2);
  });
});
