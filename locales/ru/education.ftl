# Courses, the members' side: the shop window, enrolling, studying and certificates.
courses = 🎓 <b>Курсы</b>
    Выберите тему или найдите то, чему хотите научиться.
courses-empty = 🎓 Сейчас курсов в продаже нет. Загляните, пожалуйста, чуть позже.
category = 🎓 <b>{ $name }</b>
    { $count ->
        [one] { $count } курс.
        [few] { $count } курса.
        [many] { $count } курсов.
       *[other] { $count } курса.
    }
category-empty = В этой теме курсов больше нет. Посмотрите другие.
course-search = 🔎 Что ищем? Пришлите несколько слов: тему, название курса или имя преподавателя.
courses-found = 🔎 «{ $query }»
    { $count ->
        [one] Нашёлся { $count } курс.
        [few] Нашлось { $count } курса.
        [many] Нашлось { $count } курсов.
       *[other] Нашлось { $count } курса.
    }
    Пришлите другие слова, чтобы поискать ещё.
courses-not-found = По словам «{ $query }» ничего не нашлось. Попробуйте меньше слов.
course-card = 🎓 <b>{ $name }</b>
    { $price }
course-title = 🎓 <b>{ $name }</b>
price-free = Бесплатно
course-teacher = 👤 Преподаёт { $name }
course-level-beginner = 📈 Для начинающих
course-level-intermediate = 📈 Для тех, у кого уже есть опыт
course-level-advanced = 📈 Для опытных
course-weeks = ⏱ { $count ->
        [one] { $count } неделя
        [few] { $count } недели
        [many] { $count } недель
       *[other] { $count } недели
    }
course-for-good = ♾ Доступ навсегда
course-starts = 📅 Начало: { $at }
course-deadline = ⏳ Запись до { $at }
course-line = 🚶 Свободных мест сейчас нет, но можно встать в очередь.
course-seats = 💺 { $count ->
        [one] Осталось { $count } место
        [few] Осталось { $count } места
        [many] Осталось { $count } мест
       *[other] Осталось { $count } места
    }
course-plan = 💎 Тариф «{ $plan }» входит в курс
course-enrollment-pending = 🧾 Анкета у нас, осталось только оплатить.
course-enrollment-waitlisted = 🚶 Вы в очереди на этот курс.
course-enrollment-offered = 💺 Для вас держим место!
course-enrollment-active = 📖 Вы записаны на этот курс.
course-enrollment-completed = 🏅 Этот курс вы уже окончили.
course-enrollment-cancelled = ✖️ Вы больше не учитесь на этом курсе.
course-enrollment-suspended = ⏸ Обучение приостановлено.
course-outcomes = <b>Чему вы научитесь</b>
course-requirements = <b>Что понадобится</b>
course-features = <b>Что входит</b>
course-about-teacher = 👤 <b>{ $name }</b>
    { $about }
button-course-search = 🔎 Поиск
button-course-video = 🎬 Видео о курсе
button-course-details = 📋 Подробнее
button-enrol = ✍️ Записаться · { $price }
button-enrol-line = 🚶 Встать в очередь
button-my-course = 📖 Мой курс

form-enrol = Запись на курс
form-enrol-name = Как вас зовут? Напишите имя полностью: так оно будет стоять в сертификате.
form-enrol-email = Какой у вас адрес электронной почты?
form-enrol-phone = Какой у вас номер телефона? Вместе с кодом страны, пожалуйста.
label-enrol-name = Имя
label-enrol-email = Почта
label-enrol-phone = Телефон
enrol-then-pay = После сохранения вы выберете, как оплатить.
enrol-then-take = После сохранения останется одно нажатие, и место ваше.
enrol-then-wait = После сохранения вы встанете в очередь. Это бесплатно, и я напишу вам, как только место освободится.

my-courses = 🎓 <b>Мои курсы</b>
my-courses-signs = 📖 идёт учёба · 🧾 ждёт оплаты · 🚶 в очереди · 💺 место для вас · 🏅 пройден · ⏸ на паузе · ✖️ завершён
my-courses-none = 🎓 У вас пока нет курсов. Посмотрите, чему здесь можно научиться.
study-pending = 🧾 Осталось только оплатить.
study-checked = ⏳ Проверяем ваш чек. Как только всё подтвердится, место ваше.
study-waitlisted = 🚶 Пока все места заняты. Я напишу вам, как только освободится ваше.
study-offered = 💺 Для вас держим место.
study-active = 📖 Вы записаны на курс.
study-over = 🏁 Доступ к этому курсу закончился.
study-completed = 🏅 Курс пройден. Поздравляем!
study-cancelled = ✖️ Эта запись больше не действует.
study-suspended = ⏸ Обучение приостановлено, место остаётся за вами.
study-place = Ваш номер в очереди: { $place }.
study-offered-until = Займите его, пожалуйста, до { $until }.
study-progress = { $bar } { $percent } %
study-lessons = Пройдено { $done } из { $count ->
        [one] { $count } урока
        [few] { $count } уроков
        [many] { $count } уроков
       *[other] { $count } урока
    }
