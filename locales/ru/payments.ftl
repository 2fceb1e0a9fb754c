# Payments: checkout by bank transfer, receipts and their review.
checkout = 🧾 <b>{ $plan }</b>
    Переведите ровно <b>{ $amount }</b> на счёт:
    Банк: <code>{ $bank }</code>
    Получатель: <code>{ $holder }</code>
    Счёт: <code>{ $number }</code>
checkout-details = { $details }
checkout-rate = { $price } по курсу { $rate }; курс для этого заказа зафиксирован.
checkout-code = Назначение платежа: <code>{ $code }</code>
checkout-code-why = Укажите этот код в назначении платежа: по нему мы узнаем, что деньги от вас.
checkout-then = Затем <b>пришлите сюда фото или PDF чека</b>. Оплату ждём до { $until }.
button-copy-number = 📋 Номер счёта
button-copy-amount = 📋 Сумма
button-copy-code = 📋 Код
button-copy-reference = 📋 Назначение
button-other-way = 🔀 Другой способ
button-cancel-payment = ✖️ Отменить заказ
button-send-receipt = 📎 Отправить чек
button-try-again = 📎 Отправить новый чек
checkout-cancelled = Заказ отменён: <b>{ $plan }</b>. Если деньги уже в пути, всё равно пришлите чек.
checkout-left = Заказ отменён: <b>{ $plan }</b>. Пожалуйста, больше по нему не платите.
invoice-over = ⌛ Время на оплату вышло, и счёт больше не действует: <b>{ $plan }</b>. Начать снова можно в любое время.
receipt-wanted = 📎 Пришлите <b>фото</b> или <b>PDF</b> чека за <b>{ $plan }</b>, { $amount }.
receipt-offered = Это чек за <b>{ $plan }</b>, { $amount }?
button-yes-receipt = ✅ Да, это чек
button-no-receipt = Нет
receipt-without-payment = Спасибо, но сейчас нет заказа, который ждёт чека. Если хотите купить, сначала выберите тариф или курс.
being-checked = ⏳ Спасибо! Чек за <b>{ $plan }</b> на проверке. Обычно это занимает несколько часов. Напишу сразу, как будет готово.
being-checked-late = Чек пришёл, когда время на оплату уже вышло, поэтому проверим его особенно внимательно.
payment-named = 🧾 Это код вашей оплаты за <b>{ $plan }</b>, { $amount }.
button-open-payment = 🧾 Открыть оплату
payment-approved = 🎉 Оплата подтверждена. Тариф <b>{ $plan }</b> ваш до { $until }.
payment-approved-renewed = 🎉 Оплата подтверждена. Тариф <b>{ $plan }</b> теперь действует до { $until }.
payment-approved-lifetime = 🎉 Оплата подтверждена. Тариф <b>{ $plan }</b> ваш навсегда.
payment-approved-free = 🎉 Тариф <b>{ $plan }</b> ваш до { $until }.
payment-approved-free-lifetime = 🎉 Тариф <b>{ $plan }</b> ваш навсегда.
payment-approved-entries = Ваши каналы открыты:
payment-rejected = 😕 Чек за <b>{ $plan }</b> принять не получилось.
    Причина: { $reason }
    Пришлите, пожалуйста, новый: код остаётся прежним.
still-checking = ⏳ Мы всё ещё проверяем чек за <b>{ $plan }</b>. Простите, что так долго: ничего не потерялось, и место за вами.
checkout-expired = ⌛ Время на оплату вышло: <b>{ $plan }</b>. Если вы уже перевели деньги, пришлите чек, и мы всё равно его проверим.

review-card = 🧾 <b>{ $plan }</b>: { $amount }
    От кого: { $name }{ $username } (<code>{ $id }</code>)
    Код <code>{ $code }</code>, попытка { $attempt }
    Прислан { $sent }
    { $completed ->
        [0] Раньше платежей не принимали
        [one] Раньше принят { $completed } платёж
        [few] Раньше приняты { $completed } платежа
        [many] Раньше принято { $completed } платежей
       *[other] Раньше принято { $completed } платежа
    }, отклонено: { $rejected }. С нами с { $since }.
