import type { CarrierWorld, WireFormat } from '../wire-format.ts';

export function upsFormat(_world: CarrierWorld): WireFormat {
  return {
    prefix: '/ups',
    understand: () => ({ endpoint: null, key: null, numbers: [], answer: () => ({ status: 404, body: '' }) }),
    refuse: () => ({ status: 404, body: '' }),
  };
}
