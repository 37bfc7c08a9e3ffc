import type { Words } from '../concept.ts';

export const FR: Words = {
  customs:
    'douane, douanes, douanier, douanière, douaniers, douanières, dédouanement, dédouané, dédouanée, dédouaner, asfc, autorités douanières, bureau de douane, service des douanes, services douaniers, service douanier, administration des douanes, sivep, dgddi, agent des douanes, contrôle aux frontières, contrôle sanitaire, services vétérinaires',
  clearance:
    'dédouanement, formalités douanières, formalités de douane, procédure douanière, procédures douanières, dédouaner, dédouané, dédouanée, traitement douanier, opérations douanières, formalités d importation, dedouanement, traitement en douane, procédure de dédouanement, formalité douanière, formalités d exportation, opérations de dédouanement, opération de dédouanement, dédt, procédure d importation, procédure d exportation',
  leftCustoms:
    'sortie de douane, sorti de douane, sortie de la douane, quitté la douane, remis par la douane, sorti de la douane, restitué par la douane, rendu par la douane, retour de douane, retour de la douane, sortie du bureau de douane, quitté les douanes, sorti des douanes, sortie des douanes, libéré de la douane, restitué par les douanes, rendu par les douanes, remis par les douanes, retour des douanes, sorti du bureau de douane',
  import:
    'import, importation, importations, à l arrivée, pays de destination, entrée en france, importé, à l import, entrée dans le pays',
  export:
    'export, exportation, au départ du pays, pays d expédition, pays d origine, exporté, à l export, sortie du territoire',
  toDestination:
    'pays de destination, pays destinataire, pays d arrivée, douane de destination, douane du pays de destination',
  atOrigin: 'pays d origine, pays d expédition, pays de départ, pays expéditeur',
  underway: 'pays de transit, transit douanier',
  invoice:
    'facture*, justificatif de valeur, preuve d achat, justificatif d achat, preuve de paiement, valeur déclarée, justificatif de paiement, valeur de la marchandise, valeur du contenu, valeur des marchandises, preuve de valeur, pro forma, ticket de caisse, reçu d achat, valeur de l envoi, valeur d achat, attestation de valeur, valeur commerciale, preuve du paiement, justificatif du prix, relevé bancaire, confirmation de commande, bon de commande, valeur des biens, facture d achat',
  identity:
    'numéro de tva, numéro d import, eori, numéro eori, pièce d identité, pièces d identité, carte d identité, passeport, numéro fiscal, numéro d identification, identité, numéro siren, numéro siret, code fiscal, nif, justificatif d identité, n tva, n eori, n d identification, pièce identité, copie de la pièce, numéro d identité, cin, numéro de passeport, n fiscal, numéro d identification fiscale, tva intracommunautaire, siret, siren, n de tva, numéro ioss, ioss, titre de séjour, document d identité, numéro d importateur, numéro national, ninea',
  attorney:
    'procuration*, pouvoir, mandat, mandat de dédouanement, mandat de représentation, lettre de mandat, autorisation de dédouanement, mandat douanier, pouvoir de représentation, mandat de représentation en douane, mandat signé, autorisation de représentation, autorisation écrite, lettre d autorisation, lettre d instruction, autorisation de dédouaner, mandat en douane, ordre de dédouanement',
  permit:
    'licence*, certificat*, permis, autorisation d importation, certificat d origine, agrément, autorisation d exportation, autorisation sanitaire, licence, certificat, autorisation, autorisation préalable, certificat sanitaire, certificat phytosanitaire, permis d importation, ordonnance, autorisation de l ansm, attestation de conformité, certificat de conformité, homologation, cites, ce conforme',
  papers:
    'document*, documentation, formulaire*, déclaration*, justificatif*, pièce*, cn23, papiers, dossier incomplet, pièces justificatives, bordereau, attestation*, cn22, cn 23, dau, bordereaux, papier, formulaires douaniers, pièces manquantes, pièces complémentaires, liasse, document douanier, dossier de douane, dossier douanier, pièces du dossier',
  information:
    'information*, renseignement*, données, précision*, description*, coordonnées, réponse, contenu, code sh, détail*, éléments, numéro de téléphone, infos, instructions, retour d information, renseignements, numéro de portable, e mail du destinataire, éclaircissement*, nature du contenu, désignation, composition, position tarifaire, code tarifaire, nomenclature, confirmation du contenu, coordonnées téléphoniques, complément d information, usage',
  address: 'adresse*, code postal, numéro de rue, rue, complément d adresse, bâtiment, étage, numéro de voie',
  duty: 'droits, taxe*, tva, droits de douane, frais de douane, droits et taxes, frais douaniers, frais d importation, frais de dédouanement, taxes douanières, frais de dossier, taxes et frais, droits d importation, frais de dossier douane, droits et taxe, octroi de mer, taxes à l importation, taxe à l importation, redevance*, droits d entrée, tva à l importation, tva import, accises, frais de présentation, avance de fonds, frais de gestion douane, frais de traitement douanier, débours, taxes d importation, taxe douanière',
  payment:
    'paiement*, payer, règlement, régler, frais, montant, virement*, s acquitter, acquitter, acquittement, somme, réglez, encaissement, versement, payement, acquitter les, à la charge',
  receiver:
    'destinataire*, importateur*, client, cliente, acheteur, réceptionnaire, desti, l acheteur, clients, acquéreur, importateur de',
  you: 'vous devez, votre numéro, votre pièce, votre part, vos documents, votre facture, vos coordonnées, de votre paiement, votre règlement, votre réponse, votre paiement, votre identité, votre passeport, vous invitons, vos justificatifs, vous demandons, nous vous invitons, votre mandat, votre adresse, vous êtes invité, il vous faut, vous avez à, contactez nous, contacter notre, votre autorisation, vos informations, vos données, votre action, votre email, vous acquitter, votre confirmation',
  sender:
    'expéditeur*, vendeur, exportateur*, marchand, expéditrice, commerçant, e commerçant, commerçant en ligne, e marchand, fournisseur, déposant, site marchand, boutique en ligne, expedit, vendeurs, l expéditeur',
  toSender:
    'à l expéditeur, a l expéditeur, à son expéditeur, au vendeur, chez l expéditeur, vers l expéditeur, à expéditeur, à l exportateur, par l expéditeur, retour expéditeur, au commerçant, à l envoyeur, auprès de l expéditeur, à votre expéditeur, au marchand, au fournisseur, à l origine, vers son expéditeur, vers le vendeur, vers l origine, au point d origine, à son point d origine',
  broker:
    'courtier*, transitaire*, agent en douane, commissionnaire*, déclarant en douane, représentant en douane, agent de douane, courtier en douane, agent de dédouanement, représentant fiscal, bureau de dédouanement, agence en douane, commissionnaire en douane',
  agent:
    'pour la livraison finale, pour livraison finale, pour la distribution finale, partenaire*, transporteur local, opérateur local, prestataire*, sous traitant, livreur local, transporteur final, transporteur partenaire, poste locale, dernier kilomètre, agence de livraison, agent, société de livraison, transporteur, opérateur postal, livreur partenaire, partenaire local, poste du pays, poste de destination, correspondant local, transporteur régional, distributeur local, opérateur de livraison, opérateur partenaire, partenaire de livraison, transporteur de livraison, coursier local, société partenaire',
  airline: 'compagnie aérienne, transporteur aérien, transporteur maritime',
  facility:
    'centre de tri, plateforme, agence, dépôt, entrepôt, hub, site, centre, plate forme, aéroport, centre courrier, bureau d échange, centre d échange, centre de distribution, établissement, agence colis, site de livraison, site logistique, agence de distribution, gare, établissement postal, agence locale, centre de traitement, bureau d échanges',
  pickupPoint:
    'point relais, point de retrait, relais, pickup, bureau de poste, point pickup, relais colis, commerçant relais, casier*, guichet, lieu de retrait, locker, commerce de proximité, boutique, mondial relay, point de collecte, relais pickup, point de dépôt, point retrait, bureau de retrait, magasin, consigne, consignes, en consigne',
  safePlace:
    'voisin*, boîte aux lettres, boite à lettres, gardien*, accueil, lieu sûr, concierge, remis en main propre, contre signature, en mains propres, voisinage, réception, en main propre, mandataire, boîte postale, proche, gardienne, hall, devant la porte, à la porte, sur le pas, abri, jardin, garage, loge, personne présente, réceptionniste, membre du foyer, conjoint, boîte à colis, boîte aux lettre',
  delivery: 'livraison*, livrer, distribution, remise, distribuer',
  released:
    'libéré, libérée, dédouané, dédouanée, mainlevée, autorisé par la douane, libération, débloqué, débloquée, main levée, sortie autorisée, libérés, relâché, bon à enlever, autorisé à sortir, autorisé, autorisée, dédouanés, dédouanées, mainlevée accordée, mainlevée obtenue, main levée accordée, feu vert, sortie de douane autorisée, importation autorisée, exportation autorisée, autorisation de sortie, mise en libre pratique, libre pratique, autorisation d enlèvement, bae, bon à enlever délivré, déblocage, laissez passer, accord de la douane, débloqués, relâchée, passé la douane, franchi la douane, acceptée par la douane, mis en libre pratique, libérée par, libérées, passé en douane',
  complete:
    'terminé, terminée, achevé, achevée, effectué, effectuée, finalisé, finalisée, accompli, accomplie, réussi, réussie, complété, complétée, avec succès, validé, validée, clôturé, clôturée, achèvement, finalisation, terminées, accomplies, effectuées, fin des, fin du, conclu, conclue, achevés, réalisée, réalisé, réalisées, clos, close, finies, fini, finie, exécuté, exécutée, bouclé, terminés, conclues, satisfaisant, conforme, finalisés, finalisées',
  presented:
    'présenté, présentée, entrée en douane, remis à la douane, remis aux douanes, transmis à la douane, transmis aux douanes, soumis à la douane, arrivé en douane, arrivée en douane, transmis au service des douanes, au service des douanes, entré en douane, entrée dans la douane, présentation en douane, déclaré en douane, à la douane, aux douanes, remise à la douane, confié à la douane, pris en charge par la douane, aux autorités douanières, déposé en douane, pour dédouanement, au dédouanement, présentation à la douane, passage en douane, pour contrôle douanier, réception en douane, reçu en douane, remis au bureau de douane, remis aux autorités douanières, remise aux douanes, confié aux douanes, confiée à la douane, transmise à la douane, transmise aux douanes, présenté à la douane, transféré à la douane, transféré en douane, envoyé à la douane, dépôt en douane, mis en douane, mise en douane, mis à disposition de la douane, mise à disposition de la douane, entrée sous douane, arrivée à la douane, arrivé à la douane, parvenu à la douane, arrivée au bureau de douane, arrivé au bureau de douane, pour le dédouanement, reçu par la douane, réceptionné par la douane, reçu par les douanes, pris en charge par les douanes, prise en charge par la douane, prise en charge par les douanes, prêt pour dédouanement, aux services douaniers, aux services des douanes, à la douane d exportation, à la douane d importation, aux formalités, auprès de la douane, auprès des douanes, sous douane, soumis aux douanes, dirigé vers la douane, acheminé vers la douane, vers la douane',
  process:
    'en cours, contrôle*, inspection*, examen, examiné, vérification*, traitement, en instance de traitement, inspecté, étude du dossier, étude, vérifié, contrôlé, contrôlée, examinée, vérifiée, inspectée, en traitement, traité, analyse, examine, examinent, vérifie, en cours de, inspecte, en vérification, en examen, évaluation, valorisation, évalué, en inspection, en contrôle, vérifient, contrôlent, contrôle, analysé, analysée, passe en, traite, étudie, étudié, scanner, radioscopie, procède, en phase, visite douanière, en étude, suit son cours, se poursuit, se poursuivent, est traité, est traitée, sont traitées, est vérifié, en train',
  start:
    'commencé, débuté, début, démarré, lancé, engagé, initiée, lancée, engagée, commence, débute, début du, commencée, débutée, démarrée, entamé, entamée, initié, démarre, ouverture, a débuté, entamées, commencées',
  received:
    'reçu, reçue, reçus, reçues, reprise, repris, transmis, fournis, fourni, fournie, obtenu, obtenus, fournies, transmise, transmises, validés, reprend, bien reçu, complets, réceptionnés, a fourni, a transmis, a envoyé, a communiqué, arrivée de la facture, remis les documents, a remis, a déposé, a complété, complété le dossier, dossier complet, reprennent, a repris, poursuivi, poursuit, poursuivent, est complet, sont complets, complet, ont été fournis, a été fournie, a été fourni, réception de la facture, réception des documents, récupérés, téléchargé, envoyés, produits, parvenus, parvenues, parvenue, nous est parvenu, nous est parvenue',
  paid: 'payé, payée, payés, payées, acquittés, acquitté, acquittée, acquittées, réglé, réglés, réglée, réglées, paiement reçu, paiement effectué, paiement confirmé, paiement validé, paiement accepté, règlement effectué, règlement reçu, paiement enregistré, perçus, a payé, a réglé, a acquitté, prépayé, prépayée, prépayés, prépayées, paiement a été reçu, paiement a été effectué, paiement a été accepté, paiement a été validé, paiement bien reçu, paiement confirmée, règlement a été, règlement confirmé, règlement validé, bien réglés, bien payé, bien payés, a bien payé, taxes perçues, encaissé, encaissés, soldés, versé, versés, ont été payés, ont été payées, ont été réglés, ont été acquittés, sont réglés, sont payés, payé d avance, paiement en ligne effectué, quittance',
  delivered:
    'livré, livrée, livrés, distribué, distribuée, remis au destinataire, remis à, remise à, livraison effectuée, livraison réussie, livraison terminée, remis, déposé, déposée, distribués, livraison validée, retrait de votre colis a été effectué',
  collected:
    'retiré, retirée, récupéré, récupérée, collecté par le destinataire, retrait effectué, retiré par, retrait de votre colis a été effectué, retrait du colis effectué',
  returned:
    'a été retourné, a été retournée, restitué, restituée, rendu à l expéditeur, a été renvoyé à l expéditeur, retour livré, retour terminé, retour effectué, été restitué, été retourné, renvoi terminé, été rendu, rendu, retour finalisé, revenu chez l expéditeur, revenu à l expéditeur, remis à l expéditeur, restitution effectuée, restitution à l expéditeur effectuée, retour remis, retour distribué, rendue, bien retourné, de retour chez l expéditeur, retour réceptionné, retour reçu, renvoi effectué, retourné et livré, retour à l expéditeur terminé, retour à l expéditeur effectué, livré à l expéditeur, parvenu à l expéditeur',
  arrived: 'arrivé, arrivée, parvenu, arrive, réceptionné, réceptionnée, atterri, est bien arrivé, atteint',
  departed:
    'parti, partie, quitté, départ, expédié, expédiée, acheminé vers, quitte, a quitté, sorti, sortie, décollé, envoyé vers',
  accepted:
    'pris en charge, prise en charge, déposé en bureau, accepté, acceptée, confié, enlevé, enlèvement effectué, ramassé, collecté, collectée, remis par l expéditeur, déposé par l expéditeur, posté, confiée, dépôt, déposé au bureau, enlevée, confié à la poste, collecte effectuée, remis par votre expéditeur',
  handed: 'remis, transféré, transmis, confié, remise, transmise, transférée, cédé, passé à, acheminé',
  ready:
    'disponible, disponible en, à retirer, mis à disposition, mise à disposition, vous attend, attend son destinataire, en attente de retrait, prêt à être retiré, peut être retiré, à votre disposition, mis en instance, disponible au retrait, instance, en attente de votre retrait, disponible pour, venir le retirer, vous pouvez le retirer, à disposition, être récupéré, venir chercher, venez le',
  outForDelivery:
    'en cours de livraison, en livraison, en tournée, avec le livreur, chargé dans le véhicule, sur le véhicule, en cours de distribution, livreur, facteur, préparation de la livraison, en cours d acheminement vers votre domicile, en tournée de livraison, véhicule de livraison, camion de livraison, pris en charge par le livreur, parti en livraison, va être livré aujourd hui, mis en livraison, remis au livreur, mise en livraison',
  held: 'sans mainlevée, sans libération, retenu, retenue, bloqué, bloquée, retenus, saisi, saisie, suspendu, suspendue, immobilisé, immobilisée, arrêté, consigné, intercepté, confisqué, rétention, blocage, stoppé, conservé, gardé, en suspens, stationné, mis en souffrance, en souffrance, interruption, bloqués, bloquées, retenues, stoppée, interrompu, interrompue, interrompus, mise en attente, mis en attente, mis sous, mis de côté, sous séquestre, séquestre, saisis, en arrêt, à l arrêt, en instance en douane, gelé, retient, bloque, immobilisation, suspension, sélectionné pour, sélectionnée pour, mis en rétention, détenu, détenue, pause, en pause, bloquage, maintenu, maintenue, retenue douanière, sélectionné, retard de mainlevée, mainlevée retardée, retard de libération, retard dans la mainlevée, libération retardée, mainlevée suspendue, libération suspendue',
  need: 'nécessaire*, requis, requise, requises, demande, demandé, demandée, demandées, demandés, merci, veuillez, besoin, exigé, exigée, doit, doivent, exige, réclame, sollicité, fournir, transmettre, requiert, nécessite, contacter, compléter, indispensable, à fournir, à régler, exigées, manque, prière, contacté, complémentaires, réclamé, réclamée, faut, demandent, réclamés, sollicitons, contactez, recherchons, souhaite obtenir, à payer, payez, réglez, acquittez, fournissez, transmettez, envoyez, indiquez, nécessité, nécessitent, est attendu du, sollicite, sollicitent, demandons, requièrent, il manque, on demande, réclament, exigent, est demandé, est demandée, sont demandés, est requis, sont requis, sont requises, à transmettre, à envoyer, à compléter, remplir, signer, remplissez, complétez, joindre, joignez, justifier, s acquitter, présenter, présentez, adresser, adressez, faire parvenir, faites, faites nous, envoyer, produire, invité, invités, appeler, appelez, rappeler, répondre, répondez, besoin de, prié, priés, obligatoire, impératif, impérative, relance, relancé, relancée, doit renvoyer, doivent renvoyer, merci de renvoyer, nous renvoyer, renvoyer le formulaire, renvoyer signé, retourner signé, retourner le formulaire, nous retourner, doit retourner',
  await:
    'en attente, attente, attend, dans l attente, attendons, en attendant, attendu, attendus, attendue, libération après, mainlevée après, dédouanement après, attendons le, attendons la, attendons les, en attente du, en attente de la, est attendu, est attendue, sont attendus, restant à, reste à, demeure en attente, en souffrance de',
  until:
    'jusqu à, jusqu au, avant, dès que, une fois, sous réserve, tant que, après réception, dès réception, dès paiement',
  missing:
    'manquant*, incomplet*, incomplète*, incorrect*, erroné*, insuffisant*, manque, absence de, non conforme*, invalide*, non fourni*, inexact*, anomalie, illisible*, défaut de, pas fourni*, pas reçu*, imprécis*, non renseign*, non reçu*, incohéren*, sans facture, manquent, manquer, n est pas conforme, non communiqué*, non transmis*, pas transmis*, pas communiqué*, non joint*, pas joint*, absent du, absente du, faute de facture, faux, fausse, mauvais, mauvaise, incohérence, divergence*, discordance*, imprécision, erreur*, lacunaire*, sous évalué*, sous évaluation, illisible, non valable, périmé*, non lisible*, inexploitable*, non présenté*, à corriger, sans justificatif, sans document, non parvenu*, jamais reçu*, pas complet, pas complète, pas encore reçu*, pas encore fourni*, n avons pas reçu, n a pas fourni, n a pas transmis, insuffisamment, indisponible*, vague, contradictoire*, aucune facture jointe, aucune facture fournie, pas de facture jointe, aucun document joint, aucun document fourni, dossier incomplet',
  fail: 'échec, échoué, échouée, anomalie, problème*, incident*, infructueu*, difficulté*, irrégularité*, impossibilité, pas possible, impossible',
  reject:
    'refusé par la douane, refusée par la douane, rejeté, rejetée, importation refusée, entrée refusée, non autorisé, interdiction d importation, refus de la douane, importation interdite, non autorisée, refus d importation, refus de dédouanement, dédouanement refusé, entrée interdite, refusé par les douanes, refus des douanes, refus douanier, rejet, refusé en douane, entrée sur le territoire refusée, rejeté par la douane, refusé à l importation, refusée à l importation, refusé à l export, exportation refusée, exportation interdite, refus de mainlevée, mainlevée refusée, importation non autorisée, interdit d importation, interdit à l importation, la douane a refusé, la douane refuse, non admis à l importation, importation rejetée, refus d entrée, refus d exportation, rejet de la douane, rejet douanier, non admise, non conforme à l importation, pas autorisé à entrer',
  return:
    'retour, retourné, retournée, renvoyé, renvoyée, renvoi, réexpédié à l expéditeur, repart, renvoyer, retourner, retour à l expéditeur, réexpédition à l expéditeur, réexpédié vers l expéditeur, retour expéditeur, retourne, revient, refoulé, retours, sur le chemin du retour, en retour, repartir, repartira, est renvoyé, est renvoyée, en cours de renvoi, fait demi tour, retourner à, reviendra, réacheminé vers, réacheminement, réexpédié à son expéditeur, réexpédié vers son expéditeur, sera réexpédié à, réexpédition vers l expéditeur, repart vers, repris le chemin, réexporté, réexportation, renvoie, retournons, renvoyons, rapatrié, chemin inverse, retour à, retour vers, repart à',
  absent:
    'absent*, absence, avisé, avis de passage, personne, fermé, fermée, fermeture, pas présent, pas disponible, ne répond pas, injoignable, congés, indisponible, entreprise fermée, avisée, pas joignable, pas répondu',
  noAccess:
    'accès impossible, pas d accès, code d accès, digicode, inaccessible*, accès, code porte, interphone, chien',
  refused:
    'refus du destinataire, refusé par le destinataire, refusé, refusée, refus, refuse, colis refusé, n a pas accepté, décliné',
  unclaimed:
    'non réclamé*, non retiré*, délai de garde, délai d instance, pas été retiré*, pas retiré, n est pas venu, pas été réclamé*, pas récupéré*, délai de mise à disposition, pas venu, délai expiré, délai de conservation, non récupéré*, délai de retrait, n ayant pas été retiré',
  badAddress:
    'adresse incomplète, adresse incorrecte, adresse erronée, habite pas à l adresse, inconnu à l adresse, destinataire inconnu, npai, adresse inconnue, adresse insuffisante, défaut d adressage, déménagé, n habite, adresse introuvable, problème d adresse, inconnu*, adressage, adresse inexacte, erreur d adresse, mauvaise adresse, introuvable, adresse non, adresse est incomplète, adresse est incorrecte, adresse est erronée',
  attempt:
    'non livré*, tentative*, pas pu être livré*, livraison impossible, pas été livré*, échec de livraison, non distribu*, n a pu être livré*, pas pu être distribué*, livraison non effectuée, impossible de livrer, pas pu livrer, pas pu vous livrer, pas pu être remis, non remis, livraison n a pas pu, livraison échouée, livraison infructueuse, livraison manquée, livraison pas, livraison n a pas, distribution impossible, pu être livré, pas pu être effectuée',
  delay:
    'retard*, retardé*, délai supplémentaire, reporté*, ralenti*, prolongé*, plus de temps, perturbation*, repoussé*, allongement, décalé, décalée, différé*, plus long*, plus longtemps, plus long',
  weather:
    'météo*, intempérie*, neige, tempête, inondation*, climatique*, verglas, cyclone, orage*, catastrophe*, force majeure',
  transportTrouble:
    'vol, grève*, accident, panne, trafic, circulation, correspondance, avion, mouvement social, transport aérien, embouteillage*, retard de vol, mouvements sociaux, camion en panne, véhicule en panne, aléa*',
  misrouted:
    'mal acheminé*, erreur d acheminement, mal orienté*, erreur de tri, mal dirigé*, fausse direction, mauvaise direction, fourvoyé*, mal trié*, dévoyé*, par erreur, erreur d aiguillage, mauvais site, acheminement erroné, erreur de routage',
  damaged:
    'endommagé*, abîmé*, avarie*, détérioré*, dégradé*, dommage*, cassé*, avarié*, spolié*, reconditionné*, abimé*',
  lost: 'perdu, perdue, perte, introuvable, égaré*, disparu*, volé, volée, non localisé',
  destroyed: 'détruit*, destruction, mis au rebut, mise au rebut, rebut, éliminé*',
  prohibited:
    'prohibé*, interdit*, non admis*, contrefaçon*, marchandise dangereuse, marchandises dangereuses, pas autorisé à',
  security: 'sécurité, sûreté, contrôle de sûreté, contrôle de sécurité',
  cancelled: 'annulé*, annulation',
  voided: 'étiquette annulée, bordereau annulé',
  partial: 'partielle*, partiel*, partiellement, une partie, livraison partielle, colis manquant*',
  unpaid:
    'impayé*, non payé*, non réglé*, à payer, à régler, redevable, non acquitté*, exigible*, à acquitter, restant, montant dû, sommes dues, taxes dues, droits dus, restent dus, sont dus, est dû, est due, sont dues, en attente de paiement, en attente de règlement, en attente du paiement, en attente du règlement, attente de paiement, attente de règlement, n ont pas été payés, n ont pas été payées, n ont pas été réglés, pas payés, pas payées, pas payé, pas réglés, pas réglé, pas réglées, non réglées, non acquittées, défaut de paiement, à devoir, paiement requis, paiement demandé, paiement dû, paiement manquant, paiement attendu, paiement nécessaire, reste à payer, restent à payer, restant à payer, doivent être payés, doivent être réglés, doit être payé, doit être réglé, non payement, non paiement, pas acquitté*, exigés, à percevoir, à verser, non perçu*, à la charge du destinataire, due par, due à l importation, dus par, dues par',
  dutyDue: 'en attente de paiement des taxes',
  chargeDue:
    'contre remboursement, affranchissement insuffisant, surtaxe, insuffisance d affranchissement, port dû, affranchissement',
  scheduled:
    'prévue, prévu, programmée, programmé, planifiée, planifié, estimée, sera livré, reprogrammée, nouvelle livraison, rendez vous, nouvelle tentative, reprogrammé, représenté, seconde présentation, prochaine livraison, replanifiée, nouvelle présentation, demain',
  label:
    'va bientôt nous être confié, en cours de préparation, préparation, étiquette créée, annoncé, nous être remis, être confié, déclaratif, pré enregistré, attendons votre colis, étiquette, commande créée, données électroniques, attente de prise en charge, pas encore pris en charge, attente de dépôt, enregistrement de la commande, prêt à être expédié, expéditeur prépare, prépare votre, avis électronique, pas encore remis, annonce, en attente de réception, informés de, bientôt être expédié, prêt à être envoyé, en attente de remise par, bientôt confié, pas encore confié, pas encore déposé, en attente de prise en charge, préavis, informations d expédition reçues, données reçues, en attente du colis, préparé par l expéditeur, préparé par votre expéditeur, pas encore en notre possession, en attente de dépôt par l expéditeur, avant l arrivée',
  inTransit:
    'en transit, en cours d acheminement, acheminement, transit, en route, trié, acheminé, acheminée, transport en cours, poursuit, en chemin, transporté, tri effectué, chargé, déchargé, transite',
  update:
    'mise à jour, statut, transmission, évènement, événement, actualisation, notification douanière, données transmises, informations transmises, mis à jour, échange de données, activité, modification de la date, par anticipation, à l avance, en amont, par voie électronique, électroniquement',
  notice:
    'sms, e mail, courriel, notification, mail, avisé par sms, consigne de livraison, reprogrammation, aucune action, message, choix de livraison, option, informé par, option de livraison, demande du destinataire, avis envoyé, modification de, à l heure, prévenu*, rien à faire, signature, merci de votre, enquête, a choisi, changement de, redirigé, informations de suivi, sans frais, veuillez noter, nous vous informons, veuillez patienter, merci de patienter, merci de votre patience, n est nécessaire, n est requise, n est requis, à titre d information, pas nécessaire, veuillez noter que, n avez rien à faire, aucun document n est, tous les documents nécessaires, tous les documents requis, tous les documents demandés, toutes les pièces requises, toutes les pièces demandées, toutes les pièces nécessaires, tous les éléments nécessaires, tous les justificatifs demandés',
  notFound:
    'aucune information, introuvable dans, pas d information, aucun résultat, numéro inconnu, numéro non trouvé, pas encore disponible, aucun colis, pas encore d information',
  pickupFailed:
    'enlèvement impossible, échec de l enlèvement, échec de collecte, enlèvement non, ramassage non, collecte impossible, échec de ramassage, collecte non effectuée, ramassage impossible, échec de la collecte, enlèvement échoué',
  expired: 'suivi expiré, suivi terminé, plus de suivi, suivi n est plus',
  exception: 'incident, anomalie, exception, aléa, irrégularité',
  atCustoms:
    'au bureau de douane, colis en douane, est en douane, envoi en douane, se trouve en douane, à la douane de, au bureau des douanes, en douane, dans les locaux de la douane, chez la douane, en zone douanière',
  estimated:
    'livraison prévue, date de livraison, livraison estimée, date de livraison prévue, date de livraison estimée, date prévue, date estimée, livraison prévue le, distribution prévue, remise prévue, livraison attendue, date prévisionnelle, livraison prévisionnelle, date de livraison prévisionnelle',
  must: 'prêt à, pour être, doit être, devra être, doivent être, afin d être, en vue d être, à rendre, à restituer, prête à',
  not: 'pas, non, aucun, aucune, jamais, pas encore, ne peut, impossible, n a pu, ni, toujours pas, sans que, n a pas, rien',
  will: 'sera, seront, va, vont, prévu, prévue, bientôt, prochainement, va être, devrait, demain, en vue, sous peu, à venir, prochain, allons, après arrivée, après son arrivée, après l arrivée, à son arrivée, à suivre, suivra',
  ongoing: 'en cours, en cours de, actuellement, en train d, est en, en phase de, est en cours',
  if: 'si, sauf, à défaut, dans le cas, en cas, faute de, sans retrait, sans réponse, sans paiement, lorsque, passé ce délai, en l absence de, en cas d absence, au delà, à moins, passé le, passé ce, passé la date, à défaut de paiement, faute de paiement, faute de retrait, à l issue, à l expiration, passé cette date, passé un délai, après ce délai, après expiration, en cas de non, passée cette date, au terme, dans le cas contraire, en l absence, tant qu',
  maybe: 'peut, pourrait, pourraient, susceptible*, éventuel*, possible*, peuvent, risque, peut être',
  and: 'et, mais, car, suite à, en raison, parce, cependant, puis, donc, à cause, toutefois, afin, pour cause, motif, ainsi, alors, suite au, du fait, puisque',
  message: 'sms, e mail, email, courriel, mail, notification',
  solved:
    'levé, levée, résolu, résolue, corrigé, corrigée, rectifié, rectifiée, régularisé, régularisée, réparé, débloqué, traité avec succès, levées, levés',
  yet: 'encore, toujours',
  formerly:
    'précédemment, auparavant, antérieurement, initialement, d abord, dans un premier temps, temporairement, au départ, auparavant retenu, un temps, momentanément, antérieur',
  else: 'sinon, ou il sera, ou le colis, ou votre colis, à défaut de quoi, ou il, faute de quoi, sans quoi, à défaut, dans le cas contraire, au risque, autrement',
};
