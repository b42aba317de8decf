import { describe, expect, it } from "vitest";
import { calibrate, startedTrial, trialStage } from "./calibrate-stage.ts";
import type { Call } from "./github-stand-in-faults.ts";
import { isComment, isMaking } from "./remind-asking.ts";

const isOpen = ({ state }: { readonly state: string }) => state === "open";

describe("a trial that breaks off", () => {
  it("closes what it made when it is stopped by hand", async () => {
    const stage = await trialStage();
    stage.standIn.faults.add(isComment, { kind: "delay", milliseconds: 1000 });
    const { child, ending } = startedTrial(stage);
    await expect.poll(() => stage.standIn.requests.some(isComment), { timeout: 20_000 }).toBe(true);
    child.kill("SIGINT");
    const { code, said } = await ending;
    expect([code, said]).toMatchObject([
      2,
      expect.stringMatching(
        /Step 3 broke off\.\nClosed at the end: #1, #2\.\ncalibrate: stopped by hand\.\n$/,
      ),
    ]);
    expect(stage.desk.all().map(({ state }) => state)).toEqual(["closed", "closed"]);
    expect(stage.desk.labels()).toEqual([]);
  });

  it("closes what it made when GitHub no longer answers one kind of question", async () => {
    const stage = await trialStage();
    stage.standIn.faults.add(isComment, { kind: "drop", when: "before" }, 3);
    const { code, said } = await calibrate(stage);
    expect([code, said]).toMatchObject([
      2,
      expect.stringMatching(/Step 3 broke off[^]*a comment on issue \d+: GitHub gave no usable answer/),
    ]);
    expect(stage.desk.all().filter(isOpen)).toEqual([]);
  });

  it("says so when it cannot close either, and the next one does", async () => {
    const stage = await trialStage();
    let made = 0;
    const isLate = (call: Call) => (made += isMaking(call) ? 1 : 0) >= 2 && !isMaking(call);
    stage.standIn.faults.add(isLate, { kind: "status", when: "before", status: 401 }, 100);
    const { code, said } = await calibrate(stage);
    expect([code, said]).toMatchObject([
      2,
      expect.stringMatching(/could not all be closed \(.*\(401\).*Run this again/),
    ]);
    expect(stage.desk.all().filter(isOpen)).toHaveLength(2);
    stage.standIn.faults.clear();
    expect((await calibrate(stage)).code).toBe(0);
    expect(stage.desk.all().filter(isOpen)).toEqual([]);
  });
});
