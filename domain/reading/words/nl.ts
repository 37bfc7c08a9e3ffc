import type { Words } from '../concept.ts';

export const NL: Words = {
  customs:
    'douane*, *douane, ingeklaard, inklaring*, inklaren, uitklaring*, uitgeklaard, *inklaring*, nvwa, douanier*, douaneautoriteit*, fod, favv, grenscontrole, douanebeambte*, douanekantoor, voedsel en warenautoriteit, belastingdienst',
  clearance:
    '*inklaring*, inklaren, ingeklaard, uitklaring*, uitgeklaard, uitklaren, douaneafhandeling, douaneproces, douaneformaliteiten, douaneprocedure*, douanebehandeling, douaneafwikkeling, invoerafhandeling, invoerformaliteiten, in te klaren, douane afhandeling, douane inklaring, douaneklaring, inklarings*, inklaarproces, klaring, importafhandeling, exportafhandeling, uitvoerafhandeling, uitvoerformaliteiten, verwerking door de douane, verwerking bij de douane, importproces, exportproces, douaneverwerking, invoerprocedure, uitvoerprocedure, douane inklaringsproces, importprocedure',
  leftCustoms:
    'uit douane, uit de douane, douane verlaten, door de douane teruggegeven, van de douane terug, bij de douane weg, terugontvangen van de douane, terug van de douane, terug van douane, van de douane ontvangen, terug uit de douane, van douane terug, door de douane vrijgegeven en terug, terugontvangen van douane, retour van douane, retour van de douane, uit het douanekantoor, douanekantoor verlaten, door douane teruggegeven, teruggekomen van de douane, douaneloods verlaten, douanedepot verlaten',
  import:
    'import, invoer, invoerdouane, importdouane, importinklaring, invoer*, land van bestemming, bestemmingsland, geïmporteerd, ingevoerd, in het bestemmingsland',
  export:
    'export, uitvoer, exportdouane, uitvoer*, uitklaring, uitgeklaard, land van herkomst, geëxporteerd, uitgevoerd naar',
  toDestination: 'land van bestemming, bestemmingsland, land van de ontvanger',
  atOrigin: 'land van herkomst, land van oorsprong, land van verzending, land van afzending, land van vertrek',
  underway: 'transitland, doorvoerland',
  invoice:
    'factuur*, facturen, *factuur, aankoopbewijs, betaalbewijs, waardebewijs, bewijs van aankoop, waarde van de goederen, waardeverklaring, pro forma, betalingsbewijs, aankoopbon, waarde van de inhoud, bewijs van betaling, kassabon, ontvangstbewijs, orderbevestiging, prijsbewijs, waardebepaling, handelsfactuur, bewijs van de waarde, waardebewijzen, bewijs van waarde, aankoopfactuur, rekeningafschrift, bankafschrift, aankoopwaarde, factuurwaarde',
  identity:
    'btw nummer, eori, eori nummer, burgerservicenummer, bsn, identiteitsbewijs, paspoort, legitimatie, identificatienummer, id bewijs, belastingnummer, id nummer, fiscaal nummer, rijksregisternummer, identiteitsnummer, identificatie, ondernemingsnummer, id kaart, paspoortnummer, kopie id, identiteitskaart, kopie paspoort, btw id, kvk nummer, kvk, ioss, ioss nummer, legitimatiebewijs, persoonsgegevens, persoonlijk nummer, rijksregister, fiscaal identificatienummer, bsn nummer, btwnummer',
  attorney:
    'volmacht*, machtiging*, douanemachtiging*, *volmacht, *machtiging, volmacht, machtigingsformulier, toestemming om in te klaren, vertegenwoordigingsmachtiging, mandaat, inklaringsopdracht, inklaringsinstructie*, douanevolmacht, schriftelijke toestemming, opdracht tot inklaring, opdracht tot vertegenwoordiging, vertegenwoordigingsbevoegdheid, machtigingen, toestemmingsformulier',
  permit:
    'vergunning*, *vergunning, licentie*, certificaat*, certificaten, oorsprongscertificaat, ontheffing, invoervergunning, gezondheidscertificaat, certificaat van oorsprong, *vergunningen, *certificaat, invoerlicentie, importvergunning, toestemming, toestemming van, recept, ce markering, goedkeuring, verklaring van overeenstemming, exportvergunning, uitvoervergunning, fytosanitair*, keuringscertificaat, veterinair*, conformiteits*',
  papers:
    'document, documenten, papieren, formulier*, aangifte*, documentatie, *documenten, douaneaangifte, vrachtbrief, douanepapieren, paperassen, douaneverklaring, bewijsstuk*, *papieren, verklaring, invoeraangifte, uitvoeraangifte, begeleidend document, cn22, cn23, dossier, bijlagen, douaneformulier, stukken, bescheiden, ondersteunende documenten',
  information:
    'informatie, gegevens, omschrijving, inhoud, reactie, toelichting, antwoord, goederencode, productomschrijving, goederenomschrijving, telefoonnummer, contactgegevens, details, instructies, hs code, opheldering, inlichtingen, *informatie, *gegevens, beschrijving, *omschrijving, telefoonnr, mobiel nummer, e mailadres, productinformatie, samenstelling, specificatie, specificaties, tariefcode, verduidelijking, terugkoppeling, bevestiging van de inhoud, gebruiksdoel, mobiele nummer',
  address:
    'adres*, huisnummer, postcode, bezorgadres, afleveradres, adresgegevens, *adres, straatnaam, busnummer, straat',
  duty: 'invoerrechten, invoerkosten, btw, douanekosten, belasting*, heffing*, douanerechten, invoerheffing*, rechten, inklaringskosten, accijns*, importkosten, importheffing*, douaneheffing*, *heffingen, importheffingen, import heffingen, douanerecht, invoerbelasting*, importbelasting*, douanebelasting*, invoer btw, inklaringskost*, inklaringsvergoeding, douanevergoeding, douaneschuld, import btw, douanetoeslag, belastingen, accijnzen, douanekost*, invoertaks*, invoerbtw, voorschotkosten, btw en invoerrechten, taksen',
  payment:
    'betaling*, betalen, kosten, bedrag, betaal, betaalverzoek, voldoen, voldaan worden, tarief, afrekenen, porto, betaalt, tikkie, voldaan, afreken*, voldoe, betaallink, som, te betalen bedrag',
  receiver:
    'ontvanger*, geadresseerde*, importeur*, klant*, koper*, consument, besteller, klanten, importeurs, bestemmeling*, geadresseerden, ontv',
  you: 'u moet, uw factuur, uw btw, je moet, van jou, van u, uw gegevens, je gegevens, uw eori, uw documenten, uw betaling, je betaling, uw reactie, je identiteit, uw identiteit, van je, uw kant, betaal je, betaal uw, uw bsn, je factuur, u dient, we hebben van je, we hebben van u, je paspoort, uw paspoort, uw volmacht, je volmacht, uw machtiging, uw adres, je adres, uw antwoord, je reactie, geef ons, stuur ons, neem contact, uw toestemming, je toestemming, jouw, uw medewerking, actie van u, actie van je, uw actie, u betaalt, je betaalt',
  sender:
    'afzender*, verzender*, verkoper*, exporteur*, webwinkel, webshop, winkelier, leverancier, verzendende partij, online winkel, verkopende partij, webwinkels, verzendster, afz',
  toSender:
    'aan afzender, naar afzender, aan de afzender, naar de afzender, retour afzender, bij de afzender, bij afzender, aan verzender, naar de verzender, aan de verzender, naar de verkoper, aan de verkoper, naar de webwinkel, door de afzender, naar de leverancier, terug bij verzender, bij de verzender, naar de afzender terug, naar zijn afzender, aan de webshop, naar de webshop, aan de webwinkel, naar het land van herkomst, bij de verkoper, afzender teruggestuurd, bij de webwinkel, naar herkomst, naar de oorsprong',
  broker:
    'douane expediteur, douaneagent, inklaringsagent, declarant, broker, douanevertegenwoordiger, expediteur, douane agent, douanebroker, douane-expediteur, inklaarder, inklaringskantoor, inklaringspartner, douane declarant',
  agent:
    'voor de eindbezorging, voor eindbezorging, voor de laatste bezorging, lokale vervoerder, partner*, lokale bezorgdienst, bezorgpartner, agent, lokale postbedrijf, lokale post, vervoerder, bezorgbedrijf, lokale koerier, pakketdienst, postbedrijf, lokale partner, last mile, onderaannemer, bezorgdienst, lokale bezorger, bezorgende partij, lokale postdienst, plaatselijke post, plaatselijke vervoerder, lokale bezorgpartner, eindbezorger, partner in het land, vervoerder voor de bezorging, partnervervoerder, laatste kilometer, koeriersdienst, koerierspartner, andere vervoerder, nationale post, post van bestemming, regionale vervoerder',
  airline: 'luchtvaartmaatschappij, rederij',
  facility:
    '*centrum, depot, *depot, sorteercentrum, distributiecentrum, hub, magazijn, luchthaven, vestiging, loods, terminal, locatie, postkantoor, filiaal, station, wisselkantoor, sorteerlocatie, uitwisselingskantoor, depots, kantoor, afleverdepot',
  pickupPoint:
    'afhaalpunt, postnl punt, pakketpunt, parcelshop, pakketautomaat, servicepunt, ophaalpunt, afhaallocatie, punt, pickup, kluisje, pakketkluis, pakketwand, servicepoint, *punt, postpunt, bpost punt, postkantoor, locker, pakjesautomaat, winkel, pakketkluizen, afhaalkantoor',
  safePlace:
    'bij de buren, buren, brievenbus*, buurman, buurvrouw, receptie, veilige plek, huisgenoot, postbus, handtekening, persoonlijk, veilige plaats, schuur, buur, conciërge, voordeur, buurtbewoner, bij de voordeur, achterdeur, tuin, garage, balie, portier, collega, familielid, in de bus, persoonlijk overhandigd, tuinhuis, overdekte plek, afgesproken plek, achter het huis, carport, fietsenstalling',
  delivery: 'bezorging, levering, aflevering, bezorgen, leveren, afleveren',
  released:
    'vrijgegeven, ingeklaard, uitgeklaard, vrijgave, vrijgesteld, goedgekeurd door de douane, vrij gegeven, invoer goedgekeurd, uitvoer goedgekeurd, gedouaneerd, afgehandeld door de douane, vrijgeven, vrijgekomen, gedouaneerde, door de douane goedgekeurd, goedgekeurd voor invoer, goedgekeurd voor import, goedgekeurd voor uitvoer, douanevrij, in het vrije verkeer, vrije verkeer, vrijgavebericht, vrijgave verleend, vrijgave gegeven, doorgelaten, toegelaten, akkoord douane, akkoord van de douane, invoer toegestaan, uitvoer toegestaan, import goedgekeurd, export goedgekeurd, gedeblokkeerd, door de douane heen, geen bezwaar, inklaring akkoord, is vrij, geïmporteerd, ontgrendeld, invoer akkoord',
  complete:
    'voltooid, afgerond, afgehandeld, gereed, geslaagd, succesvol, klaar, beëindigd, doorlopen, afgesloten, verwerkt door, gelukt, uitgevoerd, goedgekeurd, afwerking voltooid, compleet afgerond, in orde, akkoord, volbracht, is klaar, gereedgekomen, beëindiging, doorstaan, afgewerkt, succes',
  presented:
    'aangeboden, overgedragen aan de douane, overgedragen aan douane, aangemeld bij de douane, aangekomen bij de douane, naar de douane, wacht op inklaring, aan de douane, ter inklaring, aangekomen bij douane, aangemeld bij douane, voorgelegd, wachten op inklaring, aan douane, naar douane, ter controle, aangegeven, ingediend, in afwachting van inklaring, wacht op douane, klaar voor inklaring, wacht op douaneafhandeling, ter douaneafhandeling, in afwachting van douane, bij de douane aangeboden, aan de douane voorgelegd, aan de douane overhandigd, aan de douane overgedragen, aan de douane aangeboden, naar de douane gebracht, naar de douane gestuurd, bij de douane aangegeven, bij de douane aangekomen, bij de douane gearriveerd, bij de douane binnengekomen, in de douane aangekomen, door de douane ontvangen, ontvangen door de douane, ontvangen bij de douane, aangekomen op het douanekantoor, aan de douaneautoriteiten, aan de autoriteiten, voor douanecontrole, ter inspectie, voor inklaring, voor douane inspectie, voor inspectie door, gepresenteerd aan, voorgeleid, aan invoerdouane, aan uitvoerdouane, aan de invoerdouane, aan de uitvoerdouane, bij invoerdouane aangeboden, voorgebracht, klaar voor douane, overgebracht naar de douane, ter keuring, ter beoordeling, aangifte gedaan, aangifte ingediend',
  process:
    'in behandeling, controle, gecontroleerd, in proces, wordt verwerkt, inspectie, inklaringsproces, in inklaring, wordt ingeklaard, onderzoek, wordt afgehandeld, wordt behandeld, verwerkt, controleert, bezig, verwerking, onderzocht, douanecontrole, loopt, behandelt, beoordeeld, beoordeling, scan, beoordeelt, geïnspecteerd, afhandelen, afhandeling, in onderzoek, onderzoekt, wordt onderzocht, nagekeken, nagaan, kijkt, bekijkt, wordt bekeken, bekeken, evaluatie, waardering, wordt gecontroleerd, in verwerking, doorlicht, gescand, röntgen*, onder controle, onder inspectie, inspecteert, toetsing, beoordelen, behandeling, in afhandeling, inklaring loopt, keuring, verwerken, in bewerking, lopende, aan de gang, controleren, verificatie, checkt, check, is bezig',
  start:
    'gestart, begonnen, start, begin, begint, opgestart, aangevangen, begonnen met, aanvang, ingezet, geopend, van start, start van, begonnen aan',
  received:
    'ontvangen, hervat, aangeleverd, verkregen, binnen, toegestuurd, aangevuld, voortgezet, ontvangst bevestigd, compleet, vervolgd, weer opgestart, binnengekomen, heeft verstrekt, heeft aangeleverd, verstrekt, heeft ingediend, heeft opgestuurd, doorgegeven, heeft gegeven, toegezonden, gekregen, zijn binnen, is binnen, aangekomen documenten, ingestuurd, volledig ontvangen, loopt door, gaat verder, wordt hervat, verder verwerkt, weer verder, geüpload, alsnog ontvangen, alsnog aangeleverd, opgestuurd, ingeleverd, bezorgde documenten, overgelegd, zijn nu compleet, voortzetting, hervatten, beantwoord',
  paid: 'betaald, voldaan, betaling ontvangen, afgerekend, betaling geslaagd, betaling verwerkt, betaling bevestigd, betaling voltooid, heeft betaald, vooruitbetaald, vooraf betaald, betaling is ontvangen, betaling gelukt, betaling voldaan, is betaald, zijn betaald, betaalde, is voldaan, zijn voldaan, betaling gedaan, betaling akkoord, betaling afgerond, heeft voldaan, geïnd, vooruit betaald, reeds betaald, betaling goedgekeurd, betaling geregistreerd, betaling verricht',
  delivered:
    'bezorgd, afgeleverd, geleverd, uitgereikt, succesvol bezorgd, overhandigd, afgegeven, bezorging geslaagd, is besteld, werd besteld, pakket besteld, zending besteld, besteld bij, besteld aan, pakje besteld',
  collected: 'afgehaald, opgehaald door, opgehaald, afgehaald door',
  returned:
    'geretourneerd, terugbezorgd, retour bezorgd, retour afgeleverd, retour ontvangen, teruggegeven, terug bezorgd, retourzending afgeleverd, retourzending bezorgd, terug bij de afzender, terug bij afzender, retour voltooid, retour afgerond, retourzending ontvangen, teruggekomen, teruggekeerd bij de afzender, retour bij de afzender, retour bij afzender, terugbezorgd bij de afzender, terug ontvangen door de afzender, retour aangekomen, retourzending voltooid, retourzending afgerond, retourneren voltooid, retourzending aangekomen, teruggeleverd, terug geleverd, terug afgeleverd, bij de afzender terugbezorgd, retour geleverd, weer bij de afzender',
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
  held: 'zonder vrijgave, vastgehouden, tegengehouden, aangehouden, in de wacht, opgehouden, geblokkeerd, in beslag, stilgezet, ligt stil, blijft liggen, staat stil, on hold, vast, gestopt, opgeschort, stilgelegd, gepauzeerd, houdt, vasthouding, blokkade, staande gehouden, in bewaring, bewaring, bevroren, vastgezet, vasthouden, houdt vast, blijft staan, staat vast, ligt vast, zit vast, in quarantaine, in beslag genomen, beslag, onderschept, geconfisqueerd, geselecteerd, geselecteerd voor, uitgekozen voor, stopgezet, stop, tegenhouden, houdt tegen, wachtstand, ingehouden, aanhouding, opschorting, onderbroken, pauze, verzegeld, gehouden, vertraging van de vrijgave, vertraging in de vrijgave, vertraagde vrijgave, vrijgave vertraagd, vrijgave opgeschort, vrijgave uitgesteld',
  need: 'nodig, vereist, gevraagd, vraagt, verzocht, gelieve, aanleveren, moet, moeten, benodigd, verzoeken, opgevraagd, vragen, dient, dienen, contact op, vereiste, verplicht, noodzakelijk, graag, aan te leveren, nodig hebben, verlangt, vraag, te betalen, betaal, verzoek, stuur, vereisen, worden betaald, indienen, upload, te worden, aanvullende, geef, vul, dien, nodige, is vereist, zijn vereist, is nodig, zijn nodig, benodigde, dringend, verzoekt, vraagt om, te leveren, te verstrekken, verstrekken, verstrek, lever, levert, overleggen, te overleggen, opsturen, toesturen, te sturen, insturen, invullen, ondertekenen, te ondertekenen, verschaffen, te verschaffen, beantwoorden, reageren, te reageren, neem contact, contacteren, contacteer, mail ons, gevraagde, verwachten van, eist, eisen, behoeft, opvragen, navraag, aanvullen, vul aan, completeren, in te dienen, in te vullen, voorleggen, indiening, wenst, verplichting, actie vereist, actie nodig, dien in, opgeven, doorgeven, ondertekend terug*, ingevuld terug*',
  await:
    'wacht, wachten, in afwachting, afwachting, in afwachting van, wachtend, nog te, openstaand*, vrijgave na, inklaring na, wachten wij, we wachten, moeten wachten, staat nog open, afwachten, verwachten wij, in de wachtrij, wachtende op, wachtend op, te wachten op',
  until: 'tot, totdat, zodra, voordat, pas na, mits, onder voorbehoud, alvorens',
  missing:
    'ontbre*, onvolledig*, onjuist*, onvoldoende, niet ontvangen, ontbrekend*, foutief*, foute, ongeldig*, incorrect*, gebrek aan, niet aangeleverd, onduidelijk*, niet juist, niet compleet, incompleet, afwijking in, niet aanwezig, wijkt af, niet volledig, afwijkend*, fout in, fouten in, mist, onleesbaar, niet toegevoegd, zonder factuur, tegenstrijdig*, ontbreekt, niet aangetroffen factuur, niet verstrekt, niet bijgevoegd, niet meegestuurd, niet ingediend, niet opgegeven, niet overeen, komt niet overeen, komen niet overeen, onjuistheid, onjuistheden, tekort aan, ontoereikend*, onnauwkeurig*, vaag, gebrekkig*, mankeert, niet leesbaar, niet correct, verkeerde factuur, verkeerde gegevens, verkeerde waarde, te lage waarde, zonder documenten, zonder gegevens, zonder papieren, zonder vergunning, zonder volmacht, nog niet ontvangen van de ontvanger, nog niet aangeleverd, nog niet verstrekt, afwezigheid van, niet geldig, missend*, weggelaten, onvolkomen, te kort, inconsistent*, discrepantie*, klopt niet, kloppen niet, ontoereikende, onbruikbaar*, geen factuur ontvangen, geen factuur aanwezig, geen factuur bijgevoegd, geen factuur meegestuurd',
  fail: 'mislukt, probleem, problemen, niet gelukt, afwijking, verstoring, fout, niet geslaagd, vertraging bij, storing',
  reject:
    'geweigerd door de douane, afgewezen, geweigerd door douane, invoer geweigerd, afgekeurd, niet toegestaan, invoer niet toegestaan, toegang geweigerd, douane heeft geweigerd, invoerverbod, import geweigerd, invoer afgewezen, weigert invoer, niet toegelaten, uitvoer geweigerd, verboden in te voeren, douane weigert, douane geweigerd, invoerweigering, uitvoerweigering, weigering door de douane, weigering van de douane, weigering douane, douane weigerde, douane wijst af, douane wees af, invoer verboden, invoer niet goedgekeurd, import verboden, niet ingevoerd worden, mag niet worden ingevoerd, mag niet ingevoerd, mag niet worden geïmporteerd, mag het land niet, export geweigerd, toelating geweigerd, inklaring geweigerd, inklaring afgewezen, verworpen, ontzegd, afwijzing, geen toestemming voor invoer, afgewezen door de douane',
  return:
    'retour, teruggestuurd, teruggezonden, retourzending*, terugzending, terug naar afzender, terug naar de afzender, terug te sturen, retourneren, retourproces, teruggaan, gaat terug, terugsturen, terugweg, retourneert, sturen we, terug naar, terugreis, teruggebracht, teruggaat, retourtraject, weer terug, op de terugweg, onderweg terug, terugkeer, keert terug, terugkeren, teruggestuurd naar, komt terug, terug onderweg, is onderweg terug, in retour, retourzenden, wordt teruggebracht, op weg terug, terug gestuurd, terug gezonden, teruggezonden naar, gaat retour, retour naar, terugverzend*, weer naar de afzender, terug verzonden, teruggeleid',
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
    'onbetaald, verschuldigd*, te betalen, openstaand*, niet betaald, nog te betalen, nog niet betaald, te voldoen, niet voldaan, nog te voldoen, moet worden betaald, moeten worden betaald, moet nog betaald, moeten nog betaald, wacht op betaling, wachten op betaling, in afwachting van betaling, betaling vereist, betaling nodig, betaling openstaand, betaling ontbreekt, betaling verplicht, openstaande betaling, openstaand bedrag, niet betaalde, wegens niet betalen, niet betalen, nog open, staat open, staan open, nog verschuldigd, af te rekenen, ten laste van, nog niet voldaan, nog niet afgerekend, onbetaalde, betaling uitgebleven, uitblijven van betaling, betaling nog niet, geen betaling ontvangen, dienen betaald, dient betaald, schuldig',
  dutyDue: 'te betalen invoerkosten, te betalen invoerrechten',
  chargeDue: 'rembours, onvoldoende gefrankeerd, port te betalen, strafport, te weinig postzegels, onvoldoende porto',
  scheduled:
    'verwacht*, gepland*, bezorgmoment, wordt morgen bezorgd, bezorgafspraak, nieuwe bezorgpoging, bezorgdatum, nieuwe poging, afspraak, leverdatum, tijdvak, opnieuw bezorgd, opnieuw aangeboden, morgen, volgende werkdag, we proberen het, ingepland, verwachten, proberen we, komen we',
  label:
    'aangemeld, voorgemeld, label aangemaakt, nog niet ontvangen, aangekondigd, elektronisch, zending is aangemeld, verzendlabel, verwacht van afzender, nog niet in ons bezit, voormelding, in voorbereiding, label gemaakt, label, wordt voorbereid, klaargemaakt, nog niet overhandigd, vooraangemeld, zendinggegevens, zendingsgegevens, bestelling ontvangen, vooraanmelding, klaar voor verzending, geregistreerd, nog niet aangeboden, data ontvangen, verzendgegevens, order aangemaakt, nog niet aangeleverd bij, nog niet bij ons, nog niet fysiek, informatie ontvangen, voorbereid, vooraangekondigd, zending aangemaakt, aangemaakt, nog niet overgedragen, zending wordt voorbereid, klaargemaakt voor verzending, voor aankomst',
  inTransit:
    'onderweg, in transit, gesorteerd, sortering, doorvoer, gesorteerd in, in transport, vervoer, transport, doorgestuurd naar, overgeladen, geladen, transit, op weg',
  update:
    'statusupdate, status, bijgewerkt, gebeurtenis, verzonden naar de douane, gegevens verzonden, melding, douanegegevens, doorgegeven aan de douane, gewijzigd, elektronisch verzonden, *gebeurtenis, douaneactiviteit, vooraf, vooraf verzonden',
  notice:
    'sms, e mail, notificatie, bericht verzonden, bericht gestuurd, geen actie, op tijd, voorkeur*, wijziging, bericht verstuurd, email, melding, geïnformeerd, omgeleid, bezorgvoorkeur, niets te doen, aangepast, enquête, volgens planning, heeft gekozen, telefonisch, op verzoek, gebeld, herinnering, hoef*, gekozen, doorgegeven, let op, houd er rekening, u hoeft niets, je hoeft niets, hoeft niets, ter informatie, gelieve te wachten, een ogenblik, niet nodig, niet vereist, geen actie nodig, geen actie vereist, even geduld, heb geduld, vriendelijk verzoek te wachten, alle benodigde, alle vereiste, alle gevraagde, alle nodige',
  notFound: 'niet gevonden, geen informatie, niet bekend, geen gegevens, geen resultaten, geen zending gevonden',
  pickupFailed:
    'ophalen mislukt, afhaling mislukt, niet kunnen ophalen, ophaalpoging, niet opgehaald bij de afzender, kon niet worden opgehaald bij, ophalen niet gelukt, afhalen mislukt, ophaling mislukt, zending niet gereed',
  expired: 'volgen beëindigd, tracking verlopen, volgen niet meer',
  exception: 'uitzondering, afwijking, onregelmatigheid, incident, probleem',
  atCustoms:
    'bij douane, bij de douane, in douane, bij het douanekantoor, op het douanekantoor, in handen van de douane, ligt bij de douane, bevindt zich bij de douane, in het douanekantoor, bij invoerdouane, bij uitvoerdouane, in het douanedepot',
  estimated:
    'verwachte bezorging, voorspelde, verwachte levering, verwachte bezorgdatum, verwachte leverdatum, verwachte aankomst, verwacht bezorgmoment, verwachte bezorgtijd, geschatte*, geschatte bezorging, geschatte levering, verwachte bezorgdag, verwachte leverdag, verwacht leverdatum, verwachte aflevering',
  must: 'te worden, moet worden, moeten worden, moet nog, moeten nog, dient te',
  not: 'niet, geen, nooit, nog niet, onmogelijk, noch, nimmer, zonder dat, niets',
  will: 'zal, zullen, gaat, morgen, verwacht, gepland, binnenkort, komt, komen, straks, van plan, worden aangeboden, wordt morgen, wordt naar verwachting, proberen, na aankomst, volgt nog, volgt',
  ongoing: 'wordt, worden, momenteel, bezig, op dit moment, wordt nu',
  if: 'als, indien, tenzij, mocht, wanneer, bij niet, ingeval, bij uitblijven, zonder betaling, zonder reactie, zonder afhaling, na afloop van, bij gebrek aan, bij niet betaling, bij niet afhalen, na het verstrijken, na deze datum, na die datum, na deze termijn, zo niet, bij geen, wordt er niet, word je pakket niet, haal je het niet, haalt u het niet, als u, als je, wordt het niet, worden deze niet, wordt dit niet',
  maybe: 'kan, kunnen, mogelijk*, eventueel, misschien, zou, wellicht',
  and: 'en is, en wordt, en zal, en heeft, en kan, maar, omdat, wegens, vanwege, doordat, dus, daarom, want, door, echter, daardoor, aangezien, reden, en werd, waarna, nadat, in verband met, ivm',
  message: 'sms, e mail, email, notificatie, *bericht verstuurd, *bericht verzonden',
  solved:
    'opgeheven, opgelost, gecorrigeerd, aangepast, hersteld, verholpen, vrijgemaakt, gedeblokkeerd, rechtgezet, geregeld, opgehelderd, opheffing',
  yet: 'nog',
  formerly: 'eerder, voorheen, voordien, aanvankelijk, in eerste instantie, eerst, tijdelijk, oorspronkelijk, daarvoor',
  else: 'anders, of het pakket, of de zending, of wordt, of hij, of gaat, of we sturen, daarna, daarna gaat, daarna wordt, zoniet, zo niet gaat',
};
