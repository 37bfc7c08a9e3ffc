import type { Words } from '../concept.ts';

export const DE: Words = {
  customs:
    'zoll*, *zoll, verzoll*, *verzollung*, unverzollt, einfuhrzoll, ausfuhrzoll, entzoll*, grenzkontroll*, zöllner*, hauptzollamt',
  clearance:
    '*zollabfertigung*, *verzollung*, zollverfahren*, zollabwicklung*, importabfertigung, exportabfertigung, einfuhrabfertigung, ausfuhrabfertigung, zollformalit*, *zollbehandlung, zollprozess*, *abfertigung, verzollt, entzollung, zollfreigabe, zollklarierung, importverfahren',
  leftCustoms:
    'vom zoll zurück, aus dem zoll, aus der verzollung, vom zoll übernommen, zoll verlassen, vom zoll erhalten, zollamt verlassen, vom zoll übergeben, vom zoll zurück*, durch den zoll zurück*, zoll zurückgegeben',
  import:
    'import, importe, einfuhr, importverzollung*, importzoll*, einfuhrverzollung*, einfuhrzoll*, importabfertigung, einfuhrabfertigung, eingangszoll*, einfuhr*, import*abfertigung, importverfahren, bestimmungsland, zielland',
  export:
    'export, ausfuhr, exportverzollung*, exportzoll*, ausfuhrverzollung*, ausfuhrzoll*, exportabfertigung, ausfuhrabfertigung, ausfuhr*, ursprungsland, ausgangszoll*, exportverfahren',
  toDestination: 'zielland, bestimmungsland, zielgebiet, empfängerland, empfangsland',
  atOrigin: 'ursprungsland, absenderland, herkunftsland, versandland, startland',
  underway: 'transitland, durchgangsland, transitzoll*',
  invoice:
    '*rechnung, *rechnungen, proformarechnung, kaufbeleg, kaufbelege, zahlungsnachweis, wertnachweis*, zahlungsbeleg*, kaufnachweis, wertangabe*, warenwert*, handelsrechnung, preisnachweis, zahlungsbestätigung',
  identity:
    'steuernummer, steuer id, steueridentifikationsnummer, eori, eori nummer, ausweis*, personalausweis*, ausweiskopie, ust id, ust idnr, umsatzsteuer id, identifikationsnummer, reisepass*, zollnummer, identitätsnachweis, uid nummer, umsatzsteuer identifikationsnummer, ahv nummer',
  attorney:
    '*vollmacht, *vollmachten, zollvollmacht*, verzollungsvollmacht*, vollmacht*, verzollungsauftrag, beauftragung zur',
  permit:
    'genehmigung*, einfuhrgenehmigung*, ausfuhrgenehmigung*, lizenz*, zertifikat*, ursprungszeugnis*, bescheinigung*, bewilligung*, präferenznachweis*, konformitäts*, importgenehmigung*, importlizenz*, einfuhrlizenz*',
  papers:
    'unterlagen, dokument, dokumente, dokumenten, papiere, papieren, zolldokumente, zollunterlagen, begleitpapiere, zollinhaltserklärung*, zollerklärung*, formular*, nachweis*, begleitdokument*, ausfuhranmeldung, zollanmeldung*, zollpapiere, frachtpapiere, dokumentation',
  information:
    'information*, angabe*, daten, auskunft, auskünfte, warenbeschreibung, inhaltsangabe, inhaltsbeschreibung, zolltarifnummer, rückmeldung, rückfrage*, telefonnummer, kontaktdaten, zolldaten, zollinformation*, warentarifnummer, klärung, antwort',
  address:
    'adresse*, anschrift*, hausnummer, postleitzahl, lieferadresse, empfängeradresse, adressangabe*, adressdaten',
  duty: 'einfuhrabgabe*, zollgebühr*, zollabgabe*, einfuhrumsatzsteuer, abgabe*, abgaben, einfuhrsteuer, mehrwertsteuer, zollkosten, steuern, importabgabe*, importgebühr*, steuer, zollbetrag, eust, importsteuern, verzollungskosten, einfuhrgebühr*, auslagepauschale',
  payment:
    'zahlung*, bezahlen, zahlen, gebühr*, betrag, entgelt, kosten, begleichung, entrichtung, zahlungseingang, zu entrichten, porto, nachentgelt, bezahlung, entrichten',
  receiver: 'empfänger*, importeur*, adressat*, kunde, kunden, warenempfänger, käufer*, empfängerin, einführer*',
  you: 'ihre steuer*, ihren ausweis, ihre ausweis*, ihre eori, ihre vollmacht, ihre unterlagen, ihre rechnung, ihre rückmeldung, von ihnen, ihrerseits, sie müssen, ihre angaben, ihre mithilfe, benötigen von ihnen, ihre zahlung, ihre daten, ihre mitwirkung, ihre hilfe',
  sender: 'absender*, versender*, exporteur*, verkäufer*, händler*, auftraggeber*, absenderin, einlieferer*',
  toSender:
    'an den absender, zum absender, an absender, an den versender, an versender, dem absender, an ihn zurück, an den händler, an den verkäufer, an den auftraggeber, beim absender, zum versender, an die absenderin',
  broker:
    'zollagent*, zollspediteur*, spediteur, verzollungsagent*, zollvertreter*, verzoller, zolldienstleister, zollbroker, broker',
  agent:
    'zustellpartner*, lokalen zusteller, zustelldienst*, partnerunternehmen, lokalen partner, lokalen zustelldienst, zustellorganisation, partner, transportpartner, kooperationspartner, servicepartner, zustellunternehmen, frachtführer, letzte meile, lokale post, örtlichen zusteller, nachfolgenden dienstleister, agent*, folgedienstleister, endzusteller',
  airline: 'fluggesellschaft, airline, luftfracht, fluglinie, spedition',
  facility:
    '*paketzentrum, paketzentrum*, *zustellbasis, *depot, depot*, briefzentrum, *sortierzentrum, frachtzentrum, umschlag*, *lager, flughafen, *niederlassung, verteilzentrum, logistikzentrum, hub, *terminal, zustellstützpunkt, *station, verteilerzentrum, standort, *postzentrum, auswechslungsamt, postamt, auslieferungslager, bearbeitungszentrum, verteilbasis, auswechslungsstelle, *zentrum, betriebsstätte, zustellbasis, lieferbasis, verteilstation, *basis',
  pickupPoint:
    'packstation*, paketshop*, *filiale, *filialen, paketbox*, abholstation*, abholort, abholstelle, paketautomat*, servicepoint, abholpunkt, parcelshop, paketstation*, postfiliale*, postagentur, wunschfiliale, poststation, hermes shop, paketpunkt, abgabestelle, geschäftsstelle, *paketshop, schließfach, abholbox, shop, postpartner, abholfach, access point, partnerfiliale, poststelle',
  safePlace:
    'nachbar*, briefkasten, ablageort, wunschort, garage, hausbewohner*, wunschnachbar*, mitbewohner*, familienmitglied, hauseingang, haustür, pförtner, empfangsbevollmächtigt*, ablagevertrag, postfach, rezeption, abstellgenehmigung, wunschablageort, terrasse, persönlich, ersatzempfänger',
  delivery:
    'zustellung*, auslieferung*, lieferung*, zuzustellen, zustellen, ausliefern, zustellbar, teilzustellung, teillieferung',
  released:
    'freigegeben, freigabe, verzollt, zollfreigabe, freigeben, freigestellt, zollfreigegeben, abgefertigt, überlassen, importfreigabe, exportfreigabe, freigabe erteilt, genehmigt, gestattet',
  complete:
    'abgeschlossen, beendet, erledigt, erfolgreich, durchgeführt, fertiggestellt, abschluss, vollzogen, bestanden, erteilt, ist erfolgt, sind erfolgt',
  presented:
    'vorgeführt, gestellt, dem zoll übergeben, an den zoll übergeben, zur verzollung übergeben, beim zoll angemeldet, beim zoll eingetroffen, an zoll übergeben, zoll vorgelegt, zur zollabfertigung, zur verzollung, dem zoll vorgelegt, dem zoll gemeldet, zollanmeldung eingereicht, beim zoll eingegangen, beim zoll, zoll übergeben, zollamt übergeben, zollamt eingetroffen, zollanmeldung übermittelt, zum zoll, zur zollbeschau, angemeldet, zur zollprüfung, an den zoll, zollanmeldung abgegeben, am zoll, zur einfuhrabfertigung, zur ausfuhrabfertigung, zollgestellung, gestellung, zur zollbehandlung, für die verzollung vorbereitet, zur verzollung vorbereitet, zollabfertigung vorbereitet, für den zoll vorbereitet',
  process:
    'in bearbeitung, bearbeitet, bearbeitung, geprüft, prüfung, prüft, befindet sich, läuft, im gange, kontrolliert, zollbeschau, wird verzollt, in der verzollung, in verzollung, beschau, überprüft, überprüfung, *prozess, in prüfung, untersucht, untersuchung, im zollabfertigungsprozess, zollkontrolle, zollprüfung, im zoll, andauernd, bearbeiten, dauert an, fortschreitend, derzeit verzollt',
  start: 'begonnen, gestartet, beginn, eingeleitet, startet, beginnt, aufgenommen',
  received:
    'erhalten, eingegangen, liegen vor, liegt vor, wurde vorgelegt, nachgereicht, fortgesetzt, wieder aufgenommen, übermittelt, vollständig, vorgelegt, wieder auf, eingereicht, weiter bearbeitet, wiederaufgenommen, hat vorgelegt, hat eingereicht, hat übermittelt, bereitgestellt, hat geliefert, nachgeliefert, hat angegeben, wieder aufnehmen, mitgeteilt',
  paid: 'bezahlt, beglichen, entrichtet, gezahlt, zahlung eingegangen, zahlung erhalten, zahlungseingang bestätigt, zahlung erfolgt, zahlung bestätigt, verauslagt, zahlung ist eingegangen, abgeführt, zahlungseingang, vorausbezahlt, vorab bezahlt',
  delivered:
    'zugestellt, ausgeliefert, übergeben an empfänger, dem empfänger übergeben, abgeliefert, angeliefert, zustellung erfolgreich, erfolgreiche zustellung, empfänger übergeben, ausgehändigt, zustellung erfolgt, eingeworfen, abgelegt, hinterlegt beim nachbarn, abgestellt, eingelegt, abgegeben, zustellung an briefkasten, zustellung an nachbarn, zustellung an empfänger, zustellung an den empfänger, zustellung an nachbar, geliefert',
  collected:
    'abgeholt, selbst abgeholt, abholung erfolgt, entnommen, abholung durch den empfänger, abholung durch empfänger',
  returned:
    'zurückgegeben, zurückgeliefert, rückgabe abgeschlossen, rücksendung abgeschlossen, rücksendung zugestellt, retoure zugestellt, retourniert, rücklieferung erfolgt, zurückzugestellt, zurück zugestellt, wieder beim absender, rückgegeben, retoure abgeschlossen, zurückerhalten',
  arrived:
    'eingetroffen, angekommen, erreicht, ankunft, eingang, gelandet, eingegangen, bearbeitet worden in, ist in der region',
  departed:
    'verlassen, abgegangen, abgeflogen, versandt, abgefahren, abgang, weitergeleitet, verlässt, abgereist, ausgang, abflug, gestartet nach, weitertransport',
  accepted:
    'angenommen, eingeliefert, abgeholt worden, übernommen, aufgegeben, einlieferung, abholung erfolgreich, entgegengenommen, vom absender abgeholt, abgeholt beim absender, abholung beim, in der filiale eingeliefert, annahme erfolgt',
  handed:
    'übergeben, weitergegeben, übergabe, weitergeleitet, überstellt, gebracht, transportiert, überführt, weiterleitung',
  ready:
    'abholbereit, zur abholung, liegt bereit, kann abgeholt werden, steht zur abholung, abholung bereit, bereitgestellt, zur abholung bereit, liegt zur, abgeholt werden, wartet auf abholung, zur selbstabholung, bereit zur, holen sie, abholung ab, kann in der filiale, zur abholung hinterlegt, wartet auf sie, hinterlegt, bereitliegt, lagert, abgeholt zu werden, postlagernd',
  outForDelivery:
    'in zustellung, zustellfahrzeug, in auslieferung, auf dem weg zum empfänger, zustelltour, auslieferungsfahrzeug, mit dem zusteller unterwegs, zusteller ist unterwegs, in der zustellung, zustellung gestartet, wird heute zugestellt, in das zustellfahrzeug, zustellung unterwegs, auf dem weg zu ihnen, in der auslieferung, auf zustelltour, zustellfahrt, zur zustellung, lieferfahrzeug, im zustellfahrzeug, heute in zustellung, auf tour, beim zusteller, beim fahrer, wird zugestellt, wird ausgeliefert, zustellung läuft, wird derzeit zugestellt, dem zusteller übergeben, wird heute ausgeliefert',
  held: 'zurückgehalten, festgehalten, einbehalten, angehalten, gestoppt, zurückgestellt, aufgehalten, beschlagnahmt, blockiert, ausgesetzt, gesperrt, unterbrochen, liegt fest, zurückhaltung, sichergestellt, pausiert, hängt, hält, wartestellung, lagerung, verwahrt, angehaltene, ruht, arretiert',
  need: 'benötig*, erforderlich, erfordert, bitte, angefordert, fordert, anforderung*, brauchen, braucht, muss, müssen, notwendig, nachreichen, verlangt, nachweisen, fordern, gebeten, einzureichen, vorzulegen, einreichen, vorlegen, kontaktier*, nachgefordert, um rückmeldung, zu übermitteln, übermitteln, gefordert, angefragt, nötig, zu entrichten, zu zahlen, zu bezahlen, bezahlt werden, gezahlt werden, beglichen werden, entrichtet werden, nachzureichen, kontakt aufgenommen, rückfrage*, auffordern, anfrage, zahlen sie, bezahlen sie, senden sie, reichen sie, begleichen sie, laden sie, bittet, bitten, erbittet, wünscht, angeben, geben sie, auslieferung nach zahlung, zustellung nach zahlung',
  await:
    'wartet, warten, ausstehend, aussteh*, steht aus, steht noch aus, erwartet, stehen aus, stehen noch aus, wartend, abwarten, warte, erwarten, in erwartung, offen, ausstehende, anstehend, freigabe nach, freigabe erst nach',
  until: 'bis, bis zur, bis zum, vorbehaltlich, sobald, bevor, erst nach, erst wenn',
  missing:
    'fehlt, fehlen, fehlend*, unvollständig*, fehlerhaft*, liegen nicht vor, liegt nicht vor, unstimmig*, falsch*, ungültig*, mangel*, mangels, ungenügend*, abweichung*, unzureichend*, nicht vorhanden, unklar*, nicht erhalten, widersprüch*, nicht vollständig, nicht lesbar, ungenau*, unleserlich, ohne rechnung, keine rechnung, nicht beigefügt, diskrepanz, unplausibel, fehler in',
  fail: 'fehlgeschlagen, erfolglos*, problem*, störung*, unregelmäßig*, gescheitert, abweichung, misslungen, fehlschlag, schwierigkeit*, nicht möglich, unmöglich',
  reject:
    'abgelehnt, einfuhr verweigert, abgewiesen, zurückgewiesen, einfuhr nicht gestattet, einfuhrverbot, ablehnung, verweigert die einfuhr, nicht zugelassen, einfuhr untersagt, nicht genehmigt, ausfuhr verweigert, einfuhr abgelehnt, untersagt, verwehrt',
  return:
    'rücksendung*, retoure*, zurückgesandt, zurückgeschickt, rücksende*, zurücksenden, zurückgesendet, retour, rücktransport, rückweg, zurückgeht, geht zurück, rückversand, rückgabe, rückführung, zurückschicken, zurückbefördert, zurück an, rücklauf, rücklieferung, senden wir, schicken wir, zurück zum, wird retourniert, zurückgeleitet, rückkehr',
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
    'unbezahlt, fällig*, offen*, zu zahlen, zu bezahlen, zu entrichten, anfallend*, nicht bezahlt, geschuldet, noch nicht bezahlt, nicht beglichen, ausstehend*, erhoben, zahlbar, nicht entrichtet',
  chargeDue:
    'nachnahme, nachentgelt, unterfrankiert, nachporto, unzureichend frankiert, portonachzahlung, nachnahmebetrag',
  scheduled:
    'voraussichtlich*, geplant*, zustelltermin, liefertermin, wunschtag, ankündigung, erneuter zustellversuch, nächster werktag, nächsten werktag, vorgesehen, voraussichtliche zustellung, zustellung geplant, zustellung am, terminiert, vereinbart, terminvereinbarung, zustelldatum, erwartete zustellung, lieferung am, lieferung erwartet, zustellfenster, morgen',
  label:
    'elektronisch angekündigt, angekündigt, daten übermittelt, auftragsdaten, vorbereitung für den versand, zum versand, versandmarke, elektronisch, versandauftrag, label erstellt, sendungsdaten, noch nicht übergeben, noch nicht eingetroffen, avisiert, vorangekündigt, auftrag angelegt, vorbereitet, erfasst, auftrag wurde, versandvorbereitung, paketmarke, etikett, sendungsankündigung, versandlabel, auftragsinformation*, noch nicht bei uns',
  inTransit:
    'unterwegs, transport*, auf dem weg, weitergeleitet, sortiert, weitertransport*, weiterleitung, befördert, umgeschlagen, verladen, sortierung, auf den weg',
  update:
    'statusmeldung, status, statusänderung, aktualisiert, ereignis, zolldaten übermittelt, daten wurden übermittelt, datenübermittlung, aktualisierung, elektronisch übermittelt, meldung, *ereignis, zollaktivität*, zollvorgang',
  notice:
    'per sms, e mail, benachrichtigung versandt, benachrichtigung gesendet, sms, hinweis*, wunschzustellung, keine aktion, lieferoption, beauftragt, umgeleitet, pünktlich, vorankündigung, telefonisch, adressänderung, ablageort gewählt, empfänger informiert, wunsch des empfängers, benachrichtigung per, empfänger wurde informiert, gewählt, umverfügt, zustellbenachrichtigung, nachricht, keine maßnahmen, nichts weiter, abgabenfrei, liefervorgabe, empfänger hat',
  notFound:
    'keine informationen, nicht gefunden, keine daten, unbekannte sendungsnummer, keine sendung, keine sendungsinformationen, liegen uns noch keine',
  pickupFailed:
    'abholung fehlgeschlagen, abholung nicht möglich, abholung erfolglos, abholversuch, abholauftrag konnte nicht, abholung gescheitert, konnte nicht beim absender',
  expired: 'sendungsverfolgung beendet, sendungsverfolgung abgelaufen, nachverfolgung beendet',
  exception: 'ausnahme, unregelmäßigkeit, störung, abweichung',
  not: 'nicht, kein, keine, keinen, keiner, keinerlei, niemals, noch nicht, konnte nicht, nie, ohne dass, unmöglich, nichts',
  will: 'voraussichtlich, geplant, soll, sollte, in kürze, demnächst, morgen, nächsten, werden wir, wird in, wird voraussichtlich, folgt, bald, erwartet, vorgesehen, wird sie, wird dem zoll, wird am, wird morgen, wird zum, ist beabsichtigt, nach ankunft, nach der ankunft, nach eintreffen',
  ongoing: 'wird, werden, derzeit, aktuell, momentan, gerade, zurzeit, wird gerade',
  if: 'wenn, falls, sofern, wird die sendung nicht, sollte die, sollte der, bei nichtabholung, bei nichtzahlung, sollten, es sei denn, im falle, bei nicht, ohne zahlung, ohne abholung, ohne rückmeldung, nach ablauf',
  maybe:
    'möglicherweise, eventuell, unter umständen, gegebenenfalls, ggf, vielleicht, kann es, kann zu, können anfallen, möglich, mögliche, kann länger, kann sich, können länger',
  and: 'und, aber, sondern, weil, da, denn, wegen, aufgrund, daher, jedoch, doch, deshalb, somit, so dass, sodass, nachdem, obwohl, nunmehr, grund, infolge, dann',
  message: 'sms, e mail, email, per mail, benachrichtigung per, benachrichtigung versandt, benachrichtigung gesendet',
  solved: 'aufgehoben, behoben, gelöst, korrigiert, berichtigt, beseitigt, geklärt',
  yet: 'noch',
  formerly: 'zuvor, vorher, früher, ehemals, bisher fehlende',
  else: 'andernfalls, ansonsten, sonst, oder die sendung, oder das paket, oder wir',
};
