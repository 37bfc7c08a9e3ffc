import { codeList } from '../code-list.ts';

/** Status categories of USPS: summaries in words, so the text of a row outranks them. */
export const USPS_CATEGORIES = codeList(
  'USPS category',
  'main',
  {
    client: {
      'Pre-Shipment': 'LABEL_CREATED',
      Accepted: 'ACCEPTED',
      'In Transit': 'IN_TRANSIT',
      'In Transit from Origin Processing': 'DEPARTED_FACILITY',
      'Moving Through Network': 'IN_TRANSIT',
      'International Transit': 'HANDED_TO_LINEHAUL',
      'Customs Transit': 'CUSTOMS_IN_PROCESS',
      'Processing at Destination': 'ARRIVED_FACILITY',
      'Preparing for Delivery': 'ARRIVED_FACILITY',
      'Out for Delivery': 'OUT_FOR_DELIVERY',
      'Delivery Attempt': 'DELIVERY_ATTEMPTED',
      'Available for Pickup': 'READY_FOR_PICKUP',
      Delivered: 'DELIVERED',
      'Delivered to Agent': 'HANDED_TO_LAST_MILE',
      Alert: 'EXCEPTION',
    },
  },
  {
    notes: {
      'Delivered to Agent': 'an agent has it, not the buyer',
    },
  },
);
