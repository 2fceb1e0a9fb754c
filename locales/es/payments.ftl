# Payments: checkout by bank transfer, receipts and their review.
checkout = 🧾 <b>{ $plan }</b>
    Transfiere exactamente <b>{ $amount }</b> a:

    { $bank }
    { $holder }
    <code>{ $number }</code>
checkout-details = { $details }
checkout-rate = { $price } al cambio de { $rate }, fijo para este pago.
checkout-code = Escribe este código en el concepto (o la referencia) de la transferencia:
    <code>{ $code }</code>
checkout-then = Después <b>envíame aquí una foto o un PDF del comprobante</b>. Tienes hasta el { $until }.
button-copy-number = 📋 Número de cuenta
button-copy-amount = 📋 Importe
button-copy-code = 📋 Código
button-cancel-payment = ✖️ Cancelar el pago
button-send-receipt = 📎 Enviar un comprobante
button-try-again = 📎 Enviar otro comprobante
checkout-cancelled = El pago de <b>{ $plan }</b> está cancelado. Si el dinero ya va en camino, envíame el comprobante de todos modos.
checkout-left = El pago de <b>{ $plan }</b> está cancelado. Por favor, ya no lo pagues.
invoice-over = ⌛ El plazo para pagar <b>{ $plan }</b> ha terminado y su factura ya no sirve. Puedes empezar de nuevo cuando quieras.
receipt-wanted = 📎 Envíame una <b>foto</b> o un <b>PDF</b> del comprobante de <b>{ $plan }</b>, { $amount }.
receipt-offered = ¿Es este el comprobante de <b>{ $plan }</b>, { $amount }?
button-yes-receipt = ✅ Sí, es el comprobante
button-no-receipt = No
receipt-without-payment = Gracias, pero ningún pago tuyo espera un comprobante. Si quieres comprar, elige primero un plan o un curso.
being-checked = ⏳ ¡Gracias! Estamos revisando tu comprobante de <b>{ $plan }</b>. Suele llevar unas horas y te escribo en cuanto esté listo.
being-checked-late = Llegó cuando el plazo de pago ya había terminado, así que lo revisamos con especial cuidado.
payment-approved = 🎉 Tu pago está confirmado. <b>{ $plan }</b> es tuyo hasta el { $until }.
payment-approved-renewed = 🎉 Tu pago está confirmado. <b>{ $plan }</b> ahora dura hasta el { $until }.
payment-approved-lifetime = 🎉 Tu pago está confirmado. <b>{ $plan }</b> es tuyo para siempre.
payment-approved-doors = Tus canales están abiertos:
payment-rejected = 😕 No pudimos aceptar el comprobante de <b>{ $plan }</b>.
    Motivo: { $reason }
    Envía uno nuevo, por favor: tu código sigue siendo el mismo.
still-checking = ⏳ Seguimos revisando tu comprobante de <b>{ $plan }</b>. Perdona que tarde tanto: no se ha perdido nada y tu lugar está asegurado.
checkout-expired = ⌛ El plazo para pagar <b>{ $plan }</b> ha terminado. Si ya pagaste, envíame el comprobante y lo revisaremos de todos modos.

review-card = 🧾 <b>{ $plan }</b>: { $amount }
    De { $name } { $username } (<code>{ $id }</code>)
    Código <code>{ $code }</code>, intento { $attempt }
    Enviado el { $sent }
    { $completed ->
        [0] Ningún pago aceptado antes
        [one] { $completed } pago aceptado antes
       *[other] { $completed } pagos aceptados antes
    }, rechazados: { $rejected }. Con nosotros desde el { $since }.
