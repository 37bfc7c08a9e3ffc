import type { Catalogue } from './en.ts';

/** As palavras em português do Brasil. "Pedido" é a compra, "encomenda" é o pacote; tratamos o cliente por "você". */
export const ptBR: Catalogue = {
  'greeting.named': 'Olá, {name}!',
  greeting: 'Olá!',

  'section.happened': 'O que aconteceu',
  'section.doing': 'O que estamos fazendo',
  'section.choose': 'O que você pode fazer',
  'section.papers': 'Os documentos que a alfândega pede',
  'section.deadline': 'Até quando',
  'section.handIn': 'Como enviar os documentos com segurança',
  'section.check': 'Como saber que esta mensagem é mesmo nossa',
  'section.next': 'Quando você terá notícias nossas',

  'fact.order': 'Pedido',
  'fact.items': 'Itens do pedido',
  'fact.parcel': 'Encomenda',
  'fact.parcelOf': '{index, number} de {count, number}',
  'fact.carrier': 'Transportadora',
  'fact.trackingNumber': 'Código de rastreamento',
  'fact.expected': 'Previsão',
  'items.quantity': '{quantity, number} × {title}',
  'items.more': '{count, plural, one {e mais # item} many {e mais # de itens} other {e mais # itens}}',

  'button.track': 'Acompanhar a encomenda',
  'footer.why': 'Você recebeu esta mensagem porque comprou na loja {merchant} (pedido {order}).',
  'footer.reply': 'As respostas a este e-mail vão para a loja {merchant}, em {replyTo}.',

  'expected.between': 'entre {from} e {to}',
  'expected.by': 'até {to}',

  'shipped.subject':
    '{count, plural, one {Seu pedido {order} está a caminho} other {A encomenda {index, number} de {count, number} do seu pedido {order} está a caminho}}',
  'shipped.preheader': 'Previsão de chegada: {expected}.',
  'shipped.preheader.undated': 'Veja aqui o código de rastreamento.',
  'shipped.heading': 'Sua encomenda está a caminho',
  'shipped.happened': 'Sua encomenda já está com a transportadora.',
  'shipped.happened.carrier': 'Sua encomenda já está com a transportadora {carrier}.',
  'shipped.expected':
    'A previsão é que ela chegue {expected}. É uma estimativa: em épocas de muito movimento, pode demorar mais.',
  'shipped.expected.crossBorder':
    'A previsão é que ela chegue {expected}. É uma estimativa: em épocas de muito movimento, ou quando a alfândega faz uma conferência mais detalhada, pode demorar mais.',
  'shipped.expected.undated': 'Ainda não temos uma data de chegada.',
  'shipped.doing': 'Acompanhamos o rastreamento até a encomenda chegar a você.',
  'shipped.choose': 'Você não precisa fazer nada. Se houver algo errado com o pedido, responda a este e-mail.',
  'shipped.customs': 'Normalmente, a alfândega não pede nada a quem recebe.',
  'shipped.customs.weWrite':
    'Normalmente, a alfândega não pede nada a quem recebe; se for preciso algum documento, avisamos.',
  'shipped.next': 'Se tudo seguir como previsto, não há outra mensagem programada. O rastreamento mostra cada etapa.',

  'documents.subject':
    '{count, plural, one {A alfândega precisa de documentos para o seu pedido {order}} other {A alfândega precisa de documentos para a encomenda {index, number} de {count, number} do seu pedido {order}}}',
  'documents.preheader': 'Responda com os documentos da lista.',
  'documents.heading': 'A alfândega precisa de documentos seus',
  'documents.happened':
    '{rules, select, BR {A alfândega brasileira} US {A alfândega dos Estados Unidos} DE {A alfândega alemã} other {A alfândega}} reteve sua encomenda e pede documentos para que ela possa seguir.',
  'documents.reported': 'O último registro da transportadora é de {day}.',
  'documents.why':
    '{rules, select, BR {No Brasil, toda encomenda do exterior é liberada com o CPF ou CNPJ de quem recebe, e o valor é conferido com o da compra.} US {Nos Estados Unidos, a alfândega confere quem importa, o que é a mercadoria e quanto foi pago por ela.} DE {Na Alemanha, a alfândega confere o que há na encomenda e quanto foi pago por ela.} other {Com os documentos, a alfândega confere o que há na encomenda, quanto ela vale e quem a recebe.}}',
  'documents.doing': 'Estamos acompanhando a encomenda, prontos para repassar seus documentos à transportadora.',
  'documents.deadline':
    'Não temos uma data exata. O prazo costuma ser de {days, plural, one {# dia} many {# de dias} other {# dias}}, a contar da solicitação da alfândega (fonte: {source}).',
  'documents.deadline.source': 'prazo que as transportadoras costumam dar',
  'documents.deadline.after': 'Depois disso, a alfândega pode devolver a encomenda ao remetente.',
  'documents.handIn':
    'Responda a este e-mail e anexe os documentos em PDF ou em fotos nítidas. Sua resposta vai para {replyTo}. Envie só o que está na lista: ninguém precisa das suas senhas nem do número do seu cartão.',
  'documents.missing':
    'Se não tiver algum dos documentos, ou se preferir enviá-los de outra forma, responda e nos avise.',
  'documents.check.order':
    'Este e-mail cita o seu pedido {order} na loja {merchant}. Compare o número com o da confirmação que você recebeu ao comprar.',
  'documents.check.pay': 'Nunca pedimos pagamento por link, nem por e-mail nem por SMS.',
  'documents.check.domain':
    'Em caso de dúvida, não responda a esta mensagem. Digite {domain} no navegador ou escreva para a loja no endereço que você já conhece.',
  'documents.check.noDomain':
    'Em caso de dúvida, não responda a esta mensagem. Escreva para a loja no endereço que aparece na confirmação do pedido.',
  'documents.next': 'Avisamos quando a encomenda voltar a andar.',
  'documents.sms':
    '{merchant}: {rules, select, BR {a alfândega brasileira} US {a alfândega dos EUA} DE {a alfândega alemã} other {a alfândega}} precisa de documentos para {count, plural, one {o pedido {order}} other {a encomenda {index, number} de {count, number} do pedido {order}}}. {contact, select, email {A lista está no nosso e-mail.} other {Para receber a lista, escreva para a loja no endereço que você conhece.}} Nunca pedimos pagamento por link.',

  'paper.taxNumberBrazil': 'O número do seu CPF (empresa: o CNPJ; estrangeiro sem CPF: o número do passaporte)',
  'paper.invoice': 'A fatura (invoice) ou a confirmação do pedido, com o preço de cada item',
  'paper.proofOfPayment':
    'O comprovante de pagamento, como o recibo ou a linha da fatura do cartão (cubra todo o resto)',
  'paper.contentsDescription': 'Uma descrição do conteúdo: o que é cada item, de que é feito e para que serve',
  'paper.importerDetails': 'O nome completo, o endereço e o telefone de quem recebe a mercadoria',
  'paper.valueStatement':
    'Uma declaração de valor: o preço que você pagou por item e o país em que cada um foi fabricado',
  'paper.eoriForBusinesses': 'Só se a compra foi para uma empresa: o número EORI dela. Pessoas físicas não precisam',

  'delay.subject.near':
    '{count, plural, one {Seu pedido {order} pode atrasar} other {A encomenda {index, number} de {count, number} do seu pedido {order} pode atrasar}}',
  'delay.subject.passed':
    '{count, plural, one {Seu pedido {order} está atrasado} other {A encomenda {index, number} de {count, number} do seu pedido {order} está atrasada}}',
  'delay.subject.silence':
    '{count, plural, one {Sem notícias da encomenda do seu pedido {order}} other {Sem notícias da encomenda {index, number} de {count, number} do seu pedido {order}}}',
  'delay.preheader': 'O que sabemos e o que você pode escolher.',
  'delay.heading.near': 'Sua encomenda pode demorar mais do que informamos',
  'delay.heading.passed': 'Sua encomenda está demorando mais do que informamos',
  'delay.heading.silence': 'Estamos sem notícias da sua encomenda',
  'delay.feeling.promise':
    'Você estava contando com esta encomenda, e esperar sem saber quando ela chega é desgastante. Pedimos desculpas.',
  'delay.feeling.silence':
    'Esperar sem notícias é difícil, e você não deveria ficar sem saber onde está a sua encomenda. Pedimos desculpas.',
  'delay.happened.near': 'Informamos que ela chegaria até {day}. No momento, não podemos mais contar com essa data.',
  'delay.happened.passed':
    'Informamos que ela chegaria até {day}. A data passou e o rastreamento não mostra a entrega.',
  'delay.happened.undated': 'Ela está demorando mais do que esperávamos.',
  'delay.happened.silence': 'A transportadora não registra nenhum avanço há mais tempo do que o normal.',
  'delay.lastProgress': 'O último avanço registrado é de {day}.',
  'delay.lastProgress.country': 'O último avanço registrado é de {day} ({country}).',
  'delay.unknown': 'Ainda não sabemos o motivo e não temos uma nova data em que possamos confiar.',
  'delay.doing': 'Continuamos de olho no rastreamento, dia e noite.',
  'delay.choose': 'Escolha o que for melhor para você:',
  'delay.choose.wait': 'Esperar: você não precisa fazer nada.',
  'delay.choose.refund': 'Pedir um reembolso parcial: responda a este e-mail.',
  'delay.choose.reship': 'Pedir um novo envio: responda a este e-mail.',
  'delay.next': 'Avisamos quando a encomenda voltar a andar.',
  'delay.sms.near':
    '{merchant}: pedimos desculpas, {count, plural, one {o pedido {order}} other {a encomenda {index, number} de {count, number} do pedido {order}}} {day, select, none {está demorando mais que o esperado.} other {pode não chegar até {day}.}}',
  'delay.sms.passed':
    '{merchant}: pedimos desculpas, {count, plural, one {o pedido {order}} other {a encomenda {index, number} de {count, number} do pedido {order}}} devia ter chegado até {day}.',
  'delay.sms.silence':
    '{merchant}: pedimos desculpas, a transportadora não registra avanço {count, plural, one {do pedido {order}} other {da encomenda {index, number} de {count, number} do pedido {order}}}.',
  'delay.sms.choose':
    'Você pode esperar ou pedir reembolso parcial ou novo envio: {contact, select, email {responda ao nosso e-mail.} other {escreva para a loja.}}',
  'delay.sms.next': 'Avisamos quando houver movimentação.',

  'stage.announced': 'A etiqueta foi emitida, mas a transportadora ainda não registrou a encomenda.',
  'stage.with_carrier': 'Ela está com a transportadora, no início do trajeto.',
  'stage.between_countries': 'Ela está em trânsito entre os dois países.',
  'stage.in_customs': 'Ela já chegou ao país de destino e está na alfândega ou prestes a passar por ela.',
  'stage.near_you': 'Ela está no último trecho até o seu endereço.',
  'stage.out_for_delivery': 'Ela saiu para entrega.',
  'stage.at_pickup_point': 'Ela está em um ponto de retirada, à sua espera.',

  'moving_again.subject':
    '{count, plural, one {A encomenda do seu pedido {order} voltou a andar} other {A encomenda {index, number} de {count, number} do seu pedido {order} voltou a andar}}',
  'moving_again.preheader': 'Nova movimentação em {day}.',
  'moving_again.heading': 'Sua encomenda voltou a andar',
  'moving_again.happened': 'Sua encomenda voltou a andar: a transportadora registrou nova movimentação em {day}.',
  'moving_again.happened.country':
    'Sua encomenda voltou a andar: a transportadora registrou nova movimentação em {day} ({country}).',
  'moving_again.undated': 'Não temos uma nova data de chegada em que possamos confiar.',
  'moving_again.doing': 'Acompanhamos o rastreamento até a encomenda chegar a você.',
  'moving_again.choose':
    'Você não precisa fazer nada. Se seus planos mudaram nesse meio-tempo, responda a este e-mail.',
  'moving_again.next':
    'Enquanto a encomenda seguir viagem, não há outra mensagem programada. O rastreamento mostra cada etapa.',
};
