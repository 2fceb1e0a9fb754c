# Payments: checkout by bank transfer, receipts and their review.
checkout = 🧾 <b>{ $plan }</b>
    Transfiere exactamente <b>{ $amount }</b> a:

    Banco: <code>{ $bank }</code>
    Titular: <code>{ $holder }</code>
    Cuenta: <code>{ $number }</code>
checkout-details = { $details }
checkout-rate = { $price } al tipo de cambio { $rate }, fijo para este pedido.
checkout-code = Concepto: <code>{ $code }</code>
checkout-code-why = Escribe ese código en el concepto (o la referencia) de la transferencia: así sabemos que el dinero es tuyo.
checkout-then = Después <b>envíame aquí una foto o un PDF del comprobante</b>. Tienes hasta el { $until }.
button-copy-number = 📋 Número de cuenta
button-copy-amount = 📋 Importe
button-copy-code = 📋 Código
button-copy-reference = 📋 Concepto
button-other-way = 🔀 Otra forma de pago
button-cancel-payment = ✖️ Cancelar el pedido
button-send-receipt = 📎 Enviar un comprobante
button-try-again = 📎 Enviar otro comprobante
checkout-cancelled = El pedido de <b>{ $plan }</b> está cancelado. Si el dinero ya va en camino, envíame el comprobante de todos modos.
checkout-left = El pedido de <b>{ $plan }</b> está cancelado. Por favor, ya no lo pagues.
invoice-over = ⌛ El plazo para pagar <b>{ $plan }</b> terminó y su factura ya no sirve. Puedes empezar de nuevo cuando quieras.
receipt-wanted = 📎 Envíame una <b>foto</b> o un <b>PDF</b> del comprobante de <b>{ $plan }</b>, { $amount }.
receipt-offered = ¿Es este el comprobante de <b>{ $plan }</b>, { $amount }?
button-yes-receipt = ✅ Sí, es el comprobante
button-no-receipt = No
receipt-without-payment = Gracias, pero no tienes ningún pedido que espere un comprobante. Si quieres comprar, elige primero un plan o un curso.
being-checked = ⏳ ¡Gracias! Estamos revisando tu comprobante de <b>{ $plan }</b>. Suele tardar unas horas y te escribo en cuanto esté listo.
being-checked-late = Llegó cuando el plazo de pago ya había terminado, así que lo revisamos con especial cuidado.
payment-named = 🧾 Este es el código de tu pago de <b>{ $plan }</b>, { $amount }.
button-open-payment = 🧾 Abrir el pago
payment-approved = 🎉 Tu pago está confirmado. <b>{ $plan }</b> es tuyo hasta el { $until }.
payment-approved-renewed = 🎉 Tu pago está confirmado. <b>{ $plan }</b> ahora dura hasta el { $until }.
payment-approved-lifetime = 🎉 Tu pago está confirmado. <b>{ $plan }</b> es tuyo para siempre.
payment-approved-free = 🎉 <b>{ $plan }</b> es tuyo hasta el { $until }.
payment-approved-free-lifetime = 🎉 <b>{ $plan }</b> es tuyo para siempre.
payment-approved-entries = Tus canales están abiertos:
payment-rejected = 😕 No pudimos aceptar el comprobante de <b>{ $plan }</b>.
    Motivo: { $reason }
    Envía uno nuevo, por favor: tu código sigue siendo el mismo.
still-checking = ⏳ Seguimos revisando tu comprobante de <b>{ $plan }</b>. Perdona que tarde tanto: no se perdió nada y tu lugar está asegurado.
checkout-expired = ⌛ El plazo para pagar <b>{ $plan }</b> terminó. Si ya pagaste, envíame el comprobante y lo revisaremos de todos modos.

