# Audiencias: a quién va dirigido, con palabras y con botones, y los segmentos que las guardan con un nombre.
button-segments = 🎯 Segmentos
command-segments = Segmentos: grupos de personas
segments-title = 🎯 <b>Segmentos</b>
segments-empty = Aún no hay segmentos. Un segmento es un grupo de personas con un nombre, como «completaron un curso, sin membresía». Puedes usarlo en cualquier envío.
segment-line = 🎯 { $name }: { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
segment-counted = 👥 { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    } el { $at }
segment-saved = ✅ Segmento <b>{ $name }</b> guardado.
segment-deleted = 🗑 Segmento { $name } eliminado.
segment-delete-question = 🗑 ¿Eliminar el segmento <b>{ $name }</b>? Los envíos que lo usaron quedan como están.
button-new-segment = ➕ Nuevo segmento
button-segment-audience = 🎯 Quiénes son
button-segment-count = 👥 Contar de nuevo
button-segment-rename = ✏️ Cambiar el nombre
button-segment-delete = 🗑 Eliminar
button-segment-delete-sure = 🗑 Sí, eliminar
form-segment = 🎯 Segmento
form-segment-name = ¿Cómo se llama el segmento? Solo el equipo ve el nombre.
label-segment-name = Nombre
SegmentGone = Este segmento ya no existe.
SegmentExists = Ya hay un segmento llamado «{ $name }». Elige otro nombre, por favor.
SegmentUsed = La campaña «{ $name }» es para este segmento, así que no se puede eliminar.

audience-title = 🎯 <b>Para quién es</b>
audience-everybody = todas las personas que usan el bot
audience-member = membresía activa
audience-plan = tiene el plan { $any }
audience-expiring = la membresía termina en { $count ->
        [one] { $count } día
       *[other] { $count } días
    } o menos
audience-expired = la membresía terminó
audience-never_paid = nunca pagó nada
audience-checkout_left = dejó un pedido sin pagar
audience-student = curso { $any ->
        [any] (cualquiera)
       *[other] { $any }
    }: { $states }
audience-finished = completó { $any ->
        [any] un curso
       *[other] el curso { $any }
    }
audience-used_code = pagó con { $any ->
        [any] un código promocional
       *[other] el código { $any }
    }
audience-language = idioma: { $any }
audience-joined = primera visita:
audience-seen = última visita:
audience-survey = encuesta: { $told ->
        [any] cualquier respuesta
       *[other] { $told }
    }
audience-recommended = recomendado: { $plans }
audience-exit_survey = encuesta de salida: { $told ->
        [any] cualquier respuesta
       *[other] { $told }
    }
audience-ids = { $count ->
        [one] una lista de { $count } persona
       *[other] una lista de { $count } personas
    }
audience-not = excepto: { $what }
audience-and = { $sense ->
        [not] no todo esto a la vez:
       *[is] todo esto:
    }
audience-or = { $sense ->
        [not] nada de esto:
       *[is] al menos una de estas cosas:
    }
audience-gone = eliminado
audience-state-pending = falta pagar
audience-state-waitlisted = en la lista de espera
audience-state-active = lo está haciendo
audience-state-completed = lo completó
audience-state-cancelled = salió del curso
audience-state-suspended = en pausa
audience-since = desde el { $day }
audience-from = desde el { $day }
audience-until = hasta el { $day }
audience-days-most = { $count ->
        [1] en el último día
        [one] en el último día
       *[other] en los últimos { $count } días
    }
audience-days-least = { $count ->
        [one] hace { $count } día o más
       *[other] hace { $count } días o más
    }
audience-days-between = hace entre { $low } y { $high ->
        [one] { $high } día
       *[other] { $high } días
    }
audience-hours-most = { $count ->
        [1] en la última hora
        [one] en la última hora
       *[other] en las últimas { $count } horas
    }
audience-hours-least = { $count ->
        [one] hace { $count } hora o más
       *[other] hace { $count } horas o más
    }
audience-hours-between = hace entre { $low } y { $high ->
        [one] { $high } hora
       *[other] { $high } horas
    }
audience-count = 👥 { $count ->
        [0] Ahora no se puede escribir a <b>nadie</b>.
        [one] Se puede escribir a <b>{ $count } persona</b>.
       *[other] Se puede escribir a <b>{ $count } personas</b>.
    }
audience-left-out = Quedan fuera: { $why }
audience-left-blocked = { $count ->
        [one] { $count } bloqueó el bot
       *[other] { $count } bloquearon el bot
    }
audience-left-banned = { $count ->
        [one] { $count } con prohibición
       *[other] { $count } con prohibición
    }
audience-left-opted_out = { $count ->
        [one] { $count } no quiere publicidad
       *[other] { $count } no quieren publicidad
    }
audience-left-forgotten = { $count ->
        [one] { $count } pidió que borráramos sus datos
       *[other] { $count } pidieron que borráramos sus datos
    }
audience-unsaved = ✏️ Sin guardar: hasta entonces el segmento sigue como estaba.
audience-words = ¿De qué depende?
audience-values = Elige un valor. Cualquier otro se puede enviar en un documento: «JSON o archivo» en la pantalla anterior.
audience-values-none = Todavía no hay nada que elegir.
audience-part = <b>Condición { $number }</b>
audience-send = 📎 Envía un documento JSON, como texto o como archivo, o un archivo con ID de Telegram (uno por línea, o una tabla con una columna de ID). Los ID se suman a las condiciones; un documento JSON las reemplaza.
audience-segments = ¿Qué segmento será una de las condiciones? Se copia: si luego cambia, aquí todo queda igual.
button-audience-add = ➕ Condición
button-audience-segments = 🎯 Segmento
button-audience-send = 📎 JSON o archivo
button-audience-everybody = 👥 Todos
button-audience-keep = 📌 Guardar como segmento
button-audience-save = ✅ Guardar
button-audience-done = ✅ Listo
button-audience-or = 🔀 Basta con una
button-audience-and = 🔀 Deben cumplirse todas
button-audience-turn = 🔀 Todos los demás
button-audience-turn-back = 🔀 Justo estas personas
button-audience-take-out = 🗑 Quitar
button-audience-member = 🎫 Membresía activa
button-audience-plan = 💎 Plan
button-audience-expiring = ⏰ Termina pronto
button-audience-expired = ⌛ Terminó
button-audience-never_paid = 👋 Nunca pagó
button-audience-checkout_left = ⏳ Pedido sin pagar
button-audience-student = 👩‍🎓 Curso
button-audience-finished = 🏅 Curso completado
button-audience-used_code = 🏷 Código
button-audience-language = 🌐 Idioma
button-audience-joined = 🆕 Primera visita
button-audience-seen = 🕒 Última visita
button-audience-survey = 🤔 Respuestas de la encuesta
button-audience-exit_survey = 🚪 Por qué se fueron
button-audience-ids = 👤 Lista de ID
resume-audience = elegir a quién va un mensaje
AudienceWrong = No funcionó. En <code>{ $path }</code>: { $why ->
        [not_json] no es JSON ni una lista de ID de Telegram.
        [not_an_object] hace falta algo entre llaves.
        [not_one_word] hace falta exactamente una palabra; «and», «or» y «not» unen varias.
        [unknown_word] no existe la palabra «{ $what }».
        [unknown_part] «{ $what }» no va aquí.
        [part_missing] falta: { $what }.
        [not_a_list] hace falta una lista con algo dentro.
        [too_many] no pueden ser más de { $what }.
        [not_a_number] hace falta un número entero, { $what }.
        [not_a_date] hace falta una fecha, como 2026-12-31.
        [not_a_person] «{ $what }» no es un ID de Telegram.
        [not_on_the_list] solo puede ser: { $what }.
        [not_known] no existe «{ $what }», o varias cosas se llaman así.
        [backwards] el final va antes que el comienzo ({ $what }).
        [too_deep] no puede haber más de { $what } niveles.
       *[too_large] es demasiado; el límite es { $what }.
    }
