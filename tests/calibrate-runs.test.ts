import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { ended, owner, ownerToken, startCalibrate } from "./calibrate-stage.ts";
import { git } from "./github-stand-in-git.ts";
import { makePagesDesk } from "./github-stand-in-pages.ts";
import { startGitHubStandIn } from "./github-stand-in.ts";
import { listening } from "./token-gate.ts";

/** A repository whose daily run makes a commit beside the records, and whose site is served or is not. */
async function stage({ isServed = true, isSavedMeanwhile = false } = {}) {
  let [runs, served] = [0, 0];
  const site = createServer((_, response) => void response.end(`run ${served}`));
  const address = await listening(site);
  const onStart = async () => {
    runs += 1;
    if (isServed || runs === 1) served = runs;
    const words = ["commit-tree", "-m", `Run ${runs}`, "4b825dc642cb6eb9a060e54bf8d69288fbee4904"];
    const env = Object.fromEntries(
      ["AUTHOR", "COMMITTER"].flatMap((who) => [
        [`GIT_${who}_NAME`, "x"],
        [`GIT_${who}_EMAIL`, "x@y"],
      ]),
    );
    const made = (await git(standIn.repository, words, { env })).toString().trim();
    await git(standIn.repository, ["update-ref", "refs/heads/heartbeat", made]);
    if (isSavedMeanwhile) await standIn.commitAs("Record KL-2026-7F3K", { "a.md": String(runs) });
  };
  const pages = await makePagesDesk({ address, onStart });
  const place = { owner: "voorbeeldbv", name: "proef" };
  const standIn = await startGitHubStandIn({ files: { "a.md": "a" }, ...place, routes: pages.routes });
  standIn.tokens.add(ownerToken, { login: owner, name: "Eigenaar", rights: "write" });
  onTestFinished(async () => {
    site.close();
    await pages.stop();
    await standIn.stop();
  });
  const calibrate = (...more: readonly string[]) => {
    const words = ["voorbeeldbv/proef", "--runs", "--pace", "0.005", "--wait", "2", ...more];
    return ended(startCalibrate(standIn.address, { words }));
  };
  return { standIn, pages, calibrate, runs: () => runs };
}

describe("a trial of the daily run", () => {
  it("starts it twice, and finds both served", async () => {
    const { calibrate, runs } = await stage();
    const { code, out, said } = await calibrate("--yes");
    expect([code, said, runs()]).toEqual([0, "", 2]);
    expect(out).toMatch(/^1\. served\n2\. served\nGitHub serves both runs of one commit/);
    expect(out).not.toContain(ownerToken);
  });

  it("finds out when the second is green and not served", async () => {
    const { calibrate } = await stage({ isServed: false });
    const { code, out } = await calibrate("--yes");
    expect([code, out]).toEqual([1, expect.stringMatching(/^1\. served\n2\. NOT SERVED in time\n/)]);
  });

  it("says that it shows nothing when somebody saved in between", async () => {
    const { calibrate } = await stage({ isSavedMeanwhile: true });
    const { code, said } = await calibrate("--yes");
    expect([code, said]).toEqual([2, expect.stringMatching(/somebody saved in the meantime/)]);
  });

  it("starts nothing where Pages is off, or before it is told to", async () => {
    const { calibrate, pages, runs } = await stage();
    expect(await calibrate()).toMatchObject({ code: 2, out: expect.stringMatching(/Say --yes to do it/) });
    pages.become(null);
    expect(await calibrate("--yes")).toMatchObject({ code: 2, said: expect.stringMatching(/Pages is off/) });
    expect(runs()).toBe(0);
  });
});
