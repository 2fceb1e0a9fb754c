# Nombres bajo el dominio de la tienda: pedidos, pagados, revisados por el equipo.
button-names-under = 🔖 Nombres en { $domain }
claims-mine-title = 🔖 <b>Nombres en { $domain }</b>
claims-mine-about = Pide un nombre como <b>you.{ $domain }</b>. Llevará a tu billetera, así se puede pagar a un nombre y no a una dirección larga. Nuestro equipo revisa cada solicitud.
claim-mine-line = • <b>{ $name }</b>: { $state }
claim-state-unpaid = esperando el pago
claim-state-pending = en revisión
claim-state-approved = aprobado
claim-state-rejected = rechazado
claim-state-withdrawn = solicitud retirada
claim-state-expired = sin pagar a tiempo
claim-state-releasing = dándose de baja
claim-state-released = dado de baja
button-claim-new = ➕ Pedir un nombre
button-claims-mine = 🔖 Mis nombres
claim-wanted = ¿Qué nombre quieres en <b>{ $domain }</b>?

    De { $least } a { $most } caracteres: letras de la a a la z sin acentos, números y guiones. Envía solo el nombre, como «alice».
claim-offer = ✅ <b>{ $name }</b> está libre por { $price }. Si lo pides, nadie más puede tomarlo durante una hora mientras eliges cómo pagar.
claim-offer-free = ✅ <b>{ $name }</b> está libre, y para ti es gratis.
claim-offer-checked = Nuestro equipo revisa cada solicitud. Si no puedes tener el nombre, lo que pagaste pasa a tu saldo.
button-claim-take = Pedir este nombre
button-claim-other = ✍️ Otro nombre
claim-ways = 🔖 <b>{ $name }</b> por { $price }. ¿Cómo quieres pagar?
claim-ways-balance = 🔖 <b>{ $name }</b>: tu saldo alcanza.
button-claim-balance = ✅ Pagar con mi saldo
claim-is-unpaid = 🔖 <b>{ $name }</b> espera tu pago.
claim-is-pending = 🔎 <b>{ $name }</b>: nuestro equipo está revisando tu solicitud. Te escribiremos aquí.
claim-is-approved = ✅ <b>{ $name }</b> está aprobado. Ahora se escribe en TON.
claim-is-rejected = ❌ <b>{ $name }</b>: no puedes tener este nombre.
claim-is-withdrawn = Retiraste tu solicitud de <b>{ $name }</b>. Ahora puede pedirlo cualquiera.
claim-is-expired = Terminó el plazo para pagar <b>{ $name }</b>, así que ahora puede pedirlo cualquiera. Mientras esté libre, puedes pedirlo otra vez.
claim-is-releasing = <b>{ $name }</b> se está dando de baja en TON.
claim-is-released = <b>{ $name }</b> ya no es tuyo.
claim-why = Motivo: { $reason }
claim-paid = ✅ Llegó tu pago por <b>{ $name }</b>. Nuestro equipo revisa ahora el nombre y te escribiremos aquí.
claim-money-back = Pasaron a tu saldo: { $amount }.
button-claim-withdraw = Retirar la solicitud
claim-withdraw-question = ¿Retirar la solicitud de <b>{ $name }</b>? Entonces podrá pedirlo cualquiera.
claim-withdraw-money = Lo que pagaste pasa a tu saldo.
button-claim-withdraw-sure = Sí, retirarla

claim-waiting = 🔖 <b>Un nombre espera tu decisión</b>
claim-card = <b>{ $subdomain }</b>
    { $name } (<code>{ $id }</code>)
    Pedido: { $since }
