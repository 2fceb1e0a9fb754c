# Support: members write, the team answers, each in their own words.
support-wanted = 💬 <b>Написать команде</b>
    Всё, что вы сейчас отправите, прочитают люди, которые ведут этого бота: текст, фото, видео, голосовые или файлы, сколько угодно сообщений. Ответ придёт сюда.
support-so-far = 💬 <b>Ваша переписка с командой</b>
    Всё, что вы сейчас отправите, тоже попадёт команде.
support-passed-on = ✅ Отправлено команде. Ответим здесь; можно писать дальше.
support-settled = 👍 Отлично! Если появится вопрос, просто напишите.
support-corrected-late = ✏️ Вы изменили сообщение из закрытого разговора, и команда этого не увидит. Если это важно, просто напишите ещё раз.
support-left = Хорошо. Всё, что вы написали, уже у команды, ответ придёт сюда.
support-kinds = Здесь я могу передать только текст, фото, видео, голосовые сообщения и файлы.
button-send-this = 📨 Отправить это команде
free-words = Кажется, мы друг друга не поняли. Отправить ваше сообщение команде? Или выберите ниже.
support-gone = Этого сообщения я больше не вижу. Напишите ещё раз, и оно уйдёт команде.
support-thanked = 💛 Пожалуйста!
support-rate = Получилось вам помочь?
button-rate-good = 👍 Да
button-rate-bad = 👎 Не очень
support-rated-good = 👍 Приятно знать, спасибо!
support-rated-bad = 👎 Спасибо, что сказали. Если вопрос остался, просто напишите ещё раз.
support-about = 🧾 Речь о квитанции <code>{ $number }</code>: { $plan }, { $amount }.
support-about-payment = 🧾 Речь о вашем платеже: { $plan }, { $amount }.
support-answer = 🛟 <b>Ответ команды</b>
support-closed = 🛟 Команда отметила ваш вопрос как решённый. Не решён? Просто напишите ещё раз.
support-still-waiting = ⏳ Мы помним о вашем вопросе. Ждать приходится дольше, чем хотелось бы, но ответ придёт сюда.
button-ask-support = 💬 Спросить команду
button-settled = ✔️ Вопрос решён
button-ask-again = 💬 Написать ещё
button-respond = ✍️ Ответить
talk-you = Вы
talk-team = Команда
talk-file-photo = 🖼 Фото { $number }
talk-file-video = 🎬 Видео { $number }
talk-file-document = 📄 Файл { $number }
talk-file-voice = 🎙 Голосовое сообщение { $number }
talk-file-video_note = 🎬 Видеосообщение { $number }
talk-about = 🧾 Квитанция <code>{ $number }</code>
talk-about-payment = 🧾 Платёж с кодом <code>{ $code }</code>
talk-rated-good = 👍 Человеку помогли.
talk-rated-bad = 👎 Человеку не помогли.
talk-waits = ⏳ Ждёт ответа: { $since }
talk-closed = ✔️ Закрыто: { $by }, { $at }
button-file-photo = 🖼 Фото { $number }
button-file-video = 🎬 Видео { $number }
button-file-document = 📄 Файл { $number }
button-file-voice = 🎙 Голос { $number }
button-file-video_note = 🎬 Видеосообщение { $number }
button-newest = К новым ›
button-reply = ✍️ Ответить
button-close-matter = ✔️ Закрыть
button-talk = 💬 Вся переписка
button-support-queue = 📥 Все вопросы
button-draft-send = 📨 Отправить и мой
button-draft-drop = 🗑 Удалить мой
button-page-before = ‹ Раньше
button-page-after = Дальше ›
reply-wanted = ✍️ Следующее сообщение станет ответом.
answer-sent = 📨 Отправлено: { $name }.
answer-still-waits = Тем временем пришло ещё одно сообщение: загляните в переписку.
support-news = 💬 <b>{ $name }</b>{ $username } (<code>{ $id }</code>) пишет:
support-corrected = ✏️ <b>{ $name }</b>{ $username } (<code>{ $id }</code>) исправляет сообщение:
support-more-files = { $count ->
        [one] 📎 И ещё { $count } файл.
        [few] 📎 И ещё { $count } файла.
        [many] 📎 И ещё { $count } файлов.
       *[other] 📎 И ещё { $count } файла.
    }
group-how-to-reply = <i>Чтобы ответить, ответьте на это сообщение или нажмите кнопку.</i>
support-overdue = ⏰ Здесь давно ждут ответа.
supports-overdue = ⏰ { $count ->
        [one] Ответа ждёт { $count } участник.
        [few] Ответа ждут { $count } участника.
        [many] Ответа ждут { $count } участников.
       *[other] Ответа ждут { $count } участника.
    }
queue-title = 📥 <b>Вопросы к команде</b>
queue-nothing = Сейчас вопросов нет.
queue-waits = ⏳ { $name }, ждёт ответа: { $since }
queue-answered = 💬 { $name }: последний ответ — { $by }
queue-group = 👥 Новые вопросы приходят в группу «{ $channel }».
button-use-group = 👥 Это наша группа поддержки
button-drop-group = 👥 Отключить группу
button-drop-group-sure = 👥 Да, отключить
support-group-set = 👥 Теперь вопросы участников приходят в группу <b>{ $channel }</b>. Чтобы ответить, ответьте там на моё сообщение или нажмите кнопку под ним. Читать их могут все в группе, но отправляются только ответы команды.
drop-group-question = 👥 Отключить группу <b>{ $channel }</b>? Новые вопросы будут приходить лично каждому модератору и администратору.
support-group-lost = ⚠️ Я больше не могу писать в группу поддержки <b>{ $channel }</b>. Новые вопросы получат лично все модераторы и администраторы, пока вы не выберете другую группу.
anonymous-in-group = 🎭 Вы пишете от имени самой группы, и мне не видно, кто вы. Выключите на минуту «Анонимность» или напишите мне в личном чате.
resume-support = сообщение команде
resume-certificate = номер сертификата
resume-support_reply = ответ участнику
SupportTooMany = Без ответа уже { $limit } ваших сообщений, и все они у команды. Пожалуйста, дождитесь ответа: он придёт сюда.
UnknownTicket = Не нахожу этой переписки.
TicketClosed = Сообщение не отправлено: переписка уже закрыта ({ $name }).
AnsweredMeanwhile = ✋ Пока вы писали, пришёл ответ от коллеги: { $by }. Ваш пока не отправлен.
WroteMeanwhile = ✋ Только что пришло новое сообщение ({ $name }), поэтому переписка осталась открытой.
GroupIsSold = В «{ $channel }» попадают по тарифу, и там прочитали бы чужие вопросы. Пожалуйста, выберите для этого отдельную группу.
TeamsGroup = «{ $channel }» — ваша группа поддержки: попав туда по тарифу, люди прочитали бы чужие вопросы.
command-support = Написать команде
command-paysupport = Вопрос об оплате
command-inbox = Вопросы к команде
