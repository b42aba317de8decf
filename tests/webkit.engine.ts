import { inject } from "vitest";
import { startWebKit } from "./engine-webkit.ts";
import { takeJourney } from "./journey.ts";

takeJourney("WebKit", () =>
  startWebKit({ driver: inject("webKitDriver"), browser: inject("miniBrowser"), screen: inject("xvfb") }),
);
