import type { Words } from '../concept.ts';

export const FR: Words = {
  customs:
    'douane, douanes, douanier, douanière, douaniers, douanières, dédouanement, dédouané, dédouanée, dédouaner, asfc, autorités douanières',
  clearance:
    'dédouanement, formalités douanières, formalités de douane, procédure douanière, procédures douanières, dédouaner, dédouané, dédouanée, traitement douanier, opérations douanières, formalités d importation',
  leftCustoms:
    'sortie de douane, sorti de douane, sortie de la douane, quitté la douane, remis par la douane, sorti de la douane, restitué par la douane, rendu par la douane, retour de douane, retour de la douane, sortie du bureau de douane, quitté les douanes, sorti des douanes',
  import: 'import, importation, importations, à l arrivée, pays de destination, entrée en france',
  export: 'export, exportation, au départ du pays, pays d expédition, pays d origine',
  toDestination:
    'pays de destination, pays destinataire, pays d arrivée, douane de destination, douane du pays de destination',
  atOrigin: 'pays d origine, pays d expédition, pays de départ, pays expéditeur',
  underway: 'pays de transit, transit douanier',
  invoice:
    'facture*, justificatif de valeur, preuve d achat, justificatif d achat, preuve de paiement, valeur déclarée, justificatif de paiement, valeur de la marchandise, valeur du contenu, valeur des marchandises, preuve de valeur, pro forma',
  identity:
    'numéro de tva, numéro d import, eori, numéro eori, pièce d identité, pièces d identité, carte d identité, passeport, numéro fiscal, numéro d identification, identité, numéro siren, numéro siret, code fiscal, nif, justificatif d identité, n tva, n eori',
  attorney:
    'procuration*, pouvoir, mandat, mandat de dédouanement, mandat de représentation, lettre de mandat, autorisation de dédouanement, mandat douanier',
  permit:
    'licence*, certificat*, permis, autorisation d importation, certificat d origine, agrément, autorisation d exportation, autorisation sanitaire',
  papers:
    'document*, documentation, formulaire*, déclaration*, justificatif*, pièce*, cn23, papiers, dossier incomplet, pièces justificatives, bordereau',
  information:
    'information*, renseignement*, données, précision*, description*, coordonnées, réponse, contenu, code sh, détail*, éléments, numéro de téléphone, infos, instructions, retour d information',
  address: 'adresse*, code postal, numéro de rue',
  duty: 'droits, taxe*, tva, droits de douane, frais de douane, droits et taxes, frais douaniers, frais d importation, frais de dédouanement, taxes douanières, frais de dossier, taxes et frais',
  payment:
    'paiement*, payer, règlement, régler, frais, montant, virement*, s acquitter, acquitter, acquittement, somme',
  receiver: 'destinataire*, importateur*, client, cliente, acheteur, réceptionnaire',
  you: 'vous devez, votre numéro, votre pièce, votre part, vos documents, votre facture, vos coordonnées, de votre paiement, votre règlement, votre réponse, votre paiement, votre identité, votre passeport, vous invitons, vos justificatifs, vous demandons',
  sender: 'expéditeur*, vendeur, exportateur*, marchand, expéditrice, commerçant, e commerçant',
  toSender:
    'à l expéditeur, a l expéditeur, à son expéditeur, au vendeur, chez l expéditeur, vers l expéditeur, à expéditeur, à l exportateur, par l expéditeur, retour expéditeur, au commerçant, à l envoyeur',
  broker:
    'courtier*, transitaire*, agent en douane, commissionnaire*, déclarant en douane, représentant en douane, agent de douane',
  agent:
    'partenaire*, transporteur local, opérateur local, prestataire*, sous traitant, livreur local, transporteur final, transporteur partenaire, poste locale, dernier kilomètre, agence de livraison, agent, société de livraison, transporteur, opérateur postal',
  airline: 'compagnie aérienne, transporteur aérien, transporteur maritime',
  facility:
    'centre de tri, plateforme, agence, dépôt, entrepôt, hub, site, centre, plate forme, aéroport, centre courrier, bureau d échange, centre d échange, centre de distribution, établissement, agence colis, site de livraison, site logistique, agence de distribution, gare, établissement postal, agence locale, centre de traitement, bureau d échanges',
  pickupPoint:
    'point relais, point de retrait, relais, pickup, bureau de poste, point pickup, relais colis, commerçant relais, casier*, guichet, lieu de retrait, locker, commerce de proximité, boutique, mondial relay, point de collecte, relais pickup, point de dépôt, point retrait, bureau de retrait, magasin, consigne, consignes, en consigne',
  safePlace:
    'voisin*, boîte aux lettres, boite à lettres, gardien*, accueil, lieu sûr, concierge, remis en main propre, contre signature, en mains propres, voisinage, réception, tiers, en main propre, mandataire, boîte postale, proche',
  delivery: 'livraison*, livrer, distribution, remise, distribuer',
  released:
    'libéré, libérée, dédouané, dédouanée, mainlevée, autorisé par la douane, libération, débloqué, débloquée, main levée, sortie autorisée, libérés, relâché, bon à enlever, autorisé à sortir, autorisé, autorisée',
  complete:
    'terminé, terminée, achevé, achevée, effectué, effectuée, finalisé, finalisée, accompli, accomplie, réussi, réussie, complété, complétée, avec succès, validé, validée, clôturé, clôturée, achèvement, finalisation, terminées, accomplies, effectuées, fin des, fin du',
  presented:
    'présenté, présentée, entrée en douane, remis à la douane, remis aux douanes, transmis à la douane, transmis aux douanes, soumis à la douane, arrivé en douane, arrivée en douane, transmis au service des douanes, au service des douanes, entré en douane, entrée dans la douane, présentation en douane, déclaré en douane, à la douane, aux douanes, remise à la douane, confié à la douane, pris en charge par la douane, au bureau de douane, aux autorités douanières, déposé en douane, pour dédouanement, au dédouanement, présentation à la douane, passage en douane, pour contrôle douanier, réception en douane, reçu en douane, remis au bureau de douane, colis en douane, est en douane, envoi en douane, se trouve en douane',
  process:
    'en cours, contrôle*, inspection*, examen, examiné, vérification*, traitement, en instance de traitement, inspecté, étude du dossier, étude, vérifié, contrôlé, contrôlée, examinée, vérifiée, inspectée, en traitement, traité, analyse, examine, examinent, vérifie, en cours de, inspecte',
  start: 'commencé, débuté, début, démarré, lancé, engagé, initiée, lancée, engagée, commence, débute, début du',
  received:
    'reçu, reçue, reçus, reçues, reprise, repris, transmis, fournis, fourni, fournie, obtenu, obtenus, fournies, transmise, transmises, validés, reprend, bien reçu, complets, réceptionnés, a fourni, a transmis, a envoyé, a communiqué, arrivée de la facture',
  paid: 'payé, payée, payés, payées, acquittés, acquitté, acquittée, acquittées, réglé, réglés, réglée, réglées, paiement reçu, paiement effectué, paiement confirmé, paiement validé, paiement accepté, règlement effectué, règlement reçu, paiement enregistré, perçus, a payé, a réglé, a acquitté, prépayé, prépayée, prépayés, prépayées',
  delivered:
    'livré, livrée, livrés, distribué, distribuée, remis au destinataire, remis à, remise à, livraison effectuée, livraison réussie, livraison terminée, remis, déposé, déposée, distribués, livraison validée, retrait de votre colis a été effectué',
  collected:
    'retiré, retirée, récupéré, récupérée, collecté par le destinataire, retrait effectué, retiré par, retrait de votre colis a été effectué, retrait du colis effectué',
  returned:
    'a été retourné, a été retournée, restitué, restituée, rendu à l expéditeur, a été renvoyé à l expéditeur, retour livré, retour terminé, retour effectué, été restitué, été retourné, renvoi terminé, été rendu, rendu, retour finalisé',
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
  held: 'retenu, retenue, bloqué, bloquée, retenus, saisi, saisie, suspendu, suspendue, immobilisé, immobilisée, arrêté, consigné, intercepté, confisqué, rétention, blocage, stoppé, conservé, gardé, en suspens, stationné, mis en souffrance, en souffrance, interruption',
  need: 'nécessaire*, requis, requise, requises, demande, demandé, demandée, demandées, demandés, merci, veuillez, besoin, exigé, exigée, doit, doivent, exige, réclame, sollicité, fournir, transmettre, requiert, nécessite, contacter, compléter, indispensable, à fournir, à régler, exigées, manque, prière, contacté, complémentaires, réclamé, réclamée, faut, demandent, réclamés, sollicitons, contactez, recherchons, souhaite obtenir, à payer, payez, réglez, acquittez, fournissez, transmettez, envoyez, indiquez',
  await:
    'en attente, attente, attend, dans l attente, attendons, en attendant, attendu, attendus, attendue, libération après, mainlevée après, dédouanement après',
  until:
    'jusqu à, jusqu au, avant, dès que, une fois, sous réserve, tant que, après réception, dès réception, dès paiement',
  missing:
    'manquant*, incomplet*, incomplète*, incorrect*, erroné*, insuffisant*, manque, absence de, non conforme*, invalide*, non fourni*, inexact*, anomalie, illisible*, défaut de, pas fourni*, pas reçu*, imprécis*, non renseign*, non reçu*, incohéren*, sans facture',
  fail: 'échec, échoué, échouée, anomalie, problème*, incident*, infructueu*, difficulté*, irrégularité*, impossibilité, pas possible, impossible',
  reject:
    'refusé par la douane, refusée par la douane, rejeté, rejetée, importation refusée, entrée refusée, non autorisé, interdiction d importation, refus de la douane, importation interdite, non autorisée, refus d importation, refus de dédouanement, dédouanement refusé, entrée interdite, refusé par les douanes, refus des douanes, refus douanier, rejet',
  return:
    'retour, retourné, retournée, renvoyé, renvoyée, renvoi, réexpédié à l expéditeur, repart, renvoyer, retourner, retour à l expéditeur, réexpédition à l expéditeur, réexpédié vers l expéditeur, retour expéditeur, retourne, revient, refoulé, retours',
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
    'impayé*, non payé*, non réglé*, à payer, à régler, redevable, non acquitté*, exigible*, à acquitter, restant, montant dû, sommes dues, taxes dues, droits dus, restent dus, sont dus, est dû, est due, sont dues',
  dutyDue: 'en attente de paiement des taxes',
  chargeDue:
    'contre remboursement, affranchissement insuffisant, surtaxe, insuffisance d affranchissement, port dû, affranchissement',
  scheduled:
    'prévue, prévu, livraison prévue, programmée, programmé, planifiée, planifié, date de livraison, estimée, sera livré, reprogrammée, nouvelle livraison, rendez vous, nouvelle tentative, reprogrammé, livraison estimée, représenté, seconde présentation, prochaine livraison, replanifiée, nouvelle présentation, demain',
  label:
    'va bientôt nous être confié, en cours de préparation, préparation, étiquette créée, annoncé, nous être remis, être confié, déclaratif, pré enregistré, attendons votre colis, étiquette, commande créée, données électroniques, attente de prise en charge, pas encore pris en charge, attente de dépôt, enregistrement de la commande, prêt à être expédié, expéditeur prépare, prépare votre, avis électronique, pas encore remis, annonce, en attente de réception, informés de, bientôt être expédié, prêt à être envoyé, en attente de remise par, bientôt confié',
  inTransit:
    'en transit, en cours d acheminement, acheminement, transit, en route, trié, acheminé, acheminée, transport en cours, poursuit, en chemin, transporté, tri effectué, chargé, déchargé, transite',
  update:
    'mise à jour, statut, transmission, évènement, événement, actualisation, notification douanière, données transmises, informations transmises, mis à jour, échange de données, activité, modification de la date',
  notice:
    'sms, e mail, courriel, notification, mail, avisé par sms, consigne de livraison, reprogrammation, aucune action, message, choix de livraison, option, informé par, option de livraison, demande du destinataire, avis envoyé, modification de, à l heure, prévenu*, rien à faire, signature, merci de votre, enquête, a choisi, changement de, redirigé, informations de suivi, sans frais',
  notFound:
    'aucune information, introuvable dans, pas d information, aucun résultat, numéro inconnu, numéro non trouvé, pas encore disponible, aucun colis, pas encore d information',
  pickupFailed:
    'enlèvement impossible, échec de l enlèvement, échec de collecte, enlèvement non, ramassage non, collecte impossible, échec de ramassage, collecte non effectuée, ramassage impossible, échec de la collecte, enlèvement échoué',
  expired: 'suivi expiré, suivi terminé, plus de suivi, suivi n est plus',
  exception: 'incident, anomalie, exception, aléa, irrégularité',
  not: 'pas, non, aucun, aucune, jamais, pas encore, ne peut, impossible, n a pu, ni, toujours pas, sans que, n a pas, rien',
  will: 'sera, seront, va, vont, prévu, prévue, bientôt, prochainement, va être, devrait, demain, en vue, sous peu, à venir, prochain, allons, après arrivée, après son arrivée, après l arrivée, à son arrivée, à suivre, suivra',
  ongoing: 'en cours, en cours de, actuellement, en train d, est en, en phase de, est en cours',
  if: 'si, sauf, à défaut, dans le cas, en cas, faute de, sans retrait, sans réponse, sans paiement, lorsque, passé ce délai, en l absence de, en cas d absence, au delà, à moins, passé le, passé ce, passé la date',
  maybe: 'peut, pourrait, pourraient, susceptible*, éventuel*, possible*, peuvent, risque, peut être',
  and: 'et, mais, car, suite à, en raison, parce, cependant, puis, donc, à cause, toutefois, afin, pour cause, motif, ainsi, alors, suite au, du fait, puisque',
  message: 'sms, e mail, email, courriel, mail, notification',
  solved: 'levé, levée, résolu, résolue, corrigé, corrigée, rectifié, rectifiée',
  yet: 'encore, toujours',
  formerly: 'précédemment, auparavant, antérieurement',
  else: 'sinon, ou il sera, ou le colis, ou votre colis, à défaut de quoi',
};
