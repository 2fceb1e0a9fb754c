# People: the first hello, the main menu, language, time zone and help.
welcome = 👋 ¡Hola, <b>{ $name }</b>! Esto es Dynamic Capital: canales privados con señales de trading, análisis del mercado y cursos.
welcome-name-unknown = qué tal
menu-guest = Todavía no tienes una membresía. Mira los planes: pagar lleva un minuto y entras en los canales en cuanto revisemos tu pago.
menu-member = ⭐ <b>{ $plan }</b> hasta el { $until }.
menu-lifetime = ⭐ <b>{ $plan }</b>: tuyo para siempre.
menu-open-checkout = 🧾 Tienes un pago sin terminar.
menu-under-review = ⏳ Estamos revisando tu pago.
button-plans = 💎 Planes
button-membership = ⭐ Mi membresía
button-continue-payment = 🧾 Continuar el pago
button-payment-status = ⏳ Mi pago
button-language = 🌐 Idioma
button-time-zone = 🕒 Zona horaria
button-help = ❓ Ayuda
button-menu = ‹ Menú
button-back = ‹ Atrás
button-admin = 🛠 Administración

language-question = 🌐 ¿En qué idioma hablamos?
language-chosen = A partir de ahora hablamos en español.

zone-question = 🕒 ¿Dónde vives? Verás las fechas y las horas como en tu reloj. Ahora es el { $zone }.
    Elige una ciudad o escribe el nombre de la tuya.
zone-question-once = 🕒 Una pregunta mientras esperas: ¿dónde vives? Así verás todas las fechas como en tu reloj. Elige una ciudad o escribe el nombre de la tuya.
zone-chosen = 🕒 Anotado: { $city }, ahora son las { $time }.
UnknownTimeZone = No conozco «{ $zone }». Prueba con la ciudad grande más cercana, por ejemplo «Madrid» o «Bogotá».

help = <b>Lo que puedo hacer</b>
    /plans: los planes y sus precios
    /promo: usar un código promocional
    /membership: tu membresía y la entrada a tus canales
    /courses: todo lo que puedes aprender
    /mycourses: tus cursos y cuánto llevas
    /certificate: comprobar si un certificado es auténtico
    /receipts: lo que has pagado, con un recibo de cada pago
    /support: escribir a las personas detrás del bot
    /language: cambiar el idioma
    /timezone: cambiar tu zona horaria
    /cancel: dejar lo que estamos haciendo
    /start: volver al menú

    Para pagar, elige un plan o un curso, transfiere el importe y envíame una foto o un PDF del comprobante. Una persona revisa cada uno.
help-support = 💬 ¿Tienes preguntas? Escribe a { $support }.
not-understood = Eso no lo entendí bien. Aquí abajo está todo lo que puedo hacer.
text-for-receipt = Aquí necesito una <b>foto</b> o un <b>PDF</b> del comprobante, no texto. Toca 📎 y elige una imagen, o usa los botones de abajo.
cancelled = De acuerdo, lo dejamos. No cambió nada.
nothing-to-cancel = No hay nada que detener. Aquí tienes el menú.
resume-question = ¡Qué bueno verte otra vez! La última vez nos quedamos a medias: { $what }. ¿Seguimos?
resume-receipt = un pago que espera su comprobante
resume-time_zone = elegir tu zona horaria
resume-rejection_reason = el motivo para rechazar un comprobante
button-resume = ▶️ Seguir
resume-gone = Eso ya terminó. Aquí tienes el menú.
fault = 😔 Algo falló de nuestro lado. Tus pagos están a salvo y ya nos han avisado. Inténtalo de nuevo en un momento.
    Referencia: <code>{ $reference }</code>
stale-button = Este botón es de un mensaje antiguo. Así están las cosas ahora.
NotAllowed = Eso no lo entendí bien. Aquí abajo está todo lo que puedo hacer.
UnknownPerson = Nadie llamado «{ $who }» ha hablado con el bot.

command-start = El menú
command-plans = Planes y precios
command-membership = Mi membresía y mis canales
command-receipts = Mis recibos
command-language = Cambiar el idioma
command-timezone = Cambiar mi zona horaria
command-help = Qué puede hacer el bot
command-cancel = Dejar lo que estamos haciendo
command-admin = El panel de administración
command-review = Comprobantes por revisar
command-person = La ficha de una persona
command-grant = Regalar un plan
command-extend = Añadir días
command-revoke = Terminar una membresía
command-channels = Canales

person-card = 👤 <b>{ $name }</b> { $username }
    ID: <code>{ $id }</code>
    Idioma: { $language }, zona horaria: { $zone }
    Con nosotros desde el { $since }
person-protected = 🛡 En la lista protegida: nunca se expulsa.
person-unreachable = 🔕 Bloqueó el bot.
person-admin = 🛠 Administra el bot.
button-why = 🔎 ¿Por qué?
button-protect = 🛡 Proteger
button-unprotect = Quitar protección
button-channels = 📡 Canales
admin-help = <code>/person @nombre</code>: la ficha de una persona
    <code>/grant @nombre 3 months</code>: regalar un plan
    <code>/extend @nombre 7</code>: añadir días
    <code>/revoke @nombre motivo</code>: terminar una membresía
update-parked = ⚠️ Una actualización falló { $attempts ->
        [one] { $attempts } vez
       *[other] { $attempts } veces
    } y quedó aparte para que nadie espere detrás de ella. Número <code>{ $update }</code>: { $error }
message-gave-up = ⚠️ No se pudo entregar un mensaje de tipo <code>{ $kind }</code> a <code>{ $chat }</code> y ya no se intentará más: { $error }
you-were-appointed = 🛠 { $by } te ha dado permisos de administrador. Los comandos ya están en tu menú.
you-were-dismissed = 🛠 Ya no tienes permisos de administrador. Tu propia membresía sigue igual.
admin-appointed = 🛠 { $by } ha dado permisos de administrador a { $name } (<code>{ $id }</code>).
admin-dismissed = 🛠 { $by } ha quitado los permisos de administrador a { $name } (<code>{ $id }</code>).
OwnRole = Nadie se quita a sí mismo: pídeselo a otro administrador.
AdminBySettings = { $name } figura en la configuración (ADMIN_IDS). Primero tiene que quitar su id de ahí quien opera el bot.
ProtectedBySettings = { $name } está en la lista protegida de la configuración (PROTECTED_IDS). Primero tiene que quitar su id de ahí quien opera el bot.
