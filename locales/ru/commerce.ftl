# Money of one's own: what a purchase brings and ends, the balance, and what goes back.
span-behind = 📅 Прибавится к тому, что у вас есть: с { $from } до { $until }.
span-begins = 📅 Начнётся, как только оплата будет подтверждена. Если оплатить сегодня — до { $until }.
span-begins-free = 📅 Начнётся сразу и будет действовать до { $until }.
span-good = 📅 Начнётся, как только оплата будет подтверждена, и останется у вас навсегда.
span-good-free = 📅 Начнётся сразу и останется у вас навсегда.
funding-stop = ♻️ Тариф <b>{ $plan }</b> при этом закончится. Не использовано { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }, это { $value }.
funding-stop-used = ♻️ Тариф <b>{ $plan }</b> при этом закончится.
funding-used = 💰 Ваши { $off } уже вычтены из суммы.
funding-left = 💰 { $left } останется на вашем балансе до следующей покупки.

balance = 💰 На вашем балансе <b>{ $sums }</b>. Следующая покупка сначала оплачивается с него.
balance-spend-only = Из них { $sums } пришли звёздами: потратить их здесь можно, а вывести нельзя.
money-kept-older = 💰 Ваши { $amount } за <b>{ $plan }</b> теперь на балансе: когда они дошли, вы уже выбрали другой тариф. Всё ещё хотите <b>{ $plan }</b>? Одно нажатие, и баланс его оплатит.
money-kept-cancelled = 💰 Ваши { $amount } за <b>{ $plan }</b> дошли, хотя заказ был отменён. Теперь они на балансе: одно нажатие, и <b>{ $plan }</b> всё-таки ваш.
money-kept-lifetime = 💰 Ваши { $amount } за <b>{ $plan }</b> теперь на балансе: ваша подписка навсегда, и покупать было уже нечего. Потратьте их на курс или напишите нам, и мы вернём деньги.
money-kept-has_seat = 💰 Ваши { $amount } за <b>{ $plan }</b> теперь на балансе: место на этом курсе у вас уже было. Они пойдут на следующую покупку.
money-kept-short = 💰 За <b>{ $plan }</b> пришло { $amount }. Этого пока не хватает, поэтому деньги на вашем балансе. Одно нажатие, и вы увидите, сколько осталось доплатить.
money-kept-surplus = 💰 За <b>{ $plan }</b> пришло ещё { $amount }, хотя всё уже было оплачено. Деньги на вашем балансе и пойдут на следующую покупку.
money-kept-unmatched = 💰 Пришло { $amount }, но непонятно, за что. Деньги на вашем балансе и пойдут на следующую покупку.
money-kept-chosen = 💰 Мы проверили ваши { $amount } за <b>{ $plan }</b>, теперь они на балансе. Потратьте их на <b>{ $plan }</b> или на что угодно другое.
button-use-balance = 💰 Оплатить: { $plan }
course-over = 🏁 Доступ к курсу <b>{ $course }</b> закончился { $until }. Спасибо, что учились с нами!
course-over-certificate = Сертификат остаётся у вас, и его номер может проверить любой. Уроки и каналы теперь закрыты.
course-over-progress = Уроки и каналы теперь закрыты, но пройденное сохранено: { $done } из { $count ->
        [one] { $count } урока
        [few] { $count } уроков
        [many] { $count } уроков
       *[other] { $count } урока
    }.
course-over-nothing = Каналы курса теперь закрыты.
course-over-next = Хотите продолжить? Возьмите курс ещё раз или выберите следующий.
membership-ended-others = Подписка <b>{ $plan }</b> закончилась { $until }. Всё остальное у вас действует как раньше.
revoked-to-balance = 💰 Всё, что было оплачено и не использовано, теперь на вашем балансе: { $sums }.
revoked-to-refund = ↩️ Возвращаем всё, что было оплачено и не использовано: { $sums }.
checkout-terms = Продолжая, вы принимаете условия: /terms
no-way-to-pay = Сейчас это нельзя оплатить. Напишите нам, и мы поможем.
part-refunded = ↩️ Возвращаем вам { $amount } из платежа за <b>{ $plan }</b> (квитанция { $number }). Доступ остаётся как был.
balance-paid-back = ↩️ Возвращаем вам { $amount } с вашего баланса.
payment-refunded-balance = ↩️ Возвращаем вам { $amount } за <b>{ $plan }</b> (квитанция { $number }). На балансе этих денег больше нет.
receipt-row-became = Зачислено
receipt-became-balance = на ваш баланс
lifetime-unpaid = ⚠️ Telegram вернул звёзды за <b>{ $plan }</b>: { $name } (<code>{ $id }</code>). Их стоимость уже ушла в подписку навсегда. Она действует, пока вы не решите иначе в карточке.

