/** Answers as DHL Unified writes them, for tests. */
export const NUMBER = '1234567890';

/** A row as DHL Express has it; undefined leaves a field out. */
export function wireRow(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    timestamp: '2026-11-03T14:05:00',
    location: { address: { countryCode: 'DE', addressLocality: 'LEIPZIG - GERMANY' } },
    statusCode: 'transit',
    status: 'PL',
    description: 'Processed at LEIPZIG - GERMANY',
    ...fields,
  };
}

export function wireShipment(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    id: NUMBER,
    service: 'express',
    status: { timestamp: '2026-11-03T14:05:00', statusCode: 'transit', status: 'transit', description: 'Processed' },
    details: { totalNumberOfPieces: 1, pieceIds: ['JD014600000000000001'] },
    events: [wireRow()],
    ...fields,
  };
}

export function answerBody(shipments: unknown): string {
  return JSON.stringify({
    shipments,
    possibleAdditionalShipmentsUrl: [`/track/shipments?trackingNumber=${NUMBER}&language=en&service=parcel-de`],
  });
}

export const NOT_FOUND = JSON.stringify({
  title: 'No result found',
  status: 404,
  detail: 'No shipment with given tracking number found.',
});