study-all-done = 🎉 Всё пройдено! Сертификат придёт, как только команда подтвердит завершение.
study-starts = 📅 Начало: { $at }
study-ends = 🏁 Доступ до { $at }
study-completed-at = 🏅 Курс пройден { $at }
button-lessons = 📖 Уроки
button-certificate = 🏅 Мой сертификат
button-about-course = ℹ️ О курсе
button-leave-course = 🚪 Уйти с курса
button-leave-sure = 🚪 Да, уйти
leave-question = 🚪 Уйти с курса <b>{ $course }</b>? Ваше место достанется другому, каналы курса закроются, а деньги сами собой не вернутся. Если хотите их вернуть, сначала напишите нам.
leave-line-question = 🚪 Отказаться от места на курсе <b>{ $course }</b>?
course-left = Вы больше не учитесь на курсе <b>{ $course }</b>.
line-left = Место на курсе <b>{ $course }</b> больше не за вами.
button-erase-me = 🧹 Удалить мои данные
button-erase-sure = Да, удалить
erase-question = 🧹 Удалить данные, которые вы указали при записи на курс <b>{ $course }</b>? Отменить это будет нельзя. Сам платёж останется в учёте.
erase-certificate = Номер сертификата сохранится, но вашего имени на нём больше никто не увидит.
erased = 🧹 Готово: ваши данные удалены.

lessons = 📖 <b>{ $course }</b>
    { $count ->
        [one] { $count } урок.
        [few] { $count } урока.
        [many] { $count } уроков.
       *[other] { $count } урока.
    }
lessons-none = 📖 Уроков здесь пока нет.
lesson-title = 📖 { $number } из { $total } · <b>{ $title }</b>
lesson-done = ✅ Пройден
button-lesson-done = ✅ Отметить пройденным
button-lesson-undone = ⏪ Снять отметку
button-lesson-file = 📎 Открыть материал
button-lesson-link = 🔗 Открыть ссылку
button-lesson-next = Следующий урок ›

certificate-caption = 🏅 Ваш сертификат за курс <b>{ $course }</b>.
    Номер: <code>{ $number }</code>. Проверить его может каждый: /certificate
certificate-valid = ✅ Сертификат подлинный.
    Номер: <code>{ $number }</code>
    Имя: <b>{ $name }</b>
    Курс: <b>{ $course }</b>
    Дата: { $at }
certificate-replaced = 🔁 Сертификат <code>{ $old }</code> заменён: в нём исправлено имя. Вместо него действует этот.
certificate-nameless = (имя удалено по просьбе владельца)
certificate-question = 🏅 Какой сертификат проверить? Пришлите его номер, например <code>DC-ACDE-FHJK</code>.
paper-title = Сертификат
paper-above = Этот сертификат получает
paper-below = за успешное завершение курса
paper-date = Курс завершён { $at }
paper-number = № { $number }
paper-check = Наведите камеру на код, и наш бот подтвердит этот сертификат.
course-completed = 🏅 Поздравляем, курс <b>{ $course }</b> пройден!
course-completed-until = Сертификат остаётся у вас. Уроки открыты до { $until }.
course-completed-open = Сертификат остаётся у вас, и уроки тоже открыты.
course-completed-closed = Сертификат остаётся у вас, а уроки теперь закрыты.
certificate-corrected = 🏅 Имя в вашем сертификате исправлено. У него новый номер, а при проверке старого видно, что сертификат заменён.
course-soon = 📅 Скоро начинается курс <b>{ $course }</b>: { $at }.
course-begins = 🚀 Курс <b>{ $course }</b> начинается. Приятной учёбы!
lessons-finished = 🏅 { $name } (<code>{ $id }</code>): пройдены все уроки курса «{ $course }». Теперь курс можно завершить.

