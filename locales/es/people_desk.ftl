# People at the desk: the search, the card, notes, roles, bans, and a word to somebody.
button-find = 🔎 Buscar
people-newest = 👥 <b>Personas</b>, primero las más recientes
people-found = 🔎 <b>Resultados de «{ $words }»</b>
people-more = Hay más. Con unas letras más se afina la búsqueda.
people-none = Todavía nadie ha hablado con el bot.
form-find = 🔎 ¿A quién buscas?
form-find-words = Un nombre, un @usuario, un ID o un correo. Basta con el principio del nombre.
label-find-words = Búsqueda

person-moderator = 🛠 Modera.
person-banned = 🚫 <b>Acceso bloqueado</b> hasta el { $until }: { $reason }
person-banned-for-good = 🚫 <b>Acceso bloqueado</b> para siempre: { $reason }
card-no-membership = 💤 Sin membresía.
card-paid = 💳 { $count ->
        [one] { $count } pago
       *[other] { $count } pagos
    }: { $sums }
card-paid-nothing = 💳 Todavía no ha pagado nada.
card-open = 🧾 { $amount } con el código <code>{ $code }</code>: { $status }, abierto hasta el { $until }
checkout-status-pending = espera el dinero
checkout-status-manual_review = en revisión
checkout-status-rejected = comprobante rechazado
card-course = 🎓 { $course }: { $status }
course-status-pending = sin pagar
course-status-waitlisted = espera una plaza
course-status-active = en curso
course-status-completed = terminado
course-status-cancelled = cancelado
course-status-suspended = en pausa
card-more-courses = 🎓 y { $count ->
        [one] { $count } curso más
       *[other] { $count } cursos más
    }
card-channels = 📡 Dentro de: { $channels }
card-channels-more = 📡 Dentro de: { $channels } y { $more } más
card-wallet = 👛 <code>{ $wallet }</code>
card-domain = 🔖 { $domain }
card-seen = 🕒 Última visita: { $at }; visitas: { $visits }
card-support-waits = 💬 <b>Espera respuesta</b> desde el { $since }
card-support = 💬 { $count ->
        [one] { $count } consulta a soporte
       *[other] { $count } consultas a soporte
    }
card-note = 📝 <i>{ $text }</i>

button-audit-log = 📜 Auditoría
button-notes = 📝 Notas ({ $count })
button-operation-give = 🎁 Regalar un plan
button-operation-days = ➕ Añadir días
button-operation-end = ✂️ Terminar membresía
button-operation-word = ✉️ Escribir
button-operation-ban = 🚫 Bloquear
button-operation-note = ➕ Añadir una nota
button-unban = ✅ Desbloquear
button-unban-sure = Sí, desbloquear
button-role-admin = 🛠 Nombrar administrador
button-role-moderator = 🛠 Nombrar moderador
button-dismiss-admin = 🛠 Quitar de administrador
button-dismiss-moderator = 🛠 Quitar de moderador
button-role-sure-admin = Sí, nombrar administrador
button-role-sure-moderator = Sí, nombrar moderador
button-role-sure-user = Sí, quitar
role-question-admin = 🛠 ¿Nombrar administrador a <b>{ $name }</b> (<code>{ $id }</code>)? Los administradores deciden sobre los comprobantes, dan y terminan membresías, gestionan los canales y pueden nombrar a otros.
role-question-moderator = 🛠 ¿Nombrar moderador a <b>{ $name }</b> (<code>{ $id }</code>)? Los moderadores revisan comprobantes y responden a los miembros, nada más.
role-question-user = 🛠 ¿Quitar a <b>{ $name }</b> (<code>{ $id }</code>) del equipo? También saldrá de los canales en los que estaba solo por eso.
role-now-admin = { $name } ya tiene los permisos de administrador.
role-now-moderator = { $name } ya tiene los permisos de moderador.
role-now-user = { $name } ya no está en el equipo.
you-were-moderator-appointed = 🛠 Ahora tienes permisos de moderador, te los dio { $by }: revisas comprobantes y respondes a los miembros. Los comandos ya están en tu menú.
you-were-moderator-dismissed = 🛠 Ya no tienes permisos de moderador. Tu propia membresía sigue igual.
moderator-appointed = 🛠 { $by } dio permisos de moderador a { $name } (<code>{ $id }</code>).
moderator-dismissed = 🛠 { $by } quitó los permisos de moderador a { $name } (<code>{ $id }</code>).

