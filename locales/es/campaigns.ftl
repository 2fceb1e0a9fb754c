# Campaigns: what is said by itself, the desk for it, and what people answer when they go.
button-own-code = 🏷 −{ $percent } %: { $code }
campaigns-title = 🚀 <b>Campañas</b>
    Lo que el bot dice por sí mismo, a cada persona desde su propio día 0.
button-campaigns = 🚀 Campañas
campaign-line-on = 🟢 { $name } · { $count }
campaign-line-off = ⚪ { $name }
button-campaign-new = ➕ Nueva campaña
campaign-card = 🚀 <b>{ $name }</b>
campaign-is-on = 🟢 Activa desde el { $since }.
campaign-is-off = ⚪ Apagada. Solo se puede cambiar mientras está apagada.
campaign-trigger-start = 👉 Día 0: su primer /start
campaign-trigger-checkout_left = 👉 Día 0: abrió un pedido y lo dejó
campaign-trigger-before_end = 👉 Día 0: { $days ->
        [one] { $days } día
       *[other] { $days } días
    } antes de que termine su membresía
campaign-trigger-after_end = 👉 Día 0: { $days ->
        [0] terminó su membresía
        [one] { $days } día después de terminar su membresía
       *[other] { $days } días después de terminar su membresía
    }
campaign-trigger-paid = 👉 Día 0: su pago quedó confirmado
campaign-trigger-course_finished = 👉 Día 0: completó un curso
campaign-trigger-silence = 👉 Día 0: { $days ->
        [one] { $days } día
       *[other] { $days } días
    } de silencio
