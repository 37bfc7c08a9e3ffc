/** Answers in FedEx's shape, with its empty strings and its fields about people. */
export const NUMBER = '128667043726';
export const OTHER = '128667043727';

type Fields = Readonly<Record<string, unknown>>;

const address = { streetLines: ['1 Sample Street'], city: 'CURITIBA', postalCode: '80000-000', countryCode: 'BR' };

/** One entry of `scanEvents`. */
export function scanEvent(eventType: string, eventDescription: string, date: string | null, fields: Fields = {}) {
  return {
    ...(date === null ? {} : { date }),
    eventType,
    eventDescription,
    exceptionCode: '',
    exceptionDescription: '',
    scanLocation: {
      streetLines: [''],
      city: 'MEMPHIS',
      stateOrProvinceCode: 'TN',
      postalCode: '38118',
      countryCode: 'US',
    },
    locationType: 'FEDEX_FACILITY',
    derivedStatusCode: 'IT',
    derivedStatus: 'In transit',
    ...fields,
  };
}

export const LABEL = scanEvent('OC', 'Shipment information sent to FedEx', '2026-11-02T09:12:00-06:00');
export const PICKUP = scanEvent('PU', 'Picked up', '2026-11-02T00:00:00');
export const DEPARTED = scanEvent('DP', 'Departed FedEx location', '2026-11-03T03:40:00-06:00');

/** One entry of `trackResults`: a parcel that has left Memphis, where nothing else is said. */
export function trackResult(fields: Fields = {}) {
  return {
    trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: `1~${NUMBER}~FX`, carrierCode: 'FDXE' },
    additionalTrackingInfo: {
      nickname: 'Gift for Sam Sample',
      shipmentNotes: 'ring Sam Sample',
      packageIdentifiers: [{ type: 'SHIPPER_REFERENCE', values: ['Sam Sample'], trackingNumberUniqueId: '' }],
    },
    shipperInformation: { contact: { personName: 'Sam Sample' }, address },
    recipientInformation: { contact: { personName: 'Sam Sample', phoneNumber: '+12025550123' }, address },
    latestStatusDetail: {
      code: 'DP',
      derivedCode: 'IT',
      statusByLocale: 'In transit',
      description: 'Departed FedEx location',
      ancillaryDetails: [],
    },
    dateAndTimes: [{ type: 'SHIP', dateTime: '2026-11-02T00:00:00-06:00' }],
    deliveryDetails: { receivedByName: 'S.SAMPLE', signedByName: 'S.SAMPLE', actualDeliveryAddress: address },
    destinationLocation: { locationContactAndAddress: { address } },
    scanEvents: [DEPARTED, LABEL, PICKUP],
    ...fields,
  };
}

/** A result that is an error: no such number, where nothing else is said. */
export function errorResult(code = 'TRACKING.TRACKINGNUMBER.NOTFOUND') {
  return {
    trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: '', carrierCode: '' },
    error: { code, message: `Sorry, ${NUMBER} of Sam Sample.` },
  };
}

/** A whole answer: the results of each number. */
export function answerBody(results: Readonly<Record<string, readonly unknown[]>>): string {
  const completeTrackResults = Object.entries(results).map(([trackingNumber, trackResults]) => ({
    trackingNumber,
    trackResults,
  }));
  return JSON.stringify({ transactionId: 'sample', output: { completeTrackResults } });
}

export function errorBody(code: string, message = 'As commanded.'): string {
  return JSON.stringify({ transactionId: 'sample', errors: [{ code, message }] });
}
