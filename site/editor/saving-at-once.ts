const saveButton = '[class*="-PublishButton"]';

/**
 * Saves at one press of the button, or with Ctrl+S. The CMS opens a menu first, in which copying a complaint is offered
 * too: a complaint is nobody's template, and its copy would carry another's words.
 *
 * @param root the element that holds the CMS
 */
export function saveAtOnce(root: HTMLElement): void {
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => isOpenMenuOfSaving(target))) pressFirstOfMenu(root);
  }).observe(root, { subtree: true, attributeFilter: ["aria-expanded"] });
  window.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    if (root.inert) return;
    const button = root.querySelector<HTMLElement>(saveButton);
    // A field that takes its value when it is left is left now.
    button?.focus();
    button?.click();
  });
}

function isOpenMenuOfSaving(target: Node): boolean {
  return target instanceof HTMLElement && target.matches(`${saveButton}[aria-expanded="true"]`);
}

/** The first of the menu is saving itself. */
function pressFirstOfMenu(root: HTMLElement): void {
  root.querySelector<HTMLElement>('[class*="-ToolbarDropdown"] [role="menuitem"]')?.click();
}
