# Difusiones en camino y sus resultados.
delivery-draft = ✏️ <b>{ $title }</b> es un borrador.
delivery-scheduled = ⏳ <b>{ $title }</b> está programada.
delivery-sending = 📨 <b>{ $title }</b> se está enviando.
delivery-paused = ⏸ <b>{ $title }</b> está en pausa.
delivery-completed = ✅ <b>{ $title }</b> se ha enviado.
delivery-cancelled = ✖️ <b>{ $title }</b> se ha detenido.
delivery-failed = ✖️ <b>{ $title }</b> no se ha enviado: no había a quién enviarla.
delivery-bar = { $bar } { $percent } %
    { $settled } de { $total }
delivery-pace = { $rate } por segundo, { $left }
delivery-minutes = { $count ->
        [one] queda alrededor de un minuto
       *[other] quedan alrededor de { $count } minutos
    }
delivery-hours = { $count ->
        [one] queda alrededor de una hora
       *[other] quedan alrededor de { $count } horas
    }
delivery-count-sent = Enviados: { $count }
delivery-count-blocked = Han bloqueado el bot: { $count }
delivery-count-refused = Rechazados por Telegram: { $count }
delivery-count-unknown = Sin respuesta de Telegram, no se sabe si llegaron: { $count }
delivery-count-skipped = Omitidos porque se dieron de baja, se fueron, están bloqueados o ya recibieron bastante esta semana: { $count }
delivery-count-left = Sin enviar porque se detuvo: { $count }
delivery-stars = ⭐ Estrellas gastadas en velocidad: { $count }
delivery-revision-edit = ⏳ Se están cambiando los mensajes.
delivery-revision-delete = ⏳ Se están eliminando los mensajes.
delivery-deleted = 🗑 Los mensajes se han eliminado.
delivery-unrevised = Chats en los que Telegram no dejó cambiarlo ni eliminarlo: { $count }
delivery-clicks = { $button }: { $count ->
        [one] lo ha pulsado { $count } persona
       *[other] lo han pulsado { $count } personas
    }
delivery-week = 📈 Una semana después: esto es lo que dio tu difusión.
delivery-bought-nothing = Nadie que lo recibiera ha comprado nada en siete días.
delivery-bought = Compraron en los siete días siguientes a recibirlo: { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }, { $money } descontadas las devoluciones.
button-delivery-look = 🔁 Actualizar
button-delivery-pause = ⏸ Pausar
button-delivery-resume = ▶️ Continuar
button-delivery-cancel = ✖️ Detener
button-delivery-cancel-sure = ✖️ Sí, detener
button-delivery-edit = ✏️ Cambiar para todos
button-delivery-edit-sure = ✏️ Sí, cambiar
button-delivery-delete = 🗑 Eliminar para todos
button-delivery-delete-sure = 🗑 Sí, eliminar
delivery-sure-cancel = ¿Detener <b>{ $title }</b> definitivamente? { $left ->
        [one] { $left } persona no la recibirá
       *[other] { $left } personas no la recibirán
    }. Quienes ya la tienen la conservan.
delivery-sure-edit = ¿Sustituir lo que { $sent ->
        [one] tiene { $sent } persona
       *[other] tienen { $sent } personas
    } por el mensaje tal como está ahora?
delivery-sure-delete = ¿Eliminar <b>{ $title }</b> de { $sent ->
        [one] { $sent } chat
       *[other] { $sent } chats
    }? Si aún se está enviando, el envío también se detiene. Telegram solo elimina mensajes de menos de 48 horas.
BroadcastNotFound = Esta difusión ya no existe.
BroadcastElsewhere = ✋ Ahora no es posible: la difusión { $status ->
        [draft] es un borrador
        [scheduled] está programada
        [sending] se está enviando
        [paused] está en pausa
        [completed] se ha enviado
        [cancelled] se ha detenido
       *[failed] no se ha enviado
    }.
TooLateToDelete = ⌛ Telegram solo elimina mensajes de menos de 48 horas, y todos estos son más antiguos.
NothingToChange = No hay nada que cambiar ni eliminar: no queda ningún mensaje de esta difusión en los chats, o el bot ya no recuerda cuáles son.
action-broadcast_paused = pausó una difusión
action-broadcast_resumed = reanudó una difusión
action-broadcast_cancelled = detuvo una difusión
action-broadcast_edited = cambió una difusión enviada
action-broadcast_deleted = eliminó una difusión enviada
books-rule-broadcast-miscounted = Difusiones cuyos contadores no coinciden con sus destinatarios: { $count }.
