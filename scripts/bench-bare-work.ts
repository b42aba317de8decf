import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bareReading } from "./bench-reading.ts";
import { sealBare } from "./bench-sealing.ts";
import { newIdentity } from "./cipher.ts";

/**
 * Run as a process of its own with a register's folder and a folder of what its archive holds: does through the bare
 * libraries what no build can do without.
 */
const [register = "", archive = ""] = process.argv.slice(2);
await bareReading(register)();
const plain = readdirSync(archive).map((name) => readFileSync(join(archive, name)));
await sealBare(plain, (await newIdentity()).recipient);
