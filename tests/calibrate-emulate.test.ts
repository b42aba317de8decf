import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGitHub } from "../scripts/github.ts";
import { ended, ownerToken, owner, startCalibrate } from "./calibrate-stage.ts";

/** Another hand's idea of GitHub, whose known differences are the ones that a trial has to find, and no others. */
let emulator: Emulator;

beforeAll(async () => {
  const github = {
    users: [{ login: owner }],
    repos: [{ owner, name: "proef", private: true }],
  };
  const tokens = { [ownerToken]: { login: owner, scopes: ["repo"] } };
  emulator = await createEmulator({ service: "github", port: 0, seed: { tokens, github } });
});
afterAll(() => emulator.close());

it("a trial finds on another hand's GitHub what is known to differ there, and nothing else", async () => {
  const words = [`${owner}/proef`, "--yes", "--pace", "0"];
  const { code, out, said } = await ended(startCalibrate(emulator.url, { words }));
  const place = { api: emulator.url, repository: `${owner}/proef`, token: ownerToken };
  const left = await openGitHub(place, { pace: 0, patience: 0, breath: 0, timeLimit: 5000 }).open();
  expect(code).toBe(1);
  expect(said).toContain("It may be forked");
  // A strange account is refused there, with the issue and in the list of people. So CCCC is refused, made for nobody,
  // and its one account tried; that again, and of DDDD ten accounts together and each alone: 3 and 13 writes.
  const differences = out.split("\n").filter((line) => /^ {3}GitHub {4}(?!the same)/.test(line));
  expect(differences).toEqual([
    "   GitHub    did: make CCCC, an account was refused; writes: 3",
    "   GitHub    did: make DDDD, update CCCC, an account was refused; writes: 16",
  ]);
  expect(left).toEqual([]);
});
