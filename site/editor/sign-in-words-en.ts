import type { signInInDutch } from "./sign-in-words-nl.ts";

/** Every word of signing in to the editor; a language that lacks one does not compile. */
export type SignInWords = typeof signInInDutch;

/** The words of signing in to the editor in English; what stands between “…” is what GitHub's own screens say. */
export const signInInEnglish: SignInWords = {
  place: "Complaint register",
  title: "Edit complaints",
  tagline: "Sign in to record complaints and keep them up to date.",
  repository: "Repository",
  token: "GitHub token",
  tokenHint: "Begins with “github_pat_”. This browser remembers it for twelve hours, or until you sign out.",
  howTo: "How do I make a token?",
  howToNewTab: "How do I make a token? (new tab)",
  show: "Show",
  hide: "Hide",
  signIn: "Sign in",
  or: "or",
  signInWithGitHub: "Sign in with GitHub",
  notNow: "Not now",
  toRegister: "Back to the register",
  checking: "One moment, the token is being checked …",
  waiting: "Sign in in the GitHub window that has opened …",
  signedOut: "You have signed out.",
  expired: "Your session has expired. Sign in again.",
  askAgainTitle: "Sign in again",
  askAgain: "Your session has expired. What you wrote is still there. Sign in again and save.",
  publicTitle: "This repository is public",
  publicText:
    "Everybody on the internet can read whatever is recorded here. Do not record complaints here. For that reason you cannot go on.",
  publicCure:
    "First have the owner make the repository private: on GitHub under “Settings”, at the bottom of “General”, in the “Danger Zone”: “Change visibility”, “Change to private”.",
  publicKept: "If it already held complaints, tell the director at once: it is a data breach.",
  tryAgain: "Try again",
  trouble: {
    "not-a-token":
      "This is not a GitHub token. Paste all of the token; it begins with “github_pat_”. Your GitHub password does not work here.",
    refused:
      "GitHub does not accept this token: it was not copied well, has expired or was withdrawn. Paste it again, or make a new token.",
    "wrong-repository":
      "The repository cannot be seen with this token. Choose the organisation as the token's “Resource owner”, and exactly this repository. If the organisation still has to approve the token, wait for that.",
    "read-only":
      "With this token you can read, but not save. Set the token's “Contents” to “Read and write”, and ask the owner whether you yourself may write to the repository.",
    archived:
      "The register is archived on GitHub and can only be read. Your token is not the cause. Ask the owner to undo the archiving (“Unarchive this repository”).",
    blocked:
      "GitHub has closed the register. Your token is not the cause. Ask the owner: GitHub has mailed why.",
    sso: "The organisation asks for single sign-on. Open the organisation on GitHub, sign in there and authorise the token (“Configure SSO”). Then try again.",
    forbidden:
      "The organisation does not allow this token: its kind or its lifetime. Make a fine-grained token with a shorter lifetime, or ask the owner.",
    limited: "GitHub was asked too much in a short time. Wait a few minutes and try again.",
    offline: "GitHub does not answer. Check the connection and try again.",
    failed: "GitHub gave an answer that the register cannot use. Try again later; there may be an outage.",
    "window-blocked":
      "The browser blocked the GitHub window. Allow windows of this site, or sign in with a token.",
    "window-closed": "The GitHub window was closed before you were signed in. Try again.",
    "window-refused": "GitHub did not sign you in. Try again, or sign in with a token.",
    "window-silent": "Signing in at GitHub took too long. Try again, or sign in with a token.",
  },
};