claim-card-paid = Pagado: { $amount }
claim-card-unpaid = Precio: { $amount }, sin ningún pago retenido
claim-card-free = Gratis
claim-card-wallet = Billetera: <code>{ $address }</code>
claim-card-no-wallet = ⚠️ Ya no tiene ninguna billetera vinculada
claim-card-alike = Nombres parecidos ya ocupados:
claim-card-alone = No hay nombres parecidos ocupados.
claim-card-decided = Estado: { $state } ({ $by })
claim-card-is = Estado: { $state }
button-claim-approve = ✅ Aprobar
button-claim-reject = ❌ Rechazar
button-claim-queue = 🔖 Nombres
claim-reject-question = ¿Por qué no se puede dar <b>{ $subdomain }</b>? El miembro lee el motivo, y lo que pagó pasa a su saldo.
button-claim-reason-brand = Nombre de una marca
button-claim-reason-person = Nombre de otra persona
button-claim-reason-misleading = Engañoso
button-claim-reason-offensive = Ofensivo
button-claim-reason-own = ✍️ Otro motivo
claim-reason-brand = Es el nombre de una marca que no es tuya.
claim-reason-person = Es el nombre de otra persona.
claim-reason-misleading = Este nombre podría engañar a otros.
claim-reason-offensive = Este nombre podría ofender a otros.
claim-reason-wanted = ✍️ Escribe el motivo en un solo mensaje. { $name } lo leerá tal como lo escribas.
resume-claim = un nombre que querías pedir
resume-claim_reason = el motivo para rechazar un nombre
action-claim_approved = aprobó un nombre
action-claim_rejected = rechazó un nombre

ClaimsClosed = Ahora mismo no hay nombres disponibles.
ClaimNeedsWallet = Un nombre lleva a una billetera, así que vincula primero la tuya.
ClaimNotSold = Los nombres vienen con algunos de nuestros planes. Elige uno que incluya un nombre y vuelve.
ClaimsFull = { $most ->
        [one] Ya tienes un nombre. Cada persona puede tener uno.
       *[other] Ya tienes { $most } nombres. Una persona no puede tener más.
    }
ClaimTaken = «{ $name }» ya está ocupado. Prueba con otro.
ClaimLooksLike = «{ $name }» se parece demasiado a «{ $other }», que ya está ocupado. Prueba con otro.
ClaimGone = Esta solicitud ya no está abierta. Mira cómo están tus nombres.
ClaimTooShort = { $least ->
        [one] Un nombre necesita al menos { $least } carácter.
       *[other] Un nombre necesita al menos { $least } caracteres.
    }
ClaimTooLong = { $most ->
        [one] Un nombre puede tener como máximo { $most } carácter.
       *[other] Un nombre puede tener como máximo { $most } caracteres.
    }
ClaimLetters = «{ $letter }» no puede formar parte de un nombre. Usa letras de la a a la z sin acentos, números y guiones.
ClaimMixed = «{ $letter }» es de otro alfabeto que el resto. Usa solo letras de la a a la z sin acentos, números y guiones.
ClaimForeignLetter = «{ $letter }» solo se parece a «{ $latin }»: es de otro alfabeto y con eso se podría engañar a la gente. Escribe el nombre con letras latinas.
ClaimHyphens = Un nombre no puede empezar ni terminar con un guion, ni llevar dos seguidos.
ClaimReserved = «{ $name }» no está disponible: se lee como «{ $word }», que reservamos para nosotros. Prueba con otro.
ClaimOffensive = «{ $name }» podría ofender a alguien. Prueba con otro.
ClaimDecided = Este nombre ya no espera ninguna decisión.
OwnClaim = Es tu propia solicitud, así que debe decidir otro administrador.
ClaimWithoutWallet = Este miembro ya no tiene ninguna billetera vinculada y el nombre no llevaría a ninguna parte. Pídele que vincule una o rechaza la solicitud.
NameOfferChanged = El precio cambió desde que apareció este botón. Así está ahora.
money-kept-name_gone = 💰 Tus { $amount } de <b>{ $plan }</b> están en tu saldo: ese nombre ya no se puede obtener. Sirven para lo próximo que elijas.
