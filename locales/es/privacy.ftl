# Lo que se guarda de una persona: puede verlo y hacer que se borre.
command-mydata = Todo lo que guardamos sobre ti
command-forgetme = Borrar mis datos
privacy-line = 👤 Tus datos: /mydata te envía todo lo que guardamos sobre ti y /forgetme lo borra.
button-my-data = 👤 Recibir antes mis datos
button-forget = 🧹 Borrar mis datos
button-forget-yes = 🧹 Sí, borrarlo todo
button-forget-no = Dejarlo todo como está
button-forget-back = ⏪ He cambiado de idea
button-leave-balance = 💰 Dejar mi saldo a la tienda
button-leave-balance-yes = Sí, dejarlo
forget-title = 🧹 <b>Borrar mis datos</b>
forget-goes = Borraré tu nombre, tu nombre de usuario, tus datos de contacto, tus conversaciones con el equipo, lo que escribiste y todo lo demás que diga quién eres. Saldrás de tus canales. Si me escribes otra vez, empezarás de cero.
forget-lose = ⚠️ <b>Lo que perderás</b>
forget-lose-plan = • { $plan }: tu acceso hasta el { $until } termina al momento, sin reembolso
forget-lose-lifetime = • { $plan }: tu acceso de por vida termina al momento, sin reembolso
forget-lose-course = • tu plaza en «{ $course }»
forget-stays = 📦 <b>Lo que debe quedar, sin tu nombre</b>
forget-stays-payments = • { $count ->
        [one] tu pago
       *[other] tus { $count } pagos
    } en la contabilidad, porque la ley lo exige. Los comprobantes se borran a { $years ->
        [one] un año
       *[other] los { $years } años
    } del pago.
forget-stays-numbers = • cifras de nuestras estadísticas, que no llevan a nadie
forget-stays-ban = • tu bloqueo, como un código del que no se puede sacar tu ID
forget-first = ⏳ <b>Lo que hay que resolver antes</b>
forget-first-renewal = • Telegram sigue renovando tu plan con estrellas. Desactívalo en /membership.
forget-first-review = • El equipo está revisando un pago tuyo. No tardará mucho.
forget-first-transfer = • Un pago tuyo en la cadena aún no está resuelto. Si no paga nada, pasa a tu saldo o lo revisa el equipo.
forget-first-refund = • Hay dinero de camino hacia ti.
forget-first-recovery = • Alguien dice desde otra cuenta de Telegram que esta es suya. Antes hay que decidirlo.
forget-first-balance = • Tienes un saldo de { $amount }. Úsalo, pide al equipo que te lo pague o déjaselo a la tienda.
forget-first-role = • No hay más administradores que tú, o los ajustes de la tienda te nombran. Otra persona tiene que cambiarlo antes.
forget-sure = 🧹 Última pregunta. Esto no se puede deshacer: nadie, ni siquiera el equipo, puede recuperar tus datos ni tu acceso. ¿Borrarlo todo?
forget-asked = ⏳ <b>Borraré tus datos.</b>
forget-then = En cuanto esté resuelto, seguiré sin que tengas que pedirlo otra vez.
forget-soon = Primero saldrás de tus canales; después lo borraré todo y te enviaré un último mensaje.
forget-under-way = ⏳ Tus datos se están borrando. Recibirás un último mensaje cuando termine.
forget-taken-back = 👍 Nos alegra que te quedes. No se borró nada.
forget-balance-sure = 💰 Tu saldo de { $amount } quedaría para siempre en la tienda cuando se borren tus datos. ¿Se lo dejas?
forget-done = 🧹 Listo. Tu nombre, tus conversaciones y todo lo demás están borrados, y ya no te conozco. Gracias por haber estado aquí. Si me escribes otra vez, empezaremos de cero.
LastAdmin = 🛠 No hay más administradores que tú. Nombra antes a otra persona y podré borrar tus datos.
NamedBySettings = 🛠 Los ajustes de la tienda te nombran, así que volverías con el próximo reinicio. Pide antes que quiten tu ID de los ajustes.
AlreadyLeaving = ⏳ Ya es tarde: tus datos se están borrando.
own-data-asked = ⏳ Estoy reuniendo todo lo que guardamos sobre ti. El archivo llega aquí en un momento.
own-data-ready = 👤 Todo lo que guardamos sobre ti a { $at }. Descomprímelo y abre <b>data.html</b> para leerlo; <b>data.json</b> es lo mismo para programas. Nadie más recibe este archivo.
own-data-failed = 😕 No pude preparar tus datos después de varios intentos. Pregunta al equipo, por favor.
own-data-title = Todo lo que guardamos sobre ti
own-data-intro = Solo tú recibes este archivo. Las horas están en UTC. No se nombra a nadie del equipo ni a otras personas.
own-data-more = Hay más filas. Estas son las { $count } más recientes.
own-data-room-people = Tú
own-data-room-commerce = Pagos
own-data-room-promotions = Códigos promocionales
own-data-room-education = Cursos
own-data-room-subscriptions = Membresías
own-data-room-channels = Canales
own-data-room-exit_surveys = Por qué te fuiste
own-data-room-surveys = Tus respuestas
own-data-room-support = Conversaciones con el equipo
own-data-room-ton = Nombres y billeteras en la cadena
own-data-room-trial = Compras de prueba
own-data-room-exports = Tus exportaciones
own-data-room-admin_notices = Avisos que elegiste
own-data-room-analytics = Visitas y de dónde llegaste
own-data-room-broadcasts = Novedades que recibiste
own-data-room-campaigns = Mensajes que recibiste
own-data-room-privacy = De camino a ti y desde ti
own-data-when = Cuándo
own-data-since = Desde
own-data-until = Hasta
own-data-ended = Terminó
own-data-then = Después
own-data-off = Desactivado desde
own-data-id = ID de Telegram
own-data-name = Nombre
own-data-username = Nombre de usuario
own-data-contact = Contacto
own-data-language = Idioma
own-data-zone = Zona horaria
own-data-role = Rol
own-data-wallet = Dirección en la cadena
own-data-text = Texto
own-data-team = Del equipo
own-data-why = Por qué
own-data-what = Qué
own-data-kind = Tipo
own-data-state = Estado
own-data-amount = Importe
own-data-currency = Moneda
own-data-method = Forma de pago
own-data-number = Número
own-data-code = Código
own-data-file = Archivo
own-data-count = Cantidad
own-data-answer = Respuesta
own-data-page = Página
own-data-device = Dispositivo
own-data-link = Enlace
own-data-data = Datos
own-data-else = Otro
AskedLately = ⏳ Tus datos se están preparando o acaban de enviarse. Puedes pedirlos otra vez en { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }.
action-person_forgotten = pidió borrar sus datos
