# Support: members write, the team answers, each in their own words.
support-wanted = 💬 <b>Escribe al equipo</b>
    Todo lo que envíes ahora llega a las personas que están detrás de este bot: texto, fotos, vídeos o archivos, en tantos mensajes como quieras. La respuesta llega aquí.
support-so-far = 💬 <b>Tu conversación con el equipo</b>
    Todo lo que envíes ahora también le llega al equipo.
support-passed-on = ✅ Entregado. La respuesta llega aquí y, mientras no salgas, puedes seguir escribiendo.
support-settled = 👍 ¡Qué bien! Si surge otra cosa, escríbenos sin más.
support-left = De acuerdo. Lo que escribiste ya lo tiene el equipo y la respuesta llega aquí.
support-kinds = Aquí solo puedo entregar texto, fotos, vídeos y archivos.
support-answer = 🛟 <b>Respuesta del equipo</b>
support-closed = 🛟 El equipo da tu pregunta por resuelta y la ha cerrado. Si no lo está, vuelve a escribir sin más.
support-still-waiting = ⏳ No hemos olvidado tu pregunta. Tardamos más de lo que nos gustaría, pero la respuesta llegará aquí.
button-ask-support = 💬 Preguntar al equipo
button-settled = ✔️ Está resuelto
button-ask-again = 💬 Escribir de nuevo
button-respond = ✍️ Contestar
talk-you = Tú
talk-team = El equipo
talk-file-photo = 🖼 Foto { $number }
talk-file-video = 🎬 Vídeo { $number }
talk-file-document = 📄 Archivo { $number }
talk-waits = ⏳ Espera desde el { $since }
talk-closed = ✔️ La cerró { $by } el { $at }
button-file-photo = 🖼 Foto { $number }
button-file-video = 🎬 Vídeo { $number }
button-file-document = 📄 Archivo { $number }
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
answer-still-waits = Mientras tanto ha escrito algo más: mira la conversación.
support-news = 💬 <b>{ $name }</b> { $username } (<code>{ $id }</code>) escribe:
group-how-to-reply = <i>Para responder, contesta a este mensaje o toca el botón.</i>
support-overdue = ⏰ Hay alguien que espera una respuesta desde hace mucho.
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
button-drop-group = 👥 Volver a hacerlo sin grupo
button-drop-group-sure = Sí, avisar a cada uno
support-group-set = 👥 A partir de ahora, las preguntas de los miembros llegan a <b>{ $channel }</b>. Para responder, contesta allí a mi mensaje o toca su botón. Todo el grupo puede leerlas; solo se envían las respuestas del equipo.
drop-group-question = 👥 ¿Quieres que las preguntas nuevas dejen de llegar a <b>{ $channel }</b> y avise en privado a cada moderador y administrador?
support-group-lost = ⚠️ Ya no puedo escribir en el grupo de soporte <b>{ $channel }</b>. Las preguntas nuevas llegarán en privado a cada moderador y administrador hasta que elijas otro grupo.
resume-support = un mensaje para el equipo
resume-support_reply = una respuesta a un miembro
SupportTooMany = Ya hay { $limit } mensajes tuyos sin respuesta y el equipo los tiene todos. Espera la respuesta, por favor: llega aquí.
UnknownMatter = No encuentro esta conversación.
MatterClosed = No se ha enviado: la conversación con { $name } ya está cerrada.
AnsweredMeanwhile = ✋ { $by } respondió mientras escribías. Tu respuesta todavía no se ha enviado.
WroteMeanwhile = ✋ { $name } acaba de escribir algo nuevo, así que no la he cerrado.
GroupIsSold = A «{ $channel }» se entra con un plan, y allí leerían lo que preguntan los demás. Elige para esto un grupo aparte, por favor.
TeamsGroup = «{ $channel }» es tu grupo de soporte: quien entrara con un plan leería lo que preguntan los demás.
command-support = Escribir al equipo
command-inbox = Preguntas al equipo
