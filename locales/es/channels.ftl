# Channels: linking them to plans and courses, their health, and who is inside.
ChannelsBroken = 🛠 Uno de los canales que van con esto tiene un problema, así que no lo vendemos hasta que se arregle. El equipo ya lo sabe. Vuelve a intentarlo un poco más tarde, por favor.
BannedFromChannel = Un administrador de { $channel } te bloqueó allí, así que no podemos venderte esto. Si crees que es un error, escribe al equipo.
NoRightToJoin = Ni tu membresía ni tus cursos incluyen este canal.
members-only = 🔒 Este canal es para miembros y estudiantes. Elige un plan o un curso y entrarás en cuanto se confirme tu pago.
UnknownChannel = No soy administrador de este chat.
UnknownPlan = Ese plan ya no existe.
RightsMissing = En «{ $channel }» todavía necesito: { $rights }. Dámelo, por favor, e inténtalo de nuevo.
right-name-administrator = los permisos de administrador para invitar y suspender
right-name-invite = el permiso para invitar con un enlace
right-name-ban = el permiso para suspender usuarios

which-plan = 📡 Ya estoy en <b>{ $channel }</b> y tengo los permisos que necesito. ¿A qué plan o curso pertenece?
rights-wanted = 📡 Gracias por añadirme a <b>{ $channel }</b>. Para cuidarlo necesito: { $rights }.
channel-linked = ✅ A partir de ahora, <b>{ $plan }</b> da entrada a <b>{ $channel }</b>.
course-linked = ✅ Los estudiantes de <b>{ $course }</b> ya pueden entrar en <b>{ $channel }</b>.
channels-list = 📡 <b>Canales</b>
    Para añadir uno, hazme su administrador, con permiso para invitar y suspender usuarios.
channel-card = 📡 <b>{ $channel }</b>
    ID: <code>{ $id }</code>
channel-plans = Planes: { $plans }
channel-courses = Cursos: { $courses }
channel-no-plans = Todavía no pertenece a ningún plan ni curso.
channel-mode-request = La gente pide entrar y yo acepto a quien ha pagado.
channel-mode-invite = La gente recibe un enlace de un solo uso que caduca.
channel-sound = ✅ Tengo los permisos que necesito.
channel-missing = ⚠️ Me falta: { $rights }. Lo que incluye este canal no se vende hasta que se arregle.
button-mode-request = Cambiar a solicitudes
button-mode-invite = Cambiar a enlaces de un solo uso
button-link-plan = ➕ { $plan }
button-unlink-plan = ➖ { $plan }
channel-broken = ⚠️ En <b>{ $channel }</b> perdí: { $rights }. No se vende nada que necesite este canal hasta que me lo devuelvas.
channel-mended = ✅ <b>{ $channel }</b> vuelve a funcionar.
stranger-inside = ⚠️ { $name } (<code>{ $id }</code>) entró en <b>{ $channel }</b> sin membresía, { $way ->
        [foreign_link] con un enlace hecho para otra persona. Le quito el acceso.
        [by_administrator] por invitación de un administrador. No hago nada.
       *[other] con un enlace que no es mío. No hago nada.
    }
removal-failed = ⚠️ No pude sacar a { $name } (<code>{ $id }</code>) de <b>{ $channel }</b>: { $why }. Lo seguiré intentando.
removal-uncertain = ❓ { $name } (<code>{ $id }</code>) debería salir de <b>{ $channel }</b>, pero no es seguro que su derecho haya terminado. No saqué a nadie: échale un vistazo, por favor.
join-uncertain = ❓ { $name } (<code>{ $id }</code>) pide entrar en <b>{ $channel }</b>, pero no es seguro que tenga derecho. Su solicitud espera: échale un vistazo, por favor.
way-back = 🚪 Te saqué de { $channel } justo cuando se confirmaba tu pago. ¡Perdona! Vuelve a entrar, por favor.
entry-refused = 🚪 He querido dejarte entrar en <b>{ $channel }</b>, pero Telegram no lo permite. Casi siempre significa que ya estás en demasiados canales y grupos: sal de alguno y volveré a intentarlo por mi cuenta. También puedes probar ahora mismo en «Mi membresía».
entry-failed = ⚠️ Telegram no deja entrar a { $name } (<code>{ $id }</code>) en <b>{ $channel }</b>: { $why }. Ya lo sabe y le he dicho qué hacer; yo sigo intentándolo.
