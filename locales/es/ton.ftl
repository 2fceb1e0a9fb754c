# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = Ahora mismo no conozco el precio de un GRAM. Prueba dentro de unos minutos o paga de otra forma.
NotOnChain = Ahora mismo esto no se puede pagar en la red TON. Elige otra forma de pago, por favor.
TransferNotFound = Ya no existe esa transferencia o ese pedido.
TransferHandled = Esta transferencia ya está resuelta. Así quedó.
TransferWithoutRate = Ningún tipo de cambio dice cuánto vale esta transferencia en la moneda del precio. Ponlo en los ajustes o devuelve la transferencia.
NothingToSettle = { $name } no tiene ningún pedido sin pagar al que pueda corresponder esta transferencia.

# Addresses on the chain.
AddressLength = Esta dirección de TON no está completa: tiene 48 caracteres. Cópiala otra vez desde tu billetera.
AddressMistyped = Hay un error en esta dirección de TON: su suma de comprobación no cuadra. Cópiala otra vez desde tu billetera.
AddressForeign = Esta dirección no es de una billetera de TON. Copia otra vez la dirección de tu billetera.
AddressTestOnly = Esta dirección es de la red de pruebas. Envía una de la red principal.
NameUnfit = No es un nombre que pueda consultar. Los nombres acaban en .ton o .t.me y llevan letras latinas, cifras y guiones, como <code>anna.ton</code>.
NameUnknown = Nadie ha registrado { $name }. Revisa si hay un error o envía la dirección.
NameWithoutWallet = { $name } existe, pero no tiene ninguna billetera. Pide la dirección a su dueño.
NameBroken = { $name } da una respuesta que no es de fiar. Pide la dirección a su dueño.
NamesUnavailable = Ahora no puedo consultar nombres en la red TON. Prueba en un minuto o envía la dirección.
destination = Por la red TON, a:
    <code>{ $address }</code>
destination-of-name = Por la red TON, a:
    <code>{ $address }</code>
    Ahí llevaba { $name } el { $at }. Comprueba que es la billetera correcta: una transferencia no se puede deshacer.
destination-stale = ⚠️ Ahora no puedo consultar la red TON y { $name } podría llevar ya a otro sitio. Confirma la dirección con la persona antes de enviar nada.
sent-to-address = A: <code>{ $address }</code>

# The checkout.
button-chain-ton = 🪙 Pagar con GRAM
button-chain-usdt = 💵 Pagar con USDT
chain-checkout = 🪙 <b>{ $plan }</b>
    Envía exactamente <b>{ $amount }</b> por la red TON a:
    <code>{ $address }</code>
    con este comentario y nada más:
    <code>{ $code }</code>
chain-received = Ya llegaron { $received }. El importe de arriba es lo que falta.
chain-rate = { $price } a { $rate } por un GRAM ({ $source }).
chain-price-until = Este precio vale hasta el { $until }; lo que envíes después cuenta al precio de ese momento.
chain-price-over = ⏳ Este precio ya venció: lo que envíes ahora cuenta al precio de hoy. Un toque y lo ves.
button-chain-anew = 🔄 Ver el precio de hoy
chain-rate-own = precio de la tienda
chain-exchange = Sin el comentario solo te reconozco por la billetera que vinculaste en /wallet: si envías desde un exchange, completa el campo «comentario» o «memo».
chain-then = Tienes hasta el { $until }. No hay que hacer nada más: veo la transferencia en un minuto y te escribo.
chain-late = ⏳ Ahora mismo veo los pagos con retraso. Lo que envíes a tiempo cuenta igual: por favor, no lo envíes dos veces.
button-wallet = 👛 Abrir mi billetera
button-copy-address = 📋 Dirección
chain-over = ⌛ Se acabó el tiempo para pagar <b>{ $plan }</b>. Lo que enviaste a tiempo cuenta igual; no envíes nada más con el código antiguo.

