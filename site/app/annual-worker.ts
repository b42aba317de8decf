import type { ArchiveFacts, ArchiveLog } from "../../schemas/archive.ts";
import { dateOf } from "../../procedure/dates.ts";
import { type LoggedRecords, summaryOf } from "../../procedure/summary.ts";
import { heldTexts, type SummaryTexts, textsOf } from "../../procedure/summary-texts.ts";
import type { ReckoningAnswer, ReckoningQuestion } from "./annual-protocol.ts";

/** The worker that reckons the summaries of a register, so that no screen stands still for thousands of complaints. */
let records: (LoggedRecords & { readonly texts: SummaryTexts }) | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ReckoningQuestion>) => {
  self.postMessage(answer(data));
});

function answer(question: ReckoningQuestion): ReckoningAnswer {
  const { id } = question;
  try {
    if (question.ask === "year") return { id, ...reckoned(question) };
    const read = readRecords(question);
    records = { ...read, texts: textsOf(read) };
    return { id, is: "read" };
  } catch {
    return { id, is: "broken" };
  }
}

type Asked<Name extends ReckoningQuestion["ask"]> = Extract<ReckoningQuestion, { ask: Name }>;

/** Taken as it is: whoever could replace the archive on the server could replace this script as well. */
function readRecords({ register, reviews, findings, facts, log }: Asked<"read">): LoggedRecords {
  const complaints: ArchiveFacts = JSON.parse(textIn(facts));
  const lines: ArchiveLog | null = log && JSON.parse(textIn(log));
  return { register, reviews, findings, complaints, log: lines };
}

function textIn(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}

/** @throws TypeError before the records were read */
function reckoned({ year, today }: Asked<"year">): Omit<Extract<ReckoningAnswer, { is: "reckoned" }>, "id"> {
  if (records === null) throw new TypeError("No records have been read.");
  const summary = summaryOf(records, year, dateOf(today));
  return { is: "reckoned", summary, texts: heldTexts(summary, records.texts) };
}