review-caption = Подпись: { $caption }
warning-same_file = 🔴 Точно такой же файл уже присылали.
warning-similar_picture = 🟠 Копию этого снимка уже присылали.
warning-amount_off = 🟠 Сумма в подписи не совпадает с нужной.
warning-time_off = 🟠 Снимок старше самого заказа.
warning-late = 🟡 Прислан, когда время на оплату уже вышло.
warning-promo_lapsed = 🟠 Промокод этого заказа уже закончился.
warning-funds_gone = 🟠 Баланс, на который рассчитывал заказ, уже потрачен: если принять, выйдет дешевле.
warning-funds_short = 🟠 Баланс, на который рассчитывал заказ, уже потрачен: если примете вы, пришедшее уйдёт на баланс. Отдать дешевле может только администратор.
warning-paid_twice = 🔴 Картой оплачено то, что уже было оплачено.
warning-other_amount = 🔴 Картой оплачена не та сумма.
warning-other_payer = 🔴 Картой оплачено то, что предлагали другому человеку.
review-refused-lately = { $every ->
        [yes] 🔴 Все последние чеки отклонены ({ $total } из { $total }).
       *[no] 🔴 Из последних { $total } чеков отклонено { $refused }.
    }
review-earlier = ↪️ Его прислали раньше: { $name }, { $sent }.
button-earlier = 🔎 Тот чек
button-pages = 📄 Показать страницы
button-approve = ✅ Принять
button-reject = ❌ Отклонить
button-person = 👤 Карточка
button-next-receipt = Дальше ›
reject-question = Почему отклоняем чек? Причину увидит { $name }.
reason-unreadable = Ничего не разобрать. Пришлите, пожалуйста, снимок почётче.
reason-amount = Сумма не та, что нужна.
reason-not-received = Деньги ещё не пришли.
reason-wrong-receipt = Это не чек о переводе нам.
button-reason-unreadable = Не разобрать
button-reason-amount = Не та сумма
button-reason-not-received = Деньги не пришли
button-reason-wrong-receipt = Это не чек
button-reason-own = ✍️ Своими словами
reason-wanted = ✍️ Напишите причину одним сообщением. { $name } увидит её слово в слово.
reason-too-long = Слишком длинно: уложитесь, пожалуйста, в 500 символов.
reviewed-approved = ✅ Принято: { $name }, { $plan }. Участник уже знает.
reviewed-rejected = ❌ Отклонено: { $name }, { $plan }. Участник уже знает.
verdict-approved = ✅ Принято. Решение: { $by }, { $at }.
verdict-rejected = ❌ Отклонено. Решение: { $by }, { $at }. Причина: { $reason }
queue-empty = 🧾 Чеков на проверку нет. Отличная работа!
queue-line = { $count ->
        [one] { $count } чек ждёт проверки.
        [few] { $count } чека ждут проверки.
        [many] { $count } чеков ждут проверки.
       *[other] { $count } чека ждут проверки.
    }
review-waiting = 🆕 Новый чек
review-overdue = ⏰ { $name }: чек ждёт с { $since }. Посмотрите, пожалуйста.
reviews-overdue = ⏰ Несколько чеков ждут уже давно. Посмотрите, пожалуйста.