# What became of a transfer.
transfer-short = 🟡 Llegaron { $received } para <b>{ $plan }</b> y faltan { $missing }. Envía el resto con el mismo comentario y todo cuenta.
button-pay-rest = 🪙 Pagar lo que falta
arrived-other_way = 🟡 Llegaron tus { $amount }, pero <b>{ $plan }</b> se tenía que pagar de otra forma. El equipo ya lo está revisando: no se pierde nada.
arrived-late = 🟡 Tus { $amount } para <b>{ $plan }</b> llegaron cuando ya había terminado el plazo. El equipo ya lo está revisando: no se pierde nada.
arrived-surplus = 🟡 Llegaron { $amount } más, aunque <b>{ $plan }</b> ya estaba pagado. El equipo ya lo está revisando: si no querías pagar otra vez, te los devuelve.
arrived-overpaid = 🟡 Enviaste { $amount } más de lo que cuesta <b>{ $plan }</b>. Tu pago cuenta y el equipo te devolverá el resto.
arrived-short = 🟡 Tus { $amount } no alcanzaron a tiempo para <b>{ $plan }</b>. El equipo ya lo está revisando: te los devolverá.
transfer-sent-back = ↩️ Tus { $amount } volvieron a la billetera de la que vinieron.

# The admins' desk.
command-transfers = Transferencias que esperan una decisión
transfer-card = ⛓ <b>{ $amount }</b>, { $sent }
    De <code>{ $source }</code>
    Transacción <code>{ $hash }</code>
transfer-source-unknown = una billetera desconocida
transfer-comment = Comentario: { $comment }
transfer-comment-none = Ningún comentario que se pueda leer
transfer-near-hidden = 🔎 Parece el código <code>{ $code }</code>, pero tiene signos o espacios que no se ven: { $marks }.
transfer-near-alike = 🔎 Parece el código <code>{ $code }</code>, pero tiene letras de otro alfabeto: { $marks }.
transfer-near-beside = 🔎 El código <code>{ $code }</code> está dentro, pero junto a otras palabras. Solo el código sin nada más se acepta automáticamente.
transfer-whose = Con el código <code>{ $code }</code> de { $name }{ $username } (<code>{ $id }</code>): { $plan }, { $expected }.
transfer-by-wallet = 👛 Se reconoció por la billetera de origen, que { $name }{ $username } (<code>{ $id }</code>) tenía vinculada.
transfer-counted-for = Contada para: { $plan }, { $expected }.
transfer-wallet-held = 👛 { $name }{ $username } (<code>{ $id }</code>) tenía entonces vinculada esta billetera, pero no es seguro que fuera suyo el envío. Pregúntale.
trouble-unknown = 🟠 No corresponde a ningún pedido nuestro.
trouble-other_way = 🟠 El pedido se tenía que pagar de otra forma.
trouble-late = 🟠 Se envió cuando ya había terminado el plazo del pedido.
trouble-surplus = 🟠 El pedido ya estaba pagado. Hay que devolver { $excess }.
trouble-overpaid = 🟠 El pedido está pagado y sobran { $excess }.
trouble-short = 🟠 Es menos que el precio y el resto no llegó. Hay que devolver { $excess }.
trouble-dust = ⚪ Demasiado poco para molestar a nadie.
trouble-history = ⚪ Se envió antes de que el bot vigilara esta billetera.
trouble-fault = 🟠 Algo mío falló al aceptarla. Lo sigo intentando; también puedes decidir antes.
transfer-settled-itself = ✅ Mientras tanto se aceptó automáticamente.
ending-settled = ✅ Aceptada como pago por { $by }, { $at }.
ending-refunded = ↩️ Marcada como devuelta por { $by }, { $at }.
ending-kept = 📦 La tienda se queda con el dinero ({ $by }, { $at }).
button-settle-for = ✅ Aceptar para { $name }
button-transfer-owner = 👤 Aceptar para alguien
button-transfer-refunded = ↩️ Devuelta
button-transfer-kept = 📦 Quedarse el dinero
button-next-transfer = Siguiente ›
button-transfers = ⛓ Transferencias ({ $count })
transfer-refund-question = ¿Ya devolviste { $amount } a <code>{ $source }</code> desde la billetera de la tienda? El bot no mueve dinero; la persona recibe un aviso.
transfer-keep-question = ¿Quedarse { $amount } y no dar nada a cambio? Es lo correcto para tu propio dinero, por ejemplo.
button-yes-refunded = ↩️ Sí, está devuelta
button-yes-kept = 📦 Sí, quedarse el dinero
transfer-owner-question = ¿De quién son estos { $amount }? Escribe un @usuario o un ID de Telegram.
transfer-candidates = ¿A qué pedido de { $name } corresponden estos { $amount }? Se acepta al momento.
resume-transfer_owner = de quién es una transferencia
transfers-empty = ⛓ Ninguna transferencia espera tu decisión.
transfers-line = { $count ->
        [one] { $count } transferencia espera tu decisión.
       *[other] { $count } transferencias esperan tu decisión.
    }
