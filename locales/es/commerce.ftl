# Money of one's own: what a purchase brings and ends, the balance, and what goes back.
span-behind = 📅 Se suma a lo que ya tienes: desde el { $from } hasta el { $until }.
span-begins = 📅 Empieza en cuanto se confirme el pago. Si pagas hoy, dura hasta el { $until }.
span-begins-free = 📅 Empieza enseguida y dura hasta el { $until }.
span-good = 📅 Empieza en cuanto se confirme el pago y es tuyo para siempre.
span-good-free = 📅 Empieza enseguida y es tuyo para siempre.
funding-stop = ♻️ <b>{ $plan }</b> termina entonces. { $days ->
        [one] Queda { $days } día sin usar, que vale
       *[other] Quedan { $days } días sin usar, que valen
    } { $value }.
funding-stop-used = ♻️ <b>{ $plan }</b> termina entonces.
funding-used = 💰 Ya descontamos { $off } de tu saldo.
funding-left = 💰 Te quedan { $left } de saldo para la próxima vez.

balance = 💰 Tu saldo: <b>{ $sums }</b>. Lo próximo que elijas se paga primero con él.
balance-spend-only = De ahí, { $sums } llegaron en estrellas: puedes gastarlos aquí, pero no retirarlos.
money-kept-older = 💰 Tus { $amount } de <b>{ $plan }</b> están en tu saldo: cuando llegaron, ya habías elegido otro plan. ¿Todavía quieres <b>{ $plan }</b>? Un toque y tu saldo lo paga.
money-kept-cancelled = 💰 Tus { $amount } de <b>{ $plan }</b> llegaron aunque el pedido estaba cancelado, así que están en tu saldo. Un toque y pagan <b>{ $plan }</b> de todas formas.
money-kept-lifetime = 💰 Tus { $amount } de <b>{ $plan }</b> están en tu saldo: tu membresía es para siempre y ya no había nada que comprar. Úsalos en un curso o escríbenos y te los devolvemos.
money-kept-has_seat = 💰 Tus { $amount } de <b>{ $plan }</b> están en tu saldo: esa plaza ya era tuya. Sirven para lo próximo que elijas.
money-kept-short = 💰 Llegaron { $amount } para <b>{ $plan }</b>. Todavía no alcanza, así que están en tu saldo. Un toque y verás cuánto falta.
money-kept-surplus = 💰 Llegaron { $amount } más para <b>{ $plan }</b>, que ya estaba pagado. Están en tu saldo y sirven para lo próximo que elijas.
money-kept-unmatched = 💰 Llegaron { $amount } y no sé para qué eran. Están en tu saldo y sirven para lo próximo que elijas.
money-kept-chosen = 💰 Revisamos tus { $amount } de <b>{ $plan }</b> y ya están en tu saldo. Úsalos para <b>{ $plan }</b> o para lo que quieras.
button-use-balance = 💰 Pagar { $plan } con mi saldo
course-over = 🏁 Tu acceso a <b>{ $course }</b> terminó el { $until }. ¡Gracias por aprender con nosotros!
course-over-certificate = El certificado sigue siendo tuyo y cualquiera puede comprobar su número. Las lecciones y los canales ya están cerrados.
course-over-progress = Las lecciones y los canales ya están cerrados, pero lo que hiciste queda guardado: { $done } de { $count ->
        [one] { $count } lección
       *[other] { $count } lecciones
    }.
course-over-nothing = Sus canales ya están cerrados.
course-over-next = ¿Quieres seguir? Toma el curso otra vez o elige el siguiente.
membership-ended-others = <b>{ $plan }</b> terminó el { $until }. Todo lo demás que tienes sigue igual.
revoked-to-balance = 💰 Lo que pagaste y no usaste está en tu saldo: { $sums }.
revoked-to-refund = ↩️ Te devolvemos lo que pagaste y no usaste: { $sums }.
checkout-terms = Al continuar aceptas las condiciones: /terms
no-way-to-pay = Ahora mismo no podemos cobrar esto. Escríbenos y lo resolvemos.
part-refunded = ↩️ Te devolvemos { $amount } de tu pago de <b>{ $plan }</b> (recibo { $number }). Tu acceso sigue igual.
balance-paid-back = ↩️ Te devolvemos { $amount } de tu saldo.
payment-refunded-balance = ↩️ Te devolvemos { $amount } de <b>{ $plan }</b> (recibo { $number }). Ya no están en tu saldo.
receipt-row-became = Pasó a
receipt-became-balance = tu saldo
lifetime-unpaid = ⚠️ Telegram devolvió a { $name } (<code>{ $id }</code>) las estrellas de <b>{ $plan }</b>, y su valor había pasado a una membresía para siempre. Sigue activa hasta que decidas tú: mira su ficha.

