// The screen's types reach the worker of the vault, whose address is a matter of the bundler and of the browser.
/// <reference types="vite/client" />
/// <reference path="../site/browser.d.ts" />
import { type ArchiveHead, formatIndex, parseIndex } from "../schemas/archive.ts";
import { type Day, formatDate } from "../procedure/dates.ts";
import type { Records } from "../procedure/deadlines.ts";
import { messagesIn } from "../procedure/messages.ts";
import { noHistory } from "../scripts/no-history.ts";
import { outlineOf } from "../scripts/outline.ts";
import { overviewOf } from "../site/app/overview.ts";
import type { Screen } from "../site/app/screen.ts";
import { screenInDutch } from "../site/app/screen-words-nl.ts";
import { screenInEnglish } from "../site/app/screen-words-en.ts";

/** The screen of a register as it stands behind the views once the archive is open; only what is in its index is there. */
export function screenOf({ register, complaints, reviews }: Records, today: Day): Screen {
  const { language } = register;
  const text = formatIndex(headOf(register, reviews, complaints), complaints.map(outlineOf));
  const index = parseIndex(text, "0".repeat(32));
  return {
    index,
    overview: overviewOf(index, formatDate(today)),
    messages: messagesIn(language),
    words: language === "nl" ? screenInDutch : screenInEnglish,
    vault: closedVault,
    code: "dir",
    newest: index.sealedAt,
    leadsToEditor: false,
  };
}

function headOf(
  register: Records["register"],
  reviews: Records["reviews"],
  complaints: Records["complaints"],
): ArchiveHead {
  const years = new Set(complaints.flatMap(({ receivedOn }) => receivedOn?.slice(0, 4) ?? []));
  return {
    format: 2,
    sealedAt: "2026-11-01T06:00:00Z",
    commit: null,
    recipient: "age1",
    register,
    reviews,
    findings: [],
    history: noHistory.head,
    shardSize: 160,
    numbers: complaints.map(({ id }) => id),
    years: [...years].toSorted().toReversed(),
    firstReceipt: complaints.flatMap(({ receivedOn }) => receivedOn ?? []).toSorted()[0] ?? null,
  };
}

function closed(): never {
  throw new Error("Behind this screen there is no archive to open.");
}

const closedVault: Screen["vault"] = {
  unlock: closed,
  resume: closed,
  index: closed,
  texts: closed,
  dossier: closed,
  knownDossier: closed,
  facts: closed,
  opened: closed,
  life: closed,
  log: closed,
  close: closed,
};
