import { describe, expect, it } from 'vitest';
import { serviceNamed } from '../../../carriers/dhl/services.ts';

describe('the DHL company that is asked', () => {
  it.each([
    [null, 'express'],
    ['DHL', 'express'],
    ['DHL Express', 'express'],
    ['DHL Parcel Express', 'express'],
    ['some carrier', 'express'],
    ['DHL eCommerce', 'ecommerce'],
    ['dhl_e-commerce_asia', 'ecommerce-apac'],
    ['DHL Global Mail', 'ecommerce'],
    ['DHL Parcel UK', 'parcel-uk'],
    ['DHL eCommerce Netherlands', 'parcel-nl'],
    ['DHL Parcel Iberia', 'ecommerce-iberia'],
    ['DHL Paket', 'parcel-de'],
    ['dhl-parcel', 'parcel-de'],
    ['Deutsche Post DHL', 'post-de'],
    ['Deutsche Post International', 'post-international'],
  ])('for the shop’s name %s is %s', (name, service) => {
    expect(serviceNamed(null, name)).toBe(service);
  });

  it('is the one of the code where that is one of DHL’s', () => {
    expect(serviceNamed('PARCEL-NL', 'DHL')).toBe('parcel-nl');
    expect(serviceNamed('100001', 'DHL Paket')).toBe('parcel-de');
  });
});
