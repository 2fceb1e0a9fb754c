# La encuesta: cuatro preguntas y el plan que recomiendan las respuestas.
button-survey = 🤔 ¿Qué plan me conviene?
button-survey-plan = 💎 Ver este plan
command-survey = Encuentra tu plan
survey-title = 🤔 <b>¿Qué plan te conviene?</b> · { $place } de { $places }
survey-trading_level = ¿Cuánta experiencia tienes en trading?
survey-trading_level-beginner = Estoy empezando
survey-trading_level-intermediate = Conozco lo básico
survey-trading_level-advanced = Tengo experiencia
survey-trading_frequency = ¿Con qué frecuencia operas?
survey-trading_frequency-daily = Cada día
survey-trading_frequency-weekly = Cada semana
survey-trading_frequency-occasionally = De vez en cuando
survey-main_goal = ¿Qué es lo más importante para ti?
survey-main_goal-learn_improve = Aprender y mejorar
survey-main_goal-quality_signals = Buenas señales
survey-main_goal-vip_community = La comunidad VIP
survey-monthly_budget = ¿Cuánto gastarías al mes?
survey-monthly_budget-under_15 = Menos de { $low }
survey-monthly_budget-15_to_50 = De { $low } a { $high }
survey-monthly_budget-over_50 = Más de { $high }
survey-short-trading_level = Experiencia
survey-short-trading_frequency = Frecuencia
survey-short-main_goal = Objetivo
survey-short-monthly_budget = Presupuesto
survey-answer = { $question }: { $answer }
survey-plan = 💎 El que más te conviene es <b>{ $name }</b>: { $price }.
survey-no-plan = ¡Gracias! Ahora mismo no hay nada a la venta. Vuelve pronto.
survey-offer = 👋 ¡Gracias por tu visita! Responde cuatro preguntas rápidas y te digo qué plan te conviene.
button-survey-figures = 🤔 Encuesta
survey-figures-title = 🤔 <b>Respuestas de la encuesta</b>
survey-figures-none = Nadie ha respondido todavía. La encuesta está en /survey y en la pantalla de planes.
survey-figures-count = Respondieron todo: { $answered } de { $begun } que empezaron.
survey-figures-most = { $question }: lo más frecuente, «{ $answer }» ({ $share } %).
survey-figures-bought = { $bought ->
        [0] Nadie ha comprado todavía el plan recomendado.
       *[other] Compraron el plan recomendado: { $bought } ({ $share } %).
    }
survey-picture-title = Respuestas de la encuesta
survey-picture-note = Respondieron todo: { $count }
survey-share = { $share } % · { $count }
button-survey-answered = 👥 Quién respondió
button-survey-bought = 💰 Quién compró
survey-rows-answered = 👥 <b>Quién respondió la encuesta</b>
survey-rows-bought = 💰 <b>Quién compró el plan recomendado</b>
    Comprado después de la recomendación, sin pedidos de prueba ni reembolsos completos.
survey-rows-none = Nadie todavía.
survey-row = • { $name } (<code>{ $id }</code>), { $plan }, { $at }
survey-row-paid = • { $name } (<code>{ $id }</code>), { $plan }: { $amount }, { $at }
survey-row-no-plan = nada en venta