LessonGone = Этого урока больше нет.
LessonsClosed = Уроки этого курса для вас сейчас закрыты. Вот как обстоят дела.
NoSuchCertificate = Сертификата с номером «{ $number }» нет.
TooManyChecks = Слишком много номеров подряд. Попробуйте, пожалуйста, через час.
StillStudying = Пока место на курсе за вами, нам нужно знать, кто вы. Сначала уйдите с курса.
action-progress_set = изменён прогресс ученика
action-certificate_corrected = исправлено имя в сертификате
NameForgotten = Имя удалено по просьбе ученика, и в сертификате его больше не будет.
action-course_completed = курс завершён для ученика
resume-course_search = поиск курса
command-courses = Курсы
command-mycourses = Мои курсы
command-certificate = Проверить сертификат

# Courses, the admins' desk.
UnknownCategory = Этой категории больше нет.
UnknownCourse = Этого курса больше нет.
UnknownLesson = Этого урока больше нет.
UnknownBundle = Этот тариф больше нельзя приложить к курсу. Выберите, пожалуйста, другой.
NameTaken = Название «{ $name }» уже занято. Придумайте, пожалуйста, другое.
CategoryNotEmpty = { $courses ->
        [one] В этой категории { $courses } курс. Сначала перенесите или удалите его.
        [few] В этой категории { $courses } курса. Сначала перенесите или удалите их.
        [many] В этой категории { $courses } курсов. Сначала перенесите или удалите их.
       *[other] В этой категории { $courses } курса. Сначала перенесите или удалите их.
    }
SeatsTaken = { $seats ->
        [one] Уже занято { $seats } место, меньше сделать нельзя.
        [few] Уже занято { $seats } места, меньше сделать нельзя.
        [many] Уже занято { $seats } мест, меньше сделать нельзя.
       *[other] Уже занято { $seats } места, меньше сделать нельзя.
    }
CourseHasStudents = На этот курс уже кто-то записан, или к нему привязан чат, поэтому удалить его нельзя. Отправьте его в архив: он исчезнет с витрины, и никто ничего не потеряет.
NotAPicture = Здесь нужна фотография (именно фото, а не файл) или адрес картинки.
TooManyLessons = В курсе помещается { NUMBER($limit, useGrouping: 0) } уроков.
desk-categories = 🎓 <b>Курсы</b>
    Курсы лежат в категориях. То, что в архиве (🗄), на витрине не видно.
desk-categories-none = Категорий пока нет. Создайте первую.
desk-category = { $icon } <b>{ $name }</b>
desk-category-archived = 🗄 В архиве: курсов этой категории на витрине нет.
desk-category-empty = Курсов здесь пока нет.
category-deleted = Категория удалена.
category-delete-question = Удалить категорию <b>{ $name }</b> насовсем?
desk-course = 🎓 <b>{ $name }</b>
    { $category }
desk-course-on-sale = 🟢 На витрине
desk-course-featured = 📌 На витрине, среди первых
desk-course-draft = ⚪ Черновик: его никто не видит
desk-course-archived = 🗄 В архиве: записаться больше нельзя
desk-course-price = Цена: <b>{ $price }</b>
desk-course-stars = В звёздах: <b>{ $stars } ⭐</b>
desk-course-weeks = { $weeks ->
        [one] { $weeks } неделя
        [few] { $weeks } недели
        [many] { $weeks } недель
       *[other] { $weeks } недели
    }
desk-course-forever = Доступ без срока
desk-course-seats = Занято мест: { $taken } из { $seats }
desk-course-seats-free = Занято мест: { $taken }, без ограничения
desk-course-starts = Начало: { $at }
desk-course-deadline = Запись до: { $at }
desk-course-plan = Вместе с тарифом { $plan }
desk-level-Beginner = Для начинающих
desk-level-Intermediate = Для тех, кто знает основы
desk-level-Advanced = Для опытных
desk-course-whole = ✅ На странице есть всё, что нужно.
desk-course-lacks = ✍️ На странице пока нет: { $parts }.
desk-part-summary = краткого описания
desk-part-details = подробного описания
desk-part-features = того, что входит
desk-part-requirements = того, что понадобится
desk-part-outcomes = того, чему учат
desk-part-teacher = преподавателя
desk-part-picture = картинки
desk-part-lessons = уроков
course-deleted = Курс удалён.
course-delete-question = Удалить курс <b>{ $name }</b> вместе с уроками насовсем?
desk-modules = 📖 <b>Уроки</b> · { $course }
desk-modules-none = Уроков пока нет. Ученики увидят их в этом порядке, и пройденные уроки двигают их прогресс.
desk-module = 📖 <b>{ $number } из { $total }</b> · { $course }
    <b>{ $title }</b>
