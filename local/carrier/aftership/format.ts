import type { CarrierWorld, WireFormat } from '../wire-format.ts';

export function aftershipFormat(_world: CarrierWorld): WireFormat {
  return {
    prefix: '/aftership',
    understand: () => ({ endpoint: null, key: null, numbers: [], answer: () => ({ status: 404, body: '' }) }),
    refuse: () => ({ status: 404, body: '' }),
  };
}
