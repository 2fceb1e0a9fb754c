# Имена под доменом магазина: заявка, оплата, проверка командой.
button-names-under = 🔖 Имена в { $domain }
claims-mine-title = 🔖 <b>Имена в { $domain }</b>
claims-mine-about = Займите имя вида <b>you.{ $domain }</b>. Оно будет вести на ваш кошелёк, и переводить можно будет на имя, а не на длинный адрес. Каждую заявку проверяет команда.
claim-mine-line = • <b>{ $name }</b>: { $state }
claim-state-unpaid = ждёт оплаты
claim-state-pending = на проверке
claim-state-approved = одобрено
claim-state-rejected = отклонено
claim-state-withdrawn = заявка отозвана
claim-state-expired = не оплачено вовремя
claim-state-releasing = снимается
claim-state-released = снято
button-claim-new = ➕ Занять имя
button-claims-mine = 🔖 Мои имена
claim-wanted = Какое имя вы хотите в <b>{ $domain }</b>?

    Длина от { $least } до { $most }: латинские буквы от a до z, цифры и дефисы. Пришлите только имя, например «alice».
claim-offer = ✅ <b>{ $name }</b> свободно, цена: { $price }. Если занять его сейчас, целый час его не займёт никто другой, пока вы выбираете способ оплаты.
claim-offer-free = ✅ <b>{ $name }</b> свободно, и для вас оно бесплатно.
claim-offer-checked = Каждую заявку проверяет команда. Если имя получить нельзя, оплаченная сумма останется на вашем балансе.
button-claim-take = Занять это имя
button-claim-other = ✍️ Другое имя
claim-ways = 🔖 <b>{ $name }</b>, цена: { $price }. Как вам удобнее оплатить?
claim-ways-balance = 🔖 <b>{ $name }</b>: хватает вашего баланса.
button-claim-balance = ✅ Оплатить с баланса
claim-is-unpaid = 🔖 <b>{ $name }</b> ждёт вашей оплаты.
claim-is-pending = 🔎 <b>{ $name }</b>: команда проверяет заявку. Ответ придёт сюда.
claim-is-approved = ✅ <b>{ $name }</b>: заявка одобрена. Теперь имя запишут в сети TON.
claim-is-rejected = ❌ <b>{ $name }</b>: это имя получить нельзя.
claim-is-withdrawn = Заявка на <b>{ $name }</b> отозвана. Теперь это имя может занять кто угодно.
claim-is-expired = Время на оплату <b>{ $name }</b> вышло, и теперь это имя может занять кто угодно. Пока оно свободно, можно занять его снова.
claim-is-releasing = <b>{ $name }</b>: запись в сети TON снимается.
claim-is-released = <b>{ $name }</b> больше не ваше.
claim-why = Почему: { $reason }
claim-paid = ✅ <b>{ $name }</b>: деньги за имя пришли. Теперь заявку проверит команда, ответ придёт сюда.
claim-money-back = На ваш баланс вернулось: { $amount }.
button-claim-withdraw = Отозвать заявку
claim-withdraw-question = Отозвать заявку на <b>{ $name }</b>? Тогда имя сможет занять кто угодно.
claim-withdraw-money = Оплаченная сумма вернётся на ваш баланс.
button-claim-withdraw-sure = Да, отозвать

claim-waiting = 🔖 <b>Имя ждёт вашего решения</b>
claim-card = <b>{ $subdomain }</b>
    { $name } (<code>{ $id }</code>)
    Заявка: { $since }