form-give = 🎁 Regalar un plan
form-give-plan = ¿Qué plan le regalas? No cuesta nada y empieza enseguida, o detrás de lo que ya tiene.
label-give-plan = Plan
form-days = ➕ Añadir días
form-days-days = ¿Cuántos días más dura la membresía?
label-days-days = Días
days-count = { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
form-end = ✂️ Terminar la membresía
form-end-reason = ¿Por qué? La persona lo verá, así que dilo con amabilidad.
label-end-reason = Motivo
end-preview = La membresía de <b>{ $name }</b> termina ahora mismo, y con ella el acceso a sus canales. Verá esto: <i>{ $reason }</i>
form-ban = 🚫 Bloquear
form-ban-time = ¿Por cuánto tiempo?
label-ban-time = Tiempo
form-ban-until = ¿Hasta cuándo? Escríbelo así: «2026-12-31» o «2026-12-31 18:00».
label-ban-until = Hasta
form-ban-reason = ¿Por qué? La persona lo verá.
label-ban-reason = Motivo
ban-for-good = Para siempre
ban-until-date = Hasta una fecha…
ban-preview = El acceso de <b>{ $name }</b> queda bloqueado hasta el { $until }. Verá esto: <i>{ $reason }</i>
ban-preview-for-good = El acceso de <b>{ $name }</b> queda bloqueado para siempre. Verá esto: <i>{ $reason }</i>
ban-means = Sale de todos los canales, no puede comprar nada y a sus mensajes el bot solo contesta esto. El tiempo pagado sigue corriendo y ya no se le cobran estrellas.
banned = 🚫 El acceso de { $name } está bloqueado hasta el { $until }.
banned-for-good = 🚫 El acceso de { $name } está bloqueado para siempre.
unban-question = ✅ ¿Desbloquear el acceso de <b>{ $name }</b>? Con una membresía vigente podrá volver a sus canales.
unbanned = ✅ { $name } puede volver cuando quiera.
OwnBan = Nadie se bloquea a sí mismo.
StaffNotBanned = { $name } es parte del equipo. Quítale primero el rol.
ProtectedNotBanned = { $name } está en la lista protegida. Quítale primero la protección.
BannedNow = El acceso de { $name } está bloqueado. Desbloquéalo primero.
BanEndOutOfRange = El bloqueo tiene que terminar en el futuro, dentro de { NUMBER($limit, useGrouping: 0) } días. Si necesitas más, elige «Para siempre».
BannedByUs = Por ahora no puedes comprar nada aquí. El motivo: { $reason }
shut-out = 🚫 Tu acceso está bloqueado hasta el { $until }.
    El motivo: <i>{ $reason }</i>
shut-out-for-good = 🚫 Tu acceso está bloqueado.
    El motivo: <i>{ $reason }</i>
shut-out-support = ¿Es un error? Escribe a { $support }.
ban-lifted = ✅ ¡Qué bueno tenerte de vuelta! Tu acceso ya no está bloqueado.
why-banned = acceso bloqueado
right-banned = acceso bloqueado
history-shut_out = acceso bloqueado: { $reason }
history-moderator_appointed = { $by } le nombró moderador
history-moderator_dismissed = { $by } le quitó de moderador

form-word = ✉️ Escribir un mensaje
form-word-text = ¿Qué le digo? Lo recibe en tu nombre, con un botón para contestar.
label-word-text = Mensaje
word-sent = ✉️ Va de camino a { $name }.
word-held = ✉️ { $name } bloqueó el bot. El mensaje le llegará cuando lo desbloquee.
word-from-admin = ✉️ Un mensaje de { $by }:
button-answer-word = 💬 Contestar

form-note = 📝 Una nota
form-note-text = ¿Qué deben saber los demás administradores? La persona no la verá.
label-note-text = Nota
notes-title = 📝 <b>Notas sobre { $name }</b>
notes-none = Todavía ninguna.
note-line = <b>{ $number }.</b> { $at }, { $by }: { $text }
note-added = Anotado.
note-question = 🗑 ¿Borro esta nota para todos los administradores?
    <i>{ $text }</i>
note-deleted = La nota se borró.
NoteGone = Esa nota ya no existe.
button-drop-note = 🗑 { $number }
button-drop-note-sure = Sí, borrar

audit-log-title = 📜 <b>La membresía de { $name }</b>, todos los cambios
audit-log-empty = Todavía no hay cambios.
audit-log-line = <b>{ $at }</b> · { $what } · { $by }
audit-log-by-bot = el bot
change-receipt = 🧾 Recibo { $number } · { $method }
change-paid-by = 🧾 { $method }
change-days = { $count ->
        [one] Se añadió { $count } día.
       *[other] Se añadieron { $count } días.
    }
audit-log-reason = Motivo: { $reason }
audit-log-difference = { $what }: { $old } → { $new }
audit-log-yes = sí
audit-log-no = no
audit-log-what-plan_id = Plan
audit-log-what-is_active = Vigente
audit-log-what-is_lifetime = Para siempre
audit-log-what-ends_at = Fin
audit-log-activated = empezó
audit-log-renewed = se renovó
audit-log-changed = pasó a otro plan
audit-log-refunded = se devolvió el pago
audit-log-extended = se añadieron días
audit-log-revoked = se terminó a mano
audit-log-expired = se acabó el tiempo

action-person_banned = bloqueó a alguien
action-person_unbanned = quitó un bloqueo
action-person_written_to = escribió a alguien
action-note_added = escribió una nota
action-note_deleted = borró una nota