transfer-waiting = ⛓ Una transferencia que no puedo aceptar automáticamente
transfers-waiting = ⛓ Llegaron muchas transferencias que no puedo aceptar automáticamente. Esperan tu decisión.

# A wallet of one's own.
command-wallet = Tu billetera de TON
NotPaidOnChain = Aquí no se cobra por la red TON, así que no se puede vincular ninguna billetera.
ProofOver = Esto ya está resuelto o ha caducado. Envía /wallet para ver cómo está ahora.
NoSession = No hay ninguna app de billetera vinculada a la que pedir la firma. Vincula una con /wallet y prueba otra vez.
WalletLeft = Esta billetera ya no está vinculada a esa persona, o alguien más la demostró. Vuelve y elige adónde enviar el dinero.
ConnectBusy = Ahora mismo hay mucha gente vinculando su billetera. Prueba otra vez en unos minutos.
wallet-title = 👛 <b>Tu billetera de TON</b>
wallet-about = Vincula tu billetera para demostrar que es tuya. Se hace con un pequeño pago que pasa a tu saldo. No veo tus claves ni puedo mover tu dinero.
wallet-about-app = Vincula tu billetera para demostrar que es tuya. Firmas un mensaje en la app de tu billetera y no cuesta nada. No veo tus claves ni puedo mover tu dinero.
wallet-linked = Vinculada desde el { $since }:
    <code>{ $address }</code>
wallet-leaves = ⚠️ Otra persona ha demostrado que controla esta billetera. El { $until } pasará a ser suya, salvo que antes lo demuestres tú otra vez.
wallet-asked = Envía <b>{ $amount }</b> o más <b>desde la billetera que quieres vincular</b> a:
    <code>{ $address }</code>
    con este comentario y nada más:
    <code>{ $code }</code>
    Espero el pago hasta el { $until }. No pagues desde un exchange: esa billetera no es tuya. Y nunca envíes un comentario así si te lo dio otra persona: vincularía tu billetera a la suya.
wallet-seen = Ha llegado un pago desde:
    <code>{ $address }</code>
    ¿Es tu billetera y de nadie más? Si pagaste desde un exchange, es la suya: toca No.
    Responde antes del { $until }.
wallet-app = Abre tu billetera con un botón de abajo, o escanea el código con ella, y firma. Es solo una firma: no se paga nada.
    Después te muestro la dirección y te pregunto si es la tuya. El enlace sirve una vez, hasta el { $until }, y solo es para ti: quien firme con él vincula su billetera a ti. Y nunca firmes con un enlace que te haya dado otra persona.
wallet-seen-signed = Ha firmado esta billetera:
    <code>{ $address }</code>
    ¿Es tu billetera y de nadie más? Compara la dirección con la de tu app. Si es otra, alguien usó tu enlace: toca No.
    Responde antes del { $until }.
wallet-refused-declined = La solicitud se rechazó en la billetera, así que no se ha vinculado nada. Si cambias de idea, prueba otra vez.
wallet-refused-network = La billetera firmó para otra red de TON. Cambia de red en la app y prueba otra vez.
wallet-refused-time = La firma lleva una hora equivocada. Revisa el reloj del dispositivo donde está tu billetera y prueba otra vez.
wallet-refused-proof = La billetera respondió, pero su firma no es válida, así que no se ha vinculado nada. Prueba otra vez o usa otra app.
wallet-refused-unable = La app de la billetera no pudo firmar. Prueba otra vez o usa otra app.
wallet-refused-unusual = No conozco este tipo de billetera y la red no dice qué clave le corresponde. Si es nueva, haz un primer pago con ella y prueba otra vez, o usa otra app.
wallet-refused-unchecked = Ahora mismo no puedo comprobar este tipo de billetera porque la red TON no responde. Prueba otra vez en unos minutos.
wallet-refused-expired = Ninguna billetera respondió a tiempo y el enlace ya no sirve. Cuando quieras, pide uno nuevo.
wallet-moving = Esta billetera está vinculada a otro miembro:
    <code>{ $address }</code>
    Ya lo sabe. Si no lo demuestra otra vez antes del { $until }, será tuya.
