# Los nombres bajo el dominio de la tienda, en la red. Primero, la mesa de los administradores.
names-title = 🔖 <b>Nombres en la red</b>
    Yo preparo cada transacción y tú la firmas con la billetera dueña del gestor de nombres. Nunca tengo claves. Cuando la red muestre el resultado, aviso al miembro.
names-none = Aún no hay nombres aprobados.
names-put = ✍️ <b>Por registrar en la red</b>
names-held = ⏳ <b>Esperando a la red</b>
    Alguien abrió la transacción hace menos de media hora.
names-release = 🗑 <b>Por liberar</b>
names-live = ✅ <b>Activos</b>
names-shelf-empty = Aquí no hay nada ahora.
button-names-on-chain = 🔖 Firmar nombres ({ $count })
button-names-desk = 🔖 Nombres en la red
button-names-sign = ✍️ Firmar lo pendiente
button-names-put = ✍️ Por registrar ({ $count })
button-names-held = ⏳ Esperando a la red ({ $count })
button-names-release = 🗑 Por liberar ({ $count })
button-names-live = ✅ Activos ({ $count })
waiting-names = { $count ->
        [one] 🔖 { $count } nombre espera una firma
       *[other] 🔖 { $count } nombres esperan una firma
    }
parent-until = { $domain } está pagado hasta el { $until }.
parent-ends = ⏳ El año de { $domain } termina el { $until }. Renuévalo en la red antes: si no, cualquiera puede sacarlo a subasta, y con él se van todos los nombres que cuelgan de él.
parent-moved = ⚠️ { $domain } ahora es de otra billetera: <code>{ $owner }</code>. Si no es tuya, no firmes nada para los nombres bajo él y quita el dominio en /settings.
parent-lack-free = ⚠️ { $domain } no tiene dueño ahora mismo. Ningún nombre bajo él funciona.
parent-lack-run_out = ⚠️ El año de { $domain } terminó y cualquiera puede sacarlo a subasta. Renuévalo en la red ya.
parent-lack-no_manager = ⚠️ { $domain } no indica ningún contrato para los nombres bajo él. Pon tu gestor de nombres en su registro «next resolver».
parent-lack-broken = ⚠️ { $domain } da una respuesta de la que no me puedo fiar, así que no sé quién gestiona los nombres bajo él.
name-card = 🔖 <b>{ $name }</b>
    Para: { $holder }
name-wallet = Debe llevar a:
    <code>{ $wallet }</code>
name-walletless = No hay ninguna billetera vinculada a la que pueda llevar.
name-state-wanted = ✍️ Por registrar en la red
name-state-live = ✅ Activo
name-state-leaving = 🗑 Por liberar
name-seen-never = La red aún no me ha dicho nada de él.
name-seen-ours = La red dice: lleva a esta billetera.
name-seen-nothing = La red dice: no lleva a ninguna billetera.
name-seen-other = La red dice: lleva a otra billetera: <code>{ $wallet }</code>
name-seen-broken = La red dio una respuesta de la que no me puedo fiar.
name-asked = Última respuesta: { $at }
name-ends-plan = ⏳ El plan que lo incluía terminó. Se queda hasta el { $until }.
name-ends-wallet = ⏳ Su titular no tiene ninguna billetera vinculada. Se queda hasta el { $until }.
name-ends-refund = ↩️ Se reembolsó el pago de este nombre.
name-ends-given_back = 👋 Su titular lo devolvió.
name-ends-forgotten = 👋 Su titular pidió que borráramos sus datos.
name-taken = Abierto para firmar por { $by }, { $at }
name-resolves = ✅ <b>{ $name }</b> está activo y su titular ya lo sabe.
name-released = ✅ Está liberado.
button-name-put = ✍️ Registrarlo en la red
button-name-release = 🗑 Liberarlo
button-name-look = 🔄 Preguntar a la red
button-name-put-back = ✖️ Ahora no
sign-title = ✍️ <b>{ $left ->
        [one] { $left } por firmar
       *[other] { $left } por firmar
    }</b>
sign-put = <b>{ $name }</b> llevará a:
    <code>{ $wallet }</code>
sign-release = <b>{ $name }</b> ya no llevará a ninguna billetera.
sign-how = Fírmala con la billetera dueña del gestor de nombres. Envía { $amount } a:
    <code>{ $manager }</code>
    El enlace y el código QR llevan el mensaje completo: no cambies nada. Cuando la red lo muestre, me daré cuenta.
names-app-unlinked = 👛 Puedo pedirle a tu billetera que firme varios de una vez si vinculas, con su app, la que es dueña del gestor de nombres: /wallet
names-app-stranger = 👛 No puedo pedirle a tu billetera que firme varios de una vez: el gestor de nombres es de otra billetera. Los enlaces funcionan igual.
names-app-silent = 👛 No he podido averiguar de quién es el gestor de nombres, así que ahora no puedo pedírselo a tu billetera. Los enlaces funcionan igual.
button-ask-app = { $count ->
        [one] 👛 Firmar { $count } nombre en mi billetera
       *[other] 👛 Firmar { $count } nombres en mi billetera
    }
