# Códigos promocionales: lo que la gente escribe y en qué queda.
button-promo = 🏷 Tengo un código
button-promo-drop = 🏷 Sin el código
button-take = 🎁 Obtener gratis
promo-question = 🏷 Envíame el código tal como está escrito.
promo-applied = 🏷 <b>{ $code }</b> te descuenta { $off } de { $price }.
promo-kept = 🏷 Código <b>{ $code }</b> anotado. Elige un plan y verás el precio rebajado.
checkout-promo = 🏷 El código <b>{ $code }</b> está aplicado y reservado para ti.
plan-taken = 🎉 No queda nada por pagar: <b>{ $plan }</b> ya es tuyo. En un momento te llega la entrada a tus canales.
usage-promo = Escríbelo así: <code>/promo CÓDIGO</code>.
command-promo = Usar un código promocional

PromoUnknown = No existe el código «{ $code }». Revisa cómo está escrito.
PromoInactive = El código { $code } ya no se usa.
PromoNotYet = El código { $code } empieza a valer el { $since }.
PromoOver = El código { $code } ya ha caducado.
PromoUsedUp = El código { $code } se ha agotado: otros llegaron antes.
PromoUsedByYou = Ya usaste el código { $code }: vale una vez por persona.
PromoNotForPlan = El código { $code } no vale para este plan.
PromoFirstPurchaseOnly = El código { $code } es para la primera compra, y tú ya has comprado aquí. ¡Gracias!
PromoBelowMinimum = El código { $code } vale a partir de { $minimum }.
PromoTooManyTries = Son demasiados códigos seguidos. Vuelve a intentarlo dentro de una hora.
resume-promo_code = un código promocional
PromoExists = Ya existe un código { $code } con otras condiciones.
PromoNotValid = Un código tiene de 3 a 32 letras de la A a la Z y cifras; descuenta del 1 al 100 por ciento; los usos son un número entero.
usage-newpromo = Escríbelo así: <code>/newpromo SPRING 20%</code>, o con usos y último día: <code>/newpromo SPRING 20% 100 2026-12-31</code>.
usage-stoppromo = Escríbelo así: <code>/stoppromo SPRING</code>.
promos-title = 🏷 <b>Códigos promocionales</b>
promos-empty = Todavía no hay códigos.
promo-line = { $active ->
        [yes] 🟢
       *[no] ⚪️
    } <b>{ $code }</b>: descuenta { $off }, usado { $uses }{ $limit ->
        [none] { "" }
       *[other] { " " }de { $limit }
    }
promo-until = hasta el { $until }
promo-link = El enlace: { $link }
command-promos = Códigos promocionales
command-newpromo = Crear un código
command-stoppromo = Detener un código
