import { expect, it } from "vitest";
import { secondsAt } from "./history-moment.ts";

it.each([
  "1970-01-01T00:00:00Z",
  "1970-01-02T01:00:00+01:00",
  "2026-04-03T14:05:33+02:00",
  "2026-10-25T02:30:00+0200",
  "2026-10-25T02:30:00+01:00",
  "2026-02-28T23:59:59-05:30",
  "1969-12-31T23:00:00-01:00",
])("%s is as many seconds after 1970 as the platform's own clock says", (moment) => {
  const normal = moment.replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
  expect(secondsAt(moment)).toBe(Date.parse(normal) / 1000);
});
