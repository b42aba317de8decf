import { defineConfig } from "vitest/config";

/** The journey through the engines that `npm test` leaves out: a newcomer need not fetch three browsers. */
export default defineConfig({
  test: {
    include: ["tests/*.engine.ts"],
    globalSetup: "tests/engine-programs.ts",
    maxWorkers: 2,
    hookTimeout: 180_000,
  },
});
