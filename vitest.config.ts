import { defineConfig } from "vitest/config";

/** Tests that start whole commands, builds and browsers; each of them keeps a small machine busy alone. */
const ofWholeCommands = [
  "tests/*.browser.test.ts",
  "tests/answering-while-sealing.test.ts",
  "tests/build.test.ts",
  "tests/commands.test.ts",
  "tests/ended-commands.test.ts",
  "tests/history-command.test.ts",
  "tests/local-register.test.ts",
  "tests/procedure-page.test.ts",
  "tests/publish.test.ts",
  "tests/summary-command.test.ts",
  "tests/workflow-run.test.ts",
];

const folders = ["schemas", "procedure", "scripts", "site", "tests"];

export default defineConfig({
  test: {
    globalSetup: "tests/tools.ts",
    projects: [
      {
        test: {
          name: "modules",
          include: folders.map((folder) => `${folder}/**/*.test.ts`),
          exclude: ofWholeCommands,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "commands",
          include: ofWholeCommands,
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
