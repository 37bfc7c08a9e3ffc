import type { CarrierProvider } from './plan.ts';

/** Who may push news of parcels to `/hooks`, by the name in the URL, and the provider that is. */
export const PUSH_SOURCES = {
  '17track': 'seventeentrack',
  aftership: 'aftership',
} as const satisfies Readonly<Record<string, CarrierProvider>>;

export type PushSource = keyof typeof PUSH_SOURCES;

export const PUSH_SOURCE_NAMES = Object.keys(PUSH_SOURCES) as readonly PushSource[];

export function isPushSource(source: string): source is PushSource {
  return Object.hasOwn(PUSH_SOURCES, source);
}
