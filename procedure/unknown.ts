/** Everything that makes it impossible to tell how something stands; a reason without words does not compile. */
export type UnknownReason =
  /** A record, or one of its fields, cannot be read. */
  | "record-unreadable"
  /** A record that was there is gone, and nobody has said why. */
  | "record-vanished"
  /** The settings, or a part of them, cannot be read. */
  | "settings-unreadable"
  /** No version of the procedure was in force, so that nobody knows which terms hold. */
  | "no-procedure";

/** What cannot be told: neither settled nor owed, and never shown or treated as either. */
export type Unknown = {
  readonly reason: UnknownReason;
  /** A complaint's number, a review's or the settings' place. */
  readonly place: string;
  /** Since when it is known not to be known, `YYYY-MM-DD`; null where nothing tells that either. */
  readonly since: string | null;
};
