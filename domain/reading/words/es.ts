import type { Words } from '../concept.ts';

export const ES: Words = {
  customs: 'aduana*, aduaner*, desaduan*, autoridad sanitaria, autoridades aduaneras',
  clearance:
    'despacho aduanero, despacho de aduana, despacho de aduanas, trámite aduanero, trámites aduaneros, trámite de aduana, despacho, desaduanización, desaduanaje, desaduanamiento, gestión aduanera, proceso aduanero, liberación aduanera, nacionalización, tramitación de importación, tramitación de exportación, trámites de importación, trámites de exportación, trámites de aduana, formalidades aduaneras, tramitación aduanera, gestiones aduaneras, proceso de aduana, proceso de importación, procedimiento aduanero, desalfandegamiento, trámite de importación',
  leftCustoms:
    'desde aduana, desde la aduana, salida de aduana, salida de la aduana, sale de aduana, salió de aduana, devuelto por aduana, devuelto por la aduana, salido de aduana, salió de la aduana, ha salido de la aduana, fuera de aduana, ha salido de aduana, entregado por aduana, salida de aduanas',
  import: 'importación, importaciones, importar, entrada al país, país de destino',
  export: 'exportación, exportar, país de origen, salida del país, salida de exportación',
  toDestination: 'país de destino, país destino, oficina de cambio de destino, país destinatario, aduana de destino',
  atOrigin: 'país de origen, país origen, país de procedencia, oficina de cambio de origen, de origen',
  underway: 'país de tránsito, tránsito aduanero, aduana de tránsito, país intermedio',
  invoice:
    'factura*, comprobante de compra, justificante de compra, comprobante de pago, justificante de pago, valor declarado, declaración de valor, prueba de compra, comprobante de valor, justificante del valor, valor de la mercancía, valor del contenido, pro forma, ticket de compra',
  identity:
    'dni, nif, nie, rfc, curp, cuit, cuil, rut, número de identificación, documento de identidad, identificación, pasaporte, eori, identificación fiscal, cédula*, número fiscal, número de identidad, clave fiscal, identidad, ine, cif, número de documento',
  attorney:
    'poder, autorización de despacho, apoderamiento, carta poder, autorización para el despacho, mandato, encargo conferido, poder notarial, autorización al despacho, carta de autorización, autorización de representación',
  permit:
    'permiso*, licencia*, certificado*, autorización sanitaria, certificado de origen, autorización de importación, autorización previa, registro sanitario',
  papers:
    'documento, documentos, documentación, formulario*, declaración*, dua, papeles, justificante*, comprobante*, cn23, guía, papeleo',
  information:
    'información, datos, dato, descripción, instrucciones, respuesta, aclaración, detalle*, contenido, código arancelario, contacto telefónico, teléfono, partida arancelaria, contacto, correo electrónico',
  address: 'dirección, domicilio, direcciones, código postal, señas',
  duty: 'arancel*, impuesto*, derechos, iva, tributo*, tasa*, gravamen*, gravámenes, gastos de aduana, gastos aduaneros, derechos de aduana, gastos de importación, contribuciones, derechos de importación, tarifa aduanera, gastos de gestión',
  payment:
    'pago, pagos, pagar, abono, abonar, importe, cobro, gastos, cargo, cargos, monto, liquidación, tarifa, costes, coste, franqueo',
  receiver: 'destinatario*, destinataria, importador*, cliente*, consignatario*, receptor*, comprador*',
  you: 'su dni, su nif, debe usted, debe presentar, debe pagar, debe abonar, su documentación, su pago, su factura, debe aportar, su identificación, necesitamos que, su número, su autorización, por su parte, adjunte, su pasaporte, sus datos, su rfc, su curp, su cédula, su rut',
  sender: 'remitente*, expedidor, vendedor, exportador*, tienda, comercio, comerciante',
  toSender:
    'al remitente, a su remitente, a remitente, al vendedor, al expedidor, a origen, al exportador, a la tienda, al origen, a su origen',
  broker:
    'agente de aduana*, agente aduanal, agente aduanero, corredor*, broker, representante aduanero, despachante, transitario, agencia aduanal, agencia de aduana*',
  agent:
    'agente, transportista local, socio*, operador local, mensajería local, empresa de reparto, operador postal, última milla, agencia de transporte, correo local, transportista, mensajero local, courier local, colaborador*, distribuidor local, compañía de entrega, empresa de mensajería',
  airline: 'aerolínea*, compañía aérea, línea aérea, naviera, transportista aéreo',
  facility:
    'centro, almacén, delegación, oficina de cambio, unidad de reparto, nave, plataforma, terminal, hub, aeropuerto, depósito, unidad de distribución, instalación*, bodega, planta, centro logístico, sucursal, oficina, estación, base, centro de tratamiento, centro de clasificación, oficina postal, oficina de correos, centro de distribución, oficina internacional, red de distribución, centro operativo, unidad, estafeta',
  pickupPoint:
    'punto de recogida, punto de retiro, citypaq, oficina de correos, taquilla*, punto pack, locker*, punto de entrega, consigna, casillero*, punto de conveniencia, en oficina, en sucursal, tienda de recogida, punto citypaq, punto de venta, punto de recolección, parcelshop, punto pickup, entregado en oficina, punto de servicio, buzón inteligente, apartado postal, en su oficina, oficina de referencia, puntopack, pickup, kiosco, ocurre',
  safePlace:
    'vecino*, buzón*, conserje*, portería, portero, recepción, en mano, familiar, firmado por, lugar seguro, autorizado en domicilio, vigilante, firma',
  delivery: 'entrega, entregar, reparto, entregas, repartir',
  released:
    'liberado, liberada, levante, despachado, despachada, autorizado por aduana, levante autorizado, autorizada por aduana, desaduanado, nacionalizado, liberación, liberados, despachado por aduana, levante concedido, importación autorizada, desaduanizado, autorizado por la aduana, desbloqueado, autorización de levante, autorizado el levante, autorizada la importación, autorizada la salida, aprobado por aduana, exportación autorizada, autorizad*',
  complete:
    'finalizado, finalizada, completado, completada, concluido, concluida, terminado, terminada, realizado, realizada, con éxito, exitoso, exitosa, finaliza, culminado, culminada, superado, superada, efectuado, efectuada, aprobado, aprobada, satisfactoriamente, finalización, satisfactoria, finalizados, completados, realizados, terminados, exitosamente, correctamente, concluyó, finalizó',
  presented:
    'presentado, presentada, entregado a aduana, entregado en aduana, en poder de la aduana, llegada a aduana, entrada en aduana, ingresado a aduana, enviado a aduana, a disposición de aduana, remitido a aduana, llegado a aduana, recibido en aduana, recibido por aduana, ingreso a aduana, entregado a la aduana, enviado a la aduana, transferido a aduana, en aduana, a la aduana, a aduana, en la aduana, pendiente de despacho, pendiente de aduana, admitido en aduana, para despacho, para su despacho, para inspección, puesto a disposición de la aduana, a control aduanero, sometido a, para trámite, entró en aduana, entra en aduana, para control aduanero, para revisión, pendiente de trámite, en aduanas, a aduanas, para trámites',
  process:
    'en trámite, en tramitación, en proceso, inspección, revisión, inspeccionado, en curso, revisado, tramitándose, en despacho, control, verificación, tramitación, procesando, siendo, reconocimiento, en trámites, en revisión, examen, evaluación, examinado, proceso de, está revisando, revisa, verificando, valoración, en inspección, está procesando, trámite, análisis, procesado, inspeccionando, examinando, inspecciona, examina',
  start: 'iniciado, iniciada, comenzado, inicio, comienza, inicia, comenzó, empezado, inició, iniciados, ha comenzado',
  received:
    'recibido, recibida, recibidos, recibidas, aportada, aportado, reanuda*, presentada la documentación, aceptada, facilitada, facilitados, recepcionada, entregada la documentación, se recibió, enviada, enviados, continúa, validada, validados, completa, aportados, subida, ha aportado, aportó, ha facilitado, ha enviado, presentó, ha proporcionado, proporcionó, proporcionada, proporcionado, proporcionados, facilitó, ha entregado la documentación, envió la',
  paid: 'pagado, pagada, pagados, pagadas, abonado, abonada, abonados, abonadas, pago realizado, pago recibido, pago confirmado, liquidado, liquidados, liquidada, satisfechos, pago efectuado, pago completado, pago acreditado, pago aceptado, pago registrado, cancelados, cobrado, liquidadas, pagó, abonó, liquidó, prepagad*, pagado por adelantado',
  delivered:
    'entregado, entregada, entregados, entrega efectuada, entrega realizada, entrega completada, entrega exitosa, repartido, entrega satisfactoria, se entregó, depositado en, entrega finalizada, depositado, depositada, entregó, dejado en',
  collected: 'recogido por, retirado por, recogido, retirado, retirada, recogida por el destinatario, retirado en',
  returned:
    'devuelto, devuelta, devolución entregada, devolución completada, devolución finalizada, reintegrado, devueltos, retornado, retornada, devolución realizada, devolución efectuada, reembarcado, devolución concluida',
  arrived:
    'llegada, llegado, ha llegado, arribado, arribo, recepción, recibido en, llegó, ingresado, entrada, recepcionado, en destino, llega, ingresó, aterrizado, arribó, alta en',
  departed:
    'salida, ha salido, salió, despachado de, enviado a, expedido, partido, en camino desde, partió, ha partido, sale, envío a, salido, transferido a, dejó, remitido a, despegado, ha abandonado, abandonó',
  accepted:
    'admitido, admitida, admisión, aceptado, imposición, recogido por el transportista, recogido del, depositado por el remitente, recogida realizada, entregado por el remitente, en poder de, registrado en oficina, entregado por el vendedor, recolectado, recolectada, recogido por correos, depositado en correos, recogido en origen, recibido del, recibido por',
  handed:
    'transferido, cedido, traspasado, puesto a disposición de, asignado, traspaso, enviado a, reexpedido, trasladado, derivado, remitido',
  ready:
    'disponible para, a disposición del destinatario, pendiente de recogida, listo para recoger, listo para recogida, disponible en, puede recoger*, para su recogida, listo para retirar, para recoger, en espera de ser recogido, disponible, puede pasar a, a la espera de ser recogido, a disposición, esperando a ser recogido, para ser retirado, para retirar, en lista, listo para ser, pase a recoger, pendiente de ser recogido, puede retirar*, para retiro, esperando recogida, recoja, en espera de recogida, retírelo',
  outForDelivery:
    'en reparto, en proceso de entrega, salida a reparto, en ruta de entrega, en vehículo de reparto, en camino a su domicilio, con el repartidor, en distribución, salió a reparto, en ruta, salió para entrega, en entrega, en camino para entrega, repartidor, en ruta hacia, en proceso de reparto, salida para entrega, asignado a reparto, mensajero, en tránsito a domicilio, está en reparto, cartero, vehículo de entrega, salió a ruta, está siendo entregado',
  held: 'retenid*, retencion, retención, retener, detenid*, bloquead*, paralizad*, suspendid*, incautad*, intervenid*, confiscad*, parad*, estacionad*, en pausa, inmovilizad*, decomisad*, demorad*, interrumpid*, custodia, detención',
  need: 'necesi*, requier*, requerid*, se solicita*, solicit*, precisa*, debe, deberá, obligatori*, falta por, por favor, rogamos, aporte, facilite, exige*, requeri*, hace falta, es necesari*, indispensable, pendiente de recibir, pedir, pide, piden, pedid*, contacte, contactar, presente, presentar, aportar, envíe, hay que, se ruega, debe pagar, adjuntar, acredite, subir, pague, abone, paga, realice, envíenos, facilítenos, remita, proporcione, indique',
  await:
    'a la espera, en espera, espera, esperando, pendiente*, aguardando, en espera de, esperamos, liberación tras, levante tras, despacho tras, liberará tras',
  until: 'hasta, hasta que, antes de, una vez, en cuanto, previo, tan pronto',
  missing:
    'falta*, incomplet*, incorrect*, insuficiente*, inválid*, errone*, erróne*, ausencia de documentación, no coincide, discrepancia*, inexact*, no aportad*, no recibid*, carece, sin factura, sin documentación, ilegible, no presentad*, defectuos*, inconsisten*, no corresponde, error en, errores en, por falta de, no facilitad*, no válid*, irregular*, no adjunt*',
  fail: 'fallid*, problema*, incidencia*, error, anomalía*, sin éxito, irregularidad*, fracas*, inconvenient*, falló, fallo, no fue posible, no es posible, no ha sido posible, no supera, no superado',
  reject:
    'rechazad* por aduana, rechazad* por la aduana, denegad*, importación rechazada, no autorizad*, prohibida la importación, rechazo, denegación, importación denegada, rechaza la, inadmitid*, despacho rechazado, rechazado en aduana, no admitid*, deniega, rechazó, exportación rechazada, rechazado por aduana, rechazada por aduana, rechazado por la aduana, rechazada por la aduana, rechazado en la aduana',
  return:
    'devolución*, devolver, devolverá, devolviendo, retorno, devoluciones, en devolución, reexpedido al remitente, regreso, retornar, retornando, retornará, se devuelve, reenviado al remitente, regresando, ser devuelto, reingreso, reingresa*',
  absent:
    'ausente*, ausencia, no se encuentra*, no se encontraba, nadie, cerrado, no había nadie, aviso de llegada, no estaba, ausente reparto, avisado, no localizado en domicilio, local cerrado, establecimiento cerrado, no disponible, negocio cerrado, no hay nadie, no contesta, no responde, vacaciones, comercio cerrado, aviso dejado, se dejó aviso, no presente, sin moradores, ilocalizable',
  noAccess:
    'sin acceso, acceso no, no se pudo acceder, acceso restringido, inaccesible, no se puede acceder, imposible acceder, acceso, zona peligrosa, zona de riesgo, perro',
  refused:
    'rehusad*, rechazad*, rehúsa, rechazado por el destinatario, no aceptad*, no acept*, rehuso, rehusó, rechaza el, rechazó',
  unclaimed:
    'no retirad*, no recogid*, caducad*, plazo de recogida, no reclamad*, sobrante, plazo vencido, no ha recogido, vencido el plazo, fin de plazo, no ha retirado, plazo de custodia, plazo de permanencia, no reclamó, expirado el plazo, superado el plazo, plazo agotado, no ha sido recogid*, no ha sido retirad*, lista caducada',
  badAddress:
    'dirección incorrecta, dirección incompleta, desconocid*, dirección errónea, señas incorrectas, se ha mudado, domicilio incorrecto, dirección insuficiente, dirección inexistente, dirección desconocida, cambió de domicilio, datos de dirección, faltan datos, domicilio desconocido, domicilio insuficiente, problema con la dirección, error en la dirección, dirección no, no existe, cambio de domicilio, mudado, dirección equivocada, falta número, mala dirección, dirección inválida, direccion errada, dirección es incorrecta, no conocido, dirección está incompleta, domicilio no localizado, dirección no localizada',
  attempt:
    'intento*, no entregad*, no se pudo entregar, no ha podido ser entregad*, entrega fallida, no ha sido posible, imposible entregar, entrega no, no ha podido entregar, no pudo ser entregad*, no ha sido entregad*, no se ha podido entregar, no fue posible, intento de entrega, reparto fallido, no fue entregado, sin entregar, no hemos podido, entrega frustrada, entrega infructuosa, visita, tentativa',
  delay:
    'retras*, demora*, demorad*, atras*, más tiempo, aplazad*, tardará, tardar, posponer, pospuest*, más tarde de, más de lo habitual, más de lo normal, prolongarse',
  weather:
    'clima*, meteorológic*, temporal, nieve*, tormenta*, lluvia*, inundacion*, huracán, condiciones climáticas, desastre*, fuerza mayor, borrasca, nevada*, mal tiempo',
  transportTrouble:
    'vuelo*, huelga*, avería*, tráfico, accidente*, transporte aéreo, bloqueo de carreteras, avión, problemas de transporte, manifestaci*, conexión, paro de transportistas, congestión, problemas mecánicos, cortes de carretera, carretera',
  misrouted:
    'mal encaminad*, mal dirigid*, error de clasificación, mal clasificad*, por error, mal direccionad*, enviado erróneamente, error de ruta, reencaminad*, extraviado a, mal enrutad*, desviad*, clasificado incorrectamente, destino incorrecto, destino equivocado, error de encaminamiento, error de envío, ruta equivocada, ruta incorrecta, equivocad*',
  damaged: 'dañad*, deteriorad*, daño*, rot*, averiad*, desperfecto*, avería en el contenido, maltratad*, siniestrado',
  lost: 'perdid*, extraviad*, pérdida, extravío, robo, robad*, no localizado, sustraíd*',
  destroyed: 'destruid*, destrucción, desechad*, eliminad*, incinerad*, abandonad*',
  prohibited:
    'prohibid*, mercancía peligrosa, mercancías peligrosas, no permitid*, falsificad*, falsificaci*, no admisible, contenido no permitido, artículo restringido, artículos restringidos, ilegal*',
  security: 'seguridad, control de seguridad, motivos de seguridad, inspección de seguridad, escaneo de seguridad',
  cancelled: 'cancelad*, anulad*, cancelación, anulación',
  voided: 'etiqueta anulada, etiqueta cancelada, guía cancelada, guía anulada',
  partial: 'parcial*, parte del envío, entrega parcial, bulto*',
  unpaid:
    'impagad*, adeud*, sin pagar, por pagar, a pagar, no pagad*, pendiente de pago, debido, debe pagar, debe abonar, no abonad*, no ha pagado, no han sido, sin abonar, a abonar',
  dutyDue: 'pendiente de pago de impuestos',
  chargeDue:
    'contrarreembolso, contra reembolso, reembolso, franqueo insuficiente, contra entrega, porte debido, portes debidos, pago contra entrega, cobro a destino',
  scheduled:
    'programad*, prevista, previsto, estimada, será entregado, fecha de entrega, entrega estimada, cita*, concertada, nueva entrega, reprogramad*, segundo intento, fecha estimada, concertado, fecha prevista, nuevo intento, próximo intento, se entregará, agendad*, mañana, replanificad*, entrega el',
  label:
    'prerregistrado, pendiente de entrada en red, etiqueta*, preadmisión, pre registrado, información recibida, prerregistro, electrónic*, creado, documentado, generada, sin recibir, pendiente de recibir, aún no, orden de envío, en preparación, pre admisión, preaviso, preavisado, pendiente de admisión, pendiente de recolección, guía generada, guía creada, envío registrado, datos del envío recibidos, en espera de recibir, pedido, grabado, anunciado',
  inTransit:
    'en tránsito, en camino, clasificad*, en curso, en transporte, clasificación, tránsito, en traslado, cargado, reenviado, en viaje, en ruta hacia el, transportándose, procesado en, redirigido, consolidado',
  update:
    'actualización, actualizado, estado, evento, transmitid*, transmisión, información enviada, datos enviados, notificación, datos electrónicos, registrado, actualiza*, actividad, novedad',
  notice:
    'sms, correo electrónico, notificación enviada, aviso, notificado, email, preferencia*, comunicación, no se requiere, ninguna acción, a tiempo, puntual, llamada, mensaje, cambio de fecha, opciones de entrega, instrucciones de entrega, solicitud de, no es necesario, informado, encuesta, redirigido, cambio de dirección, entrega autorizada, exento, modificada, seguimiento, recordatorio, elegido',
  notFound:
    'no existe información, no encontrado, sin información, no se encontró, sin datos, no hay datos, no disponible por el momento, no hay información, no hay resultados, número no',
  pickupFailed:
    'recogida fallida, recogida no realizada, no se pudo recoger, recolección fallida, intento de recogida, recolección no, recogida no, recogida anulada, intento de recolección, recogida cancelada, mercancía no preparada, no preparado para',
  expired: 'seguimiento finalizado, seguimiento caducado, seguimiento expirado',
  exception: 'incidencia*, excepción, anomalía, novedad, inconveniente, contratiempo',
  not: 'no, aún no, nunca, ningún, ninguna, imposible, tampoco, ni, todavía no, sin ser, sin haber, sin que, no ha, no se, nada',
  will: 'será, serán, próximamente, prevista, previsto, va a, mañana, en breve, procederá, estimada, programada, pronto, deberá ser, próximo, para ser, van a, realizará, se hará, se procederá, tras la llegada, tras su llegada, a su llegada, se presentará',
  ongoing: 'está siendo, en proceso, en proceso de, actualmente, en curso, siendo, está en',
  if: 'si, en caso, salvo, transcurrido, siempre que, en su defecto, cuando, a menos, de no ser, sin pago, de no, no siendo, sin respuesta, si no',
  maybe:
    'puede, podría*, posible*, posiblemente, eventual*, pueden, podrán, podrá, quizá*, susceptible, pueden aplicarse, puede estar',
  and: 'y, pero, porque, por lo que, debido a, ya que, por, sino, luego, aunque, además, tras, así que, motivo, causa, a causa de, según, mientras, tras el pago',
  message: 'sms, e mail, email, correo electrónico, mensaje',
  solved: 'levantad*, resuelt*, corregid*, subsanad*, solucionad*, rectificad*',
  yet: 'aún, todavía',
  formerly: 'anteriormente, previamente, antes retenid*',
  else: 'caso contrario, de lo contrario, o el envío, o será, o se devolverá, o el paquete',
};
