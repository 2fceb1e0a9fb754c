# Códigos promocionales: lo que la gente escribe y en qué queda.
button-promo = 🏷 Tengo un código
button-promo-drop = 🏷 Sin el código
button-take = 🎁 Obtener gratis
promo-question = 🏷 Envíame el código tal como está escrito.
promo-applied = 🏷 <b>{ $code }</b> te descuenta { $off } de { $price }.
promo-kept = 🏷 Código <b>{ $code }</b> aceptado. Elige un plan o un curso y verás el precio rebajado.
checkout-promo = 🏷 El código <b>{ $code }</b> está aplicado y reservado para ti.
plan-taken = 🎉 No queda nada por pagar: <b>{ $plan }</b> ya es tuyo. En un momento te llega la entrada a tus canales.
command-promo = Usar un código promocional

PromoUnknown = No existe el código «{ $code }». Revisa cómo está escrito.
PromoInactive = El código { $code } ya no se usa.
PromoNotYet = El código { $code } empieza a valer el { $since }.
PromoOver = El código { $code } ya venció.
PromoUsedUp = El código { $code } se agotó: otras personas llegaron antes.
PromoUsedByYou = Ya usaste el código { $code }: vale una vez por persona.
PromoNotForPlan = El código { $code } no vale para esto.
PromoFirstPurchaseOnly = El código { $code } es solo para la primera compra, y tú ya compraste aquí. ¡Gracias!
PromoBelowMinimum = El código { $code } vale a partir de { $minimum }.
PromoTooManyTries = Son demasiados códigos seguidos. Vuelve a intentarlo dentro de una hora.
resume-promo_code = un código promocional
PromoExists = Ya existe un código { $code }.
PromoNotValid = Un código descuenta del 1 al 100 por ciento y sus usos son un número entero de hasta un millón. Cámbialo, por favor, y guarda otra vez.
usage-newpromo = Escríbelo así: <code>/newpromo SPRING 20%</code>, o con usos y último día: <code>/newpromo SPRING 20% 100 2026-12-31</code>.
usage-stoppromo = Escríbelo así: <code>/stoppromo SPRING</code>.
promos-title = 🏷 <b>Códigos promocionales</b>
promos-empty = Todavía no hay códigos.
promo-line = { $state ->
        [running] 🟢
        [coming] 🕓
        [over] ⌛
        [used_up] 🏁
       *[stopped] ⚪️
    } <b>{ $code }</b>: descuenta { $off }, usado { $uses }{ $limit ->
        [none] { "" }
       *[other] { " " }de { $limit }
    }
promo-link = El enlace: { $link }
command-promos = Códigos promocionales
command-newpromo = Crear un código
command-stoppromo = Detener un código
promo-state-running = Se puede usar ahora.
promo-state-coming = Todavía no empieza a valer.
promo-state-over = Ya venció.
promo-state-used_up = Se alcanzó el límite de usos.
promo-state-stopped = Está detenido: ya no da descuentos nuevos.
promo-since = 📅 Desde el { $since }
promo-until = 📅 Hasta el { $until }
promo-plans = 💎 Solo para estos planes:
promo-courses = 🎓 Solo para estos cursos:
promo-first = 🥇 Solo para la primera compra
promo-minimum = 🏷 A partir de { $minimum }
promo-text = 📝 { $text }
promo-stats-title = <b>Resultados</b>
promo-stats = Escrito { $entered }, reservado en pedidos { $reserved }, pagado { $paid }, devuelto { $released }
promo-revenue = 💰 Pagado con él: { $amount }
promo-given = 🎁 Descontado: { $amount }
promo-saved = ✅ <b>{ $code }</b> está guardado.
promo-stop-question = ⚪️ ¿Detener <b>{ $code }</b>? Nadie más podrá usarlo. Quien ya abrió un pedido con él conserva el descuento.
promo-start-question = 🟢 ¿Activar <b>{ $code }</b> otra vez? Desde ahora se puede usar, dentro de su plazo y de sus usos.
button-new-promo = ➕ Nuevo código
button-copy-promo-link = 📋 Copiar el enlace
button-promo-edit = ✏️ Cambiar
button-promo-stop = ⚪️ Detener
button-promo-start = 🟢 Activar otra vez
button-promo-stop-sure = ⚪️ Sí, detenerlo
button-promo-start-sure = 🟢 Sí, activarlo
form-promo = 🏷 Un código promocional
form-promo-code = ¿Cuál es el código? De 3 a 32 letras de la A a la Z y cifras, o que lo invente el bot.
form-promo-off = ¿Cuánto descuenta? Escribe «20%» o un importe como «10 USD». Un importe solo vale para precios en esa moneda.
form-promo-since = ¿Desde cuándo vale? Escribe «2026-12-01» o «2026-12-01 18:00». Sin fecha, vale enseguida.
form-promo-until = ¿Hasta cuándo vale? El día cuenta hasta su final. Sin fecha, no vence.
form-promo-uses = ¿Cuántas personas pueden usarlo? Cada una, una vez.
form-promo-plans = ¿Para qué planes es? Toca todos los que quieras. Si hay algún plan o curso en la lista, solo vale para lo que está en ella.
form-promo-courses = ¿Para qué cursos es? Toca todos los que quieras.
form-promo-who = ¿Quién puede usarlo?
form-promo-minimum = ¿A partir de qué precio vale? Escribe «50 USD». Entonces solo vale para precios en esa moneda.
form-promo-text = Una nota para el equipo: ¿para qué es el código? Los miembros no la ven.
label-promo-code = Código
label-promo-off = Descuento
label-promo-since = Desde
label-promo-until = Hasta
label-promo-uses = Usos
label-promo-plans = Planes
label-promo-courses = Cursos
label-promo-who = Para quién
label-promo-minimum = Mínimo
label-promo-text = Nota
promo-made-up = 🎲 Que lo invente el bot
promo-for-all = Todo el mundo
promo-for-first = Solo primeras compras
NotADiscount = Aquí necesito un descuento, escrito como «20%» o «10 USD».
NotASum = Aquí necesito un importe con su moneda, escrito como «50 USD».
PromoEndsFirst = Este código terminaría antes de empezar. Revisa las dos fechas, por favor.
PromoOtherCurrency = Este descuento se cuenta en { $currency }, así que su mínimo también tiene que ser en { $currency }.
PromoUsesBelow = { $uses ->
        [one] Ya hay { $uses } uso ocupado: no puede haber menos.
       *[other] Ya hay { $uses } usos ocupados: no puede haber menos.
    }
PromoWasUsed = El código { $code } ya se usó, así que su nombre y su descuento no se pueden cambiar. Detenlo y crea uno nuevo.
