# Exports: tables that an admin takes along as files.
exports-title = 📤 <b>Exportaciones</b>
    ¿Qué quieres en un archivo? Lo preparo en segundo plano y te lo envío aquí.
export-under-way = ⏳ Ya viene en camino: { $table ->
        [people] personas
        [payments] pagos
        [subscriptions] membresías
        [balances] saldos
        [ledger] libro contable
        [support] soporte
        [exit_surveys] encuesta de salida
        [figures] cifras
       *[enrollments] plazas de cursos
    } en { $filetype }.
export-people = 👥 Personas
export-payments = 🧾 Pagos
export-subscriptions = 💎 Membresías
export-enrollments = 🎓 Plazas de cursos
export-balances = 💰 Saldos
export-ledger = 📒 Libro contable
export-support = 💬 Soporte
export-exit_surveys = 🚪 Encuesta de salida
export-people-holds = Todas las personas que han abierto el bot: nombres, contactos, idioma, rol, plan y cuándo termina.
export-payments-holds = Todos los pagos, en cualquier estado: quién, por qué, cuánto, cómo, cuándo y quién lo revisó. De las personas solo figura el ID.
export-subscriptions-holds = Todas las membresías: quién, qué plan, desde cuándo y hasta cuándo. De las personas solo figura el ID.
export-enrollments-holds = Todas las plazas y la lista de espera: los contactos del estudiante, el curso, el progreso, el pago y el certificado.
export-balances-holds = De quién es el dinero que guarda la tienda, por moneda y en su unidad más pequeña: lo que se puede devolver y lo que solo se puede gastar. De las personas solo figura el ID.
export-ledger-holds = Cada línea del libro, en la unidad más pequeña de su moneda: qué entró, en qué se convirtió y qué volvió. Las líneas de una operación suman cero en cada moneda.
export-support-holds = Todas las conversaciones con el equipo: desde cuándo y hasta cuándo, cuántos mensajes y respuestas, de qué recibo se trataba y si el miembro recibió ayuda. Lo que se dijo no figura, y de las personas solo figura el ID.
export-exit_surveys-holds = Todas las personas a las que se preguntó por qué se van: qué terminó, estrellas, razón, qué escribieron y cuándo. De las personas solo figura el ID.
export-forms = CSV va bien para programas; XLSX, para Excel y similares. Las horas están en UTC.
    Lo que te llevas queda anotado en el registro.
button-export-csv = 📄 En CSV
button-export-xlsx = 📊 En XLSX
export-asked = ⏳ Lo estoy preparando: { $table ->
        [people] personas
        [payments] pagos
        [subscriptions] membresías
        [balances] saldos
        [ledger] libro contable
        [support] soporte
        [exit_surveys] encuesta de salida
        [figures] cifras
       *[enrollments] plazas de cursos
    } en { $filetype }. El archivo llegará aquí solo, no hace falta que esperes.
export-ready = 📤 { $table ->
        [people] Personas
        [payments] Pagos
        [subscriptions] Membresías
        [balances] Saldos
        [ledger] Libro contable
        [support] Soporte
        [exit_surveys] Encuesta de salida
        [figures] Cifras
       *[enrollments] Plazas de cursos
    } a fecha de { $at }: { $count ->
        [one] { $count } fila.
       *[other] { $count } filas.
    }
export-part = Parte { $part } de { $parts }.
export-failed = 😕 Lo intenté varias veces, pero no pude preparar tu archivo: { $table ->
        [people] personas
        [payments] pagos
        [subscriptions] membresías
        [balances] saldos
        [ledger] libro contable
        [support] soporte
        [exit_surveys] encuesta de salida
        [figures] cifras
       *[enrollments] plazas de cursos
    } en { $filetype }. El registro del programa dice por qué; a menudo es que el disco está lleno. Cuando esté arreglado, vuelve a pedirlo.
ExportUnderWay = ⏳ Uno a la vez: ya te estoy preparando un archivo ({ $table ->
        [people] personas
        [payments] pagos
        [subscriptions] membresías
        [balances] saldos
        [ledger] libro contable
        [support] soporte
        [exit_surveys] encuesta de salida
        [figures] cifras
       *[enrollments] plazas de cursos
    } en { $filetype }). Llegará aquí solo.
action-catalogue_imported = cambió el catálogo con un archivo
action-people_exported = se llevó las personas en un archivo
action-payments_exported = se llevó los pagos en un archivo
action-subscriptions_exported = se llevó las membresías en un archivo
action-enrollments_exported = se llevó las plazas de cursos en un archivo
action-balances_exported = se llevó los saldos en un archivo
action-ledger_exported = se llevó el libro en un archivo
action-support_exported = se llevó la lista de conversaciones en un archivo
action-exit_surveys_exported = se llevó la encuesta de salida en un archivo
action-figures_exported = se llevó las cifras en un archivo
command-export = Exportar tablas a archivos