review-card = 🧾 <b>{ $plan }</b>: { $amount }
    De { $name }{ $username } (<code>{ $id }</code>)
    Código <code>{ $code }</code>, intento { $attempt }
    Enviado el { $sent }
    { $completed ->
        [0] Ningún pago aceptado antes
        [one] { $completed } pago aceptado antes
       *[other] { $completed } pagos aceptados antes
    }, rechazados: { $rejected }. Con nosotros desde el { $since }.
review-caption = Escribió: { $caption }
warning-same_file = 🔴 Ya se envió exactamente el mismo archivo.
warning-similar_picture = 🟠 Ya se envió una copia de esta imagen.
warning-amount_off = 🟠 El importe que escribió no es el esperado.
warning-time_off = 🟠 La imagen es anterior al pedido.
warning-late = 🟡 Se envió con el plazo de pago ya terminado.
warning-promo_lapsed = 🟠 Su código ya no está disponible.
warning-funds_gone = 🟠 El saldo con el que contaba ya se gastó: si lo apruebas, sale por menos.
warning-funds_short = 🟠 El saldo con el que contaba ya se gastó: si lo apruebas tú, lo recibido pasa a su saldo. Solo un administrador puede darlo por menos.
warning-paid_twice = 🔴 Se pagó con tarjeta algo que ya estaba pagado.
warning-other_amount = 🔴 Se pagó con tarjeta un importe distinto del pedido.
warning-other_payer = 🔴 Se pagó con tarjeta lo que se ofrecía a otra persona.
review-refused-lately = { $every ->
        [yes] 🔴 Se rechazaron sus últimos { $total } comprobantes.
       *[no] 🔴 Rechazados { $refused } de sus últimos { $total } comprobantes.
    }
review-earlier = ↪️ La envió { $name }, { $sent }.
button-earlier = 🔎 El anterior
button-pages = 📄 Ver las páginas
button-approve = ✅ Aprobar
button-reject = ❌ Rechazar
button-person = 👤 Ficha
button-next-receipt = Siguiente ›
reject-question = ¿Por qué rechazas el comprobante de { $name }? Verá tu respuesta.
reason-unreadable = La imagen no se puede leer. Envía una más nítida, por favor.
reason-amount = El importe no es el correcto.
reason-not-received = El dinero todavía no ha llegado.
reason-wrong-receipt = Esto no es un comprobante de una transferencia a nosotros.
button-reason-unreadable = Ilegible
button-reason-amount = Importe incorrecto
button-reason-not-received = No llegó el dinero
button-reason-wrong-receipt = No es un comprobante
button-reason-own = ✍️ Con mis palabras
reason-wanted = ✍️ Escribe el motivo en un solo mensaje. { $name } lo verá tal cual.
reason-too-long = Es demasiado largo: 500 caracteres como máximo, por favor.
reviewed-approved = ✅ Aprobado: { $name }, { $plan }. Ya lo sabe.
reviewed-rejected = ❌ Rechazado: { $name }, { $plan }. Ya lo sabe.
verdict-approved = ✅ Aprobado por { $by } el { $at }.
verdict-rejected = ❌ Rechazado por { $by } el { $at }. Motivo: { $reason }
queue-empty = 🧾 No hay comprobantes por revisar. ¡Buen trabajo!
queue-line = { $count ->
        [one] Hay { $count } comprobante por revisar.
       *[other] Hay { $count } comprobantes por revisar.
    }
review-waiting = 🆕 Un comprobante nuevo
review-overdue = ⏰ El comprobante de { $name } espera desde el { $since }. Revísalo, por favor.
reviews-overdue = ⏰ Varios comprobantes llevan mucho tiempo esperando. Revísalos, por favor.

