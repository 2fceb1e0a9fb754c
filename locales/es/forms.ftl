# Forms: what stands around every question, and what may be wrong with an answer.
form-title = <b>{ $title }</b> · { $step } de { $steps }
form-now = Ahora: <i>{ $value }</i>
form-preview = <b>{ $title }</b>
    Revísalo, por favor. Todavía no se guardó nada.
form-line = { $label }: <b>{ $value }</b>
form-line-changed = ✏️ { $label }: <b>{ $value }</b>
form-left = De acuerdo, no cambió nada.
form-over = Ese formulario ya está cerrado. Aquí tienes el menú.
button-form-keep = Dejarlo así
button-form-done = ✅ Listo
button-form-skip = Omitir
button-form-none = Dejarlo vacío
button-form-leave = ✖️ Cancelar
button-form-save = ✅ Guardar
button-form-edit = ✏️ { $what }
resume-form = un formulario que estabas llenando

NothingWritten = Escribe al menos una palabra.
TooLong = Es demasiado largo. Como máximo { NUMBER($limit, useGrouping: 0) } caracteres, por favor.
NotANumber = Aquí necesito un número entero de { NUMBER($low, useGrouping: 0) } a { NUMBER($high, useGrouping: 0) }, por ejemplo «{ NUMBER($low, useGrouping: 0) }».
NotAPrice = Aquí necesito un importe en { $currency }, escrito como «49» o «49,90», sin más decimales de los que tiene la moneda.
TwoReadings = «{ $typed }» puede ser { $large } o { $small }. Escribe, por favor, { $large } o { $small }, sin signos entre los miles.
NotACode = Un código tiene de 3 a 32 letras de la A a la Z y cifras, por ejemplo «VERANO25». Envíamelo así, por favor.
NotACurrency = Aquí necesito las tres letras de una moneda, por ejemplo «USD» o «EUR».
NotADate = Aquí necesito una fecha, escrita como «2026-12-31» o «2026-12-31 18:00».
NotAYear = Aquí el año de una fecha tiene que estar entre { NUMBER($first, useGrouping: 0) } y { NUMBER($last, useGrouping: 0) }.
NotAnEmail = Eso no parece una dirección de correo. Se escribe como «anna@example.org».
NotAPhone = Eso no parece un número de teléfono. Se escribe como «+34 600 123 456».
NotAnAddress = Aquí necesito la dirección de una página que empiece por «https://».
WordsWanted = No puedo leer eso. Escribe la respuesta, por favor.
PhoneWanted = No puedo leer eso. Escribe el número de teléfono o comparte un contacto.
PersonWanted = No puedo leer eso. Envía su ID o su @usuario, reenvía un mensaje suyo o comparte su contacto.
FileWanted = Aquí necesito una imagen, un video o un archivo.
WhoIsNotTold = Telegram no dice quién es. Envía su número de ID o su @usuario.
NotOnTheList = Usa uno de los botones de abajo, por favor.
