/** Words of the CMS by their places, as deep as they lie. */
export type Phrases = { readonly [name: string]: string | Phrases };

/**
 * What the CMS says in Dutch where its own Dutch is silent, half English, or speaks of publishing, media and fields
 * that a partner of a small company has never heard of. Everything else it says for itself.
 */
export const decapInDutch: Phrases = {
  auth: {
    login: "Aanmelden",
    loggingIn: "Aanmelden …",
    loginWithNetlifyIdentity: "Aanmelden met Netlify Identity",
    loginWithAzure: "Aanmelden met Azure",
    loginWithBitbucket: "Aanmelden met Bitbucket",
    loginWithGitHub: "Aanmelden met GitHub",
    loginWithGitLab: "Aanmelden met GitLab",
    loginWithGitea: "Aanmelden met Gitea",
    loginWithForgejo: "Aanmelden met Forgejo",
    errors: { email: "Vul uw e-mailadres in.", password: "Vul uw wachtwoord in." },
  },
  app: {
    header: { content: "Register", workflow: "Werkstroom", media: "Bestanden", quickAdd: "Nieuw" },
    app: {
      errorHeader: "De instellingen van de editor kunnen niet geladen worden",
      configErrors: "Fouten in de instellingen",
      checkConfigYml: "Bouw de site opnieuw, of vraag wie hem onderhoudt.",
      loadingConfig: "De instellingen worden geladen …",
      waitingBackend: "Wachten op het register …",
    },
  },
  collection: {
    sidebar: {
      collections: "Register",
      allCollections: "Alles",
      searchAll: "Zoek in alles",
      searchIn: "Zoek in",
    },
    collectionTop: {
      viewAs: "Toon als",
      viewAsList: "Toon als lijst",
      viewAsGrid: "Toon als kaarten",
      newButton: "Nieuwe %{collectionLabel}",
      newButtonAriaLabel: "Nieuwe %{collectionLabel}",
      filterBy: "Filter op",
      sortBy: "Sorteer op",
      searchResults: "Gevonden met “%{searchTerm}”",
      searchResultsInCollection: "Gevonden met “%{searchTerm}” in %{collection}",
    },
    entries: {
      loadingEntries: "De lijst wordt geladen …",
      cachingEntries: "De lijst wordt bewaard …",
      longerLoading: "Dit kan een paar minuten duren",
      noEntries: "Er staat nog niets",
      unpublishedHeader: "Nog niet gepubliceerd",
    },
  },
  editor: {
    editorControl: { field: { widgetLabel: "Veld" } },
    editorControlPane: {
      widget: {
        required: "Nog invullen: %{fieldLabel}.",
        regexPattern: "%{fieldLabel}: %{pattern}.",
        min: "%{fieldLabel} moet ten minste %{minValue} zijn.",
        max: "%{fieldLabel} mag hoogstens %{maxValue} zijn.",
        rangeCount: "%{fieldLabel}: noem er %{minCount} tot en met %{maxCount}.",
        rangeCountExact: "%{fieldLabel}: noem er precies %{count}.",
        rangeMin: "%{fieldLabel}: noem er ten minste %{minCount}.",
        rangeMax: "%{fieldLabel}: noem er hoogstens %{maxCount}.",
        invalidPath: "“%{path}” is geen geldig pad",
        pathExists: "Het pad “%{path}” bestaat al",
      },
      i18n: {
        writingInLocale: "In het %{locale}",
        copyFromLocale: "Neem over uit een andere taal",
        copyFromLocaleConfirm:
          "Wilt u de gegevens overnemen uit het %{locale}?\nAlles wat er nu staat, wordt overschreven.",
      },
    },
    editor: {
      onLeavePage: "Wilt u deze pagina verlaten? Wat niet is opgeslagen, gaat verloren.",
      onUpdatingWithUnsavedChanges: "Sla eerst op wat u gewijzigd hebt.",
      onPublishingNotReady: "Zet de status eerst op “Klaar”.",
      onPublishingWithUnsavedChanges: "Sla eerst op wat u gewijzigd hebt.",
      onPublishing: "Wilt u dit opslaan in het register?",
      onUnpublishing: "Wilt u dit uit het register terugtrekken?",
      onDeleteWithUnsavedChanges:
        "Verwijderen, met alles wat u nog niet hebt opgeslagen? Dit verdwijnt uit alle lijsten.",
      onDeletePublishedEntry: "Verwijderen? Dit verdwijnt uit alle lijsten.",
      onDeleteUnpublishedChangesWithUnsavedChanges:
        "Alle wijzigingen vervallen, ook wat u nog niet hebt opgeslagen. Wilt u doorgaan?",
      onDeleteUnpublishedChanges: "Alle wijzigingen vervallen. Wilt u doorgaan?",
      loadingEntry: "Wordt geladen …",
      confirmLoadBackup:
        "Op dit apparaat staat nog een versie die niet is opgeslagen. Wilt u daarmee verdergaan?",
    },
    editorInterface: {
      toggleI18n: "Andere taal tonen of verbergen",
      togglePreview: "Voorbeeld tonen of verbergen",
      toggleScrollSync: "Samen schuiven",
      toggleNotes: "Notities tonen of verbergen",
    },
    editorNotesPane: {
      title: "Notities",
      emptyState: "Er zijn nog geen notities.",
      addNote: "Notitie toevoegen",
      addPlaceholder: "Schrijf een notitie …",
      editPlaceholder: "Wijzig de notitie …",
      save: "Opslaan",
      cancel: "Annuleren",
      edit: "Wijzigen",
      delete: "Verwijderen",
      resolve: "Afgehandeld",
      unresolve: "Toch niet afgehandeld",
      confirmDelete: "Wilt u deze notitie verwijderen?",
      shortcut: "Tip: met Ctrl+Enter voegt u een notitie toe",
    },
    editorToolbar: {
      publishing: "Opslaan …",
      publish: "Opslaan",
      published: "Opgeslagen",
      unpublish: "Terugtrekken",
      duplicate: "Kopiëren",
      unpublishing: "Terugtrekken …",
      publishAndCreateNew: "Opslaan en een nieuwe beginnen",
      publishAndDuplicate: "Opslaan en kopiëren",
      deleteUnpublishedChanges: "Wijzigingen laten vervallen",
      deleteUnpublishedEntry: "Verwijderen",
      deletePublishedEntry: "Verwijderen",
      deleteEntry: "Verwijderen",
      saving: "Opslaan …",
      save: "Opslaan",
      deleting: "Verwijderen …",
      updating: "Bijwerken …",
      statusInfoTooltipDraft: "Dit is een concept. Zet de status op “Wordt beoordeeld” als het klaar is.",
      statusInfoTooltipInReview: "Dit wordt beoordeeld. U kunt het intussen nog wijzigen.",
      backCollection: " Terug naar %{collectionLabel}",
      unsavedChanges: "Nog niet opgeslagen",
      changesSaved: "Opgeslagen",
      publishNow: "Nu opslaan",
      deployPreviewPendingButtonLabel: "Kijk of het voorbeeld klaar is",
      deployPreviewButtonLabel: "Bekijk het voorbeeld",
      deployButtonLabel: "Bekijk op de site",
    },
    editorWidgets: {
      markdown: {
        strikethrough: "Doorgehaald",
        headings: "Koppen",
        quote: "Citaat",
        richText: "Opgemaakte tekst",
        toggleMode: { rich: "Naar opgemaakte tekst", markdown: "Naar Markdown" },
      },
      image: {
        chooseMultiple: "Kies afbeeldingen",
        addMore: "Meer afbeeldingen",
        removeAll: "Verwijder alle afbeeldingen",
      },
      file: {
        chooseUrl: "Neem een webadres op",
        chooseMultiple: "Kies bestanden",
        replaceUrl: "Vervang door een webadres",
        promptUrl: "Vul het webadres van het bestand in",
        addMore: "Meer bestanden",
        removeAll: "Verwijder alle bestanden",
      },
      unknownControl: { noControl: "Voor “%{widget}” is er geen invoerveld." },
      unknownPreview: { noPreview: "Voor “%{widget}” is er geen voorbeeld." },
      headingOptions: {
        headingOne: "Kop 1",
        headingTwo: "Kop 2",
        headingThree: "Kop 3",
        headingFour: "Kop 4",
        headingFive: "Kop 5",
        headingSix: "Kop 6",
      },
      datetime: { now: "Vandaag", clear: "Wissen", setToNow: "Vandaag invullen" },
      list: { add: "%{item} toevoegen", addType: "%{item} toevoegen" },
      object: { expand: "Openen", collapse: "Sluiten" },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: { copyUrl: "Kopieer webadres" },
    mediaLibrary: {
      onDelete: "Wilt u de gekozen bestanden verwijderen?",
      fileTooLarge: "Het bestand is te groot.\nEen bestand mag hoogstens %{size} kB zijn.",
    },
    mediaLibraryModal: {
      loading: "Laden …",
      close: "Sluiten",
      noResults: "Niets gevonden.",
      noAssetsFound: "Er zijn nog geen bestanden.",
      noImagesFound: "Er zijn nog geen afbeeldingen.",
      private: "Besloten ",
      mediaAssets: "Bestanden",
      search: "Zoek …",
      uploading: "Toevoegen …",
      upload: "Voeg een bestand toe",
      download: "Openen",
      deleting: "Verwijderen …",
      deleteSelected: "Verwijder wat gekozen is",
      chooseSelected: "Neem wat gekozen is",
    },
  },
  ui: {
    default: { goBackToSite: "Terug naar de site" },
    errorBoundary: {
      details: "Er ging iets mis in de editor. Laad de pagina opnieuw, of ",
      reportIt: "meld het.",
      privacyWarning: "Een melding bevat technische gegevens.\nHaal er eerst alles uit wat vertrouwelijk is.",
      recoveredEntry: {
        heading: "Wat u had ingevuld",
        warning: "Kopieer dit en bewaar het, voordat u deze pagina verlaat.",
        copyButtonLabel: "Kopieer",
      },
    },
    settingsDropdown: { logOut: "Afmelden", account: "Uw aanmelding" },
    toast: {
      onFailToLoadEntries: "Laden is niet gelukt: %{details}",
      onFailToLoadDeployPreview: "Het voorbeeld kan niet geladen worden: %{details}",
      onFailToPersist: "Niet opgeslagen: %{details}",
      onFailToDelete: "Niet verwijderd: %{details}",
      onFailToUpdateStatus: "De status is niet gewijzigd: %{details}",
      missingRequiredField: "Nog niet opgeslagen: vul eerst de velden in die rood zijn.",
      entrySaved: "Opgeslagen",
      entryPublished: "Opgeslagen",
      entryUnpublished: "Teruggetrokken",
      onFailToPublishEntry: "Niet opgeslagen: %{details}",
      onFailToUnpublishEntry: "Niet teruggetrokken: %{details}",
      entryUpdated: "De status is gewijzigd",
      onDeleteUnpublishedChanges: "De wijzigingen zijn vervallen",
      noteAdded: "De notitie is toegevoegd",
      onFailToAddNote: "De notitie is niet toegevoegd: %{details}",
      noteUpdated: "De notitie is gewijzigd",
      onFailToUpdateNote: "De notitie is niet gewijzigd: %{details}",
      noteDeleted: "De notitie is verwijderd",
      onFailToDeleteNote: "De notitie is niet verwijderd: %{details}",
      noteResolved: "De notitie is afgehandeld",
      noteReopened: "De notitie staat weer open",
      onFailToToggleNote: "De notitie is niet gewijzigd: %{details}",
      onLoggedOut: "U bent afgemeld. Kopieer wat u nog nodig hebt en meld u opnieuw aan.",
      onBackendDown: "Er is een storing. Zie %{details}.",
    },
  },
  workflow: {
    workflow: {
      loading: "Laden …",
      workflowHeading: "Werkstroom",
      newPost: "Nieuw",
      dateFormat: "D MMMM",
    },
  },
};

/** Words with better ones laid over them, at every depth. */
export function laidOver(words: Phrases, better: Phrases): Phrases {
  const merged = Object.entries(better).map(([name, said]): [string, string | Phrases] => {
    const below = words[name];
    const isGroup = typeof said === "object" && typeof below === "object";
    return [name, isGroup ? laidOver(below, said) : said];
  });
  return { ...words, ...Object.fromEntries(merged) };
}
