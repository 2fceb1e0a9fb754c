# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = Ahora mismo no conozco el precio de un GRAM. Prueba dentro de unos minutos o paga de otra forma.
NotOnChain = Ahora mismo esto no se puede pagar en la red TON. Elige otra forma de pago, por favor.
TransferNotFound = Ya no existe esa transferencia o ese pago.
TransferHandled = Esta transferencia ya está resuelta. Así es como ha quedado.
TransferWithoutRate = Ningún tipo de cambio dice cuánto vale esta transferencia en la moneda del precio. Ponlo en los ajustes o devuelve la transferencia.
NothingToSettle = { $name } no tiene ningún pago pendiente al que pueda corresponder esta transferencia.

# Addresses on the chain.
AddressLength = Esta dirección de TON no está completa: tiene 48 caracteres. Cópiala otra vez desde tu billetera.
AddressMistyped = Hay un error en esta dirección de TON: su suma de comprobación no cuadra. Cópiala otra vez desde tu billetera.
AddressForeign = Esta dirección no es de una billetera de TON. Copia otra vez la dirección de tu billetera.
AddressTestOnly = Esta dirección es de la red de pruebas. Envía una de la red principal.

# The checkout.
button-chain-ton = 💎 Pagar con GRAM
button-chain-usdt = 💵 Pagar con USDT
chain-checkout = 💎 <b>{ $plan }</b>
    Envía exactamente <b>{ $amount }</b> por la red TON a:
    <code>{ $address }</code>
    con este comentario y nada más:
    <code>{ $code }</code>
chain-received = Ya ha llegado: { $received }. El importe de arriba es lo que falta.
chain-rate = { $price } a { $rate } por un GRAM ({ $source }).
chain-price-until = Este precio vale hasta el { $until }; lo que envíes después cuenta al precio de ese momento.
chain-price-over = ⏳ Este precio ya venció: lo que envíes ahora cuenta al precio de hoy. Un toque y lo ves.
button-chain-anew = 🔄 Ver el precio de hoy
chain-rate-own = precio de la tienda
chain-exchange = Sin el comentario no puedo saber que eres tú: si envías desde un exchange, rellena el campo «comentario» o «memo».
chain-then = Tienes hasta { $until }. No hay que hacer nada más: veo la transferencia en un minuto y te escribo.
chain-late = ⏳ Ahora mismo veo los pagos con retraso. Lo que envíes a tiempo cuenta igual: por favor, no lo envíes dos veces.
button-wallet = 👛 Abrir mi monedero
button-copy-address = 📋 Dirección
chain-over = ⌛ Se acabó el tiempo para pagar <b>{ $plan }</b>. Lo que enviaste a tiempo cuenta igual; no envíes nada más con el código antiguo.

# What became of a transfer.
transfer-short = 🟡 Han llegado { $received } para <b>{ $plan }</b> y faltan { $missing }. Envía el resto con el mismo comentario y todo cuenta.
button-pay-rest = 💎 Pagar lo que falta
arrived-other_way = 🟡 Han llegado tus { $amount }, pero <b>{ $plan }</b> se tenía que pagar de otra forma. Ya lo está mirando una persona: no se pierde nada.
arrived-late = 🟡 Tus { $amount } para <b>{ $plan }</b> han llegado cuando ya se había acabado el tiempo. Ya lo está mirando una persona: no se pierde nada.
arrived-surplus = 🟡 Han llegado { $amount } más, aunque <b>{ $plan }</b> ya estaba pagado. Ya lo está mirando una persona: si no querías pagar otra vez, te los devuelve.
arrived-overpaid = 🟡 Has enviado { $amount } más de lo que cuesta <b>{ $plan }</b>. Tu pago cuenta, y una persona ya está mirando el resto: te lo devolverán.
arrived-short = 🟡 Tus { $amount } no llegaron a tiempo al precio de <b>{ $plan }</b>. Ya lo está mirando una persona: te los devolverán.
transfer-sent-back = ↩️ Tus { $amount } se han devuelto al monedero del que vinieron.

