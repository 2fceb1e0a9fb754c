# La revisión: una línea por cada cosa que se mira, bien o con lo que hay que hacer.
button-doctor = 🩺 Revisión
button-doctor-again = 🩺 Revisar otra vez
command-doctor = Revisar todo lo que necesito
doctor-title = { $ill ->
        [0] 🩺 <b>No hay nada roto</b>
        [one] 🩺 <b>{ $ill } cosa necesita tu atención</b>
       *[other] 🩺 <b>{ $ill } cosas necesitan tu atención</b>
    }
doctor-more = { $count ->
        [one] … y { $count } línea más. El comando doctor las muestra todas.
       *[other] … y { $count } líneas más. El comando doctor las muestra todas.
    }
doctor-slow = { $what }: sin respuesta en { $seconds } s. Revisa otra vez; si sigue igual, empieza por aquí.
doctor-failed = { $what }: no lo pude averiguar ({ $error }).

doctor-name-settings = Ajustes
doctor-name-token = Conexión con Telegram
doctor-name-webhook = Cómo llegan las actualizaciones
doctor-name-updates = Última actualización
doctor-name-replicas = Copias en marcha
doctor-name-troubles = Problemas abiertos
doctor-name-channels = Permisos en los canales
doctor-name-leaks = Quién más lee
doctor-name-clock = Reloj
doctor-name-disk = Disco
doctor-name-database = Base de datos
doctor-name-backup = Copia de seguridad
doctor-name-provider = Pagos con tarjeta
doctor-name-stars = Estrellas
doctor-name-index = Lectura de la cadena
doctor-name-rate = Precio del GRAM
doctor-name-rules = Reglas de Telegram
doctor-way-bank = transferencia bancaria
doctor-way-card = tarjeta
doctor-way-chain = GRAM y USDT
doctor-kind-updates = actualizaciones que fallaron
doctor-kind-messages = mensajes que fallaron
doctor-kind-jobs = una tarea que falla
doctor-kind-leadership = la copia líder
doctor-kind-webhook = el webhook
doctor-kind-disk = el disco
doctor-kind-backup = las copias de seguridad
doctor-kind-polling = la petición de actualizaciones
doctor-kind-shop = algo inusual en la tienda

doctor-settings = Ajustes: todo se entiende.
doctor-settings-odd = Ajustes: { $why }
doctor-settings-no-admin = Ajustes: ADMIN_IDS está vacío. Escribe ahí tu propio ID de Telegram.
doctor-token = Telegram me conoce como { $name }.
doctor-token-unknown = Telegram no conoce este token. Pon en BOT_TOKEN el que te dio @BotFather.
doctor-polling = Actualizaciones: se las pido a Telegram y ningún webhook estorba.
doctor-webhook-beside-polling = Actualizaciones: este bot tiene un webhook, así que no me llega nada. Define WEBHOOK_URL o reiníciame: entonces lo quito.
doctor-webhook = Actualizaciones: el webhook funciona.
doctor-webhook-lost = Actualizaciones: Telegram no tiene nuestro webhook. ¿El bot está en marcha? Lo registra de nuevo en un minuto.
doctor-webhook-elsewhere = Actualizaciones: el webhook lleva a otra dirección que WEBHOOK_URL. ¿Otro programa usa este token? Entonces revócalo en @BotFather.
doctor-webhook-fails = Actualizaciones: Telegram no pudo traerlas el { $at }. En espera: { $count }. Comprueba que se llega a WEBHOOK_URL desde fuera. Telegram dice: { $error }
doctor-webhook-jam = Actualizaciones: { $count } esperan en Telegram. ¿El servidor está saturado?
doctor-updates = Última actualización: { $at }. En espera: { $count }.
doctor-updates-none = Última actualización: todavía ninguna. Escríbele /start al bot.
doctor-updates-jam = Hay actualizaciones que esperan más de diez minutos; en total { $count }. Mira el registro y reinicia el bot.
doctor-updates-dead = Actualizaciones que fallaron en cada intento: { $count }. Las ves con: retry list
doctor-replicas = { $count ->
        [one] En marcha: { $count } copia, y es la líder.
       *[other] En marcha: { $count } copias, una de ellas la líder.
    }
doctor-replicas-none = En marcha: ninguna copia del bot. Inícialo.
doctor-replicas-unled = En marcha: { $count }, pero ninguna es la líder y nada ocurre por sí solo. Si sigue así un minuto, reinicia el bot.
doctor-trouble = Sin terminar desde { $since }: { $kind } { $subject }. El aviso de entonces dice más.
doctor-channels = { $count ->
        [one] Canales: tengo mis permisos en { $count }.
       *[other] Canales: tengo mis permisos en los { $count }.
    }
doctor-channels-none = Canales: todavía no se vende ninguno. Añádeme a uno como administrador.
doctor-channel-rights = { $channel }: me falta { $rights }. No se vende nada que lo necesite: dámelo en la lista de administradores del canal.
doctor-leaks-none = { $count ->
        [one] Quién más lee: en { $count } canal se sabe quién es cada persona y no hay otra entrada.
       *[other] Quién más lee: en { $count } canales se sabe quién es cada persona y no hay otra entrada.
    }
doctor-leak-people = { $count ->
        [one] { $channel }: dentro hay { $count } persona que no puedo explicar: entró antes que yo o por una vía que no veo. Mira la lista de suscriptores y quita a quien no deba estar.
       *[other] { $channel }: dentro hay { $count } personas que no puedo explicar: entraron antes que yo o por una vía que no veo. Mira la lista de suscriptores y quita a quien no deba estar.
    }