# What admins see and do.
card-balance = 💰 Saldo: { $sums }
card-balance-spend-only = 💰 Saldo: { $sums }. De ahí, { $only } llegaron en estrellas: solo se pueden gastar
button-operation-payout = ↩️ Devolver saldo
form-payout = ↩️ Devolver saldo
form-payout-currency = ¿En qué moneda lo envías?
form-payout-amount = ¿Cuánto? El dinero lo envías tú y el bot lo quita del saldo.
form-payout-to = ¿Lo envías por la red TON? Envíame la dirección o un nombre como <code>anna.ton</code>. Si no, omite este paso.
form-payout-note = ¿Por qué se devuelve y cómo lo envías? Solo lo ven los administradores.
form-payout-sure = ⚠️ Una vez guardado no se puede deshacer. ¿Seguro que envías el dinero?
label-payout-currency = Moneda
label-payout-amount = Importe
label-payout-to = Dirección de TON
label-payout-note = Nota
label-payout-sure = Confirmación
money-all = Todo: { $amount }
money-sure = Sí, lo envío
payout-preview = Tú envías <b>{ $amount }</b> a <b>{ $name }</b>. Sale de su saldo y se lo decimos.
    Nota: <i>{ $note }</i>
payout-done = ↩️ Devueltos { $amount } del saldo de { $name }. Ya lo sabe.
payout-nothing = En este saldo no hay nada que se pueda devolver.
button-refund-part = ↩️ Devolver una parte
button-refund-balance = ↩️ Devolverlo
form-whole = ↩️ Devolución
form-whole-to = ¿A qué dirección de la red TON lo envías? Escríbela, o un nombre como <code>anna.ton</code>. Si lo envías de otra forma, omite este paso.
form-whole-note = ¿Por qué se devuelve y cómo lo envías? Solo lo ven los administradores.
label-whole-to = Dirección de TON
label-whole-note = Nota
whole-preview = ⚠️ Tú envías <b>{ $amount }</b> de { $number } a <b>{ $name }</b>. El bot anota la devolución y se lo dice. Una vez guardado no se puede deshacer.
    Nota: <i>{ $note }</i>
form-part = ↩️ Devolver una parte
form-part-amount = ¿Cuánto se devuelve? El dinero lo envías tú y el acceso sigue igual.
form-part-to = ¿Lo envías por la red TON? Envíame la dirección o un nombre como <code>anna.ton</code>. Si no, omite este paso.
form-part-note = ¿Por qué se devuelve y cómo lo envías? Solo lo ven los administradores.
form-part-sure = ⚠️ Una vez guardado no se puede deshacer. ¿Seguro que envías el dinero?
label-part-amount = Importe
label-part-to = Dirección de TON
label-part-note = Nota
label-part-sure = Confirmación
part-preview = Tú envías <b>{ $amount }</b> de { $number } a <b>{ $name }</b>. El acceso sigue igual y se lo decimos.
    Nota: <i>{ $note }</i>
part-done = ↩️ Devueltos { $amount }. Ya lo sabe.
payment-parts = ↩️ Devuelto hasta ahora en partes: { $amount }
payment-refundable = En partes se pueden devolver hasta { $amount }.
payment-stars-whole = ⭐ Telegram solo devuelve las estrellas completas.
payment-by-wallet = 👛 Llegó sin comentario y se reconoció por la billetera vinculada.
payment-on-balance = No compró nada: el dinero pasó al saldo de la persona.
payment-refunded-off = ↩️ Devuelto el { $at }, del saldo.
    Nota: { $note }