button-ask-app-again = 👛 Volver a pedirlo
button-asked-names = 👛 Lo pedido a mi billetera
button-asked-look = 🔄 Comprobar
button-names-sign-links = ✍️ Firmar con enlaces
asked-waiting = 👛 <b>La solicitud ya está en tu billetera</b>
    Abre la app y confirma antes de { $until }: firma todos de una vez y envía { $amount } en total. Un nombre cuenta cuando la red lo muestra.
asked-signed = ⏳ <b>Tu billetera dice que ha firmado</b>
    Ahora espero a que la red muestre estos:
asked-refused = ✖️ <b>Tu billetera ha rechazado la solicitud</b>
    No se ha firmado nada, y los nombres se pueden volver a firmar.
asked-over = ⌛ <b>Tu billetera no ha respondido a tiempo</b>
    Los nombres se pueden volver a firmar.
asked-seen = ✅ Ninguno de estos nombres espera ya a tu billetera.
asked-put = 🔖 <b>{ $name }</b> llevará a <code>{ $wallet }</code>
asked-release = 🗑 <b>{ $name }</b> ya no llevará a ninguna billetera
NotManagersOwner = El gestor de nombres es de otra billetera, así que no puedo pedírselo a la tuya. Firma con los enlaces.
names-unsigned-refused = { $count ->
        [one] ✖️ Tu billetera ha rechazado la solicitud. { $count } nombre se puede volver a firmar.
       *[other] ✖️ Tu billetera ha rechazado la solicitud. { $count } nombres se pueden volver a firmar.
    }
names-unsigned-over = { $count ->
        [one] ⌛ Tu billetera no ha respondido a tiempo. { $count } nombre se puede volver a firmar.
       *[other] ⌛ Tu billetera no ha respondido a tiempo. { $count } nombres se pueden volver a firmar.
    }
button-signed = 🔄 Firmada: comprobar
NothingToSign = Ahora mismo no hay nada que firmar.
NameInHand = { $by } abrió la transacción de { $name } ({ $at }). Media hora después vuelve a quedar libre.
NameGone = Este nombre ya no está en la lista.
ParentUnmanaged = { $domain } no indica ningún contrato para los nombres bajo él. Pon tu gestor de nombres en su registro «next resolver» e inténtalo de nuevo.
subdomain-released = ✅ <b>{ $name }</b> ya no está en la red y vuelve a estar libre.
subdomain-to-sign-moves = ✍️ El titular de <b>{ $name }</b> tiene una billetera nueva. Hay que registrar el nombre en la red otra vez.
subdomain-to-sign-leaving = 🗑 Hay que liberar <b>{ $name }</b>.
subdomain-astray = ⚠️ <b>{ $name }</b> ya no lleva a la billetera de su titular. Regístralo en la red otra vez.
subdomain-wrong = ⚠️ <b>{ $name }</b> lleva a una billetera que no es la de su titular.
action-name_prepared = abrió la transacción de un nombre para firmarla

# Los nombres propios.
button-own-names = 🔖 Mis nombres
own-names-title = 🔖 <b>Mis nombres</b>
own-names-none = Aquí no tienes nombres.
own-name-wanted = ⏳ <b>{ $name }</b> está aprobado. El equipo lo está registrando en la red; te aviso cuando funcione.
own-name-moving = ⏳ <b>{ $name }</b> pronto llevará a tu billetera nueva: el equipo lo está cambiando en la red.
own-name-lost = ⚠️ <b>{ $name }</b> ahora mismo no lleva a tu billetera. El equipo ya lo sabe.
own-name-live = ✅ <b>{ $name }</b> lleva a tu billetera:
    <code>{ $wallet }</code>
own-name-leaving = 👋 <b>{ $name }</b> se está liberando.
own-name-ends-plan = ⏳ Venía con tu plan, y tu plan terminó. Renuévalo antes del { $until } para conservarlo.
own-name-ends-wallet = ⏳ Vincula una billetera antes del { $until } para conservarlo.
button-name-give-back = 👋 Devolver { $name }
button-name-give-back-sure = Sí, devolverlo
name-give-back-question = ¿Devolver <b>{ $name }</b>? Dejará de llevar a tu billetera y después podrá tenerlo otra persona.
subdomain-live = 🎉 <b>{ $name }</b> ya funciona: lleva a tu billetera. Cualquiera puede pagarte con este nombre.
subdomain-lost-nothing = ⚠️ <b>{ $name }</b> ya no lleva a ninguna billetera. El equipo lo sabe y lo va a restablecer. Hasta entonces, da tu dirección.
subdomain-lost-other = ⚠️ <b>{ $name }</b> ahora lleva a una billetera que no es la tuya. El equipo lo sabe. Hasta que se arregle, que nadie te pague con este nombre.
subdomain-ends-plan = ⏳ <b>{ $name }</b> venía con tu plan, y tu plan terminó. Renuévalo antes del { $until } y el nombre seguirá siendo tuyo. Después se liberará.
subdomain-ends-wallet = ⏳ No tienes ninguna billetera vinculada a la que <b>{ $name }</b> pueda llevar. Vincula una antes del { $until } o el nombre se liberará.
subdomain-stays = ✅ <b>{ $name }</b> sigue siendo tuyo.
subdomain-moves = 👛 Tienes una billetera nueva, así que hay que cambiar <b>{ $name }</b> en la red. El equipo se encarga; te aviso cuando funcione.
subdomain-gone = 👋 <b>{ $name }</b> se liberó y ya no lleva a tu billetera.
