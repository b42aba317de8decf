/**
 * The CMS rejects a promise that nobody waits for whenever a save is refused, after it has said why on the screen: with
 * nothing at all, or with the action that told its screens. Such a rejection is no failure of the page.
 */
export function quietRejections(): void {
  window.addEventListener("unhandledrejection", (event) => {
    const reason: unknown = event.reason;
    const isAction = typeof reason === "object" && reason !== null && "type" in reason && "payload" in reason;
    if (reason === undefined || isAction) event.preventDefault();
  });
}