review-caption = Escribió: { $caption }
warning-same_file = 🔴 Ya se envió exactamente el mismo archivo.
warning-similar_picture = 🟠 Ya se envió una imagen casi idéntica.
warning-amount_off = 🟠 El importe que escribió no es el esperado.
warning-time_off = 🟠 La imagen es anterior al pago.
warning-late = 🟡 Se envió con el plazo de pago ya terminado.
warning-promo_lapsed = 🟠 Su código ya está agotado.
warning-funds_gone = 🟠 El dinero propio con el que contaba ya está gastado: si lo aceptas, se da por menos.
warning-paid_twice = 🔴 Se pagó con tarjeta algo que ya estaba pagado.
warning-other_amount = 🔴 Se pagó con tarjeta otro importe del que se pedía.
warning-other_payer = 🔴 Se pagó con tarjeta lo que se ofrecía a otra persona.
review-refused-lately = { $every ->
        [yes] 🔴 Se rechazaron sus últimos { $total } comprobantes.
       *[no] 🔴 Rechazados { $refused } de sus últimos { $total } comprobantes.
    }
button-approve = ✅ Aprobar
button-reject = ❌ Rechazar
button-person = 👤 Ficha
button-next-receipt = Siguiente ›
reject-question = ¿Por qué se rechaza el comprobante de { $name }? Va a leer tu respuesta.
reason-unreadable = La imagen no se puede leer. Envía una más nítida, por favor.
reason-amount = El importe no es el correcto.
reason-not-received = El dinero todavía no ha llegado.
reason-wrong-receipt = Esto no es un comprobante de una transferencia a nosotros.
button-reason-unreadable = Ilegible
button-reason-amount = Importe incorrecto
button-reason-not-received = No llegó el dinero
button-reason-wrong-receipt = No es un comprobante
button-reason-own = ✍️ Con mis palabras
reason-wanted = ✍️ Escribe el motivo en un solo mensaje. { $name } lo leerá tal cual.
reason-too-long = Es demasiado largo: 500 caracteres como máximo, por favor.
reviewed-approved = ✅ Aprobado: { $name }, { $plan }. Ya se lo dijimos.
reviewed-rejected = ❌ Rechazado: { $name }, { $plan }. Ya se lo dijimos.
verdict-approved = ✅ Aprobado por { $by } el { $at }.
verdict-rejected = ❌ Rechazado por { $by } el { $at }. Motivo: { $reason }
queue-empty = 🧾 No hay comprobantes por revisar. ¡Buen trabajo!
queue-line = { $count ->
        [one] Hay { $count } comprobante por revisar.
       *[other] Hay { $count } comprobantes por revisar.
    }
review-waiting = 🆕 Un comprobante nuevo
review-overdue = ⏰ El comprobante de { $name } espera desde el { $since }. Échale un vistazo, por favor.
reviews-overdue = ⏰ Varios comprobantes llevan mucho tiempo esperando. Échales un vistazo, por favor.

PaymentUnderReview = Estamos revisando un comprobante tuyo. En cuanto terminemos, podrás continuar.
NoAccount = Ahora mismo no podemos recibir una transferencia para esto. Inténtalo más tarde o escríbenos.
AccountGone = A esta cuenta ya no recibimos transferencias. Elige otra, por favor.
IntentNotFound = No encuentro este pago. Elige otra vez lo que quieres, por favor.
CheckoutClosed = Este pago ya no se puede cancelar: se está revisando o ya terminó.
ReceiptAlreadyUsed = Este comprobante ya se usó para otro pago. Envía el de esta transferencia, por favor.
AlreadyPaid = Este pago ya está confirmado. No hace falta enviar nada más.
ReceiptTooLarge = El archivo es demasiado grande: { $limit_mb } MB como máximo. Basta con una captura o una foto del comprobante.
ReceiptNotReadable = No puedo leer este archivo. Envía una foto, una imagen (JPEG, PNG, WebP) o un PDF, por favor.
PaymentNotFound = Ese pago no existe.
OwnPayment = Este pago es tuyo. Tiene que revisarlo otra persona del equipo.
AlreadyReviewed = { $verdict ->
        [approved] { $by } llegó antes y lo aprobó el { $at }.
       *[rejected] { $by } llegó antes y lo rechazó el { $at }.
    }
AlreadyReviewed-unknown-admin = otra persona del equipo

# Telegram Stars.
button-stars = ⭐ Pagar { $stars } estrellas
stars-checkout = ⭐ <b>{ $plan }</b> por { $stars } estrellas.
    Toca <b>Pagar</b> en la factura de abajo: entras en cuanto Telegram las cobre.
