
# Settings: what the shop runs by, its bank accounts, and the texts that its operator writes.
settings-title = ⚙️ <b>Ajustes</b>
    Lo que pongas aquí vale al momento y está por encima de la configuración.
settings-line = { $name }: <b>{ $value }</b>
settings-line-own = ✏️ { $name }: <b>{ $value }</b>
settings-legend = ✏️ se puso aquí. Todo lo demás está como en la configuración.
setting-card = <b>{ $name }</b>
    Ahora: <b>{ $value }</b>
setting-from-chat = ✏️ Se puso aquí, en el chat. La configuración dice: { $configured }.
setting-from-configuration = Como en la configuración.
setting-limits = De { $low } a { $high }.
setting-change = { $name }: { $old } → <b>{ $new }</b>
setting-examples = Por ejemplo: { $sums }
setting-saved = ✅ { $name }: ahora <b>{ $value }</b>.
setting-reset = ✅ { $name }: otra vez como en la configuración.
setting-reset-question = ¿Dejamos <b>{ $name }</b> otra vez como en la configuración? Será { $configured } en lugar de { $value }.
setting-in-hours = { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
setting-in-hours-and-days = { $hours } ({ $span })
setting-in-minutes = { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
setting-in-days = { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
setting-in-messages = { $count ->
        [one] { $count } mensaje
       *[other] { $count } mensajes
    }
setting-in-percent = { $count } %
setting-in-clock = { $count }:00
setting-in-stars = { $count } ⭐
setting-in-names = { $count ->
        [one] { $count } nombre
       *[other] { $count } nombres
    }
setting-in-letters = { $count ->
        [one] { $count } carácter
       *[other] { $count } caracteres
    }
button-settings-before = ‹ Anteriores
button-settings-after = Más ›
button-setting-change = ✏️ Cambiar
button-setting-reset = ⏪ Como en la configuración
button-setting-reset-sure = ⏪ Sí, como en la configuración
command-settings = Ajustes
setting-name-currency = Moneda
setting-about-currency = La moneda con la que empiezan los planes y las cuentas nuevas. Los precios que hay no cambian.
setting-name-timezone = Zona horaria
setting-about-timezone = Las membresías terminan según el reloj de esta zona. Escribe una ciudad o un nombre como Europe/Madrid.

setting-name-grace_hours = Días de gracia
setting-about-grace_hours = Cuánto tiempo siguen dentro los miembros después del final, para que un pago tardío no les cueste ni un día. Con 0 salen al terminar.
setting-name-end_hour = Hora del final
setting-about-end_hour = La hora del día, en la zona horaria de la tienda, a la que terminan las membresías. Vale para el tiempo que se compre o se regale desde ahora.
setting-name-reminder_days = Recordatorios
setting-about-reminder_days = Cuántos días antes del final se avisa a los miembros: hasta cinco números, como 7, 3, 1. Un recordatorio que ya está previsto llega igual.
setting-name-checkout_hours = Tiempo para pagar
setting-about-checkout_hours = Cuánto espera un pedido a su pago. Vale para los pedidos que se abran desde ahora.
setting-name-lag_minutes = Margen tras el plazo de pago
setting-about-lag_minutes = Cuánto guarda un pedido vencido su plaza y su código: el dinero enviado a tiempo puede verse más tarde.
setting-name-price_hold_minutes = Cuánto vale un precio en GRAM
setting-about-price_hold_minutes = El precio del GRAM cambia a cada rato. Pasado este tiempo, el pedido se actualiza con un toque al precio de hoy; la plaza y el código se conservan.
setting-name-subdomain_grace_days = Plazo para conservar un nombre
setting-about-subdomain_grace_days = Cuántos días conserva alguien su nombre cuando termina su plan o desvincula su billetera. Le aviso enseguida y después te propongo liberarlo. Con 0 se libera al momento.
setting-name-trifle_percent = Lo que puede faltar
setting-about-trifle_percent = Si a una transferencia le falta este porcentaje, y como mucho un dólar, se da por completa. Lo que sobra siempre queda en el saldo del miembro.
setting-name-seat_offer_hours = Tiempo para ocupar una plaza
setting-about-seat_offer_hours = Cuánto se guarda la plaza libre de un curso para la primera persona de la lista antes de preguntar a la siguiente.
setting-name-review_hold_hours = Acceso durante la revisión
setting-about-review_hold_hours = Cuánto tiempo un comprobante sin decidir evita que termine la membresía de quien lo envió.
setting-name-review_reminder_hours = Aviso de comprobantes
setting-about-review_reminder_hours = Cuando un comprobante lleva este tiempo esperando, el bot avisa, y vuelve a avisar cada vez que pasa el mismo tiempo.
setting-name-review_limit_hours = Límite de revisión
setting-about-review_limit_hours = Si los comprobantes suelen esperar más que esto, se avisa a los administradores de que es inusual.
setting-name-invite_hours = Vida de una invitación
setting-about-invite_hours = Cuánto tiempo sirve un enlace de un solo uso a un canal antes de tener que pedir otro.
setting-name-removal_retry_minutes = Nuevo intento de expulsar
setting-about-removal_retry_minutes = Cuánto espero antes de volver a intentar sacar a alguien de un canal cuando Telegram no me dejó.
setting-name-session_minutes = Tiempo de espera de la conversación
setting-about-session_minutes = Tras estos minutos de silencio la conversación se cierra. A quien vuelve se le ofrece seguir.
setting-name-member_tags = Etiquetas de miembros
setting-about-member_tags = En los grupos donde tengo permiso, cada miembro lleva una etiqueta junto a su nombre: su plan, la semana de su curso o que lo completó. Envía el idioma de las etiquetas: en, ru o es. Vacío significa sin etiquetas. Las ve todo el grupo.
setting-name-names_domain = Dominio para nombres
setting-about-names_domain = Tu dominio en TON, como club.ton. Los miembros con una billetera vinculada pueden pedir un nombre dentro de él, como alice.club.ton, y tú apruebas cada uno. Vacío significa que no se ofrecen nombres.
setting-name-names_price = Precio de un nombre
setting-about-names_price = Lo que cuesta un nombre, como 5 USD. Con 0 USD todos son gratis. Vacío significa que los nombres solo vienen con planes que incluyen uno.
setting-name-names_stars = Precio de un nombre en estrellas
setting-about-names_stars = Lo que cuesta un nombre en estrellas de Telegram. 0 significa que no se paga con estrellas.
setting-name-names_each = Nombres por persona
setting-about-names_each = Cuántos nombres puede tener una persona a la vez.
setting-name-names_shortest = Nombre más corto
setting-about-names_shortest = Cuántos caracteres necesita un nombre como mínimo.
setting-name-names_longest = Nombre más largo
setting-about-names_longest = Cuántos caracteres puede tener un nombre como máximo.
setting-name-names_reserved = Palabras reservadas
setting-about-names_reserved = Palabras que ningún nombre puede ser, además de la lista propia del bot (support, official, pay y parecidas). Envíalas todas juntas, separadas por espacios. Con un asterisco, como «casino*», la palabra no se permite en ninguna parte de un nombre. Con un signo más, como «+vip», se permite una palabra de la lista del bot.
setting-name-quiet_from_hour = Empieza el silencio
setting-about-quiet_from_hour = Desde esta hora nadie recibe novedades ni ofertas, según su propio reloj. Los recordatorios, los recibos y las plazas llegan a cualquier hora. La misma hora que el final significa nunca.
setting-name-quiet_until_hour = Termina el silencio
setting-about-quiet_until_hour = Desde esta hora se pueden enviar otra vez novedades y ofertas, según el reloj de cada persona.
setting-name-marketing_a_week = Publicidad por semana
setting-about-marketing_a_week = Cuántos mensajes publicitarios recibe una persona en siete días como mucho, entre difusiones y campañas.
setting-name-exit_survey_days = Pausa entre encuestas de salida
setting-about-exit_survey_days = Cuántos días pasan como mínimo hasta que se vuelve a preguntar a una persona por qué se va. Se pregunta una sola vez, cuando alguien desactiva una renovación o termina su plan o su curso. 0 significa que no se pregunta a nadie.
setting-name-books_days = Tiempo de conservación de la contabilidad
setting-about-books_days = Cuántos días exige la ley que se conserven los pagos. Después se borran las imágenes de los comprobantes y el ID que Telegram necesita para devolver estrellas a quien pidió borrar sus datos.
setting-name-survey_offer_hours = Cuándo ofrecer la encuesta
setting-about-survey_offer_hours = Cuántas horas después de su primera visita se ofrece a cada persona la encuesta que encuentra su plan. Una sola vez y como las novedades y ofertas: no a quien las desactivó, no en horas de silencio, ni a quien ya respondió o compró. 0 significa que no se ofrece a nadie.
setting-name-support = Contacto
setting-about-support = A quién pueden escribir los miembros fuera del bot: un @usuario u otro contacto en una línea. Aparece en /help.
setting-name-exchange_rates = Tipos de cambio
setting-about-exchange_rates = Cuánto compra una unidad de la moneda del precio en la moneda de la cuenta. Escribe un par por línea, como USD/EUR = 0.92, y todos de una vez. Un pedido conserva el tipo con el que se abrió.

form-setting = ⚙️ Un ajuste
form-setting-value = ¿Qué valor ponemos?
label-setting-value = Valor
form-option = ⚙️ Un ajuste
form-option-value = ¿Qué valor ponemos? También puede quedar vacío.
label-option-value = Valor
NotDays = Escribe números de días: como mucho { $most }, ninguno mayor que { $high }, por ejemplo «7, 3, 1».
NotAContact = Un @usuario tiene de 4 a 32 letras, cifras o _, como «@your_support».
NotRates = Escribe un par por línea, como mucho { $most }, por ejemplo «USD/EUR = 0.92».
NotALanguage = No hablo ese idioma. Envía en, ru o es.
NotAnIban = Parece un IBAN, pero sus dígitos de control no cuadran: alguna letra o cifra está mal, falta o sobra. Cópialo otra vez, por favor.
NotABic = «{ $code }» no es un código SWIFT (BIC): tiene 8 u 11 letras y cifras, como DEUTDEFF o DEUTDEFF500. Cópialo de nuevo, por favor.
NotADomain = Envía un dominio de TON, como «club.ton».
NotAWord = «{ $word }» no se puede usar aquí. Envía palabras de 2 a 40 caracteres, letras de la a a la z sin acentos, números y guiones, separadas por espacios.
TooManyWords = Son demasiadas palabras. Envía como máximo { $most }.
UnknownSetting = Este ajuste ya no existe.

accounts-title = 🏦 <b>Cuentas bancarias</b>
    Los miembros las ven en este orden, primero las de la moneda del precio.
accounts-none = En el chat aún no hay ninguna.
accounts-configured = De la configuración; solo se cambian allí:
accounts-line = • { $currency } · { $bank } · { $number }
account-card = 🏦 <b>{ $bank }</b>
    Moneda: { $currency }
    Titular: { $holder }
    Número: <code>{ $number }</code>
account-saved = ✅ Guardado. Los pedidos nuevos usan esta cuenta; los abiertos conservan la que tenían.
account-unreachable = ⚠️ Pero no se vende nada en { $currency } y ningún tipo de cambio lleva a esa moneda: no se ofrecerá esta cuenta a nadie. Pon un precio en { $currency } o un tipo de cambio en /settings.
account-dropped = ✅ Borrada. Los pedidos abiertos conservan la cuenta que tenían.
account-drop-question = ¿Borramos { $currency } · { $bank } · { $number }? Ya no se pedirá a nadie que transfiera ahí.
account-drop-again = ¿De verdad borramos { $currency } · { $bank } · { $number }? No se puede recuperar, solo escribir de nuevo.
account-touched = 🏦 { $by }: { $what }, { $account }. Si nadie lo acordó, compruébalo enseguida.
button-accounts = 🏦 Cuentas bancarias
button-account-add = ➕ Añadir una cuenta
button-account-up = ⬆️ Subir
button-account-drop = 🗑 Borrar
button-account-drop-again = 🗑 Sí, borrar
button-account-drop-sure = 🗑 Borrar del todo
form-account = 🏦 Una cuenta bancaria
form-account-currency = ¿En qué moneda está? Tres letras, como USD.
label-account-currency = Moneda
form-account-bank = ¿Cómo se llama el banco?
label-account-bank = Banco
form-account-holder = ¿A nombre de quién está? Escríbelo como lo escribe el banco.
label-account-holder = Titular
form-account-number = ¿Cuál es su número o IBAN? Los miembros lo copian con un toque, así que envía solo eso.
label-account-number = Número
form-account-details = ¿Qué más hace falta para la transferencia? Un código SWIFT o una sucursal, por ejemplo.
label-account-details = Detalles
UnknownAccount = Esta cuenta ya no está en la lista.
TooManyAccounts = Ya hay { $limit } cuentas, y con más cuesta distinguirlas. Borra una primero.

texts-title = ✍️ <b>Textos</b>
    Tu texto en lugar del original, en cada idioma. Donde no escribas nada queda el original.
text-line = • { $name }: { $languages }
text-line-none = • { $name }: texto original en todos los idiomas
text-line-no-terms = • { $name }: ninguno
text-name-welcome = La bienvenida
text-about-welcome = Lo primero que se ve después de /start.
text-name-help-support = Ayuda del equipo
text-about-help-support = Las últimas líneas de /help: dónde alguien responde a las preguntas.
text-name-terms = Las condiciones
text-about-terms = Lo que la gente acepta. Se muestran con /terms y con un botón en /help en cuanto los escribes en un idioma; los demás idiomas muestran los mismos.
text-words = Puedes escribir { $words }: el bot pone lo que corresponde.
text-plain = Texto sencillo con saltos de línea, hasta { NUMBER($limit, useGrouping: 0) } caracteres.
text-card = ✍️ <b>{ $name }</b>
text-page = ✍️ <b>{ $name }</b> · { $language }
text-is-own = Tu texto. Los miembros ven:
text-is-ours = Texto original. Los miembros ven:
text-is-none = En este idioma aún no has escrito nada.
text-saved = ✅ Guardado. Desde ahora los miembros ven esto.
text-taken-back = ✅ Listo. Aquí está otra vez el texto original.
text-terms-deleted = ✅ Listo. En este idioma ya no hay condiciones.
text-take-back-question = ¿Restablecer el texto original ({ $name }, { $language })? El tuyo queda en el registro.
button-text-write = ✏️ Escribirlo
button-text-change = ✏️ Escribirlo de nuevo
button-text-take-back = ⏪ Restablecer el texto original
button-text-take-back-sure = ⏪ Sí, restablecerlo
form-text = ✍️ Un texto
form-text-text = Envíame tu texto.
label-text-text = Texto
UnknownText = Este texto ya no existe.
UnknownWord = Entre llaves, «{ $word }» no significa nada aquí. Quítalo o escríbelo sin llaves.
WordTooOften = «{ $word }» puede aparecer aquí entre llaves { $most } veces como mucho.

command-terms = Lo que aceptas aquí
button-terms = 📄 Condiciones
terms-none = 📄 La tienda no tiene condiciones propias. Lo que recibes y lo que cuesta se muestra antes de pagar. Preguntas sobre un pago: /paysupport
