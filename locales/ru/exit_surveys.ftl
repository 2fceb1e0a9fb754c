# Опрос при уходе: один вопрос, когда продление, тариф или курс позади, и что вышло из ответов.
exit-survey-renewal = Вы отключили продление тарифа <b>{ $called }</b>. Как он вам, от 1 (совсем не понравился) до 5 (очень понравился)? Одно нажатие поможет нам стать лучше.
exit-survey-plan = Тариф <b>{ $called }</b> закончился. Как он вам, от 1 (совсем не понравился) до 5 (очень понравился)? Одно нажатие поможет нам стать лучше.
exit-survey-course = Курс <b>{ $called }</b> для вас закончился. Как он вам, от 1 (совсем не понравился) до 5 (очень понравился)? Одно нажатие поможет нам стать лучше.
button-exit-stars = { $stars } ★
exit-survey-reason = Спасибо! Что из этого ближе всего?
exit-reason-price = Слишком дорого
exit-reason-content = Ожидания были другими
exit-reason-time = Не хватает времени
exit-reason-done = Цель достигнута
exit-reason-other = Другое
form-exit-survey = 💛 И ещё одно
form-exit-survey-comment = Хотите добавить пару слов? Напишите, что нам сделать лучше, или пропустите.
label-exit-survey-comment = Ваши слова
exit-survey-thanks = 💛 Спасибо за ответ!
ExitSurveyOver = Этот вопрос уже закрыт. Если хотите что-то рассказать, напишите команде: /support
button-exit-surveys = 🚪 Почему уходят
exit-figures-title = 🚪 <b>Почему уходят</b>
    Каждого спрашивают один раз: когда отключено продление или закончился тариф либо курс. Здесь ответы за последние три месяца.
exit-figures-none = Пока никого не спрашивали.
exit-figures-all = Спросили: { $asked }, ответили: { $answered } ({ $share }%)
exit-figures-renewal = Отключено продление: в среднем { $stars } ★, { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
        [many] { $count } ответов
       *[other] { $count } ответа
    }
exit-figures-plan = Закончился тариф: в среднем { $stars } ★, { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
        [many] { $count } ответов
       *[other] { $count } ответа
    }
exit-figures-course = Закончился курс: в среднем { $stars } ★, { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
        [many] { $count } ответов
       *[other] { $count } ответа
    }
exit-figures-reason = • { $told }: { $count } ({ $share }%), в среднем { $stars } ★
exit-figures-line = { $stars } ★ <b>{ $name }</b> (<code>{ $id }</code>), { $thing }, { $at }
    { $told }: «{ $comment }»
exit-ended-renewal = отключённое продление
exit-ended-plan = закончившийся тариф
exit-ended-course = курс
button-exit-things = ⭐ По тарифам и курсам
exit-things-title = ⭐ <b>По тарифам и курсам</b>
    За последние три месяца; сначала то, о чём ответов больше.
exit-thing = { $kind ->
        [course] 🎓
       *[plan] 💎
    } <b>{ $name }</b>: { $stars } ★, ответов: { $answered } из { $asked }
exit-thing-reason = Чаще всего: { $told }
