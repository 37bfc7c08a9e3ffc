import { describe, expect, test } from 'vitest';
import { contradictsDelivered, contradictsReturned } from '../../../domain/reading/contradicts.ts';

describe('a code for a delivery', () => {
  test.each([
    'Delivered to local carrier',
    'Delivered to agent',
    'Delivered to pickup station',
    'Delivered to the destination country',
    'Will be delivered tomorrow',
    'Could not be delivered',
    'Returning package to shipper',
    'Delivered if somebody is at home',
    'Ready to be delivered',
    'Die Zustellung erfolgt zwischen 12 und 14 Uhr',
    'Prêt à être livré',
    'Ma być doręczona w poniedziałek',
    'Klaar om bezorgd te worden',
    '未妥投',
    'nicht zugestellt',
    'teslim edilemedi',
  ])('is contradicted by: %s', (text) => {
    expect(contradictsDelivered(text)).toBe(true);
  });

  test.each(['', 'Delivered', 'Delivered, left with neighbour', '已签收', 'POD', 'Proof of delivery available'])(
    'stands with: %s',
    (text) => {
      expect(contradictsDelivered(text)).toBe(false);
    },
  );
});

describe('a code for a return', () => {
  test.each([
    'Returned from customs',
    'Will be returned to sender',
    'Return initiated',
    'Not yet returned to sender',
    'Returned to facility',
    'Must be returned to the sender',
    'Customs documents returned to sender',
    'Rücksendung erfolgt nach 7 Tagen',
    'Para ser devolvido ao remetente',
    'Должно быть возвращено отправителю',
    'If not collected the parcel will be returned to the sender',
    'Zugestellt',
  ])('is contradicted by: %s', (text) => {
    expect(contradictsReturned(text)).toBe(true);
  });

  test.each(['', 'Returned to sender', 'Delivered to sender', '已退回寄件人', 'Item scanned'])(
    'stands with: %s',
    (text) => {
      expect(contradictsReturned(text)).toBe(false);
    },
  );
});
