import type { Words } from '../concept.ts';

export const IT: Words = {
  customs: 'dogana, dogane, doganal*, sdogan*, agenzia delle dogane, guardia di finanza, autorità doganal*',
  clearance:
    'sdoganamento, operazioni doganali, formalità doganali, pratiche doganali, procedura doganale, svincolo doganale, sdoganat*, sdoganare, controlli doganali, procedure doganali, pratica doganale, iter doganale, procedura di importazione, procedura di esportazione, operazione doganale, processo doganale',
  leftCustoms:
    'uscita dalla dogana, uscito dalla dogana, lasciato la dogana, restituita dalla dogana, restituito dalla dogana, uscita dogana, uscita di dogana, riconsegnata dalla dogana, ha lasciato la dogana, uscite dalla dogana, riconsegnato dalla dogana, usciti dalla dogana',
  import: 'import, importazione, importazioni, paese di destinazione, in entrata',
  export: 'export, esportazione, paese di origine, in uscita, paese d origine',
  toDestination:
    'paese di destinazione, paese destinatario, nazione di destinazione, paese del destinatario, dogana di destinazione',
  atOrigin: 'paese di origine, paese d origine, paese di partenza, paese mittente, paese di spedizione',
  underway: 'paese di transito, transito doganale',
  invoice:
    'fattura*, fatture, prova di acquisto, prova d acquisto, prova di pagamento, ricevuta di pagamento, valore dichiarato, dichiarazione di valore, dichiarazione del valore, scontrino, valore della merce, attestazione di valore, ricevuta d acquisto, giustificativo di acquisto, proforma, valore del contenuto, ricevuta di acquisto',
  identity:
    'codice fiscale, partita iva, documento di identità, documento d identità, carta d identità, passaporto, eori, codice eori, numero di identificazione, identità, p iva',
  attorney:
    'procura, delega, mandato*, mandato di sdoganamento, mandato di rappresentanza, lettera di incarico, mandato doganale, autorizzazione allo sdoganamento',
  permit:
    'licenza*, licenze, certificato*, certificati, permesso, certificato di origine, nulla osta, autorizzazione sanitaria, autorizzazione all importazione, licenza di importazione, certificazione*',
  papers:
    'documento, documenti, documentazione, modulo*, moduli, dichiarazione*, dichiarazioni, documentale, bolla, dichiarazione di libera, autocertificazione, libera importazione',
  information:
    'informazion*, dati, chiariment*, descrizione, riscontro, risposta, istruzion*, dettagl*, contenuto, recapito telefonico, numero di telefono, contatto, telefono',
  address: 'indirizzo*, indirizzi, numero civico, cap, civico',
  duty: 'dazi*, dazio, iva, oneri, oneri doganali, diritti doganali, diritti, tasse, imposte, spese doganali, tassa, tributi, costi doganali, spese di sdoganamento, tasse doganali, imposta',
  payment:
    'pagamento*, pagare, importo, spese, costo, versamento, saldo, saldare, somma, corrispondere, costi, versare, affrancatura',
  receiver: 'destinatari*, importatore, cliente*, acquirente, ricevente, consegnatario',
  you: 'la preghiamo, il suo codice, il tuo codice, i tuoi documenti, il tuo documento, i suoi documenti, da parte sua, da parte tua, la tua fattura, sua fattura, i tuoi dati, i suoi dati, tuo pagamento, suo pagamento, devi, deve fornire, ti chiediamo, le chiediamo, la invitiamo, ti invitiamo',
  sender: 'mittent*, venditore, esportatore, speditore, negoziante',
  toSender:
    'al mittente, verso il mittente, al venditore, a mittente, allo speditore, dal mittente al termine, presso il mittente, all origine',
  broker:
    'spedizionier*, broker, doganalista, agente doganale, rappresentante doganale, dichiarante, casa di spedizione',
  agent:
    'corriere locale, partner, vettore, operatore locale, corriere partner, agente, operatore postale, corriere espresso, corrispondente, ultimo miglio, posta locale, corriere di destinazione, trasportatore locale, incaricato locale, fornitore',
  airline: 'compagnia aerea, vettore aereo, linea aerea',
  facility:
    'centro, hub, filiale, magazzino, deposito, sede, aeroporto, terminal, centro operativo, ufficio di scambio, centro di smistamento, sito, piattaforma, stazione, ufficio postale, centro di scambio, centro scambi, centro postale, impianto, filiale di partenza, filiale di arrivo, polo, struttura, punto operativo',
  pickupPoint:
    'punto di ritiro, punto poste, ufficio postale, locker, armadietto, fermopoint, punto ritiro, fermoposta, punto vendita, parcelshop, collect point, edicola, tabaccheria, punto pickup, bartolini point, brt fermopoint, inpost point, sportello, negozio, access point, casella postale, fermo deposito, tabaccaio, puntoposte, casilino',
  safePlace:
    'vicin*, cassetta postale, portier*, portineria, cassetta delle lettere, custode, familiare, reception, nelle mani, firmato da, luogo sicuro, convivente, cassetta della posta, firma, vicino di casa',
  delivery: 'consegna, consegnare, recapito, consegne, recapitare',
  released:
    'svincolat*, sdoganat*, rilasciat*, svincolo, sbloccat*, autorizzata dalla dogana, svincolo effettuato, liberat*, autorizzato dalla dogana, nulla osta rilasciato, sdoganamento effettuato, bolla emessa, importazione autorizzata, esportazione autorizzata, svincolo dalla dogana, autorizzat*',
  complete:
    'completat*, conclus*, terminat*, effettuat*, ultimat*, finit*, con successo, espletat*, positiv*, andata a buon fine, esito positivo, buon fine, perfezionat*, avvenut*, superat*, eseguit*, conclusione, completamento',
  presented:
    'presentat*, consegnata alla dogana, consegnato alla dogana, affidata alla dogana, arrivata in dogana, in dogana, alla dogana, arrivo in dogana, inviata in dogana, trasferita in dogana, giunta in dogana, in attesa di sdoganamento, ingresso in dogana, entrata in dogana, a disposizione della dogana, per lo sdoganamento, per sdoganamento, alle autorità doganali, accettata in dogana, presso la dogana, in ingresso dogana, sottopost*, per controllo, per controlli, in attesa di operazioni doganali, per le operazioni doganali, per ispezione, in attesa dello sdoganamento, per verifica, agli uffici doganali',
  process:
    'in fase, in corso, controllo, controlli, ispezione, verifica, in lavorazione, esame, elaborazione, lavorazione, in verifica, in fase di, in sdoganamento, sotto controllo, al vaglio, ispezionat*, verificat*, esaminat*, esaminando, controllat*, valutazione, analisi, visita doganale, in corso di, ispezionando, controllando, verificando, ispeziona, controlla',
  start: 'iniziat*, avviat*, inizio, avvio, cominciat*, inizia, ha inizio',
  received:
    'ricevut*, ripres*, acquisit*, pervenut*, ottenut*, fornit*, inviata la documentazione, riprende, presentati, ricezione avvenuta, consegnati i documenti, proseguono, prosegue, integrata, caricat*, trasmess*, ha fornito, ha inviato, ha trasmesso, ha presentato, ha comunicato, ha caricato',
  paid: 'pagat*, saldat*, versat*, pagamento ricevuto, pagamento effettuato, pagamento confermato, corrispost*, pagamento avvenuto, assolt*, pagamento completato, pagamento registrato, incassat*, pagamento andato a buon fine, pagò, prepagat*',
  delivered:
    'consegnat*, recapitat*, consegna effettuata, consegna completata, consegna avvenuta, consegna eseguita, consegna riuscita, depositat*, consegna andata, inserit*, lasciata presso, lasciato presso, lasciata al, lasciato al, lasciata in, lasciato in',
  collected: 'ritirata dal, ritirato dal, ritirato, ritirata, ritiro effettuato, ritiro avvenuto, prelevat*',
  returned:
    'restituit*, reso consegnato, riconsegnata al mittente, reso completato, rientrata al mittente, rientrato al mittente, riconsegnato al mittente, restituzione completata, restituzione effettuata, tornata al mittente, tornato al mittente, reso al mittente effettuato, resa al mittente, ritornata al mittente, ritornato al mittente, consegnata al mittente, consegnato al mittente, restituzione avvenuta',
  arrived:
    'arrivat*, arrivo, giunt*, ricevuta presso, pervenuta, ricevuto presso, atterrat*, in arrivo presso, pervenuto, raggiunt*, arrivata in, entrat*',
  departed:
    'partit*, partenza, spedit*, lasciato, inoltrat*, uscit*, in partenza, inviata a, uscita da, trasferita, decollat*, lascia, avviata verso, partenza da',
  accepted:
    'accettat*, presa in carico, preso in carico, ritirata presso il mittente, ritirato presso il mittente, ritirata dal corriere, accettazione, ritiro presso, affidata, affidato, spedizione ritirata, ritirato dal corriere, prelevata dal mittente, presa in consegna, ritirata dal mittente, ritirato dal mittente, ricevuta dal mittente, imbucat*',
  handed: 'affidat*, passat*, trasferit*, ceduta, trasmess*, inoltrat*, cedut*, trasferimento, smistat*',
  ready:
    'disponibile per il ritiro, in giacenza presso, pronta per il ritiro, da ritirare, disponibile, pronto per il ritiro, per il ritiro, in attesa di ritiro, può essere ritirat*, puoi ritirar*, può ritirare, ti aspetta, disponibile al ritiro, in attesa del ritiro, in attesa di essere ritirat*, ritirabile, pronta al ritiro, ritira, a disposizione del destinatario, per ritiro, pronto al ritiro, potrà ritirare, in attesa che il destinatario',
  outForDelivery:
    'in consegna, in distribuzione, con il corriere, sul furgone, con il portalettere, affidata al corriere per la consegna, in fase di consegna, portalettere, messa in consegna, messo in consegna, con l autista, con il postino, in corso di consegna, uscita in consegna, sul mezzo, a bordo del furgone, caricata sul mezzo, corriere sta, in lavorazione per la consegna, in consegna oggi, furgone',
  held: 'ferm*, trattenut*, bloccat*, sospes*, trattenere, sequestrat*, in giacenza, giacenza, sosta, blocco, confiscat*, in sospeso, trattenimento, sequestro, fermo, accantonat*, intercettat*',
  need: 'necessari*, richiest*, serve, servono, si prega, occorre, occorrono, fornire, bisogno, deve, devono, richiede, chied*, obbligatori*, inviare, preghiamo, ti preghiamo, contatt*, presentare, richiedono, trasmettere, caricare, invii, indispensabil*, integrazione, integrare, serve la, ci serve, esige, da parte del, sollecit*, devi, invia, paga, paghi, pagare i, effettua, effettui, fornisca, carica, indicare, inserire, indichi',
  await:
    'in attesa, attesa, attende, attendono, attendiamo, aspettiamo, aspetta, in attesa di, svincolo dopo, sdoganamento dopo',
  until: 'fino a, fino al, finché, fino alla, prima, non appena, una volta, subordinat*, previo, previa',
  missing:
    'mancan*, manca, mancat*, incomplet*, errat*, insufficient*, non conforme, assente la, assenza di, non pervenut*, difform*, incongruen*, non fornit*, non corrett*, inesatt*, mancanza, invalid*, non valid*, discrepan*, scorrett*, illeggibil*, carent*, non ricevut*, non allegat*, non presentat*, priv*, irregolar*, senza fattura, incoeren*, difett*, errore nella, errori nella',
  fail: 'fallit*, problem*, anomali*, mancata, mancato, irregolarità, non riuscit*, esito negativo, difficoltà, inconvenient*, negativo, errore',
  reject:
    'respint*, rifiutata dalla dogana, importazione rifiutata, non autorizzat*, negat*, importazione negata, non ammess*, rifiutato dalla dogana, importazione vietata, rigettat*, diniego, vietata l importazione, rifiuto doganale, rifiutata in dogana, rifiuto di importazione, importazione non consentita, rifiuta l importazione, rifiuto dello sdoganamento',
  return:
    'restituzione, reso, rientro, ritorno, in restituzione, in ritorno, respinta al mittente, rispedit*, rinvi*, rientra, tornando, rende, restituire, di ritorno, rimandat*, resa, ritorna, resi, rimpatrio, ritornando, sulla via del ritorno, rientrat*',
  absent:
    'assent*, nessuno, chius*, avviso lasciato, lasciato avviso, avviso di giacenza, non presente, irreperibile, chiuso per, non trovato, nessuno in casa, ferie, non era presente, non risponde, chiusura, lasciato un avviso, non reperibile, avvisato, non c era',
  noAccess:
    'accesso non, impossibile accedere, inaccessibil*, accesso negato, accesso impossibile, zona a traffico, accesso, ztl, cane',
  refused:
    'rifiutat*, rifiuto, rifiuta, respinta dal destinatario, rifiutato dal destinatario, respinto dal destinatario, non accettat*, non ha accettato, ha respinto',
  unclaimed:
    'non ritirat*, compiuta giacenza, giacenza scaduta, termini di giacenza, mancato ritiro, non ha ritirato, scadut*, non è stata ritirat*, non è stato ritirat*, fine giacenza, periodo di giacenza, giacenza terminata, termine di giacenza',
  badAddress:
    'indirizzo errato, indirizzo incompleto, sconosciut*, trasferito, indirizzo inesatto, indirizzo insufficiente, destinatario sconosciuto, indirizzo inesistente, indirizzo non, cambio indirizzo, indirizzo sconosciuto, irreperibile all indirizzo, manca il numero civico, civico mancante, si è trasferito, problema di indirizzo, errore di indirizzo, sconosciuto all indirizzo, indirizzo sbagliato, problema con l indirizzo, errore nell indirizzo, indirizzo è incompleto, indirizzo è errato, indirizzo mancante, numero civico mancante, sloggiato',
  attempt:
    'non consegnat*, tentativ*, mancata consegna, tentata consegna, consegna non riuscita, impossibile consegnare, consegna fallita, consegna non effettuata, non è stato possibile, non è stata consegnat*, non è stato consegnat*, impossibilità di consegna, consegna non, mancato recapito, non recapitat*, consegna impossibile, consegna mancata, consegna tentata, non siamo riusciti, non consegnabile',
  delay:
    'ritard*, rallentament*, rinviat*, posticipat*, più tempo, rimandata la consegna, slittat*, prolungat*, più a lungo',
  weather:
    'maltempo, meteo*, neve, nevicat*, alluvion*, condizioni meteorologiche, condizioni atmosferiche, tempesta, forza maggiore, calamità, avvers*',
  transportTrouble:
    'volo, voli, sciopero*, guasto, traffico, incidente*, aereo, trasporto aereo, viabilità, mezzo in avaria, avaria',
  misrouted:
    'instradamento errato, disguido, disguidat*, erroneamente, inoltro errato, errato instradamento, smistamento errato, errore di smistamento, per errore, destinazione errata, errore di instradamento, instradata erroneamente, malindirizzat*, mal smistat*, sede errata, filiale errata, filiale sbagliata, errore di inoltro, sbagliata',
  damaged: 'danneggiat*, danni, avariat*, rott*, deteriorat*, danno, manomess*',
  lost: 'smarrit*, pers*, smarrimento, rubat*, furto, dispers*, non reperita',
  destroyed: 'distrutt*, distruzione, macero, smaltit*, smaltimento, abbandonat*, eliminat*',
  prohibited:
    'vietat*, proibit*, merce pericolosa, merci pericolose, contraffat*, non consentit*, contraffazione, divieto, illegal*',
  security: 'sicurezza, controllo di sicurezza, motivi di sicurezza, controlli di sicurezza',
  cancelled: 'annullat*, cancellat*, annullamento',
  voided: 'etichetta annullata, lettera di vettura annullata, ldv annullata',
  partial: 'parzial*, consegna parziale, collo mancante, colli mancanti, parte della spedizione',
  unpaid:
    'non pagat*, dovut*, da pagare, insolut*, da corrispondere, da versare, non saldat*, da saldare, a carico del',
  dutyDue: 'dazi da pagare, oneri da pagare',
  chargeDue: 'contrassegno, affrancatura insufficiente, porto assegnato, insufficientemente affrancat*',
  scheduled:
    'prevista, previsto, programmat*, data di consegna, appuntamento, verrà consegnat*, riprogrammat*, stimata, nuovo tentativo, concordat*, consegna su appuntamento, pianificat*, secondo tentativo, nuova consegna, domani, prossimo tentativo, riconsegna, sarà consegnat*, consegna il',
  label:
    'etichetta creata, etichetta stampata, preavviso, in preparazione, dati ricevuti, elettronic*, annunciata, prenotat*, etichetta, in attesa di ricevere, preparazione, ldv creata, dati spedizione, registrata, ordine creato, in attesa di ritiro presso il mittente, non ancora affidat*, non ancora ricevut*, spedizione creata, attesa dal mittente, in attesa di presa in carico, lettera di vettura creata, preannunciat*, in attesa di affidamento, registrazione, ordine ricevuto, pronto per la spedizione, pronta per la spedizione, accettata online, non ancora presa in carico',
  inTransit:
    'in transito, in viaggio, smistat*, in lavorazione presso, in trasferimento, transitat*, in movimento, lavorat*, in lavorazione, trasferimento, smistamento, transito',
  update:
    'aggiornament*, stato, evento, trasmess*, aggiornat*, dati inviati, trasmissione, comunicazione dati, notifica, attività, aggiornamento',
  notice:
    'sms, email, notifica, avviso inviato, nessuna azione, comunicazione, in orario, opzioni di consegna, istruzioni di consegna, inviata comunicazione, nessun, telefonat*, informato, modifica, preferenz*, richiesta del destinatario, cambio di data, non è necessari*, promemoria, contattato telefonicamente, non sono richiest*, messaggio, preavviso telefonico, esente, ha scelto',
  notFound:
    'non trovat*, nessuna informazione, non disponibile, nessun risultato, non risulta, nessun dato, non ci sono informazioni',
  pickupFailed:
    'ritiro fallito, ritiro non effettuato, mancato ritiro presso il mittente, ritiro non riuscito, tentativo di ritiro, ritiro non, ritiro annullato, merce non pronta, ritiro non eseguito, impossibile ritirare presso',
  expired: 'tracciamento scaduto, tracciatura terminata, tracking scaduto, tracciatura scaduta',
  exception: 'anomalia, eccezione, imprevisto, inconveniente, irregolarità, problema',
  not: 'non, non ancora, nessun, nessuna, mai, impossibile, né, senza essere, senza che, mancata, mancato, neppure, niente, nulla',
  will: 'sarà, saranno, verrà, verranno, prevista, previsto, a breve, domani, prossim*, dovrebbe, in procinto, stimata, presto, sta per, prevede, stanno per, dopo l arrivo, all arrivo, al suo arrivo',
  ongoing: 'in corso, in fase, in fase di, attualmente, viene, vengono, sta, stanno',
  if: 'se non, qualora, in caso, se il, se la, in mancanza, salvo, trascors*, in assenza, nel caso, quando, a meno, decors*, se i, se lo, se entro, senza pagamento, senza risposta, in mancanza di',
  maybe: 'può, potrebbe*, possibil*, eventual*, possono, potrebbero, rischia, forse, potrà',
  and: 'ma, perché, poiché, a causa, per motivi, quindi, però, in quanto, causa, tuttavia, dopo, per via, pertanto, ed, motivo, così, inoltre, poi, anche se',
  message: 'sms, e mail, email, messaggio, notifica',
  solved: 'rimoss*, revocat*, risolt*, corrett*, rettificat*',
  yet: 'ancora, tuttora',
  formerly: 'in precedenza, precedentemente',
  else: 'altrimenti, o la spedizione, o sarà, o verrà, o il pacco, in caso contrario',
};
