# Опрос: четыре вопроса и тариф, который советуют ответы.
button-survey = 🤔 Какой тариф мне подойдёт?
button-survey-plan = 💎 Посмотреть тариф
command-survey = Подобрать тариф
survey-title = 🤔 <b>Какой тариф вам подойдёт?</b> · { $place } из { $places }
survey-trading_level = Какой у вас опыт в трейдинге?
survey-trading_level-beginner = Только начинаю
survey-trading_level-intermediate = Знаю основы
survey-trading_level-advanced = Опытный трейдер
survey-trading_frequency = Как часто вы торгуете?
survey-trading_frequency-daily = Каждый день
survey-trading_frequency-weekly = Каждую неделю
survey-trading_frequency-occasionally = Время от времени
survey-main_goal = Что для вас главное?
survey-main_goal-learn_improve = Учиться и расти
survey-main_goal-quality_signals = Хорошие сигналы
survey-main_goal-vip_community = VIP-сообщество
survey-monthly_budget = Сколько вы готовы тратить в месяц?
survey-monthly_budget-under_15 = До { $low }
survey-monthly_budget-15_to_50 = От { $low } до { $high }
survey-monthly_budget-over_50 = Больше { $high }
survey-short-trading_level = Опыт
survey-short-trading_frequency = Как часто
survey-short-main_goal = Цель
survey-short-monthly_budget = Бюджет
survey-answer = { $question }: { $answer }
survey-plan = 💎 Вам больше всего подойдёт <b>{ $name }</b>: { $price }.
survey-no-plan = Спасибо! Сейчас ничего не продаётся. Загляните попозже.
survey-offer = 👋 Спасибо, что заглянули! Четыре коротких вопроса — и я подскажу, какой тариф вам подойдёт.
button-survey-figures = 🤔 Ответы на опрос
survey-figures-title = 🤔 <b>Ответы на опрос</b>
survey-figures-none = Пока никто не ответил. Опрос открывается по команде /survey и на экране тарифов.
survey-figures-count = Ответили на всё: { $answered } из { $begun }, кто начал.
survey-figures-most = { $question }: чаще всего «{ $answer }» ({ $share } %).
survey-figures-bought = { $bought ->
        [0] Рекомендованный тариф пока никто не купил.
       *[other] Рекомендованный тариф купили: { $bought } ({ $share } %).
    }
survey-picture-title = Ответы на опрос
survey-picture-note = Ответили на всё: { $count }
survey-share = { $share } % · { $count }
button-survey-answered = 👥 Кто ответил
button-survey-bought = 💰 Кто купил
survey-rows-answered = 👥 <b>Кто ответил на опрос</b>
survey-rows-bought = 💰 <b>Кто купил рекомендованный тариф</b>
    Куплено после рекомендации; без тестовых заказов и полных возвратов.
survey-rows-none = Пока никого.
survey-row = • { $name } (<code>{ $id }</code>), { $plan }, { $at }
survey-row-paid = • { $name } (<code>{ $id }</code>), { $plan }: { $amount }, { $at }
survey-row-no-plan = ничего не продаётся
