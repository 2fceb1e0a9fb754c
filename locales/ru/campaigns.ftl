# Campaigns: what is said by itself, the desk for it, and what people answer when they go.
button-own-code = 🏷 −{ $percent } %: { $code }
campaigns-title = 🚀 <b>Кампании</b>
    То, что бот пишет сам: каждому от его собственного дня 0.
button-campaigns = 🚀 Кампании
campaign-line-on = 🟢 { $name } · { $count }
campaign-line-off = ⚪ { $name }
button-campaign-new = ➕ Новая кампания
campaign-card = 🚀 <b>{ $name }</b>
campaign-is-on = 🟢 Включена с { $since }.
campaign-is-off = ⚪ Выключена. Менять её можно, только пока она выключена.
campaign-trigger-start = 👉 День 0: первый /start
campaign-trigger-checkout_left = 👉 День 0: начали платить и бросили
campaign-trigger-before_end = 👉 День 0: за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } до конца подписки
campaign-trigger-after_end = 👉 День 0: { $days ->
        [0] подписка закончилась
        [one] { $days } день после конца подписки
        [few] { $days } дня после конца подписки
        [many] { $days } дней после конца подписки
       *[other] { $days } дня после конца подписки
    }
campaign-trigger-paid = 👉 День 0: платёж зачтён
campaign-trigger-course_finished = 👉 День 0: курс пройден
campaign-trigger-silence = 👉 День 0: { $days ->
        [one] { $days } день тишины
        [few] { $days } дня тишины
        [many] { $days } дней тишины
       *[other] { $days } дня тишины
    }
