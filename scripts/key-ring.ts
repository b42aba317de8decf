import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dateOf, type Day } from "../procedure/dates.ts";
import { readersOn } from "../procedure/people.ts";
import { parseRegister, type Register } from "../schemas/register.ts";
import { newIdentity, openWithPassPhrase, recipientOf, sealWithPassPhrase } from "./cipher.ts";
import { dayOfLooking } from "./clock.ts";
import { CommandError } from "./command.ts";
import { parseSettings } from "./front-matter.ts";
import { type KeysWords, keysWords } from "./keys-words.ts";
import { canonicalPassPhrase, codeOf } from "../schemas/pass-phrase.ts";
import { newPassPhrase } from "./pass-phrase.ts";
import { readRecipient, settleKeys, type Slot, slotsOf, writeKeys } from "./slots.ts";

/** The keys of a register as of a day, with the words to speak of them. */
export type KeyRing = {
  readonly folder: string;
  readonly register: Register;
  readonly today: Day;
  readonly words: KeysWords;
};

/** Asks for a pass phrase; null when none is given. */
export type Ask = (question: string) => Promise<string | null>;

/** The key ring of the register in a folder, as of the day asked for or today. */
export function readKeyRing(folder: string, askedDay: string | null): KeyRing {
  settleKeys(folder);
  const register = registerIn(folder);
  const today = dateOf(dayOfLooking(askedDay, register.timeZone));
  return { folder, register, today, words: keysWords[register.language] };
}

/**
 * New pass phrases, and what puts their keys in place of the old. They are shown first: whoever is interrupted in
 * between has words that open nothing, and never a register that no known words open.
 */
export type NewKeys = { readonly passPhrases: readonly string[]; readonly takeEffect: () => void };

/** Gives somebody a slot at once. Answers the new pass phrase. */
export async function addSlot(ring: KeyRing, code: string, ask: Ask): Promise<string> {
  const { passPhrases, takeEffect } = await newSlot(ring, code, ask);
  takeEffect();
  return passPhrases.join();
}

/** A slot for somebody who has none, and the register's identity when this is the first. */
export async function newSlot(ring: KeyRing, code: string, ask: Ask): Promise<NewKeys> {
  const slots = slotsOf(ring.folder);
  if (!isReader(ring, code)) throw new CommandError(ring.words.notAReader(code));
  if (slots.some((slot) => slot.code === code)) throw new CommandError(ring.words.hasOne(code));
  const identity = slots.length === 0 ? (await newIdentity()).identity : await identityFrom(ring, slots, ask);
  return await slotFor(ring, code, identity);
}

/** A new pass phrase for somebody who has a slot. The identity stays. */
export async function renewedSlot(ring: KeyRing, code: string, ask: Ask): Promise<NewKeys> {
  const slots = slotsOf(ring.folder);
  if (!slots.some((slot) => slot.code === code)) throw new CommandError(ring.words.hasNone(code));
  if (!isReader(ring, code)) throw new CommandError(ring.words.departed([code]));
  return await slotFor(ring, code, await identityFrom(ring, slots, ask));
}

/** A new identity, and a new slot for everybody who has one. Needs no old pass phrase: nothing old is opened. */
export async function renewedKeys(ring: KeyRing): Promise<NewKeys> {
  const codes = slotsOf(ring.folder).map(({ code }) => code);
  if (codes.length === 0) throw new CommandError(ring.words.noKeys);
  const departed = codes.filter((code) => !isReader(ring, code));
  if (departed.length > 0) throw new CommandError(ring.words.departed(departed));
  const { identity, recipient } = await newIdentity();
  const passPhrases = codes.map(newPassPhrase);
  const slots: Slot[] = [];
  for (const [place, code] of codes.entries())
    slots.push(await sealedSlot(code, identity, passPhrases[place] ?? ""));
  return { passPhrases, takeEffect: () => writeKeys(ring.folder, recipient, slots) };
}

/** Whether somebody may read the register on the ring's day. */
export function isReader({ register, today }: KeyRing, code: string): boolean {
  return readersOn(register, today).some((person) => person.code === code);
}

async function slotFor({ folder }: KeyRing, code: string, identity: string): Promise<NewKeys> {
  const passPhrase = newPassPhrase(code);
  const [recipient, slot] = [await recipientOf(identity), await sealedSlot(code, identity, passPhrase)];
  return { passPhrases: [passPhrase], takeEffect: () => writeKeys(folder, recipient, [slot]) };
}

async function sealedSlot(code: string, identity: string, passPhrase: string): Promise<Slot> {
  const line = new TextEncoder().encode(`${identity}\n`);
  return { code, bytes: await sealWithPassPhrase(passPhrase, line) };
}

/** The identity, out of the slot of whoever gives a pass phrase. */
async function identityFrom({ folder, words }: KeyRing, slots: readonly Slot[], ask: Ask): Promise<string> {
  const codes = slots.map(({ code }) => code);
  const typed = await ask(words.ask(codes));
  if (typed === null) throw new CommandError(words.noPassPhrase);
  const passPhrase = canonicalPassPhrase(typed);
  const slot = slots.find(({ code }) => code === codeOf(passPhrase, codes));
  if (slot === undefined) throw new CommandError(words.strangePassPhrase(codes));
  const identity = await openedSlot(slot, passPhrase, words);
  const recipient = readRecipient(folder);
  if (recipient === null || recipient === (await recipientOf(identity))) return identity;
  throw new CommandError(words.keysDiffer);
}

async function openedSlot({ code, bytes }: Slot, passPhrase: string, words: KeysWords): Promise<string> {
  const opened = await openWithPassPhrase(passPhrase, bytes).catch((cause: unknown) => {
    throw new CommandError(words.slotBroken(code), { cause });
  });
  if (opened === null) throw new CommandError(words.wrongPassPhrase(code));
  return new TextDecoder().decode(opened).trim();
}

function registerIn(folder: string): Register {
  const settings = parseSettings(settingsText(folder));
  if ("refused" in settings) throw new CommandError(keysWords.nl.settingsUnreadable);
  return parseRegister(settings.data).value;
}

function settingsText(folder: string): string {
  try {
    return readFileSync(join(folder, "register.yaml"), "utf8");
  } catch (cause) {
    throw new CommandError(keysWords.nl.settingsUnreadable, { cause });
  }
}
