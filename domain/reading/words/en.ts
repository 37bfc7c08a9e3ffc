import type { Words } from '../concept.ts';

export const EN: Words = {
  customs:
    'customs, custom, border force, border agency, border protection, cbp, cbsa, hmrc, government agency, government agencies, regulatory agency, clearing agency, fda, usda, biosecurity, quarantine',
  clearance: 'clearance, clearances, customs procedure, customs procedures, customs formalities',
  leftCustoms:
    'from customs, from custom, out of customs, left customs, from import customs, from export customs, from the customs, by customs to, returned by customs, back from customs, by customs returned, return by customs',
  import: 'import, imports, importation, importing, inbound, inb, entry summary',
  export: 'export, exports, exportation, exporting, outbound, outb, exported',
  toDestination:
    'destination country, destination area, country of destination, destination, recipient s country, receiving country, inward office of exchange, inward office, destination customs',
  atOrigin:
    'origin country, country of origin, origin, country of dispatch, sender s country, originating country, country of export, exporting country, sending country, outward office of exchange, outward office, departure country',
  underway: 'transit country, country of transit, transit hub, transit customs, customs transit',
  invoice:
    'invoice, invoices, proof of value, proof of purchase, proof of payment, value declaration, declaration of value, declared value, value of goods, value of the goods, item value, receipt of purchase, purchase receipt, price of the goods, pro forma, proforma, order confirmation',
  identity:
    'identity number, identity, id number, id card, id copy, copy of id, identification number, identification, passport, passport number, tax id, tax number, taxpayer id, tax identification, eori, eori number, vat number, vat id, tin, ssn, social security number, cpf, cnpj, kyc, pccc, personal customs code, importer number, national id, tax code, citizen id, iec, gstin, pan card, importer of record number, id document, id documents, id info, id information, id',
  attorney:
    'power of attorney, poa, letter of authorization, letter of authorisation, authorization letter, authorisation letter, authorization form, customs authorization, customs authorisation, broker authorization, clearance authorization, customs mandate',
  permit:
    'permit, permits, license, licence, licenses, licences, import licence, certificate, certificates, certificate of origin, fda approval, phytosanitary, cites, ce marking, prescription, special approval, authorization from the ministry',
  papers:
    'document, documents, documentation, paperwork, papers, form, forms, declaration, declarations, customs declaration, cn22, cn23, entry form, customs form, waybill, airway bill, air waybill, awb, supporting documents',
  information:
    'information, info, data, details, detail, description, goods description, description of goods, description of contents, hs code, hs codes, tariff code, commodity code, contents, clarification, response, reply, instructions, instruction, ics2, advance data, classification, telephone number, phone number, contact number, contact details, e mail address, email address',
  address:
    'address, addresses, addressing, postcode, postal code, zip code, house number, apartment number, street number, delivery address',
  duty: 'duty, duties, tax, taxes, customs charge, customs charges, customs fee, customs fees, vat, gst, tariff, tariffs, import fee, import fees, import charge, import charges, clearance fee, clearance fees, entry fee, import tax, import taxes, customs cost, customs costs, handling fee, processing fee, disbursement, clearance charges, customs duty',
  payment: 'payment, payments, pay, charge, charges, fee, fees, amount, surcharge, postage',
  receiver:
    'receiver, receivers, recipient, recipients, addressee, consignee, importer, importer of record, customer, buyer, receiver s, recipient s, addressee s, consignee s, importer s, customer s',
  you: 'you must, you need, you have to, your id, your identity, your identification, your passport, your tax, your eori, your vat, your national, your documents, your document, your invoice, your proof, your payment, your authorization, your authorisation, your response, your reply, your confirmation, your action, action from you, from you, contact you, contacted you, contacting you, ask you, asked you, provide your, your cpf, your ssn, your customs code, your personal, your details, your information, you owe, you can pay, you may pay, your duties, your duty, on your part',
  sender:
    'sender, senders, shipper, shippers, exporter, seller, merchant, sender s, shipper s, seller s, retailer, consignor, despatcher',
  toSender:
    'to sender, to the sender, to shipper, to the shipper, to seller, to the seller, to merchant, to the merchant, to its sender, to the original sender, to the retailer, to original sender, to the consignor, back to you, rts, to the exporter',
  broker:
    'broker, brokers, brokerage, clearing agent, customs agent, clearance agent, customs broker, broker s, declarant',
  agent:
    'local carrier, local courier, local post, local postal operator, delivery partner, courier partner, last mile, last mile carrier, local delivery, delivery agent, agent, final carrier, delivery company, delivery provider, postal service, partner carrier, partner, local partner, third party, domestic carrier, local distribution, destination carrier, delivery carrier, final mile, delivery service provider, domestic courier, local postal service, post office partner, cooperating carrier, subcontractor, next carrier, carrier partner, local agent, service partner, designated operator, delivery courier, last leg, transferred to post office, handed to post office, transferred to the post office, handed over to the post office',
  airline: 'airline, airlines, air carrier, linehaul, line haul, line haul carrier, carrier airline, vessel',
  facility:
    'facility, hub, depot, warehouse, terminal, sort facility, sorting center, sorting centre, sortation, distribution center, distribution centre, mail center, mail centre, office of exchange, exchange office, gateway, service center, service centre, station, processing center, processing centre, post office, delivery office, delivery unit, airport, transit center, transit centre, local facility, origin facility, destination facility, delivery depot, local depot, delivery center, delivery centre, fulfillment center, branch, unit, operations center, building, post unit, carrier facility, ups facility, regional facility, network distribution center, sort center, sort centre, cargo terminal, bonded warehouse, operator, delivery station, office',
  pickupPoint:
    'pickup point, pick up point, pick up location, pickup location, pickup shop, parcelshop, parcel shop, parcel locker, parcel lockers, locker, lockers, collection point, service point, servicepoint, access point, pickup station, pick up station, drop off point, retail point, pick up store, pickup store, post office for pickup, post office for collection, customer service point, local shop, parcel point, retail location, post office box section, parcel box, inpost, packstation, fedex office, hold location, self pickup, self collection, click and collect, agent for pickup, walgreens, pickup counter, store, convenience store, collection office, paczkomat, pick up counter, customer pickup',
  safePlace:
    'neighbour, neighbor, neighbours, neighbors, mailbox, mail box, letterbox, letter box, front door, porch, reception, safe place, mail room, mailroom, concierge, front desk, garage, po box, in person, signed for, signed by, signature obtained, individual picked up, household member, proof of delivery, parcel received by recipient',
  delivery: 'delivery, deliver, delivering, deliveries, dlv',
  released:
    'released, release, cleared, customs cleared, clear, has cleared, clearance granted, releases, relased, realeased, released by customs, import approved, customs approved, import accepted',
  complete:
    'complete, completed, completes, finished, finalised, finalized, concluded, successful, successfully, done, completion, accomplished, passed, approved, approval, success',
  presented:
    'presented, handed over to customs, handed to customs, sent to customs, to customs, transferred to customs, item to customs, available for clearance, prepared for customs, ready for customs, declared, delivered to customs, at customs, into customs, into the hands of customs, in customs, at border, customs receipt, received by customs, received at customs, entered customs, customs arrival, with customs, at the customs, customs received, prepared for clearance, arrival at customs, to import customs, to export customs, to the customs, for customs inspection, for customs clearance, for customs examination, for customs processing, to border force, with border force, submitted to customs, submitted to clearance, submitted for clearance, submitted for customs, submitted to the customs, filed with customs, lodged with customs, submitted to border force, declared to customs',
  process:
    'in progress, processing, processed, in process, being processed, under inspection, inspection, inspected, being inspected, examination, being examined, review, reviewed, reviewing, under review, being cleared, clearing, being checked, checking, inspecting, assessment, assessed, being assessed, assessing, underway, screening, being screened, x ray, verification, verifying, being reviewed, ongoing, on going, undergoing, in clearance, going through, being verified, checked by, is clearing, is in customs clearance, in customs clearance',
  start: 'started, start, starts, begun, began, commenced, initiated, has begun, beginning, commencing',
  received:
    'received, obtained, resumed, resume, has been provided, have been provided, provided by, was provided, supplied, submitted by, accepted by customs, continues, continuing, restored, forwarded to customs, were provided, uploaded, verified, confirmed, submitted, filed, lodged, has provided, have provided, has supplied, has submitted, have submitted, has sent, has uploaded, now available',
  paid: 'paid, settled, payment received, payment confirmed, payment completed, prepaid, payment accepted, payment processed, payment has been received, payment complete, payment was received, payment successful, payment has been made, payment made, payment has been processed, prepaid duties',
  delivered:
    'delivered, deliverd, delievered, successfully delivered, delivery successful, delivery complete, delivery completed, delivery confirmed, successful delivery, final delivery completed, delivery was successful, delivery done, pod available, dropped off at recipient, left at, left with, handed over to the addressee, handed over to the recipient, handed to the recipient, handed to recipient, handed over to recipient, handed to addressee, handed over to addressee, handed to the addressee, left in, was left in your safe place',
  collected:
    'collected, picked up, picked up by, collected by, retrieved, picked up the shipment, picked up the parcel, picked up the item, claimed, been picked up, picked it up, pick up completed',
  returned: 'returned, return completed, return complete, return delivered, sent back and delivered',
  arrived:
    'arrived, arrival, arrives, received at, reached, arrive, has landed, landed, checked in at, processed at, processed through, arrival scan, inbound scan, at local, at destination, at sort, is at your, is at our, now at',
  departed:
    'departed, departure, left, dispatched, despatched, leaving, has left, sent from, depart, departs, shipped from, outbound scan, departure scan, has departed, took off, taken off, loaded on, forwarded from, outgoing, exported',
  accepted:
    'accepted, acceptance, picked up by courier, collected from sender, received by carrier, posted, parcel received, package received, item received, we have your, shipment picked up, package picked up, parcel picked up, carrier picked up, picked up by carrier, pickup scan, origin scan, posting, collection, carrier received, we ve received your, in possession, received by post, received by, collected from merchant, dropped off, handed over by sender, collected from seller, received from sender, mailed, received from shipper, pickup completed, parcel has been received, package has been received, shipment has been received, item has been received',
  handed:
    'handed over, handed, transferred, tendered, handover, hand over, given to, passed to, forwarded to, sent to, turned over, transfer, forwarded, received by agent, accepted by, handed off, injected',
  ready:
    'available for pickup, available for pick up, ready for pickup, ready for pick up, available for collection, ready for collection, ready to collect, ready to be collected, awaiting collection, awaiting pickup by, awaiting customer pickup, awaiting pick up by, waiting for collection, waiting to be collected, to be collected, for recipient pickup, can be collected, can be picked up, available to collect, available at, held for pickup, held at post office, awaiting customer collection, awaiting consignee collection, awaiting collection by, for customer collection, for consignee collection, customer pickup, awaiting recipient collection, available to pick up, ready to pick up, hold for pickup, held for collection, collect your, collect it from, pick it up, please collect, for recipient pick up, waiting for pickup, waiting to be picked up, await customer collection, may be picked up, may be collected, you can collect, you can pick up, to pick up your, at your request, held at customer s request',
  outForDelivery:
    'out for delivery, on vehicle for delivery, with delivery courier, with courier, on fedex vehicle, out with courier, with driver, loaded on delivery vehicle, on its way to you today, delivery in progress, being delivered, loaded onto the delivery vehicle, out for deliver, with your driver, loaded on vehicle, on delivery vehicle, courier is on the way, driver is on the way, with the driver, on the delivery vehicle, en route to recipient, delivering, with delivery driver, loaded for delivery, with the courier, out with the driver, is out for, delivery vehicle, driver is on, courier is on',
  held: 'held, hold, on hold, detained, retained, stopped, holding, detention, retention, suspended, stuck, put on hold, withheld, halted, seized, confiscated, seizure, intercepted by customs, flagged, paused, impounded, blocked, kept, detain',
  need: 'need, needs, needed, require, requires, required, requiring, requested, request, requests, requesting, please provide, please submit, please upload, please send, please contact, provide, must, necessary, asked, asks, asking, please supply, demand, further action, to be provided, to be submitted, action required, obtain, contact, contacted, contacting, attempting to contact, upload, send us, kindly, initiated contact, request for, please complete, please confirm, please email, please reply, please, seeking, inquiry, enquiry, to be supplied, wants, query, provides, provided, supplies, submits, pay the, pay your, pay now, pay online, pay import, pay customs, pay duty, pay duties, customs ask, ask the, ask for, asks for',
  await: 'awaiting, await, pending, waiting, wait, waits, awaits, expecting, outstanding',
  until: 'until, till, upon, once, as soon as, subject to, before, prior to',
  missing:
    'missing, incomplete, incorrect, invalid, insufficient, discrepancy, lacks, lacking, lack of, inaccurate, inadequate, inconsistent, mismatch, absence of, absent documents, wrong, unclear, not provided, not received, not available, not submitted, not attached, no commercial invoice, no invoice, no paperwork, not present, discrepancies, not enclosed, unavailable, illegible, undervalued, without invoice, error in, errors in, without paperwork, without documents, not supplied, no response, image is being generated, not included, without the',
  fail: 'failed, failure, fail, unsuccessful, exception, abnormal, problem, problems, issue, issues, irregularity, anomaly, error, trouble, fails, alert, unable to clear, could not clear, uncleared',
  reject:
    'rejected, denied, refused import, refused entry, refused by customs, import refused, import denied, entry denied, not permitted to import, rejection, refused to release, refused clearance, clearance refused, not allowed to enter, not admitted, declined, inadmissible, disallowed, entry refused, not authorised, not authorized, denied entry, customs refused, refuses, refused for import, refused for export, export refused, not permitted for, not permitted',
  return:
    'return to sender, return to shipper, return to seller, returning to sender, returning to shipper, return to the sender, being returned, return initiated, in return, return shipment, return in progress, returning, rts, return, sent back, send back, sending back, on its way back, way back, returns, back to sender, back to the sender, reverse logistics, returning package, return requested, return label, returned to seller s country, returned to sender country, returned to origin, returned to country, returned to seller',
  absent:
    'not home, not at home, no one home, no one at home, nobody home, nobody at home, absent, absence, no one was, nobody was, nobody, not available, unavailable to sign, business closed, closed, notice left, no authorized recipient, no authorised recipient, no one available, nobody in, not in, anyone in, no one in, premises closed, we missed you, sorry we missed, missed delivery, recipient not available, no response at door, no answer, not present, no signatory, customer unavailable, recipient unavailable, away, out of office, consignee unavailable, card left, carded, calling card, nobody answered, no one answered, location was closed, on holiday, on vacation, shut, not seem to be anyone',
  noAccess:
    'no access, unable to access, could not access, cannot access, gate code, access denied, no safe access, access to delivery location, access problem, inaccessible, access code, security gate, dog, locked gate, no safe place, no safe location',
  refused:
    'refused, refusal, refuses, declined by recipient, declined to accept, rejected by recipient, rejected by customer, rejected by consignee, rejected by addressee, rejected by the recipient, rejected by receiver, rejected by the customer, refused by recipient, did not accept, does not want, did not order, not ordered, not accepted by the recipient, not accepted by recipient, not accepted by addressee, not accepted by the addressee, not accepted by consignee, not accepted by customer, not accepted by the customer',
  unclaimed:
    'unclaimed, not collected, not picked up, uncollected, not been collected, not been picked up, not claimed, final notice, retention period expired, collection period expired, storage period expired, failed to collect, holding period expired, did not collect, max hold time, hold time expired, storage time expired, failed to pick up, no longer available for collection, holding time expired, final reminder',
  badAddress:
    'insufficient address, incomplete address, incorrect address, wrong address, bad address, address unknown, unknown at address, addressee unknown, recipient unknown, moved, no such number, no such address, addressing error, address error, invalid address, address incomplete, address incorrect, not at this address, illegible address, address problem, address issue, unknown address, no such street, not known, attempted not known, address query, unable to locate address, unable to locate, left no address, moved away, no longer at, address not found, missing house number, missing apartment number, address could not be found, unable to find address, gone away, address does not exist, vacant, address information needed, address required, address is required, address needed, consignee moved, addressee moved, address could not be verified, address correction, unknown consignee, no such person, address not accessible, undeliverable as addressed, not deliverable as addressed',
  attempt:
    'attempted, attempt, delivery attempted, delivery attempt, unsuccessful delivery, unable to deliver, could not be delivered, failed delivery, delivery failed, tried to deliver, undeliverable, delivery exception, undelivered, cannot be delivered, could not deliver, delivery failure, delivery unsuccessful, delivery not possible, not delivered, missed delivery attempt, delivery was not possible, delivery not completed, delivery could not, delivery was unsuccessful, delivery not successful, unsuccessful attempt, attempted delivery, cannot deliver, delivery not attempted, delivery not made',
  delay:
    'delay, delayed, delays, running late, arriving late, late, behind schedule, longer than expected, longer than usual, postponed, rescheduled due, missed the connection, delaying, backlog, slower than, later than expected, high volume, peak volume, a few days longer, take longer',
  weather:
    'weather, snow, storm, flood, floods, flooding, hurricane, typhoon, severe weather, adverse weather, natural disaster, blizzard, earthquake, ice, fog, wildfire, wildfires, winter storm, heavy rain',
  transportTrouble:
    'flight, flight delay, flight delayed, flight cancelled, wait for flight, waiting for flight, mechanical, strike, strikes, industrial action, late train, late trailer, train, traffic, vehicle breakdown, transport delay, transportation delay, missed connection, aircraft, technical fault, truck, port congestion, no flight, flight capacity, insufficient capacity, late flight, mechanical failure, road closure, flight cancellation, late arrival of aircraft, breakdown, accident, congestion, trailer, ferry, airport congestion, transport problem',
  misrouted:
    'misrouted, missorted, mis sorted, mis routed, missent, mis sent, wrong facility, misdirected, in error, wrong route, sorted incorrectly, incorrectly sorted, sent to wrong, sorting error, routing error, wrong location, sent to the wrong, sent incorrectly, mishandled, wrong depot, wrong destination, wrong station, wrong country, incorrectly routed',
  damaged: 'damaged, damage, broken, damages, torn, wet package, leaking, crushed, defective',
  lost: 'lost, mail recovery center, mail recovery, cannot be located, missing parcel, presumed lost, parcel missing, could not be located, unable to locate the parcel, unable to locate the package, unable to locate shipment, parcel is missing, package is missing, declared missing, stolen, missing package, unable to locate your, untraceable, theft, declared lost, package missing, shipment missing',
  destroyed: 'destroyed, disposed, disposal, discarded, destruction, destroy, scrapped, abandoned',
  prohibited:
    'prohibited, forbidden, not allowed, illegal, restricted item, restricted items, banned, dangerous goods, contraband, prohibited item, counterfeit, unsuitable for transport, prohibited goods, hazardous, not mailable, nonmailable, restricted goods, restricted article',
  security:
    'security check, security hold, security reasons, security inspection, security screening, aviation security, for security, security examination, safety inspection, security delay, security exception, security alert',
  cancelled: 'cancelled, canceled, cancellation, shipment cancelled, order cancelled',
  voided: 'void, voided, label void, label voided, label cancelled, label canceled, void label',
  partial:
    'partial, partially, partial delivery, one of, some pieces, part of the shipment, incomplete delivery, remaining pieces, pieces missing, short shipped, part delivery, not all pieces, some of the',
  unpaid:
    'unpaid, due, owed, payable, outstanding, not paid, not been paid, payment not received, underpaid, shortfall, overdue, non payment, to pay, to be paid, collectable, owing, insufficient postage, balance, not yet paid, payment has not been received',
  chargeDue:
    'cash on delivery, cod, postage due, held for payment, c o d, collect on delivery, underpaid postage, insufficient postage, freight charges, freight collect',
  scheduled:
    'scheduled, expected delivery, estimated delivery, scheduled delivery, delivery scheduled, delivery expected, delivery date, delivery window, delivery appointment, appointment, expected by, arriving today, arriving by, arriving tomorrow, delivery rescheduled, redelivery, re delivery, new delivery date, expected to be delivered, estimated time of delivery, due for delivery, delivery planned, planned delivery, estimated arrival, scheduled for delivery, next delivery, delivery agreed, expected to arrive, booked for delivery, delivery booked, rescheduled, rescheduled for, expected between, delivery arranged, delivery on, deliver on, due to arrive, due to be delivered, expect delivery, delivery tomorrow, arrives tomorrow, delivery is scheduled',
  label:
    'label created, label printed, label has been created, electronic information, electronic notification, information received, shipment information received, pre shipment, pre advice, preadvice, awaiting item, waiting for item, order created, order received, shipping label, order information, shipment information sent, shipment data, electronically, data received, manifest, not yet received, not yet arrived, ready for dispatch, ready for shipment, package is being prepared, waiting for pickup by carrier, order processed, not yet handed, has not received, not received the, yet to be received, pre advised, notified, awaiting package, awaiting parcel, awaiting shipment, shipment created, yet to receive, order placed, label generated, parcel registered, order registered, shipment registered, information submitted, registered online, expecting your parcel, awaiting handover, picked and packed, prepared for shipping, awaiting carrier, tracking number created, number assigned, getting ready, not received your, waiting to receive, usps awaiting, details received, ready to ship, shipment booked, preparing for shipment, shipment information, sender is preparing, preparing item, is preparing your, is preparing the',
  inTransit:
    'in transit, on its way, on the way, en route, moving through, transiting, in transport, transport, forwarded, moving, intransit, on the move, transported, travelling, traveling, shipment moving, through network, proceeding, processed, sorted, sorting complete, sorting, on way, bound for, next stop, consolidated, weighed, packed, labelled, bagged, scanned, loaded, unloaded, line haul',
  update:
    'status updated, status update, event, transmitted, customs information, status changed, update, updated, customs data, information transmitted, information sent, data transmitted, customs status, notification, transmission, customs event, milestone, pre alert, advance customs, activity',
  notice:
    'sms, text message, notification sent, e mail sent, email sent, notified by, arriving on time, on time, on schedule, communication, tracking information, thank you, survey, message sent, customer notified, recipient notified, preferences, delivery options, redirect requested, delivery instruction, delivery instructions, no action required, no action is required, no action needed, no further action, shipment confirmed, proof of delivery requested, system update, administrative, data correction, estimated delivery updated, comment, remark, weight updated, signature required, customer has chosen, recipient chose, recipient has requested, notice sent, called, phone call, notification, redirected, address changed, delivery preference, change of delivery, will be updated, thanks for, check back, reminder, internal, track your, information only, communication failed, exempt, duty free, avoid return, to avoid return, avoid being returned, avoid a return',
  notFound:
    'not found, no record, no information available, no tracking information, no result, no results, number unknown, cannot be found in our system, not in system, not in the system, no data, no information, no record found',
  pickupFailed:
    'pickup failed, pickup attempt, pick up failed, collection failed, pickup unsuccessful, pickup exception, collection attempt, nothing to collect, parcel not ready, pickup attempted, pickup cancelled, not ready for collection, unable to collect, collection unsuccessful, shipment not ready, pickup not possible, package not ready',
  expired:
    'tracking expired, tracking has ended, no longer tracked, tracking stopped, tracking period expired, expired',
  exception: 'exception, shipment exception, abnormal, incident, problem, irregularity, unexpected event, issue',
  not: 'not, no, never, unable, cannot, unable to, impossible, neither, nor, could not, without being, wasn t, isn t, didn t, hasn t, not possible, yet to be, undelivered, unreleased, uncleared, failed to, none, without having, didnt, couldnt, hasnt, isnt, wasnt, nothing, nothing left',
  will: 'will, will be, shall, going to, to be, soon, shortly, expected, scheduled, planned, estimated, ll, about to, upcoming, due to be, intended, should be, tomorrow, will now be, attempting to, in order to, intention, preparing to, after arrival, after its arrival, following arrival, upon its arrival, to follow, follows',
  ongoing: 'being, is being, in progress, currently being, under, in the process of, are being, underway',
  if: 'if, unless, in case, provided that, when, should you, should the, should it, whether, in the event, whenever, failing which, failure to, as long as, only after, only if',
  maybe:
    'may, might, possible, possibly, potential, potentially, likely, subject to, at risk, perhaps, may be, eligible',
  and: 'and, but, because, due to, however, therefore, so, as, after, since, then, owing to, which, though, although, while, following, despite, by reason of, reason',
  message: 'sms, text message, e mail, email, notification, notifications, push message',
  solved: 'lifted, removed, resolved, solved, corrected, rectified, cleared up',
  yet: 'yet, still',
  formerly:
    'previously, formerly, earlier, was held, had been held, we asked for, that was missing, which was missing, was missing',
  else: 'otherwise, or else, or it will, or we will, or they will, or the parcel, or the shipment, or your parcel, or the item, or the package, or it, if not it',
};
