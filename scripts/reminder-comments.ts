import type { Looked } from "../procedure/reminder-issue.ts";
import type { GitHub } from "./github.ts";
import { parseComment } from "./reminder-marker.ts";

/** Reads the comments of an issue; only marks in comments of the account that writes the reminders count. */
export async function ownComments(github: GitHub, number: number, login: string): Promise<Looked> {
  const comments = await github.comments(number);
  const own = comments.flatMap(({ id, body, author }) => {
    const mark = isSameLogin(author, login) ? parseComment(body) : null;
    return mark === null ? [] : [{ ...mark, id }];
  });
  return { count: comments.length, own };
}

/** Whether two names are those of one account; GitHub takes no notice of capitals. */
export function isSameLogin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
