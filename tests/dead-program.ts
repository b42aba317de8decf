import { execFileSync } from "node:child_process";
import { ownMark } from "../scripts/process-mark.ts";

/** The mark of a program that ran on this machine and has ended. */
export function deadMark(): string {
  const pid = execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" }).trim();
  return ownMark().replace(/^\d+/, pid);
}