claim-card-paid = Оплачено: { $amount }
claim-card-unpaid = Цена: { $amount }, оплаты за имя сейчас нет
claim-card-free = Бесплатно
claim-card-wallet = Кошелёк: <code>{ $address }</code>
claim-card-no-wallet = ⚠️ Кошелёк больше не привязан
claim-card-alike = Похожие занятые имена:
claim-card-alone = Похожих занятых имён нет.
claim-card-decided = Статус: { $state } ({ $by })
claim-card-is = Статус: { $state }
button-claim-approve = ✅ Одобрить
button-claim-reject = ❌ Отклонить
button-claim-queue = 🔖 Имена
claim-reject-question = Почему нельзя дать <b>{ $subdomain }</b>? Участник прочитает причину, а оплаченное вернётся на его баланс.
button-claim-reason-brand = Название бренда
button-claim-reason-person = Чужое имя
button-claim-reason-misleading = Вводит в заблуждение
button-claim-reason-offensive = Оскорбительно
button-claim-reason-own = ✍️ Другая причина
claim-reason-brand = Это название бренда, и он не ваш.
claim-reason-person = Это имя другого человека.
claim-reason-misleading = Это имя может ввести других в заблуждение.
claim-reason-offensive = Это имя может кого-то задеть.
claim-reason-wanted = ✍️ Напишите причину одним сообщением. { $name } прочитает её слово в слово.
resume-claim = выбор имени
resume-claim_reason = причина отказа в имени
action-claim_approved = имя одобрено
action-claim_rejected = имя отклонено

ClaimsClosed = Имена сейчас недоступны.
ClaimNeedsWallet = Имя ведёт на кошелёк, поэтому сначала привяжите свой.
ClaimNotSold = Имена идут вместе с некоторыми тарифами. Выберите тариф с именем и возвращайтесь.
ClaimsFull = { $most ->
        [one] Больше имён занять нельзя: на одного человека { $most } имя.
        [few] Больше имён занять нельзя: на одного человека { $most } имени.
        [many] Больше имён занять нельзя: на одного человека { $most } имён.
       *[other] Больше имён занять нельзя: на одного человека { $most } имени.
    }
ClaimTaken = Имя «{ $name }» уже занято. Попробуйте другое.
ClaimLooksLike = Имя «{ $name }» слишком похоже на занятое «{ $other }». Попробуйте другое.
ClaimGone = Эта заявка уже не открыта. Посмотрите, что сейчас с вашими именами.
ClaimTooShort = { $least ->
        [one] Слишком коротко: в имени должен быть хотя бы { $least } знак.
        [few] Слишком коротко: в имени должно быть хотя бы { $least } знака.
        [many] Слишком коротко: в имени должно быть хотя бы { $least } знаков.
       *[other] Слишком коротко: в имени должно быть хотя бы { $least } знака.
    }
ClaimTooLong = { $most ->
        [one] Слишком длинно: в имени может быть только { $most } знак.
        [few] Слишком длинно: в имени может быть не больше { $most } знаков.
        [many] Слишком длинно: в имени может быть не больше { $most } знаков.
       *[other] Слишком длинно: в имени может быть не больше { $most } знака.
    }
ClaimLetters = Знака «{ $letter }» в имени быть не может. Используйте латинские буквы от a до z, цифры и дефисы.
ClaimMixed = «{ $letter }» из другого алфавита, чем остальные буквы. Используйте только латинские буквы от a до z, цифры и дефисы.
ClaimForeignLetter = «{ $letter }» лишь похоже на «{ $latin }»: это буква другого алфавита, и этим можно обмануть людей. Наберите имя латиницей.
ClaimHyphens = Дефис не может стоять в начале, в конце или два раза подряд.
ClaimReserved = Имя «{ $name }» недоступно: оно читается как «{ $word }», а это слово мы держим для себя. Попробуйте другое.
ClaimOffensive = Имя «{ $name }» может кого-то задеть. Попробуйте другое.
ClaimDecided = Это имя уже не ждёт решения.
OwnClaim = Это ваша собственная заявка, решить должен другой администратор.
ClaimWithoutWallet = У участника больше нет привязанного кошелька, и имя никуда бы не вело. Попросите привязать кошелёк или отклоните заявку.
NameOfferChanged = С тех пор как появилась эта кнопка, цена изменилась. Вот как она выглядит сейчас.
money-kept-name_gone = 💰 Ваши { $amount } за <b>{ $plan }</b> теперь на балансе: получить это имя уже нельзя. Они пойдут на следующую покупку.