desk-module-url = 🔗 { $url }
desk-module-file = 📎 { $title }
desk-file-photo = 📎 С картинкой
desk-file-video = 📎 С видео
desk-file-document = 📎 С файлом
desk-picture-sent = прислана сюда в чат
desk-forever = Без срока
desk-yes = Да, среди первых
desk-no = Нет, на обычном месте
module-deleted = Урок «{ $name }» удалён.
module-delete-question = Удалить урок <b>{ $title }</b> насовсем, вместе с отметками тех, кто его прошёл?
button-edu-new-category = ➕ Новая категория
button-edu-new-course = ➕ Новый курс
button-edu-new-module = ➕ Новый урок
button-edu-edit = ✏️ Изменить
button-edu-archive = 🗄 В архив
button-edu-restore = ♻️ Вернуть
button-edu-delete = 🗑 Удалить
button-edu-delete-sure = 🗑 Да, удалить
button-edu-look = 👁 Страница
button-edu-lessons = 📖 Уроки ({ $count })
button-edu-page-before = ‹ Назад по списку
button-edu-page-next = Дальше ›
button-edu-move-up = ⬆️ Выше
button-edu-move-down = ⬇️ Ниже
button-edu-show-file = 📎 Показать файл
form-category = Категория
form-category-name = Как называется категория?
form-category-about = Одно-два предложения о ней?
form-category-icon = Эмодзи для кнопки?
form-category-place = На каком она месте? Число: чем меньше, тем раньше.
label-category-name = Название
label-category-about = Описание
label-category-icon = Значок
label-category-place = Место
form-course = Курс
form-course-category = К какой категории он относится?
form-course-name = Как называется курс?
form-course-summary = О чём он, в одном-двух предложениях? Это первое, что видно на его странице.
form-course-currency = В какой валюте он продаётся? Нажмите или напишите три буквы.
form-course-price = Сколько он стоит?
form-course-weeks = Сколько недель он идёт? Вместе с ними закончится и доступ; или выберите доступ без срока.
form-course-seats = Сколько мест? Оставьте пустым, если места хватит всем.
form-course-stars = Сколько он стоит в звёздах Telegram? Оставьте пустым, если звёзды не принимаются.
form-course-level = Для кого он?
form-course-starts = Когда начало? Напишите «2026-12-31» или «2026-12-31 18:00» по вашему времени.
form-course-deadline = До какого времени можно записаться? Напишите «2026-12-31» или «2026-12-31 18:00» по вашему времени.
form-course-featured = Показывать среди первых?
form-course-plan = Входит ли в курс тариф? Его каналы открыты ученикам, пока идёт курс.
form-course-details = Опишите его подробно. Это прочтут по кнопке «Подробнее».
form-course-features = Что входит? По одному пункту в строке, до восьми строк.
form-course-needs = Что нужно знать или иметь? По одному пункту в строке, до восьми строк.
form-course-outcomes = Чему учит курс? По одному пункту в строке, до восьми строк.
form-course-teacher = Кто преподаёт?
form-course-bio = Несколько слов о преподавателе?
form-course-portrait = Адрес фотографии преподавателя?
form-course-picture = Пришлите картинку для страницы или напишите её адрес.
form-course-video = Адрес видео с анонсом?
label-course-category = Категория
label-course-name = Название
label-course-summary = Кратко
label-course-currency = Валюта
label-course-price = Цена
label-course-weeks = Недели
label-course-seats = Места
label-course-stars = Звёзды
label-course-level = Уровень
label-course-starts = Начало
label-course-deadline = Запись до
label-course-featured = Среди первых
label-course-plan = Тариф
label-course-details = Описание
label-course-features = Что входит
label-course-needs = Что нужно
label-course-outcomes = Чему учит
label-course-teacher = Преподаватель
label-course-bio = О преподавателе
label-course-portrait = Портрет
label-course-picture = Картинка
label-course-video = Видео
form-module = Урок
form-module-title = Как называется урок?
form-module-body = Текст урока?
form-module-url = Какую ссылку открыть, например на запись?
form-module-file = Пришлите картинку, видео или файл к уроку.
label-module-title = Название
label-module-body = Текст
label-module-url = Ссылка
label-module-file = Файл
button-students = 👩‍🎓 Ученики ({ $count })
button-give-seat = 🎁 Подарить место
cohort = 👩‍🎓 <b>{ $course }</b>
    { $status }
