import type { MessageId } from '../domain/ids.ts';
import type { Dependencies } from './dependencies.ts';
import {
  closeOrder,
  type OperatorRequest,
  type OrderInput,
  readOrder,
  recordOperatorRequest,
  releaseOrderWhole,
} from './order-activities.ts';
import { type PollInput, pollShipment } from './poll-shipment.ts';
import { sendNotice } from './send-notice.ts';

/** Every activity, over the dependencies of this process. */
export function createActivities(deps: Dependencies) {
  return {
    readOrder: (input: OrderInput) => readOrder(deps, input),
    closeOrder: (input: OrderInput & { readonly version: number }) => closeOrder(deps, input),
    releaseOrder: (input: OrderInput) => releaseOrderWhole(deps, input),
    recordOperatorRequest: (input: OperatorRequest) => recordOperatorRequest(deps, input),
    pollShipment: (input: PollInput) => pollShipment(deps, input),
    sendNotice: (input: { readonly messageId: MessageId }) => sendNotice(deps, input),
  };
}
