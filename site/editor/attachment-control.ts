import type { CmsWidgetControlProps } from "decap-cms-core";
import { currentBackend } from "decap-cms-core/dist/esm/backend.js";
import { store } from "decap-cms-core/dist/esm/redux/index.js";
import { type ChangeEvent, Component, createElement, createRef, type ReactNode } from "react";
import { textsIn } from "./clean-record.ts";
import { neutralNameFor } from "./neutral-names.ts";

/** What the CMS hands to the control of a field, with its words. */
type ControlProps = CmsWidgetControlProps<string> & { readonly t?: (phrase: string) => string };

/**
 * One attachment in the form: "choose a file" opens the picker of the device itself, where the CMS would first open its
 * store of files, with buttons that do not belong here. The file gets its neutral name at once, so that the name that it
 * was picked with stands nowhere, not in the backup of the draft either.
 */
export class AttachmentControl extends Component<ControlProps> {
  private readonly picker = createRef<HTMLInputElement>();

  override render(): ReactNode {
    const { value, forID, classNameWrapper, t } = this.props;
    const isPicked = typeof value === "string" && value !== "";
    const choose = () => this.picker.current?.click();
    const picker = { ref: this.picker, type: "file", hidden: true, onChange: this.pick };
    const words = t?.(
      isPicked ? "mediaLibrary.mediaLibraryModal.download" : "editor.editorWidgets.file.choose",
    );
    const onClick = isPicked ? () => void openAttachment(value) : choose;
    const label = isPicked ? `${words ?? ""} ${value}` : words;
    return createElement(
      "div",
      { className: `${classNameWrapper} editor-attachment` },
      isPicked ? createElement("strong", null, value) : null,
      createElement("button", { id: forID, type: "button", onClick, "aria-label": label }, words),
      createElement("input", picker),
    );
  }

  private readonly pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file !== undefined) this.props.onChange(addAttachment(file));
  };
}

/** Adds a file to the form. @returns the neutral name under which it lies there */
function addAttachment(picked: File): string {
  const entry = store.getState().entryDraft.get("entry");
  const listed = textsIn(entry.get("data").get("attachments")?.toJS());
  const name = neutralNameFor(picked.name, [...listed, ...filesInForm().map((file) => file.name)]);
  const file = new File([picked], name, { type: picked.type });
  const url = URL.createObjectURL(file);
  // The CMS would know the file by its bytes, and lose the first of two that are the same.
  const payload = { id: name, name, path: name, draft: true, file, size: file.size, url, displayURL: url };
  store.dispatch({ type: "ADD_DRAFT_ENTRY_MEDIA_FILE", payload });
  return name;
}

type FileInForm = { readonly name: string; readonly file?: File };

/** The files beside the record, and those that were added in the form, as the CMS keeps them. */
function filesInForm(): readonly FileInForm[] {
  const files: unknown = store.getState().entryDraft.get("entry").get("mediaFiles")?.toJS();
  return Array.isArray(files) ? files.filter(isFileInForm) : [];
}

function isFileInForm(value: unknown): value is FileInForm {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}

/** Hands an attachment to the device, which shows it or keeps it. */
async function openAttachment(name: string): Promise<void> {
  const added = filesInForm().find((file) => file.name === name)?.file;
  const link = document.createElement("a");
  link.href = added === undefined ? await savedAddress(name) : URL.createObjectURL(added);
  link.download = name;
  link.click();
  // The device reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function savedAddress(name: string): Promise<string> {
  const { config, entryDraft } = store.getState();
  const record = String(entryDraft.getIn(["entry", "path"]));
  const path = `${record.slice(0, record.lastIndexOf("/"))}/${name}`;
  const { url } = await currentBackend(config).implementation.getMediaFile(path);
  return url;
}