PaymentUnderReview = Estamos revisando un comprobante tuyo. En cuanto terminemos, podrás continuar.
NoAccount = Ahora mismo no podemos recibir una transferencia para esto. Inténtalo más tarde o escríbenos.
AccountGone = Ya no recibimos transferencias en esta cuenta. Elige otra, por favor.
IntentNotFound = No encuentro este pedido. Elige otra vez lo que quieres, por favor.
CheckoutClosed = Este pedido ya no se puede cancelar: se está revisando o ya se pagó.
ReceiptAlreadyUsed = Este comprobante ya se usó para otro pago. Envía el de esta transferencia, por favor.
AlreadyPaid = Este pedido ya está pagado. No hace falta enviar nada más.
ReceiptTooLarge = El archivo es demasiado grande: { $limit_mb } MB como máximo. Basta con una captura o una foto del comprobante.
ReceiptNotReadable = No puedo leer este archivo: no es una imagen ni un PDF. Envía una foto, una captura o un PDF del comprobante, por favor.
ReceiptDamaged = Este archivo está dañado o llegó incompleto y no se puede abrir. Envíalo otra vez, por favor, o envía una captura.
ReceiptLocked = Este PDF solo se abre con contraseña. Guárdalo sin contraseña, por favor, o envía una captura.
ReceiptTooBig = Esta imagen es demasiado grande para abrirla. Envía una captura o una foto de tamaño normal, por favor.
ReceiptTooHeavy = No se pudo abrir este archivo a tiempo. Envía una captura o una foto del comprobante, por favor.
PictureNotDrawn = Esta vez no pude dibujarlo. Inténtalo de nuevo en un momento, por favor.
picture-refused = Telegram no aceptó la imagen, así que aquí va en palabras.
PaymentNotFound = Ese pago no existe.
OwnPayment = Este pago es tuyo. Tiene que revisarlo otra persona del equipo.
AlreadyReviewed = { $verdict ->
        [approved] { $by } llegó antes y lo aprobó el { $at }.
       *[rejected] { $by } llegó antes y lo rechazó el { $at }.
    }
AlreadyReviewed-unknown-admin = otra persona del equipo

# Telegram Stars.
button-stars = ⭐ Pagar con { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    }
stars-checkout = ⭐ <b>{ $plan }</b> por { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    }.
    Toca <b>Pagar</b> en la factura de abajo: entras en cuanto se confirme el pago.
invoice-about = Tu pago de { $plan }.
stars-sent-back = ⭐ Te devolvemos { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    }: este pago ya no hacía falta.
stars-refused = ⭐ { $stars } estrellas de { $name } (<code>{ $id }</code>) no corresponden a ningún pedido abierto y se devuelven.
star-subscription-ended = ⭐ Tu suscripción con estrellas a <b>{ $plan }</b> ya no se renueva: { $because ->
        [plan_changed] ahora tienes otro plan.
        [lifetime] ahora tienes acceso para siempre.
        [refunded] se devolvió su pago.
        [revoked] se te retiró el acceso.
        [banned] te bloquearon en uno de sus canales.
        [recovered] tu membresía pasó a otra cuenta de Telegram.
       *[replaced] en su lugar sigue la nueva.
    }
    Telegram no volverá a cobrarte por ella.
stars-subscription = ⭐ <b>{ $plan }</b>: { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    } cada 30 días.
    Toca el botón de pago: entras en cuanto se confirme el pago. Después, Telegram sigue cobrando hasta que lo detengas: aquí, en /membership, o en los ajustes de Telegram.
star-renewal-canceled = ⭐ Tu suscripción con estrellas a <b>{ $plan }</b> no se renovará. Lo pagado sigue siendo tuyo: al menos hasta el { $until }.
star-renewal-failed = ⚠️ Telegram no pudo cobrar { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    } por <b>{ $plan }</b>. Está pagado hasta el { $until }: recarga estrellas y Telegram lo intentará otra vez, o elige otra forma de pago.
RenewalOver = Esta suscripción ya no se puede cambiar aquí. Mira cómo está todo en /membership.
AlreadyRenewing = Este plan ya se renueva solo con estrellas. Puedes detenerlo en /membership.
InvoiceNotYours = Esta factura se hizo para otra persona. Abre el bot y elige lo que quieras para ti.
InvoiceOver = Esta factura ya no vale. No se cobró nada. Empieza de nuevo, por favor.
StarsRefused = Telegram no acepta estrellas para esto en este momento. No se cobró nada: elige otra forma de pago.
NoStarPrice = Esto no se puede pagar con estrellas.