PaymentUnderReview = Ваш чек сейчас проверяют. Как только закончат, можно будет продолжить.
NoAccount = Сейчас это нельзя оплатить переводом. Попробуйте позже или напишите нам.
AccountGone = На этот счёт мы больше не принимаем переводы. Выберите, пожалуйста, другой.
IntentNotFound = Не нахожу этого заказа. Выберите, пожалуйста, ещё раз, что хотите оплатить.
CheckoutClosed = Этот заказ уже не отменить: его чек проверяют или он оплачен.
ReceiptAlreadyUsed = Этот чек уже использован для другого платежа. Пришлите, пожалуйста, чек именно этого перевода.
AlreadyPaid = Этот заказ уже оплачен. Больше ничего присылать не нужно.
ReceiptTooLarge = Файл слишком большой, можно не больше { $limit_mb } МБ. Хватит снимка экрана или фото чека.
ReceiptNotReadable = Не могу прочитать этот файл: это не картинка и не PDF. Пришлите, пожалуйста, фото, снимок экрана или PDF чека.
ReceiptDamaged = Этот файл повреждён или пришёл не целиком и не открывается. Пришлите его ещё раз, пожалуйста, или сделайте снимок экрана.
ReceiptLocked = Этот PDF открывается только с паролем. Сохраните его, пожалуйста, без пароля или пришлите снимок экрана.
ReceiptTooBig = Эта картинка слишком большая, открыть её не получится. Пришлите, пожалуйста, снимок экрана или фото обычного размера.
ReceiptTooHeavy = Этот файл не удалось открыть вовремя. Пришлите, пожалуйста, снимок экрана или фото чека.
PictureNotDrawn = Нарисовать не получилось. Попробуйте, пожалуйста, ещё раз через минуту.
picture-refused = Telegram не принял картинку, поэтому вот то же самое словами.
PaymentNotFound = Такого платежа нет.
OwnPayment = Это ваш собственный платёж. Его должен проверить другой администратор.
AlreadyReviewed = { $verdict ->
        [approved] Чек уже принят. Решение: { $by }, { $at }.
       *[rejected] Чек уже отклонён. Решение: { $by }, { $at }.
    }
AlreadyReviewed-unknown-admin = другой администратор

# Telegram Stars.
button-stars = ⭐ Оплатить: { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    }
stars-checkout = ⭐ <b>{ $plan }</b>: { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    }.
    Нажмите <b>«Заплатить»</b> в счёте ниже, и доступ откроется, как только платёж пройдёт.
invoice-about = Оплата: { $plan }.
stars-sent-back = ⭐ Возвращаем вам { $stars ->
        [one] { $stars } звезду
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    }: этот платёж уже не нужен.
stars-refused = ⭐ { $name } (<code>{ $id }</code>): звёзды ({ $stars }) не подошли ни к одному открытому заказу и возвращаются.
star-subscription-ended = ⭐ Подписка за звёзды на <b>{ $plan }</b> больше не продлевается: { $because ->
        [plan_changed] теперь у вас другой тариф.
        [lifetime] теперь у вас доступ навсегда.
        [refunded] платёж возвращён.
        [revoked] ваш доступ закрыт.
        [banned] вы заблокированы в одном из каналов тарифа.
        [recovered] подписка перешла на другой аккаунт Telegram.
       *[replaced] вместо неё действует новая.
    }
    Telegram больше ничего за неё не спишет.
stars-subscription = ⭐ <b>{ $plan }</b>: { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    } каждые 30 дней.
    Нажмите кнопку оплаты, и доступ откроется, как только платёж пройдёт. Дальше Telegram будет списывать звёзды сам, пока вы не остановите: здесь, в /membership, или в настройках Telegram.
star-renewal-canceled = ⭐ Подписка за звёзды на <b>{ $plan }</b> больше не продлится. Оплаченное остаётся за вами: как минимум до { $until }.
star-renewal-failed = ⚠️ Telegram не смог списать { $stars ->
        [one] { $stars } звезду
        [few] { $stars } звезды
        [many] { $stars } звёзд
       *[other] { $stars } звезды
    } за <b>{ $plan }</b>. Оплачено до { $until }: пополните запас звёзд, и Telegram попробует снова, или выберите другой способ оплаты.
RenewalOver = Эту подписку здесь уже не изменить. Как обстоят дела, смотрите в /membership.
AlreadyRenewing = Этот тариф уже продлевается сам, за звёзды. Остановить можно в /membership.
InvoiceNotYours = Этот счёт выставлен другому человеку. Откройте бота и выберите то, что хотите, для себя.
InvoiceOver = Этот счёт больше не действует. Ничего не списано. Начните, пожалуйста, ещё раз.
StarsRefused = Telegram сейчас не принимает за это звёзды. Ничего не списано: выберите, пожалуйста, другой способ оплаты.
NoStarPrice = Это нельзя оплатить звёздами.

