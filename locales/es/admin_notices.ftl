# Lo que se avisa solo a los administradores: el informe a su hora, las ventas y lo inusual.
button-admin-notices = 🔔 Mis avisos
admin-notices-title = 🔔 <b>De qué te aviso</b>
admin-notices-report-off = 🗞 Informe: <b>ninguno</b>
admin-notices-report-daily = 🗞 Informe: <b>cada día a las { $at }</b>
admin-notices-report-weekly = 🗞 Informe: <b>una vez por semana, { $weekday } a las { $at }</b>
admin-notices-sales = 🛒 Ventas: <b>{ $methods }</b>
admin-notices-sales-none = 🛒 Ventas: <b>ninguna</b>
admin-notices-unusual-on = 🟡 Lo inusual: <b>activado</b>
admin-notices-unusual-off = 🟡 Lo inusual: <b>desactivado</b>
admin-notices-about = Cada administrador elige lo suyo. Inusual es que no llegue ningún pago durante el triple de lo normal, que las revisiones tarden demasiado o que se rechacen más pagos que de costumbre.
button-report = 🗞 Informe
button-sales = 🛒 Ventas
button-unusual-on = 🟡 Lo inusual: activar
button-unusual-off = 🟡 Lo inusual: desactivar
button-report-off = Sin informe
button-report-daily = Cada día
button-report-weekly = Una vez por semana
button-report-hour = 🕒 A las { $at }
button-report-weekday = 📅 { $weekday }
admin-notices-report-about = El informe abarca días enteros de la tienda: ingresos, miembros nuevos, lo que viene y lo que te espera. La hora es la de tu reloj.
report-question-hour = 🕒 ¿A qué hora quieres el informe? Según tu reloj.
report-question-weekday = 📅 ¿Qué día quieres el informe?
admin-notices-sales-about = 🛒 <b>Ventas</b>
    ¿De qué ventas te aviso? La primera llega al momento. Después espero cinco minutos y reúno en un mensaje todo lo vendido mientras tanto.
button-sales-all = De todas
button-sales-none = De ninguna
NoSuchTime = Elige uno de los botones: una hora en punto o un día de la semana.
sale-plan = 🛒 <b>{ $amount }</b> · { $how }
    { $name } compró <b>{ $thing }</b>.
sale-renewal = 🛒 <b>{ $amount }</b> · { $how }
    { $name } renovó <b>{ $thing }</b>.
sale-change = 🛒 <b>{ $amount }</b> · { $how }
    { $name } cambió a <b>{ $thing }</b>.
sale-seat = 🛒 <b>{ $amount }</b> · { $how }
    { $name } compró una plaza en <b>{ $thing }</b>.
sale-name = 🛒 <b>{ $amount }</b> · { $how }
    { $name } pagó por <b>{ $thing }</b>.
sales-title = 🛒 <b>{ $count ->
        [one] { $count } venta
       *[other] { $count } ventas
    }</b> · { $total }
sales-more = { $count ->
        [one] … y { $count } más.
       *[other] … y { $count } más.
    }
button-sale = { $name } · { $amount }
report-title-day = 🗞 <b>{ $day }</b>
report-title-days = 🗞 <b>Del { $begin } al { $end }</b>
report-income = Ingresos: <b>{ $sums }</b>
report-income-none = Ingresos: <b>ninguno</b>
report-new = Miembros nuevos: <b>{ $count }</b>
report-renewals = Se renuevan solas en los próximos 7 días: <b>{ $count }</b>
report-ends = Terminan en los próximos 7 días: <b>{ $count }</b>
report-finding-nothing = No hubo ingresos en este tiempo ni justo antes.
report-finding-first = Los primeros ingresos después de un tiempo tranquilo.
report-finding-none = No hubo ingresos en este tiempo, aunque antes sí.
report-finding-up = Los ingresos están un { $percent }% por encima de { $period ->
        [day] la media de los siete días anteriores
       *[days] los siete días anteriores
    }.
report-finding-down = Los ingresos están un { $percent }% por debajo de { $period ->
        [day] la media de los siete días anteriores
       *[days] los siete días anteriores
    }.
report-finding-same = Los ingresos son casi los mismos que { $period ->
        [day] en los siete días anteriores
       *[days] en los siete días anteriores
    }.
alert-silence = 🟡 Ningún pago desde el { $since }. Sin contar las horas de silencio, el siguiente suele llegar en menos de { $usual }.
over-silence = ✅ Vuelven a llegar pagos.
alert-slow_reviews = 🟡 Los comprobantes esperan demasiado: ahora lo normal es { $usual }, y el límite es { $limit }.
over-slow_reviews = ✅ Los comprobantes vuelven a revisarse dentro del límite.
alert-many_refused = 🟡 Se rechazan más pagos que de costumbre: { $refused } de { $of } en las últimas 24 horas. Lo habitual es un { $usual }%.
over-many_refused = ✅ Ya no se rechazan más pagos que de costumbre.
button-waiting-proofs = 🧾 Revisarlos ahora
button-last-payment = 🧾 El último pago
button-last-refused = 🧾 El último rechazado
