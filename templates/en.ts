/**
 * The words in English, and the list of keys: every other catalogue has exactly these, with the same placeholders.
 * ICU MessageFormat. Days, countries and stages arrive as finished words; SMS texts lose their accents when rendered.
 *
 * What a translator keeps: feeling first, then fact; no guarantee, no offer, no excuse, no request to pay. The only
 * thing we say we will do is write when the parcel moves, and write if papers are needed.
 */
export const en = {
  'greeting.named': 'Hello {name},',
  greeting: 'Hello,',

  'section.happened': 'What happened',
  'section.doing': 'What we are doing',
  'section.choose': 'What you can do',
  'section.papers': 'What customs needs from you',
  'section.deadline': 'By when',
  'section.handIn': 'How to hand them in safely',
  'section.check': 'How to check that this is really us',
  'section.next': 'When you hear from us next',

  'fact.order': 'Order',
  'fact.items': 'Items ordered',
  'fact.parcel': 'Parcel',
  'fact.parcelOf': '{index, number} of {count, number}',
  'fact.carrier': 'Carrier',
  'fact.trackingNumber': 'Tracking number',
  'fact.expected': 'Expected',
  'items.quantity': '{quantity, number} × {title}',
  'items.more': '{count, plural, one {and # more item} other {and # more items}}',

  'button.track': 'Follow your parcel',
  'footer.why': 'You receive this message because you ordered from {merchant} (order {order}).',
  'footer.reply': 'Answers to this e-mail reach {merchant} at {replyTo}.',

  'expected.between': 'between {from} and {to}',
  'expected.by': 'by {to}',

  'shipped.subject':
    '{count, plural, one {Your order {order} is on its way} other {Parcel {index, number} of {count, number} of your order {order} is on its way}}',
  'shipped.preheader': 'Expected {expected}.',
  'shipped.preheader.undated': 'The tracking number is inside.',
  'shipped.heading': 'Your parcel is on its way',
  'shipped.happened': 'Your parcel is now with the carrier.',
  'shipped.happened.carrier': 'Your parcel is now with {carrier}.',
  'shipped.expected': 'We expect it {expected}. This is an estimate: in busy weeks it can take longer.',
  'shipped.expected.crossBorder':
    'We expect it {expected}. This is an estimate: in busy weeks, or when customs looks at a parcel more closely, it can take longer.',
  'shipped.expected.undated': 'We have no arrival day for it yet.',
  'shipped.doing': 'We follow its tracking until it reaches you.',
  'shipped.choose': 'There is nothing you need to do. If something about the order is not right, reply to this e-mail.',
  'shipped.customs': 'Customs normally needs nothing from you.',
  'shipped.customs.weWrite': 'Customs normally needs nothing from you; we write if papers are needed.',
  'shipped.next': 'While the parcel travels as expected, no further message is planned. Its tracking shows each step.',

  'documents.subject':
    '{count, plural, one {Customs needs papers for your order {order}} other {Customs needs papers for parcel {index, number} of {count, number} of your order {order}}}',
  'documents.preheader': 'Please reply with the papers on the list.',
  'documents.heading': 'Customs needs papers from you',
  'documents.happened':
    '{rules, select, BR {Brazilian customs} US {United States customs} DE {German customs} other {Customs}} has stopped your parcel and asks for papers before it may travel on.',
  'documents.reported': 'The last scan the carrier shows is from {day}.',
  'documents.why':
    '{rules, select, BR {In Brazil, every parcel from abroad is cleared under the tax number of the person who receives it, and the value is checked against the purchase.} US {In the United States, customs checks who imports the goods, what they are and what was paid for them.} DE {In Germany, customs checks what is in the parcel and what was paid for it.} other {Customs uses the papers to check what is in the parcel, what it is worth and who receives it.}}',
  'documents.doing': 'We follow the parcel and stand ready to pass your papers on to the carrier.',
  'documents.deadline':
    'We know of no exact day. Usually there {days, plural, one {is # day} other {are # days}} to answer, counted from the day customs asked (source: {source}).',
  'documents.deadline.source': 'what carriers usually allow',
  'documents.deadline.after': 'After that, customs may send the parcel back.',
  'documents.handIn':
    'Reply to this e-mail and attach the papers as PDF files or clear photos. Your answer goes to {replyTo}. Send only what is on the list: nobody needs your passwords or card numbers.',
  'documents.missing':
    'If you cannot get one of the papers, or would rather hand them in another way, reply and say so.',
  'documents.check.order':
    'This e-mail names your order {order} at {merchant}. Compare the number with the confirmation you received when you ordered.',
  'documents.check.pay': 'We never ask for a payment by link, neither by e-mail nor by text message.',
  'documents.check.domain':
    'If you are in doubt, do not reply to this message. Type {domain} into your browser yourself, or write to the shop at the address you already know.',
  'documents.check.noDomain':
    'If you are in doubt, do not reply to this message. Write to the shop at the address you already know from your order confirmation.',
  'documents.next': 'We write when it moves.',
  'documents.sms':
    '{merchant}: {rules, select, BR {Brazilian customs} US {US customs} DE {German customs} other {customs}} needs papers for {count, plural, one {your order {order}} other {parcel {index, number} of {count, number} of your order {order}}}. {contact, select, email {The list is in our e-mail to you.} other {For the list, write to the shop at the address you know.}} We never ask for a payment by link.',

  'paper.taxNumberBrazil':
    'Your CPF number (for a company, its CNPJ; for foreigners without a CPF, the passport number)',
  'paper.invoice': 'The invoice or order confirmation, with the price of each item',
  'paper.proofOfPayment':
    'A proof of payment, such as the receipt or the line of your bank statement (cover everything else on it)',
  'paper.contentsDescription': 'A description of the contents: what each item is, what it is made of, what it is for',
  'paper.importerDetails': 'The full name, address and telephone number of the person who receives the goods',
  'paper.valueStatement': 'A statement of value: the price you paid for each item, and the country it was made in',
  'paper.eoriForBusinesses': 'Only if you ordered for a business: its EORI number. Private persons need none',

  'delay.subject.near':
    '{count, plural, one {Your order {order} may arrive later than we said} other {Parcel {index, number} of {count, number} of your order {order} may arrive later than we said}}',
  'delay.subject.passed':
    '{count, plural, one {Your order {order} is late} other {Parcel {index, number} of {count, number} of your order {order} is late}}',
  'delay.subject.silence':
    '{count, plural, one {No news of the parcel with your order {order}} other {No news of parcel {index, number} of {count, number} of your order {order}}}',
  'delay.preheader': 'What we know, and what you can choose.',
  'delay.heading.near': 'Your parcel may take longer than we said',
  'delay.heading.passed': 'Your parcel is taking longer than we said',
  'delay.heading.silence': 'Your parcel has gone quiet',
  'delay.feeling.promise': 'You were counting on this parcel, and not knowing when it comes is wearing. We are sorry.',
  'delay.feeling.silence':
    'Waiting without any news is hard, and you should not have had to wonder where your parcel is. We are sorry.',
  'delay.happened.near': 'We told you to expect it by {day}. As things stand we can no longer count on that day.',
  'delay.happened.passed':
    'We told you to expect it by {day}. That day has passed, and the tracking does not show a delivery.',
  'delay.happened.undated': 'It is taking longer than we expected.',
  'delay.happened.silence': 'The carrier has shown no progress for longer than is usual.',
  'delay.lastProgress': 'The last progress we can see is from {day}.',
  'delay.lastProgress.country': 'The last progress we can see is from {day} ({country}).',
  'delay.unknown': 'We do not know the reason yet, and we have no new day that we could stand behind.',
  'delay.doing': 'We keep looking at its tracking, day and night.',
  'delay.choose': 'Choose what suits you:',
  'delay.choose.wait': 'Wait: you need to do nothing.',
  'delay.choose.refund': 'A part refund: reply to this e-mail and ask us for it.',
  'delay.choose.reship': 'A new parcel: reply to this e-mail and ask us for it.',
  'delay.next': 'We write when it moves.',
  'delay.sms.near':
    '{merchant}: we are sorry, {count, plural, one {order {order}} other {parcel {index, number} of {count, number} of order {order}}} may come later than we said. {day, select, none {It takes longer than expected.} other {We can no longer count on {day}.}}',
  'delay.sms.passed':
    '{merchant}: we are sorry, you should have had {count, plural, one {order {order}} other {parcel {index, number} of {count, number} of order {order}}} by {day}.',
  'delay.sms.silence':
    '{merchant}: we are sorry, the carrier shows no progress for {count, plural, one {order {order}} other {parcel {index, number} of {count, number} of order {order}}}.',
  'delay.sms.choose':
    'You can wait, or ask for a part refund or a new parcel: {contact, select, email {reply to our e-mail.} other {write to the shop.}}',
  'delay.sms.next': 'We write when it moves.',

  'stage.announced': 'The carrier has its label, but has not scanned the parcel itself.',
  'stage.with_carrier': 'It is with the carrier, at the beginning of its journey.',
  'stage.between_countries': 'It is on its way between the two countries.',
  'stage.in_customs': 'It has reached the country it is going to, and is with customs or about to be.',
  'stage.near_you': 'It is on the last part of its journey to you.',
  'stage.out_for_delivery': 'It went out for delivery.',
  'stage.at_pickup_point': 'It is waiting at a pickup point.',

  'moving_again.subject':
    '{count, plural, one {The parcel with your order {order} is moving again} other {Parcel {index, number} of {count, number} of your order {order} is moving again}}',
  'moving_again.preheader': 'Scanned on {day}.',
  'moving_again.heading': 'Your parcel is moving again',
  'moving_again.happened': 'The carrier scanned your parcel on {day}, and it is moving again.',
  'moving_again.happened.country': 'The carrier scanned your parcel on {day} ({country}), and it is moving again.',
  'moving_again.undated': 'We have no new arrival day that we could stand behind.',
  'moving_again.doing': 'We follow its tracking until it reaches you.',
  'moving_again.choose':
    'There is nothing you need to do. If your plans have changed in the meantime, reply to this e-mail.',
  'moving_again.next': 'While the parcel travels on, no further message is planned. Its tracking shows each step.',
} as const satisfies Readonly<Record<string, string>>;

export type MessageKey = keyof typeof en;

/** A complete set of words in one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