invoice-about = Tu pago de { $plan }.
stars-sent-back = ⭐ Tus { $stars } estrellas van de vuelta: este pago ya no hacía falta.
stars-refused = ⭐ { $stars } estrellas de { $name } (<code>{ $id }</code>) no encajaban en ningún pago abierto y se devuelven.
star-subscription-ended = ⭐ Tu suscripción con estrellas a <b>{ $plan }</b> ya no se renueva: { $because ->
        [plan_changed] ahora tienes otro plan.
        [lifetime] ahora tienes acceso de por vida.
        [refunded] se devolvió su pago.
        [revoked] se te retiró el acceso.
        [banned] te expulsaron de uno de sus canales.
       *[replaced] en su lugar sigue la nueva.
    }
    Telegram no volverá a cobrarte por ella.
stars-subscription = ⭐ <b>{ $plan }</b>: { $stars } estrellas cada 30 días.
    Toca el botón de pago: entras en cuanto Telegram las cobre. Las siguientes las cobra Telegram solo, hasta que lo pares: aquí, en /membership, o en los ajustes de Telegram.
star-renewal-canceled = ⭐ Tu suscripción con estrellas a <b>{ $plan }</b> no se renovará. Lo pagado sigue siendo tuyo: al menos hasta el { $until }.
star-renewal-failed = ⚠️ Telegram no pudo cobrar { $stars } estrellas por <b>{ $plan }</b>. Está pagado hasta el { $until }: recarga estrellas y Telegram lo intentará otra vez, o elige otra forma de pago.
RenewalOver = Esta suscripción ya no se puede cambiar aquí. En /membership ves cómo está todo.
AlreadyRenewing = Este plan ya se renueva solo con estrellas. En /membership ves cuándo y puedes pararlo.
InvoiceNotYours = Esta factura se hizo para otra persona. Abre el bot y elige lo que quieras para ti.
InvoiceOver = Esta factura ya no vale. No se ha cobrado nada. Empieza de nuevo, por favor.
NoStarPrice = Esto no se puede pagar con estrellas.

# One's own receipts.
receipts = 🧾 <b>Tus recibos</b>
    { $count ->
        [one] { $count } pago. Tócalo para ver el recibo.
       *[other] { $count } pagos. Toca uno para ver su recibo.
    }
receipts-none = 🧾 Aún no tienes recibos: cada pago confirmado recibe el suyo.
button-receipts = 🧾 Mis recibos
button-newer = ‹ Más recientes
button-older = Anteriores ›
button-pdf = 📄 En PDF
receipt-caption = 🧾 Recibo <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }.
receipt-refunded-caption = ↩️ Recibo <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }. Este pago se ha reembolsado.
receipt-title = Recibo de pago
receipt-row-buyer = Recibido de
receipt-row-what = Concepto
receipt-row-time = Duración
receipt-row-price = Precio
receipt-row-discount = Descuento
receipt-row-funded = De tu saldo
receipt-row-rate = Cambio
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
method-manual = Sin nada que pagar

# Cards.
button-card = 💳 Pagar con tarjeta
card-checkout = 💳 <b>{ $plan }</b> por { $amount } con tarjeta.
    Toca <b>Pagar</b> en la factura de abajo: entras en cuanto se confirme el pago.
NoCards = Ahora mismo esto no se puede pagar con tarjeta. Elige otra forma de pago, por favor.
card-waiting = 💳 Un pago con tarjeta espera tu decisión: apruébalo para dar lo que pagó, o devuelve el dinero en el proveedor y dilo aquí.
card-unknown = 💳 { $name } (<code>{ $id }</code>) pagó { $amount } con tarjeta y no sé por qué, así que está en su saldo. El número en el proveedor: <code>{ $charge }</code>. No hay que hacer nada; si lo pide: 👤 Ficha, «Devolver saldo».
card-in-doubt = 💳 Tu pago con tarjeta de { $amount } llegó, pero no encaja en ningún pago abierto. El equipo ya lo sabe y decidirá; tu dinero no se ha perdido.
card-refused = 💳 Tu pago con tarjeta de { $amount } por <b>{ $plan }</b> no se ha usado.
    { $reason }
