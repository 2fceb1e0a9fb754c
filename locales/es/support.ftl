# Support: members write, the team answers, each in their own words.
support-wanted = 💬 <b>Escribe al equipo</b>
    Todo lo que envíes ahora llega a las personas que están detrás de este bot: texto, fotos, videos, mensajes de voz o archivos, en tantos mensajes como quieras. La respuesta llega aquí.
support-so-far = 💬 <b>Tu conversación con el equipo</b>
    Todo lo que envíes ahora también le llega al equipo.
support-passed-on = ✅ Enviado al equipo. Te respondemos aquí; puedes seguir escribiendo.
support-settled = 👍 ¡Qué bien! Si surge algo más, escríbenos.
support-corrected-late = ✏️ Cambiaste un mensaje de una conversación cerrada, así que el equipo no lo ve. Si es importante, escríbelo otra vez.
support-left = De acuerdo. El equipo ya tiene lo que escribiste y la respuesta llega aquí.
support-kinds = Aquí solo puedo entregar texto, fotos, videos, mensajes de voz y archivos.
button-send-this = 📨 Enviar esto al equipo
free-words = Eso no lo entendí bien. ¿Envío tu mensaje al equipo? O elige abajo.
support-gone = Ya no veo ese mensaje. Escríbelo otra vez y llegará al equipo.
support-thanked = 💛 ¡De nada!
support-rate = ¿Te ayudamos?
button-rate-good = 👍 Sí
button-rate-bad = 👎 No mucho
support-rated-good = 👍 ¡Qué bueno, gracias!
support-rated-bad = 👎 Gracias por decírnoslo. Si algo quedó pendiente, escríbenos otra vez.
support-about = 🧾 Se trata del recibo <code>{ $number }</code>: { $plan }, { $amount }.
support-about-payment = 🧾 Se trata de tu pago de { $plan }, { $amount }.
support-answer = 🛟 <b>Respuesta del equipo</b>
support-closed = 🛟 El equipo marcó tu pregunta como resuelta. ¿No lo está? Escríbenos otra vez.
support-still-waiting = ⏳ No hemos olvidado tu pregunta. Tardamos más de lo que nos gustaría, pero la respuesta llegará aquí.
button-ask-support = 💬 Preguntar al equipo
button-settled = ✔️ Resuelto
button-ask-again = 💬 Escribir de nuevo
button-respond = ✍️ Contestar
talk-you = Tú
talk-team = El equipo
talk-file-photo = 🖼 Foto { $number }
talk-file-video = 🎬 Video { $number }
talk-file-document = 📄 Archivo { $number }
talk-file-voice = 🎙 Mensaje de voz { $number }
talk-file-video_note = 🎬 Videomensaje { $number }
talk-about = 🧾 Recibo <code>{ $number }</code>
talk-about-payment = 🧾 Pago con el código <code>{ $code }</code>
talk-rated-good = 👍 El miembro recibió ayuda.
talk-rated-bad = 👎 El miembro no recibió ayuda.
talk-waits = ⏳ Espera desde el { $since }
talk-closed = ✔️ La cerró { $by } el { $at }
button-file-photo = 🖼 Foto { $number }
button-file-video = 🎬 Video { $number }
button-file-document = 📄 Archivo { $number }
button-file-voice = 🎙 Voz { $number }
button-file-video_note = 🎬 Videomensaje { $number }
button-newest = Lo último ›
button-reply = ✍️ Responder
button-close-matter = ✔️ Cerrar
button-talk = 💬 La conversación
button-support-queue = 📥 Todas las preguntas
button-draft-send = 📨 Enviar también la mía
button-draft-drop = 🗑 Descartar la mía
button-page-before = ‹ Antes
button-page-after = Después ›
reply-wanted = ✍️ Tu próximo mensaje será la respuesta.
answer-sent = 📨 Enviado a { $name }.
answer-still-waits = Mientras tanto llegó otro mensaje: mira la conversación.
support-news = 💬 <b>{ $name }</b>{ $username } (<code>{ $id }</code>) escribe:
support-corrected = ✏️ <b>{ $name }</b>{ $username } (<code>{ $id }</code>) corrigió un mensaje:
support-more-files = { $count ->
        [one] 📎 Con { $count } archivo más.
       *[other] 📎 Con { $count } archivos más.
    }
group-how-to-reply = <i>Para responder, contesta a este mensaje o toca el botón.</i>
support-overdue = ⏰ Aquí alguien espera respuesta desde hace mucho.
supports-overdue = ⏰ { $count ->
        [one] { $count } miembro espera respuesta.
       *[other] { $count } miembros esperan respuesta.
    }
queue-title = 📥 <b>Preguntas al equipo</b>
queue-nothing = Ahora mismo nadie tiene preguntas.
queue-waits = ⏳ { $name }, desde el { $since }
queue-answered = 💬 { $name }: lo último lo escribió { $by }
queue-group = 👥 Las preguntas nuevas llegan al grupo «{ $channel }».
button-use-group = 👥 Es nuestro grupo de soporte
button-drop-group = 👥 Desactivar el grupo
button-drop-group-sure = 👥 Sí, desactivarlo
support-group-set = 👥 A partir de ahora, las preguntas de los miembros llegan a <b>{ $channel }</b>. Para responder, contesta allí a mi mensaje o toca su botón. Todo el grupo puede leerlas; solo se envían las respuestas del equipo.
drop-group-question = 👥 ¿Desactivar el grupo <b>{ $channel }</b>? Las preguntas nuevas llegarán en privado a cada moderador y administrador.
support-group-lost = ⚠️ Ya no puedo escribir en el grupo de soporte <b>{ $channel }</b>. Las preguntas nuevas llegarán en privado a cada moderador y administrador hasta que elijas otro grupo.
anonymous-in-group = 🎭 Aquí escribes en nombre del grupo, así que no veo quién eres. Desactiva un momento «Permanecer anónimo» o escríbeme en privado.
resume-support = un mensaje para el equipo
resume-certificate = el número de un certificado
resume-support_reply = una respuesta a un miembro
SupportTooMany = Ya hay { $limit } mensajes tuyos sin respuesta y el equipo los tiene todos. Espera la respuesta, por favor: llega aquí.
UnknownTicket = No encuentro esta conversación.
TicketClosed = No se envió: la conversación con { $name } ya está cerrada.
AnsweredMeanwhile = ✋ { $by } respondió mientras escribías. Tu respuesta todavía no se envió.
WroteMeanwhile = ✋ { $name } acaba de escribir algo nuevo, así que no la cerré.
GroupIsSold = A «{ $channel }» se entra con un plan, y allí se leerían las preguntas de los demás. Elige para esto un grupo aparte, por favor.
TeamsGroup = «{ $channel }» es tu grupo de soporte: quien entrara con un plan leería las preguntas de los demás.
command-support = Escribir al equipo
command-paysupport = Preguntar por un pago
command-inbox = Preguntas al equipo
