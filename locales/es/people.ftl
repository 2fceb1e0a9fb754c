# People: the first hello, the main menu, language, time zone and help.
welcome = 👋 ¡Hola, <b>{ $name }</b>! Esto es Dynamic Capital: canales privados con señales de trading, análisis del mercado y cursos.
welcome-name-unknown = qué gusto verte
menu-guest = Todavía no tienes una membresía. Mira los planes: pagar lleva un minuto y entras en los canales en cuanto revisemos tu pago.
menu-former = Tu membresía terminó. Vuelve cuando quieras: renovarla lleva un minuto.
menu-holder = 🗝️ Tienes un plan gratis mientras tu billetera tenga lo que pide. Míralo en Mi membresía.
menu-member = 🎫 <b>{ $plan }</b> hasta el { $until }.
menu-grace = ⚠️ <b>{ $plan }</b> terminó el { $until }. Renueva ahora y no pierdes ni un día.
menu-grace-otherwise = ⚠️ <b>{ $plan }</b> terminó el { $until }. No se puede renovar: para quedarte, elige otro plan.
menu-lifetime = 🎫 <b>{ $plan }</b>: para siempre.
menu-open-checkout = 🧾 Tienes un pedido sin pagar.
menu-under-review = ⏳ Estamos revisando tu pago.
button-plans = 💎 Planes
button-membership = 🎫 Mi membresía
button-continue-payment = 🧾 Continuar el pago
button-payment-status = ⏳ Mi pago
button-language = 🌐 Idioma
button-time-zone = 🕒 Zona horaria
button-help = ❓ Ayuda
button-menu = ‹ Menú
button-back = ‹ Atrás
button-admin = 🛠 Administración

language-question = 🌐 ¿En qué idioma hablamos?
language-chosen = Listo, ahora hablamos en español.

zone-question = 🕒 ¿Dónde vives? Verás las fechas y las horas como en tu reloj. Ahora es el { $zone }.
    Elige una ciudad o escribe el nombre de la tuya.
zone-question-once = 🕒 Una pregunta mientras esperas: ¿dónde vives? Así verás todas las fechas en tu hora. Elige una ciudad o escribe el nombre de la tuya.
zone-chosen = 🕒 Listo: { $city }, ahora son las { $time }.
UnknownTimeZone = No conozco «{ $zone }». Prueba con la ciudad grande más cercana, por ejemplo «Madrid» o «Bogotá».

help = <b>Lo que puedo hacer</b>
    /plans: los planes y sus precios
    /promo: usar un código promocional
    /membership: tu membresía y la entrada a tus canales
    /courses: los cursos disponibles
    /mycourses: tus cursos y tu progreso
    /certificate: comprobar si un certificado es auténtico
    /receipts: tus pagos y sus recibos
    /support: escribir al equipo
    /language: cambiar el idioma
    /timezone: cambiar tu zona horaria
    /settings: idioma, zona horaria, novedades y horas de silencio
    /mydata: recibir todo lo que guardamos sobre ti
    /forgetme: borrar tus datos
    /cancel: cancelar lo que estás haciendo
    /start: volver al menú

    Paga por transferencia (envíame el comprobante y lo revisamos) o con tarjeta, estrellas, GRAM o USDT: así entras al momento.
help-support = 💬 ¿Tienes preguntas? Escribe a { $support }.
not-understood = No te entendí. Esto es lo que puedo hacer.
text-for-receipt = Aquí necesito una <b>foto</b> o un <b>PDF</b> del comprobante, no texto. Toca 📎 y elige una imagen, o usa los botones de abajo.
cancelled = De acuerdo, cancelado. No cambió nada.
nothing-to-cancel = No hay nada que cancelar. Aquí tienes el menú.
resume-question = ¡Qué bueno verte otra vez! La última vez no terminaste: { $what }. ¿Seguimos?
resume-receipt = un pedido que espera su comprobante
resume-time_zone = elegir tu zona horaria
resume-rejection_reason = el motivo para rechazar un comprobante
button-resume = ▶️ Seguir
resume-gone = Eso ya terminó. Aquí tienes el menú.
fault = 😕 Algo falló de nuestro lado. Tus pagos están a salvo y ya lo sabemos. Inténtalo de nuevo en un momento.
    Referencia: <code>{ $reference }</code>
slow-down = 🐢 Llegaron demasiados mensajes a la vez y no pude leerlos todos. Respondo en orden. Si después queda algo sin respuesta, envíalo otra vez, por favor. Tus pagos están a salvo.
stale-button = Este botón es de un mensaje antiguo. Así están las cosas ahora.
NotAllowed = No te entendí. Esto es lo que puedo hacer.
UnknownPerson = No encontré a «{ $who }» entre quienes han escrito al bot.
NotSureWho = No puedo saber quién es ahora «@{ $who }»: los nombres cambian de dueño. Usa el ID de la persona.
NotSureWho-one = Puede que «@{ $who }» ya sea otra persona: los nombres cambian de dueño y hace tiempo que esta no aparece. Si te refieres a ella, usa su ID.
person-in-short = 👤 <b>{ $name }</b> · <code>{ $id }</code>

command-start = El menú
command-plans = Planes y precios
command-membership = Mi membresía y mis canales
command-receipts = Mis recibos
command-language = Cambiar el idioma
command-timezone = Cambiar mi zona horaria
command-help = Qué puede hacer el bot
command-cancel = Cancelar lo que estás haciendo
command-admin = El panel de administración
command-review = Comprobantes por revisar
command-person = La ficha de una persona
command-grant = Regalar un plan
command-extend = Añadir días
command-revoke = Terminar una membresía
command-channels = Canales

person-card = 👤 <b>{ $name }</b>{ $username }
    ID: <code>{ $id }</code>
    Idioma: { $language }, zona horaria: { $zone }
    Con nosotros desde el { $since }
person-protected = 🛡 En la lista protegida: nunca se expulsa.
person-unreachable = 🔕 Bloqueó el bot o nunca pulsó Iniciar.
person-admin = 🛠 Administra el bot.
button-why = 🔎 ¿Por qué?
button-protect = 🛡 Proteger
button-unprotect = Quitar protección
button-channels = 📡 Canales
admin-help = <code>/person @usuario</code>: la ficha de una persona
    <code>/grant @usuario 3 months</code>: regalar un plan
    <code>/extend @usuario 7</code>: añadir días
    <code>/revoke @usuario motivo</code>: terminar una membresía
admin-unreachable = 🔕 No puedo escribir a { $name } (<code>{ $id }</code>): nunca pulsó Iniciar aquí o me bloqueó. Sus avisos quedan guardados y le llegarán en cuanto pulse Iniciar.
you-were-appointed = 🛠 Ahora tienes permisos de administrador, te los dio { $by }. Los comandos ya están en tu menú.
you-were-dismissed = 🛠 Ya no tienes permisos de administrador. Tu propia membresía sigue igual.
admin-appointed = 🛠 { $by } dio permisos de administrador a { $name } (<code>{ $id }</code>).
admin-dismissed = 🛠 { $by } quitó los permisos de administrador a { $name } (<code>{ $id }</code>).
OwnRole = Nadie se quita a sí mismo: pídeselo a otro administrador.
AdminBySettings = { $name } es administrador por configuración (ADMIN_IDS). Solo quien opera el bot puede quitarlo de ahí.
ProtectedBySettings = { $name } está en la lista protegida de la configuración (PROTECTED_IDS). Solo quien opera el bot puede quitarlo de ahí.
