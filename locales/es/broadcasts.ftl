# Difusiones: cómo se redactan y qué se pregunta antes de enviarlas.
button-broadcasts = 📣 Difusiones
broadcasts-title = 📣 <b>Difusiones</b>
    Un mensaje para muchas personas.
broadcasts-draft = Borradores: { $count }
broadcasts-scheduled = Programadas: { $count }
broadcasts-sending = En envío: { $count }
broadcasts-past = Enviadas o detenidas: { $count }
broadcasts-none = Aquí todavía no hay nada.
button-broadcast-new = ➕ Nueva difusión
button-broadcast-line = { $title } · { $at }
button-broadcasts-draft = ✏️ Borradores: { $count }
button-broadcasts-scheduled = 🕓 Programadas: { $count }
button-broadcasts-sending = 📨 En envío: { $count }
button-broadcasts-past = ✅ Pasadas: { $count }
broadcast-message-wanted = ✍️ Envíame el mensaje tal como deben verlo todos: texto con formato, una foto, un video, un archivo, un GIF, un mensaje de voz o un álbum de hasta diez.
broadcast-words-wanted = ✍️ Envíame el mensaje en este idioma: <b>{ $language }</b>. Si trae un archivo, sustituye a los archivos del mensaje.
broadcast-placeholders = <code>{"{name|amigo}"}</code> se convierte en el nombre de la persona y <code>{"{plan|ningún plan}"}</code> en su plan. Lo que va después de | lo leen quienes no lo tienen. También vale una frase entera: <code>{"{Tu {plan} dura hasta el {until}.|Todavía no tienes plan.}"}</code> Si quieres la llave misma, pon una barra inversa delante.
broadcast-card-draft = ✏️ <b>{ $title }</b> es un borrador.
broadcast-card-scheduled = 🕓 <b>{ $title }</b> está programada.
broadcast-card-sending = 📨 <b>{ $title }</b> se está enviando.
broadcast-card-paused = ⏸ <b>{ $title }</b> está en pausa.
broadcast-card-completed = ✅ <b>{ $title }</b> se ha enviado.
broadcast-card-cancelled = ✖️ <b>{ $title }</b> se detuvo.
broadcast-card-failed = ⚠️ <b>{ $title }</b> no se envió: cuando llegó su hora no había a quién enviarla.
broadcast-album = 🖼 Álbum: { $count ->
        [one] { $count } archivo
       *[other] { $count } archivos
    }
broadcast-file-photo = 🖼 Con una foto
broadcast-file-video = 🎬 Con un video
broadcast-file-document = 📎 Con un archivo
broadcast-file-animation = 🎬 Con un GIF
broadcast-file-voice = 🎙 Un mensaje de voz
broadcast-languages = 🌐 Idiomas: { $languages }
broadcast-buttons = 👉 Botones: { $names }
broadcast-everybody = 👥 Para todos
broadcast-chosen = 👥 Para un público elegido
broadcast-marketing = 📣 Novedades y ofertas: quien no las quiere no la recibe
broadcast-service = ✉️ Sobre lo que la gente compró: la reciben todos
broadcast-paid = ⭐ Más rápido, por { $stars ->
        [one] { $stars } estrella
       *[other] { $stars } estrellas
    } como máximo
