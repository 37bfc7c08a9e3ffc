/** DHL Shipment Tracking Unified: one number a request, problems as JSON, nothing to register. */
import type { CarrierWorld, Refusal, WireAnswer, WireFormat } from '../wire-format.ts';
import { shipment } from './shipment.ts';

const OTHER_SERVICES = ['express', 'parcel-de', 'ecommerce', 'freight', 'post-de'];

export function dhlFormat(world: CarrierWorld): WireFormat {
  return {
    prefix: '/dhl/track',
    understand({ method, path, query, headers }) {
      const endpoint = method === 'GET' && path === '/shipments' ? 'shipments' : null;
      const header = headers['dhl-api-key'];
      const number = query.get('trackingNumber');
      return {
        endpoint,
        key: typeof header === 'string' ? header : null,
        numbers: number === null ? [] : [number],
        answer: () =>
          number === null
            ? problem(400, 'Bad Request', 'The parameter trackingNumber is missing.')
            : answer(world, number, query.get('service') ?? 'express'),
      };
    },
    refuse,
  };
}

function answer(world: CarrierWorld, number: string, service: string): WireAnswer {
  const now = world.now();
  const faults = world.misbehaviours.numberFaults('dhl', 'shipments', number, now);
  const rejection = faults.find((fault) => fault.kind === 'reject');
  if (rejection?.kind === 'reject') return refuse({ code: rejection.code });
  const journey = world.journeys.get(number);
  const found = journey === undefined ? null : shipment(number, service, journey, now, faults);
  if (found === null) return problem(404, 'No result found', 'No shipment with given tracking number found.');
  // Every other service, whether it knows the number or not.
  const others = OTHER_SERVICES.filter((other) => other !== service);
  return {
    status: 200,
    body: {
      shipments: [found],
      possibleAdditionalShipmentsUrl: others.map(
        (other) => `/track/shipments?trackingNumber=${number}&language=en&service=${other}`,
      ),
    },
  };
}

function refuse(refusal: Refusal): WireAnswer {
  switch (refusal) {
    case 'unauthorised':
      return problem(401, 'Unauthorized', 'Unauthorized for given resource.');
    case 'forbidden':
      return problem(403, 'Forbidden', 'The key does not include this service.');
    case 'rate_limited':
      return problem(429, 'Too Many Requests', 'Too many requests within the period, please try again later.');
    case 'not_found':
      return problem(404, 'Not Found', 'The resource does not exist.');
    default: {
      // DHL has no codes but those of HTTP.
      const status = Number(refusal.code);
      return problem(status >= 400 && status < 600 ? status : 500, 'As commanded', 'As commanded.');
    }
  }
}

function problem(status: number, title: string, detail: string): WireAnswer {
  return { status, body: { title, detail, status }, headers: { 'content-type': 'application/problem+json' } };
}
