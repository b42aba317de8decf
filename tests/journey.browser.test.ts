import { inject } from "vitest";
import { startChromium } from "./engine-playwright.ts";
import { takeJourney } from "./journey.ts";

takeJourney("Chromium", () => startChromium(inject("chromium")));
