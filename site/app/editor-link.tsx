type EditorLinkProps = {
  /** A page of the editor. */
  readonly to: string;
  readonly words: string;
  /** What is edited, where the words alone would be the same for several links. */
  readonly of?: string;
  readonly look?: "plain" | "button" | "primary";
};

/** A way into the editor. It is of no use on paper. */
export function EditorLink({ to, words, of, look = "plain" }: EditorLinkProps) {
  const looks = { plain: "to-editor", button: "to-editor button", primary: "to-editor button primary" };
  return (
    <a class={looks[look]} href={to} aria-label={of === undefined ? undefined : `${words}: ${of}`}>
      {words}
    </a>
  );
}
