import { expect, test } from 'vitest';
import { weighDocuments } from '../../../domain/rules/documents.ts';
import { type ScanExtras, scan, type Where } from '../checkpoints.ts';
import { situation } from '../situations.ts';

const wanted = (where: Where, extras: ScanExtras = {}) =>
  scan('CUSTOMS_INFO_REQUIRED', '2026-11-09 10:00', where, extras);
const accepted = scan('ACCEPTED', '2026-11-03 10:00', 'CN Shenzhen');

test.each([
  { what: 'the code names the import side', row: scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-09 10:00') },
  { what: 'the row names the import side', row: wanted('', { side: 'IMPORT' }) },
  { what: 'the event lies in the destination country', row: wanted('BR Curitiba') },
])('the buyer is asked for papers where $what', ({ row }) => {
  expect(weighDocuments(situation({ scans: [accepted, row] }))).toMatchObject({
    verdict: 'tell_buyer',
    exception: 'customs_papers',
    source: 'default policy: customs.documents',
  });
});

test.each([
  { what: 'the event lies in the country of origin', row: wanted('CN Guangzhou'), exception: 'export_customs_papers' },
  { what: 'the event lies on the way', row: wanted('AE Dubai'), exception: 'transit_customs_papers' },
  { what: 'neither side nor country is known', row: wanted(''), exception: 'unplaced_customs_papers' },
])('staff are told where $what', ({ row, exception }) => {
  expect(weighDocuments(situation({ scans: [accepted, row] }))).toMatchObject({
    verdict: 'tell_staff',
    exception,
  });
});

test('staff are told where the destination is not known', () => {
  const s = situation({ scans: [accepted, wanted('BR')], order: { destinationCountry: null } });
  expect(weighDocuments(s)).toMatchObject({ verdict: 'tell_staff' });
});

test('the policy may have staff ask', () => {
  const s = situation({
    scans: [accepted, wanted('BR')],
    policy: { customs: { documents: 'staff' } },
  });
  expect(weighDocuments(s)).toMatchObject({ verdict: 'tell_staff', source: 'policy v3: customs.documents' });
});

test('a parcel on its way back is for staff', () => {
  const s = situation({ scans: [accepted, wanted('BR')] });
  expect(weighDocuments({ ...s, journey: { ...s.journey, phase: 'RETURNING' } })).toMatchObject({
    verdict: 'tell_staff',
    exception: 'returning',
  });
});

test.each([
  { what: 'no customs at all', rows: [] },
  { what: 'a security hold, which may mean customs', rows: [scan('SECURITY_HOLD', '2026-11-09 10:00', 'BR')] },
  { what: 'a hold without a demand', rows: [scan('IMPORT_CUSTOMS_HELD', '2026-11-09 10:00', 'BR')] },
  { what: 'a demand that is met', rows: [wanted('BR'), scan('IMPORT_CUSTOMS_RELEASED', '2026-11-09 20:00', 'BR')] },
  { what: 'a delivered parcel', rows: [wanted('BR'), scan('DELIVERED', '2026-11-09 20:00', 'BR')] },
])('silence about $what', ({ rows }) => {
  expect(weighDocuments(situation({ scans: [accepted, ...rows] }))).toMatchObject({
    verdict: 'silent',
    why: 'Customs ask for nothing.',
    exception: null,
  });
});

test('a demand whose newest scan was a week old at our first look is old news: staff ask', () => {
  const demand = wanted('BR', { seen: '2026-11-18 10:00' });
  const s = situation({
    now: '2026-11-18 10:00',
    scans: [demand],
    sight: { firstLookedAt: demand.firstSeenAt },
  });
  expect(weighDocuments(s)).toMatchObject({ verdict: 'tell_staff', exception: 'customs_papers' });
  const moved = scan('IMPORT_CUSTOMS_INFO_REQUIRED', '2026-11-18 09:00', 'BR', { seen: '2026-11-18 12:00' });
  const later = situation({
    now: '2026-11-18 12:00',
    scans: [demand, moved],
    sight: { firstLookedAt: demand.firstSeenAt },
  });
  expect(weighDocuments(later)).toMatchObject({ verdict: 'tell_buyer' });
});