wallet-credited = 💰 { $amount } han pasado a tu saldo.
wallet-not-credited = Ahora no conozco el tipo de cambio, así que el equipo decide qué pasa con el importe.
wallet-paid = Ha llegado un pago con uno de tus códigos de billetera. Cada código vale una vez y durante una hora, así que no ha vinculado nada.
from-wallet-checkout = 👛 Llegaron { $amount } desde tu billetera vinculada sin comentario, así que los conté para <b>{ $plan }</b>.
from-wallet-none = 👛 Llegaron { $amount } desde tu billetera vinculada sin comentario y no tenías ningún pedido que los esperara, así que úsalos en lo que quieras.
from-wallet-several = 👛 Llegaron { $amount } desde tu billetera vinculada sin comentario y tenías varios pedidos abiertos, así que elige en cuál usarlos.
from-wallet-unrated = 👛 Llegaron { $amount } desde tu billetera vinculada sin comentario. Ahora no conozco el tipo de cambio, así que el equipo lo está revisando. Tu dinero está a salvo.
wallet-moves = ⚠️ Otra persona acaba de demostrar que controla tu billetera:
    <code>{ $address }</code>
    El { $until } quedará vinculada a esa persona y no a ti. ¿Sigue siendo tuya? Demuéstralo otra vez antes. Si no fuiste tú, pasa tu dinero a una billetera nueva: alguien puede tener tus palabras secretas.
wallet-moved = Tu billetera está vinculada ahora al miembro que lo demostró el último:
    <code>{ $address }</code>
wallet-is-linked = ✅ Ha pasado el día y la billetera está vinculada a ti:
    <code>{ $address }</code>
wallet-stays = Alguien demostró que controla esta billetera después que tú, así que no se vinculará a ti:
    <code>{ $address }</code>
wallet-unlink-question = ¿Desvincular esta billetera?
    <code>{ $address }</code>
    Para vincularla de nuevo tendrás que demostrarlo otra vez.
button-own-wallet = 👛 Mi billetera
button-wallet-link = 🔗 Vincular una billetera
button-wallet-other = 🔗 Vincular otra
button-wallet-again = 🔗 Demostrarlo otra vez
button-wallet-mine = ✅ Sí, es solo mía
button-wallet-not-mine = ❌ No, no la vincules
button-wallet-stop = ✖️ Cancelar
button-wallet-paid = 🔄 Ya lo envié
button-wallet-signed = 🔄 Ya firmé
button-wallet-pay = 🪙 Demostrarlo con un pequeño pago
button-wallet-retry = 🔗 Probar otra vez
button-wallet-unlink = Desvincular
button-wallet-unlink-sure = Sí, desvincular

# El nombre que es de la billetera.
wallet-domain = 🔖 <b>{ $name }</b> pertenece a esta billetera. Su año en la red termina el { $until }.
wallet-unlink-domain = También dejaré de mostrar { $name } como tuyo.
domain-wanted = ¿Qué nombre .ton tiene tu billetera? Envíamelo, por ejemplo <code>anna.ton</code>, y miraré de quién es. No basta con que el nombre apunte a tu billetera.
button-domain = 🔖 Añadir mi nombre .ton
button-domain-other = 🔖 Mostrar otro nombre
button-domain-drop = Dejar de mostrarlo
resume-domain = tu nombre .ton
DomainUnfit = Solo me sirve un nombre .ton propio, como <code>anna.ton</code>: ni un subdominio ni un nombre de usuario de Telegram.
DomainWithoutWallet = Primero vincula tu billetera. Así podré comprobar qué nombres son suyos.
DomainFree = Ahora mismo { $name } no es de nadie. Revisa cómo está escrito.
DomainOthers = { $name } pertenece a otra billetera. Si también es tuya, vincúlala.
DomainInAuction = { $name } está en subasta. Si ganas, envíamelo otra vez cuando termine.
DomainRunOut = El año de { $name } ha terminado. Renuévalo en la red y envíamelo otra vez.
DomainBroken = { $name } da una respuesta en la que no puedo confiar, así que no sé de quién es.
DomainsUnavailable = Ahora mismo no puedo consultar nombres en la red TON. Envíame el nombre otra vez en unos minutos.
domain-lost-sold = { $name } ahora pertenece a otra billetera, así que he dejado de mostrarlo como tuyo.
domain-lost-run_out = El año de { $name } ha terminado, así que he dejado de mostrarlo como tuyo. Si lo renuevas, añádelo otra vez.
domain-lost-auction = { $name } está en subasta, así que he dejado de mostrarlo como tuyo.
domain-lost-free = { $name } ya no tiene dueño, así que he dejado de mostrarlo como tuyo.
domain-lost-wallet = { $name } pertenece a una billetera que ya no está vinculada a ti, así que he dejado de mostrarlo como tuyo.
domain-ends = ⏳ El año de { $name } termina el { $until }. Renuévalo antes en la red; si no, cualquiera podrá sacarlo a subasta.

