/** A refusal that the CMS shows in a toast: its words, without a name before them. */
export class Refusal extends Error {
  constructor(words: string, options?: ErrorOptions) {
    super(words, options);
    this.name = "";
  }
}
