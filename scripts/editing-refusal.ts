/**
 * Why the local server does not do what the editor asks, each with its HTTP status. A code says nothing of a record, and
 * neither do git and its hooks, for what they say is never passed on.
 */
const statuses = {
  /** The request is not one of the protocol. */
  "request-refused": 422,
  "action-unknown": 422,
  /** Not a file of the register that the editor may touch. */
  "path-refused": 403,
  /** A link lies on the way to it. */
  "link-refused": 403,
  "file-missing": 404,
  /** It is there, but cannot be read. */
  unreadable: 500,
  /** It was read, but is no text of a size that a record has. */
  "not-text": 500,
  /** What the commit is to say is not one short line of plain words. */
  "message-refused": 422,
  /** The repository does not know who commits: git's user.name or user.email is not set. */
  "no-identity": 422,
  /** A merge or the like is under way. */
  "git-busy": 422,
  /** Another git is at work, or one that was killed has left its lock. */
  "git-locked": 422,
  /** The work tree is on no branch. */
  "git-branchless": 422,
  /** Another program on this machine has the right to write in the register. */
  "other-writer": 422,
  /** There is a repository, but no git on this machine. */
  "git-absent": 422,
  "hook-refused": 422,
  /** Commits are to be signed, and there is no key or program to do it with. */
  "not-signed": 422,
  /** A program that files go through, such as git-lfs, is absent or fails. */
  "filter-failed": 422,
  /** Git is set to take no line ends like those of the file. */
  "line-ends-refused": 422,
  "disk-full": 422,
  /** Git could not commit for another reason. */
  "git-failed": 422,
  /** The disk refused; everything is as it was. */
  "not-written": 500,
  /** The save failed half way and could not be taken back whole. */
  "not-restored": 500,
} as const;

/** What the local server answers instead of doing what was asked. */
export type RefusalCode = keyof typeof statuses;

/** A lock of git that stays: where it lies, for whoever reads the terminal; a path holds nothing of a record. */
export class LeftLock extends Error {
  override name = "LeftLock";
  readonly path: string;

  constructor(path: string) {
    super("left-lock");
    this.path = path;
  }
}

/** Something the local server does not do for the editor; the message is a code. */
export class EditingRefusal extends Error {
  override name = "EditingRefusal";
  readonly code: RefusalCode;
  readonly status: number;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.status = statuses[code];
  }
}