campaign-trigger-segment = 👉 Día 0: entró en el segmento
campaign-trigger-name-start = Primer /start
campaign-trigger-name-checkout_left = Pedido abandonado
campaign-trigger-name-before_end = Días antes del final
campaign-trigger-name-after_end = Días después del final
campaign-trigger-name-paid = Pago confirmado
campaign-trigger-name-course_finished = Curso completado
campaign-trigger-name-silence = Días de silencio
campaign-trigger-name-segment = Entró en un segmento
campaign-segment = 👥 Solo el segmento: { $name }
campaign-once = 🔁 Cada persona una vez.
campaign-every = 🔁 Cada persona como mucho una vez cada { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
campaign-control = ⚪ Grupo de control: el { $percent } % no recibe nada.
campaign-no-steps = Todavía no tiene mensajes.
campaign-step-line = { $number }. { $after }
campaign-step-code = 🏷 Con un código promocional propio: −{ $percent } %, válido { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
campaign-at-once = enseguida
campaign-after = después de { $span }
campaign-about-marketing = Quien compra, se da de baja o queda bloqueado sale enseguida. Valen las horas de silencio y el límite semanal.
campaign-saved = ✅ Guardado.
campaign-archived = ✅ Está en el archivo. Sus cifras se conservan.
button-campaign-step = ✉️ Mensaje { $number }
button-campaign-on = ▶️ Activar
button-campaign-off = ⏸ Apagar
button-campaign-on-sure = ▶️ Sí, activarla
button-campaign-off-sure = ⏸ Sí, apagarla
button-campaign-report = 📈 Informe
button-campaign-edit = ✏️ Cambiar
button-campaign-archive = 🗄 Archivar
button-campaign-archive-sure = 🗄 Sí, archivarla
button-campaign-step-new = ➕ Mensaje
button-campaign-step-edit = ✏️ Cuándo y código
button-campaign-step-drop = 🗑 Borrar
button-campaign-step-drop-sure = 🗑 Sí, borrarlo
button-campaign-preview = 👁 Envíamelo ({ $arm })
campaign-on-question = ¿Activamos «{ $name }»? Desde ahora sus mensajes salen solos. Lo que pasó antes no cuenta.
campaign-off-question = ¿Apagamos «{ $name }»? Quien esté a la mitad no recibe nada más.
campaign-archive-question = ¿Archivamos «{ $name }»? Sus cifras se conservan.
campaign-step-card = ✉️ <b>Mensaje { $number }</b>, { $after }
campaign-step-legend = ✏️ hay texto, ➕ se puede añadir. Si hay texto para B, la mitad de la gente recibe ese en lugar de A.
campaign-step-drop-question = ¿Borramos el mensaje { $number }?
form-campaign = 🚀 Campaña
form-campaign-name = ¿Cómo se llama? Solo los administradores ven el nombre.
label-campaign-name = Nombre
form-campaign-trigger = ¿Con qué empieza?
label-campaign-trigger = Día 0
form-campaign-days = ¿Cuántos días?
label-campaign-days = Días
form-campaign-segment = ¿Solo para un segmento? Puedes dejarlo vacío: entonces es para todos.
label-campaign-segment = Segmento
form-campaign-every = ¿Cada cuántos días puede pasar una persona otra vez? Déjalo vacío si solo una vez.
label-campaign-every = Otra vez tras, días
form-campaign-control = ¿Cuántos de cada cien no reciben nada, para poder comparar? De 0 a 50.
label-campaign-control = Grupo de control, %
form-campaign-step = ✉️ Mensaje
form-campaign-step-hours = ¿Cuántas horas después del día 0?
label-campaign-step-hours = Horas
form-campaign-step-percent = ¿Lleva un código promocional que solo pueda usar esa persona? Envía el porcentaje o déjalo vacío.
label-campaign-step-percent = Descuento, %
form-campaign-step-lasts = ¿Cuántos días vale el código promocional?
label-campaign-step-lasts = Días
CampaignIsOn = La campaña está activa. Apágala primero.
CampaignSaysNothing = Todavía no tiene nada que decir: cada mensaje necesita un texto.
ArmsUneven = A { $arm } todavía le falta el texto en este idioma: { $language }. Las versiones solo se pueden comparar si tienen los mismos idiomas.
CampaignWantsSegment = Elige el segmento en el que entra la gente.
CampaignsFull = Ya hay { $most }, que es el límite.
CampaignUnknown = Esta campaña ya no existe.
StepUnknown = Este mensaje ya no existe.
StepWasSaid = Hay gente que ya recibió este mensaje, así que se queda y cuenta en el informe.
campaign-report = 📈 <b>{ $name }</b>
campaign-report-nobody = Todavía no la empezó nadie.
campaign-report-arm = <b>{ $arm }</b>: personas: { $people }, { $told } lo recibieron, { $clicked } tocaron, { $bought } compraron ({ $share } %), confirmado: { $income }
campaign-report-control = <b>Grupo de control</b>: personas sin ningún mensaje: { $people }, { $bought } compraron ({ $share } %), confirmado: { $income }
campaign-report-no-control = Sin un grupo de control nadie sabe qué habrían comprado de todos modos.
campaign-report-legend = Las compras cuentan { $days } días desde el comienzo de cada persona. El dinero está confirmado y sin los reembolsos.
campaign-uplift-more = 🟢 { $points } puntos más que el grupo de control (de { $low } a { $high }). No es casualidad.
campaign-uplift-less = 🔴 { $points } puntos menos que el grupo de control (de { $low } a { $high }). No es casualidad.
campaign-uplift-none = ⚪ Ninguna diferencia que se distinga de la casualidad (de { $low } a { $high } puntos).
campaign-uplift-too_few = ⚪ Todavía hay muy poca gente para decir algo.
campaign-exit-goal = • Salieron porque compraron: { $count }
campaign-exit-changed = • Salieron porque ya no venía al caso: { $count }
campaign-exit-opted_out = • Se dieron de baja: { $count }
campaign-exit-banned = • Bloqueados: { $count }
campaign-exit-forgotten = • Pidieron que olvidáramos sus datos: { $count }
campaign-exit-blocked = • Bloquearon el bot: { $count }
campaign-exit-switched_off = • Parados al apagarla: { $count }
ready-checkout = Pago sin terminar
ready-checkout-1 = 🧾 {"{{name}, tu pago no está terminado.|Tu pago no está terminado.}"} Si algo no funcionó, escríbenos y te ayudamos.
ready-checkout-2 = ⏳ Tu sitio te sigue esperando. Elige cómo pagar y en un minuto estás dentro.
ready-winback = Vuelve
ready-winback-1 = 💛 {"{{name}, te echamos de menos.|Te echamos de menos.}"} Aquí tienes un código promocional que solo tú puedes usar: tócalo abajo.
ready-winback-2 = 💛 Ha pasado un mes. Los canales siguen, y tú también puedes, por menos: abajo tienes tu propio código promocional.
ready-welcome = Bienvenida
ready-welcome-1 = 👋 {"{{name}, ¿ya diste una vuelta?|¿Ya diste una vuelta?}"} Esto es lo que reciben nuestros miembros.
ready-welcome-2 = 🎓 ¿Prefieres aprender paso a paso? Mira nuestros cursos.
ready-course = Curso completado
ready-course-1 = 🏅 {"{{name}, ¡felicidades otra vez!|¡Felicidades otra vez!}"} Esto es lo que puedes aprender ahora.
action-campaign_created = creó una campaña
action-campaign_changed = cambió una campaña
action-campaign_archived = archivó una campaña
action-campaign_switched_on = activó una campaña
action-campaign_switched_off = apagó una campaña
