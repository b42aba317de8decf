import { existsSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { complaint, type HistoryStage, historyStage, number } from "./history-repository.ts";

const deeds = ["edit", "remove", "attach", "move", "renumber", "break", "branch", "merge", "read"] as const;

/** A thing that people do to a register; the numbers choose among what is there. */
type Doing = { readonly deed: (typeof deeds)[number]; readonly which: number; readonly value: number };

const often = [6, 1, 1, 1, 1, 1, 3, 3, 2];
const doing: fc.Arbitrary<Doing> = fc.record({
  deed: fc.oneof(...deeds.map((deed, at) => ({ weight: often[at] ?? 1, arbitrary: fc.constant(deed) }))),
  which: fc.nat({ max: 2 }),
  value: fc.nat({ max: 3 }),
});

const numbers = [number, "KL-2026-2222", "KL-2026-3333"];
const spares = ["KL-2026-8888", "KL-2026-9999"];
const branches = ["main", "een", "twee"];
const lines = [
  "kind: dissatisfaction",
  "severity: low",
  "channel: phone",
  "training: Basis",
  "cause: planning",
];

/** Where each of the complaints that lie there now lies. */
function filesIn(stage: HistoryStage): readonly string[] {
  return stage
    .git("ls-files", "-z")
    .split("\0")
    .filter((path) => path.endsWith("/index.md"));
}

async function act(stage: HistoryStage, { deed, which, value }: Doing): Promise<void> {
  if (deed === "read") return void (await stage.read());
  if (deed === "branch") return goTo(stage, branches[which] ?? "main");
  if (deed === "merge") return merge(stage, branches[which] ?? "main", value);
  const files = filesIn(stage);
  const chosen = numbers[which] ?? number;
  const file = files.find((path) => path.includes(chosen)) ?? `2026/${chosen}/index.md`;
  const own = complaint([...lines, `handler: p${value}`, `wish: Wens ${value % 2}`], "Te laat.", chosen);
  if (deed === "edit") stage.write({ [file]: own });
  if (deed === "break") stage.write({ [file]: "---\nid: [\n---\n" });
  if (deed === "attach") stage.write({ [file.replace("index.md", `${value}.txt`)]: String(which) });
  if (deed === "remove" && files.includes(file)) stage.write({ [file]: null });
  if (deed === "move") moveTo(stage, file, `${2024 + value}/${chosen}`);
  if (deed === "renumber") moveTo(stage, file, `2026/${spares[value % 2]}`);
  stage.commit();
}

/** Moves a complaint's folder, unless there is none, or something lies where it would go. */
function moveTo(stage: HistoryStage, file: string, folder: string): void {
  if (!existsSync(join(stage.top, file)) || existsSync(join(stage.top, folder))) return;
  stage.move(file.replace("/index.md", ""), folder);
}

function goTo(stage: HistoryStage, branch: string): void {
  const isThere = stage.git("branch", "--list", branch) !== "";
  stage.git("switch", "--quiet", ...(isThere ? [branch] : ["--create", branch]));
}

/** Merges in one of several ways; a conflict is settled for the own branch, with what cannot be settled left as it lies. */
function merge(stage: HistoryStage, branch: string, how: number): void {
  if (stage.git("branch", "--list", branch) === "") return;
  const ways = [["--strategy=ours"], ["--strategy-option=theirs"], ["--strategy-option=ours"], ["--no-ff"]];
  try {
    stage.git("merge", "--quiet", "--no-edit", ...(ways[how] ?? []), branch);
  } catch {
    stage.commit();
  }
}

it(
  "what is read bit by bit is what is read at once, whatever was done to the register",
  { timeout: 300_000 },
  async () => {
    const steps = fc.array(doing, { minLength: 5, maxLength: 18 });
    await fc.assert(
      fc.asyncProperty(steps, async (doings) => {
        const stage = historyStage();
        stage.write({ "register.yaml": "language: nl\n", [`2026/${number}/index.md`]: complaint(lines) });
        stage.commit();
        for (const step of doings) await act(stage, step);
        stage.git("switch", "--quiet", "main");
        await stage.read();
        await act(stage, { deed: "edit", which: 1, value: 7 });
        const bitByBit = await stage.read();
        expect(bitByBit).toEqual(await stage.read({ cache: false }));
      }),
      { numRuns: 25 },
    );
  },
);
