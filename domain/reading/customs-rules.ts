import {
  asksForDuty,
  asksForPapers,
  goesBack,
  hasCome,
  isAboutCustoms,
  isCustoms,
  isPaid,
  namesCustomsPapers,
  namesPapers,
} from './customs-asks.ts';
import type { Clause } from './mentions.ts';
import type { Rule } from './rule.ts';

function isReleaseMissing(clause: Clause): boolean {
  const { here } = clause;
  return here.names('released') && here.has('missing') && !namesPapers(clause) && isAboutCustoms(clause);
}

/** "Returning to sender after a refusal by customs": on its way back, and then why. */
function isReasonOfReturn({ here }: Clause): boolean {
  const first = here.all.findIndex(({ concept, mood }) => concept === 'return' && mood === 'done');
  return first !== -1 && here.all.findLastIndex(({ concept }) => concept === 'reject' || concept === 'refused') > first;
}

/** "Held at first, now released": of the two, the later one holds. */
function isReleasedSince({ text: { all } }: Clause): boolean {
  const released = all.findLastIndex(({ concept, mood }) => concept === 'released' && mood === 'done');
  return released !== -1 && released > all.findLastIndex(({ concept }) => concept === 'held');
}

/** Customs still have it: the release is denied or waited for, or it has not left. */
function isUnreleased(clause: Clause): boolean {
  const { here } = clause;
  return (
    (here.lacks('released') && isAboutCustoms(clause) && !isPaid(clause)) ||
    // "Freigabe fehlt noch": nothing but the release is missing.
    isReleaseMissing(clause) ||
    (here.says('negated', 'complete', 'departed') && here.names('customs', 'clearance', 'leftCustoms')) ||
    (here.names('leftCustoms') && here.names('not'))
  );
}

const troubles: readonly Rule[] = [
  {
    name: 'trouble.prohibited',
    event: 'PROHIBITED',
    confidence: 0.85,
    when: ({ here }) => here.has('prohibited'),
  },
  {
    name: 'customs.rejected',
    event: 'IMPORT_CUSTOMS_REJECTED',
    confidence: 0.9,
    when: (clause) =>
      !isReasonOfReturn(clause) &&
      ((clause.here.has('reject') && isAboutCustoms(clause)) ||
        (clause.here.has('refused') &&
          clause.here.names('customs', 'clearance', 'import', 'export') &&
          !clause.here.names('receiver'))),
  },
  {
    name: 'customs.asks_papers',
    event: 'CUSTOMS_INFO_REQUIRED',
    confidence: 0.9,
    when: asksForPapers,
  },
  {
    name: 'customs.duty_due',
    event: 'IMPORT_CUSTOMS_DUTY_DUE',
    confidence: 0.9,
    when: asksForDuty,
  },
  {
    name: 'customs.gave_back_late',
    event: 'CUSTOMS_RELEASED',
    confidence: 0.85,
    when: ({ here }) =>
      here.names('leftCustoms') && !here.names('toSender', 'sender') && here.did('released', 'departed'),
  },
  {
    name: 'customs.held',
    event: 'CUSTOMS_HELD',
    confidence: 0.9,
    when: (clause) => {
      const { here } = clause;
      if (here.did('released', 'solved') || hasCome(here) || goesBack(clause)) return false;
      if (isReleasedSince(clause)) return false;
      return (
        (here.has('held') && (isCustoms(clause) || (isAboutCustoms(clause) && !here.names('pickupPoint')))) ||
        (here.has('delay', 'fail', 'exception', 'missing') && here.names('customs', 'clearance'))
      );
    },
  },
  {
    name: 'customs.not_yet_released',
    event: 'CUSTOMS_IN_PROCESS',
    confidence: 0.75,
    when: (clause) =>
      isUnreleased(clause) &&
      !clause.text.has('held', 'fail') &&
      (clause.text.has('process', 'start', 'atCustoms') || clause.here.names('process', 'atCustoms')),
  },
  {
    name: 'customs.presented_unreleased',
    event: 'CUSTOMS_PRESENTED',
    confidence: 0.7,
    when: (clause) =>
      isUnreleased(clause) &&
      (clause.text.has('presented', 'handed') || clause.here.names('presented')) &&
      !clause.text.has('held', 'fail'),
  },
  {
    name: 'customs.not_released',
    event: 'CUSTOMS_HELD',
    confidence: 0.8,
    when: isUnreleased,
  },
];