cohort-none = Здесь никого нет.
cohort-pending = ⏳ Ждут оплаты
cohort-waitlisted = 🚶 В очереди
cohort-active = ✅ Учатся
cohort-suspended = ⏸ На паузе
cohort-completed = 🏅 Прошли курс
cohort-cancelled = ✖️ Ушли
person-studies = 🎓 Курсы: <b>{ $name }</b>
person-studies-none = Курсов пока нет.
student-card = 👩‍🎓 <b>{ $course }</b>
student-erased = 🫥 Личные данные удалены по просьбе этого человека.
student-name = Имя: <b>{ $name }</b>
student-email = Почта: <code>{ $email }</code>
student-phone = Телефон: <code>{ $phone }</code>
student-telegram = В Telegram: <code>{ $id }</code>{ $username }
student-status = Состояние: <b>{ $status }</b>
student-place = Место в очереди: <b>{ $place }</b>
student-offered = 💺 Место придержано до { $until }
student-payment = Оплата: { $payment }{ $amount }{ $method }
student-progress = Прогресс: <b>{ $progress } %</b> · уроки { $done }/{ $lessons }
student-enrolled = Запись: { $at }
student-starts = Начало: { $at }
student-ends = Доступ до: { $at }
student-completed = Окончание: { $at }
student-certificate = Сертификат: <code>{ $number }</code>
student-notes = 📝 { $notes }
seat-payment-pending = пока нет
seat-payment-awaiting_admin = чек ждёт решения
seat-payment-completed = оплачено
seat-payment-failed = не прошла
seat-payment-refunded = возвращена
student-complete-question = { $name }: курс <b>{ $course }</b> пройден? Сертификат придёт сразу, а место освободится.
student-audit = 📜 <b>Кто что смотрел и менял</b> · { $course }
audit-line = <b>{ $at }</b> · { $by }: { $action }
audit-by-bot = бот
audit-created = запись
audit-viewed = просмотр
audit-updated = изменение
audit-status_changed = новое состояние
audit-anonymized = личные данные удалены
audit-change = { $what }: { $old } → <b>{ $new }</b>
audit-value-status = Состояние
audit-value-payment = Оплата
audit-value-has_seat = Место
audit-value-progress = Прогресс
audit-value-offered_until = Придержано до
audit-value-access_ends_at = Доступ до
audit-yes = да
audit-no = нет
audit-reason-payment = по оплате
audit-reason-form = заполнена анкета
audit-reason-offered = предложено свободное место
audit-reason-offer-over = срок предложения вышел
audit-reason-seat-free = место освободилось
audit-reason-given = в подарок
audit-reason-left = уход по своему желанию
audit-reason-over = срок закончился, записывается снова
audit-reason-completed = курс пройден
audit-reason-resumed = учёба продолжается
audit-reason-progress = вручную
audit-reason-lesson = урок
audit-reason-note = написана заметка
audit-reason-no-note = заметка убрана
button-student-progress = 📈 Прогресс
button-student-complete = 🏅 Завершить
button-student-complete-sure = 🏅 Да, курс пройден
button-student-suspend = ⏸ Пауза
button-student-resume = ▶️ Продолжить
button-student-dismiss = ✖️ Отчислить
button-student-rename = ✏️ Исправить имя
button-student-note = 📝 Заметка
button-student-audit = 📜 Кто смотрел и менял
button-student-person = 👤 Человек
button-student-payment = 🧾 Платёж
form-progress = Прогресс
form-progress-percent = Сколько пройдено, в процентах? От 0 до 100.
label-progress-percent = Прогресс в %
form-suspend = Пауза
form-suspend-reason = Почему? Ученик это увидит. Место остаётся за ним, доступ закрывается.
label-suspend-reason = Причина
form-dismiss = Отчисление
form-dismiss-reason = Почему? Ученик это увидит. Место получит следующий в очереди; деньги возвращают на карточке платежа, не здесь.
label-dismiss-reason = Причина
form-certname = Имя в сертификате
form-certname-name = Как правильно? Новый сертификат придёт сразу, а старый номер сообщит, что сертификат заменён.
label-certname-name = Имя
form-studentnote = Заметка
form-studentnote-text = Что записать? Увидят только администраторы.
label-studentnote-text = Заметка
form-giveseat = Место в подарок
form-giveseat-who = Кому? Напишите ID или @имя. Этот человек должен хотя бы раз открыть бота.
label-giveseat-who = Кому
giveseat-preview = Место на курсе <b>{ $course }</b> получит { $name } (<code>{ $id }</code>) и сразу об этом узнает.
