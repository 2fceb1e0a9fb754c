# Una cuenta de Telegram perdida: todo lo que tiene pasa a una nueva.
button-lost-account = 🆘 Perdí mi cuenta anterior
recovery-about = 🆘 <b>¿Perdiste tu cuenta anterior de Telegram?</b>
    Tu membresía, tus cursos y tu saldo pueden pasar a esta. Aviso enseguida a la cuenta anterior, que tiene { $days ->
        [one] { $days } día
       *[other] { $days } días
    } para oponerse. Después lo tienes todo aquí.
recovery-by-wallet = 👛 <b>¿Tenías una billetera vinculada a la cuenta anterior?</b> Demuestra aquí otra vez que es tuya. Cuando la reconozca, te ofreceré traer esa cuenta.
recovery-by-receipt = 🧾 <b>¿Aún tienes un recibo?</b> Envíame su número y el código con el que pagaste. Nuestro equipo también lo revisa.
button-recover-wallet = 👛 Con mi billetera
button-recover-receipt = 🧾 Con un recibo
button-recover-other = 💬 No tengo ninguno
wallet-of-lost = 🆘 ¿Eras tú, con una cuenta de Telegram que perdiste? Entonces no vincules la billetera: trae aquí toda la cuenta.
button-recover-this = 🆘 Sí, traer esa cuenta aquí
recovery-wallet-question = ¿Traer aquí todo lo de la cuenta que tiene esta billetera?

    Aviso enseguida a la cuenta anterior. Tiene { $days ->
        [one] { $days } día
       *[other] { $days } días
    } para oponerse; si no lo hace, todo pasa aquí y esa cuenta sale de nuestros canales. Si se renovaba con estrellas, deja de hacerlo.
button-recover-sure = Sí, traerla aquí
recovery-receipt-wanted = 🧾 Envíame en un solo mensaje el número de un recibo y el código con el que pagaste, por ejemplo <code>1234 ABCD2345</code>.
recovery-receipt-both = Necesito las dos cosas: primero el número y después el código.
recovery-in-review = ⏳ Gracias. Nuestro equipo lo está revisando y te responderá aquí. Si todo coincide, avisamos a la cuenta anterior y empieza el plazo.
recovery-waiting = ⏳ Tu cuenta anterior ya lo sabe. Si no se opone, todo pasará aquí el { $until }. No tienes que hacer nada más.
button-recovery-cancel = ✖️ Ya no lo necesito
recovery-cancel-question = ¿Detenerlo? Tu cuenta anterior se queda como está.
button-recovery-cancel-sure = Sí, detenerlo
recovery-cancelled = Detenido. Todo se queda donde estaba.
recovery-refused = Nuestro equipo no pudo confirmar que la cuenta anterior sea tuya, así que se queda como está.
recovery-impossible = No se pudo traer aquí tu cuenta anterior: desde que lo pediste, algo cambió en una de las dos cuentas. Escribe a nuestro equipo, por favor.
recovery-done = 🎉 Todo lo de tu cuenta anterior ya está aquí. Esa cuenta sale de nuestros canales. Si se renovaba con estrellas, la renovación se detuvo: actívala aquí de nuevo si quieres.
recovery-asked-wallet = ⚠️ <b>Alguien quiere pasar esta cuenta a otra cuenta de Telegram.</b> Ha demostrado que controla tu billetera.
recovery-asked-receipt = ⚠️ <b>Alguien quiere pasar esta cuenta a otra cuenta de Telegram.</b> Conoce el número de uno de tus recibos y su código de pago.
recovery-asked-until = Si no eres tú, toca el botón de abajo. Si no, el { $until } todo lo que tienes aquí pasará a esa cuenta.
recovery-asked-review = Nuestro equipo lo está revisando. Si no eres tú, toca el botón de abajo.
button-recovery-object = ❌ No soy yo, dejarla aquí
recovery-objected = ✖️ Detenido: ahora solo nuestro equipo puede decidir. Revisa en los ajustes de Telegram en qué dispositivos está abierta tu cuenta. Si alguien puede tener las palabras secretas de tu billetera, pasa tu dinero a una nueva.
recovery-moved = Lo que tenías aquí pasó a otra cuenta de Telegram, como te avisamos. Si no fuiste tú, escribe enseguida a nuestro equipo.
wallet-named = 👛 Llegó un pago desde tu billetera vinculada con el código de billetera de otra persona. Si no fuiste tú, alguien puede tener tus palabras secretas.