# One's own receipts.
receipts = 🧾 <b>Tus recibos</b>
    { $count ->
        [one] { $count } pago. Tócalo para ver el recibo.
       *[other] { $count } pagos. Toca uno para ver su recibo.
    }
receipts-none = 🧾 Aún no tienes recibos: hay uno por cada pago confirmado.
button-receipts = 🧾 Mis recibos
button-newer = ‹ Más recientes
button-older = Anteriores ›
button-pdf = 📄 En PDF
receipt-caption = 🧾 Recibo <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }.
receipt-refunded-caption = ↩️ Recibo <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }. Este pago se reembolsó.
letters-missed = { $count ->
        [1] ✍️ Nuestras fuentes no tienen esta letra, así que no aparece en el documento: { $letters }
       *[other] ✍️ Nuestras fuentes no tienen estas letras, así que no aparecen en el documento: { $letters }
    }
receipt-title = Recibo de pago
receipt-row-buyer = Recibido de
receipt-row-what = Concepto
receipt-row-time = Duración
receipt-row-period = Periodo
receipt-period = del { $from } al { $until }
receipt-row-price = Precio
receipt-row-discount = Descuento
receipt-row-funded = De tu saldo
receipt-row-rate = Tipo de cambio
receipt-row-method = Forma de pago
receipt-row-code = Código del pago
receipt-row-paid-at = Pagado
receipt-row-confirmed-at = Confirmado
receipt-row-refunded-at = Reembolsado
receipt-total = Total pagado
receipt-stamp = REEMBOLSADO
receipt-footer = El comando /receipts vuelve a mostrar este recibo cuando quieras.
receipt-stars = { $count ->
        [one] { $count } estrella de Telegram
       *[other] { $count } estrellas de Telegram
    }
method-bank_transfer = Transferencia bancaria
method-ton = GRAM (red TON)
method-usdt_ton = USDT (red TON)
method-stars = Estrellas de Telegram
method-card = Tarjeta bancaria
method-manual = Sin pago

# Cards.
button-card = 💳 Pagar con tarjeta
card-checkout = 💳 <b>{ $plan }</b> por { $amount } con tarjeta.
    Toca <b>Pagar</b> en la factura de abajo: entras en cuanto se confirme el pago.
button-page = 📄 Página { $number }
receipt-page = 📄 Página { $number } de { $of }
CardSumRefused = Con tarjeta, Telegram acepta aproximadamente entre { $least } y { $most } por pago. Elige otra forma de pago.
NoCards = Ahora mismo esto no se puede pagar con tarjeta. Elige otra forma de pago, por favor.
card-waiting = 💳 Un pago con tarjeta espera tu decisión: apruébalo para dar lo que se pagó, o devuelve el dinero en el proveedor y márcalo aquí.
card-unknown = 💳 { $name } (<code>{ $id }</code>) pagó { $amount } con tarjeta y no sé por qué, así que está en su saldo. El número en el proveedor: <code>{ $charge }</code>. No hay que hacer nada; si lo pide: 👤 Ficha, «Devolver saldo».
card-in-doubt = 💳 Tu pago con tarjeta de { $amount } llegó, pero no corresponde a ningún pedido abierto. El equipo ya lo sabe y decidirá; tu dinero no se perdió.
card-refused = 💳 Tu pago con tarjeta de { $amount } por <b>{ $plan }</b> no se usó.
    { $reason }