const progress: readonly Rule[] = [
  {
    name: 'customs.released',
    event: 'CUSTOMS_RELEASED',
    confidence: 0.9,
    when: (clause) =>
      (clause.here.did('released') && isAboutCustoms(clause) && !isReleaseMissing(clause)) ||
      (clause.here.did('solved') &&
        clause.here.names('held') &&
        isAboutCustoms(clause) &&
        !clause.text.has('received', 'process')) ||
      (clause.here.did('complete') && clause.here.names('customs', 'clearance')) ||
      (clause.here.names('leftCustoms') &&
        clause.here.did('released', 'departed', 'handed', 'accepted', 'complete', 'returned', 'arrived')),
  },
  {
    name: 'customs.duty_paid',
    event: 'IMPORT_CUSTOMS_DUTY_PAID',
    confidence: 0.9,
    when: ({ here, text }) =>
      (here.has('process') || !text.has('process')) &&
      ((here.did('paid') && (here.names('duty') || text.names('customs', 'clearance', 'duty'))) ||
        (here.did('received', 'complete') && here.names('duty') && here.names('payment'))),
  },
  {
    name: 'customs.may_take_longer',
    event: 'CUSTOMS_IN_PROCESS',
    confidence: 0.7,
    when: ({ here, text }) => here.says('perhaps', 'delay') && text.names('customs', 'clearance'),
  },
  {
    name: 'customs.left',
    event: 'CUSTOMS_RELEASED',
    confidence: 0.7,
    when: ({ here }) =>
      here.names('leftCustoms') && !here.names('toSender', 'process', 'presented', 'atCustoms', 'not', 'duty'),
  },
  {
    name: 'customs.declared',
    event: 'CUSTOMS_PRESENTED',
    confidence: 0.75,
    // Papers of an export are its declaration; those of an import may be what was asked for.
    when: ({ here, text }) =>
      here.names('papers') &&
      !text.names('held', 'need', 'missing', 'await') &&
      ((here.names('export') && here.has('presented', 'handed', 'received', 'delivered', 'start', 'process')) ||
        (here.names('import') && here.has('delivered', 'atCustoms'))),
  },
  {
    name: 'customs.data_sent',
    event: 'CUSTOMS_UPDATE',
    confidence: 0.7,
    // The carrier's own message to customs, mostly ahead of the parcel; nobody had been asked for it.
    when: (clause) =>
      isCustoms(clause) &&
      clause.here.names('information') &&
      clause.here.has('update', 'label') &&
      !clause.here.names('receiver', 'sender', 'broker') &&
      !clause.text.names('need', 'missing', 'await', 'held'),
  },
  {
    name: 'customs.papers_received',
    event: 'CUSTOMS_IN_PROCESS',
    confidence: 0.8,
    when: (clause) =>
      (clause.here.did('received') || hasCome(clause.here) || (clause.here.did('solved') && isCustoms(clause))) &&
      ((isAboutCustoms(clause) && (namesPapers(clause) || clause.here.names('clearance'))) ||
        namesCustomsPapers(clause) ||
        (namesPapers(clause) && clause.here.names('receiver', 'broker'))),
  },
  {
    name: 'customs.to_be_presented',
    event: 'INFO',
    confidence: 0.5,
    // Where it is now comes before where it will go.
    when: ({ here, text }) =>
      !text.did('arrived', 'departed', 'accepted') &&
      (here.says('future', 'presented', 'atCustoms') ||
        (here.says('future', 'arrived', 'handed') && here.names('customs'))),
  },
  {
    name: 'customs.presented',
    event: 'CUSTOMS_PRESENTED',
    confidence: 0.85,
    when: ({ here, text }) =>
      !here.names('papers', 'information', 'invoice') &&
      ((here.has('presented') && !here.says('ongoing', 'process') && !here.did('start')) ||
        (here.has('atCustoms') && !text.has('process', 'start')) ||
        (here.has('arrived', 'handed', 'accepted', 'delivered') &&
          here.names('customs', 'clearance') &&
          // "Goes to customs after its arrival".
          !here.expects('presented') &&
          !here.has('process', 'start', 'update'))),
  },
  {
    name: 'customs.awaited',
    event: 'CUSTOMS_PRESENTED',
    confidence: 0.8,
    when: ({ here }) => here.has('await', 'ready') && here.names('clearance', 'customs'),
  },
  {
    name: 'customs.export_begun',
    event: 'EXPORT_CUSTOMS_PRESENTED',
    confidence: 0.7,
    when: (clause) => clause.here.did('start') && clause.here.names('export') && isCustoms(clause),
  },
  {
    name: 'customs.in_process',
    event: 'CUSTOMS_IN_PROCESS',
    confidence: 0.85,
    when: ({ here, text }) =>
      (here.has('process', 'start') || here.says('ongoing', 'released')) &&
      (here.names('customs', 'clearance', 'duty') ||
        (here.names('papers') && here.names('import', 'export')) ||
        (text.names('customs', 'clearance') && !here.names('delivery', 'facility'))),
  },
  {
    name: 'customs.update',
    event: 'CUSTOMS_UPDATE',
    confidence: 0.7,
    when: ({ here }) =>
      (here.has('update', 'notice', 'inTransit') ||
        (here.has('presented', 'handed') && here.names('papers', 'information', 'invoice'))) &&
      here.names('customs', 'clearance') &&
      !here.lacks('need'),
  },
  {
    name: 'customs.nothing_needed',
    event: 'INFO',
    confidence: 0.6,
    when: ({ here }) =>
      here.says('negated', 'need', 'await', 'unpaid') ||
      here.says('perhaps', 'need', 'unpaid') ||
      (here.names('not', 'maybe') && here.names('duty')),
  },
  {
    name: 'customs.named',
    event: 'CUSTOMS_IN_PROCESS',
    confidence: 0.6,
    when: ({ here }) => here.names('clearance') && !here.doubts('start', 'complete', 'released', 'need', 'paid'),
  },
];

export const customsRules = { troubles, progress };