# Un plan que es gratis para quien tiene algo.
gate-jetton = 🗝️ Gratis mientras tu billetera vinculada tenga al menos <b>{ $amount } { $title }</b>. La dirección del jetton:
    <code>{ $address }</code>
gate-item = 🗝️ Gratis mientras tu billetera vinculada tenga un NFT de <b>{ $title }</b>. La dirección de la colección:
    <code>{ $address }</code>
gate-name = 🗝️ Gratis mientras tu billetera vinculada tenga un nombre .ton que hayas añadido en /wallet.
gate-held = ✅ Tu billetera lo tiene, así que este plan no te cuesta nada. Lo compruebo una vez al día.
gate-lost = ⚠️ Tu billetera ya no lo tiene. Recupéralo antes del { $until }, o paga, y conservas el acceso.
button-claim = 🗝️ Gratis: comprobar mi billetera
button-claim-link = 👛 Vincular una billetera y tenerlo gratis
button-claim-again = 🔄 Comprobar otra vez
button-claim-plan = 💎 Ver el plan
plan-is-held = ✅ Tu billetera tiene lo que pide este plan. Es tuyo gratis mientras siga así.
holding-line = 🗝️ <b>{ $plan }</b>
    Gratis mientras tu billetera tenga lo que pide.
holding-line-lost = ⚠️ <b>{ $plan }</b>
    Tu billetera ya no tiene lo que pide. Es tuyo hasta el { $until }.
holding-lost = ⚠️ Tu billetera ya no tiene lo que pide <b>{ $plan }</b>. Conservas el acceso hasta el { $until }. Recupéralo antes y comprueba otra vez, o paga el plan.
holding-closed = ⚠️ <b>{ $plan }</b> ya no es gratis para quien tiene algo en su billetera. Conservas el acceso hasta el { $until }. Para quedarte, paga antes.
holding-taken = 🗝️ Lo que te daba gratis <b>{ $plan }</b> está ahora en la billetera de otro miembro, así que tu acceso gratis terminó. Si tienes otro, comprueba de nuevo, o paga el plan.
holding-wallet = 🗝️ La billetera que te daba gratis <b>{ $plan }</b> ya no está vinculada a ti, así que tu acceso gratis terminó. Vincula una que tenga lo que pide, o paga el plan.
GateClosed = Ahora mismo este plan no es gratis para quien tiene algo en su billetera.
HolderWithoutWallet = Primero vincula tu billetera. Así podré comprobar qué tiene.
HolderWithoutName = Todavía no has añadido un nombre .ton. Añade en /wallet el que tiene tu billetera y comprueba otra vez.
JettonMissing = Este plan pide { $least } { $title } y tu billetera vinculada tiene { $has }. Añade lo que falta y comprueba otra vez, o paga el plan.
ItemMissing = Tu billetera vinculada no tiene ningún NFT de { $title } que cuente. Si está a la venta, lo guarda el contrato del vendedor y no cuenta. Comprueba otra vez cuando esté en tu billetera, o paga el plan.
HoldingUnclear = El contrato da una respuesta en la que no puedo confiar, así que no sé qué tiene tu billetera. Inténtalo más tarde, o paga el plan.
HoldingsUnavailable = Ahora mismo no puedo consultar la red TON. Inténtalo otra vez en unos minutos.
