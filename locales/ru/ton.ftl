# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = Сейчас я не знаю курс GRAM. Попробуйте через несколько минут или оплатите другим способом.
NotOnChain = Сейчас это нельзя оплатить в сети TON. Выберите, пожалуйста, другой способ оплаты.
TransferNotFound = Такого перевода или заказа уже нет.
TransferHandled = С этим переводом уже разобрались. Вот как он выглядит сейчас.
TransferWithoutRate = Нет курса, который сказал бы, сколько стоит этот перевод в валюте цены. Задайте его в настройках или верните перевод.
NothingToSettle = { $name }: нет неоплаченного заказа, к которому мог бы относиться этот перевод.

# Addresses on the chain.
AddressLength = Это неполный адрес TON: в нём должно быть 48 символов. Скопируйте его из кошелька ещё раз.
AddressMistyped = В адресе TON опечатка: контрольная сумма не сходится. Скопируйте его из кошелька ещё раз.
AddressForeign = Это не адрес кошелька TON. Скопируйте адрес своего кошелька ещё раз.
AddressTestOnly = Это адрес тестовой сети. Пришлите адрес основной сети.
NameUnfit = Такого имени быть не может. Имена заканчиваются на .ton или .t.me и состоят из латинских букв, цифр и дефисов, например <code>anna.ton</code>.
NameUnknown = Имя { $name } никто не зарегистрировал. Проверьте, нет ли опечатки, или пришлите сам адрес.
NameWithoutWallet = Имя { $name } есть, но кошелёк к нему не привязан. Попросите у владельца сам адрес.
NameBroken = Имя { $name } даёт ответ, которому нельзя доверять. Попросите у владельца сам адрес.
NamesUnavailable = Сейчас не получается проверить имя в сети TON. Попробуйте через минуту или пришлите сам адрес.
destination = В сети TON, на адрес:
    <code>{ $address }</code>
destination-of-name = В сети TON, на адрес:
    <code>{ $address }</code>
    Туда вело имя { $name } ({ $at }). Убедитесь, что это нужный кошелёк: перевод не отменить.
destination-stale = ⚠️ Сеть TON сейчас не отвечает, и имя { $name } уже может вести в другое место. Сверьте адрес с получателем, прежде чем отправлять.
sent-to-address = На адрес: <code>{ $address }</code>

# The checkout.
button-chain-ton = 🪙 Оплатить в GRAM
button-chain-usdt = 💵 Оплатить в USDT
chain-checkout = 🪙 <b>{ $plan }</b>
    Отправьте ровно <b>{ $amount }</b> в сети TON на адрес:
    <code>{ $address }</code>
    с таким комментарием и ничем больше:
    <code>{ $code }</code>
chain-received = Уже пришло: { $received }. Сумма выше — остаток.
chain-rate = { $price } по курсу { $rate } за один GRAM ({ $source }).
chain-price-until = Цена держится до { $until }; отправленное позже засчитаем по цене на тот момент.
chain-price-over = ⏳ Эта цена уже не действует: отправленное сейчас засчитаем по сегодняшней. Одно нажатие, и вы её увидите.
button-chain-anew = 🔄 Цена на сегодня
chain-rate-own = курс магазина
chain-exchange = Без комментария я не узнаю, что это вы: отправляя с биржи, заполните поле «комментарий» или «memo».
chain-then = У вас есть время до { $until }. Больше ничего делать не нужно: я увижу перевод в течение минуты и напишу вам.
chain-late = ⏳ Сейчас я вижу платежи с опозданием. Отправленное вовремя всё равно засчитается: пожалуйста, не платите дважды.
button-wallet = 👛 Открыть кошелёк
button-copy-address = 📋 Адрес
chain-over = ⌛ Время на оплату <b>{ $plan }</b> вышло. Отправленное вовремя всё равно засчитается; больше ничего не отправляйте с этим кодом.

