# Seats: paying for one, the line, and what becomes of it.
button-courses = 🎓 Cursos
button-my-courses = 🎓 Mis cursos
button-take-seat = ✅ Quiero la plaza
button-decline-seat = No, gracias
seat-taken = 🎉 Tienes plaza en <b>{ $course }</b>. ¡Te damos la bienvenida!
seat-starts = 📅 Empieza el { $starts }.
seat-offered = 🎟 Buenas noticias: hay una plaza libre en <b>{ $course }</b> y te toca a ti. Te la guardamos hasta el { $until }.
seat-offer-over = ⌛ La plaza de <b>{ $course }</b> que te guardábamos ha pasado a la siguiente persona. Puedes volver a ponerte en la lista cuando quieras.
seat-suspended = ⏸ Tu plaza en <b>{ $course }</b> está en pausa: { $reason }
    Te la guardamos.
seat-resumed = ▶️ <b>{ $course }</b> vuelve a estar abierto para ti. ¡Qué bien tenerte de vuelta!
seat-ended = Tu plaza en <b>{ $course }</b> ha terminado: { $reason }
seat-awaited = 💛 Tu pago de <b>{ $course }</b> ha llegado, pero la última plaza se ocupó justo antes. Vas en primer lugar y la próxima plaza será tuya sin que hagas nada; también lo estamos mirando y te escribiremos.
seat-owed = ⚠️ <b>{ $name }</b> ha pagado <b>{ $course }</b> y no hay ninguna plaza libre. Va en primer lugar de la lista. Aumenta las plazas o devuelve el dinero.
paid-seat-left = ⚠️ <b>{ $name }</b> había pagado <b>{ $course }</b>, esperaba una plaza y ha dejado la lista. Devuelve el dinero, por favor.
seat-ways = 🎓 <b>{ $course }</b>
    { $price }. ¿Cómo quieres pagar?
seat-for-nothing = 🎓 <b>{ $course }</b>
    No te cuesta nada: con un toque la plaza es tuya.
seat-ways-kept = Te guardamos la plaza hasta el { $until }.
seat-free = ✅ <b>{ $course }</b> no te cuesta nada: la plaza es tuya.
button-seat-free = ✅ Quiero la plaza
seat-promo-question = 🏷 ¿Cuál es tu código para <b>{ $course }</b>? Escríbelo sin más.
resume-seat_promo = un código para un curso
button-pay-seat = 🎓 Pagar la plaza
seat-declined = De acuerdo, la plaza pasa a la siguiente persona de la lista.
weeks = { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
SeatOfferChanged = El precio de este curso ha cambiado desde que viste ese botón. Mira cómo está ahora.
AlreadyEnrolled = 🎓 Ya tienes tu plaza en <b>{ $course }</b>.
warning-no_seat = 💺 Ahora no tiene plaza guardada.
CourseGone = Este curso ya no se ofrece.
EnrollmentNotFound = No encuentro esta inscripción.
StillUnderReview = Estamos revisando un comprobante de esta plaza. Espera primero la respuesta, por favor.
CourseFull = 🎓 Por ahora todas las plazas están ocupadas. Apúntate a la lista: en cuanto quede una libre, te la ofreceremos.
AlreadyStudent = Esta plaza de { $course } ya está ocupada y pagada; el dinero de más hay que devolverlo.
SeatOfAnother = Esta plaza de { $course } la ha pagado otra persona: su dinero hay que devolvérselo.
NotAStudent = Eso no se puede hacer tal como está ahora esta inscripción.
NoSeatLeft = No queda ninguna plaza libre en este curso. Aumenta primero las plazas.
action-seat_given = regaló una plaza
action-seat_suspended = puso en pausa a un estudiante
action-seat_resumed = reanudó a un estudiante
action-seat_ended = terminó una inscripción