# One's own receipts.
receipts = 🧾 <b>Ваши квитанции</b>
    { $count ->
        [one] { $count } платёж. Нажмите, чтобы увидеть квитанцию.
        [few] { $count } платежа. Нажмите на любой, чтобы увидеть квитанцию.
        [many] { $count } платежей. Нажмите на любой, чтобы увидеть квитанцию.
       *[other] { $count } платежа. Нажмите на любой, чтобы увидеть квитанцию.
    }
receipts-none = 🧾 Квитанций пока нет: они появляются после каждого подтверждённого платежа.
button-receipts = 🧾 Мои квитанции
button-newer = ‹ Новее
button-older = Раньше ›
button-pdf = 📄 В формате PDF
receipt-caption = 🧾 Квитанция <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }.
receipt-refunded-caption = ↩️ Квитанция <code>{ $number }</code>: <b>{ $plan }</b>, { $amount }. Деньги за этот платёж возвращены.
letters-missed = { $count ->
        [1] ✍️ В наших шрифтах нет этой буквы, поэтому в документе её нет: { $letters }
       *[other] ✍️ В наших шрифтах нет этих букв, поэтому в документе их нет: { $letters }
    }
receipt-title = Квитанция об оплате
receipt-row-buyer = Плательщик
receipt-row-what = За что
receipt-row-time = Срок
receipt-row-period = Период
receipt-period = с { $from } до { $until }
receipt-row-price = Цена
receipt-row-discount = Скидка
receipt-row-funded = С баланса
receipt-row-rate = Курс
receipt-row-method = Способ оплаты
receipt-row-code = Код платежа
receipt-row-paid-at = Оплачено
receipt-row-confirmed-at = Подтверждено
receipt-row-refunded-at = Возвращено
receipt-total = Итого оплачено
receipt-stamp = ВОЗВРАТ
receipt-footer = Команда /receipts покажет эту квитанцию снова в любой момент.
receipt-stars = { $count ->
        [one] { $count } звезда Telegram
        [few] { $count } звезды Telegram
        [many] { $count } звёзд Telegram
       *[other] { $count } звезды Telegram
    }
method-bank_transfer = Банковский перевод
method-ton = GRAM (сеть TON)
method-usdt_ton = USDT (сеть TON)
method-stars = Звёзды Telegram
method-card = Банковская карта
method-manual = Без оплаты

# Cards.
button-card = 💳 Оплатить картой
card-checkout = 💳 <b>{ $plan }</b>, картой: { $amount }.
    Нажмите <b>«Заплатить»</b> в счёте ниже, и доступ откроется, как только платёж пройдёт.
button-page = 📄 Страница { $number }
receipt-page = 📄 Страница { $number } из { $of }
CardSumRefused = Картой Telegram принимает за раз примерно от { $least } до { $most }. Выберите, пожалуйста, другой способ оплаты.
NoCards = Сейчас это нельзя оплатить картой. Выберите, пожалуйста, другой способ.
card-waiting = 💳 Платёж картой ждёт вашего решения: примите его, чтобы открыть оплаченное, или верните деньги у провайдера и отметьте это здесь.
card-unknown = 💳 { $name } (<code>{ $id }</code>): платёж картой { $amount }, но непонятно, за что. Деньги на балансе этого человека. Номер у провайдера: <code>{ $charge }</code>. Делать ничего не нужно; если деньги попросят назад — 👤 Карточка, «Вернуть баланс».
card-in-doubt = 💳 Ваш платёж картой ({ $amount }) пришёл, но не подошёл ни к одному открытому заказу. Администраторы уже знают и решат, что с ним делать; деньги не пропали.
card-refused = 💳 Ваш платёж картой ({ $amount }) за <b>{ $plan }</b> не использован.
    { $reason }
review-charge = 💳 Номер у провайдера: <code>{ $charge }</code>
button-money-back = ↩️ Деньги возвращены
reason-money-back = Деньги возвращаются на вашу карту.
# What a machine reads on the picture of a receipt.
ocr-title = 🔎 Прочитано с картинки, это подсказка:
ocr-amount-fits = ✅ Сумма { $amount }
ocr-amount-differs = 🔴 Другая сумма: { $amount }
ocr-amount-missing = ⚪ Нет суммы
ocr-day-fits = ✅ Дата { $day }
ocr-day-differs = 🔴 Дата { $day } не подходит
ocr-day-missing = ⚪ Нет даты
ocr-code-found = ✅ Код платежа есть
ocr-code-missing = ⚪ Нет кода платежа
ocr-reference = Номер операции <code>{ $reference }</code>
ocr-unreadable = 🔎 Автоматически прочитать картинку не удалось.

