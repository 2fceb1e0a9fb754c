# Courses, the members' side: the shop window, enrolling, studying and certificates.
courses = 🎓 <b>Cursos</b>
    Elige un tema o busca lo que quieres aprender.
courses-empty = 🎓 En este momento no hay ningún curso. Vuelve un poco más tarde, por favor.
category = 🎓 <b>{ $name }</b>
    { $count ->
        [one] { $count } curso.
       *[other] { $count } cursos.
    }
category-empty = Este tema ya no tiene cursos. Mira los demás.
course-search = 🔎 ¿Qué buscas? Envíame unas palabras: un tema, el nombre de un curso o de quien lo imparte.
courses-found = 🔎 «{ $query }»
    { $count ->
        [one] { $count } curso encontrado.
       *[other] { $count } cursos encontrados.
    }
    Envíame otras palabras para volver a buscar.
courses-not-found = No encontré ningún curso con «{ $query }». Prueba con menos palabras.
course-card = 🎓 <b>{ $name }</b>
    { $price }
course-title = 🎓 <b>{ $name }</b>
price-free = Gratis
course-teacher = 👤 Con { $name }
course-level-beginner = 📈 Para empezar desde cero
course-level-intermediate = 📈 Para quien ya tiene algo de experiencia
course-level-advanced = 📈 Para quien ya tiene mucha experiencia
course-weeks = ⏱ { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
course-for-good = ♾ Tuyo para siempre
course-starts = 📅 Empieza el { $at }
course-deadline = ⏳ Inscripción hasta el { $at }
course-line = 🚶 Ahora no quedan plazas: puedes anotarte en la lista de espera.
course-seats = 💺 { $count ->
        [one] Queda { $count } plaza
       *[other] Quedan { $count } plazas
    }
course-plan = 💎 Incluye el plan «{ $plan }»
course-enrollment-pending = 🧾 Tu inscripción está hecha. Solo falta el pago.
course-enrollment-waitlisted = 🚶 Estás en la lista de espera.
course-enrollment-offered = 💺 ¡Hay una plaza reservada para ti!
course-enrollment-active = 📖 Tienes plaza en este curso.
course-enrollment-completed = 🏅 Ya completaste este curso.
course-enrollment-cancelled = ✖️ Dejaste este curso.
course-enrollment-suspended = ⏸ Tu plaza está en pausa.
course-outcomes = <b>Qué aprenderás</b>
course-requirements = <b>Qué necesitas</b>
course-features = <b>Qué incluye</b>
course-about-teacher = 👤 <b>{ $name }</b>
    { $about }
button-course-search = 🔎 Buscar
button-course-video = 🎬 Video
button-course-details = 📋 Más detalles
button-enrol = ✍️ Inscribirme · { $price }
button-enrol-line = 🚶 Anotarme en la lista de espera
button-my-course = 📖 Mi curso

form-enrol = Inscripción
form-enrol-name = ¿Cuál es tu nombre completo? Así aparecerá en tu certificado.
form-enrol-email = ¿Cuál es tu correo electrónico?
form-enrol-phone = ¿Cuál es tu número de teléfono? Con el prefijo del país, por favor.
label-enrol-name = Nombre
label-enrol-email = Correo
label-enrol-phone = Teléfono
enrol-then-pay = Al guardar, eliges cómo pagar.
enrol-then-take = Al guardar, con un toque más la plaza es tuya.
enrol-then-wait = Al guardar, entras en la lista de espera. No cuesta nada, y te escribo cuando haya una plaza para ti.

my-courses = 🎓 <b>Mis cursos</b>
my-courses-signs = 📖 en marcha · 🧾 por pagar · 🚶 en espera · 💺 plaza reservada · 🏅 completado · ⏸ en pausa · ✖️ terminado
my-courses-none = 🎓 Todavía no tienes cursos. Mira todo lo que puedes aprender.
study-pending = 🧾 Solo falta el pago.
study-checked = ⏳ Estamos revisando tu comprobante. En cuanto se confirme, la plaza es tuya.
study-waitlisted = 🚶 Por ahora todas las plazas están ocupadas. Te escribo en cuanto haya una para ti.
study-offered = 💺 Hay una plaza reservada para ti.
study-active = 📖 Tienes plaza en este curso.
study-over = 🏁 Tu tiempo en este curso terminó.
study-completed = 🏅 Completado. ¡Felicidades!
study-cancelled = ✖️ Esta inscripción terminó.
study-suspended = ⏸ Tu curso está en pausa; tu plaza sigue siendo tuya.
study-place = Tu número en la lista: { $place }.
study-offered-until = Confírmala antes del { $until }, por favor.
study-progress = { $bar } { $percent } %
study-lessons = { $done } de { $count ->
        [one] { $count } lección hecha
       *[other] { $count } lecciones hechas
    }
study-all-done = 🎉 ¡Todo hecho! Tu certificado llega en cuanto el equipo lo confirme.
study-starts = 📅 Comienzo: { $at }
study-ends = 🏁 Acceso hasta el { $at }
study-completed-at = 🏅 Completado el { $at }
button-lessons = 📖 Lecciones
button-certificate = 🏅 Mi certificado
button-about-course = ℹ️ Sobre el curso
button-leave-course = 🚪 Salir del curso
button-leave-sure = 🚪 Sí, salir
leave-question = 🚪 ¿Salir de <b>{ $course }</b>? Tu plaza pasa a otra persona, sus canales se cierran y esto no te devuelve lo que pagaste. Si quieres que te lo devolvamos, escríbenos antes.
leave-line-question = 🚪 ¿Dejar tu lugar en <b>{ $course }</b>?
course-left = Saliste de <b>{ $course }</b>.
line-left = Dejaste tu lugar en <b>{ $course }</b>.
button-erase-me = 🧹 Borrar mis datos
button-erase-sure = Sí, borrarlos
erase-question = 🧹 ¿Borrar los datos que diste al inscribirte en <b>{ $course }</b>? No se puede deshacer. El pago en sí queda en las cuentas.
erase-certificate = Tu certificado conserva su número, pero ya nadie verá tu nombre en él.
erased = 🧹 Listo: tus datos se borraron.

lessons = 📖 <b>{ $course }</b>
    { $count ->
        [one] { $count } lección.
       *[other] { $count } lecciones.
    }
lessons-none = 📖 Aquí todavía no hay lecciones.
lesson-title = 📖 { $number } de { $total } · <b>{ $title }</b>
lesson-done = ✅ Hecha
button-lesson-done = ✅ Marcar como hecha
button-lesson-undone = ⏪ Marcar como pendiente
button-lesson-file = 📎 Abrir el material
button-lesson-link = 🔗 Abrir el enlace
button-lesson-next = Lección siguiente ›

certificate-caption = 🏅 Tu certificado de <b>{ $course }</b>.
    Número: <code>{ $number }</code>. Cualquiera puede comprobarlo conmigo: /certificate
certificate-valid = ✅ Este certificado es auténtico.
    Número: <code>{ $number }</code>
    Nombre: <b>{ $name }</b>
    Curso: <b>{ $course }</b>
    Completado el { $at }
certificate-replaced = 🔁 El certificado <code>{ $old }</code> fue reemplazado: se corrigió el nombre. Este vale en su lugar.
certificate-nameless = (nombre retirado a petición de su titular)
certificate-question = 🏅 ¿Qué certificado compruebo? Envíame su número, por ejemplo <code>DC-ACDE-FHJK</code>.
paper-title = Certificado
paper-above = Este certificado se otorga a
paper-below = por haber completado con éxito el curso
paper-date = Completado el { $at }
paper-number = N.º { $number }
paper-check = Apunta la cámara al código para comprobar este certificado con nuestro bot.
course-completed = 🏅 ¡Felicidades, completaste <b>{ $course }</b>!
course-completed-until = El certificado es tuyo para siempre. Las lecciones siguen abiertas hasta el { $until }.
course-completed-open = El certificado es tuyo para siempre, y las lecciones siguen abiertas.
course-completed-closed = El certificado es tuyo para siempre; las lecciones ya están cerradas.
certificate-corrected = 🏅 El nombre de tu certificado ya está corregido. Este tiene un número nuevo; quien compruebe el anterior verá que fue reemplazado.
course-soon = 📅 <b>{ $course }</b> empieza pronto: el { $at }.
course-begins = 🚀 <b>{ $course }</b> empieza ahora. ¡Disfrútalo!
lessons-finished = 🏅 { $name } (<code>{ $id }</code>) terminó todas las lecciones de «{ $course }». Ya puedes dar el curso por completado.

LessonGone = Esta lección ya no está.
LessonsClosed = Las lecciones de este curso no están abiertas para ti en este momento. Así están las cosas.
NoSuchCertificate = No hay ningún certificado con el número «{ $number }».
TooManyChecks = Son demasiados números seguidos. Inténtalo de nuevo dentro de una hora, por favor.
StillStudying = Mientras tu plaza sea tuya, necesitamos saber quién eres. Deja primero el curso.
action-progress_set = cambió el progreso de un estudiante
action-certificate_corrected = corrigió el nombre de un certificado
NameForgotten = El nombre se borró a petición de quien estudió, así que ningún certificado vuelve a mostrarlo.
action-course_completed = dio un curso por completado
resume-course_search = la búsqueda de un curso
command-courses = Cursos
command-mycourses = Mis cursos
command-certificate = Comprobar un certificado

# Courses, the admins' desk.
UnknownCategory = Esa categoría ya no existe.
UnknownCourse = Ese curso ya no existe.
UnknownLesson = Esa lección ya no existe.
UnknownBundle = Ese plan ya no puede ir con el curso. Elige otro, por favor.
NameTaken = «{ $name }» ya está en uso. Elige otro nombre, por favor.
CategoryNotEmpty = { $courses ->
        [one] En esta categoría hay { $courses } curso. Antes muévelo o bórralo.
       *[other] En esta categoría hay { $courses } cursos. Antes muévelos o bórralos.
    }
SeatsTaken = { $seats ->
        [one] Ya hay { $seats } plaza ocupada, así que no puede haber menos.
       *[other] Ya hay { $seats } plazas ocupadas, así que no puede haber menos.
    }
CourseHasStudents = Alguien se inscribió en este curso o tiene un chat vinculado, así que no se puede borrar. Archívalo: sale de la tienda y nadie pierde nada.
NotAPicture = Aquí necesito una foto, enviada como foto y no como archivo, o la dirección de una imagen.
TooManyLessons = En un curso caben { NUMBER($limit, useGrouping: 0) } lecciones.
desk-categories = 🎓 <b>Cursos</b>
    Los cursos están dentro de categorías. Lo archivado (🗄) no se ve en la tienda.
desk-categories-none = Todavía no hay ninguna categoría. Crea la primera.
desk-category = { $icon } <b>{ $name }</b>
desk-category-archived = 🗄 Archivada: sus cursos no están en la tienda.
desk-category-empty = Aquí todavía no hay cursos.
category-deleted = La categoría se borró.
category-delete-question = ¿Borrar la categoría <b>{ $name }</b> para siempre?
desk-course = 🎓 <b>{ $name }</b>
    { $category }
desk-course-on-sale = 🟢 En la tienda
desk-course-featured = 📌 En la tienda, entre los primeros
desk-course-draft = ⚪ Borrador: los miembros no lo ven
desk-course-archived = 🗄 Archivado: nadie más puede inscribirse
desk-course-price = Precio: <b>{ $price }</b>
desk-course-stars = En estrellas: <b>{ $stars } ⭐</b>
desk-course-weeks = { $weeks ->
        [one] { $weeks } semana
       *[other] { $weeks } semanas
    }
desk-course-forever = Acceso sin fin
desk-course-seats = Plazas ocupadas: { $taken } de { $seats }
desk-course-seats-free = Plazas ocupadas: { $taken }, sin límite
desk-course-starts = Empieza: { $at }
desk-course-deadline = Inscripción hasta: { $at }
desk-course-plan = Incluye el plan { $plan }
desk-level-Beginner = Para principiantes
desk-level-Intermediate = Para quien ya conoce lo básico
desk-level-Advanced = Para nivel avanzado
desk-course-whole = ✅ La página tiene todo lo que necesita.
desk-course-lacks = ✍️ A la página aún le falta: { $parts }.
desk-part-summary = un resumen
desk-part-details = una descripción
desk-part-features = lo que incluye
desk-part-requirements = lo que hace falta
desk-part-outcomes = lo que se aprende
desk-part-teacher = quién lo imparte
desk-part-picture = una imagen
desk-part-lessons = las lecciones
course-deleted = El curso se borró.
course-delete-question = ¿Borrar el curso <b>{ $name }</b> con sus lecciones para siempre?
desk-modules = 📖 <b>Lecciones</b> · { $course }
desk-modules-none = Todavía no hay lecciones. Los estudiantes las verán en este orden, y al terminarlas avanza su progreso.
desk-module = 📖 <b>{ $number } de { $total }</b> · { $course }
    <b>{ $title }</b>
desk-module-url = 🔗 { $url }
desk-module-file = 📎 { $title }
desk-file-photo = 📎 Con una imagen
desk-file-video = 📎 Con un video
desk-file-document = 📎 Con un archivo
desk-picture-sent = enviada aquí en el chat
desk-forever = Sin fin
desk-yes = Sí, entre los primeros
desk-no = No, en su lugar de siempre
module-deleted = La lección «{ $name }» se borró.
module-delete-question = ¿Borrar la lección <b>{ $title }</b> para siempre, con las marcas de quienes la terminaron?
button-edu-new-category = ➕ Nueva categoría
button-edu-new-course = ➕ Nuevo curso
button-edu-new-module = ➕ Nueva lección
button-edu-edit = ✏️ Editar
button-edu-archive = 🗄 Archivar
button-edu-restore = ♻️ Recuperar
button-edu-delete = 🗑 Borrar
button-edu-delete-sure = 🗑 Sí, bórralo
button-edu-look = 👁 Su página
button-edu-lessons = 📖 Lecciones ({ $count })
button-edu-page-before = ‹ Anteriores
button-edu-page-next = Siguientes ›
button-edu-move-up = ⬆️ Subir
button-edu-move-down = ⬇️ Bajar
button-edu-show-file = 📎 Ver el archivo
form-category = La categoría
form-category-name = ¿Cómo se llama la categoría?
form-category-about = ¿Una o dos frases sobre ella?
form-category-icon = ¿Un emoji para su botón?
form-category-place = ¿En qué lugar va? Un número: los pequeños van primero.
label-category-name = Nombre
label-category-about = Descripción
label-category-icon = Icono
label-category-place = Lugar
form-course = El curso
form-course-category = ¿A qué categoría pertenece?
form-course-name = ¿Cómo se llama el curso?
form-course-summary = ¿De qué trata, en una o dos frases? Es lo primero que se ve en su página.
form-course-currency = ¿En qué moneda se vende? Toca una o escribe sus tres letras.
form-course-price = ¿Cuánto cuesta?
form-course-weeks = ¿Cuántas semanas dura? El acceso termina con ellas; o elige uno sin fin.
form-course-seats = ¿Cuántas plazas hay? Déjalo vacío si no hay límite.
form-course-stars = ¿Cuánto cuesta en estrellas de Telegram? Déjalo vacío si no se aceptan.
form-course-level = ¿Para quién es?
form-course-starts = ¿Cuándo empieza? Escribe «2026-12-31» o «2026-12-31 18:00», en tu hora.
form-course-deadline = ¿Hasta cuándo se puede inscribir la gente? Escribe «2026-12-31» o «2026-12-31 18:00», en tu hora.
form-course-featured = ¿Lo pongo entre los primeros?
form-course-plan = ¿Viene con algún plan? Sus canales están abiertos a los estudiantes mientras dura el curso.
form-course-details = Descríbelo con detalle. Se lee con el botón «Más detalles».
form-course-features = ¿Qué incluye? Una cosa por línea, hasta ocho líneas.
form-course-needs = ¿Qué hay que saber o tener? Una cosa por línea, hasta ocho líneas.
form-course-outcomes = ¿Qué se aprende? Una cosa por línea, hasta ocho líneas.
form-course-teacher = ¿Quién lo imparte?
form-course-bio = ¿Unas palabras sobre esa persona?
form-course-portrait = ¿La dirección de una foto de quien lo imparte?
form-course-picture = Envía una imagen para la página o escribe su dirección.
form-course-video = ¿La dirección de un video de presentación?
label-course-category = Categoría
label-course-name = Nombre
label-course-summary = Resumen
label-course-currency = Moneda
label-course-price = Precio
label-course-weeks = Semanas
label-course-seats = Plazas
label-course-stars = Estrellas
label-course-level = Nivel
label-course-starts = Inicio
label-course-deadline = Fecha límite
label-course-featured = Destacado
label-course-plan = Con el plan
label-course-details = Descripción
label-course-features = Incluye
label-course-needs = Hace falta
label-course-outcomes = Se aprende
label-course-teacher = Lo imparte
label-course-bio = Sobre quien enseña
label-course-portrait = Retrato
label-course-picture = Imagen
label-course-video = Video
form-module = La lección
form-module-title = ¿Cómo se llama la lección?
form-module-body = ¿El texto de la lección?
form-module-url = ¿Una dirección para abrir, por ejemplo de una grabación?
form-module-file = Envía una imagen, un video o un archivo que le corresponda.
label-module-title = Título
label-module-body = Texto
label-module-url = Enlace
label-module-file = Archivo
button-students = 👩‍🎓 Estudiantes ({ $count })
button-give-seat = 🎁 Regalar una plaza
cohort = 👩‍🎓 <b>{ $course }</b>
    { $status }
cohort-none = Aquí no hay nadie.
cohort-pending = ⏳ Por pagar
cohort-waitlisted = 🚶 En lista de espera
cohort-active = ✅ En curso
cohort-suspended = ⏸ En pausa
cohort-completed = 🏅 Completado
cohort-cancelled = ✖️ Baja
person-studies = 🎓 Los cursos de <b>{ $name }</b>
person-studies-none = Todavía no hay cursos.
student-card = 👩‍🎓 <b>{ $course }</b>
student-erased = 🫥 Los datos de esta persona se borraron a petición suya.
student-name = Nombre: <b>{ $name }</b>
student-email = Correo: <code>{ $email }</code>
student-phone = Teléfono: <code>{ $phone }</code>
student-telegram = En Telegram: <code>{ $id }</code>{ $username }
student-status = Situación: <b>{ $status }</b>
student-place = Puesto en la lista: <b>{ $place }</b>
student-offered = 💺 Plaza reservada hasta el { $until }
student-payment = Pago: { $payment }{ $amount }{ $method }
student-progress = Progreso: <b>{ $progress } %</b> · lecciones { $done }/{ $lessons }
student-enrolled = Inscripción: { $at }
student-starts = Empieza: { $at }
student-ends = Acceso hasta: { $at }
student-completed = Terminó: { $at }
student-certificate = Certificado: <code>{ $number }</code>
student-notes = 📝 { $notes }
seat-payment-pending = aún sin pagar
seat-payment-awaiting_admin = hay un comprobante por revisar
seat-payment-completed = pagado
seat-payment-failed = no llegó a pagarse
seat-payment-refunded = reembolsado
student-complete-question = ¿<b>{ $name }</b> completó <b>{ $course }</b>? El certificado sale enseguida y la plaza queda libre.
student-audit = 📜 <b>Quién vio y cambió qué</b> · { $course }
audit-line = <b>{ $at }</b> · { $by }: { $action }
audit-by-bot = el bot
audit-created = se inscribió
audit-viewed = lo miró
audit-updated = cambió algo
audit-status_changed = cambió la situación
audit-anonymized = borró lo personal
audit-change = { $what }: { $old } → <b>{ $new }</b>
audit-value-status = Situación
audit-value-payment = Pago
audit-value-has_seat = Plaza
audit-value-progress = Progreso
audit-value-offered_until = Reservada hasta
audit-value-access_ends_at = Acceso hasta
audit-yes = sí
audit-no = no
audit-reason-payment = por un pago
audit-reason-form = se llenó el formulario
audit-reason-offered = se ofreció una plaza libre
audit-reason-offer-over = se acabó el plazo de la oferta
audit-reason-seat-free = quedó libre una plaza
audit-reason-given = regalada
audit-reason-left = se fue por su cuenta
audit-reason-over = su tiempo había terminado y vuelve
audit-reason-completed = completó el curso
audit-reason-resumed = sigue adelante
audit-reason-progress = puesto a mano
audit-reason-lesson = una lección
audit-reason-note = se escribió una nota
audit-reason-no-note = se quitó la nota
button-student-progress = 📈 Progreso
button-student-complete = 🏅 Completar
button-student-complete-sure = 🏅 Sí, lo completó
button-student-suspend = ⏸ Pausar
button-student-resume = ▶️ Quitar la pausa
button-student-dismiss = ✖️ Dar de baja
button-student-rename = ✏️ Corregir el nombre
button-student-note = 📝 Nota
button-student-audit = 📜 Quién vio qué
button-student-person = 👤 La persona
button-student-payment = 🧾 El pago
form-progress = Progreso
form-progress-percent = ¿Cuánto lleva, en por ciento? De 0 a 100.
label-progress-percent = Progreso en %
form-suspend = Una pausa
form-suspend-reason = ¿Por qué? El estudiante lo verá. La plaza se guarda y el acceso se cierra.
label-suspend-reason = Motivo
form-dismiss = Baja del curso
form-dismiss-reason = ¿Por qué? El estudiante lo verá. La plaza pasa a quien sigue en la lista de espera; el dinero se devuelve en la ficha del pago, no aquí.
label-dismiss-reason = Motivo
form-certname = El nombre en el certificado
form-certname-name = ¿Cuál es el nombre correcto? El certificado nuevo se envía enseguida, y el número anterior dice que fue reemplazado.
label-certname-name = Nombre
form-studentnote = Una nota
form-studentnote-text = ¿Qué quieres anotar? Solo lo ven los administradores.
label-studentnote-text = Nota
form-giveseat = Una plaza de regalo
form-giveseat-who = ¿Para quién? Escribe su ID o @usuario. Tiene que haber abierto el bot alguna vez.
label-giveseat-who = Para quién
giveseat-preview = <b>{ $name }</b> (<code>{ $id }</code>) recibe una plaza en <b>{ $course }</b> y se entera enseguida.