refund-question-balance = <b>¿Devolver el dinero?</b> Sale del saldo de la persona.
form-end-to = Pagó tiempo que no ha usado. ¿Qué pasa con su valor?
label-end-to = Valor sin usar
end-to-nothing = Nada, se lo queda la tienda
end-to-balance = 💰 A su saldo: { $sums }
end-to-refund = ↩️ Devolver: { $sums }
end-means-nothing = Pagado y sin usar: { $sums }. Se lo queda la tienda.
end-means-balance = Pagado y sin usar: { $sums }. Pasa a su saldo.
end-means-refund = Pagado y sin usar: { $sums }. Tienes que enviarlo tú; la persona sabrá que le llega.
end-means-stars = De ahí, { $sums } llegaron en estrellas, que no se devuelven por partes: pasan a su saldo.
review-newer = 🟠 Desde entonces compró <b>{ $plan }</b>. ¿Qué hacemos con este dinero?
review-newer-stop = ♻️ <b>{ $plan }</b> terminaría: lo que no usó vale { $value } y pasa a su saldo.
button-approve-plan = ✅ { $plan }, resto de { $newer } al saldo
button-approve-plan-only = ✅ { $plan } de todas formas
button-approve-balance = 💰 Dejarlo como saldo
verdict-balance = 💰 Pasó a su saldo.
history-refunded_part = { $by } devolvió parte de un pago
history-money_kept = { $amount } de { $plan } pasaron a su saldo
history-money_unmatched = { $amount } que no decían para qué eran pasaron a su saldo
history-balance_paid_back = { $by } devolvió { $amount } del saldo
audit-log-refunded_part = se devolvió parte del pago
action-payment_refunded_part = devolvió parte de un pago
action-balance_paid_back = devolvió saldo

FreePlanStands = Ya tienes «{ $plan }» y es gratis: cuando termine podrás tomarlo otra vez.
FundingChanged = Tu saldo cambió mientras tanto, y con él el precio. Ábrelo otra vez, por favor, y míralo como está ahora.
OlderWish = Desde entonces se compró otro plan. Elige abajo qué pasa con este dinero de «{ $plan }».
BalanceSpent = Lo que este pago dejó en el saldo ya se gastó. Devuelve primero la compra más reciente, o solo una parte de esta.
StarsInPart = Telegram solo devuelve las estrellas completas. Devuelve el pago entero o añade días.
PartOutOfRange = Elige un importe mayor que cero y de no más de { $most }.
dues-title = ↩️ <b>Dinero por devolver</b>
dues-none = Nadie espera dinero tuyo.
due-line = { $name } · { $amount } · desde el { $since }
due-card = ↩️ Hay que devolver { $amount } a <b>{ $name }</b> (<code>{ $id }</code>).
    Lo sabe desde el { $since }. Envíalo por donde pagó y márcalo aquí.
due-wallet = Su billetera vinculada: <code>{ $address }</code>
due-question = ¿Ya enviaste { $amount } a { $name }? Le diremos que está en camino.
due-sent = ✅ { $amount } enviados a { $name }. Ya lo sabe.
button-due-sent = ✅ Ya lo envié
button-due-sure = ✅ Sí, está enviado
action-refund_sent = envió un reembolso
money-sent = ↩️ Te enviamos { $amount }. El banco puede tardar unos días.
DueSettled = Esto ya cambió: mira la lista otra vez.
stuck-line = ⭐ { $name } · { $stars } estrellas que Telegram no devolvió
stuck-card = ⭐ Hay que devolver { $stars } estrellas a <b>{ $name }</b> (<code>{ $id }</code>), pero Telegram no las devolvió.
stuck-why = Telegram dice: { $error }
stuck-since = Último intento: { $at }
stuck-question = ¿Lo resolviste con { $name } de otra manera? Entonces no se devolverán las { $stars } estrellas.
stuck-tried = Se lo pido otra vez a Telegram. Lo que vuelva desaparece de esta lista.
stuck-settled = ✅ Anotado: se resolvió de otra manera.
button-stuck-retry = 🔁 Intentar de nuevo
button-stuck-done = ✅ Resuelto de otra manera
button-stuck-sure = ✅ Sí, está resuelto
action-stars_tried_again = pidió otra vez devolver estrellas
action-stars_settled = resolvió unas estrellas de otra manera
StarsSettled = Esto ya está resuelto: se intenta de nuevo o se hizo de otra manera.
