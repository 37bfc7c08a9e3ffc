/** From what a notice has to say to its paragraphs: each answers what happened, what we do, what you may choose, what is next. */
import {
  type DelayContent,
  type DocumentsContent,
  type MovingAgainContent,
  type NoticeContent,
  type ShippedContent,
  troubleOf,
} from './content.ts';
import { papersFor } from './documents.ts';
import { type CommonFacts, commonFacts, printable } from './facts.ts';
import type { Words } from './words.ts';

/** An e-mail in words, before it is HTML or plain text. Every string is one line of plain text, nothing is escaped yet. */
export interface ComposedNotice {
  readonly subject: string;
  readonly preheader: string;
  readonly heading: string;
  readonly greeting: string;
  /** Said before anything else; only an apology has one. */
  readonly lead: string | null;
  readonly facts: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly sections: readonly Section[];
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly signature: string;
  readonly footer: readonly string[];
}

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
}

/** What each kind says for itself; the rest is common. */
type Own = Pick<ComposedNotice, 'subject' | 'preheader' | 'heading' | 'lead' | 'sections'> & {
  readonly expected: string | null;
};

const MAX_SOURCE = 120;

/** The notice in the words of a language. */
export function composeNotice(content: NoticeContent, words: Words): ComposedNotice {
  const facts = commonFacts(content, words);
  const own = ownWords(content, facts, words);
  const row = (label: string, values: readonly (string | null)[]) => ({
    label,
    values: values.filter((v) => v !== null),
  });
  return {
    subject: own.subject,
    preheader: own.preheader,
    heading: own.heading,
    greeting: facts.buyer === null ? words.say('greeting') : words.say('greeting.named', { name: facts.buyer }),
    lead: own.lead,
    facts: [
      row(words.say('fact.order'), [facts.order]),
      row(words.say('fact.items'), facts.items),
      row(
        words.say('fact.parcel'),
        facts.count > 1 ? [words.say('fact.parcelOf', { index: facts.index, count: facts.count })] : [],
      ),
      row(words.say('fact.carrier'), [facts.carrier]),
      row(words.say('fact.trackingNumber'), [facts.trackingNumber]),
      row(words.say('fact.expected'), [own.expected]),
    ].filter(({ values }) => values.length > 0),
    sections: own.sections,
    link: facts.trackingUrl === null ? null : { label: words.say('button.track'), url: facts.trackingUrl },
    signature: facts.domain === null ? facts.merchant : `${facts.merchant} · ${facts.domain}`,
    footer: [
      words.say('footer.why', { merchant: facts.merchant, order: facts.order }),
      words.say('footer.reply', { merchant: facts.merchant, replyTo: facts.replyTo }),
    ],
  };
}

function ownWords(content: NoticeContent, facts: CommonFacts, words: Words): Own {
  switch (content.kind) {
    case 'shipped':
      return shipped(content, facts, words);
    case 'documents':
      return documents(content, facts, words);
    case 'delay':
      return delay(content, facts, words);
    case 'moving_again':
      return movingAgain(content, facts, words);
  }
}

function shipped(content: ShippedContent, { order, carrier, index, count }: CommonFacts, words: Words): Own {
  const expected = expectedWords(content.expected, words);
  const estimate = content.crossBorder ? 'shipped.expected.crossBorder' : 'shipped.expected';
  const customs = content.weAskForPapers ? 'shipped.customs.weWrite' : 'shipped.customs';
  return {
    subject: words.say('shipped.subject', { order, index, count }),
    preheader:
      expected === null ? words.say('shipped.preheader.undated') : words.say('shipped.preheader', { expected }),
    heading: words.say('shipped.heading'),
    lead: null,
    expected,
    sections: [
      section(words.say('section.happened'), [
        carrier === null ? words.say('shipped.happened') : words.say('shipped.happened.carrier', { carrier }),
        expected === null ? words.say('shipped.expected.undated') : words.say(estimate, { expected }),
      ]),
      section(words.say('section.doing'), [words.say('shipped.doing')]),
      section(words.say('section.choose'), [
        ...(content.crossBorder ? [words.say(customs)] : []),
        words.say('shipped.choose'),
      ]),
      section(words.say('section.next'), [words.say('shipped.next')]),
    ],
  };
}