campaign-trigger-segment = 👉 День 0: человек попал в сегмент
campaign-trigger-name-start = Первый /start
campaign-trigger-name-checkout_left = Брошенная оплата
campaign-trigger-name-before_end = Дни до конца
campaign-trigger-name-after_end = Дни после конца
campaign-trigger-name-paid = Платёж зачтён
campaign-trigger-name-course_finished = Курс пройден
campaign-trigger-name-silence = Дни тишины
campaign-trigger-name-segment = Попал в сегмент
campaign-segment = 👥 Только сегмент: { $name }
campaign-once = 🔁 Каждому один раз.
campaign-every = 🔁 Каждому не чаще раза в { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
campaign-control = ⚪ Контрольная группа: { $percent } % не получают ничего.
campaign-no-steps = Сообщений пока нет.
campaign-step-line = { $number }. { $after }
campaign-step-code = 🏷 С личным промокодом: −{ $percent } %, действует { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
campaign-at-once = сразу
campaign-after = через { $span }
campaign-about-marketing = Кто купил, отписался или заблокирован, сразу выходит. Тихие часы и недельный предел действуют.
campaign-saved = ✅ Сохранено.
campaign-archived = ✅ Убрана в архив. Её цифры остались.
button-campaign-step = ✉️ Сообщение { $number }
button-campaign-on = ▶️ Включить
button-campaign-off = ⏸ Выключить
button-campaign-on-sure = ▶️ Да, включить
button-campaign-off-sure = ⏸ Да, выключить
button-campaign-report = 📈 Отчёт
button-campaign-edit = ✏️ Изменить
button-campaign-archive = 🗄 В архив
button-campaign-archive-sure = 🗄 Да, в архив
button-campaign-step-new = ➕ Сообщение
button-campaign-step-edit = ✏️ Когда и промокод
button-campaign-step-drop = 🗑 Удалить
button-campaign-step-drop-sure = 🗑 Да, удалить
button-campaign-preview = 👁 Прислать мне ({ $arm })
campaign-on-question = Включить «{ $name }»? С этого момента её сообщения уходят сами. То, что было раньше, не считается.
campaign-off-question = Выключить «{ $name }»? Кто сейчас в середине, больше ничего не получит.
campaign-archive-question = Убрать «{ $name }» в архив? Её цифры останутся.
campaign-step-card = ✉️ <b>Сообщение { $number }</b>, { $after }
campaign-step-legend = ✏️ текст есть, ➕ текст можно добавить. Если есть текст для B, половина людей получит его вместо A.
campaign-step-drop-question = Удалить сообщение { $number }?
form-campaign = 🚀 Кампания
form-campaign-name = Как её назвать? Название видят только администраторы.
label-campaign-name = Название
form-campaign-trigger = С чего она начинается?
label-campaign-trigger = День 0
form-campaign-days = Сколько дней?
label-campaign-days = Дни
form-campaign-segment = Только для одного сегмента? Можно оставить пустым: тогда для всех.
label-campaign-segment = Сегмент
form-campaign-every = Раз в сколько дней человек может пройти её снова? Оставьте пустым, если только один раз.
label-campaign-every = Снова через, дней
form-campaign-control = Сколько из ста не должны получить ничего, чтобы было с чем сравнить? От 0 до 50.
label-campaign-control = Контрольная группа, %
form-campaign-step = ✉️ Сообщение
form-campaign-step-hours = Через сколько часов после дня 0?
label-campaign-step-hours = Часы
form-campaign-step-percent = Приложить промокод, который сработает только у этого человека? Пришлите процент или оставьте пустым.
label-campaign-step-percent = Скидка, %
form-campaign-step-lasts = Сколько дней действует промокод?
label-campaign-step-lasts = Дни
CampaignIsOn = Кампания включена. Сначала выключите её.
CampaignSaysNothing = Ей пока нечего сказать: каждому сообщению нужен текст.
ArmsUneven = Для { $arm } ещё нет текста на этом языке: { $language }. Сравнивать варианты можно, только если у них одни и те же языки.
CampaignWantsSegment = Выберите сегмент, в который попадают люди.
CampaignsFull = Их уже { $most }, больше нельзя.
CampaignUnknown = Такой кампании больше нет.
StepUnknown = Такого сообщения больше нет.
StepWasSaid = Это сообщение уже получили люди, поэтому оно остаётся и считается в отчёте.
campaign-report = 📈 <b>{ $name }</b>
campaign-report-nobody = Её пока никто не начал.
campaign-report-arm = <b>{ $arm }</b>: человек { $people }, получили { $told }, нажали { $clicked }, купили { $bought } ({ $share } %), зачтено: { $income }
campaign-report-control = <b>Контрольная группа</b>: человек { $people }, не получили ничего, купили { $bought } ({ $share } %), зачтено: { $income }
campaign-report-no-control = Без контрольной группы не узнать, что купили бы и так.
campaign-report-legend = Купившие считаются { $days } дн. от начала у каждого. Деньги зачтены, возвраты вычтены.
campaign-uplift-more = 🟢 На { $points } п. больше, чем в контрольной группе (от { $low } до { $high }). Это не случайность.
campaign-uplift-less = 🔴 На { $points } п. меньше, чем в контрольной группе (от { $low } до { $high }). Это не случайность.
campaign-uplift-none = ⚪ Разницы, которую можно отличить от случайности, нет (от { $low } до { $high } п.).
campaign-uplift-too_few = ⚪ Людей пока слишком мало, чтобы что-то сказать.
campaign-exit-goal = • Вышли, потому что купили: { $count }
campaign-exit-changed = • Вышли, потому что это уже не про них: { $count }
campaign-exit-opted_out = • Отписались: { $count }
campaign-exit-banned = • Заблокированы: { $count }
campaign-exit-forgotten = • Попросили забыть их данные: { $count }
campaign-exit-blocked = • Остановили бота: { $count }
campaign-exit-switched_off = • Остановлены при выключении: { $count }
ready-checkout = Незаконченная оплата
ready-checkout-1 = 🧾 {"{{name}, вы не закончили оплату.|Вы не закончили оплату.}"} Если что-то не получилось, просто напишите нам: поможем.
ready-checkout-2 = ⏳ Всё ещё можно закончить оплату. Выберите, как платить, и через минуту вы внутри.
ready-winback = Возвращение
ready-winback-1 = 💛 {"{{name}, нам вас не хватает.|Нам вас не хватает.}"} Вот промокод, который сработает только у вас: кнопка ниже.
ready-winback-2 = 💛 Прошёл месяц. Каналы живут, и вы можете вернуться дешевле: ваш личный промокод ниже.
ready-welcome = Знакомство
ready-welcome-1 = 👋 {"{{name}, уже осмотрелись?|Уже осмотрелись?}"} Вот что получают наши участники.
ready-welcome-2 = 🎓 Хотите учиться по шагам? Посмотрите наши курсы.
ready-course = Курс пройден
ready-course-1 = 🏅 {"{{name}, ещё раз поздравляем!|Ещё раз поздравляем!}"} Вот что можно изучить дальше.
action-campaign_created = кампания создана
action-campaign_changed = кампания изменена
action-campaign_archived = кампания убрана в архив
action-campaign_switched_on = кампания включена
action-campaign_switched_off = кампания выключена
