import * as v from 'valibot';
import type { CheckIn } from '../domain/check-in';
import { needs } from '../domain/need';
import type { Draft } from './drafts';
import { InvalidRecord } from './trouble';

const side = v.pipe(v.number(), v.minValue(-1, 'at least -1'), v.maxValue(1, 'at most 1'));
const text = v.string();
const filled = v.pipe(v.string(), v.nonEmpty('some text'));
const zone = v.pipe(filled, v.check(isZone, 'a time zone'));

const time = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(-8.64e15, 'a time'),
  v.maxValue(8.64e15, 'a time'),
);
const affect = { pleasantness: side, energy: side };
const words = {
  feelings: v.array(filled),
  ownWords: v.array(filled),
  need: v.optional(v.picklist(needs)),
  note: v.optional(text),
};

const schema = v.strictObject({
  id: v.pipe(v.string(), v.uuid('a UUID')),
  at: time,
  zone,
  ...affect,
  ...words,
  practice: v.optional(filled),
  after: v.optional(v.strictObject(affect)),
});

const draftSchema = v.strictObject({
  ...words,
  affect: v.optional(v.strictObject(affect)),
  of: v.optional(filled),
  ofRev: v.optional(v.number()),
  ownWord: v.optional(text),
  at: time,
});

/** @throws InvalidRecord that says which part is wrong, and never what it held. */
export function checkCheckIn(value: CheckIn): CheckIn {
  check(schema, value);
  return value;
}

/** The same for a draft, from where anyone may have written. */
export function checkDraft(value: Draft): Draft {
  check(draftSchema, value);
  return value;
}

function check(of: typeof schema | typeof draftSchema, value: unknown): void {
  const result = v.safeParse(of, value);
  if (result.success) return;
  const issue = result.issues[0];
  // Where a schema has no words of its own, its message repeats what it was given.
  const expected = issue.kind === 'validation' ? issue.message : issue.expected;
  throw new InvalidRecord(`${v.getDotPath(issue) ?? 'check-in'}: expected ${expected}`);
}

/** Asking the browser for a zone takes longer than sealing a record. */
const knownZones = new Set<string>();

function isZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}
