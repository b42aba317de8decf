import type { Status } from "../../procedure/deadline.ts";
import { stages, type Stage } from "../../procedure/stage.ts";

/** Which complaints the register view shows. What is searched for is never part of it: an address is not confidential. */
export type Choice = {
  readonly show: "open" | "all" | "closed" | "late";
  readonly category: string | null;
  readonly handler: string | null;
  readonly stage: Stage | null;
  readonly year: string | null;
  readonly sort: Column;
  readonly descending: boolean;
  /** Counted from 1. */
  readonly page: number;
};

/** The columns of the register, in their order. */
export const columns = [
  "number",
  "received",
  "summary",
  "category",
  "handler",
  "stage",
  "nextDeadline",
] as const;

/** A column of the register, by which it can be sorted. */
export type Column = (typeof columns)[number];

/** Where the reader is; it stands behind the `#`, so that no complaint's number reaches a server. */
export type Route =
  | { readonly view: "today" }
  | { readonly view: "procedure" }
  | { readonly view: "register"; readonly choice: Choice }
  | { readonly view: "complaint"; readonly id: string }
  /** The summary of a year; null for the year that the view thinks best. */
  | { readonly view: "annual"; readonly year: number | null }
  /** The review of a year, at a complaint; null for its first page. */
  | { readonly view: "review"; readonly year: number | null; readonly at: string | null }
  /** The log of the register; `query` holds what it is narrowed to, never what is searched for. */
  | { readonly view: "log"; readonly query: string };

/** The choice that the register view starts with. */
export const firstChoice: Choice = {
  show: "all",
  category: null,
  handler: null,
  stage: null,
  year: null,
  sort: "received",
  descending: true,
  page: 1,
};

/** The route of an address; an unknown one leads to today. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [first = "", second = "", third = ""] = path.split("/");
  if (first === "register") return { view: "register", choice: parseChoice(new URLSearchParams(query)) };
  if (first === "complaint" && second !== "") return { view: "complaint", id: decoded(second) };
  if (first === "annual") return { view: "annual", year: yearIn(second) };
  if (first === "review") return { view: "review", year: yearIn(second), at: third === "" ? null : third };
  if (first === "log") return { view: "log", query };
  return first === "procedure" ? { view: "procedure" } : { view: "today" };
}

/** What an address holds; as it stands when it is no sound address, for then no complaint has that number. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function yearIn(text: string): number | null {
  return /^[12]\d{3}$/.test(text) ? Number(text) : null;
}

/** The address of a route, `#/register?show=open`. */
export function formatRoute(route: Route): string {
  if (route.view === "today") return "#/";
  if (route.view === "procedure") return "#/procedure";
  if (route.view === "complaint") return `#/complaint/${encodeURIComponent(route.id)}`;
  if (route.view === "annual") return ["#/annual", route.year].filter(Boolean).join("/");
  if (route.view === "review") return ["#/review", route.year, route.at].filter(Boolean).join("/");
  if (route.view === "log") return route.query === "" ? "#/log" : `#/log?${route.query}`;
  const query = formatChoice(route.choice).toString();
  return query === "" ? "#/register" : `#/register?${query}`;
}

function parseChoice(query: URLSearchParams): Choice {
  return {
    show: (["open", "closed", "late"] as const).find((one) => one === query.get("show")) ?? firstChoice.show,
    category: query.get("category"),
    handler: query.get("handler"),
    stage: stages.find((stage) => stage === query.get("stage")) ?? null,
    year: query.get("year"),
    sort: columns.find((column) => column === query.get("sort")) ?? firstChoice.sort,
    descending: query.get("order") !== "up",
    page: Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1),
  };
}

function formatChoice(choice: Choice): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.show !== firstChoice.show) query.set("show", choice.show);
  for (const name of ["category", "handler", "stage", "year"] as const) {
    const value = choice[name];
    if (value !== null) query.set(name, value);
  }
  if (choice.sort !== firstChoice.sort) query.set("sort", choice.sort);
  if (!choice.descending) query.set("order", "up");
  if (choice.page > 1) query.set("page", String(choice.page));
  return query;
}

/** The unmet statuses in the order of their urgency. */
export const urgencies: readonly Status[] = ["overdue", "due-today", "due-soon", "open"];
