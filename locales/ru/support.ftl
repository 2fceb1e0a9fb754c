# Support: members write, the team answers, each in their own words.
support-wanted = 💬 <b>Написать команде</b>
    Всё, что вы сейчас отправите, прочитают люди, которые ведут этого бота: текст, фото, видео или файлы, сколько угодно сообщений. Ответ придёт сюда.
support-so-far = 💬 <b>Ваша переписка с командой</b>
    Всё, что вы сейчас отправите, тоже попадёт команде.
support-passed-on = ✅ Передано. Ответ придёт сюда, а пока можно писать дальше.
support-settled = 👍 Вот и хорошо! Если появится ещё вопрос, просто напишите.
support-left = Хорошо. Всё, что вы написали, уже у команды, и ответ придёт сюда.
support-kinds = Здесь можно отправить только текст, фото, видео или файл.
support-answer = 🛟 <b>Ответ команды</b>
support-closed = 🛟 Команда считает ваш вопрос решённым и закрыла его. Если это не так, просто напишите ещё раз.
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
talk-waits = ⏳ Ждёт ответа: { $since }
talk-closed = ✔️ Закрыто: { $by }, { $at }
button-file-photo = 🖼 Фото { $number }
button-file-video = 🎬 Видео { $number }
button-file-document = 📄 Файл { $number }
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
answer-still-waits = Тем временем пришло ещё сообщение: загляните в переписку.
support-news = 💬 <b>{ $name }</b> { $username } (<code>{ $id }</code>) пишет:
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
queue-answered = 💬 { $name }: последний ответ – { $by }
queue-group = 👥 Новые вопросы приходят в группу «{ $channel }».
button-use-group = 👥 Это наша группа поддержки
button-drop-group = 👥 Больше не через группу
button-drop-group-sure = Да, писать каждому
support-group-set = 👥 Теперь вопросы участников приходят в группу <b>{ $channel }</b>. Чтобы ответить, ответьте там на моё сообщение или нажмите кнопку под ним. Читать их могут все в группе, но отправляются только ответы команды.
drop-group-question = 👥 Больше не отправлять новые вопросы в группу <b>{ $channel }</b>, а писать лично каждому модератору и администратору?
support-group-lost = ⚠️ Я больше не могу писать в группу поддержки <b>{ $channel }</b>. Новые вопросы получат лично все модераторы и администраторы, пока вы не выберете другую группу.
resume-support = сообщение команде
resume-support_reply = ответ участнику
SupportTooMany = Без ответа уже { $limit } ваших сообщений, и все они у команды. Пожалуйста, дождитесь ответа: он придёт сюда.
UnknownMatter = Не могу найти эту переписку.
MatterClosed = Сообщение не отправлено: переписка уже закрыта ({ $name }).
AnsweredMeanwhile = ✋ Пока вы писали, пришёл ответ от коллеги: { $by }. Ваш пока не отправлен.
WroteMeanwhile = ✋ Только что пришло новое сообщение ({ $name }), поэтому переписка осталась открытой.
GroupIsSold = В «{ $channel }» попадают по тарифу, и там прочитали бы чужие вопросы. Пожалуйста, выберите для этого отдельную группу.
TeamsGroup = «{ $channel }» — ваша группа поддержки: попав туда по тарифу, люди прочитали бы чужие вопросы.
command-support = Написать команде
command-inbox = Вопросы к команде