# What admins see and do.
card-balance = 💰 Баланс: { $sums }
card-balance-spend-only = 💰 Баланс: { $sums }. Из них { $only } пришли звёздами, только на покупки
button-operation-payout = ↩️ Вернуть баланс
form-payout = ↩️ Вернуть деньги с баланса
form-payout-currency = В какой валюте отправляете?
form-payout-amount = Сколько? Деньги отправляете вы, а бот спишет их с баланса.
form-payout-to = Отправляете в сети TON? Пришлите адрес или имя вроде <code>anna.ton</code>. Если нет, пропустите этот шаг.
form-payout-note = За что возвращаете и как отправите деньги? Это увидят только администраторы.
form-payout-sure = ⚠️ После сохранения отменить ничего нельзя. Вы точно отправляете деньги?
label-payout-currency = Валюта
label-payout-amount = Сумма
label-payout-to = Адрес TON
label-payout-note = Заметка
label-payout-sure = Подтверждение
money-all = Всё: { $amount }
money-sure = Да, отправляю
payout-preview = Вы сами отправляете <b>{ $amount }</b>, получатель: <b>{ $name }</b>. Сумма спишется с баланса, и человек об этом узнает.
    Заметка: <i>{ $note }</i>
payout-done = ↩️ { $name }: с баланса возвращено { $amount }. Участник уже знает.
payout-nothing = На этом балансе нет денег, которые можно вернуть.
button-refund-part = ↩️ Вернуть часть
button-refund-balance = ↩️ Вернуть
form-whole = ↩️ Возврат
form-whole-to = На какой адрес в сети TON отправляете? Пришлите его или имя вроде <code>anna.ton</code>. Если отправляете иначе, пропустите этот шаг.
form-whole-note = За что возвращаете и как отправите деньги? Это увидят только администраторы.
label-whole-to = Адрес TON
label-whole-note = Заметка
whole-preview = ⚠️ Вы сами отправляете <b>{ $amount }</b> за { $number }, получатель: <b>{ $name }</b>. Бот запишет возврат и сообщит человеку. После сохранения отменить ничего нельзя.
    Заметка: <i>{ $note }</i>
form-part = ↩️ Вернуть часть
form-part-amount = Сколько возвращаем? Деньги отправляете вы, доступ остаётся как есть.
form-part-to = Отправляете в сети TON? Пришлите адрес или имя вроде <code>anna.ton</code>. Если нет, пропустите этот шаг.
form-part-note = За что возвращаете и как отправите деньги? Это увидят только администраторы.
form-part-sure = ⚠️ После сохранения отменить ничего нельзя. Вы точно отправляете деньги?
label-part-amount = Сумма
label-part-to = Адрес TON
label-part-note = Заметка
label-part-sure = Подтверждение
part-preview = Вы сами отправляете <b>{ $amount }</b> из { $number }, получатель: <b>{ $name }</b>. Доступ остаётся, и человек об этом узнает.
    Заметка: <i>{ $note }</i>
part-done = ↩️ Возвращено { $amount }. Участник уже знает.
payment-parts = ↩️ Уже возвращено частями: { $amount }
payment-refundable = Частями можно вернуть до { $amount }.
payment-stars-whole = ⭐ Звёзды Telegram возвращает только целиком.
payment-by-wallet = 👛 Платёж пришёл без комментария и засчитан по привязанному кошельку.
payment-on-balance = Этот платёж ничего не купил: деньги ушли на баланс.
payment-refunded-off = ↩️ Возврат { $at }, с баланса.
    Заметка: { $note }
