import type { Words } from '../concept.ts';

export const NL: Words = {
  customs: 'douane*, *douane, ingeklaard, inklaring*, inklaren, uitklaring*, uitgeklaard, *inklaring*, nvwa, douanier*',
  clearance:
    '*inklaring*, inklaren, ingeklaard, uitklaring*, uitgeklaard, uitklaren, douaneafhandeling, douaneproces, douaneformaliteiten, douaneprocedure*, douanebehandeling, douaneafwikkeling, invoerafhandeling, invoerformaliteiten, in te klaren, douane afhandeling',
  leftCustoms:
    'uit douane, uit de douane, douane verlaten, door de douane teruggegeven, van de douane terug, bij de douane weg, terugontvangen van de douane, terug van de douane, terug van douane, van de douane ontvangen',
  import: 'import, invoer, invoerdouane, importdouane, importinklaring, invoer*, land van bestemming, bestemmingsland',
  export: 'export, uitvoer, exportdouane, uitvoer*, uitklaring, uitgeklaard, land van herkomst',
  toDestination: 'land van bestemming, bestemmingsland, land van de ontvanger',
  atOrigin: 'land van herkomst, land van oorsprong, land van verzending, land van afzending, land van vertrek',
  underway: 'transitland, doorvoerland',
  invoice:
    'factuur*, facturen, *factuur, aankoopbewijs, betaalbewijs, waardebewijs, bewijs van aankoop, waarde van de goederen, waardeverklaring, pro forma, betalingsbewijs, aankoopbon, waarde van de inhoud, bewijs van betaling',
  identity:
    'btw nummer, eori, eori nummer, burgerservicenummer, bsn, identiteitsbewijs, paspoort, legitimatie, identificatienummer, id bewijs, belastingnummer, id nummer, fiscaal nummer, rijksregisternummer, identiteitsnummer, identificatie, ondernemingsnummer',
  attorney: 'volmacht*, machtiging*, douanemachtiging*, *volmacht, *machtiging',
  permit:
    'vergunning*, *vergunning, licentie*, certificaat*, certificaten, oorsprongscertificaat, ontheffing, invoervergunning, gezondheidscertificaat, certificaat van oorsprong',
  papers:
    'document, documenten, papieren, formulier*, aangifte*, documentatie, *documenten, douaneaangifte, vrachtbrief, douanepapieren, paperassen, douaneverklaring, bewijsstuk*',
  information:
    'informatie, gegevens, omschrijving, inhoud, reactie, toelichting, antwoord, goederencode, productomschrijving, goederenomschrijving, telefoonnummer, contactgegevens, details, instructies, hs code, opheldering',
  address: 'adres*, huisnummer, postcode, bezorgadres, afleveradres, adresgegevens',
  duty: 'invoerrechten, invoerkosten, btw, douanekosten, belasting*, heffing*, douanerechten, invoerheffing*, rechten, inklaringskosten, accijns*, importkosten, importheffing*, douaneheffing*, *heffingen',
  payment:
    'betaling*, betalen, kosten, bedrag, betaal, betaalverzoek, voldoen, voldaan worden, tarief, afrekenen, porto, betaalt',
  receiver: 'ontvanger*, geadresseerde*, importeur*, klant*, koper*',
  you: 'u moet, uw factuur, uw btw, je moet, van jou, van u, uw gegevens, je gegevens, uw eori, uw documenten, uw betaling, je betaling, uw reactie, je identiteit, uw identiteit, van je, uw kant, betaal je, betaal uw, uw bsn, je factuur',
  sender: 'afzender*, verzender*, verkoper*, exporteur*, webwinkel, webshop, winkelier',
  toSender:
    'aan afzender, naar afzender, aan de afzender, naar de afzender, retour afzender, bij de afzender, bij afzender, aan verzender, naar de verzender, aan de verzender, naar de verkoper, aan de verkoper, naar de webwinkel, door de afzender',
  broker: 'douane expediteur, douaneagent, inklaringsagent, declarant, broker, douanevertegenwoordiger',
  agent:
    'lokale vervoerder, partner*, lokale bezorgdienst, bezorgpartner, agent, lokale postbedrijf, lokale post, vervoerder, bezorgbedrijf, lokale koerier, pakketdienst, postbedrijf, lokale partner, last mile, onderaannemer, bezorgdienst',
  airline: 'luchtvaartmaatschappij, rederij',
  facility:
    '*centrum, depot, *depot, sorteercentrum, distributiecentrum, hub, magazijn, luchthaven, vestiging, loods, terminal, locatie, postkantoor, filiaal, station, wisselkantoor, sorteerlocatie, uitwisselingskantoor, depots, kantoor, afleverdepot',
  pickupPoint:
    'afhaalpunt, postnl punt, pakketpunt, parcelshop, pakketautomaat, servicepunt, ophaalpunt, afhaallocatie, punt, pickup, kluisje, pakketkluis, pakketwand, servicepoint, *punt, postpunt, bpost punt, postkantoor, locker, pakjesautomaat, winkel, pakketkluizen, afhaalkantoor',
  safePlace:
    'bij de buren, buren, brievenbus*, buurman, buurvrouw, receptie, veilige plek, huisgenoot, postbus, handtekening, persoonlijk, veilige plaats, schuur, buur, conciërge, voordeur',
  delivery: 'bezorging, levering, aflevering, bezorgen, leveren, afleveren',
  released:
    'vrijgegeven, ingeklaard, uitgeklaard, vrijgave, vrijgesteld, goedgekeurd door de douane, vrij gegeven, invoer goedgekeurd, uitvoer goedgekeurd, gedouaneerd, afgehandeld door de douane, vrijgeven',
  complete:
    'voltooid, afgerond, afgehandeld, gereed, geslaagd, succesvol, klaar, beëindigd, doorlopen, afgesloten, verwerkt door, gelukt, uitgevoerd, goedgekeurd',
  presented:
    'aangeboden, overgedragen aan de douane, overgedragen aan douane, aangemeld bij de douane, aangekomen bij de douane, bij douane, bij de douane, naar de douane, wacht op inklaring, aan de douane, ter inklaring, aangekomen bij douane, aangemeld bij douane, voorgelegd, wachten op inklaring, aan douane, naar douane, in douane, ter controle, aangegeven, ingediend, in afwachting van inklaring, wacht op douane, klaar voor inklaring, wacht op douaneafhandeling, ter douaneafhandeling, in afwachting van douane',
  process:
    'in behandeling, controle, gecontroleerd, in proces, wordt verwerkt, inspectie, inklaringsproces, in inklaring, wordt ingeklaard, onderzoek, wordt afgehandeld, wordt behandeld, verwerkt, controleert, bezig, verwerking, onderzocht, douanecontrole, loopt, behandelt, beoordeeld, beoordeling, scan, beoordeelt, geïnspecteerd, afhandelen, afhandeling',
  start: 'gestart, begonnen, start, begin, begint, opgestart',
  received:
    'ontvangen, hervat, aangeleverd, verkregen, binnen, toegestuurd, aangevuld, voortgezet, ontvangst bevestigd, compleet, vervolgd, weer opgestart, binnengekomen, heeft verstrekt, heeft aangeleverd, verstrekt, heeft ingediend, heeft opgestuurd, doorgegeven, heeft gegeven',
  paid: 'betaald, voldaan, betaling ontvangen, afgerekend, betaling geslaagd, betaling verwerkt, betaling bevestigd, betaling voltooid, heeft betaald, vooruitbetaald, vooraf betaald',
  delivered:
    'bezorgd, afgeleverd, geleverd, uitgereikt, succesvol bezorgd, overhandigd, besteld, afgegeven, bezorging geslaagd',
  collected: 'afgehaald, opgehaald door, opgehaald, afgehaald door',
  returned:
    'geretourneerd, terugbezorgd, retour bezorgd, retour afgeleverd, retour ontvangen, teruggegeven, terug bezorgd, retourzending afgeleverd, retourzending bezorgd, terug bij de afzender, terug bij afzender, retour voltooid, retour afgerond, retourzending ontvangen',
  arrived:
    'aangekomen, gearriveerd, binnengekomen, ontvangen op, aankomst, ontvangen bij, geland, ontvangen in, bereikt, arriveert',
  departed:
    'vertrokken, verzonden naar, vertrek, verlaten, verstuurd, vertrokken uit, verzonden, onderweg gegaan, vertrekt',
  accepted:
    'ontvangen van afzender, aangenomen, opgehaald bij, geaccepteerd, ingeleverd, zending ontvangen, pakket ontvangen, we hebben je pakket, ontvangen door, opgehaald bij de afzender, bij ons binnen, we hebben het pakket, afgegeven door de afzender, aangeboden bij een, afgehaald bij de afzender, in ontvangst, ontvangen van de afzender',
  handed: 'overgedragen, doorgestuurd, overgedragen aan, overdracht, doorgegeven, gegeven aan',
  ready:
    'ligt klaar, klaar om af te halen, kan worden afgehaald, kan worden opgehaald, afhalen, op te halen, beschikbaar om, klaar voor afhalen, staat klaar, beschikbaar voor afhaling, kun je ophalen, opgehaald worden, wacht op afhaling, wacht op je, afgehaald worden, ophalen bij, af te halen, beschikbaar in, beschikbaar bij, kunt u ophalen, op te halen bij, haal je, te wachten, kan afgehaald, kan opgehaald',
  outForDelivery:
    'bezorger is onderweg, in bezorging, onderweg naar de ontvanger, bezorger, wordt vandaag bezorgd, bij de bezorger, met de bezorger, uit voor levering, uit voor bezorging, onderweg voor bezorging, de chauffeur, onderweg naar u, onderweg naar jou, bestelwagen, in bezorgproces, is onderweg naar je, onderweg voor levering, in uitlevering, bezorgronde, koerier is onderweg, voor bezorging, onderweg met de, in levering, voor levering, op de bus',
  held: 'vastgehouden, tegengehouden, aangehouden, in de wacht, opgehouden, geblokkeerd, in beslag, stilgezet, ligt stil, blijft liggen, staat stil, on hold, vast, gestopt, opgeschort, stilgelegd, gepauzeerd, houdt, vasthouding, blokkade',
  need: 'nodig, vereist, gevraagd, vraagt, verzocht, gelieve, aanleveren, moet, moeten, benodigd, verzoeken, opgevraagd, vragen, dient, dienen, contact op, vereiste, verplicht, noodzakelijk, graag, aan te leveren, nodig hebben, verlangt, vraag, te betalen, betaal, verzoek, stuur, vereisen, worden betaald, indienen, upload, te worden, aanvullende, geef, vul, dien',
  await:
    'wacht, wachten, in afwachting, afwachting, in afwachting van, wachtend, nog te, openstaand*, vrijgave na, inklaring na',
  until: 'tot, totdat, zodra, voordat, pas na, mits, onder voorbehoud, alvorens',
  missing:
    'ontbre*, onvolledig*, onjuist*, onvoldoende, niet ontvangen, ontbrekend*, foutief*, foute, ongeldig*, incorrect*, gebrek aan, niet aangeleverd, onduidelijk*, niet juist, niet compleet, incompleet, afwijking in, niet aanwezig, wijkt af, niet volledig, afwijkend*, geen factuur, fout in, fouten in, mist, onleesbaar, niet toegevoegd, zonder factuur, tegenstrijdig*',
  fail: 'mislukt, probleem, problemen, niet gelukt, afwijking, verstoring, fout, niet geslaagd, vertraging bij, storing',
  reject:
    'geweigerd door de douane, afgewezen, geweigerd door douane, invoer geweigerd, afgekeurd, niet toegestaan, invoer niet toegestaan, toegang geweigerd, douane heeft geweigerd, invoerverbod, import geweigerd, invoer afgewezen, weigert invoer, niet toegelaten, uitvoer geweigerd, verboden in te voeren, douane weigert, douane geweigerd',
  return:
    'retour, teruggestuurd, teruggezonden, retourzending*, terugzending, terug naar afzender, terug naar de afzender, terug te sturen, retourneren, retourproces, teruggaan, gaat terug, terugsturen, terugweg, retourneert, sturen we, terug naar, terugreis, teruggebracht, teruggaat, retourtraject, weer terug',
  absent:
    'niet thuis, niemand, afwezig*, gesloten, kaartje achtergelaten, bericht achtergelaten, niemand thuis, niet aanwezig om, dicht, vakantie, bezoekbericht, niet aangetroffen, was er niet, bericht van aankomst, afwezigheidsbericht, afwezigheidsbriefje, kennisgeving, niet bereikbaar, achtergelaten',
  noAccess:
    'geen toegang, niet toegankelijk, geen veilige, onbereikbaar, toegang tot, toegang niet, hond, toegangscode',
  refused:
    'geweigerd, weigert, weigering, geweigerd door ontvanger, geweigerd door de ontvanger, niet geaccepteerd, weigerde, niet aangenomen',
  unclaimed:
    'niet afgehaald, niet opgehaald, bewaartermijn, niet tijdig, afhaaltermijn, nog niet opgehaald, nog niet afgehaald, termijn verstreken, ophaaltermijn, bewaarperiode, niet op tijd',
  badAddress:
    'adres onvolledig, adres onjuist, onbekend op, onvolledig adres, onjuist adres, verkeerd adres, adres onbekend, verhuisd, adres bestaat niet, onbekend*, adresgegevens, foutief adres, adres klopt niet, adresfout, adres niet, ongeldig adres, fout adres, huisnummer ontbreekt, onvoldoende adres, adres is onvolledig, adres is onjuist, adresprobleem, probleem met het adres, verkeerde adres, adres verkeerd, adres fout',
  attempt:
    'niet bezorgd, bezorgpoging*, poging*, niet geleverd, konden niet bezorgen, kon niet worden bezorgd, bezorging mislukt, onbestelbaar, niet afgeleverd, niet kunnen bezorgen, kon niet worden afgeleverd, kon niet worden geleverd, bezorging niet, levering mislukt, levering niet, niet gelukt om, niet kunnen leveren, niet worden bezorgd, leverpoging, niet bezorgbaar, kon niet bezorgd, kon niet geleverd, konden je pakket niet, konden uw pakket niet',
  delay:
    'vertrag*, later dan, uitgesteld, opgelopen, duurt langer, langer dan, uitstel, drukte, oponthoud, later bezorgd, een dag later, langer duren, langer',
  weather:
    'weersomstandigheden, storm, sneeuw*, overstroming*, gladheid, noodweer, ijzel, slecht weer, natuurramp, overmacht, wateroverlast, het weer',
  transportTrouble:
    'vlucht*, staking*, panne, file, ongeval, verkeer*, technische storing, transportvertraging, transportprobleem, aansluiting, stakingen, vliegtuig, ongeluk, pech, vrachtwagen, transportproblemen',
  misrouted:
    'verkeerd gesorteerd, verkeerde locatie, verkeerd verzonden, fout gesorteerd, per ongeluk, verkeerde route, verkeerd depot, verkeerde depot, foutief gesorteerd, verkeerde sorteercentrum, verkeerd doorgestuurd, verkeerde bestemming, verkeerd gestuurd, verkeerde richting, foutgesorteerd, verkeerd gerouteerd, fout verzonden, verkeerde vestiging, foutief verzonden',
  damaged: 'beschadig*, schade, kapot, gebroken, opnieuw verpakt',
  lost: 'verloren, vermist, kwijt, kwijtgeraakt, verlies, onvindbaar, zoekgeraakt, gestolen, diefstal',
  destroyed: 'vernietig*, vernietiging, verwijderd, afgevoerd ter, afvalverwerking',
  prohibited:
    'verboden, niet toegestane, gevaarlijke goederen, namaak*, verboden goederen, gevaarlijke stoffen, niet toegestane inhoud, vals, illegale',
  security: 'veiligheid*, beveiliging*, veiligheidscontrole, beveiligingscontrole, security',
  cancelled: 'geannuleerd, annulering, geannulleerd',
  voided: 'label geannuleerd, label vervallen, verzendlabel geannuleerd',
  partial: 'gedeeltelijk*, deels, een deel van, deellevering',
  unpaid:
    'onbetaald, verschuldigd*, te betalen, openstaand*, niet betaald, nog te betalen, nog niet betaald, te voldoen, niet voldaan',
  dutyDue: 'te betalen invoerkosten, te betalen invoerrechten',
  chargeDue: 'rembours, onvoldoende gefrankeerd, port te betalen, strafport, te weinig postzegels, onvoldoende porto',
  scheduled:
    'verwacht*, verwachte bezorging, gepland*, bezorgmoment, wordt morgen bezorgd, bezorgafspraak, nieuwe bezorgpoging, bezorgdatum, voorspelde, nieuwe poging, afspraak, leverdatum, tijdvak, opnieuw bezorgd, opnieuw aangeboden, morgen, volgende werkdag, we proberen het, ingepland, verwachten, proberen we, komen we',
  label:
    'aangemeld, voorgemeld, label aangemaakt, nog niet ontvangen, aangekondigd, elektronisch, zending is aangemeld, verzendlabel, verwacht van afzender, nog niet in ons bezit, voormelding, in voorbereiding, label gemaakt, label, wordt voorbereid, klaargemaakt, nog niet overhandigd, vooraangemeld, zendinggegevens, zendingsgegevens, bestelling ontvangen, vooraanmelding, klaar voor verzending, geregistreerd, nog niet aangeboden, data ontvangen, verzendgegevens, order aangemaakt',
  inTransit:
    'onderweg, in transit, gesorteerd, sortering, doorvoer, gesorteerd in, in transport, vervoer, transport, doorgestuurd naar, overgeladen, geladen, transit, op weg',
  update:
    'statusupdate, status, bijgewerkt, gebeurtenis, verzonden naar de douane, gegevens verzonden, melding, douanegegevens, doorgegeven aan de douane, gewijzigd, elektronisch verzonden, *gebeurtenis, douaneactiviteit',
  notice:
    'sms, e mail, notificatie, bericht verzonden, bericht gestuurd, geen actie, op tijd, voorkeur*, wijziging, bericht verstuurd, email, melding, geïnformeerd, omgeleid, bezorgvoorkeur, niets te doen, aangepast, enquête, volgens planning, heeft gekozen, telefonisch, op verzoek, gebeld, herinnering, hoef*, gekozen, doorgegeven',
  notFound: 'niet gevonden, geen informatie, niet bekend, geen gegevens, geen resultaten, geen zending gevonden',
  pickupFailed:
    'ophalen mislukt, afhaling mislukt, niet kunnen ophalen, ophaalpoging, niet opgehaald bij de afzender, kon niet worden opgehaald bij, ophalen niet gelukt, afhalen mislukt, ophaling mislukt, zending niet gereed',
  expired: 'volgen beëindigd, tracking verlopen, volgen niet meer',
  exception: 'uitzondering, afwijking, onregelmatigheid, incident, probleem',
  not: 'niet, geen, nooit, nog niet, onmogelijk, noch, nimmer, zonder dat, niets',
  will: 'zal, zullen, gaat, morgen, verwacht, gepland, binnenkort, komt, komen, straks, van plan, worden aangeboden, wordt morgen, wordt naar verwachting, proberen, na aankomst, volgt nog, volgt',
  ongoing: 'wordt, worden, momenteel, bezig, op dit moment, wordt nu',
  if: 'als, indien, tenzij, mocht, wanneer, bij niet, ingeval, bij uitblijven, zonder betaling, zonder reactie, zonder afhaling, na afloop van',
  maybe: 'kan, kunnen, mogelijk*, eventueel, misschien, zou, wellicht',
  and: 'en is, en wordt, en zal, en heeft, en kan, maar, omdat, wegens, vanwege, doordat, dus, daarom, want, door, echter, daardoor, aangezien, reden, en werd, waarna, nadat, in verband met, ivm',
  message: 'sms, e mail, email, notificatie, *bericht verstuurd, *bericht verzonden',
  solved: 'opgeheven, opgelost, gecorrigeerd, aangepast, hersteld, verholpen',
  yet: 'nog',
  formerly: 'eerder, voorheen, voordien',
  else: 'anders, of het pakket, of de zending',
};