# The admins' desk.
command-transfers = Transferencias que hay que mirar
transfer-card = 🔗 <b>{ $amount }</b>, { $sent }
    De <code>{ $source }</code>
    Transacción <code>{ $hash }</code>
transfer-source-unknown = un monedero desconocido
transfer-comment = Comentario: { $comment }
transfer-comment-none = Ningún comentario que se pueda leer
transfer-near-hidden = 🔎 Parece el código <code>{ $code }</code>, pero tiene signos o espacios que no se ven: { $marks }.
transfer-near-alike = 🔎 Parece el código <code>{ $code }</code>, pero tiene letras de otro alfabeto: { $marks }.
transfer-near-beside = 🔎 El código <code>{ $code }</code> está dentro, pero junto a otras palabras: por sí solo cuenta solo el código sin nada más.
transfer-whose = Con el código <code>{ $code }</code> de { $name } { $username } (<code>{ $id }</code>): { $plan }, { $expected }.
trouble-unknown = 🟠 No nombra ningún pago nuestro.
trouble-other_way = 🟠 El pago se tenía que hacer de otra forma.
trouble-late = 🟠 Se envió cuando ya se había acabado el tiempo del pago.
trouble-surplus = 🟠 El pago ya estaba hecho. Hay que devolver { $excess }.
trouble-overpaid = 🟠 El pago está hecho y sobran { $excess }.
trouble-short = 🟠 Es menos que el precio y el resto no llegó. Hay que devolver { $excess }.
trouble-dust = ⚪ Demasiado poco para molestar a nadie.
trouble-history = ⚪ Se envió antes de que el bot vigilara este monedero.
transfer-settled-itself = ✅ Mientras tanto se ha contado sola.
ending-settled = ✅ Aceptada como pago por { $by }, { $at }.
ending-refunded = ↩️ Marcada como devuelta por { $by }, { $at }.
ending-kept = 📥 Se la queda { $by }, { $at }.
button-settle-for = ✅ Aceptar para { $name }
button-transfer-owner = 👤 Aceptar para alguien
button-transfer-refunded = ↩️ Devuelta
button-transfer-kept = 📥 Quedársela
button-next-transfer = Siguiente ›
button-transfers = 🔗 Transferencias ({ $count })
transfer-refund-question = ¿Has devuelto { $amount } a <code>{ $source }</code> desde el monedero de la tienda? El bot no mueve dinero; la persona recibe un aviso.
transfer-keep-question = ¿Quedarse { $amount } y no dar nada a cambio? Es lo correcto para tu propio dinero, por ejemplo.
button-yes-refunded = ↩️ Sí, está devuelta
button-yes-kept = 📥 Sí, me la quedo
transfer-owner-question = ¿De quién son estos { $amount }? Escribe un @username o un id de Telegram.
transfer-candidates = ¿Para qué pago de { $name } son estos { $amount }? Se acepta al momento.
resume-transfer_owner = de quién es una transferencia
transfers-empty = 🔗 Ninguna transferencia necesita que la mires.
transfers-line = { $count ->
        [one] { $count } transferencia necesita que la mires.
       *[other] { $count } transferencias necesitan que las mires.
    }
transfer-waiting = 🔗 Una transferencia que no puedo aceptar por mi cuenta
transfers-waiting = 🔗 Han llegado muchas transferencias que no puedo aceptar por mi cuenta. Échales un vistazo, por favor.
chain-unread = ⚠️ Desde { $since } no puedo leer lo que se paga en { $coin } a <code>{ $address }</code>. No se pierde nada: todo se acepta en cuanto pueda volver a leerlo. Lo que sé: { $why }
chain-no-usdt = ⚠️ El contrato de USDT no me dice qué monedero de USDT pertenece a <code>{ $address }</code>, así que no veo los pagos en USDT. ¿Es correcto TON_USDT_MASTER? Lo que sé: { $why }
chain-readable = ✅ Vuelvo a leer lo que se paga en { $coin } a <code>{ $address }</code>; lo que llegó mientras tanto se acepta ahora.
