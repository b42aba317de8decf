import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCanaryRegister } from "./canary-register.ts";
import { runScript, software } from "./command-process.ts";
import { filesBelow, workFolder } from "./published-register.ts";

const work = workFolder();
const page = (site: string) => readFileSync(join(work, site, "index.html"), "utf8");
afterAll(() => rmSync(work, { recursive: true, force: true }));

beforeAll(() => {
  for (const name of ["own", "other"]) {
    mkdirSync(join(work, name));
    writeCanaryRegister(join(work, name), 3);
  }
  const settings = join(work, "other", "register.yaml");
  const address = "dashboard: { address: https://example.github.io/elders/ }\n";
  writeFileSync(settings, readFileSync(settings, "utf8") + address);
});

describe("npm run build", () => {
  it("writes its site into the folder that the caller means, and leaves nothing elsewhere", () => {
    const before = readdirSync(join(software, ".astro")).toSorted();
    const { code, out } = runScript("build", ["--register", "own", "--out", "site"], { cwd: work });
    expect({ code, out }).toEqual({ code: 0, out: `${join(work, "site")}\n` });
    expect([...filesBelow(join(work, "site")).keys()]).toContain("vault/slots.json");
    expect(readdirSync(work).toSorted()).toEqual(["other", "own", "site"]);
    expect(readdirSync(join(software, ".astro")).toSorted()).toEqual(before);
  });

  it("replaces the site of an earlier build, and spares the repository in which it lies", () => {
    mkdirSync(join(work, "site", ".git"));
    writeFileSync(join(work, "site", "old.html"), "old");
    expect(runScript("build", ["--register", "own", "--out", "site"], { cwd: work }).code).toBe(0);
    expect(readdirSync(join(work, "site"))).toContain(".git");
    expect(readdirSync(join(work, "site"))).not.toContain("old.html");
  });

  it("refuses a folder in which something else lies, such as the register", () => {
    const before = filesBelow(join(work, "own"));
    const { code, said } = runScript("build", ["--register", "own", "--out", "own"], { cwd: work });
    expect(code).toBe(2);
    expect(said).toMatch(/build: --out must be empty or hold an earlier build\n$/);
    expect(filesBelow(join(work, "own"))).toEqual(before);
  });

  it("publishes nothing over a good site when the key is none, and says so", () => {
    const before = filesBelow(join(work, "site"));
    mkdirSync(join(work, "own", "keys"));
    writeFileSync(join(work, "own", "keys", "recipient.txt"), "AGE-SECRET-KEY-1QQQQQQ\n");
    const { code, said } = runScript("build", ["--register", "own", "--out", "site"], { cwd: work });
    rmSync(join(work, "own", "keys"), { recursive: true });
    expect(code).toBe(2);
    expect(said).toContain("keys/recipient.txt");
    expect(said).not.toContain("QQQQ");
    expect(filesBelow(join(work, "site"))).toEqual(before);
  });

  it("finishes the exchange of a site that a build which died had left half done", () => {
    const site = join(work, "site");
    mkdirSync(join(site, ".ready", "vault"), { recursive: true });
    writeFileSync(join(site, ".ready", "vault", "slots.json"), "[]");
    writeFileSync(join(site, ".ready", "late.html"), "late");
    writeFileSync(join(site, ".ready", ".entries"), JSON.stringify(["late.html", "vault"]));
    expect(runScript("build", ["--register", "own", "--out", "site"], { cwd: work }).code).toBe(0);
    expect(readdirSync(site)).not.toContain("late.html");
    expect(readdirSync(site)).not.toContain(".ready");
    expect([...filesBelow(site).keys()]).toContain("vault/slots.json");
  });

  it("can run twice at once, each for a register of its own", async () => {
    const script = join(software, "scripts/build.ts");
    const build = (name: string) => {
      const words = [script, "--register", join(work, name), "--out", join(work, `${name}-site`)];
      return promisify(execFile)(process.execPath, words);
    };
    await Promise.all([build("own"), build("other")]);
    expect(page("own-site")).toContain(`href="/icon.svg"`);
    expect(page("other-site")).toContain(`href="/elders/icon.svg"`);
  });
});
