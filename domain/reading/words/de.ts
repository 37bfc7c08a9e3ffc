import type { Words } from '../concept.ts';

export const DE: Words = {
  customs:
    'zoll*, *zoll, verzoll*, *verzollung*, unverzollt, einfuhrzoll, ausfuhrzoll, entzoll*, grenzkontroll*, zöllner*, hauptzollamt, verzollt, zollamt, zollbeamt*, zollstelle*, zollbehörd*, zollverwaltung, bazg, veterinäramt, grenzbehörde*, eidgenössisch*',
  clearance:
    '*zollabfertigung*, *verzollung*, zollverfahren*, zollabwicklung*, importabfertigung, exportabfertigung, einfuhrabfertigung, ausfuhrabfertigung, zollformalit*, *zollbehandlung, zollprozess*, *abfertigung, verzollt, entzollung, zollfreigabe, zollklarierung, importverfahren, zollabf, verzollg, einfuhrabwicklung, importabwicklung, exportabwicklung, ausfuhrabwicklung, einfuhrverfahren, ausfuhrverfahren, *zollung, zollvorgang, *klarierung, zolldeklaration*',
  leftCustoms:
    'vom zoll zurück, aus dem zoll, aus der verzollung, vom zoll übernommen, zoll verlassen, vom zoll erhalten, zollamt verlassen, vom zoll übergeben, vom zoll zurück*, durch den zoll zurück*, zoll zurückgegeben, vom zoll freigegeben und zurück, vom zoll wieder, zollhof verlassen, aus zoll, nach zollfreigabe, von der zollstelle zurück',
  import:
    'import, importe, einfuhr, importverzollung*, importzoll*, einfuhrverzollung*, einfuhrzoll*, importabfertigung, einfuhrabfertigung, eingangszoll*, einfuhr*, import*abfertigung, importverfahren, bestimmungsland, zielland, importabwicklung, im empfangsland, im empfängerland, im bestimmungsland, eingeführt, importseitig',
  export:
    'export, ausfuhr, exportverzollung*, exportzoll*, ausfuhrverzollung*, ausfuhrzoll*, exportabfertigung, ausfuhrabfertigung, ausfuhr*, ursprungsland, ausgangszoll*, exportverfahren, exportabwicklung, exportseitig, im versandland, im absenderland',
  toDestination: 'zielland, bestimmungsland, zielgebiet, empfängerland, empfangsland',
  atOrigin: 'ursprungsland, absenderland, herkunftsland, versandland, startland',
  underway: 'transitland, durchgangsland, transitzoll*',
  invoice:
    '*rechnung, *rechnungen, proformarechnung, kaufbeleg, kaufbelege, zahlungsnachweis, wertnachweis*, zahlungsbeleg*, kaufnachweis, wertangabe*, warenwert*, handelsrechnung, preisnachweis, zahlungsbestätigung, kassenbon, quittung, zahlungsnachweise, kaufpreis*, wertbeleg*, rechnungskopie, bestellbestätigung, proforma, wertbestätigung, preisangabe*, kontoauszug, kaufvertrag',
  identity:
    'steuernummer, steuer id, steueridentifikationsnummer, eori, eori nummer, ausweis*, personalausweis*, ausweiskopie, ust id, ust idnr, umsatzsteuer id, identifikationsnummer, reisepass*, zollnummer, identitätsnachweis, uid nummer, umsatzsteuer identifikationsnummer, ahv nummer, ausweisnummer, personalausweis, passkopie, passnummer, reisepass, ausweisdokument*, steuernr, uid, zollnr, mwst nummer, steuer identifikations*, steuerliche identifikation*, identifikationsnachweis, id nummer, sozialversicherungsnummer, ioss, eori nr, personennummer, identität',
  attorney:
    '*vollmacht, *vollmachten, zollvollmacht*, verzollungsvollmacht*, vollmacht*, verzollungsauftrag, beauftragung zur, zollvollmacht, verzollungsermächtigung, ermächtigung*, vertretungsvollmacht, bevollmächtigung, verzollungsinstruktion*, verzollungsanweisung*, zollauftrag, vertretungsauftrag, vertretungsanzeige',
  permit:
    'genehmigung*, einfuhrgenehmigung*, ausfuhrgenehmigung*, lizenz*, zertifikat*, ursprungszeugnis*, bescheinigung*, bewilligung*, präferenznachweis*, konformitäts*, importgenehmigung*, importlizenz*, einfuhrlizenz*, *genehmigung, *genehmigungen, *lizenz, *zertifikat, *bescheinigung, *zeugnis, erlaubnis*, einfuhrerlaubnis, freigabebescheinigung, gesundheitszeugnis, pflanzengesundheits*, veterinär*, ce kennzeichnung, ce zeichen, rezept, zulassung*, ursprungsnachweis*, unbedenklichkeits*, artenschutz*',
  papers:
    'unterlagen, dokument, dokumente, dokumenten, papiere, papieren, zolldokumente, zollunterlagen, begleitpapiere, zollinhaltserklärung*, zollerklärung*, formular*, nachweis*, begleitdokument*, ausfuhranmeldung, zollanmeldung*, zollpapiere, frachtpapiere, dokumentation, ausfuhrbegleitdokument*, versanddokumente, versandpapiere, einfuhranmeldung*, exportanmeldung, erklärung*, ausfuhrerklärung, belege, beleg, begleitschein, zolldeklaration, unterlage, dokumentenmappe, lieferschein, cn22, cn 23, cn23, mrn',
  information:
    'information*, angabe*, daten, auskunft, auskünfte, warenbeschreibung, inhaltsangabe, inhaltsbeschreibung, zolltarifnummer, rückmeldung, rückfrage*, telefonnummer, kontaktdaten, zolldaten, zollinformation*, warentarifnummer, klärung, antwort, *beschreibung, telefonnr, rufnummer, warenangabe*, inhaltsangaben, warenart, verwendungszweck, hs code, materialangabe*, tarifnummer, *tarifnummer, stellungnahme, erläuterung*, kontaktaufnahme, e mail adresse',
  address:
    'adresse*, anschrift*, hausnummer, postleitzahl, lieferadresse, empfängeradresse, adressangabe*, adressdaten, empfängeranschrift, zustelladresse, lieferanschrift, hausnr, plz, straße, ortsangabe',
  duty: 'einfuhrabgabe*, zollgebühr*, zollabgabe*, einfuhrumsatzsteuer, abgabe*, abgaben, einfuhrsteuer, mehrwertsteuer, zollkosten, steuern, importabgabe*, importgebühr*, steuer, zollbetrag, eust, importsteuern, verzollungskosten, einfuhrgebühr*, auslagepauschale, einfuhrumsatz*, zollforderung*, mwst, abgabenbescheid*, zölle, zollschuld, einfuhrzölle, verbrauchsteuer*, kapitalbereitstellungsprovision, vorlageprovision, verzollungsgebühr*, abgabenbetrag, zollrechnung, importkosten, importspesen, zollspesen, ust, importzölle, importumsatzsteuer',
  payment:
    'zahlung*, bezahlen, zahlen, gebühr*, betrag, entgelt, kosten, begleichung, entrichtung, zahlungseingang, zu entrichten, porto, nachentgelt, bezahlung, entrichten, begleichen, überweisung, überweisen, einzahlung, zahlbetrag, zahlungsaufforderung*, nachzahlung, kostenübernahme, restbetrag, forderung',
  receiver:
    'empfänger*, importeur*, adressat*, kunde, kunden, warenempfänger, käufer*, empfängerin, einführer*, empf, importeurin, käufer, zahlungspflichtige*, kundin, warenempfänger*, bestellers, besteller*',
  you: 'ihre steuer*, ihren ausweis, ihre ausweis*, ihre eori, ihre vollmacht, ihre unterlagen, ihre rechnung, ihre rückmeldung, von ihnen, ihrerseits, sie müssen, ihre angaben, ihre mithilfe, benötigen von ihnen, ihre zahlung, ihre daten, ihre mitwirkung, ihre hilfe, ihre personal*, ihre ausweisnummer, ihren personal*, ihren pass, wir von ihnen, ihre handels*, ihre genehmigung*, ihre telefon*, ihren steuer*, bitten wir sie, wir bitten sie, ihre kauf*, ihr handeln, ihre antwort, ihre zustimmung, ihre bestätigung',
  sender:
    'absender*, versender*, exporteur*, verkäufer*, händler*, auftraggeber*, absenderin, einlieferer*, versenderin, lieferant*, absendenden, versendende*, onlineshop, webshop',
  toSender:
    'an den absender, zum absender, an absender, an den versender, an versender, dem absender, an ihn zurück, an den händler, an den verkäufer, an den auftraggeber, beim absender, zum versender, an die absenderin, zurück zum absender, an ihren absender, auf den absender, beim versender, an den exporteur, an den lieferanten, zum händler, zum verkäufer, beim händler, absender zurückgegeben',
  broker:
    'zollagent*, zollspediteur*, spediteur, verzollungsagent*, zollvertreter*, verzoller, zolldienstleister, zollbroker, broker, zollagentur, zolldeklarant*, verzollungsdienstleister, verzollungsspediteur, zollvertretung, verzollungspartner, verzollungsstelle',
  agent:
    'zur endzustellung, zur finalen zustellung, für die endzustellung, für die letzte meile, zustellpartner*, lokalen zusteller, zustelldienst*, partnerunternehmen, lokalen partner, lokalen zustelldienst, zustellorganisation, partner, transportpartner, kooperationspartner, servicepartner, zustellunternehmen, frachtführer, letzte meile, lokale post, örtlichen zusteller, nachfolgenden dienstleister, agent*, folgedienstleister, endzusteller, zusteller vor ort, regionalen partner, regionaler partner, endzustellung, lokaler zusteller, lokale zusteller, lokalen dienstleister, zustelldienstleister, subunternehmer, lokalen kurier, kurierdienst, postdienst im, nationale post, nationalen post, zustellbetrieb, lieferpartner',
  airline: 'fluggesellschaft, airline, luftfracht, fluglinie, spedition',
  facility:
    '*paketzentrum, paketzentrum*, *zustellbasis, *depot, depot*, briefzentrum, *sortierzentrum, frachtzentrum, umschlag*, *lager, flughafen, *niederlassung, verteilzentrum, logistikzentrum, hub, *terminal, zustellstützpunkt, *station, verteilerzentrum, standort, *postzentrum, auswechslungsamt, postamt, auslieferungslager, bearbeitungszentrum, verteilbasis, auswechslungsstelle, *zentrum, betriebsstätte, zustellbasis, lieferbasis, verteilstation, *basis',
  pickupPoint:
    'packstation*, paketshop*, *filiale, *filialen, paketbox*, abholstation*, abholort, abholstelle, paketautomat*, servicepoint, abholpunkt, parcelshop, paketstation*, postfiliale*, postagentur, wunschfiliale, poststation, hermes shop, paketpunkt, abgabestelle, geschäftsstelle, *paketshop, schließfach, abholbox, shop, postpartner, abholfach, access point, partnerfiliale, poststelle',
  safePlace:
    'nachbar*, briefkasten, ablageort, wunschort, garage, hausbewohner*, wunschnachbar*, mitbewohner*, familienmitglied, hauseingang, haustür, pförtner, empfangsbevollmächtigt*, ablagevertrag, postfach, rezeption, abstellgenehmigung, wunschablageort, terrasse, persönlich, ersatzempfänger, mitarbeiter, angehörige*, gartenhaus, carport, schuppen, hausmeister, empfangsperson, tür, vor der tür, hinter dem haus, nachbarin, zeitungsrolle, empfang, ehepartner, postbevollmächtigt*, ablagestelle',
  delivery:
    'zustellung*, auslieferung*, lieferung*, zuzustellen, zustellen, ausliefern, zustellbar, teilzustellung, teillieferung',
  released:
    'freigegeben, freigabe, verzollt, zollfreigabe, freigeben, freigestellt, zollfreigegeben, abgefertigt, überlassen, importfreigabe, exportfreigabe, freigabe erteilt, genehmigt, gestattet, frei gegeben, freig, ist verzollt, freigegebene, zollamtlich freigegeben, zur einfuhr freigegeben, zur ausfuhr freigegeben, in den freien verkehr, freien verkehr, zollrechtlich freigegeben, zollfrei gegeben, entzollt, zollabgefertigt, klariert, importiert, ausfuhr genehmigt, einfuhr genehmigt, einfuhr gestattet, ausfuhr gestattet, einfuhr bewilligt, entsperrt, passiert, zoll passiert, nicht beanstandet, ohne beanstandung, bewilligt',
  complete:
    'abgeschlossen, beendet, erledigt, erfolgreich, durchgeführt, fertiggestellt, abschluss, vollzogen, bestanden, erteilt, ist erfolgt, sind erfolgt, fertig, komplett, absolviert, durchlaufen, vollendet, beendigt, gelungen, geglückt, beendigung, ordnungsgemäß',
  presented:
    'vorgeführt, gestellt, dem zoll übergeben, an den zoll übergeben, zur verzollung übergeben, beim zoll angemeldet, beim zoll eingetroffen, an zoll übergeben, zoll vorgelegt, zur zollabfertigung, zur verzollung, dem zoll vorgelegt, dem zoll gemeldet, zollanmeldung eingereicht, beim zoll eingegangen, zoll übergeben, zollamt übergeben, zollamt eingetroffen, zollanmeldung übermittelt, zum zoll, zur zollbeschau, angemeldet, zur zollprüfung, an den zoll, zollanmeldung abgegeben, zur einfuhrabfertigung, zur ausfuhrabfertigung, zollgestellung, gestellung, zur zollbehandlung, für die verzollung vorbereitet, zur verzollung vorbereitet, zollabfertigung vorbereitet, für den zoll vorbereitet, zollgestellt, der zollstelle vorgelegt, dem zollamt vorgeführt, zollamt vorgeführt, dem zollamt gestellt, zoll gestellt, zoll angemeldet, der zollbehörde, der zollverwaltung, den zollbehörden, an die zollstelle, an das zollamt, an die zollbehörde*, zur verzollung angemeldet, zur einfuhrverzollung, zur ausfuhrverzollung, zur importverzollung, zur exportverzollung, zur kontrolle, zur beschau, für die zollabfertigung, für die verzollung, für die zollkontrolle, verzollung steht an, steht zur verzollung, zollamt eingegangen, beim zollamt eingegangen, eingang beim zoll, ankunft beim zoll, beim importzoll, beim exportzoll, ins zolllager, im zolllager, zolleingang, vor der verzollung, abgefertigt werden',
  process:
    'in bearbeitung, bearbeitet, bearbeitung, geprüft, prüfung, prüft, befindet sich, läuft, im gange, kontrolliert, zollbeschau, wird verzollt, in der verzollung, in verzollung, beschau, überprüft, überprüfung, *prozess, in prüfung, untersucht, untersuchung, im zollabfertigungsprozess, zollkontrolle, zollprüfung, im zoll, andauernd, bearbeiten, dauert an, fortschreitend, derzeit verzollt, in zollabfertigung, in der zollabfertigung, in der einfuhrabfertigung, in der ausfuhrabfertigung, in einfuhrabfertigung, in der importabfertigung, bearb, begutacht*, bewertung, bewertet, wertermittlung, begutachtung, kontrolle, zollbehandlung läuft, sichtung, gesichtet, röntgen*, durchleucht*, im prozess, in arbeit, bearbeitet derzeit, durchsucht, inspektion, inspiziert, inspizierung, zur zeit, abfertigung läuft, in klärung, überprüft den, einer prüfung unterzogen, unter prüfung, verzollung läuft, kontrollieren, klärt, wird abgefertigt, wird abgewickelt',
  start:
    'begonnen, gestartet, beginn, eingeleitet, startet, beginnt, aufgenommen, begann, eröffnet, angelaufen, aufgenommen worden, hat begonnen, wurde begonnen, anlaufen, startete',
  received:
    'erhalten, eingegangen, liegen vor, liegt vor, wurde vorgelegt, nachgereicht, fortgesetzt, wieder aufgenommen, übermittelt, vollständig, vorgelegt, wieder auf, eingereicht, weiter bearbeitet, wiederaufgenommen, hat vorgelegt, hat eingereicht, hat übermittelt, bereitgestellt, hat geliefert, nachgeliefert, hat angegeben, wieder aufnehmen, mitgeteilt, liegen jetzt vor, liegt jetzt vor, liegen nun vor, liegt nun vor, ist eingetroffen, sind eingegangen, ergänzt, beigebracht, zugesandt, zugeschickt, zugestellt worden, hochgeladen, komplett, vollzählig, wird fortgeführt, geht weiter, wird fortgesetzt, angekommen sind, vollständig vor, gesendet, abgegeben, erbracht',
  paid: 'bezahlt, beglichen, entrichtet, gezahlt, zahlung eingegangen, zahlung erhalten, zahlungseingang bestätigt, zahlung bestätigt, verauslagt, zahlung ist eingegangen, abgeführt, zahlungseingang, vorausbezahlt, vorab bezahlt, ist bezahlt, sind bezahlt, überwiesen, eingezahlt, zahlung wurde erhalten, zahlung wurde bestätigt, zahlung verbucht, zahlung erfolgreich, gezahlte, vorab entrichtet, vorausgezahlt, abgerechnet, zahlung registriert, zahlung wurde verbucht, zahlung abgeschlossen, bezahlt worden, kassiert, bezahlte, zahlung ist erfolgt, zahlung bereits erfolgt',
  delivered:
    'zugestellt, ausgeliefert, übergeben an empfänger, dem empfänger übergeben, abgeliefert, angeliefert, zustellung erfolgreich, erfolgreiche zustellung, empfänger übergeben, ausgehändigt, eingeworfen, abgelegt, hinterlegt beim nachbarn, eingelegt, abgegeben, zustellung an briefkasten, zustellung an nachbarn, zustellung an empfänger, zustellung an den empfänger, zustellung an nachbar, geliefert, zustellung ist erfolgt, zustellung bereits erfolgt, auslieferung ist erfolgt, zustellung wurde durchgeführt, im briefkasten hinterlegt, bei nachbarn hinterlegt, in der garage hinterlegt, am ablageort hinterlegt, beim nachbarn hinterlegt, in den briefkasten gelegt',
  collected:
    'abgeholt, selbst abgeholt, abholung erfolgt, entnommen, abholung durch den empfänger, abholung durch empfänger',
  returned:
    'zurückgegeben, zurückgeliefert, rückgabe abgeschlossen, rücksendung abgeschlossen, rücksendung zugestellt, retoure zugestellt, retourniert, zurückzugestellt, zurück zugestellt, wieder beim absender, rückgegeben, retoure abgeschlossen, zurückerhalten, an den absender zurückgegeben, zurückgekehrt, retour eingetroffen, rücksendung beim absender, ist zurück beim absender, zurück beim absender, rücksendung angekommen, retoure angekommen, retoure ausgeliefert, rücksendung ausgeliefert, rücksendung eingetroffen, beim absender eingetroffen, beim absender angekommen, zum absender zurückgekehrt, rückgabe ist erfolgt, rücksendung ist erfolgt, rücklieferung ist erfolgt',
  arrived:
    'eingetroffen, angekommen, erreicht, ankunft, eingang, gelandet, eingegangen, bearbeitet worden in, ist in der region',
  departed:
    'verlassen, abgegangen, abgeflogen, versandt, abgefahren, abgang, weitergeleitet, verlässt, abgereist, ausgang, abflug, gestartet nach, weitertransport',
  accepted:
    'angenommen, eingeliefert, abgeholt worden, übernommen, aufgegeben, einlieferung, abholung erfolgreich, entgegengenommen, vom absender abgeholt, abgeholt beim absender, abholung beim, in der filiale eingeliefert, annahme erfolgt',
  handed:
    'übergeben, weitergegeben, übergabe, weitergeleitet, überstellt, gebracht, transportiert, überführt, weiterleitung, abgestellt',
  ready:
    'abholbereit, zur abholung, liegt bereit, kann abgeholt werden, steht zur abholung, abholung bereit, bereitgestellt, zur abholung bereit, liegt zur, abgeholt werden, wartet auf abholung, zur selbstabholung, bereit zur, holen sie, abholung ab, kann in der filiale, zur abholung hinterlegt, wartet auf sie, hinterlegt, bereitliegt, lagert, abgeholt zu werden, postlagernd',
  outForDelivery:
    'in zustellung, zustellfahrzeug, in auslieferung, auf dem weg zum empfänger, zustelltour, auslieferungsfahrzeug, mit dem zusteller unterwegs, zusteller ist unterwegs, in der zustellung, zustellung gestartet, wird heute zugestellt, in das zustellfahrzeug, zustellung unterwegs, auf dem weg zu ihnen, in der auslieferung, auf zustelltour, zustellfahrt, zur zustellung, lieferfahrzeug, im zustellfahrzeug, heute in zustellung, auf tour, beim zusteller, beim fahrer, wird zugestellt, wird ausgeliefert, zustellung läuft, wird derzeit zugestellt, dem zusteller übergeben, wird heute ausgeliefert',
  held: 'ohne freigabe, zurückgehalten, festgehalten, einbehalten, angehalten, gestoppt, zurückgestellt, aufgehalten, beschlagnahmt, blockiert, ausgesetzt, gesperrt, unterbrochen, liegt fest, zurückhaltung, sichergestellt, pausiert, hängt, hält, wartestellung, lagerung, verwahrt, angehaltene, ruht, arretiert, gehalten, beanstandet, in verwahrung, verwahrung, zollverwahrung, stillstand, liegt still, steckt, steckt fest, einbehaltung, sperre, zur prüfung ausgewählt, zur kontrolle ausgewählt, ausgewählt, für eine kontrolle, für eine prüfung, konfisziert, eingezogen, beschlagnahme, unter verschluss, zurückbehalten, stillgelegt, vorerst nicht, anhaltung, festsetzung, festgesetzt, aussetzung, pausieren, haltung, behält, verzögerung der freigabe, verzögerung bei der freigabe, verspätete freigabe, verzögerte freigabe, freigabe verzögert*, zollfreigabe verzögert*, freigabe ausgesetzt, zollfreigabe ausgesetzt, freigabe zurückgestellt, liegt weiterhin fest, liegt noch fest, hängt fest, sitzt fest, weiterhin fest, noch immer fest',
  need: 'benötig*, erforderlich, erfordert, bitte, angefordert, fordert, anforderung*, brauchen, braucht, muss, müssen, notwendig, nachreichen, verlangt, nachweisen, fordern, gebeten, einzureichen, vorzulegen, einreichen, vorlegen, kontaktier*, nachgefordert, um rückmeldung, zu übermitteln, übermitteln, gefordert, angefragt, nötig, zu entrichten, zu zahlen, zu bezahlen, bezahlt werden, gezahlt werden, beglichen werden, entrichtet werden, nachzureichen, kontakt aufgenommen, rückfrage*, auffordern, anfrage, zahlen sie, bezahlen sie, senden sie, reichen sie, begleichen sie, laden sie, bittet, bitten, erbittet, wünscht, angeben, geben sie, auslieferung nach zahlung, zustellung nach zahlung, vonnöten, nachgefragt, einzureichende, nachzuweisen, beizubringen, erbeten, bedarf, bedürfen, verlangen, ersuchen, ersucht, teilen sie uns, melden sie sich, setzen sie sich, reichen, beantwort*, unterschreiben, ausfüllen, ausgefüllt, zusenden, zuzusenden, schicken sie, hochladen, hochzuladen, vervollständigen, ergänzen sie, zu ergänzen, handlungsbedarf, mitwirkung, hat zu, hat noch zu, bereitstellen, bereitzustellen, nachfordern, vorlage, einreichung, abgefragt, möchte, anfordern, gesucht, verpflicht*, müsste, sollen, formular zurück*, unterschrieben zurück*, ausgefüllt zurück*',
  await:
    'wartet, warten, ausstehend, aussteh*, steht aus, steht noch aus, erwartet, stehen aus, stehen noch aus, wartend, abwarten, warte, erwarten, in erwartung, offen, ausstehende, anstehend, freigabe nach, freigabe erst nach, erwarten wir, wir warten, in wartestellung, abwartend, noch offen, noch aus, aussteht, ist ausstehend, zur zeit noch',
  until: 'bis, bis zur, bis zum, vorbehaltlich, sobald, bevor, erst nach, erst wenn',
  missing:
    'fehlt, fehlen, fehlend*, unvollständig*, fehlerhaft*, liegen nicht vor, liegt nicht vor, unstimmig*, falsch*, ungültig*, mangel*, mangels, ungenügend*, abweichung*, unzureichend*, nicht vorhanden, unklar*, nicht erhalten, widersprüch*, nicht vollständig, nicht lesbar, ungenau*, unleserlich, ohne rechnung, nicht beigefügt, diskrepanz, unplausibel, fehler in, nicht vor, nicht lesbare, nicht eingereicht, nicht vorgelegt, nicht übermittelt, nicht angegeben, noch nicht erhalten, nicht eingegangen, noch nicht eingegangen, nicht korrekt, nicht ausreichend, nicht richtig, unkorrekt, inkorrekt, widersprüchlich*, lückenhaft*, fehlende*, mangelhaft*, stimmt nicht überein, stimmen nicht überein, nicht überein, vermisst, unrichtig*, abgelaufen, nicht gültig, nicht enthalten, ohne angabe*, vakant, nicht plausibel, zu niedrig, keine rechnung beigefügt, keine rechnung vorhanden, keine unterlagen vorhanden, keine unterlagen beigefügt',
  fail: 'fehlgeschlagen, erfolglos*, problem*, störung*, unregelmäßig*, gescheitert, abweichung, misslungen, fehlschlag, schwierigkeit*, nicht möglich, unmöglich',
  reject:
    'abgelehnt, einfuhr verweigert, abgewiesen, zurückgewiesen, einfuhr nicht gestattet, einfuhrverbot, ablehnung, verweigert die einfuhr, nicht zugelassen, einfuhr untersagt, nicht genehmigt, ausfuhr verweigert, einfuhr abgelehnt, untersagt, verwehrt, einfuhrverweigerung, ablehnung durch den zoll, zurückweisung, zollseitig abgelehnt, nicht eingeführt werden, darf nicht eingeführt, darf nicht importiert, darf nicht ausgeführt, import verweigert, import abgelehnt, export abgelehnt, export verweigert, ausfuhr abgelehnt, nicht importiert werden, nicht zur einfuhr zugelassen, nicht einfuhrfähig, zollablehnung, verweigert einfuhr, lehnt die, lehnt einfuhr, freigabe verweigert, freigabe abgelehnt, nicht einfuhrfähige',
  return:
    'rücksendung*, retoure*, zurückgesandt, zurückgeschickt, rücksende*, zurücksenden, zurückgesendet, retour, rücktransport, rückweg, zurückgeht, geht zurück, rückversand, rückgabe, rückführung, zurückschicken, zurückbefördert, zurück an, rücklauf, rücklieferung, senden wir, schicken wir, zurück zum, wird retourniert, zurückgeleitet, rückkehr, auf dem rückweg, auf dem weg zurück, im rücklauf, rückläufer, rücksendg, rückbeförderung, zurückbeförderung, zurückzusenden, zurücklaufend, heimreise, rückreise, zurückgeführt, tritt den rückweg, rückversendet, zurückgebracht, kehrt zurück, retourensendung, retouren*, auf dem retourweg, retourweg, läuft zurück, wieder zurück, zum absender zurück, wieder zum absender',
  absent:
    'nicht angetroffen, nicht zu hause, abwesend, niemand, nicht zuhause, geschlossen, benachrichtigung hinterlassen, niemanden, nicht erreichbar, nicht anwesend, benachrichtigt, betriebsferien, nicht erreicht, abwesenheit, urlaub, benachrichtigungskarte, kein empfangsberechtigter, empfänger war nicht, feierabend, ruhetag',
  noAccess:
    'kein zugang, kein zutritt, zugang nicht möglich, nicht zugänglich, zutritt, hund, zufahrt, unzugänglich, zugang zum',
  refused:
    '*annahme verweiger*, annahme verweigert, verweigert, verweigerte, annahmeverweiger*, abgelehnt vom empfänger, annahme abgelehnt, nicht angenommen, empfänger abgelehnt, vom empfänger abgelehnt, annahme durch den empfänger verweigert, empfänger hat die annahme, verweigert die annahme, verweigerung',
  unclaimed:
    'nicht abgeholt, lagerfrist abgelaufen, lagerfrist, abholfrist, nicht abgefordert, frist abgelaufen, lagerzeit, aufbewahrungsfrist, nicht innerhalb der',
  badAddress:
    'unbekannt verzogen, adresse unvollständig, anschrift unvollständig, adresse falsch, empfänger unbekannt, nicht zu ermitteln, unzustellbar wegen adresse, falsche adresse, anschrift falsch, anschrift nicht, adresse nicht, ungenügende anschrift, hausnummer fehlt, name nicht am, verzogen, unbekannt, adressprüfung, falsche anschrift, unvollständige adresse, unvollständige anschrift, adressproblem, adresskorrektur, nicht ermittelbar, namensschild, adresse ist unvollständig, anschrift ist unvollständig, adresse ist falsch, empfängeradresse unvollständig, fehlerhafte adresse, fehlerhafte anschrift, nicht ermittelt, adressfehler*',
  attempt:
    'zustellversuch*, nicht zugestellt, unzustellbar*, erfolgloser zustellversuch, nicht ausgeliefert, zustellung nicht möglich, zustellung war nicht möglich, zustellhindernis, zustellung fehlgeschlagen, auslieferung nicht möglich, zustellung konnte nicht, zweiter versuch, nicht zustellbar, erneuter zustellversuch, keine zustellung möglich, zustellung gescheitert, keine zustellung',
  delay:
    'verzöger*, verspät*, verzug, verschiebt, später als, länger als, laufzeitverlängerung, rückstand, verzögerung, verschoben, hohes sendungsaufkommen, längere zeit, länger dauern',
  weather:
    'wetter*, witterung*, schnee*, unwetter*, sturm*, hochwasser, glätte, naturkatastrophe*, höhere gewalt, glatteis, eis',
  transportTrouble:
    'flug*, streik*, verkehr*, stau, panne, fahrzeugdefekt, flugausfall, anschluss, fahrzeugpanne, anschlussflug, technischer defekt, technische störung, zugausfall, unfall',
  misrouted:
    'fehlgeleitet*, falsch sortiert, irrtümlich, fehlsortier*, fehlverladung, fehlleitung, irrläufer, fehlgelaufen, falschleitung, falschverladung, falsch verladen, falsche region, fehlverladen, umgeleitet wegen, irrtümlicherweise, falsche zustellbasis, versehentlich',
  damaged: 'beschädig*, schaden, defekt, schadhaft, nachverpackt, beschädigung',
  lost: 'verloren, verlust, nicht auffindbar, verschollen, nachforschung, abhandengekommen, abhanden, gestohlen, unauffindbar, verlorengegangen, diebstahl',
  destroyed: 'vernichtet, entsorgt, vernichtung, zerstört, entsorgung',
  prohibited:
    'verboten*, unzulässig*, nicht erlaubt, gefahrgut, ausgeschlossen, verbotsgut, fälschung, plagiat, nicht beförderbar, verbote und, beförderungsausschluss',
  security:
    'sicherheitsprüfung, sicherheitskontrolle, sicherheitsgründe*, sicherheitscheck, luftsicherheit*, sicherheit',
  cancelled: 'storniert, annulliert, stornierung, abgebrochen',
  voided: 'ungültig gemacht, marke storniert, versandmarke storniert, label storniert',
  partial: 'teilzustellung, teilweise, teillieferung, teil der sendung',
  unpaid:
    'unbezahlt, fällig*, offen*, zu zahlen, zu bezahlen, zu entrichten, anfallend*, nicht bezahlt, geschuldet, noch nicht bezahlt, nicht beglichen, ausstehend*, erhoben, zahlbar, nicht entrichtet, zu begleichen, zu entrichtende, ist fällig, sind fällig, offene forderung, noch offen, nicht gezahlt, nicht entrichtete, ausstehende zahlung, zahlung offen, zahlung ausstehend, zahlung steht aus, zahlung fehlt, zahlung erforderlich, schuldet, unbezahlte, unbeglichen*, nichtzahlung, nachzuzahlen, zahlungspflichtig, kostenpflichtig, noch zu begleichen, abzuführen, in rechnung',
  chargeDue:
    'nachnahme, nachentgelt, unterfrankiert, nachporto, unzureichend frankiert, portonachzahlung, nachnahmebetrag',
  scheduled:
    'voraussichtlich*, geplant*, zustelltermin, liefertermin, wunschtag, ankündigung, erneuter zustellversuch, nächster werktag, nächsten werktag, vorgesehen, zustellung geplant, zustellung am, terminiert, vereinbart, terminvereinbarung, zustelldatum, lieferung am, zustellfenster, morgen, zustellung erfolgt, auslieferung erfolgt, lieferung erfolgt',
  label:
    'elektronisch angekündigt, angekündigt, daten übermittelt, auftragsdaten, vorbereitung für den versand, zum versand, versandmarke, elektronisch, versandauftrag, label erstellt, sendungsdaten, noch nicht übergeben, noch nicht eingetroffen, avisiert, vorangekündigt, auftrag angelegt, vorbereitet, erfasst, auftrag wurde, versandvorbereitung, paketmarke, etikett, sendungsankündigung, versandlabel, auftragsinformation*, noch nicht bei uns, liegt uns noch nicht, noch nicht vor, noch nicht eingeliefert, noch nicht übernommen, sendungsdaten erhalten, wurde angelegt, vorbereitung, vorgemeldet, avisierung, sendung angemeldet, vorregistriert, registriert',
  inTransit:
    'unterwegs, transport*, auf dem weg, weitergeleitet, sortiert, weitertransport*, weiterleitung, befördert, umgeschlagen, verladen, sortierung, auf den weg',
  update:
    'statusmeldung, status, statusänderung, aktualisiert, ereignis, zolldaten übermittelt, daten wurden übermittelt, datenübermittlung, aktualisierung, elektronisch übermittelt, meldung, *ereignis, zollaktivität*, zollvorgang, vorab, vorab übermittelt, im voraus',
  notice:
    'per sms, e mail, benachrichtigung versandt, benachrichtigung gesendet, sms, hinweis*, wunschzustellung, keine aktion, lieferoption, beauftragt, umgeleitet, pünktlich, vorankündigung, telefonisch, adressänderung, ablageort gewählt, empfänger informiert, wunsch des empfängers, benachrichtigung per, empfänger wurde informiert, gewählt, umverfügt, zustellbenachrichtigung, nachricht, keine maßnahmen, nichts weiter, abgabenfrei, liefervorgabe, empfänger hat, bitte beachten, bitte haben sie geduld, bitte gedulden, sie müssen nichts, müssen sie nichts, nicht erforderlich, kein handeln, zur information, wir bitten um geduld, wir bitten um verständnis, bitte warten, alle erforderlichen, alle notwendigen, alle benötigten, sämtliche erforderlichen, sämtliche benötigten, alle nötigen, alle angeforderten',
  notFound:
    'keine informationen, nicht gefunden, keine daten, unbekannte sendungsnummer, keine sendung, keine sendungsinformationen, liegen uns noch keine',
  pickupFailed:
    'abholung fehlgeschlagen, abholung nicht möglich, abholung erfolglos, abholversuch, abholauftrag konnte nicht, abholung gescheitert, konnte nicht beim absender',
  expired: 'sendungsverfolgung beendet, sendungsverfolgung abgelaufen, nachverfolgung beendet',
  exception: 'ausnahme, unregelmäßigkeit, störung, abweichung',
  atCustoms:
    'beim zoll, am zoll, beim zollamt, im zollamt, liegt beim zoll, bei der zollbehörde, bei der zollstelle, bei der verzollung',
  estimated:
    'voraussichtliche zustellung, erwartete zustellung, lieferung erwartet, voraussichtlicher zustelltermin, voraussichtliche lieferung, voraussichtliches zustelldatum, voraussichtlicher liefertermin, voraussichtliches lieferdatum, erwartete lieferung, erwartetes lieferdatum, erwartetes zustelldatum, voraussichtlicher zustelltag, geplantes lieferdatum, prognostizierte*, zustellprognose, lieferprognose, voraussichtliche ankunft',
  must: 'zu werden, muss noch, muss erst, muss zunächst, müssen noch, müssen erst',
  not: 'nicht, kein, keine, keinen, keiner, keinerlei, niemals, noch nicht, konnte nicht, nie, ohne dass, unmöglich, nichts',
  will: 'voraussichtlich, geplant, soll, sollte, in kürze, demnächst, morgen, nächsten, werden wir, wird in, wird voraussichtlich, folgt, bald, erwartet, vorgesehen, wird sie, wird dem zoll, wird am, wird morgen, wird zum, ist beabsichtigt, nach ankunft, nach der ankunft, nach eintreffen',
  ongoing: 'wird, werden, derzeit, aktuell, momentan, gerade, zurzeit, wird gerade',
  if: 'wenn, falls, sofern, wird die sendung nicht, sollte die, sollte der, bei nichtabholung, bei nichtzahlung, sollten, es sei denn, im falle, bei nicht, ohne zahlung, ohne abholung, ohne rückmeldung, nach ablauf, bei ausbleiben*, bei fehlend*, bei nichtbezahlung, nach fristablauf, nach verstreichen, bei nichtannahme, nach dieser frist, nach frist, bei ausbleibender, läuft die frist, wird sie nicht, wird es nicht, wird das paket nicht, werden die, wird nicht, werden sie nicht, solange',
  maybe:
    'möglicherweise, eventuell, unter umständen, gegebenenfalls, ggf, vielleicht, kann es, kann zu, können anfallen, möglich, mögliche, kann länger, kann sich, können länger',
  and: 'und, aber, sondern, weil, da, denn, wegen, aufgrund, daher, jedoch, doch, deshalb, somit, so dass, sodass, nachdem, obwohl, nunmehr, grund, infolge, dann',
  message: 'sms, e mail, email, per mail, benachrichtigung per, benachrichtigung versandt, benachrichtigung gesendet',
  solved:
    'aufgehoben, behoben, gelöst, korrigiert, berichtigt, beseitigt, geklärt, geregelt, bereinigt, beseitigung, ausgeräumt, entstört',
  yet: 'noch',
  formerly:
    'zuvor, vorher, früher, ehemals, bisher fehlende, zunächst, anfangs, anfänglich, ursprünglich, vorübergehend, zwischenzeitlich, erst',
  else: 'andernfalls, ansonsten, sonst, oder die sendung, oder das paket, oder wir, oder sie wird, oder es wird, oder wird, danach, danach geht, danach wird',
};
