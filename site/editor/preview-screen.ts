import type { Register } from "../../schemas/register.ts";
import { type Day, formatDate } from "../../procedure/dates.ts";
import { overviewOf } from "../app/overview.ts";
import type { Screen } from "../app/screen.ts";
import type { Vault } from "../vault/vault.ts";
import { spokenWordsIn } from "./preview-words.ts";

/** Beside a form nothing is sealed: the views that are shared with the dashboard never ask for a vault here. */
const sealed = () =>
  Promise.reject(new Error("The preview has no vault. Show here only views that need none."));
const noVault: Vault = {
  unlock: sealed,
  resume: sealed,
  index: sealed,
  texts: sealed,
  facts: sealed,
  opened: sealed,
  life: sealed,
  log: sealed,
  dossier: sealed,
  knownDossier: () => null,
  close: () => {},
};

/** The dashboard's screen without complaints, so that its views can show one that is still in a form. */
export function previewScreen(register: Register, today: Day): Screen {
  const { messages, words } = spokenWordsIn(register.language);
  const index = {
    format: 2,
    sealedAt: "",
    commit: null,
    recipient: "",
    register,
    reviews: [],
    findings: [],
    history: { commit: null, since: null, commits: 0, reach: "none", rewrittenFrom: null },
    shardSize: 1,
    numbers: [],
    years: [],
    firstReceipt: null,
    rows: [],
    build: "",
  } as const;
  const overview = overviewOf(index, formatDate(today));
  return { messages, words, index, overview, vault: noVault, code: "", newest: "", leadsToEditor: false };
}
