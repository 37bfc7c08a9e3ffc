/**
 * What the words of carriers speak of, in any language. Three kinds, because a "not" or an "if" acts on them differently:
 * a topic is only named; an outcome is a thing done, which any doubt in its part of the sentence undoes; a trouble is
 * undone by a "not" beside it only ("not released because the invoice is missing" leaves the invoice missing).
 */

export const TOPICS = [
  'customs',
  'clearance',
  /** "from customs", "out of customs". */
  'leftCustoms',
  'import',
  'export',
  'toDestination',
  'atOrigin',
  'underway',
  'invoice',
  'identity',
  'attorney',
  'permit',
  'papers',
  'information',
  'address',
  'duty',
  'payment',
  'receiver',
  /** The reader is told to do it: "your tax number", "you must". */
  'you',
  'sender',
  'toSender',
  'broker',
  /** The carrier of the last mile, or somebody who delivers for the carrier. */
  'agent',
  'airline',
  'facility',
  'pickupPoint',
  /** Neighbour, letter box, reception: the parcel counts as delivered there. */
  'safePlace',
  'delivery',
] as const;

export const OUTCOMES = [
  'released',
  'complete',
  'presented',
  /** It lies with customs: what is told beside it is what happens there. */
  'atCustoms',
  'process',
  'start',
  /** Papers or information have come, work goes on. */
  'received',
  /** A trouble is over: lifted, removed, corrected. */
  'solved',
  'paid',
  'delivered',
  'collected',
  'returned',
  'arrived',
  'departed',
  'accepted',
  'handed',
  'ready',
  'outForDelivery',
] as const;

export const TROUBLES = [
  'held',
  'need',
  'await',
  'missing',
  'fail',
  'reject',
  /** The way back as a noun or a verb that is not complete. */
  'return',
  'absent',
  'noAccess',
  'refused',
  'unclaimed',
  'badAddress',
  'attempt',
  'delay',
  'weather',
  'transportTrouble',
  'misrouted',
  'damaged',
  'lost',
  'destroyed',
  'prohibited',
  'security',
  'cancelled',
  'voided',
  'partial',
  /** Said of money: still owed. */
  'unpaid',
  /** A whole expression for "import duty is owed and asked for". */
  'dutyDue',
  /** A whole expression for a carrier's own charge: cash on delivery, missing postage. */
  'chargeDue',
  'scheduled',
  /** A day that was only reckoned: nobody agreed to it. */
  'estimated',
  'label',
  'inTransit',
  'update',
  'notice',
  /** An SMS or an e-mail: whatever it says, a row about it moves nothing. */
  'message',
  'notFound',
  'pickupFailed',
  'expired',
  'exception',
] as const;

export const MODIFIERS = [
  'not',
  /** "not yet": what is denied is still to come. */
  'yet',
  /** "previously": a trouble told beside it is over. */
  'formerly',
  'will',
  /** "must be", "to be": what is to be done is not done; who must do it is still asked. */
  'must',
  'ongoing',
  'if',
  /** "otherwise", "or it will": what follows is threatened, what stands before is not. */
  'else',
  'maybe',
  'until',
  'and',
] as const;

export type Topic = (typeof TOPICS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Trouble = (typeof TROUBLES)[number];
export type Modifier = (typeof MODIFIERS)[number];
export type Concept = Topic | Outcome | Trouble | Modifier;

/**
 * The words of one language. Phrases stand between commas; each is a run of whole words, of which the first may be the
 * tail of a longer word (`*zoll`) and any the beginning of one (`zoll*`, `rechazad* por aduana`). Accents and case do not matter. Chinese and
 * Japanese have no word boundaries: there every phrase is found anywhere. Of Arabic the article and the prefixed
 * particles before the first word are left out.
 */
export type Words = Readonly<Partial<Record<Concept, string>>>;