review-charge = 💳 Número en el proveedor: <code>{ $charge }</code>
button-money-back = ↩️ Dinero devuelto
reason-money-back = El dinero va de vuelta a tu tarjeta.
# What a machine reads on the picture of a receipt.
slip-title = 🔎 Leído en la imagen (una pista):
slip-amount-fits = ✅ Importe { $amount }
slip-amount-differs = 🔴 Otro importe: { $amount }
slip-amount-missing = ⚪ Sin importe
slip-day-fits = ✅ Fecha { $day }
slip-day-differs = 🔴 Otra fecha: { $day }
slip-day-missing = ⚪ Sin fecha
slip-code-found = ✅ El código del pago
slip-code-missing = ⚪ Sin código del pago
slip-reference = Referencia <code>{ $reference }</code>
slip-unreadable = 🔎 No se pudo leer la imagen automáticamente.

# Refunds: what an admin sees of a payment, and what the person is told.
usage-refund = Escríbelo así: <code>/refund @usuario</code>
button-payments = 💳 Pagos
person-payments = { $count ->
        [0] 💳 { $name } todavía no ha pagado nada.
        [one] 💳 <b>{ $name }</b>: { $count } pago. Elígelo para ver más o devolverlo.
       *[other] 💳 <b>{ $name }</b>: { $count } pagos. Elige uno para ver más o devolverlo.
    }
payment-card = 💳 <b>{ $number }</b>
    { $plan }: { $amount }, { $method }
    De { $name } (<code>{ $id }</code>), { $paid }
payment-access = El acceso que dio dura hasta el { $until }.
payment-access-lifetime = El acceso que dio no tiene fin.
payment-access-over = El acceso que dio ya terminó.
payment-refunded-whole = ↩️ Devuelto el { $at }, y el acceso terminó.
    Nota: { $note }
payment-refunded-kept = ↩️ Devuelto el { $at }, y el acceso se mantuvo.
    Nota: { $note }
button-refund-whole = ↩️ Devolver y quitar el acceso
button-refund-kept = ↩️ Devolver y dejar el acceso
refund-question-whole = <b>¿Devolver el dinero y terminar lo que pagó?</b> La persona sale de los canales que no le cubre nada más. El saldo que usó vuelve a ser suyo, y el plan anterior sigue hasta su propio fin, si su valor no se ha gastado ya.
refund-question-kept = <b>¿Devolver el dinero y dejar el acceso como está?</b> Desde entonces cuenta como un regalo: si cambia de plan, no se convierte en saldo.
refund-by-stars = { $amount } vuelven solos por Telegram.
refund-by-hand = Tienes que enviar tú { $amount }. El bot solo guarda la nota.
button-refund-go-on = Seguir
refund-last-question = ⚠️ { $amount } de { $name }: no se puede deshacer. ¿Seguro del todo?
button-refund-sure = ↩️ Sí, devolverlo
refund-note-wanted = ✍️ Escribe en un mensaje por qué vuelven { $amount } de { $name } y cómo los envías. Al escribirlo queda hecho. La nota solo la leen los administradores.
resume-refund_note = la nota de una devolución
command-refund = Devolver un pago
payment-refunded = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). El acceso que incluía ha terminado.
payment-refunded-runs = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). Tu membresía dura ahora hasta el { $until }.
payment-refunded-lifetime = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). Tu membresía sigue sin fecha de fin.
payment-refunded-access-kept = ↩️ Te devolvemos { $amount } por <b>{ $plan }</b> (recibo { $number }). Tu acceso sigue igual.
stars-taken-back = ⭐ Telegram devolvió { $stars } estrellas por { $plan } a { $name } (<code>{ $id }</code>). Aquí el pago también queda como devuelto.

NotSettled = Solo se puede devolver un pago confirmado.
AlreadyRefunded = El pago ya está devuelto: { $by }, { $at }.
CreditedOnward = Los días sin usar de este pago se descontaron en { $number } ({ $plan }). Devuelve primero ese.