review-charge = 💳 Número en el proveedor: <code>{ $charge }</code>
button-money-back = ↩️ Dinero devuelto
reason-money-back = Te devolvemos el dinero a tu tarjeta.
# What a machine reads on the picture of a receipt.
ocr-title = 🔎 Leído en la imagen (una pista):
ocr-amount-fits = ✅ Importe { $amount }
ocr-amount-differs = 🔴 Otro importe: { $amount }
ocr-amount-missing = ⚪ Sin importe
ocr-day-fits = ✅ Fecha { $day }
ocr-day-differs = 🔴 Otra fecha: { $day }
ocr-day-missing = ⚪ Sin fecha
ocr-code-found = ✅ El código del pago
ocr-code-missing = ⚪ Sin código del pago
ocr-reference = Referencia <code>{ $reference }</code>
ocr-unreadable = 🔎 No se pudo leer la imagen automáticamente.

# Refunds: what an admin sees of a payment, and what the person is told.
usage-refund = Escríbelo así: <code>/refund @usuario</code>
button-payments = 🧾 Pagos
person-payments = { $count ->
        [0] 🧾 { $name } todavía no ha pagado nada.
        [one] 🧾 <b>{ $name }</b>: { $count } pago. Elígelo para ver más o devolverlo.
       *[other] 🧾 <b>{ $name }</b>: { $count } pagos. Elige uno para ver más o devolverlo.
    }
payment-card = 🧾 <b>{ $number }</b>
    { $plan }: { $amount }, { $method }
    De { $name } (<code>{ $id }</code>), { $paid }
payment-access = El acceso que dio dura hasta el { $until }.
payment-access-lifetime = El acceso que dio es para siempre.
payment-access-over = El acceso que dio ya terminó.
payment-refunded-whole = ↩️ Devuelto el { $at }, y el acceso terminó.
    Nota: { $note }
payment-refunded-kept = ↩️ Devuelto el { $at }, y el acceso se mantuvo.
    Nota: { $note }
button-refund-whole = ↩️ Devolver y quitar el acceso
button-refund-kept = ↩️ Devolver y dejar el acceso
refund-question-whole = <b>¿Devolver el dinero y terminar lo que pagó?</b> La persona sale de los canales a los que ya no tiene derecho. El saldo que usó vuelve a ser suyo, y el plan anterior sigue hasta su propio fin, si su valor no se ha gastado ya.
refund-question-kept = <b>¿Devolver el dinero y dejar el acceso como está?</b> Desde ese momento cuenta como un regalo: si cambia de plan, no se convierte en saldo.
refund-by-stars = { $amount } vuelven solas por Telegram.
refund-by-hand = Tienes que enviar tú { $amount }. El bot solo guarda la nota.
button-payment-first = ↩️ Primero: { $number }
button-refund-go-on = Seguir
refund-last-question = ⚠️ { $amount } de { $name }: no se puede deshacer. ¿Seguro que quieres devolverlo?
button-refund-sure = ↩️ Sí, devolverlo
refund-note-wanted = ✍️ Escribe en un mensaje por qué vuelven { $amount } de { $name } y cómo los envías. Con eso queda hecho. La nota solo la ven los administradores.
resume-refund_note = la nota de una devolución
command-refund = Devolver un pago
payment-refunded = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). El acceso que incluía terminó.
payment-refunded-runs = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). Tu membresía dura ahora hasta el { $until }.
payment-refunded-lifetime = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). Tu membresía sigue siendo para siempre.
payment-refunded-access-kept = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). Tu acceso sigue igual.
stars-taken-back = ⭐ Telegram devolvió { $stars } estrellas por { $plan } a { $name } (<code>{ $id }</code>). Aquí el pago también queda como devuelto.

NotSettled = Solo se puede devolver un pago confirmado.
AlreadyRefunded = El pago ya está devuelto: { $by }, { $at }.
CreditedOnward = Los días sin usar de este pago se descontaron en { $number } ({ $plan }). Devuelve primero ese.

file-lost = 😕 Telegram ya no tiene este archivo. Hay que enviarlo de nuevo.
