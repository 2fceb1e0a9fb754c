# Промокоды: что вводят люди и что из этого вышло.
button-promo = 🏷 У меня есть промокод
button-promo-drop = 🏷 Без промокода
button-take = 🎁 Забрать бесплатно
promo-question = 🏷 Пришлите промокод, как он написан.
promo-applied = 🏷 <b>{ $code }</b>: скидка { $off } от цены { $price }.
promo-kept = 🏷 Промокод <b>{ $code }</b> принят. Выберите тариф, и цена станет ниже.
checkout-promo = 🏷 Промокод <b>{ $code }</b> применён и закреплён за вами.
plan-taken = 🎉 Платить ничего не нужно: тариф <b>{ $plan }</b> ваш. Ссылки на каналы придут через мгновение.
usage-promo = Напишите так: <code>/promo КОД</code>.
command-promo = Ввести промокод

PromoUnknown = Промокода «{ $code }» не существует. Проверьте, пожалуйста, как он написан.
PromoInactive = Промокод { $code } больше не действует.
PromoNotYet = Промокод { $code } начнёт действовать { $since }.
PromoOver = Срок действия промокода { $code } истёк.
PromoUsedUp = Промокод { $code } закончился: другие успели раньше.
PromoUsedByYou = Вы уже использовали промокод { $code }: каждому он положен один раз.
PromoNotForPlan = Промокод { $code } не подходит к этому тарифу.
PromoFirstPurchaseOnly = Промокод { $code } только для первой покупки, а вы у нас уже покупали. Спасибо!
PromoBelowMinimum = Промокод { $code } действует от { $minimum }.
PromoTooManyTries = Слишком много промокодов подряд. Попробуйте, пожалуйста, через час.
resume-promo_code = промокод
PromoExists = Промокод { $code } уже есть, с другими условиями.
PromoNotValid = Промокод: от 3 до 32 латинских букв и цифр; скидка от 1 до 100 процентов; число использований целое.
usage-newpromo = Напишите так: <code>/newpromo SPRING 20%</code> или с числом использований и последним днём: <code>/newpromo SPRING 20% 100 2026-12-31</code>.
usage-stoppromo = Напишите так: <code>/stoppromo SPRING</code>.
promos-title = 🏷 <b>Промокоды</b>
promos-empty = Промокодов пока нет.
promo-line = { $active ->
        [yes] 🟢
       *[no] ⚪️
    } <b>{ $code }</b>: скидка { $off }, использован { $uses }{ $limit ->
        [none] { "" }
       *[other] { " " }из { $limit }
    }
promo-until = до { $until }
promo-link = Ссылка: { $link }
command-promos = Промокоды
command-newpromo = Создать промокод
command-stoppromo = Остановить промокод
