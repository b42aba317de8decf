import type { Phrases } from "./decap-words-nl.ts";

/**
 * What the CMS says in English where its own words speak of publishing, media and entries. Everything else it says for
 * itself.
 */
export const decapInEnglish: Phrases = {
  app: { header: { content: "Register", quickAdd: "New" } },
  collection: {
    sidebar: { collections: "Register", searchAll: "Search everything" },
    collectionTop: {
      newButton: "New %{collectionLabel}",
      newButtonAriaLabel: "New %{collectionLabel}",
    },
    entries: { noEntries: "There is nothing here yet" },
  },
  editor: {
    editorControl: { field: { widgetLabel: "Field" } },
    editorControlPane: {
      widget: { required: "Fill in %{fieldLabel}.", regexPattern: "%{fieldLabel}: %{pattern}." },
    },
    editor: {
      onLeavePage: "Do you want to leave this page? What was not saved will be lost.",
      onDeleteWithUnsavedChanges:
        "Remove, with everything that you have not saved? This disappears from all lists.",
      onDeletePublishedEntry: "Remove? This disappears from all lists.",
      confirmLoadBackup:
        "This device still holds a version that was not saved. Do you want to go on with that one?",
    },
    editorInterface: { togglePreview: "Show or hide what follows" },
    editorToolbar: {
      publishing: "Saving …",
      publish: "Save",
      publishNow: "Save",
      published: "Saved",
      deleteEntry: "Remove",
      backCollection: " Back to %{collectionLabel}",
      unsavedChanges: "Not saved yet",
      changesSaved: "Saved",
    },
    editorWidgets: {
      file: { choose: "Choose a file" },
      list: { add: "Add %{item}" },
      object: { expand: "Open", collapse: "Close" },
    },
  },
  mediaLibrary: { mediaLibraryModal: { download: "Open" } },
  ui: {
    settingsDropdown: { logOut: "Sign out", account: "Your sign-in" },
    toast: {
      onFailToLoadEntries: "This could not be read: %{details}",
      onFailToPersist: "Not saved: %{details}",
      onFailToDelete: "Not removed: %{details}",
      missingRequiredField: "Not saved yet: fill in the fields that are red first.",
      entrySaved: "Saved",
    },
  },
};