function documents(content: DocumentsContent, facts: CommonFacts, words: Words): Own {
  const { merchant, order, index, count, replyTo, domain } = facts;
  const { rules, papers } = papersFor(content.country);
  const { days, source } = content.usualDeadline;
  return {
    subject: words.say('documents.subject', { order, index, count }),
    preheader: words.say('documents.preheader'),
    heading: words.say('documents.heading'),
    lead: null,
    expected: null,
    sections: [
      section(words.say('section.happened'), [
        words.say('documents.happened', { rules }),
        ...(content.lastScanDay === null
          ? []
          : [words.say('documents.reported', { day: words.day(content.lastScanDay) })]),
      ]),
      section(
        words.say('section.papers'),
        [words.say('documents.why', { rules })],
        papers.map((paper) => words.say(`paper.${paper}`)),
      ),
      section(words.say('section.deadline'), [
        words.say('documents.deadline', {
          days,
          source: printable(source, MAX_SOURCE) ?? words.say('documents.deadline.source'),
        }),
        words.say('documents.deadline.after'),
      ]),
      section(words.say('section.handIn'), [
        words.say('documents.handIn', { replyTo }),
        words.say('documents.missing'),
      ]),
      section(words.say('section.check'), [
        words.say('documents.check.order', { order, merchant }),
        words.say('documents.check.pay'),
        domain === null ? words.say('documents.check.noDomain') : words.say('documents.check.domain', { domain }),
      ]),
      section(words.say('section.doing'), [words.say('documents.doing')]),
      section(words.say('section.next'), [words.say('documents.next')]),
    ],
  };
}

function delay(content: DelayContent, { order, index, count }: CommonFacts, words: Words): Own {
  const { reason, lastProgress } = content;
  const told = troubleOf(content);
  const promised = content.promisedDay === null ? null : words.day(content.promisedDay);
  const country = words.country(lastProgress?.country ?? null);
  const fact =
    told === 'silence'
      ? words.say('delay.happened.silence')
      : promised === null
        ? words.say('delay.happened.undated')
        : words.say(`delay.happened.${told}`, { day: promised });
  const progress =
    lastProgress === null
      ? []
      : [
          country === null
            ? words.say('delay.lastProgress', { day: words.day(lastProgress.day) })
            : words.say('delay.lastProgress.country', { day: words.day(lastProgress.day), country }),
        ];
  return {
    subject: words.say(`delay.subject.${told}`, { order, index, count }),
    preheader: words.say('delay.preheader'),
    heading: words.say(`delay.heading.${told}`),
    lead: words.say(`delay.feeling.${reason}`),
    expected: null,
    sections: [
      section(words.say('section.happened'), [
        fact,
        ...progress,
        ...(content.stage === 'unclear' ? [] : [words.say(`stage.${content.stage}`)]),
        words.say('delay.unknown'),
      ]),
      section(words.say('section.doing'), [words.say('delay.doing')]),
      section(
        words.say('section.choose'),
        [words.say('delay.choose')],
        [words.say('delay.choose.wait'), words.say('delay.choose.refund'), words.say('delay.choose.reship')],
      ),
      section(words.say('section.next'), [words.say('delay.next')]),
    ],
  };
}

function movingAgain(content: MovingAgainContent, { order, index, count }: CommonFacts, words: Words): Own {
  const day = words.day(content.scanDay);
  const country = words.country(content.country);
  return {
    subject: words.say('moving_again.subject', { order, index, count }),
    preheader: words.say('moving_again.preheader', { day }),
    heading: words.say('moving_again.heading'),
    lead: null,
    expected: null,
    sections: [
      section(words.say('section.happened'), [
        country === null
          ? words.say('moving_again.happened', { day })
          : words.say('moving_again.happened.country', { day, country }),
        words.say('moving_again.undated'),
      ]),
      section(words.say('section.doing'), [words.say('moving_again.doing')]),
      section(words.say('section.choose'), [words.say('moving_again.choose')]),
      section(words.say('section.next'), [words.say('moving_again.next')]),
    ],
  };
}

function expectedWords(expected: ShippedContent['expected'], words: Words): string | null {
  if (expected === null) return null;
  const to = words.day(expected.day);
  return expected.earliestDay === null || expected.earliestDay >= expected.day
    ? words.say('expected.by', { to })
    : words.say('expected.between', { from: words.day(expected.earliestDay), to });
}

function section(heading: string, paragraphs: readonly string[], list: readonly string[] = []): Section {
  return { heading, paragraphs, list };
}
