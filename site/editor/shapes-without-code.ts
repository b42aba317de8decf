import { config } from "zod";

// The shapes would compile themselves to code, and try whether they may; the page's policy forbids and reports both.
config({ jitless: true });
