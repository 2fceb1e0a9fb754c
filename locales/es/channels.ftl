# Channels: linking them to plans and courses, their health, and who is inside.
ChannelsBroken = 🚧 Uno de los canales que incluye tiene un problema y lo estamos arreglando. Por ahora no está a la venta: vuelve a intentarlo un poco más tarde, por favor.
BannedFromChannel = Un administrador de { $channel } te bloqueó allí, así que ahora no puedes comprar esto. Si crees que es un error, escribe al equipo.
NoRightToJoin = Ni tu membresía ni tus cursos incluyen este canal.
members-only = 🔒 Este canal es para miembros y estudiantes. Elige un plan o un curso y entrarás en cuanto se confirme tu pago.
UnknownChannel = No soy administrador de este chat.
UnknownPlan = Ese plan ya no existe.
RightsMissing = En «{ $channel }» todavía necesito: { $rights }. Dámelo, por favor, e inténtalo de nuevo.
LinkRefused = Telegram no creó el enlace de invitación a «{ $channel }». Inténtalo de nuevo en unos minutos.
right-name-administrator = los permisos de administrador para invitar y expulsar
right-name-invite = el permiso para invitar con un enlace
right-name-ban = el permiso para expulsar usuarios

which-plan = 📡 Ya estoy en <b>{ $channel }</b> y tengo los permisos que necesito. ¿A qué plan o curso pertenece?
rights-wanted = 📡 Gracias por añadirme a <b>{ $channel }</b>. Para dejar entrar y sacar a la gente necesito: { $rights }.
channel-linked = ✅ A partir de ahora, <b>{ $plan }</b> da entrada a <b>{ $channel }</b>.
channel-talk = 💬 <b>{ $channel }</b> tiene un grupo para comentarios. Quien pierda el canal seguirá en ese grupo, salvo que también me hagas administrador allí y lo añadas al mismo plan.
course-linked = ✅ Los estudiantes de <b>{ $course }</b> ya pueden entrar en <b>{ $channel }</b>.
channels-list = 📡 <b>Canales</b>
    Para añadir uno, hazme su administrador, con permiso para invitar y expulsar usuarios.
channel-card = 📡 <b>{ $channel }</b>
    ID: <code>{ $id }</code>
channel-plans = Planes: { $plans }
channel-courses = Cursos: { $courses }
channel-no-plans = Todavía no pertenece a ningún plan ni curso.
channel-mode-request = La gente pide entrar y yo acepto a quien ha pagado.
channel-mode-invite = La gente recibe un enlace de un solo uso que caduca.
channel-sound = ✅ Tengo los permisos que necesito.
channel-missing = ⚠️ Me falta: { $rights }. Lo que incluye este canal no se vende hasta que se arregle.
channel-tags = 🪪 Aquí cada miembro lleva una etiqueta junto a su nombre: su plan, la semana de su curso o «{ $graduate }».
channel-tags-off = 🪪 Puedo poner etiquetas junto al nombre de los miembros, pero está desactivado: /settings, «{ $setting }».
channel-tags-forbidden = 🪪 Aquí no puedo poner etiquetas junto al nombre de los miembros. Si las quieres, abre el perfil del grupo, entra en «Administradores», elígeme y permíteme editar las etiquetas de los miembros.
member-tag-week = Semana { $week } de { $of }
member-tag-week-short = Semana { $week }/{ $of }
member-tag-graduate = Curso completado
channel-heads-unknown = 🟡 Telegram no me dijo cuántas personas hay dentro. Vuelvo a preguntar mañana.
channel-tight = 🟢 Se sabe quién es cada persona de dentro y no hay otra entrada.
channel-tight-again = 🟢 { $channel }: vuelve a saberse quién es cada persona de dentro y no hay otra entrada.
channel-looked-at = Quién más lee: revisado el { $at }.
leaks-title = 📡 <b>Cambió quién más puede leer tus canales</b>
button-mode-request = Cambiar a solicitudes
button-mode-invite = Cambiar a enlaces de un solo uso
button-link-plan = ➕ { $plan }
button-unlink-plan = ➖ { $plan }
channel-broken = ⚠️ En <b>{ $channel }</b> perdí: { $rights }. No se vende nada que necesite este canal hasta que me lo devuelvas.
channel-mended = ✅ <b>{ $channel }</b> vuelve a funcionar.
no-request-link = ⚠️ Telegram no creó el enlace de invitación de <b>{ $channel }</b>, así que todavía nadie puede entrar. Prueba en unos minutos. Si sigue igual, quítame de ahí y vuelve a añadirme como administrador con permiso para invitar.
button-link-retry = 🔁 Probar otra vez
stranger-inside = ⚠️ { $name } (<code>{ $id }</code>) entró en <b>{ $channel }</b> sin membresía, { $way ->
        [foreign_link] con un enlace hecho para otra persona. Le quito el acceso.
        [by_administrator] por invitación de un administrador. No hago nada.
       *[other] con un enlace que no es mío. No hago nada.
    }
removal-failed = ⚠️ No pude sacar a { $name } (<code>{ $id }</code>) de <b>{ $channel }</b>. Lo seguiré intentando. Telegram dice: { $why }
removal-uncertain = ❓ { $name } (<code>{ $id }</code>) debería salir de <b>{ $channel }</b>, pero no es seguro que su derecho haya terminado. No saqué a nadie: revísalo, por favor.
join-uncertain = ❓ { $name } (<code>{ $id }</code>) pide entrar en <b>{ $channel }</b>, pero no es seguro que tenga derecho. Su solicitud espera: revísala, por favor.
way-back = 🚪 Te saqué de { $channel } justo cuando se confirmaba tu pago. ¡Perdona! Vuelve a entrar, por favor.
entry-refused = 🚪 Quise dejarte entrar en <b>{ $channel }</b>, pero Telegram no lo permite. Casi siempre significa que ya estás en demasiados canales y grupos: sal de alguno y volveré a intentarlo. También puedes probar ahora mismo en «Mi membresía».
entry-failed = ⚠️ Telegram no deja entrar a { $name } (<code>{ $id }</code>) en <b>{ $channel }</b>. Ya lo sabe y le dije qué hacer; yo sigo intentándolo. Telegram dice: { $why }
