/**
 * The element in which a page opens the register; null where it must stay closed, for what stands at the door
 * (`public/door.js`) has said why, or the page lies in a frame. Waits until the door knows.
 */
export async function throughTheDoor(id: string): Promise<HTMLElement | null> {
  const isFramed = window.top !== window.self;
  const isOpen: unknown = await Reflect.get(window, "doorIsOpen");
  return isFramed || isOpen === false ? null : document.getElementById(id);
}
