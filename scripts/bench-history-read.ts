import { readHistory } from "./read-history.ts";
import { readSettings } from "./read-register.ts";

// What `npm run bench` measures in a process of its own: the whole history of a register, without what was kept of it.
const [folder = "."] = process.argv.slice(2);
const register = readSettings(`${folder}/register.yaml`).value;
const { records } = await readHistory(folder, register, { cache: false });
if (records.length === 0) process.exitCode = 1;
