# Preparar la tienda: la guía, poner a la venta y el canal con un botón.
setup-title = 🧭 <b>Preparación: { $done } de { $total }</b>
setup-about = Tu primera venta está a unos minutos. Empieza por 👉. Puedes parar cuando quieras y volver: la guía te espera en /admin.
setup-sale = Todo está listo. Pon tu plan a la venta y los miembros lo verán.
setup-over = 🎉 Tu tienda está lista y abierta.
setup-done = ✅ { $step }
setup-next = 👉 <b>{ $step }</b>: { $missing }
setup-open = ▫️ { $step }: { $missing }
setup-step-basics = Moneda y zona horaria
setup-step-plan = Primer plan
setup-step-ways = Una forma de pago
setup-step-channel = Canal
setup-step-welcome = Bienvenida
setup-step-trial = Compra de prueba
setup-wants-currency = ¿en qué moneda vendes?
setup-wants-zone = ¿dónde está tu tienda?
setup-wants-plan = todavía no hay ningún plan
setup-wants-way = todavía no se puede pagar
setup-wants-rate = no hay tipo de cambio desde la moneda de «{ $name }»
setup-wants-bounds = ninguna forma de pago acepta el precio de «{ $name }»
setup-wants-channel = «{ $name }» todavía no lleva a ningún canal
setup-wants-rights = me falta un permiso en un canal de «{ $name }»
setup-wants-lesson = «{ $name }» todavía no tiene lecciones ni fecha de inicio
setup-wants-welcome = ¿qué se lee primero?
setup-wants-trial = véndete uno y mira cada paso
setup-hidden = Oculté la guía. La encuentras otra vez en ⚙️ Ajustes.
button-setup = 🧭 Guía de preparación
button-setup-progress = 🧭 Preparación: { $done } de { $total }
button-setup-hide = Ya terminé, oculta la guía
setup-ways = 💳 <b>Formas de pago</b>
    Para empezar basta con una.
setup-way-bank = { $set ->
        [yes] ✅ Transferencia: te envían un comprobante de pago y tú lo apruebas.
       *[no] ▫️ Transferencia: escribe tu cuenta y tú apruebas cada pago.
    }
setup-way-card = { $set ->
        [yes] ✅ Tarjetas
       *[no] ▫️ Tarjetas: conecta un proveedor en @BotFather y pon su token en el archivo de ajustes como CARD_PROVIDER_TOKEN.
    }
setup-way-chain = { $set ->
        [yes] ✅ GRAM y USDT
       *[no] ▫️ GRAM y USDT: pon tu billetera en el archivo de ajustes como TON_RECEIVING_ADDRESS.
    }
button-setup-bank = 🏦 Agregar una cuenta
button-setup-stars = ⭐ Poner un precio en estrellas
setup-welcome = ✍️ Esto es lo primero que se lee. { "{name}" } es el nombre de la persona.

    <i>{ $text }</i>
button-setup-write = ✍️ Escribir mi texto
button-setup-standard = Dejar este texto
form-basics = Moneda y zona horaria
form-basics-currency = 💱 ¿En qué moneda vendes? Toca una o escribe su código, por ejemplo GBP.
form-basics-zone = 🕐 ¿Dónde está tu tienda? Toca una ciudad o escribe la tuya. Las membresías terminan según su reloj.
label-basics-currency = Moneda
label-basics-zone = Zona horaria
NotAZone = No conozco esa ciudad ni esa zona horaria. Prueba con la ciudad grande más cercana o con un nombre como Europe/Madrid.
lack-channel = 🔴 No lleva a ningún canal: quien pague no entra en ningún sitio.
lack-rights = 🔴 Me falta un permiso en uno de sus canales y no puedo dejar entrar a nadie.
lack-lesson = 🔴 No tiene lecciones ni fecha de inicio.
lack-way = 🔴 No se puede pagar: no hay ninguna forma de pago.
lack-rate = 🔴 No se puede pagar: no hay tipo de cambio de su moneda a tus cuentas.
lack-bounds = 🔴 No se puede pagar: ninguna forma de pago acepta un precio tan bajo o tan alto.
button-mend-channel = 📡 Agregar un canal
button-mend-rights = 📡 Revisar los canales
button-mend-lesson = 📖 Agregar una lección
button-mend-way = 💳 Agregar una forma de pago
button-mend-rate = 💱 Poner un tipo de cambio
button-mend-bounds = ✏️ Cambiar el precio
button-put-on-sale = 🟢 Poner a la venta
button-put-on-sale-named = 🟢 Poner «{ $name }» a la venta
put-on-sale = 🟢 <b>{ $name }</b> está a la venta.
StillDraft = «{ $name }» es un borrador y le falta algo.
sale-question = ⚠️ <b>{ $name }</b> no está completo. ¿Ponerlo a la venta de todos modos?
sale-question-again = ⚠️ ¿Seguro? Los miembros verán <b>{ $name }</b> enseguida, aunque:
button-sell-anyway = Venderlo de todos modos
button-sell-surely = Sí, venderlo así
not-deliverable = 🔴 <b>{ $name }</b> está a la venta, pero ya no se puede entregar:
button-not-deliverable = Abrir su ficha
desk-lacking = 🔴 { $count ->
        [one] { $count } artículo a la venta no se puede pagar o entregar. Está marcado en la lista.
       *[other] { $count } artículos a la venta no se pueden pagar o entregar. Están marcados en las listas.
    }
waiting-empty-shop = Todavía no hay nada a la venta. La guía de preparación te lleva paso a paso.
action-setup_hidden = ocultó la guía de preparación
add-channel = 📡 <b>Un canal para { $plan }</b>
    Toca un botón, elige tu canal o grupo y confirma en Telegram. Allí tendré dos permisos: invitar y eliminar personas. Lo demás ocurre solo.
button-add-channel = ➕ Canal
button-add-group = ➕ Grupo
button-share-chat = 📋 Elegir entre mis chats
share-chat = 📋 ¿Cuál de tus chats es para <b>{ $plan }</b>? Toca un botón de abajo.
button-share-channel = 📡 Un canal mío
button-share-group = 👥 Un grupo mío
chat-shared = 📡 <b>{ $channel }</b>: recibido, un momento.
account-lacks-rate = 🔴 Los miembros no ven esta cuenta: no se vende nada en { $currency } y ningún tipo de cambio lleva allí.
