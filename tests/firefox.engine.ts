import { inject } from "vitest";
import { startFirefox } from "./engine-playwright.ts";
import { takeJourney } from "./journey.ts";

takeJourney("Firefox", () => startFirefox(inject("firefox")));
