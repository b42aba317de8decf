import { placeLabel } from "./finding-sentences.ts";
import type { ImprovementRow, Improvements } from "./summary-improvements.ts";
import { type Block, type ChapterText, type Page, paragraph, tableUnder } from "./summary-blocks.ts";
import { dayIn, numberIn, shareIn } from "./summary-cells.ts";
import type { SummaryTexts } from "./summary-texts.ts";
import type { NotCountable } from "./summary-not-countable.ts";
import type { Heading, SummaryWords } from "./summary-words.ts";

/** What the year before decided to improve, and what it brought; read before anything else. */
export const lastYearChapter: ChapterText = (page) => improvements(page.summary.lastYear.improvements, page);

/** What this year decided to improve. */
export const improvementsChapter: ChapterText = (page) => improvements(page.summary.improvements, page);

/** The extensions, and whether they were told in time. */
export const extensionsChapter: ChapterText = ({ summary: { extensions }, words }) => {
  const { list, counts } = extensions;
  if (list.length === 0) return [];
  const rows = list.map(({ complaint, toldOn, newDate, verdict }) => [
    complaint,
    dayIn(toldOn, words),
    dayIn(newDate, words),
    words.extension[verdict],
  ]);
  const sentence = paragraph(words.extensionCounts(list.length, counts));
  return [sentence, ...tableUnder(["complaint", "toldOn", "newDate", "judgement"], rows, words)];
};

/** The negative evaluation forms, and whether each was judged. */
export const evaluationsChapter: ChapterText = ({ summary: { evaluations }, words }) => {
  const { received, complaint, noComplaint, unjudged } = evaluations;
  if (received === 0) return [];
  const sentence = paragraph(words.evaluations(received, complaint, noComplaint));
  return unjudged.length === 0 ? [sentence] : [sentence, paragraph(words.unjudged(unjudged.join(", ")))];
};

/** The appeals that were lodged. */
export const appealsChapter: ChapterText = ({ summary: { appeals }, words }) => {
  const rows = appeals.map(({ complaint, lodgedOn, state, verdictOn, verdict, days }) => [
    complaint,
    dayIn(lodgedOn, words),
    words.appealState[state],
    dayIn(verdictOn, words),
    verdict === null ? "–" : words.messages.verdict[verdict],
    numberIn(days, words),
  ]);
  return tableUnder(["complaint", "lodgedOn", "state", "verdictOn", "verdict", "days"], rows, words);
};

/** How complete the closed records are. */
export const completenessChapter: ChapterText = ({ summary: { completeness }, words }) => {
  const { closed, complete, erased, incomplete } = completeness;
  if (closed === 0) return [];
  const sentences = [words.complete(shareIn({ part: complete, whole: closed - erased }, words))];
  if (incomplete.length > 0) sentences.push(words.incomplete(incomplete.join(", ")));
  if (erased > 0) sentences.push(words.erased(erased));
  return sentences.map(paragraph);
};

/** Which complaints were changed after they had been closed; nothing is said where the history is unknown. */
export const changedAfterClosingChapter: ChapterText = ({ summary, words, texts }) => {
  const { changedAfterClosing: changed, completeness } = summary;
  if (changed === null || completeness.closed + changed.complaints === 0) return [];
  const rows = changed.list.map((row) => [
    row.complaint,
    dayIn(row.on, words),
    row.by.map((code) => personIn(code, texts)).join(", ") || "–",
    [
      ...row.upheavals.map((one) => words.upheaval[one]),
      ...row.fields.map((field) => labelOf(field, words)),
    ].join(", "),
    words.changeMeaning[row.isFollowUp ? "followUp" : "amended"],
  ]);
  const sentence = words.changedAfterClosing(changed.complaints, changed.amended);
  return [
    paragraph(sentence),
    ...tableUnder(["complaint", "changedOn", "changedBy", "changedFields", "meaning"], rows, words),
  ];
};

/** What the history shows and somebody explained; the reason itself only for whom may read the register. */
export const explainedChapter: ChapterText = ({ summary: { explained }, words, texts }) => {
  const { messages } = words;
  const names: Readonly<Record<string, string>> = messages.historyRule;
  const rows = (explained ?? []).map((row) => [
    placeLabel(row.place, messages),
    [...(row.field === null ? [] : [labelOf(row.field, words)]), names[row.rule] ?? row.rule].join(": "),
    dayIn(row.on, words),
    row.isOwn ? words.ownExplanation(personIn(row.by, texts)) : personIn(row.by, texts),
    ...(texts === null ? [] : [texts.reasonOf(row) ?? "–"]),
  ]);
  const headings: readonly Heading[] = ["explainedIn", "what", "explainedOn", "changedBy"];
  return tableUnder(texts === null ? headings : [...headings, "why"], rows, words);
};

/** What is in no figure, by number. */
export const notCountableChapter: ChapterText = ({ summary: { notCountable }, words }) => {
  const rows = notCountable.map((one) => [one.complaint, measureIn(one, words), words.fault[one.fault]]);
  return tableUnder(["complaint", "what", "why"], rows, words);
};

function measureIn({ measure }: NotCountable, { messages, measure: own }: SummaryWords): string {
  switch (measure) {
    case "received":
    case "terms":
    case "closing":
    case "waiting":
      return own[measure];
    default:
      return messages.steps[measure];
  }
}

/** The label of a record's field; one without a label is told by its name in the file. */
function labelOf(field: string, { messages }: SummaryWords): string {
  return messages.fields[field] ?? field;
}

/** A person by code; by name only for whom may read the register. */
function personIn(code: string, texts: SummaryTexts | null): string {
  return texts?.personOf?.(code) ?? code;
}

function improvements({ list }: Improvements, page: Page): readonly Block[] {
  const { words } = page;
  if (list.length === 0) return [paragraph(words.noImprovements)];
  const rows = list.map((row) => [
    nameOf(row, page),
    personIn(row.owner, page.texts),
    dayIn(row.due, words),
    dayIn(row.doneOn, words),
    words.improvementState[row.state],
    effectOf(row, page),
  ]);
  return tableUnder(["improvement", "owner", "due", "doneOn", "state", "effect"], rows, words);
}

function nameOf(row: ImprovementRow, { words, texts }: Page): string {
  const { complaint, review, item } = row;
  const place =
    complaint === null ? words.ofReview(review ?? "", item + 1) : words.ofComplaint(complaint, item + 1);
  const action = texts?.improvementOf(row)?.action;
  return action === undefined ? place : `${action} (${place})`;
}

function effectOf(row: ImprovementRow, { words, texts }: Page): string {
  return texts?.improvementOf(row)?.effect ?? words.effectNoted[row.isEffectNoted ? "yes" : "no"];
}