doctor-leak-talk = { $channel }: su grupo de discusión no lo cuido con los mismos planes, y otros pueden leer ahí tus publicaciones. Hazme administrador ahí y añade el grupo a los planes del canal y a ningún otro.
doctor-leak-public = { $channel }: tiene el nombre público { $name }, así que cualquiera puede encontrarlo y leerlo. Hazlo privado en sus ajustes.
doctor-leak-open = { $channel }: lo que se publica se puede guardar y reenviar. Activa «Restringir guardar contenido» en sus ajustes.
doctor-leak-inviters = { $channel }: además de ti y de mí, pueden dejar entrar a gente: { $names }. Quita ese permiso a quien no lo necesite.
doctor-leak-links = { $count ->
        [one] { $channel }: hace poco entró { $count } persona por un enlace que no es mío, creado por { $names }. Revócalo en la lista de enlaces del canal.
       *[other] { $channel }: hace poco entraron { $count } personas por enlaces que no son míos, creados por { $names }. Revócalos en la lista de enlaces del canal.
    }
doctor-leak-unknown = { $channel }: Telegram no me dijo cuántas personas hay dentro. Vuelvo a preguntar mañana.
doctor-clock = Reloj: en hora.
doctor-clock-steered = Reloj: lo dirige CLOCK_FILE. Eso es solo para pruebas.
doctor-clock-unknown = Reloj: Telegram no me dijo su hora.
doctor-clock-telegram = Reloj: a { $seconds } s del de Telegram. Activa NTP en esta máquina.
doctor-clock-database = Reloj: a { $seconds } s del de la base de datos. Activa NTP en ambas máquinas.
doctor-disk = Disco: { $free } MB libres de { $total } MB.
doctor-disk-full = Disco: { $free } MB libres de { $total } MB. Haz sitio: un disco lleno lo detiene todo.
doctor-database = Base de datos: PostgreSQL { $version }, { $megabytes } MB.
doctor-database-away = Base de datos: no responde ({ $error }). ¿El servidor está en marcha y DATABASE_URL es correcto?
doctor-schema = Base de datos: su esquema es el de esta versión.
doctor-schema-old = { $count ->
        [one] Base de datos: falta { $count } migración. Inicia el bot o ejecuta: migrate
       *[other] Base de datos: faltan { $count } migraciones. Inicia el bot o ejecuta: migrate
    }
doctor-schema-newer = Base de datos: la hizo una versión más nueva. Inicia esa.
doctor-backup = Copia de seguridad: hecha el { $at }, { $megabytes } MB.
doctor-backup-none = Copia de seguridad: todavía ninguna. La primera llega en unos minutos; las siguientes, a la hora de BACKUP_HOUR.
doctor-backup-off = Copia de seguridad: no se hace ninguna por sí sola. Define BACKUP_DIR o BACKUP_CHAT, y BACKUP_PASSPHRASE.
doctor-backup-old = Copia de seguridad: la última es del { $at }. ¿El bot está en marcha a la hora de BACKUP_HOUR?
doctor-backup-failed = Copia de seguridad: la de anoche no salió. { $error }
doctor-drill = Copia de seguridad: restaurada en un simulacro el { $at }, y sus cuentas cuadran.
doctor-drill-failed = Copia de seguridad: el simulacro falló. { $error } No te fíes de ella; ejecuta: drill ARCHIVO
doctor-drill-impossible = Copia de seguridad: no se pudo hacer el simulacro ({ $error }). Permite que el usuario de la base cree bases: ALTER ROLE … CREATEDB
doctor-provider = Tarjetas: hay un token del proveedor.
doctor-provider-live = Tarjetas: hay un token real del proveedor.
doctor-provider-test = Tarjetas: el token del proveedor es de prueba y no se mueve dinero. Pon el real en CARD_PROVIDER_TOKEN antes de vender.
doctor-stars = { $count ->
        [one] Estrellas: Telegram guarda { $count } para ti.
       *[other] Estrellas: Telegram guarda { $count } para ti.
    }
doctor-index = Cadena: leída hace { $seconds } s.
doctor-index-never = Cadena: todavía sin leer. ¿El bot está en marcha?
doctor-index-silent = { $minutes ->
        [one] Cadena: sin leer desde hace { $minutes } minuto, así que los pagos se ven tarde. Revisa TONCENTER_URL y TONCENTER_KEY.
       *[other] Cadena: sin leer desde hace { $minutes } minutos, así que los pagos se ven tarde. Revisa TONCENTER_URL y TONCENTER_KEY.
    }
doctor-rate = { $minutes ->
        [one] GRAM: { $price }, según { $source }, hace { $minutes } minuto.
       *[other] GRAM: { $price }, según { $source }, hace { $minutes } minutos.
    }
doctor-rate-none = GRAM: no se conoce su precio, así que no se vende nada por él. Define TON_RATE o revisa TON_RATE_URL.
doctor-rules-terms = Reglas de Telegram: /terms responde con tus condiciones.
doctor-rules-no-terms = Reglas de Telegram: quien vende debe responder a /terms. Escribe tus condiciones en Textos.
doctor-rules-support = Reglas de Telegram: /paysupport debe tener respuesta en un plazo razonable. Abre una consulta; mira las consultas pendientes cada día.
doctor-rules-stars = Reglas de Telegram: los bienes digitales dentro de Telegram se pagan solo con Estrellas. Además aceptas: { $ways }. Telegram puede cerrar un bot por eso; si tus bienes son digitales, lo sabes tú.