NewAccountInUse = Esta cuenta ya tiene algo propio aquí: un pago, una membresía, saldo o una billetera vinculada. Solo una cuenta sin usar puede recibir otra. Usa otra cuenta o escribe a nuestro equipo.
OldAccountBanned = La cuenta anterior está bloqueada aquí, y una nueva no cambia eso. Puedes escribir a nuestro equipo.
RolesStay = Una de las dos cuentas es del equipo. Esas no se pasan a otra. Antes, un administrador tiene que quitarle el cargo.
OldAccountLeaving = Los datos de la cuenta anterior se borraron o están a punto de borrarse.
NothingToRecover = Esta billetera no está vinculada a ninguna otra cuenta.
RecoveryUnderWay = Ya lo pediste. Puedes ver cómo va en /help, «Perdí mi cuenta anterior».
TooManyTries = Ya son suficientes intentos por hoy. Prueba mañana o escribe a nuestro equipo.
OwnRecovery = Se trata de tu propia cuenta. Tiene que decidir otro administrador.
RecoveryOver = Esto ya se decidió o se detuvo.
RecoveryChanged = Algo cambió desde que te preguntamos. Revísalo otra vez.

# La parte del equipo.
button-recoveries = 🆘 Cuentas perdidas ({ $count })
waiting-recoveries = 🆘 { $count ->
        [one] { $count } cuenta perdida espera tu decisión.
       *[other] { $count } cuentas perdidas esperan tu decisión.
    }
recoveries-title = 🆘 <b>Cuentas perdidas</b>
recoveries-none = Nadie espera una decisión.
recovery-line = { $new } → { $old }: { $why }
recovery-doubt-receipt = conoce un recibo y su código
recovery-doubt-objected = la cuenta anterior se opone
recovery-doubt-used = la cuenta anterior se está usando
recovery-doubt-contested = la quieren dos personas
recovery-doubt-protected = está en la lista protegida
recovery-doubt-channel_ban = bloqueada en un canal
recovery-doubt-wallet_gone = la billetera ya no está vinculada a ella
recovery-card-title = 🆘 <b>¿La cuenta anterior es de esta persona?</b>
recovery-card-doubt = Por qué decides tú: { $why }
recovery-card-until = Pasará automáticamente el { $until }.
recovery-card-receipt = ✅ El recibo n.º { $number } y su código de pago coinciden.
recovery-card-wallet = ✅ Demostró su billetera: <code>{ $address }</code>
recovery-card-old = <b>Anterior:</b> { $name } (<code>{ $id }</code>), aquí desde el { $met }, última visita: { $seen }
recovery-card-new = <b>Nueva:</b> { $name } (<code>{ $id }</code>), aquí desde el { $met }, última visita: { $seen }
recovery-seen-unknown = desconocida
recovery-has-plan = • { $plan }, { $until }
recovery-for-life = para siempre
recovery-has-seats = • Cursos: { $count }
recovery-has-balance = • Saldo: { $amount }
recovery-has-payments = • Pagos: { $count }
button-recovery-old = 👤 Anterior
button-recovery-new = 👤 Nueva
button-recovery-approve = ✅ Sí, es suya
button-recovery-refuse = ❌ No, rechazar
recovery-approve-question = ¿Pasar todo lo de { $old } a { $new }? Avisamos a la cuenta anterior, que tiene { $days ->
        [one] { $days } día
       *[other] { $days } días
    } para oponerse.
recovery-approve-now = ¿Pasar ya todo lo de { $old } a { $new }? La cuenta anterior ya pudo responder. No se puede deshacer.
button-recovery-approve-sure = Sí, pasarlo
recovery-approved = Aprobado. La cuenta anterior ya lo sabe y todavía puede oponerse.
recovery-approved-now = Aprobado. Se está pasando ahora.
recovery-reason-wanted = ¿Por qué no? { $name } leerá lo que me envíes.
recovery-was-refused = Rechazado. La persona ya sabe por qué.
recovery-carried-out = 🆘 { $name } (<code>{ $id }</code>) recuperó su cuenta anterior <code>{ $before }</code>.
action-account_recovered = recuperó una cuenta perdida
action-recovery_approved = permitió pasar una cuenta perdida
action-recovery_refused = rechazó pasar una cuenta perdida
setting-name-recovery_days = Plazo para cuentas perdidas
setting-about-recovery_days = Cuántos días puede oponerse una cuenta anterior de Telegram antes de que su membresía, sus cursos y su saldo pasen a una nueva.
why-moved_on = su membresía pasó a otra cuenta
resume-lost_receipt = el recibo de tu cuenta perdida
resume-recovery_reason = por qué no se pasa una cuenta perdida
