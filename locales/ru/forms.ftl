# Forms: what stands around every question, and what may be wrong with an answer.
form-title = <b>{ $title }</b> · { $step } из { $steps }
form-now = Сейчас: <i>{ $value }</i>
form-preview = <b>{ $title }</b>
    Проверьте, пожалуйста. Пока ничего не сохранено.
form-line = { $label }: <b>{ $value }</b>
form-line-changed = ✏️ { $label }: <b>{ $value }</b>
form-left = Хорошо, ничего не изменилось.
form-over = Эта анкета уже закрыта. Вот меню.
button-form-keep = Оставить как есть
button-form-done = ✅ Готово
button-form-skip = Пропустить
button-form-none = Оставить пустым
button-form-leave = ✖️ Отмена
button-form-save = ✅ Сохранить
button-form-edit = ✏️ { $what }
resume-form = анкета, которую вы заполняли

NothingWritten = Здесь нужно хотя бы одно слово.
TooLong = Слишком длинно. Не больше { NUMBER($limit, useGrouping: 0) } символов, пожалуйста.
NotANumber = Здесь нужно целое число от { NUMBER($low, useGrouping: 0) } до { NUMBER($high, useGrouping: 0) }, например «{ NUMBER($low, useGrouping: 0) }».
NotAPrice = Здесь нужна сумма в { $currency }, например «49» или «49,90», с таким числом знаков после запятой, какое есть у валюты.
TwoReadings = «{ $typed }» можно прочитать двояко: { $large } или { $small }. Напишите, пожалуйста, { $large } или { $small }, без знаков между тысячами.
NotACode = Промокод состоит из 3–32 латинских букв и цифр, например «SPRING25». Пришлите его так, пожалуйста.
NotACurrency = Здесь нужны три буквы валюты, например «USD» или «EUR».
NotADate = Здесь нужна дата в виде «2026-12-31» или «2026-12-31 18:00».
NotAYear = Год в дате должен быть от { NUMBER($first, useGrouping: 0) } до { NUMBER($last, useGrouping: 0) }.
NotAnEmail = Это не похоже на адрес почты. Он пишется так: «anna@example.org».
NotAPhone = Это не похоже на номер телефона. Он пишется так: «+7 900 123-45-67».
NotAnAddress = Здесь нужен адрес страницы, который начинается с «https://».
WordsWanted = Это я прочитать не могу. Напишите ответ, пожалуйста, словами.
PhoneWanted = Это я прочитать не могу. Напишите номер телефона или поделитесь контактом.
PersonWanted = Это я прочитать не могу. Пришлите ID или @username, перешлите сообщение этого человека или поделитесь контактом.
FileWanted = Здесь нужна картинка, видео или файл.
WhoIsNotTold = Telegram не говорит, чьё это сообщение. Пришлите ID или @username.
NotOnTheList = Выберите, пожалуйста, одну из кнопок ниже.
