# La encuesta de salida: una pregunta cuando termina una renovación, un plan o un curso, y sus cifras.
exit-survey-renewal = Desactivaste la renovación de <b>{ $called }</b>. ¿Cuánto te gustó, de 1 (nada) a 5 (mucho)? Con un toque nos ayudas a mejorar.
exit-survey-plan = <b>{ $called }</b> terminó. ¿Cuánto te gustó, de 1 (nada) a 5 (mucho)? Con un toque nos ayudas a mejorar.
exit-survey-course = El curso <b>{ $called }</b> terminó para ti. ¿Cuánto te gustó, de 1 (nada) a 5 (mucho)? Con un toque nos ayudas a mejorar.
button-exit-stars = { $stars } ★
exit-survey-reason = ¡Gracias! ¿Qué se acerca más?
exit-reason-price = Es demasiado caro
exit-reason-content = Esperaba otra cosa
exit-reason-time = No tengo tiempo
exit-reason-done = Logré lo que buscaba
exit-reason-other = Otra razón
form-exit-survey = 💛 Una cosa más
form-exit-survey-comment = ¿Quieres añadir una línea? Cuéntanos qué podríamos mejorar, o sáltatela.
label-exit-survey-comment = Tu línea
exit-survey-thanks = 💛 ¡Gracias por tu respuesta!
ExitSurveyOver = Esta pregunta ya está cerrada. Si quieres contarnos algo, escribe al equipo: /support
button-exit-surveys = 🚪 Por qué se van
exit-figures-title = 🚪 <b>Por qué se van</b>
    Se pregunta una sola vez, cuando alguien desactiva una renovación o termina su plan o su curso. Estos son los últimos tres meses.
exit-figures-none = Todavía no se preguntó a nadie.
exit-figures-all = Preguntas: { $asked }, respuestas: { $answered } ({ $share }%)
exit-figures-renewal = Renovación desactivada: { $stars } ★ de media, { $count ->
        [one] { $count } respuesta
       *[other] { $count } respuestas
    }
exit-figures-plan = Plan terminado: { $stars } ★ de media, { $count ->
        [one] { $count } respuesta
       *[other] { $count } respuestas
    }
exit-figures-course = Curso terminado: { $stars } ★ de media, { $count ->
        [one] { $count } respuesta
       *[other] { $count } respuestas
    }
exit-figures-reason = • { $told }: { $count } ({ $share }%), { $stars } ★ de media
exit-figures-line = { $stars } ★ <b>{ $name }</b> (<code>{ $id }</code>), { $thing }, { $at }
    { $told }: «{ $comment }»
exit-ended-renewal = una renovación desactivada
exit-ended-plan = un plan terminado
exit-ended-course = un curso
button-exit-things = ⭐ Por plan y curso
exit-things-title = ⭐ <b>Por plan y curso</b>
    De los últimos tres meses; primero lo que tiene más respuestas.
exit-thing = { $kind ->
        [course] 🎓
       *[plan] 💎
    } <b>{ $name }</b>: { $stars } ★, respuestas: { $answered } de { $asked }
exit-thing-reason = Lo más frecuente: { $told }
