# De dónde viene la gente: enlaces con nombre y qué ha traído cada uno.
button-sources = 📍 Orígenes
sources-title = 📍 <b>De dónde viene la gente</b>
    Un enlace para cada sitio: un video, una publicación, un folleto. El número indica a cuántas personas trajo primero.
sources-none = Aún no hay enlaces. Crea el primero y ponlo donde lo vean.
button-source-new = ➕ Nuevo enlace
source-title = 📍 <b>{ $name }</b>
source-archived = 🗄 Archivado: ya no se usa. Los enlaces que siguen por ahí llevan igualmente al chat.
source-opens = Abre: { $name }
source-utm = Etiquetas UTM: { $utm }
source-link = 🔗 <code>{ $link }</code>
source-page = 🌐 <code>{ $link }</code>
source-results = <b>Resultados</b>
source-visits = { $count ->
        [one] { $count } visita a la página
       *[other] { $count } visitas a la página
    }
source-arrived = { $count ->
        [one] { $count } persona llegó primero por aquí
       *[other] { $count } personas llegaron primero por aquí
    }
source-checkouts = Llegaron a pagar: { $count }
source-paid = Pagaron: { $count }
source-income = Ingresos menos reembolsos: { $amount }
source-each = Por persona: { $amount }
source-costs = Gastado: { $amount }
source-cost-gone = Este gasto ya no es el último.
source-return = Retorno de lo gastado: { $percent } %
source-last = { $count ->
        [one] Fue el último enlace de { $count } comprador, lo trajera lo que lo trajera primero: { $amount }
       *[other] Fue el último enlace de { $count } compradores, los trajera lo que los trajera primero: { $amount }
    }
source-last-none = Todavía no ha sido el último enlace de nadie antes de pagar.
source-saved = ✅ Guardado.
source-deleted = Enlace borrado.
source-delete-question = ¿Borrar <b>{ $name }</b> para siempre? Nadie ha llegado por este enlace.
button-source-copy = 📋 Copiar el enlace
button-source-copy-page = 📋 Copiar el enlace web
button-source-qr = 🖼 Código QR
button-source-cost = ➕ Añadir un gasto
button-source-cost-back = ↩️ Quitar el último gasto: { $amount }
button-source-edit = ✏️ Cambiar
button-source-archive = 🗄 Archivar
button-source-restore = ♻️ Recuperar
button-source-delete = 🗑 Borrar
button-source-delete-sure = 🗑 Sí, bórralo
form-source = 📍 Enlace
form-source-name = ¿Para qué es este enlace? El nombre solo lo ve tu equipo.
form-source-slug = ¿Cómo se llama el enlace? Hasta 24 letras minúsculas sin tilde, cifras y guiones, como «video-mayo». Sin respuesta, sale del nombre.
form-source-opens = ¿Qué debe verse primero?
form-source-utm_source = Su utm_source, si usas UTM: el sitio, como «youtube».
form-source-utm_medium = Su utm_medium: el tipo de sitio, como «video».
form-source-utm_campaign = Su utm_campaign: a qué pertenece, como «primavera».
label-source-name = Nombre
label-source-slug = Enlace
label-source-opens = Abre
label-source-utm_source = Etiqueta utm_source
label-source-utm_medium = Etiqueta utm_medium
label-source-utm_campaign = Etiqueta utm_campaign
source-opens-menu = El menú
form-cost = ➕ Gasto
form-cost-spent = ¿Cuánto gastaste en él? Envía una cantidad con su moneda, como «50 USD».
label-cost-spent = Gastado
SourceUnknown = Este enlace ya no existe.
SourceNameTaken = Ya hay un enlace llamado «{ $name }». Elige otro nombre.
SlugNotValid = El nombre del enlace tiene de 1 a 24 letras minúsculas de la a a la z, cifras y guiones entre ellas.
SlugTaken = Ya hay un enlace llamado «{ $slug }». Elige otro.
SlugInUse = Ya ha llegado gente por «{ $slug }», así que el nombre se queda: los enlaces que circulan no llevarían a ningún sitio. Puedes archivarlo.
TooManyCosts = { $limit ->
        [one] Este enlace ya tiene { $limit } gasto y es el máximo.
       *[other] Este enlace ya tiene { $limit } gastos y es el máximo.
    }
