import type { tokenPageInDutch } from "./token-page-words-nl.ts";

/** The words of the page about making a token in English, marked as the Dutch ones are. */
export const tokenPageInEnglish: typeof tokenPageInDutch = {
  title: "Make a token",
  intro:
    "With a token you prove to GitHub that it is you. You make it once, in about five minutes, and use it to sign in to the complaint register.",
  someOwner: "your company's organisation",
  someRepository: "the repository of the complaint register",
  unknownRepository:
    "The name of the repository is not in the settings of the register yet. Ask whoever maintains the register.",
  shortTitle: "In short",
  shortIntro: "For those who have done this before. Step by step it follows below.",
  short: [
    ["“Resource owner”", "‹owner›"],
    ["“Expiration”", "90 days, or as long as the organisation allows"],
    ["“Repository access”", "“Only select repositories”: ‹repository›"],
    ["“Permissions”", "“Contents”: “Read and write”"],
  ],
  stepsTitle: "Step by step",
  steps: [
    {
      title: "Open GitHub",
      text: [
        "Go to github.com and sign in with your own account. Never use the account or the token of somebody else: every change in the register says who made it.",
        "What you read on GitHub's screens stands here in bold, between quotation marks.",
      ],
    },
    {
      title: "Go to the tokens",
      text: [
        "Click your picture at the top right and choose “Settings”. In the list on the left, at the very bottom, choose “Developer settings”. There click “Personal access tokens” and then “Fine-grained tokens”.",
      ],
    },
    {
      title: "Begin a new token",
      text: [
        "Click “Generate new token” at the top right. GitHub may now ask for your password or a code; that is normal.",
        "Under “Token name” type a name by which you know it, for example `Complaint register`.",
      ],
    },
    {
      title: "Choose whose repository it is",
      text: [
        "Under “Resource owner” choose ‹owner›, not yourself. If the organisation is not listed, it does not allow these tokens yet: see below, for the owner.",
        "If a field for a justification appears, write for example `Recording complaints`.",
      ],
    },
    {
      title: "Choose how long it is valid",
      text: [
        "Under “Expiration” choose 90 days, or with “Custom” a date up to a year ahead. An organisation can demand a shorter term. Put the last day in your calendar.",
      ],
    },
    {
      title: "Choose this repository only",
      text: [
        "Under “Repository access” choose “Only select repositories”. Click “Select repositories”, look for ‹repository› and choose only that.",
      ],
    },
    {
      title: "Give it the right to write",
      text: [
        "Under “Permissions” click “Add permissions”, look for “Contents” and tick it. Then set “Access” beside “Contents” from “Read-only” to “Read and write”.",
        "“Metadata” with “Read-only” comes by itself. Nothing more is needed.",
      ],
    },
    {
      title: "Make the token and copy it at once",
      text: [
        "Click “Generate token” at the bottom, and once more “Generate token” in the overview that appears.",
        "Now you see the token: a long line that begins with `github_pat_`. Click the copy sign beside it. GitHub shows it only once.",
      ],
    },
    {
      title: "Keep it and sign in",
      text: [
        "Paste the token where the complaint register asks for it and let your password manager keep it. Do not put it in a mail, a chat or a loose file.",
        "If GitHub says “Pending” beside the token, the owner of the organisation still has to approve it. You get a mail about that; until then the register cannot see the repository.",
      ],
    },
  ],
  laterTitle: "Later",
  later: [
    {
      title: "The token has expired",
      text: [
        "A week before, GitHub sends you a mail. Open “Settings”, “Developer settings”, “Personal access tokens”, “Fine-grained tokens”, click the name of the token and then “Regenerate token”. All choices stay; only the token itself is new. Replace it in your password manager too.",
      ],
    },
    {
      title: "The token is lost, or somebody else has seen it",
      text: [
        "In the same list, click “Delete” beside the token. From then on it works nowhere. Then make a new one. If somebody else has seen it, tell the director at once as well.",
      ],
    },
    {
      title: "Another computer",
      text: [
        "The token in your password manager works everywhere. On somebody else's computer always sign out when you are done.",
      ],
    },
    {
      title: "You leave",
      text: [
        "Sign out in the register and remove the token with “Delete”. The owner also takes you out of the organisation: “People”, “Remove from organization”. From then on a forgotten token does nothing either.",
      ],
    },
  ],
  classicTitle: "Why not “Tokens (classic)”?",
  classic:
    "A classic token reaches all that you can reach yourself: every repository of every organisation. In the wrong hands it opens everything. A fine-grained token reaches this one repository only, and only as long as you chose.",
  ownerTitle: "For the owner of the organisation",
  owner: [
    {
      title: "Allow fine-grained tokens",
      text: [
        "Open the organisation on GitHub, choose “Settings”, and on the left under “Third-party Access” first “Personal access tokens” and then “Settings”. On the tab “Fine-grained tokens” choose “Allow access via fine-grained personal access tokens” and click “Save”. There you also set how long a token may be valid at most.",
        "On the tab “Tokens (classic)” choose “Restrict access via personal access tokens (classic)”.",
      ],
    },
    {
      title: "Approve tokens",
      text: [
        "With “Require administrator approval” a token works only after your approval, under “Personal access tokens”, “Pending requests”. Give access only to a token for one repository with “Contents” set to “Read and write”. Under “Active tokens” you see who has access, and withdraw a token with “Revoke”.",
      ],
    },
    {
      title: "Make everybody who handles complaints a member",
      text: [
        "A fine-grained token works only for a member of the organisation; not for an “Outside collaborator”, and not for a repository on somebody else's personal account. Give the members the role “Write” in the repository: “Settings”, “Collaborators and teams”. The repository itself is “Private”.",
      ],
    },
  ],
  toSignIn: "To signing in",
  toGitHub: "To the tokens on GitHub",
};
