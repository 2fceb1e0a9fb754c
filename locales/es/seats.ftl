# Seats: paying for one, the line, and what becomes of it.
button-courses = 🎓 Cursos
button-my-courses = 🎓 Mis cursos
button-take-seat = ✅ Tomar la plaza
button-decline-seat = No, gracias
seat-taken = 🎉 Ya tienes tu plaza en <b>{ $course }</b>. ¡Te damos la bienvenida!
seat-starts = 📅 Empieza el { $starts }.
seat-offered = 💺 Buenas noticias: hay una plaza libre en <b>{ $course }</b> y es tu turno. Te la guardamos hasta el { $until }.
seat-offer-over = ⌛ La plaza de <b>{ $course }</b> que te guardábamos pasó a la siguiente persona. Puedes volver a la lista de espera cuando quieras.
seat-suspended = ⏸ Tu plaza en <b>{ $course }</b> está en pausa: { $reason }
    Te la guardamos.
seat-resumed = ▶️ <b>{ $course }</b> vuelve a estar abierto para ti. ¡Qué bien tenerte de vuelta!
seat-ended = Tu plaza en <b>{ $course }</b> terminó: { $reason }
seat-awaited = 💛 Tu pago de <b>{ $course }</b> llegó, pero la última plaza se ocupó justo antes. Eres la primera persona de la lista de espera y la próxima plaza será tuya automáticamente. Ya lo estamos viendo y te escribiremos.
seat-owed = ⚠️ <b>{ $name }</b> pagó <b>{ $course }</b> y no hay ninguna plaza libre. Es la primera persona de la lista de espera. Aumenta las plazas o devuelve el dinero.
paid-seat-left = ⚠️ <b>{ $name }</b> había pagado <b>{ $course }</b>, esperaba una plaza y dejó la lista de espera. Devuelve el dinero, por favor.
seat-ways = 🎓 <b>{ $course }</b>
    { $price }. ¿Cómo quieres pagar?
seat-for-nothing = 🎓 <b>{ $course }</b>
    No te cuesta nada: con un toque la plaza es tuya.
seat-ways-kept = Te guardamos la plaza hasta el { $until }.
seat-free = ✅ <b>{ $course }</b> es gratis: la plaza es tuya.
button-seat-free = ✅ Tomar la plaza
seat-promo-question = 🏷 ¿Cuál es tu código para <b>{ $course }</b>? Envíamelo.
resume-seat_promo = un código para un curso
button-pay-seat = 🎓 Pagar la plaza
seat-declined = De acuerdo, la plaza pasa a la siguiente persona de la lista.
weeks = { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
SeatOfferChanged = El precio de este curso cambió desde que viste ese botón. Así está ahora.
AlreadyEnrolled = 🎓 Ya tienes tu plaza en <b>{ $course }</b>.
warning-no_seat = 💺 Ahora no tiene plaza guardada.
CourseGone = Este curso ya no se ofrece.
EnrollmentNotFound = No encuentro esta inscripción.
StillUnderReview = Estamos revisando un comprobante de esta plaza. Espera primero la respuesta, por favor.
CourseFull = 🎓 Por ahora todas las plazas están ocupadas. Anótate en la lista de espera: en cuanto quede una libre, te la ofreceremos.
AlreadyStudent = Esta plaza de { $course } ya está ocupada y pagada; el dinero de más hay que devolverlo.
SeatOfAnother = Esta plaza de { $course } la pagó otra persona: hay que devolverle su dinero.
NotAStudent = Eso no se puede hacer en el estado actual de esta inscripción.
NoSeatLeft = No queda ninguna plaza libre en este curso. Aumenta primero las plazas.
action-seat_given = regaló una plaza
action-seat_suspended = puso a un estudiante en pausa
action-seat_resumed = quitó la pausa a un estudiante
action-seat_ended = terminó una inscripción
