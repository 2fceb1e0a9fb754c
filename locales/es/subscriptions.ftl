# Subscriptions: plans, a person's own membership, reminders and what admins give and take.
shop = 💎 <b>Planes</b>
    Elige uno para ver qué incluye.
shop-empty = 💎 En este momento no hay nada a la venta. Vuelve un poco más tarde, por favor.
shop-line = <b>{ $name }</b>: { $price }
column-plan = Plan
column-time = Duración
column-price = Precio
months = { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
span-hours = { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
span-days = { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
plan-of-months = { $count ->
        [0] Para siempre
        [one] { $count } mes
       *[other] { $count } meses
    }
for-life = para siempre
plan-card = 💎 <b>{ $name }</b>
    { $price }, { $time }
plan-renews = 🔁 Con estrellas se renueva solo: { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    } cada 30 días, hasta que lo detengas.
plan-features = <b>Qué incluye</b>
plan-channels = <b>Canales</b>
button-buy = 🏦 Comprar por { $price } por transferencia
button-buy-in = Pagar { $price } a { $bank }
button-change = ♻️ Cambiar a este plan
button-all-plans = ‹ Todos los planes
account-question = ¿A qué cuenta prefieres transferir?

membership-none = Todavía no tienes una membresía. Mira los planes: solo lleva un minuto.
membership-courses = Ahora mismo no tienes ningún plan. Esto es lo que te abren tus cursos.
membership-under-review = ⏳ Estamos revisando tu comprobante de <b>{ $plan }</b>. Te escribo en cuanto esté listo.
membership-over-paid = <b>{ $plan }</b> terminó el { $until }.
membership-active = 🎫 <b>{ $plan }</b>
    Hasta el { $until }.
membership-lifetime = 🎫 <b>{ $plan }</b>
    Tuyo para siempre.
membership-grace = ⚠️ <b>{ $plan }</b> terminó el { $until }. Sigues dentro hasta el { $grace }: renueva antes y no pierdes ni un día.
membership-grace-otherwise = ⚠️ <b>{ $plan }</b> terminó el { $until }. Sigues dentro hasta el { $grace }. No se puede renovar: para quedarte, elige otro plan antes.
membership-over = <b>{ $plan }</b> terminó el { $until }. Renueva cuando quieras y vuelves a entrar enseguida.
membership-over-otherwise = <b>{ $plan }</b> terminó el { $until }. No se puede renovar, pero puedes elegir otro plan y vuelves a entrar enseguida.
stars-renewal-active = 🔁 Se renueva solo: { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    }, la próxima vez hacia el { $until }.
stars-renewal-canceled = ⏸ No se renovará. Pagado con estrellas hasta el { $until }.
stars-renewal-canceled-by-telegram = ⏸ No se renovará. Pagado con estrellas hasta el { $until }. Para que siga, abre los ajustes de Telegram, Mis estrellas.
stars-renewal-failed = ⚠️ Telegram no pudo cobrar { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    }. Pagado hasta el { $until }.
button-stop-renewal = ⏸ No renovar más
button-resume-renewal = 🔁 Volver a renovar
channels-title = <b>Tus canales</b>
entry-inside = ✅ { $channel }: ya estás dentro
entry-open = 🔑 { $channel }: toca el botón de abajo para entrar
entry-broken = 🚧 { $channel }: estamos arreglando la entrada, ya lo sabemos
button-join = Entrar en { $channel }
button-let-me-in = 🚪 No puedo entrar: { $channel }
button-renew = 🔁 Renovar
button-choose-plan = 💎 Elegir un plan

ends-soon = ⏰ Tu membresía <b>{ $plan }</b> termina el { $until }. { $days ->
        [one] Queda un día.
       *[other] Quedan { $days } días.
    }
    Renueva ahora y el tiempo nuevo se suma al final: no pierdes nada.
ends-soon-otherwise = ⏰ Tu membresía <b>{ $plan }</b> termina el { $until }. { $days ->
        [one] Queda un día.
       *[other] Quedan { $days } días.
    }
    No se puede renovar: para quedarte, elige otro plan.
membership-ended = Tu membresía <b>{ $plan }</b> terminó el { $until } y saliste de sus canales. Gracias por estar con nosotros. Puedes volver cuando quieras.
membership-given = 🎁 Un regalo para ti: <b>{ $plan }</b> hasta el { $until }.
membership-given-lifetime = 🎁 Un regalo para ti: <b>{ $plan }</b>, para siempre.
days-added = 🎁 { $days ->
        [one] Añadimos un día
       *[other] Añadimos { $days } días
    } a tu membresía. Ahora dura hasta el { $until }.
membership-revoked = El equipo puso fin a tu membresía.
    Motivo: { $reason }

PlanGone = Este plan ya no se vende. Estos son los que hay.
OfferChanged = El precio cambió desde que lo viste. Míralo otra vez, por favor.
AlreadyLifetime = Tu membresía es para siempre: no te queda nada por comprar. ¡Disfrútala!
NoSuchPlan = No hay ningún plan llamado «{ $name }». Los nombres son los de /plans.
NothingRunning = { $name } no tiene una membresía activa que se pueda cambiar.
DaysOutOfRange = Los días son un número entero del 1 al { $limit }.
usage-grant = Escríbelo así: <code>/grant @usuario 3 months</code> (el nombre de un plan).
usage-extend = Escríbelo así: <code>/extend @usuario 7</code> (días).
usage-revoke = Escríbelo así: <code>/revoke @usuario motivo</code>. La persona verá el motivo.
granted = ✅ { $name } tiene <b>{ $plan }</b> hasta el { $until }.
granted-lifetime = ✅ { $name } tiene <b>{ $plan }</b> para siempre.
extended = ✅ La membresía de { $name } ahora dura hasta el { $until }.
revoked = ✅ La membresía de { $name } terminó. Se cierra su acceso a los canales.

history-title = 🔎 <b>La historia de la membresía de { $name }</b>
history-empty = Todavía no ha pasado nada.
history-line = { $at }: { $what }
history-activated = empezó la membresía, fin: { $until }
history-renewed = renovación, fin: { $until }
history-changed = cambió de plan, fin: { $until }
history-refunded = { $by } devolvió un pago, fin: { $until }
history-extended = { $by } añadió días, fin: { $until }
history-revoked = { $by } la terminó: { $reason }
history-expired = se acabaron el plazo y los días de gracia
history-receipt_sent = envió un comprobante de { $plan }
history-receipt_rejected = comprobante rechazado: { $reason }
history-joined = entró en { $channel }
history-left = salió de { $channel }
history-removed = fuera de { $channel } ({ $why })
history-banned = una persona le bloqueó en { $channel }
history-removal_failed = no se pudo sacar de { $channel }
history-forever = nunca
why-ended = terminó la membresía
why-revoked = se retiró la membresía
why-changed = pasó a un plan sin este canal
why-refunded = se devolvió el pago
why-foreign_link = entró con el enlace de otra persona
why-no_longer_exempt = ya no es del equipo ni está en la lista protegida
why-no_right = ya no tiene derecho
history-access = { $inside ->
        [yes] Dentro
       *[no] Fuera
    } de { $channel }: { $right }
right-protected = en la lista protegida
right-running = tiene acceso
right-under_review = comprobante en revisión
right-unlinked = el plan ya no lo incluye
right-uncertain = no es seguro, revísalo
right-ended = su acceso terminó
right-none = nunca tuvo acceso

usage-starprice = Escríbelo así: <code>/starprice 2500 1 month</code> (estrellas y nombre del plan; 0 quita el precio).
StarsOutOfRange = El precio en estrellas es un número entero de 1 a { $limit }, o 0 para quitarlo.
command-starprice = El precio de un plan en estrellas
history-appointed = { $by } le nombró administrador
history-dismissed = { $by } le quitó de administrador
history-named = administrador según la configuración

plans-desk = 💎 <b>Planes</b>
    🟢 a la venta, 🔴 a la venta pero le falta algo, ⚪ borrador, 🗄 archivado.
plans-desk-empty = 💎 Todavía no hay planes. El primero se crea en un minuto.
button-new-plan = ➕ Nuevo plan
button-plans-before = ‹ Anteriores
button-plans-after = Más ›
plan-desk-stars = ⭐ { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    }
plan-desk-place = 🟢 A la venta, número { $place } de { $places } en la tienda
plan-desk-draft = ⚪ Borrador: los miembros no lo ven.
plan-desk-name = 🏷 Incluye un nombre dentro de tu dominio
plan-desk-archived = 🗄 Archivado: nadie puede comprarlo y quien lo tiene lo conserva.
plan-desk-running = 👥 { $count ->
        [one] { $count } persona lo tiene ahora
       *[other] { $count } personas lo tienen ahora
    }
plan-desk-paid = 🧾 { $count ->
        [one] pagado { $count } vez
       *[other] pagado { $count } veces
    }
button-plan-gate = 🗝️ Gratis para quien tiene algo
plan-desk-gated = 🗝️ Gratis para quien tiene algo en su billetera
gate-desk = 🗝️ <b>{ $plan }</b>: gratis para quien tiene algo
gate-desk-none = No es gratis para nadie: todos pagan.
gate-desk-wanted = ¿Para quién es gratis? Envía una de estas cosas:
    • una cantidad y la dirección de un jetton, como <code>100 EQ…</code>
    • la dirección de una colección de NFT
    • <code>.ton</code> para quien tenga un nombre .ton
    Lo busco en la red y te muestro lo que hay antes de cambiar nada.
gate-desk-question = Esto es lo que hay. ¿Hacer <b>{ $plan }</b> gratis para quien lo tenga? Revisa la dirección: cualquiera puede ponerle cualquier nombre a un token.
gate-desk-decimals = { $title } tiene { $decimals ->
        [one] { $decimals } decimal
       *[other] { $decimals } decimales
    }.
gate-desk-close = ¿Dejar de dar <b>{ $plan }</b> gratis? { $count ->
        [0] Ahora nadie lo tiene así.
        [one] Ahora lo tiene así { $count } persona. Se lo diré y lo conserva un día como mucho.
       *[other] Ahora lo tienen así { $count } personas. Se lo diré y lo conservan un día como mucho.
    }
button-gate-sure = ✅ Sí, gratis para quien lo tenga
button-gate-close = ✖️ Ya no es gratis
button-gate-close-sure = ✖️ Sí, que paguen todos
resume-gate = para quién es gratis un plan
GateUnfit = Necesito una cantidad y una dirección, solo una dirección, o <code>.ton</code>.
GateUnknown = En esta dirección no hay nada de lo que dices. Para un jetton envía la cantidad y la dirección de su contrato principal; para NFT, la dirección de la colección y no la de un solo NFT:
    <code>{ $address }</code>
GateTooFine = { $title } tiene { $decimals ->
        [one] { $decimals } decimal
       *[other] { $decimals } decimales
    }, así que esa cantidad no existe. Envía otra.
button-plan-edit = ✏️ Cambiar
button-plan-channels = 📡 Canales
button-plan-up = ⬆️ Subir
button-plan-down = ⬇️ Bajar
button-plan-archive = 🗄 Archivar
button-plan-restore = 🟢 Volver a venderlo
button-plan-delete = 🗑 Borrar
button-plan-delete-sure = 🗑 Sí, borrarlo
plan-delete-question = 🗑 ¿Borrar <b>{ $plan }</b> para siempre? Se pierden su precio, lo que incluye y su lista de canales. Un plan que alguien tiene o que ya se pagó solo se puede archivar.
plan-deleted = 🗑 Se borró <b>{ $name }</b>.
plan-saved = ✅ Se guardó <b>{ $plan }</b>.
plan-archived = 🗄 Ya no está a la venta.
plan-channels-desk = 📡 <b>Canales de { $plan }</b>
    ➖ quita un canal del plan, ➕ lo añade.
plan-channels-desk-none = Todavía no estoy en ningún canal. Hazme administrador de uno, con permiso para invitar y para expulsar.
plan-channel-question = 📡 ¿Quitar <b>{ $channel }</b> de <b>{ $plan }</b>? Con este plan ya no entra nadie nuevo. Quien está dentro se queda hasta que acabe su tiempo.
button-plan-unlink-sure = ➖ Sí, quitarlo
form-plan = 💎 Un plan
form-plan-name = ¿Cómo se llama el plan? Aparece en su botón, así que mejor corto: «Oro». Si lo omites, se llama según su duración, a cada quien en su idioma: «3 meses».
form-plan-months = ¿Cuántos meses dura? De 1 a 120, o para siempre.
form-plan-currency = ¿En qué moneda es el precio? Elige una o envíame sus tres letras.
form-plan-price = ¿Cuánto cuesta? Quien ya tiene un pedido abierto paga el precio que vio.
form-plan-stars = ¿Cuánto cuesta en estrellas de Telegram? Sin ese precio no se puede pagar con ellas.
form-plan-features = ¿Qué reciben las personas? Una cosa por línea, hasta 12 líneas.
form-plan-place = ¿En qué lugar de la tienda va? El 1 es el primero.
form-plan-names = ¿Incluye un nombre dentro de tu dominio mientras dure?
label-plan-name = Nombre
label-plan-months = Duración
label-plan-currency = Moneda
label-plan-price = Precio
label-plan-stars = Estrellas
label-plan-features = Qué incluye
label-plan-place = Lugar
label-plan-names = Incluye un nombre
plan-place-last = Al final
PlanNameTaken = Ya existe un plan llamado «{ $name }». Elige otro nombre, por favor.
PlanInUse = «{ $name }» no se puede borrar: { $running ->
        [0] ahora no lo tiene nadie, pero figura en pagos e historiales.
        [one] { $running } persona lo tiene ahora.
       *[other] { $running } personas lo tienen ahora.
    } Archívalo: deja de venderse y nadie pierde nada.
