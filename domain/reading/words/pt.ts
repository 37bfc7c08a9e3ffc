import type { Words } from '../concept.ts';

export const PT: Words = {
  customs:
    'alfândega*, alfandeg*, aduan*, receita federal, anvisa, vigiagro, desalfandeg*, órgão anuente, órgãos anuentes, autoridade tributária, despacho postal, ibama, autoridade aduaneira',
  clearance:
    'desembaraço*, desalfandegamento, fiscalização aduaneira, despacho aduaneiro, fiscalização, liberação alfandegária, trâmite aduaneiro, despacho postal, desembaraço aduaneiro, processo aduaneiro, despacho de importação, despacho de exportação, processo alfandegário, formalidades aduaneiras, procedimentos aduaneiros, trâmites aduaneiros, liberação aduaneira, conferência aduaneira, desalfandegar, controlo aduaneiro, controle aduaneiro, verificação alfandegária, apresentação alfandegária',
  leftCustoms:
    'saída da alfândega, devolvido pela alfândega, devolvido pela aduana, saiu da alfândega, saída alfândega, devolvido pela fiscalização, devolvido pela receita, saída da fiscalização, saiu da fiscalização, entregue pela alfândega, da alfândega aos correios, saiu da aduana',
  import: 'importação, importar, entrada no brasil, país de destino, importações',
  export: 'exportação, exportar, país de origem',
  toDestination:
    'país de destino, país do destinatário, unidade de tratamento internacional no brasil, ao brasil, chegou no brasil, chegou ao brasil, recebido no brasil, pelos correios do brasil, alfândega de destino',
  atOrigin: 'país de origem, país do remetente, no exterior, país remetente',
  underway: 'país de trânsito, trânsito aduaneiro',
  invoice:
    'fatura*, nota fiscal, comprovante de compra, comprovante de pagamento, comprovativo de compra, comprovativo de pagamento, valor declarado, comprovativo de valor, comprovante de valor, prova de compra, declaração de valor, comprovativo do valor, valor da mercadoria, invoice, recibo de compra',
  identity:
    'cpf, cnpj, nif, número de contribuinte, documento de identificação, identificação fiscal, passaporte, documento de identidade, eori, número de identificação, identificação, rg, cartão de cidadão, contribuinte',
  attorney:
    'procuração*, declaração de autorização, autorização de despacho, mandato, poderes de representação, autorização de desalfandegamento',
  permit:
    'licença*, certificado*, autorização da anvisa, autorização de importação, alvará, anuência, receita médica, receituário, autorização especial, prescrição médica, autorização do infarmed',
  papers: 'documento, documentos, documentação, formulário*, declaração*, comprovante*, comprovativo*, cn23, papelada',
  information:
    'informaç*, dados, detalhe*, descrição, esclarecimento*, resposta, instruç*, conteúdo, manifestação, contato, contacto, telefone, ncm',
  address: 'endereço*, morada, cep, código postal, número da porta',
  duty: 'tributo*, imposto*, icms, iva, taxa*, direitos aduaneiros, despesas aduaneiras, despacho postal, encargos, direitos, taxas aduaneiras, tributação, custos aduaneiros, despesas alfandegárias, tributad*, despesas de desalfandegamento',
  payment:
    'pagamento*, pagar, valor, cobrança, pague, efetuar, boleto, despesas, efetue, liquidar, custos, quitação, quitar, portes',
  receiver: 'destinatári*, importador*, cliente*, comprador*, recebedor*, consignatário',
  you: 'seu cpf, seus dados, você, deve pagar, seu documento, sua fatura, minhas importações, deverá enviar, deverá pagar, deve enviar, seu pagamento, o seu nif, a sua fatura',
  sender: 'remetente*, vendedor*, exportador*, expedidor*, loja, lojista',
  toSender:
    'ao remetente, para o remetente, ao vendedor, ao exportador, à origem, ao expedidor, a origem, para a origem, ao lojista, à loja',
  broker: 'despachante*, agente aduaneiro, agente alfandegário, transitário*, despachante aduaneiro, broker',
  agent:
    'parceiro*, transportadora local, operador local, agente, transportadora parceira, correio local, última milha, transportadora, empresa de entrega, entregador local, distribuidor local, operador postal local, operador postal, empresa parceira, courier local, subcontratado',
  airline: 'companhia aérea, transportadora aérea, linha aérea',
  facility:
    'unidade*, centro*, agência, armazém, depósito, terminal, hub, aeroporto, base, cdd, filial, instalaç*, estação, loja ctt, plataforma, galpão, unidade de tratamento, centro operacional, centro de distribuição, posto, centro de produção, entreposto',
  pickupPoint:
    'ponto de retirada, ponto de coleta, ponto pickup, ponto ctt, armário*, locker*, loja ctt, ponto de recolha, agência dos correios, cacifo*, ponto de entrega, clique e retire, ponto de levantamento, agência para retirada, caixa postal comunitária, posto de levantamento, estação de correios, estação dos correios, caixa postal, balcão, papelaria, loja pickup, ponto parceiro, ponto de conveniência',
  safePlace:
    'vizinho*, caixa de correio, porteiro*, portaria, recepção, recetáculo, receção, caixa de correspondência, caixa do correio, familiar, em mãos, em mão, assinado por, zelador, segurança do prédio',
  delivery: 'entrega, entregar, entregas, distribuir',
  released:
    'liberad*, desembaraçad*, desalfandegad*, libertad*, autorizada pela alfândega, liberação autorizada, liberação concluída, importação autorizada, desbloquead*, autorizado pela alfândega, levantamento autorizado, saída autorizada, nacionalizad*, liberação efetuada, autorizada a importação, exportação autorizada, autorizado pela receita, liberado sem tributação, liberação, autorizado pela anvisa, desalfandegamento efetuado, autorizad*',
  complete:
    'finalizad*, concluíd*, completad*, terminad*, realizad*, encerrad*, efetuad*, com sucesso, efetivad*, aprovad*, conclusão, sucesso, bem sucedid*, processado com sucesso, complet*',
  presented:
    'encaminhado para fiscalização, encaminhado à alfândega, apresentad*, entregue à alfândega, recebido na alfândega, submetid*, na alfândega, chegada à alfândega, entrada na alfândega, encaminhado para a alfândega, enviado para a alfândega, à alfândega, para a alfândega, para fiscalização, para desembaraço, aguardando desembaraço, aguarda desalfandegamento, aguardando fiscalização, encaminhado para desembaraço, para desalfandegamento, a aguardar desalfandegamento, entregue na alfândega, entrou na alfândega, na aduana, recebido pela alfândega, recebido pela fiscalização, à fiscalização, para despacho, para conferência, para inspeção, à receita federal, para a receita federal, chegou à alfândega, para a fiscalização, para verificação, a aguardar apresentação, em alfândega, para análise, aguardando apresentação, para o despacho, recebido pela receita federal',
  process:
    'em andamento, em análise, análise, inspeção, em processo, em tratamento, em fiscalização, em curso, verificação, conferência, processamento, em desembaraço, em processamento, sendo, vistoria, em verificação, em desalfandegamento, em conferência, a ser, analisad*, inspecionad*, conferid*, verificad*, analisando, fiscalizad*, em vistoria, a decorrer, decorre, examinad*, avaliação, em despacho, a inspecionar, a analisar, a verificar, a examinar, inspecionando, verificando, inspeciona',
  start: 'iniciad*, início, começou, inicia, iniciou, começo',
  received:
    'recebid*, retomad*, fornecid*, entregues os documentos, enviad*, apresentados, aceit*, validad*, respondid*, atendid*, foram apresentados, prossegue, continua, retoma, confirmad*, reiniciad*, enviou, apresentou, forneceu, submeteu',
  paid: 'pago, paga, pagos, pagas, pagamento confirmado, pagamento efetuado, pagamento recebido, pagamento realizado, quitad*, liquidad*, pagamento aprovado, pagamento concluído, pagamento processado, pagamento aceito, pagamento registado, pagamento identificado, recolhid*, pagamento registrado, pagou, liquidou, quitou, pré pago, pré pagos, pré paga, pré pagas',
  delivered:
    'entregue, entregues, entrega efetuada, entrega realizada, entrega concluída, entrega conseguida, entregou, entrega efetivada, entrega com sucesso, distribuído ao destinatário, depositado em, depositad*, entrega bem sucedida, deixad*',
  collected:
    'retirado pelo, levantado, recolhido pelo, retirado por, levantada, levantado pelo, retirado na, retirada efetuada, levantamento efetuado',
  returned:
    'devolvid*, devolução concluída, devolução efetuada, devolução entregue, devolução finalizada, retornad*, devolução realizada',
  arrived:
    'chegou, chegada, recebido na, recebido em, entrada em, recebido no, chegado, receção, recepção em, recebido pela unidade, aterrou, deu entrada, chega, recebido pelos, recebida em, recebida na',
  departed:
    'saiu, saída, partiu, encaminhado de, expedid*, despachad*, em trânsito de, enviado para, deixou, expedição, partida, remetido para, encaminhado para',
  accepted:
    'postad*, aceite, aceitação, coletad*, recolhid*, recebido do remetente, recolha efetuada, recebido pelos correios, objeto recebido, coleta realizada, postagem, admitid*, recebido pela transportadora, aceitaç*, coleta efetuada, em posse, recolhido no remetente, depositado pelo remetente, recebido pelo operador, entregue pelo remetente',
  handed:
    'repassad*, transferid*, encaminhad*, enviado para, transferência, transmitido ao, cedid*, reencaminhad*, redirecionad*',
  ready:
    'aguardando retirada, disponível para, aguarda levantamento, para levantamento, disponível em, retirar seu, pronto para, aguarda retirada, disponível na, disponível no, para retirada, aguardando levantamento, pode ser levantado, pode ser retirado, pode levantar, a aguardar levantamento, levante, levantar o, retirar em, retire, disponível, à sua espera, aguarda que o destinatário levante, aguarda por levantamento, poderá levantar, poderá ser levantado, à disposição, vá buscar, poderá retirar',
  outForDelivery:
    'saiu para entrega, em distribuição, em rota de entrega, com o carteiro, em entrega, saiu para distribuição, saída para entrega, em rota, na rota de entrega, com o entregador, em curso de entrega, em processo de entrega, com o estafeta, estafeta, a caminho do destinatário, com o motorista, veículo de entrega, em viatura de entrega, carteiro, rota de entrega, sendo entregue, em distribuição domiciliária, a ser entregue, com o distribuidor, entregador a caminho',
  held: 'retid*, retenção, bloquead*, apreendid*, suspens*, parad*, detid*, confiscad*, reter, estacionad*, imobilizad*, interrompid*, aprisionad*, pausad*, retém, paralisad*, intercetad*, interceptad*',
  need: 'necess*, precis*, exig*, solicit*, informe, apresente, envie, deve, deverá, deverão, por favor, favor, requer*, faça, requisit*, obrigatóri*, falta de, é preciso, pedid*, pede, aguarda envio, notificad*, regulariz*, contacte, contate, contactar, contatar, acesse, providenciar, providencie, aceda, submeter, submeta, prestar, regularização, enviar, apresentar, pagar, pague, efetue, complementar, adicionais, indispensável, liquide, forneça, regularize, realize o pagamento, indique, preencha',
  await: 'aguard*, à espera, pendente*, espera, em espera, esperando, liberação após, desalfandegamento após',
  until: 'até, até que, antes, mediante, assim que, logo que, sob condição, uma vez',
  missing:
    'falta, faltam, faltando, incomplet*, incorret*, insuficient*, inválid*, divergen*, ausência de, em falta, não apresentad*, irregular*, errad*, inconsisten*, não recebid*, não fornecid*, não informado, faltante*, ilegíve*, erro n*, discrepânc*, sem nota fiscal, sem fatura, sem documentação, inexat*, sem documentos, não enviad*, ausente na documentação, por falta de, não corresponde, desconforme',
  fail: 'falha*, falhou, problema*, anomalia*, irregularidade*, sem sucesso, incidente*, insucesso, erro, mal sucedid*, malsucedid*, falhad*, frustrad*, ocorrência',
  reject:
    'importação não autorizada, não autorizad*, rejeitad*, indeferid*, importação recusada, recusada pela alfândega, recusado pela alfândega, importação proibida, não permitida a importação, negad*, entrada não permitida, recusa de importação, inadmitid*, barrad*, rejeição, recusado pela receita, importação negada, indeferimento, entrada recusada, exportação não autorizada, recusado pela aduana, denegad*, recusado na alfândega',
  return:
    'devolução*, devolver, retorno, em devolução, retornando, será devolvid*, devoluç*, a ser devolvid*, sendo devolvid*, em retorno, regress*, devolvendo, reenvio ao remetente, retornar, reencaminhado ao remetente',
  absent:
    'ausente*, ausência, não atendid*, ninguém, estabelecimento fechado, fechad*, aviso deixado, não se encontrava, empresa fechada, local fechado, avisado, não estava, sem recebedor, encerrado para, destinatário não, não respondeu, foi deixado aviso, ninguém para receber, sem ninguém, férias, indisponível para receber, cliente ausente, responsável ausente, ninguém atendeu, aviso na, deixado aviso',
  noAccess:
    'sem acesso, acesso impossível, acesso restrito, inacess*, área de risco, impossibilidade de acesso, área com distribuição sujeita, local inacessível, acesso ao, não foi possível aceder, acesso negado, acesso difícil, cão, cachorro, dificuldade de acesso',
  refused: 'recusad*, recusou, recusa, recusado pelo destinatário, não aceit*, rejeitado pelo destinatário',
  unclaimed:
    'não procurad*, não retirad*, não reclamad*, não levantad*, prazo de levantamento, prazo de retirada, não levantou, prazo encerrado, prazo de guarda, não retirou, fim do prazo, não compareceu, prazo expirado, não foi levantad*, não foi retirad*, prazo esgotado, não recolhid*, não foi procurad*, prazo terminado',
  badAddress:
    'endereço incorreto, endereço insuficiente, endereço incompleto, morada incorreta, morada incompleta, desconhecid*, mudou-se, mudou se, endereço errado, não existe o número, morada insuficiente, morada errada, endereço inexistente, inexistente, endereço não, não encontrado no endereço, mudança de endereço, mudou de, cep incorreto, problema de endereço, morada inexistente, endereço desconhecido, morada não, erro na morada, erro no endereço, morada desconhecida, cep errado, número inexistente, endereço está incompleto, endereço inválido, problema na morada, endereçamento, destinatário desconhecido, mudou, logradouro, numeração irregular',
  attempt:
    'não entregue*, tentativa*, entrega não, não foi possível, não pôde ser entregue, não conseguimos entregar, impossível entregar, entrega não efetuada, não foi entregue, impossibilidade de entrega, entrega falhada, não conseguida, entrega falhou, falha na entrega, entrega frustrada, sem êxito, não efetuad*, não pode ser entregue, não conseguimos, insucesso na entrega, não realizad*',
  delay:
    'atras*, demora*, adiad*, mais tempo, postergad*, prorrogad*, adiamento, posterior ao previsto, contratempo*, mais do que o habitual',
  weather:
    'clima*, meteorológic*, tempestade*, chuva*, inundaç*, neve*, mau tempo, condições climáticas, temporal, calamidade, enchente*, força maior, alagamento*, desastre natural, furacão',
  transportTrouble:
    'voo*, greve*, acidente*, avaria no veículo, trânsito intenso, paralisaç*, avaria, avião, bloqueio de estrada*, roubo de carga, congestionamento, transporte aéreo, problemas de transporte, malha aérea, veículo avariado, interdição, manifestaç*',
  misrouted:
    'mal encaminhad*, extraviado do fluxo, encaminhado incorretamente, erro de encaminhamento, roteado errado, destino errado, por engano, mal endereçado, erro de triagem, mal direcionad*, encaminhado por engano, enviado por engano, fluxo incorreto, erro de roteamento, encaminhamento incorreto, encaminhado erradamente, desvio de rota, enviado erradamente, mal triad*, unidade errada, centro errado, enviado incorretamente, triagem incorreta, mal triado',
  damaged: 'danificad*, avariad*, dano*, violad*, quebrad*, deteriorad*, amassad*',
  lost: 'extraviad*, perdid*, extravio, roubad*, roubo, furtad*, não localizado no fluxo, não localizado, perda, furto',
  destroyed: 'destruíd*, destruição, descartad*, refugo, refugad*, inutilizad*, perdimento, abandonad*',
  prohibited:
    'proibid*, conteúdo proibido, não permitid*, objeto perigoso, contrafação, falsificad*, mercadoria perigosa, mercadorias perigosas, produto perigoso, restrito, conteúdo não autorizado',
  security: 'segurança, raio x, controlo de segurança, inspeção de segurança, motivos de segurança',
  cancelled: 'cancelad*, anulad*, cancelamento, anulação',
  voided: 'etiqueta cancelada, etiqueta anulada, pré postagem cancelada',
  partial: 'parcial*, entrega parcial, parte do, parte da, volumes em falta',
  unpaid:
    'não pag*, em débito, devid*, a pagar, por pagar, em dívida, em aberto, pague, não foi pago, cobrad*, ainda não pago, não quitad*, sem pagamento, por liquidar, pagável, pagáveis',
  dutyDue:
    'aguardando pagamento, aguarda pagamento, a aguardar pagamento, aguardando o pagamento, tributos devidos, pendente de pagamento',
  chargeDue:
    'à cobrança, contra reembolso, porte insuficiente, franquia insuficiente, franquia em falta, envio à cobrança, pagamento na entrega, portes em falta',
  scheduled:
    'prevista, previsto, previsão, agendad*, será entregue, nova tentativa, reagendad*, data de entrega, próxima tentativa, entrega programada, nova entrega, remarcad*, estimada, amanhã, próximo dia útil, entrega marcada, marcad*',
  label:
    'etiqueta*, pré-postagem, pré postado, informações recebidas, informação eletrónica, eletrônic*, aguardando postagem, dados recebidos, aguarda entrada, pedido criado, aguardando coleta, eletrónic*, pré registo, ainda não recebemos, ainda não recebeu, registo criado, encomenda registada, aguarda receção, envio registado, em preparação, prestes a ser enviado, aguardando envio pelo, preparaç*, pré alerta, envio criado, pré aviso, objeto ainda não chegou, pedido recebido, aguarda recolha, ordem de envio, preparand*, pré postagem, emitida',
  inTransit:
    'em trânsito, a caminho, encaminhad*, em transporte, em transferência, em circulação, triagem, triad*, transporte, por favor aguarde, expedido, consolidad*, em viagem, separad*',
  update:
    'atualizaç*, evento, transmitid*, informações enviadas, estado, atualizad*, transmissão, dados enviados, declaração eletrónica enviada, notificação, registo, atividade, atualização',
  notice:
    'sms, e-mail, notificação, aviso enviado, email, nenhuma ação, não é necessári*, comunicaç*, preferência*, no prazo, informação:, mensagem, solicitação de, opç*, a pedido, contacto telefónico, ligação, contato telefônico, lembrete, isento, sem tributação, alterad*, pesquisa, confira, redirecion*, não há, não são necessári*, isenção, isenta',
  notFound:
    'não encontrado no sistema, sem informação, não localizado no sistema, objeto não encontrado, sem registo, não existe informação, não há informações, número não, sem informações, sem dados, inexistente no sistema, não foram encontrad*',
  pickupFailed:
    'coleta não realizada, recolha não efetuada, recolha falhada, falha na coleta, coleta falhou, recolha não, falha na recolha, tentativa de coleta, tentativa de recolha, coleta não, recolha cancelada, coleta cancelada, coleta frustrada',
  expired:
    'rastreamento expirado, seguimento expirado, rastreamento encerrado, rastreio expirado, seguimento terminado',
  exception: 'incidência, incidente, exceção, anomalia, ocorrência, imprevisto',
  not: 'não, ainda não, nunca, nenhum, nenhuma, impossível, nem, sem ser, sem ter, sem que, nada',
  will: 'será, serão, vai, vão, prevista, previsto, em breve, amanhã, irá, prestes, poderá ser, próximo, deverá ser, seguirá, brevemente, iremos, dentro de, após a chegada, após chegada, à sua chegada',
  ongoing: 'está sendo, está a ser, sendo, em andamento, em curso, encontra-se em, a ser, está em, estão sendo, está a',
  if: 'se não, caso, se o, se a, exceto, em caso, quando, se os, se as, na ausência de, findo o, salvo, sem pagamento, não sendo, sem retirada, sem levantamento, sem resposta',
  maybe: 'pode, poderá, poderão, possível*, eventual*, podem, poderia, talvez, sujeit*',
  and: 'mas, porque, devido, por motivo, pois, porém, portanto, então, motivo, em virtude, por causa, contudo, uma vez que, assim, sendo que, em razão, embora, entretanto',
  message: 'sms, e mail, email, mensagem',
  solved: 'levantad*, resolvid*, corrigid*, sanad*, solucionad*, retificad*',
  yet: 'ainda',
  formerly: 'anteriormente, previamente',
  else: 'senão, caso contrário, contrário, ou o objeto, ou será, ou a encomenda, ou o envio',
};
