/** Answers as UPS writes them, for tests. */
export const NUMBER = '1Z00000000000001';

export function activity({
  type = 'I',
  code = 'AR',
  statusCode = '005',
  description = 'Arrived at Facility',
  city = 'Louisville',
  ...rest
}: Readonly<Record<string, unknown>> = {}) {
  return {
    date: '20261103',
    time: '140500',
    gmtDate: '20261103',
    gmtTime: '190500',
    gmtOffset: '-05:00',
    location: { address: { city, stateProvince: 'KY', countryCode: 'US', country: 'US' }, slic: '4009' },
    status: { type, code, statusCode, description },
    ...rest,
  };
}

export function parcel(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    trackingNumber: NUMBER,
    packageCount: 1,
    activity: [activity()],
    currentStatus: { description: 'In Transit', code: '005' },
    ...fields,
  };
}

export function answer(packages: readonly unknown[], inquiryNumber = NUMBER): string {
  return JSON.stringify({ trackResponse: { shipment: [{ inquiryNumber, package: packages }] } });
}

export function warning(code = 'TW0001', inquiryNumber = NUMBER): string {
  const warnings = [{ code, message: 'Tracking Information Not Found' }];
  return JSON.stringify({ trackResponse: { shipment: [{ inquiryNumber, warnings }] } });
}

export function refusal(code: string, message = 'No.'): string {
  return JSON.stringify({ response: { errors: [{ code, message }] } });
}
