import { bareReading } from "./bench-reading.ts";
import { millisecondsOf } from "./bench-repetitions.ts";
import { bareSealing } from "./bench-sealing.ts";

/**
 * Run as a process of its own with a register's folder: does what no build can do without, through the
 * bare libraries, and prints the milliseconds that it took.
 */
const folder = process.argv[2] ?? "";
const reading = await millisecondsOf(bareReading(folder));
const sealing = await millisecondsOf(await bareSealing(folder));
process.stdout.write(String(reading + sealing));
