# The desk: what waits, the way into every room, and the log of what was done.
admin-desk = 🛠 <b>El panel</b>
moderator-desk = 🛠 <b>De guardia</b>
waiting-nothing = No hay nada pendiente. Tómate un café. ☕
waiting-receipts = 🧾 { $count ->
        [one] { $count } comprobante espera tu decisión.
       *[other] { $count } comprobantes esperan tu decisión.
    }
waiting-support = 💬 { $count ->
        [one] { $count } miembro espera respuesta.
       *[other] { $count } miembros esperan respuesta.
    }
waiting-transfers = ⛓ { $count ->
        [one] { $count } transferencia espera tu decisión.
       *[other] { $count } transferencias esperan tu decisión.
    }
waiting-removals = 🚪 { $count ->
        [one] Falló { $count } expulsión de un canal.
       *[other] Fallaron { $count } expulsiones de canales.
    }
waiting-dues = ↩️ { $count ->
        [one] Hay que devolver dinero a { $count } persona.
       *[other] Hay que devolver dinero a { $count } personas.
    }
waiting-claims = 🔖 { $count ->
        [one] { $count } nombre espera tu decisión.
       *[other] { $count } nombres esperan tu decisión.
    }
button-queue = 🧾 Comprobantes ({ $count })
button-support = 💬 Soporte ({ $count })
button-removals = 🚪 Expulsiones ({ $count })
button-dues = ↩️ Por devolver ({ $count })
button-claims = 🔖 Nombres nuevos ({ $count })
button-people = 👥 Personas
button-desk-plans = 💎 Planes
button-desk-courses = 🎓 Cursos
button-desk-promos = 🏷 Códigos
button-exports = 📤 Exportar
button-settings = ⚙️ Ajustes
button-texts = ✍️ Textos
button-log = 📜 Registro
log-title = 📜 <b>Lo que hizo el equipo</b>
log-empty = Todavía nada.
log-line = { $at } · { $by }: { $what } · { $about }
log-operator = quien opera el bot
action-receipt_approved = aprobó un comprobante
action-receipt_rejected = rechazó un comprobante
action-membership_granted = regaló un plan
action-days_added = añadió días
action-membership_revoked = terminó una membresía
action-payment_refunded = reembolsó un pago
action-transfer_settled = asignó una transferencia
action-transfer_refunded = marcó una transferencia como devuelta
action-transfer_kept = se quedó el dinero de una transferencia
action-person_protected = protegió a una persona
action-person_unprotected = quitó la protección a una persona
action-role_changed = cambió un rol
action-channel_linked = vinculó un canal
action-channel_unlinked = desvinculó un canal
action-join_mode_chosen = eligió cómo se entra
action-segment_created = creó un segmento
action-segment_changed = cambió un segmento
action-segment_deleted = eliminó un segmento
action-source_created = creó un origen
action-source_changed = cambió un origen
action-source_archived = archivó un origen
action-source_restored = recuperó un origen
action-source_deleted = borró un origen
action-source_cost_noted = añadió un gasto de un origen
action-source_cost_taken_back = quitó un gasto de un origen
action-promo_created = creó un código
action-promo_stopped = detuvo un código
action-promo_changed = cambió un código
action-promo_started = activó otra vez un código
action-star_price_set = fijó un precio en estrellas
action-plan_created = creó un plan
action-plan_changed = cambió un plan
action-plan_archived = archivó un plan
action-plan_restored = recuperó un plan
action-plan_deleted = borró un plan
action-enrollment_noted = anotó algo sobre un estudiante
action-category_created = creó una categoría
action-category_edited = cambió una categoría
action-category_archived = archivó una categoría
action-category_restored = recuperó una categoría
action-category_deleted = borró una categoría
action-course_created = creó un curso
action-course_edited = cambió un curso
action-course_archived = archivó un curso
action-course_restored = recuperó un curso
action-course_deleted = borró un curso
action-module_added = añadió una lección
action-module_edited = cambió una lección
action-module_moved = movió una lección
action-module_deleted = borró una lección
action-setting_changed = cambió un ajuste
action-account_added = añadió una cuenta bancaria
action-account_changed = cambió una cuenta bancaria
action-account_moved = subió una cuenta bancaria
action-account_dropped = borró una cuenta bancaria
action-text_written = escribió un texto
action-text_taken_back = volvió al texto original
command-log = Lo que hizo el equipo
action-support_answered = respondió a un miembro
action-support_closed = cerró la pregunta de un miembro
action-support_group_set = eligió el grupo de soporte
action-support_group_dropped = dejó el grupo de soporte
action-removal_retried = repitió una expulsión
action-removal_waived = dejó a alguien en un canal
removals-title = 🚪 <b>Expulsiones que fallaron</b>
    Lo sigo intentando. Casi siempre me falta el permiso para expulsar, o la persona es administradora allí.
removals-none = No hay que sacar a nadie.
removal-line = { $name } · { $channel } · intentado el { $at }
removal-card = 🚪 <b>{ $name }</b> (<code>{ $id }</code>) debería estar fuera de <b>{ $channel }</b> y sigue dentro.
removal-why = Motivo: { $why }
removal-error = Telegram dice: { $error }
removal-tried = Último intento: { $at }
removal-retried = Lo intento otra vez. Si funciona, desaparece de esta lista.
removal-waived = De acuerdo, se queda.
button-removal-retry = 🔁 Intentar ahora
button-let-stay = 🤝 Dejar que se quede
button-let-stay-sure = Sí, que se quede
let-stay-question = 🤝 ¿<b>{ $name }</b> se queda en <b>{ $channel }</b> sin pagar? Contará como tu invitado y no lo intentaré más.
RemovalSettled = Eso ya está resuelto.
claims-title = 🔖 <b>Nombres pedidos</b>
claims-none = Nadie ha pedido un nombre.
claim-line = <b>{ $subdomain }</b> · { $name } · { $since }
button-desk-languages = 🌐 Idiomas
languages-title = 🌐 <b>{ $name }</b>
    Cada quien lo lee en su idioma. Lo que no esté en él se lee como está en la ficha.
languages-given = { $language }: { $fields }
languages-none = { $language }: nada todavía
languages-about = 🌐 { $language } · <b>{ $name }</b>
languages-hint = 🌐 En este idioma, por favor: { $language }
languages-saved = ✅ Guardado: { $language }
