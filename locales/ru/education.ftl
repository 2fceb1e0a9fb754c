# Courses, the admins' desk.
UnknownCategory = Этой категории больше нет.
UnknownCourse = Этого курса больше нет.
UnknownModule = Этого урока больше нет.
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
TooManyModules = В курсе помещается { NUMBER($limit, useGrouping: 0) } уроков.
desk-categories = 🎓 <b>Курсы</b>
    Сначала категории, в них курсы. То, что в архиве (🗄), на витрине не видно.
desk-categories-none = Категорий пока нет. Создайте первую.
desk-category = { $icon } <b>{ $name }</b>
desk-category-archived = 🗄 В архиве: курсов этой категории на витрине нет.
desk-category-empty = Курсов здесь пока нет.
category-deleted = Категория удалена.
category-delete-question = Удалить категорию <b>{ $name }</b> насовсем?
desk-course = 🎓 <b>{ $name }</b>
    { $category }
desk-course-on-sale = 🟢 На витрине
desk-course-featured = ⭐ На витрине, среди первых
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
desk-modules = 📚 <b>Уроки</b> · { $course }
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
module-deleted = Урок «{ $title }» удалён.
module-delete-question = Удалить урок <b>{ $title }</b> насовсем, вместе с отметками тех, кто его прошёл?
button-edu-new-category = ➕ Новая категория
button-edu-new-course = ➕ Новый курс
button-edu-new-module = ➕ Новый урок
button-edu-edit = ✏️ Изменить
button-edu-archive = 🗄 В архив
button-edu-restore = ♻️ Вернуть
button-edu-delete = 🗑 Удалить
button-edu-delete-sure = 🗑 Да, удалить
button-edu-lessons = 📚 Уроки ({ $count })
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
form-course-summary = О чём он, в одном-двух предложениях? Это видно в списке.
form-course-currency = В какой валюте он продаётся? Нажмите или напишите три буквы.
form-course-price = Сколько он стоит?
form-course-weeks = Сколько недель он идёт? С ними закончится и доступ; или выберите доступ без срока.
form-course-seats = Сколько мест? Оставьте пустым, если места хватит всем.
form-course-stars = Сколько он стоит в звёздах Telegram? Оставьте пустым, если звёзды не принимаются.
form-course-level = Для кого он?
form-course-starts = Когда начало? Напишите «2026-12-31» или «2026-12-31 18:00» по вашему времени.
form-course-deadline = До какого времени можно записаться? Напишите «2026-12-31» или «2026-12-31 18:00» по вашему времени.
form-course-featured = Показывать его среди первых?
form-course-plan = Идёт ли с ним тариф? Его каналы открыты ученикам, пока идёт курс.
form-course-details = Опишите его подробно. Это стоит на его странице.
form-course-features = Что входит? По одному на строку, до восьми строк.
form-course-needs = Что нужно знать или иметь? По одному на строку, до восьми строк.
form-course-outcomes = Чему учит курс? По одному на строку, до восьми строк.
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
form-module-url = Адрес, который открыть, например записи?
form-module-file = Пришлите картинку, видео или файл к уроку.
label-module-title = Название
label-module-body = Текст
label-module-url = Ссылка
label-module-file = Файл
