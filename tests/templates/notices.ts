import type {
  CommonContent,
  DelayContent,
  DocumentsContent,
  MovingAgainContent,
  NoticeContent,
  ParcelContent,
  ShippedContent,
} from '../../templates/content.ts';

const common: CommonContent = {
  merchantName: 'North Tea',
  merchantDomain: 'north-tea.example.com',
  replyTo: 'help@north-tea.example.com',
  orderName: '#1001',
  buyerName: 'Ana Souza',
  items: [
    { title: 'Green tea, 250 g', quantity: 2 },
    { title: 'Tea pot, stoneware', quantity: 1 },
  ],
  parcel: {
    trackingNumber: 'YT2630000000001',
    trackingUrl: 'https://track.example.com/?nums=YT2630000000001&lang=en',
    carrierName: 'YunExpress',
    index: 1,
    count: 1,
  },
  emailHasLeft: true,
  hasEmailAddress: true,
};

export const SECOND_OF_THREE: ParcelContent = { ...common.parcel, index: 2, count: 3 };

export function shipped(more: Partial<ShippedContent> = {}): ShippedContent {
  return {
    ...common,
    kind: 'shipped',
    expected: { earliestDay: '2026-11-28', day: '2026-12-04' },
    crossBorder: true,
    weAskForPapers: true,
    ...more,
  };
}

export function documents(more: Partial<DocumentsContent> = {}): DocumentsContent {
  return {
    ...common,
    kind: 'documents',
    country: 'BR',
    usualDeadline: { days: 10, source: null },
    lastScanDay: '2026-11-20',
    ...more,
  };
}

export function delay(more: Partial<DelayContent> = {}): DelayContent {
  return {
    ...common,
    kind: 'delay',
    reason: 'promise',
    promisedDay: '2026-12-04',
    promisePassed: false,
    lastProgress: { day: '2026-11-20', country: 'CN' },
    stage: 'between_countries',
    ...more,
  };
}

export function movingAgain(more: Partial<MovingAgainContent> = {}): MovingAgainContent {
  return { ...common, kind: 'moving_again', scanDay: '2026-12-02', country: 'BR', ...more };
}

/** Every shape a notice takes, by the name of its rendering. */
export const NOTICES: Readonly<Record<string, NoticeContent>> = {
  shipped: shipped(),
  'shipped-domestic-no-promise': shipped({ expected: null, crossBorder: false }),
  'shipped-second-of-three': shipped({
    expected: { earliestDay: null, day: '2026-12-04' },
    weAskForPapers: false,
    parcel: { ...SECOND_OF_THREE, carrierName: null, trackingUrl: null },
    buyerName: null,
  }),
  'documents-brazil': documents(),
  'documents-united-states': documents({ country: 'US', usualDeadline: { days: 7, source: 'USPS help' } }),
  'documents-germany': documents({ country: 'DE', lastScanDay: null, merchantDomain: null }),
  'documents-second-of-three': documents({ parcel: SECOND_OF_THREE }),
  'documents-elsewhere': documents({
    country: 'NO',
    usualDeadline: { days: 1, source: 'the carrier' },
    emailHasLeft: false,
  }),
  'delay-before-the-day': delay(),
  'delay-after-the-day': delay({
    promisePassed: true,
    stage: 'near_you',
    lastProgress: { day: '2026-12-01', country: null },
  }),
  'delay-silence': delay({
    reason: 'silence',
    promisedDay: null,
    stage: 'in_customs',
    emailHasLeft: false,
    hasEmailAddress: false,
  }),
  'delay-second-of-three': delay({ parcel: SECOND_OF_THREE }),
  'delay-nothing-known': delay({ promisedDay: null, lastProgress: null, stage: 'unclear' }),
  'moving-again': movingAgain(),
  'moving-again-somewhere': movingAgain({ country: null }),
  'moving-again-second-of-three': movingAgain({ parcel: SECOND_OF_THREE }),
};
