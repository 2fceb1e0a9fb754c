alert-updates = ⚠️ { $count ->
        [one] Una actualización falló en todos los intentos y quedó aparte para que nadie espere detrás de ella
       *[other] { $count } actualizaciones fallaron en todos los intentos desde { $since }; quedaron aparte para que nadie espere detrás de ellas
    }. La primera: { $first }
over-updates = ✅ Ninguna actualización ha fallado desde { $until }. Apartadas a partir de { $since }: { $count }.
alert-messages = ⚠️ No se pudieron entregar mensajes de tipo <code>{ $subject }</code> y ya no se intentará más. Desde { $since }: { $count }. El primero: { $first }
over-messages = ✅ Mensajes de tipo <code>{ $subject }</code>: ninguno sin entregar desde { $until }. Sin entregar a partir de { $since }: { $count }.
alert-jobs = ⚠️ Mi tarea <code>{ $subject }</code> falla desde { $since } ({ $count } veces). Lo vuelvo a intentar cada vez que toca. El primer fallo: { $first }
over-jobs = ✅ Mi tarea <code>{ $subject }</code> vuelve a funcionar. Falló desde { $since } hasta { $until }: { $count } veces.
alert-leadership = ⚠️ Una réplica no pudo empezar sus tareas de líder desde { $since } ({ $count } veces). Mientras tanto puede quedar sin hacer lo que toca. El primer fallo: { $first }
over-leadership = ✅ Las tareas del líder empiezan sin problemas desde { $until }.
alert-webhook = ⚠️ Telegram tiene problemas con mi webhook desde { $since } ({ $count } veces). Lo he registrado de nuevo. El primero: { $first }
over-webhook = ✅ El webhook funciona: sin problemas desde { $until }.
alert-disk = ⚠️ El disco está casi lleno desde { $since }: { $first }
over-disk = ✅ Vuelve a haber sitio en el disco desde { $until }.
alert-backup = ⚠️ La copia de seguridad nocturna tiene un problema desde { $since } ({ $count } veces): { $first }
over-backup = ✅ La copia de seguridad nocturna vuelve a funcionar.
alert-polling = ⚠️ Otro programa le pide mis actualizaciones a Telegram desde { $since } ({ $count } veces), o alguien puso un webhook con mi token. A cada uno nos llega solo una parte. Detén el otro o revoca el token en @BotFather. Telegram dice: { $first }
over-polling = ✅ Ya nadie más pide mis actualizaciones.
alert-rows = ⚠️ Mi tarea <code>{ $subject }</code> deja fuera entradas que fallan desde { $since } ({ $count } veces). Las demás siguen, y estas se vuelven a intentar, cada vez con menos frecuencia. La primera, <code>{ $first }</code>
over-rows = ✅ Mi tarea <code>{ $subject }</code> ya no deja nada fuera desde { $until }. Desde { $since } algo falló { $count } veces.
alert-unreadable = ⚠️ Telegram envía actualizaciones que esta versión no sabe leer ({ $subject }), desde { $since }: { $count }. Quedan guardadas y nadie espera detrás de ellas. La primera: { $first }
over-unreadable = ✅ Desde { $until } no ha llegado ninguna actualización ilegible ({ $subject }). Guardadas a partir de { $since }: { $count }.
alert-unread = ⚠️ No puedo leer lo que se paga en { $coin } a <code>{ $subject }</code>. Lo noté el { $since }. No se pierde nada: todo se acepta en cuanto pueda volver a leerlo. Lo que sé: { $first }
over-unread = ✅ Vuelvo a leer lo que se paga en { $coin } a <code>{ $subject }</code>; lo que llegó desde { $since } hasta { $until } se acepta ahora.
alert-wallet = ⚠️ El contrato de USDT no me dice qué billetera de USDT pertenece a <code>{ $subject }</code>, así que no veo los pagos en USDT. Lo noté el { $since }. ¿Es correcto TON_USDT_MASTER? Lo que sé: { $first }
over-wallet = ✅ Ya sé cuál es la billetera de USDT de <code>{ $subject }</code>, y lo que se pagó allí se acepta.
