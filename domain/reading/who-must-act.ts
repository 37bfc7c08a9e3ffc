import { type Actor, type CanonicalEvent, meaningOf } from '../events.ts';
import type { Clause } from './mentions.ts';

/**
 * Who must act. Of a hold or a request by customs it is whom the text names: the importer, the sender, a broker; with both
 * ends named nobody is sure, so it stays open which of them. Else what the event says of itself.
 */
export function whoMustAct(event: CanonicalEvent, { here, sentence, text }: Clause): Actor {
  const usual = meaningOf(event).actor;
  const state = meaningOf(event).customs?.state;
  if (state !== 'HELD' && state !== 'INFO_REQUIRED') return usual;
  for (const stretch of [here, sentence, text]) {
    const buyer = stretch.names('receiver', 'you');
    const shipper = stretch.names('sender', 'toSender');
    if (buyer && shipper) return 'buyer_or_shipper';
    if (buyer) return 'buyer';
    if (shipper) return 'shipper';
  }
  return text.names('broker') ? 'broker' : usual;
}
