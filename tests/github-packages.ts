import { registerHooks } from "node:module";

// GitHub's packages import their own JSON as if a bundler did it; Node wants to be told that it is JSON.
registerHooks({
  load: (url, context, next) => {
    const isJson = url.includes("/@actions/") && url.endsWith(".json");
    return next(url, isJson ? { ...context, importAttributes: { type: "json" } } : context);
  },
});

/** GitHub's own reader of workflows. */
export const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
  await import("@actions/workflow-parser");
/** GitHub's own checks of workflows, as its editors show them. */
export const { registerLogger, validate } = await import("@actions/languageservice");
