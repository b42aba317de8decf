import type { RegisterHistory } from "../schemas/history.ts";

/** The history of a register that lies in no repository. */
export const noHistory: RegisterHistory = {
  head: { commit: null, since: null, commits: 0, reach: "none", rewrittenFrom: null },
  records: [],
};