# What became of a transfer.
transfer-short = 🟡 За <b>{ $plan }</b> пришло { $received }, не хватает ещё { $missing }. Отправьте остаток с тем же комментарием, и всё засчитается.
button-pay-rest = 🪙 Доплатить
arrived-other_way = 🟡 Ваши { $amount } пришли, но <b>{ $plan }</b> нужно было оплатить другим способом. Команда уже разбирается: ничего не пропало.
arrived-late = 🟡 Ваши { $amount } за <b>{ $plan }</b> пришли, когда время на оплату уже вышло. Команда уже разбирается: ничего не пропало.
arrived-surplus = 🟡 Пришло ещё { $amount }, хотя <b>{ $plan }</b> уже оплачен. Команда уже разбирается: если вы не хотели платить ещё раз, деньги вернут.
arrived-overpaid = 🟡 Вы отправили на { $amount } больше, чем стоит <b>{ $plan }</b>. Оплата засчитана, остаток команда вам вернёт.
arrived-short = 🟡 Ваших { $amount } вовремя не хватило на <b>{ $plan }</b>. Команда уже разбирается: деньги вам вернут.
transfer-sent-back = ↩️ Ваши { $amount } отправлены обратно на кошелёк, с которого пришли.

# The admins' desk.
command-transfers = Переводы, которые ждут решения
transfer-card = ⛓ <b>{ $amount }</b>, { $sent }
    От <code>{ $source }</code>
    Транзакция <code>{ $hash }</code>
transfer-source-unknown = неизвестный кошелёк
transfer-comment = Комментарий: { $comment }
transfer-comment-none = Читаемого комментария нет
transfer-near-hidden = 🔎 Похоже на код <code>{ $code }</code>, но внутри есть невидимые знаки или пробелы: { $marks }.
transfer-near-alike = 🔎 Похоже на код <code>{ $code }</code>, но в нём буквы другого алфавита: { $marks }.
transfer-near-beside = 🔎 Код <code>{ $code }</code> в нём есть, но рядом другие слова. Автоматически засчитывается только код без них.
transfer-whose = С кодом <code>{ $code }</code>: { $name }{ $username } (<code>{ $id }</code>), { $plan }, { $expected }.
trouble-unknown = 🟠 Не относится ни к одному нашему заказу.
trouble-other_way = 🟠 Этот заказ ждал оплаты другим способом.
trouble-late = 🟠 Отправлен, когда время на оплату уже вышло.
trouble-surplus = 🟠 Заказ уже был оплачен. Вернуть нужно { $excess }.
trouble-overpaid = 🟠 Заказ оплачен, лишнего пришло { $excess }.
trouble-short = 🟠 Меньше цены, а остаток так и не пришёл. Вернуть нужно { $excess }.
trouble-dust = ⚪ Слишком мало, чтобы кого-то беспокоить.
trouble-history = ⚪ Отправлен до того, как бот стал следить за этим кошельком.
trouble-fault = 🟠 Пока я засчитывал перевод, у меня случился сбой. Я пробую снова; решить можно и раньше.
transfer-settled-itself = ✅ Тем временем засчитался сам.
ending-settled = ✅ Засчитано как оплата: { $by }, { $at }.
ending-refunded = ↩️ Отмечен возврат: { $by }, { $at }.
ending-kept = 📦 Деньги остались у магазина: { $by }, { $at }.
button-settle-for = ✅ Засчитать: { $name }
button-transfer-owner = 👤 Засчитать кому-то
button-transfer-refunded = ↩️ Возвращено
button-transfer-kept = 📦 Оставить
button-next-transfer = Дальше ›
button-transfers = ⛓ Переводы ({ $count })
transfer-refund-question = Вы отправили { $amount } обратно на <code>{ $source }</code> с кошелька магазина? Сам бот денег не переводит; человеку я сообщу.
transfer-keep-question = Оставить { $amount } и ничего за это не давать? Это верно, например, для ваших собственных денег.
button-yes-refunded = ↩️ Да, деньги возвращены
button-yes-kept = 📦 Да, оставить
transfer-owner-question = Чьи это { $amount }? Напишите @username или Telegram ID.
transfer-candidates = К какому заказу ({ $name }) относятся эти { $amount }? Засчитается сразу.
resume-transfer_owner = чей это перевод
transfers-empty = ⛓ Переводов, которые ждут решения, нет.
transfers-line = { $count ->
        [one] { $count } перевод ждёт вашего решения.
        [few] { $count } перевода ждут вашего решения.
        [many] { $count } переводов ждут вашего решения.
       *[other] { $count } перевода ждут вашего решения.
    }
transfer-waiting = ⛓ Перевод, который я не могу засчитать сам
transfers-waiting = ⛓ Пришло много переводов, которые я не могу засчитать сам. Нужно ваше решение.
