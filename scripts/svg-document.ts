/**
 * The little of a browser's document that it takes to draw an SVG picture into a text: elements with attributes, and
 * texts. No selectors, no layout, no events; a library that asks for more fails loudly, since it is not there.
 */
export class SvgDocument {
  readonly documentElement = new SvgElement("svg", this);

  createElementNS(_namespace: string, name: string): SvgElement {
    return new SvgElement(name, this);
  }
}

/** An element of a picture. What was set as a style is left out: the style sheet of the page says how pictures look. */
export class SvgElement {
  readonly namespaceURI = "http://www.w3.org/2000/svg";
  readonly style = { setProperty: (): void => undefined };
  readonly tagName: string;
  readonly ownerDocument: SvgDocument;
  readonly #attributes = new Map<string, string>();
  #inside: (SvgElement | string)[] = [];

  constructor(tagName: string, ownerDocument: SvgDocument) {
    this.tagName = tagName;
    this.ownerDocument = ownerDocument;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  set textContent(text: unknown) {
    this.#inside = [String(text)];
  }

  append(...children: readonly (SvgElement | string)[]): void {
    this.#inside.push(...children);
  }

  appendChild(child: SvgElement): SvgElement {
    this.append(child);
    return child;
  }

  insertBefore(child: SvgElement, next: SvgElement | null): SvgElement {
    const at = next === null ? -1 : this.#inside.indexOf(next);
    this.#inside.splice(at < 0 ? this.#inside.length : at, 0, child);
    return child;
  }

  /** The elements directly in it. */
  get children(): readonly SvgElement[] {
    return this.#inside.filter((child) => typeof child !== "string");
  }

  /** All elements in it, however deep. */
  get descendants(): readonly SvgElement[] {
    return this.children.flatMap((child) => [child, ...child.descendants]);
  }

  /** The element as markup, without sheets of styles. @param asText how a text is written so that it stays one */
  markup(asText: (text: string) => string): string {
    if (this.tagName === "style") return "";
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${asText(value)}"`).join("");
    const inside = this.#inside.map((child) =>
      typeof child === "string" ? asText(child) : child.markup(asText),
    );
    return `<${this.tagName}${attributes}>${inside.join("")}</${this.tagName}>`;
  }
}
