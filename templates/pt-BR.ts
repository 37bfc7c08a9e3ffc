import type { Catalogue } from './en.ts';

/** As palavras em português do Brasil. "Pedido" é a compra, "encomenda" é o pacote; tratamos o cliente por "você". */
export const ptBR: Catalogue = {
  'greeting.named': 'Olá, {name}!',
  greeting: 'Olá!',

  'section.happened': 'O que aconteceu',
  'section.doing': 'O que estamos fazendo',
  'section.choose': 'O que você pode fazer',
  'section.papers': 'O que a alfândega precisa de você',
  'section.deadline': 'Até quando',
  'section.handIn': 'Como enviar com segurança',
  'section.check': 'Como conferir que somos nós mesmos',
  'section.next': 'Quando você terá notícias nossas',

  'fact.order': 'Pedido',
  'fact.items': 'Conteúdo',
  'fact.parcel': 'Encomenda',
  'fact.parcelOf': '{index, number} de {count, number}',
  'fact.carrier': 'Transportadora',
  'fact.trackingNumber': 'Código de rastreamento',
  'fact.expected': 'Previsão',
  'items.quantity': '{quantity, number} × {title}',
  'items.more': '{count, plural, one {e mais # item} many {e mais # de itens} other {e mais # itens}}',

  'button.track': 'Acompanhar a encomenda',
  'footer.why': 'Você recebeu esta mensagem porque comprou na loja {merchant} (pedido {order}).',
  'footer.reply': 'As respostas a este e-mail chegam à loja {merchant} em {replyTo}.',

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
    'A previsão é que ela chegue {expected}. É uma estimativa: em semanas de muito movimento, pode demorar mais.',
  'shipped.expected.crossBorder':
    'A previsão é que ela chegue {expected}. É uma estimativa: em semanas de muito movimento, ou quando a alfândega confere uma encomenda com mais atenção, pode demorar mais.',
  'shipped.expected.undated': 'Ainda não temos uma data de chegada.',
  'shipped.doing': 'Acompanhamos o rastreamento até ela chegar a você.',
  'shipped.choose': 'Você não precisa fazer nada. Se algo no pedido não estiver certo, responda a este e-mail.',
  'shipped.customs': 'Normalmente a alfândega não precisa de nada de você.',
  'shipped.customs.weWrite':
    'Normalmente a alfândega não precisa de nada de você; escrevemos se for preciso algum documento.',
  'shipped.next':
    'Enquanto a encomenda seguir como esperado, não há outra mensagem prevista. O rastreamento mostra cada etapa.',

  'documents.subject': 'A alfândega precisa de documentos para o seu pedido {order}',
  'documents.preheader.carrier': 'Responda até {day} com os documentos da lista.',
  'documents.preheader.usual': 'Responda com os documentos da lista.',
  'documents.heading': 'A alfândega precisa de documentos seus',
  'documents.happened':
    '{rules, select, BR {A alfândega brasileira} US {A alfândega dos Estados Unidos} DE {A alfândega alemã} other {A alfândega}} reteve sua encomenda e pede documentos para que ela possa seguir.',
  'documents.reported': 'O último registro que a transportadora mostra é de {day}.',
  'documents.why':
    '{rules, select, BR {No Brasil, toda encomenda do exterior é liberada com o CPF ou CNPJ de quem recebe, e o valor é conferido com o da compra.} US {Nos Estados Unidos, a alfândega confere quem importa, o que é a mercadoria e quanto foi pago por ela.} DE {Na Alemanha, a alfândega confere o que há na encomenda e quanto foi pago por ela.} other {Com os documentos, a alfândega confere o que há na encomenda, quanto ela vale e quem a recebe.}}',
  'documents.doing': 'Estamos acompanhando a encomenda, prontos para repassar seus documentos à transportadora.',
  'documents.deadline.carrier': 'A transportadora indica {day} como último dia para os documentos.',
  'documents.deadline.usual':
    'A transportadora não indica um dia exato. O prazo costuma ser de {days, plural, one {# dia} many {# de dias} other {# dias}}, a contar do dia em que a alfândega fez o pedido (fonte: {source}).',
  'documents.deadline.usual.source': 'o que as transportadoras costumam conceder',
  'documents.deadline.after': 'Depois disso, a alfândega pode devolver a encomenda.',
  'documents.handIn':
    'Responda a este e-mail e anexe os documentos em PDF ou em fotos nítidas. Sua resposta chega a {replyTo}. Envie só o que está na lista: ninguém precisa das suas senhas nem dos números do seu cartão.',
  'documents.missing':
    'Se não conseguir algum dos documentos, ou se preferir entregá-los de outra forma, responda e nos conte.',
  'documents.check.order':
    'Este e-mail cita o seu pedido {order} na loja {merchant}. Compare o número com a confirmação que você recebeu ao comprar.',
  'documents.check.pay': 'Nunca pedimos pagamento por link, nem por e-mail nem por mensagem de texto.',
  'documents.check.domain':
    'Em caso de dúvida, não responda a esta mensagem. Digite você mesmo {domain} no navegador ou escreva para a loja no endereço que você já conhece.',
  'documents.check.noDomain':
    'Em caso de dúvida, não responda a esta mensagem. Escreva para a loja no endereço que você já conhece da confirmação do pedido.',
  'documents.next': 'Escrevemos para você quando ela voltar a se mover.',
  'documents.sms':
    '{merchant}: {rules, select, BR {a alfândega brasileira} US {a alfândega dos EUA} DE {a alfândega alemã} other {a alfândega}} precisa de documentos para o pedido {order}{deadline, select, carrier { até {day}} other {}}. {contact, select, email {A lista está no nosso e-mail.} other {Para a lista, escreva para a loja no endereço que você conhece.}} Nunca pedimos pagamento por link.',

  'paper.taxNumberBrazil': 'O número do seu CPF (empresa: o CNPJ; estrangeiro sem CPF: o número do passaporte)',
  'paper.invoice': 'A fatura (invoice) ou a confirmação do pedido, com o preço de cada item',
  'paper.proofOfPayment':
    'O comprovante de pagamento, como o recibo ou a linha da fatura do cartão (cubra todo o resto)',
  'paper.contentsDescription': 'Uma descrição do conteúdo: o que é cada item, de que é feito e para que serve',
  'paper.importerDetails': 'O nome completo, o endereço e o telefone de quem recebe a mercadoria',
  'paper.valueStatement':
    'Uma declaração de valor: o preço que você pagou por item e o país em que cada um foi fabricado',
  'paper.eoriForBusinesses': 'Só se a compra foi para uma empresa: o número EORI dela. Pessoas físicas não precisam',

  'delay.subject.promise': 'Seu pedido {order} pode chegar depois do que dissemos',
  'delay.subject.passed': 'Seu pedido {order} está atrasado',
  'delay.subject.silence': 'Sem notícias da encomenda do seu pedido {order}',
  'delay.preheader': 'O que sabemos e o que você pode escolher.',
  'delay.heading.promise': 'Sua encomenda está demorando mais do que dissemos',
  'delay.heading.silence': 'Sua encomenda está sem notícias',
  'delay.feeling.promise': 'Você contava com esta encomenda, e é cansativo esperar sem ter certeza. Pedimos desculpas.',
  'delay.feeling.silence':
    'É difícil esperar sem notícias, e você não deveria ter que se perguntar onde está a sua encomenda. Pedimos desculpas.',
  'delay.happened.promise': 'Dissemos que ela chegaria até {day}. Neste momento, já não podemos contar com essa data.',
  'delay.happened.passed':
    'Dissemos que ela chegaria até {day}. Esse dia passou e o rastreamento não mostra a entrega.',
  'delay.happened.undated': 'Ela está demorando mais do que esperávamos.',
  'delay.happened.silence': 'A transportadora não mostra nenhum registro novo há mais tempo do que o habitual.',
  'delay.lastSeen': 'O último registro que vemos é de {day}.',
  'delay.lastSeen.country': 'O último registro que vemos é de {day} ({country}).',
  'delay.unknown': 'Ainda não sabemos o motivo e não temos uma nova data com que possamos nos comprometer.',
  'delay.doing': 'Continuamos olhando o rastreamento, dia e noite.',
  'delay.choose': 'Escolha o que for melhor para você:',
  'delay.choose.wait': 'Esperar: você não precisa fazer nada.',
  'delay.choose.refund': 'Um reembolso parcial: responda a este e-mail e peça.',
  'delay.choose.reship': 'Um novo envio: responda a este e-mail e peça.',
  'delay.next': 'Escrevemos para você quando ela voltar a se mover.',
  'delay.sms':
    '{merchant}: {reason, select, promise {esperar o pedido {order} sem certeza cansa, pedimos desculpas. {day, select, none {Está demorando mais que o esperado.} other {Já não contamos com {day}.}}} passed {o pedido {order} devia ter chegado até {day}, pedimos desculpas.} other {esperar sem notícias cansa, pedimos desculpas. Não vemos registro novo do pedido {order}.}} Você pode esperar ou pedir reembolso parcial ou novo envio: {contact, select, email {responda ao nosso e-mail.} other {escreva para a loja.}} Escrevemos quando ela se mover.',

  'stage.announced': 'A transportadora tem a etiqueta, mas ainda não registrou a encomenda em si.',
  'stage.with_carrier': 'Ela está com a transportadora, no começo da viagem.',
  'stage.between_countries': 'Ela está a caminho, entre um país e outro.',
  'stage.in_customs': 'Ela chegou ao país de destino e está na alfândega ou perto disso.',
  'stage.near_you': 'Ela está no último trecho até você.',
  'stage.out_for_delivery': 'Ela foi entregue a um motorista para a entrega.',
  'stage.at_pickup_point': 'Ela espera em um ponto de retirada.',

  'moving_again.subject': 'A encomenda do seu pedido {order} voltou a se mover',
  'moving_again.preheader': 'Registrada em {day}.',
  'moving_again.heading': 'Sua encomenda voltou a se mover',
  'moving_again.happened': 'A transportadora registrou sua encomenda em {day}, e ela voltou a se mover.',
  'moving_again.happened.country':
    'A transportadora registrou sua encomenda em {day} ({country}), e ela voltou a se mover.',
  'moving_again.undated': 'Não temos uma nova data de chegada com que possamos nos comprometer.',
  'moving_again.doing': 'Acompanhamos o rastreamento até ela chegar a você.',
  'moving_again.choose':
    'Você não precisa fazer nada. Se os seus planos mudaram nesse meio-tempo, responda a este e-mail.',
  'moving_again.next':
    'Enquanto a encomenda seguir viagem, não há outra mensagem prevista. O rastreamento mostra cada etapa.',
};
