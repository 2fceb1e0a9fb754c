# Channels: linking them to plans, their health, and who is inside.
ChannelsBroken = 🛠 С одним из каналов этого тарифа сейчас неполадки, и мы не продаём тариф, пока их не исправим. Команда уже знает. Загляните, пожалуйста, чуть позже.
BannedFromChannel = В канале { $channel } вас заблокировал администратор, поэтому продать вам этот тариф мы не можем. Если это ошибка, напишите нам.
NoRightToJoin = Этот канал не входит в вашу подписку.
members-only = 🔒 Этот канал открыт по подписке. Выберите тариф, и вход откроется, как только оплата подтвердится.
UnknownChannel = В этом чате я не администратор.
UnknownPlan = Такого тарифа больше нет.
RightsMissing = В «{ $channel }» мне не хватает прав: { $rights }. Выдайте их, пожалуйста, и попробуйте ещё раз.
right-name-administrator = быть администратором
right-name-invite = приглашать людей по ссылке
right-name-ban = блокировать людей

which-plan = 📡 Меня добавили в <b>{ $channel }</b>, и все нужные права есть. К какому тарифу относится этот канал?
rights-wanted = 📡 Спасибо, что добавили меня в <b>{ $channel }</b>. Назначьте меня, пожалуйста, администратором с правами: { $rights }.
channel-linked = ✅ Теперь тариф <b>{ $plan }</b> открывает вход в <b>{ $channel }</b>.
channels-list = 📡 <b>Каналы</b>
    Чтобы добавить канал, назначьте меня его администратором с правом приглашать и блокировать.
channel-card = 📡 <b>{ $channel }</b>
    ID: <code>{ $id }</code>
channel-plans = Тарифы: { $plans }
channel-no-plans = Пока не входит ни в один тариф.
channel-mode-request = Люди подают заявку, и я пускаю тех, кто оплатил.
channel-mode-invite = Люди получают одноразовую ссылку с ограниченным сроком.
channel-sound = ✅ Все нужные права есть.
channel-missing = ⚠️ Мне не хватает прав: { $rights }. Тарифы с этим каналом не продаются, пока это не исправят.
button-mode-request = Перейти на заявки
button-mode-invite = Перейти на одноразовые ссылки
button-link-plan = ➕ { $plan }
button-unlink-plan = ➖ { $plan }
channel-broken = ⚠️ В <b>{ $channel }</b> у меня больше нет прав: { $rights }. Всё, что связано с этим каналом, не продаётся, пока вы их не вернёте.
channel-mended = ✅ В <b>{ $channel }</b> снова всё в порядке.
stranger-inside = ⚠️ В <b>{ $channel }</b> новый человек без подписки: { $name } (<code>{ $id }</code>). { $way ->
        [foreign_link] Вход был по ссылке, созданной для другого. Удаляю.
        [by_administrator] Добавил администратор. Не трогаю.
       *[other] Вход был по чужой ссылке. Не трогаю.
    }
removal-failed = ⚠️ { $name } (<code>{ $id }</code>): удалить из <b>{ $channel }</b> не получилось: { $why }. Буду пробовать ещё.
removal-uncertain = ❓ { $name } (<code>{ $id }</code>): пора удалять из <b>{ $channel }</b>, но неясно, точно ли доступ закончился. Никого не трогаю: посмотрите, пожалуйста.