# Refunds: what an admin sees of a payment, and what the person is told.
usage-refund = Напишите так: <code>/refund @username</code>
button-payments = 🧾 Платежи
person-payments = { $count ->
        [0] 🧾 { $name }: платежей пока не было.
        [one] 🧾 <b>{ $name }</b>: { $count } платёж. Выберите его, чтобы посмотреть или вернуть.
        [few] 🧾 <b>{ $name }</b>: { $count } платежа. Выберите любой, чтобы посмотреть или вернуть.
        [many] 🧾 <b>{ $name }</b>: { $count } платежей. Выберите любой, чтобы посмотреть или вернуть.
       *[other] 🧾 <b>{ $name }</b>: { $count } платежа. Выберите любой, чтобы посмотреть или вернуть.
    }
payment-card = 🧾 <b>{ $number }</b>
    { $plan }: { $amount }, { $method }
    Плательщик: { $name } (<code>{ $id }</code>), { $paid }
payment-access = Доступ по этому платежу действует до { $until }.
payment-access-lifetime = Доступ по этому платежу — навсегда.
payment-access-over = Доступ по этому платежу закончился.
payment-refunded-whole = ↩️ Возврат { $at }, доступ прекращён.
    Заметка: { $note }
payment-refunded-kept = ↩️ Возврат { $at }, доступ сохранён.
    Заметка: { $note }
button-refund-whole = ↩️ Вернуть и закрыть доступ
button-refund-kept = ↩️ Вернуть, доступ оставить
refund-question-whole = <b>Вернуть деньги и прекратить оплаченное?</b> Человек будет удалён из каналов, на которые у него больше нет права. Деньги, взятые с баланса, вернутся на него, а прежний тариф снова будет действовать до своего конца, если его стоимость ещё не потрачена.
refund-question-kept = <b>Вернуть деньги и оставить доступ как есть?</b> Дальше это подарок: при смене тарифа он ничего не добавит к балансу.
refund-by-stars = { $amount } вернутся через Telegram сами.
refund-by-hand = { $amount } нужно отправить самостоятельно. Бот только сохранит заметку.
button-payment-first = ↩️ Сначала: { $number }
button-refund-go-on = Дальше
refund-last-question = ⚠️ { $amount }, { $name }: отменить возврат будет нельзя. Точно возвращаем?
button-refund-sure = ↩️ Да, вернуть
refund-note-wanted = ✍️ Напишите одним сообщением, почему возвращаются { $amount } ({ $name }) и как вы их отправите. После этого возврат состоится. Заметку видят только администраторы.
resume-refund_note = заметка к возврату
command-refund = Вернуть платёж
payment-refunded = ↩️ Возвращаем вам { $amount } за <b>{ $plan }</b> (квитанция { $number }). Доступ, который давал этот платёж, закрыт.
payment-refunded-runs = ↩️ Возвращаем вам { $amount } за <b>{ $plan }</b> (квитанция { $number }). Подписка теперь действует до { $until }.
payment-refunded-lifetime = ↩️ Возвращаем вам { $amount } за <b>{ $plan }</b> (квитанция { $number }). Подписка по-прежнему навсегда.
payment-refunded-access-kept = ↩️ Возвращаем вам { $amount } за <b>{ $plan }</b> (квитанция { $number }). Доступ остаётся как был.
stars-taken-back = ⭐ Telegram вернул звёзды ({ $stars }) за { $plan }: { $name } (<code>{ $id }</code>). Здесь платёж тоже отмечен как возвращённый.

NotSettled = Вернуть можно только подтверждённый платёж.
AlreadyRefunded = Платёж уже возвращён: { $by }, { $at }.
CreditedOnward = Неиспользованные дни этого платежа уже зачтены в { $number } ({ $plan }). Сначала верните тот платёж.

file-lost = 😕 Этого файла в Telegram больше нет. Его нужно прислать ещё раз.
