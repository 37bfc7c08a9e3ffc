import type { Words } from '../concept.ts';

export const IT: Words = {
  customs:
    'dogana, dogane, doganal*, sdogan*, agenzia delle dogane, guardia di finanza, autorità doganal*, adm, uffici doganali, ufficio doganale, agenzia dogane, funzionari doganali, usmaf, verifica sanitaria, autorità sanitari*, sanità marittima',
  clearance:
    'sdoganamento, operazioni doganali, formalità doganali, pratiche doganali, procedura doganale, svincolo doganale, sdoganat*, sdoganare, controlli doganali, procedure doganali, pratica doganale, iter doganale, procedura di importazione, procedura di esportazione, operazione doganale, processo doganale, sdog, operazioni di sdoganamento, pratica di importazione, pratica di esportazione, pratica di sdoganamento, pratiche di importazione, procedura di sdoganamento, adempimenti doganali, procedure di importazione, lavorazione doganale, trattamento doganale, controllo doganale, verifica doganale, svincoli doganali, fase doganale, formalità di importazione',
  leftCustoms:
    'uscita dalla dogana, uscito dalla dogana, lasciato la dogana, restituita dalla dogana, restituito dalla dogana, uscita dogana, uscita di dogana, riconsegnata dalla dogana, ha lasciato la dogana, uscite dalla dogana, riconsegnato dalla dogana, usciti dalla dogana, uscito di dogana, rientro dalla dogana, rientrato dalla dogana, rientrata dalla dogana, resa dalla dogana, reso dalla dogana, restituzione dalla dogana, tornata dalla dogana, tornato dalla dogana, rilasciata dalla dogana, rilasciato dalla dogana, liberato dalla dogana',
  import:
    'import, importazione, importazioni, paese di destinazione, in entrata, importat*, in import, paese di arrivo, a destinazione',
  export:
    'export, esportazione, paese di origine, in uscita, paese d origine, esportat*, in export, all origine doganale',
  toDestination:
    'paese di destinazione, paese destinatario, nazione di destinazione, paese del destinatario, dogana di destinazione',
  atOrigin: 'paese di origine, paese d origine, paese di partenza, paese mittente, paese di spedizione',
  underway: 'paese di transito, transito doganale',
  invoice:
    'fattura*, fatture, prova di acquisto, prova d acquisto, prova di pagamento, ricevuta di pagamento, valore dichiarato, dichiarazione di valore, dichiarazione del valore, scontrino, valore della merce, attestazione di valore, ricevuta d acquisto, giustificativo di acquisto, proforma, valore del contenuto, ricevuta di acquisto, ricevuta fiscale, prova del valore, prova di valore, prova del pagamento, ordine di acquisto, conferma d ordine, copia dell ordine, estratto conto, ricevuta paypal, documento di acquisto, documento d acquisto, giustificativo d acquisto, giustificativo del valore, giustificativo di pagamento, documentazione di acquisto, prezzo pagato, valore dei beni, valore dell oggetto',
  identity:
    'codice fiscale, partita iva, documento di identità, documento d identità, carta d identità, passaporto, eori, codice eori, numero di identificazione, identità, p iva, cf, carta di identità, c f, numero di passaporto, numero eori, documento identificativo, codice identificativo, copia del documento di identità, codice fiscale o partita iva, dati anagrafici, ioss, numero di partita iva, piva, codice identità, numero identificativo',
  attorney:
    'procura, delega, mandato*, mandato di sdoganamento, mandato di rappresentanza, lettera di incarico, mandato doganale, autorizzazione allo sdoganamento, mandato a sdoganare, autorizzazione a sdoganare, autorizzazione allo svincolo, procura doganale, procura speciale, lettera di mandato, delega allo sdoganamento, deleghe, procure, delega doganale, conferimento di incarico, lettera d incarico, autorizzazione firmata, delega firmata, mandato di rappresentanza doganale, incarico doganale, conferimento mandato',
  permit:
    'licenza*, licenze, certificato*, certificati, permesso, certificato di origine, nulla osta, autorizzazione sanitaria, autorizzazione all importazione, licenza di importazione, certificazione*, autorizzazione, autorizzazioni, permessi, certificato sanitario, certificato fitosanitario, ricetta medica, prescrizione medica, nulla osta sanitario, dichiarazione di conformità, conformità ce, marcatura ce, omologazione, attestato*, visto, autorizzazione ministeriale, nullaosta, licenza di esportazione, autorizzazione preventiva',
  papers:
    'documento, documenti, documentazione, modulo*, moduli, dichiarazione*, dichiarazioni, documentale, bolla, dichiarazione di libera, autocertificazione, libera importazione, carte, documenti doganali, documenti mancanti, attestazione, dogan documenti, dau, mrn, cn22, cn23, documento doganale, incartamento, dichiarazioni doganali, pratica incompleta, allegati',
  information:
    'informazion*, dati, chiariment*, descrizione, riscontro, risposta, istruzion*, dettagl*, contenuto, recapito telefonico, numero di telefono, contatto, telefono, dettagli, specifiche, codice doganale, codice tariffario, voce doganale, email del destinatario, dati del destinatario, recapito, recapiti, contatti, contatto telefonico, natura della merce, descrizione della merce, descrizione del contenuto, precisazioni, composizione, conferma del contenuto, numero di cellulare, cellulare',
  address: 'indirizzo*, indirizzi, numero civico, cap, civico, via, codice di avviamento, località',
  duty: 'dazi*, dazio, iva, oneri, oneri doganali, diritti doganali, diritti, tasse, imposte, spese doganali, tassa, tributi, costi doganali, spese di sdoganamento, tasse doganali, imposta, diritti di confine, diritti di dogana, dazi doganali, dazi e iva, oneri di importazione, oneri di sdoganamento, diritti e iva, spese di importazione, tasse di importazione, tasse d importazione, tasse all importazione, costi di sdoganamento, costi di importazione, diritto di presentazione, accise, imposte doganali, addebiti doganali, tariffa doganale, tributo, iva all importazione, oneri fiscali, spese di dogana, oneri d importazione, tariffe doganali, bolletta doganale',
  payment:
    'pagamento*, pagare, importo, spese, costo, versamento, saldo, saldare, somma, corrispondere, costi, versare, affrancatura, paga, addebito, corresponsione, pagando, bonifico, tariffa',
  receiver:
    'destinatari*, importatore, cliente*, acquirente, ricevente, consegnatario, destin, importatrice, cliente finale, ricevitore, acquirenti, compratore, consignee',
  you: 'la preghiamo, il suo codice, il tuo codice, i tuoi documenti, il tuo documento, i suoi documenti, da parte sua, da parte tua, la tua fattura, sua fattura, i tuoi dati, i suoi dati, tuo pagamento, suo pagamento, devi, ti chiediamo, le chiediamo, la invitiamo, ti invitiamo, il suo documento, il suo pagamento, la sua risposta, sua risposta, il tuo pagamento, il tuo indirizzo, il suo indirizzo, la tua carta, i suoi riferimenti, ci serve, le serve, ti serve, il tuo documento di, la sua autorizzazione, la tua autorizzazione, tua risposta, da te, da lei, tuo codice, suo codice, tuo passaporto, suo passaporto, tua delega, sua delega, deve pagare lei, devi pagare, devi inviare, contattaci, ci contatti, tuo intervento, suo intervento, la tua collaborazione, sua collaborazione',
  sender:
    'mittent*, venditore, esportatore, speditore, negoziante, fornitore, fornitori, negozio online, e commerce, spedizioniere mittente, venditrice, esportatric*, committente',
  toSender:
    'al mittente, verso il mittente, al venditore, a mittente, allo speditore, dal mittente al termine, presso il mittente, all origine, al fornitore, alla mittente, presso mittente, verso mittente, verso il venditore, in mittente, all esportatore, al negozio, al committente, al punto di origine, verso l origine',
  broker:
    'spedizionier*, broker, doganalista, agente doganale, rappresentante doganale, dichiarante, casa di spedizione, agente di dogana, operatore doganale, casa di spedizioni, agenzia doganale, rappresentante fiscale, intermediario doganale',
  agent:
    'per la consegna finale, per consegna finale, corriere locale, partner, vettore, operatore locale, corriere partner, agente, operatore postale, corriere espresso, corrispondente, ultimo miglio, posta locale, corriere di destinazione, trasportatore locale, incaricato locale, fornitore, corriere partner locale, operatore partner, distributore locale, addetto locale, corrieri locali, operatore di consegna, ultimo chilometro, partner di consegna, partner locale, corriere di zona, trasportatore finale, posta del paese, posta di destinazione, vettore locale, corriere finale, vettore finale',
  airline: 'compagnia aerea, vettore aereo, linea aerea',
  facility:
    'centro, hub, filiale, magazzino, deposito, sede, aeroporto, terminal, centro operativo, ufficio di scambio, centro di smistamento, sito, piattaforma, stazione, ufficio postale, centro di scambio, centro scambi, centro postale, impianto, filiale di partenza, filiale di arrivo, polo, struttura, punto operativo',
  pickupPoint:
    'punto di ritiro, punto poste, ufficio postale, locker, armadietto, fermopoint, punto ritiro, fermoposta, punto vendita, parcelshop, collect point, edicola, tabaccheria, punto pickup, bartolini point, brt fermopoint, inpost point, sportello, negozio, access point, casella postale, fermo deposito, tabaccaio, puntoposte, casilino',
  safePlace:
    'vicin*, cassetta postale, portier*, portineria, cassetta delle lettere, custode, familiare, reception, nelle mani, firmato da, luogo sicuro, convivente, cassetta della posta, firma, vicino di casa, a mano, portone, giardino, garage, collega, moglie, marito, familiari, centralino, portinaio, vicina, alla porta, davanti alla porta, persona autorizzata, convivent*',
  delivery: 'consegna, consegnare, recapito, consegne, recapitare',
  released:
    'svincolat*, sdoganat*, rilasciat*, svincolo, sbloccat*, autorizzata dalla dogana, svincolo effettuato, liberat*, autorizzato dalla dogana, nulla osta rilasciato, sdoganamento effettuato, bolla emessa, importazione autorizzata, esportazione autorizzata, svincolo dalla dogana, autorizzat*, svincoli, sdoganamento concluso, libera pratica, immess* in libera pratica, rilascio, via libera, autorizzazione all uscita, autorizzata l importazione, autorizzato lo svincolo, svincolo autorizzato, svincolo concesso, sdoganamento autorizzato, nulla osta della dogana, nulla osta doganale, licenziat*, libero da dogana, superato la dogana, passato la dogana, passata la dogana, ammess* all importazione, dissequestrat*, sblocco, esito conforme, conforme alla dogana',
  complete:
    'completat*, conclus*, terminat*, effettuat*, ultimat*, finit*, con successo, espletat*, positiv*, andata a buon fine, esito positivo, buon fine, perfezionat*, avvenut*, superat*, eseguit*, conclusione, completamento, esaurit*, portat* a termine, ultimazione, termine delle operazioni, finalizzat*, riuscit*, espletamento, andato a buon fine, compiut*',
  presented:
    'presentat*, consegnata alla dogana, consegnato alla dogana, affidata alla dogana, arrivata in dogana, alla dogana, arrivo in dogana, inviata in dogana, trasferita in dogana, giunta in dogana, in attesa di sdoganamento, ingresso in dogana, entrata in dogana, a disposizione della dogana, per lo sdoganamento, per sdoganamento, alle autorità doganali, accettata in dogana, in ingresso dogana, sottopost*, per controllo, per controlli, in attesa di operazioni doganali, per le operazioni doganali, per ispezione, in attesa dello sdoganamento, per verifica, agli uffici doganali, consegnata in dogana, consegnato in dogana, consegna alla dogana, affidato alla dogana, trasmessa alla dogana, trasmesso alla dogana, trasferito alla dogana, trasferita alla dogana, inoltrata alla dogana, inoltrato alla dogana, inviata alla dogana, inviato alla dogana, passata alla dogana, passato alla dogana, consegnata alle autorità doganali, arrivato in dogana, giunto in dogana, entrato in dogana, ricevuta in dogana, ricevuto in dogana, ricevuta dalla dogana, ricevuto dalla dogana, accettato in dogana, messa a disposizione della dogana, messo a disposizione della dogana, presso gli uffici doganali per, per controllo doganale, per i controlli doganali, per la verifica doganale, all ufficio doganale, all autorità doganale, all agenzia delle dogane, per operazioni doganali, in carico alla dogana, presa in carico dalla dogana, preso in carico dalla dogana, presa in carico dogana, per l ispezione doganale, al controllo doganale, a controllo doganale, a visita doganale',
  process:
    'in fase, in corso, controllo, controlli, ispezione, verifica, in lavorazione, esame, elaborazione, lavorazione, in verifica, in fase di, in sdoganamento, sotto controllo, al vaglio, ispezionat*, verificat*, esaminat*, esaminando, controllat*, valutazione, analisi, visita doganale, in corso di, ispezionando, controllando, verificando, ispeziona, controlla, in esame, sotto esame, in valutazione, valutando, in analisi, in ispezione, in controllo, verifiche, accertament*, accertamenti, sta effettuando, trattamento, in trattamento, scansione, radiogen*, analizzat*, analizzando, si stanno svolgendo, svolgimento, si sta, sta sdoganando, elaborat*, procede, in via di, istruttoria, in istruttoria, esamina, verifica la, ispezioni, sottopost* a verifica, sottopost* a controllo, lavorazione presso la dogana, in lavorazione presso la dogana, in lavorazione in dogana, lavorazione in dogana',
  start:
    'iniziat*, avviat*, inizio, avvio, cominciat*, inizia, ha inizio, iniziata, ha avuto inizio, comincia, apertura, apert* la pratica, è iniziato, ha iniziato, prende avvio, intrapres*',
  received:
    'ricevut*, ripres*, acquisit*, pervenut*, ottenut*, fornit*, inviata la documentazione, riprende, presentati, ricezione avvenuta, consegnati i documenti, proseguono, prosegue, integrata, caricat*, trasmess*, ha fornito, ha inviato, ha trasmesso, ha presentato, ha comunicato, ha caricato, arrivati i documenti, arrivata la documentazione, documentazione completa, documenti completi, documenti ricevuti, sono pervenuti, sono arrivati i, abbiamo ricevuto, ripresa, riprendono, continua, continuano, inviato la documentazione, inviato i documenti, ha integrato, ha presentato la, ha consegnato i documenti, ha prodotto, ha risposto, documenti in regola, completata la documentazione, trasmessi, caricati, è stata fornita, sono stati forniti, prodott* i documenti',
  paid: 'pagat*, saldat*, versat*, pagamento ricevuto, pagamento effettuato, pagamento confermato, corrispost*, pagamento avvenuto, assolt*, pagamento completato, pagamento registrato, incassat*, pagamento andato a buon fine, pagò, prepagat*, pagamento è stato ricevuto, pagamento è stato effettuato, è stato pagato, sono stati pagati, risultano pagati, pagamento accettato, pagamento eseguito, pagamento riuscito, pagamento registrata, pagamento acquisito, ha pagato, ha saldato, ha versato, regolat*, pagat* in anticipo, pagamento verificato, riscoss*, quietanzat*',
  delivered:
    'consegnat*, recapitat*, consegna effettuata, consegna completata, consegna avvenuta, consegna eseguita, consegna riuscita, depositat*, consegna andata, lasciata presso, lasciato presso, lasciata al, lasciato al, lasciata in, lasciato in, lasciat* nella cassetta, lasciat* in cassetta, lasciat* al vicino, lasciat* dal vicino, lasciat* in portineria, lasciat* davanti, inserit* nella cassetta, inserit* in cassetta',
  collected: 'ritirata dal, ritirato dal, ritirato, ritirata, ritiro effettuato, ritiro avvenuto, prelevat*',
  returned:
    'restituit*, reso consegnato, riconsegnata al mittente, reso completato, rientrata al mittente, rientrato al mittente, riconsegnato al mittente, restituzione completata, restituzione effettuata, tornata al mittente, tornato al mittente, reso al mittente effettuato, resa al mittente, ritornata al mittente, ritornato al mittente, consegnata al mittente, consegnato al mittente, restituzione avvenuta, rientrata presso il mittente, rientrato presso il mittente, ricevuta dal mittente in reso, riconsegna al mittente avvenuta, riconsegna al mittente effettuata, resa consegnata, tornata presso il mittente, reso ricevuto, reso effettuato, reso consegnato al mittente, reso eseguito, riconsegnati al mittente, reso concluso',
  arrived:
    'arrivat*, arrivo, giunt*, ricevuta presso, pervenuta, ricevuto presso, atterrat*, in arrivo presso, pervenuto, raggiunt*, arrivata in, entrat*',
  departed:
    'partit*, partenza, spedit*, lasciato, inoltrat*, uscit*, in partenza, inviata a, uscita da, trasferita, decollat*, lascia, avviata verso, partenza da',
  accepted:
    'accettat*, presa in carico, preso in carico, ritirata presso il mittente, ritirato presso il mittente, ritirata dal corriere, accettazione, ritiro presso, affidata, affidato, spedizione ritirata, ritirato dal corriere, prelevata dal mittente, presa in consegna, ritirata dal mittente, ritirato dal mittente, ricevuta dal mittente, imbucat*',
  handed: 'affidat*, passat*, trasferit*, ceduta, trasmess*, inoltrat*, cedut*, trasferimento, smistat*, inserit*',
  ready:
    'disponibile per il ritiro, in giacenza presso, pronta per il ritiro, da ritirare, disponibile, pronto per il ritiro, per il ritiro, in attesa di ritiro, può essere ritirat*, puoi ritirar*, può ritirare, ti aspetta, disponibile al ritiro, in attesa del ritiro, in attesa di essere ritirat*, ritirabile, pronta al ritiro, ritira, a disposizione del destinatario, per ritiro, pronto al ritiro, potrà ritirare, in attesa che il destinatario',
  outForDelivery:
    'in consegna, in distribuzione, con il corriere, sul furgone, con il portalettere, affidata al corriere per la consegna, in fase di consegna, portalettere, messa in consegna, messo in consegna, con l autista, con il postino, in corso di consegna, uscita in consegna, sul mezzo, a bordo del furgone, caricata sul mezzo, corriere sta, in lavorazione per la consegna, in consegna oggi, furgone',
  held: 'senza svincolo, senza sdoganamento, ferm*, trattenut*, bloccat*, sospes*, trattenere, sequestrat*, in giacenza, giacenza, sosta, blocco, confiscat*, in sospeso, trattenimento, sequestro, fermo, accantonat*, intercettat*, fermat*, fermo amministrativo, sotto sequestro, sotto fermo, ritenut*, detenut*, in fermo, ferma, blocc*, interrott*, congelat*, arrestat*, stop, immobilizzat*, sostan*, selezionat*, selezionat* per, mess* in attesa, pos* in attesa, sospension*, sequestr*, trattiene, custodit*, in stallo, in blocco, in stato di fermo, messa in fermo, in custodia, ritardo nello svincolo, ritardo dello svincolo, ritardo nel rilascio, svincolo sospeso, svincolo ritardato, sdoganamento sospeso',
  need: 'necessari*, richiest*, serve, servono, si prega, occorre, occorrono, fornire, bisogno, deve, devono, richiede, chied*, obbligatori*, inviare, preghiamo, ti preghiamo, contatt*, presentare, richiedono, trasmettere, caricare, invii, indispensabil*, integrazione, integrare, serve la, ci serve, esige, da parte del, sollecit*, devi, invia, paga, paghi, pagare i, effettua, effettui, fornisca, carica, indicare, inserire, indichi, è richiesto, è richiesta, sono richiesti, sono richieste, ci servono, è necessario, esibire, esibizione, produrre, mandare, spedire la, far pervenire, faccia pervenire, compilare, compilazione, firmare, sottoscrivere, comunicare, comunicateci, comunichi, fornire i, trasmetta, alleghi, allegare, richiedere, richiesta di, in attesa di riscontro, invio di, invio della, presenti, si richiede, si richiedono, richiedente, devono fornire, deve fornire, deve inviare, deve pagare, deve trasmettere, deve presentare, tenuto a, tenuta a, fabbisogno, esigono, domand*, pretend*, obbligo, invitat* a, completare, rispondere, regolarizz*, invitiamo, provveda, provvedere, si attende, giustificare, comprovare, restituire firmat*, restituire il modulo, rispedire firmat*',
  await:
    'in attesa, attesa, attende, attendono, attendiamo, aspettiamo, aspetta, in attesa di, svincolo dopo, sdoganamento dopo, si è in attesa, resta in attesa, rimane in attesa, in attesa che, si attendono, si attende, att',
  until: 'fino a, fino al, finché, fino alla, prima, non appena, una volta, subordinat*, previo, previa',
  missing:
    'mancan*, manca, mancat*, incomplet*, errat*, insufficient*, non conforme, assente la, assenza di, non pervenut*, difform*, incongruen*, non fornit*, non corrett*, inesatt*, mancanza, invalid*, non valid*, discrepan*, scorrett*, illeggibil*, carent*, non ricevut*, non allegat*, non presentat*, priv*, irregolar*, senza fattura, incoeren*, difett*, errore nella, errori nella, errore in, mancant*, assenza della, assenza del, senza documenti, senza documentazione, senza codice fiscale, senza autorizzazione, senza licenza, senza procura, non corrispond*, non leggibil*, imprecis*, poco chiar*, non chiar*, contraddit*, inadeguat*, inesistent*, non ancora ricevut*, non ancora pervenut*, non abbiamo ricevuto, non ha fornito, non ha inviato, non è pervenut*, non sono pervenut*, lacun*, omess*, omission*, sottofatturat*, sottovalutat*, sbagliat* la fattura, scadut* il documento, difforme, non indicat*, non dichiarat*, incompiut*, non completa, non completi, non complete',
  fail: 'fallit*, problem*, anomali*, mancata, mancato, irregolarità, non riuscit*, esito negativo, difficoltà, inconvenient*, negativo, errore',
  reject:
    'respint*, rifiutata dalla dogana, importazione rifiutata, non autorizzat*, negat*, importazione negata, non ammess*, rifiutato dalla dogana, importazione vietata, rigettat*, diniego, vietata l importazione, rifiuto doganale, rifiutata in dogana, rifiuto di importazione, importazione non consentita, rifiuta l importazione, rifiuto dello sdoganamento, rifiuto della dogana, rifiuto da parte della dogana, dogana rifiuta, dogana ha rifiutato, dogana ha respinto, respinta in dogana, ingresso negato, ingresso rifiutato, entrata rifiutata, esportazione rifiutata, esportazione negata, esportazione vietata, non importabil*, importazione non autorizzata, rifiuto importazione, rifiuto all importazione, respingiment*, rigetto, svincolo negato, svincolo rifiutato, sdoganamento negato, sdoganamento rifiutato, diniego di importazione, non ammissibil*, inammissibil*, nega l importazione, non può essere importat*',
  return:
    'restituzione, reso, rientro, ritorno, in restituzione, in ritorno, respinta al mittente, rispedit*, rinvi*, rientra, tornando, rende, restituire, di ritorno, rimandat*, resa, ritorna, resi, rimpatrio, ritornando, sulla via del ritorno, rientrat*, in rientro, sta tornando, tornerà, torna al, tornare, in viaggio di ritorno, rientrerà, rientro al, in reso, viene restituit*, rispedizione al, sulla via di ritorno, sta rientrando, rientrando, rientri, rimessa al mittente, verso il mittente, riesportat*, rinviata al, rientro verso, rinviato al mittente, torna indietro, indietro',
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
    'non pagat*, dovut*, da pagare, insolut*, da corrispondere, da versare, non saldat*, da saldare, a carico del, da pagarsi, deve essere pagat*, devono essere pagat*, devono essere saldat*, da regolare, in attesa di pagamento, in attesa del pagamento, attesa pagamento, attesa di pagamento, mancato pagamento, mancanza di pagamento, per mancato pagamento, pagamento richiesto, pagamento necessario, pagamento in sospeso, pagamento non, pagamento pendente, pagamento mancante, non corrispost*, non versat*, non assolt*, non ha pagato, da parte del destinatario il pagamento, a suo carico, restano da pagare, resta da pagare, importo dovuto, totale dovuto, esigibil*, scopert*, pendenza*, debito',
  dutyDue: 'dazi da pagare, oneri da pagare',
  chargeDue: 'contrassegno, affrancatura insufficiente, porto assegnato, insufficientemente affrancat*',
  scheduled:
    'prevista, previsto, programmat*, appuntamento, verrà consegnat*, riprogrammat*, stimata, nuovo tentativo, concordat*, consegna su appuntamento, pianificat*, secondo tentativo, nuova consegna, domani, prossimo tentativo, riconsegna, sarà consegnat*, consegna il',
  label:
    'etichetta creata, etichetta stampata, preavviso, in preparazione, dati ricevuti, elettronic*, annunciata, prenotat*, etichetta, in attesa di ricevere, preparazione, ldv creata, dati spedizione, registrata, ordine creato, in attesa di ritiro presso il mittente, non ancora affidat*, non ancora ricevut*, spedizione creata, attesa dal mittente, in attesa di presa in carico, lettera di vettura creata, preannunciat*, in attesa di affidamento, registrazione, ordine ricevuto, pronto per la spedizione, pronta per la spedizione, accettata online, non ancora presa in carico, preavvisat*, prealert, pre alert, non ancora ritirat*, non ancora consegnat* a, attesa di ricezione, in attesa di consegna da parte del mittente, dati della spedizione, spedizione registrata, in attesa dal mittente, ordine in preparazione, non ancora in nostro possesso, non ancora in possesso, prima dell arrivo',
  inTransit:
    'in transito, in viaggio, smistat*, in lavorazione presso, in trasferimento, transitat*, in movimento, lavorat*, in lavorazione, trasferimento, smistamento, transito',
  update:
    'aggiornament*, stato, evento, trasmess*, aggiornat*, dati inviati, trasmissione, comunicazione dati, notifica, attività, aggiornamento, in anticipo, in via anticipata, anticipatamente, per via telematica, telematicamente, elettronicamente',
  notice:
    'sms, email, notifica, avviso inviato, nessuna azione, comunicazione, in orario, opzioni di consegna, istruzioni di consegna, inviata comunicazione, nessun, telefonat*, informato, modifica, preferenz*, richiesta del destinatario, cambio di data, non è necessari*, promemoria, contattato telefonicamente, non sono richiest*, messaggio, preavviso telefonico, esente, ha scelto, si prega di notare, si prega di attendere, la informiamo, ti informiamo, non occorre, non serve, non devi, non deve fare, si ricorda, nessuna azione richiesta, non è richiest*, attendere prego, a titolo informativo, tutti i documenti richiesti, tutti i documenti necessari, tutta la documentazione richiesta, tutta la documentazione necessaria',
  notFound:
    'non trovat*, nessuna informazione, non disponibile, nessun risultato, non risulta, nessun dato, non ci sono informazioni',
  pickupFailed:
    'ritiro fallito, ritiro non effettuato, mancato ritiro presso il mittente, ritiro non riuscito, tentativo di ritiro, ritiro non, ritiro annullato, merce non pronta, ritiro non eseguito, impossibile ritirare presso',
  expired: 'tracciamento scaduto, tracciatura terminata, tracking scaduto, tracciatura scaduta',
  exception: 'anomalia, eccezione, imprevisto, inconveniente, irregolarità, problema',
  atCustoms:
    'in dogana, presso la dogana, alla dogana di, è in dogana, si trova in dogana, giacente in dogana, negli uffici doganali, presso gli uffici doganali, presso dogana, nella dogana, ai controlli doganali',
  estimated:
    'data di consegna, consegna prevista, consegna stimata, data di consegna prevista, data prevista, data stimata, data presunta, consegna attesa, arrivo previsto, data prevista di consegna, previsione di consegna, consegna presunta',
  must: 'per essere, da essere, deve essere, devono essere, dovrà essere, dovranno essere, di essere, da consegnare, da restituire',
  not: 'non, non ancora, nessun, nessuna, mai, impossibile, né, senza essere, senza che, mancata, mancato, neppure, niente, nulla',
  will: 'sarà, saranno, verrà, verranno, prevista, previsto, a breve, domani, prossim*, dovrebbe, in procinto, stimata, presto, sta per, prevede, stanno per, dopo l arrivo, all arrivo, al suo arrivo',
  ongoing: 'in corso, in fase, in fase di, attualmente, viene, vengono, sta, stanno',
  if: 'se non, qualora, in caso, se il, se la, in mancanza, salvo, trascors*, in assenza, nel caso, quando, a meno, decors*, se i, se lo, se entro, senza pagamento, senza risposta, in mancanza di, oltre il termine, oltre tale, scaduto il termine, dopo tale data, dopo tale termine, passati, in difetto, in assenza di, se la spedizione, se il destinatario, in caso contrario il, decorso, se non verr*, a fronte di mancato, pena',
  maybe: 'può, potrebbe*, possibil*, eventual*, possono, potrebbero, rischia, forse, potrà',
  and: 'ma, perché, poiché, a causa, per motivi, quindi, però, in quanto, causa, tuttavia, dopo, per via, pertanto, ed, motivo, così, inoltre, poi, anche se',
  message: 'sms, e mail, email, messaggio, notifica',
  solved:
    'rimoss*, revocat*, risolt*, corrett*, rettificat*, sanat*, chiarit*, sistemat*, regolarizzat*, superat* il blocco, sbloccat*',
  yet: 'ancora, tuttora',
  formerly:
    'in precedenza, precedentemente, inizialmente, dapprima, prima fermat*, in un primo momento, temporaneamente, in origine, originariamente, un tempo',
  else: 'altrimenti, o la spedizione, o sarà, o verrà, o il pacco, in caso contrario, diversamente, in difetto, pena il, oppure verrà, oppure sarà, dopodiché, o tornerà',
};