broadcast-at-hour = 🕒 A las { $hour } donde vive cada persona
broadcast-at = 📅 { $at }
broadcast-at-once = 📨 En cuanto lo confirmes
button-broadcast-preview = 👁 Enviármelo a mí
button-broadcast-words = ✍️ Texto
button-broadcast-buttons = 👉 Botones
button-broadcast-audience = 👥 Público
button-broadcast-stars = ⭐ Velocidad
button-broadcast-marketing = 📣 Es una novedad o una oferta
button-broadcast-service = ✉️ Es sobre lo que la gente compró
button-broadcast-copy = 🔁 Copiar como nueva
button-broadcast-delete = 🗑 Borrar
button-broadcast-delete-sure = 🗑 Sí, borrar
button-broadcast-unschedule = ✖️ No enviar, pasar a borrador
button-broadcast-report = 🔎 Cómo va
button-broadcast-rewrite = ✏️ { $language }
button-broadcast-add-language = ➕ { $language }
button-broadcast-drop = 🗑 { $what }
button-broadcast-new-button = ➕ Nuevo botón
button-broadcast-now = 📨 Ahora
button-broadcast-moment = 📅 A una hora fijada
button-broadcast-hour = 🕒 A una hora donde vive cada persona
button-broadcast-card = ✏️ Volver al mensaje
button-broadcast-send = 📨 Enviar a { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
button-broadcast-send-sure = 📨 Sí, enviar
broadcast-languages-about = 🌐 Cada persona recibe el mensaje en su idioma. Si no está escrito en él, lo recibe en este: { $language }.
broadcast-buttons-about = 👉 Botones debajo del mensaje. El bot cuenta cuántas personas tocan cada uno, salvo en los enlaces sencillos.
broadcast-target-link = Un enlace
broadcast-target-plans = Todos los planes
broadcast-target-plan = Un plan
broadcast-target-courses = Todos los cursos
broadcast-target-course = Un curso
broadcast-target-promo = Un código promocional
broadcast-link = { $link }
broadcast-link-tracked = { $link }, se cuenta
broadcast-button-line = <b>{ $label }</b>: { $leads }
broadcast-people = 👥 { $count ->
        [one] La recibe { $count } persona.
       *[other] La reciben { $count } personas.
    }
broadcast-left-blocked = No la reciben porque bloquearon el bot: { $count }
broadcast-left-banned = No la reciben porque están vetadas: { $count }
broadcast-left-opted-out = No la reciben porque no quieren novedades ni ofertas: { $count }
broadcast-left-forgotten = No la reciben porque pidieron que las olvidáramos: { $count }
broadcast-previewed = 👁 Así verá la gente el mensaje. ¿Cuándo lo envío?
broadcast-question = ❓ <b>¿Enviar { $title }?</b>
broadcast-takes = ⏱ A la velocidad de hoy tarda más o menos { $time }
broadcast-costs = ⭐ Cuesta hasta { $count ->
        [one] { $count } estrella
       *[other] { $count } estrellas
    }, 1 por cada 10 mensajes
broadcast-costs-nothing = No cuesta nada
broadcast-sure = ❓ ¿Seguro que quieres enviar <b>{ $title }</b> a { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }?
broadcast-seconds = { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }
broadcast-minutes = { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
broadcast-hours = { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
broadcast-scheduled = 🕓 <b>{ $title }</b> está programada.
broadcast-under-way = 📨 <b>{ $title }</b> está en camino.
broadcast-delete-question = ❓ ¿Borrar el borrador <b>{ $title }</b> para siempre?
broadcast-deleted = 🗑 El borrador está borrado.
broadcast-copied = 🔁 Esta es la copia, un borrador nuevo.
broadcast-unscheduled = ✖️ No se enviará. Vuelve a ser un borrador.
broadcast-link-here = 🔗 Aquí tienes el enlace:
broadcast-refused = ⚠️ Telegram no aceptó el mensaje, así que nadie lo recibiría. Dijo: <i>{ $words }</i>
broadcast-file-lost = ⚠️ El archivo se ha perdido. Envía otra vez el mensaje con el archivo.
broadcast-label-lines = Una línea para todos los idiomas, o una para cada uno en este orden: { $languages }.
broadcast-zones = En la zona horaria de la tienda ahora es { $shop }, y en la tuya { $own }.
broadcast-button-gone = Este botón ya no lleva a ningún sitio. Aquí tienes el menú.
broadcast-tracked-no = Abrir enseguida, sin contar
broadcast-tracked-yes = Contar quién lo toca
form-broadcast-button = Nuevo botón
form-broadcast-button-target = ¿Adónde lleva el botón?
form-broadcast-button-link = Envíame el enlace.
form-broadcast-button-plan = ¿Qué plan?
form-broadcast-button-course = ¿Qué curso?
form-broadcast-button-promo = ¿Qué código promocional?
form-broadcast-button-tracked = ¿Debe contar el bot quién lo toca? Entonces el enlace cuesta un toque más: el bot responde con él. Cada persona cuenta una vez.
form-broadcast-button-label = ¿Qué pone en el botón?
label-broadcast-button-target = Lleva a
label-broadcast-button-link = Enlace
label-broadcast-button-plan = Plan
label-broadcast-button-course = Curso
label-broadcast-button-promo = Código promocional
label-broadcast-button-tracked = Se cuenta
label-broadcast-button-label = Texto
form-broadcast-moment = Cuándo
form-broadcast-moment-at = Envíame la fecha y la hora, como «2026-12-31 18:00», en la zona horaria de la tienda.
label-broadcast-moment-at = Hora
form-broadcast-hour = A la hora de cada uno
form-broadcast-hour-hour = Envíame la hora del día, como «18:00». Cada persona recibe el mensaje la próxima vez que sea esa hora donde vive.
label-broadcast-hour-hour = Hora del día
form-broadcast-stars = Velocidad
form-broadcast-stars-stars = Telegram envía gratis unos 30 mensajes por segundo. A partir de ahí, 10 mensajes cuestan 1 estrella. ¿Cuántas estrellas puede gastar esta difusión? Cuando se acaben, sigue a la velocidad gratuita.
label-broadcast-stars-stars = Estrellas
UnknownPlaceholder = No conozco «{ $placeholder }» entre llaves. Hay «name», «plan» y «until». Si quieres la llave misma, pon una barra inversa delante.
OtherFormMissing = No todos tienen «{ $placeholder }». Escribe también lo que leen los demás, por ejemplo: <code>{"{plan|ningún plan todavía}"}</code>
BracesBroken = Una llave no está cerrada o está donde no puede. Si quieres la llave misma, pon una barra inversa delante.
MarkupBroken = Un formato, como la negrita, empieza dentro de las llaves y termina fuera. Dale formato a todo o a nada.
BroadcastFileTooLarge = El archivo es demasiado grande: un bot acepta archivos de hasta { $limit_mb } MB. Envíame uno más pequeño.
WordsTooLong = Es demasiado largo: con los nombres más largos son { NUMBER($length, useGrouping: 0) } caracteres y Telegram acepta { NUMBER($limit, useGrouping: 0) }. Un emoji cuenta como dos o más.
CaptionTooLong = Es demasiado largo debajo de un archivo: con los nombres más largos son { NUMBER($length, useGrouping: 0) } caracteres y Telegram acepta { NUMBER($limit, useGrouping: 0) }. Un emoji cuenta como dos o más.
AlbumWantsWords = Telegram no pone botones debajo de un álbum, así que van debajo de un mensaje que lo sigue. Añade el texto de ese mensaje.
AlbumMixed = Un álbum tiene fotos y videos, o solo archivos. Envía lo demás en otro mensaje.
AlbumFull = Un álbum tiene { $most } partes como máximo. Las demás se quedaron fuera.
ButtonsFull = No caben más de { $most } botones. Borra uno primero.
OwnLanguageStays = Este texto lo reciben todos aquellos cuyo idioma falta, así que tiene que quedarse.
NobodyMeant = En este público no hay nadie, así que no hay a quién enviarla. Elige otro.
MomentPast = Esa hora ya pasó. Elige una posterior.
MomentTooFar = Falta más de un año. Elige una hora anterior.
BroadcastChanged = Algo ha cambiado desde que te pregunté. Revísalo y envíala otra vez.
BroadcastKindUnknown = Eso no puedo enviárselo a todos. Envíame texto, una foto, un video, un archivo, un GIF o un mensaje de voz.
BroadcastFileGone = Telegram ya no me da ese archivo. Envíamelo otra vez.
LabelsWanted = { $count ->
        [one] Envíame una línea.
       *[other] Envíame una línea, o { $count } líneas, una por idioma.
    }
NotAClock = Envíame una hora del día como «18:00».
NotALink = Telegram no acepta ese enlace en un botón. Envíame uno como «https://example.org/page».
action-broadcast_written = redactó una difusión
action-broadcast_rewritten = cambió una difusión
action-broadcast_thrown_away = borró el borrador de una difusión
action-broadcast_scheduled = envió o programó una difusión
action-broadcast_unscheduled = retiró una difusión programada
resume-broadcast = un mensaje para muchas personas que estabas redactando
