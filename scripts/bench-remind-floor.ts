import { bareReading } from "./bench-reading.ts";

/** Run as a process of its own with a register's folder: reads it through the bare libraries, and no more. */
const [register = ""] = process.argv.slice(2);
bareReading(register)();