refund-question-balance = <b>Вернуть деньги?</b> Сумма спишется с баланса этого человека.
form-end-to = Осталось оплаченное, но не использованное время. Куда деть его стоимость?
label-end-to = Остаток
end-to-nothing = Никуда, деньги остаются у магазина
end-to-balance = 💰 На баланс: { $sums }
end-to-refund = ↩️ Вернуть: { $sums }
end-means-nothing = Оплачено и не использовано: { $sums }. Деньги остаются у магазина.
end-means-balance = Оплачено и не использовано: { $sums }. Деньги уйдут на баланс.
end-means-refund = Оплачено и не использовано: { $sums }. Отправить деньги нужно вам; человек узнает, что они придут.
end-means-stars = Из них { $sums } пришли звёздами, частями их не вернуть: эта сумма уйдёт на баланс.
review-newer = 🟠 С тех пор уже куплен <b>{ $plan }</b>. Чем станут эти деньги?
review-newer-stop = ♻️ <b>{ $plan }</b> закончится: не использовано { $value }, эти деньги уйдут на баланс.
button-approve-plan = ✅ { $plan }, остаток { $newer } на баланс
button-approve-plan-only = ✅ Всё-таки { $plan }
button-approve-balance = 💰 На баланс
verdict-balance = 💰 Деньги ушли на баланс.
history-refunded_part = возвращена часть платежа ({ $by })
history-money_kept = { $amount } за { $plan } ушли на баланс
history-money_unmatched = { $amount } непонятно за что ушли на баланс
history-balance_paid_back = { $amount } возвращено с баланса ({ $by })
audit-log-refunded_part = возврат части платежа
action-payment_refunded_part = возврат части платежа
action-balance_paid_back = возврат с баланса

FreePlanStands = Тариф «{ $plan }» у вас уже есть, и он бесплатный: взять его снова можно, когда он закончится.
FundingChanged = Ваш баланс с тех пор изменился, а с ним и цена. Откройте, пожалуйста, ещё раз и посмотрите, как теперь.
OlderWish = С тех пор куплен другой тариф. Выберите ниже, чем станут эти деньги за «{ $plan }».
BalanceSpent = Деньги, которые этот платёж оставил на балансе, уже потрачены. Сначала верните более новый платёж или верните только часть.
StarsInPart = Звёзды Telegram возвращает только целиком. Верните весь платёж или добавьте дни.
PartOutOfRange = Укажите сумму больше нуля и не больше { $most }.
dues-title = ↩️ <b>Деньги к возврату</b>
dues-none = Никто не ждёт от вас денег.
due-line = { $name } · { $amount } · с { $since }
due-card = ↩️ <b>{ $name }</b> (<code>{ $id }</code>): нужно вернуть { $amount }.
    Человек узнал об этом { $since }. Отправьте тем же способом, каким платили, и отметьте здесь.
due-wallet = Привязанный кошелёк: <code>{ $address }</code>
due-question = Вы отправили { $amount } ({ $name })? Человек узнает, что деньги в пути.
due-sent = ✅ Отмечено: { $amount } ({ $name }). Человек уже знает.
button-due-sent = ✅ Деньги отправлены
button-due-sure = ✅ Да, отправлено
action-refund_sent = отправлен возврат
money-sent = ↩️ Мы отправили вам { $amount }. Банку может понадобиться несколько дней.
DueSettled = Тем временем что-то изменилось: посмотрите список ещё раз.
stuck-line = ⭐ { $name } · звёзды, которые Telegram не вернул: { $stars }
stuck-card = ⭐ <b>{ $name }</b> (<code>{ $id }</code>): звёзды ({ $stars }) должны были вернуться, но не вернулись.
stuck-why = Ответ Telegram: { $error }
stuck-since = Последняя попытка: { $at }
stuck-question = Вы решили это другим способом ({ $name })? Тогда звёзды ({ $stars }) возвращены не будут.
stuck-tried = Прошу Telegram ещё раз. Что вернулось, пропадёт из списка.
stuck-settled = ✅ Записано: решено другим способом.
button-stuck-retry = 🔁 Попробовать снова
button-stuck-done = ✅ Решено иначе
button-stuck-sure = ✅ Да, решено
action-stars_tried_again = повторный запрос возврата звёзд
action-stars_settled = возврат звёзд решён иначе
StarsSettled = Это уже решено: идёт новая попытка или всё сделано другим способом.
