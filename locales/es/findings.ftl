
# Lo que dicen las cifras en una frase. $key nombra la cifra, $figure es como la llamamos.
# $then: el periodo con el que se compara; $part es de dónde viene el cambio.
finding-then-month = en el mes anterior
finding-then-days-of-month = en los mismos días del mes anterior
finding-then-day = el día anterior
finding-then-days = { $days ->
    [one] en el { $days } día anterior
   *[other] en los { $days } días anteriores
}
finding-nothing = { $key ->
    [income] Sin ingresos
   *[other] { $figure }: nada
} en estos días.
finding-alone = { $key ->
    [income] Los ingresos son de
   *[other] { $figure }:
} { $value }.
finding-new = { $key ->
    [income] Los ingresos son de
   *[other] { $figure }:
} { $value }, frente a cero { $then }{ $part }.
finding-gone = { $key ->
    [income] Sin ingresos
   *[other] { $figure }: cero
} en estos días, frente a { $before } { $then }.
finding-same = { $key ->
    [income] Los ingresos son de
   *[other] { $figure }:
} { $value }, igual que { $then }.
finding-level = { $key ->
    [income] Los ingresos son de
   *[other] { $figure }:
} { $value }, casi igual que { $then }.
finding-up = { $key ->
    [income] Los ingresos son un { $percent } % más altos
   *[other] { $figure }: un { $percent } % { $of ->
        [time] más de tiempo
       *[other] más
    }
} que { $then }{ $part }.
finding-down = { $key ->
    [income] Los ingresos son un { $percent } % más bajos
   *[other] { $figure }: un { $percent } % { $of ->
        [time] menos de tiempo
       *[other] menos
    }
} que { $then }{ $part }.
finding-times = { $key ->
    [income] Los ingresos son
   *[other] { $figure }:
} { $times } veces lo que { $then }{ $part }.
finding-up_by = { $key ->
    [income] Los ingresos suman
   *[other] { $figure }:
} { $change } más que { $then }{ $part }.
finding-down_by = { $key ->
    [income] Los ingresos suman
   *[other] { $figure }:
} { $change } { $of ->
    [count] menos
   *[other] menos
} que { $then }{ $part }.
finding-owed-all-up = , y todo viene de { $part }
finding-owed-most-up = , y la mayor parte viene de { $part }
finding-owed-beyond-up = : { $part }, con una subida aún mayor; el resto, en conjunto, bajó
finding-owed-all-down = , y toda la diferencia está en { $part }
finding-owed-most-down = , y la mayor parte de la diferencia está en { $part }
finding-owed-beyond-down = : { $part }, con una bajada aún mayor; el resto, en conjunto, subió
finding-owed-all-up-refund = , y todo porque se devolvió menos
finding-owed-most-up-refund = , sobre todo porque se devolvió menos
finding-owed-beyond-up-refund = : se devolvió menos, aunque también entró menos
finding-owed-all-down-refund = , y todo porque se devolvió más
finding-owed-most-down-refund = , sobre todo porque se devolvió más
finding-owed-beyond-down-refund = : se devolvió más, aunque también entró más
finding-named = «{ $name }»
finding-part-new = nuevos miembros
finding-part-renewal = renovaciones
finding-part-upgrade = cambios de plan
finding-part-seat = plazas en cursos
finding-part-name = nombres
finding-part-deposit = recargas de saldo
button-stats-picture = 🖼 En imagen
stats-picture-cohorts = % de quienes entraron, tantos meses después
stats-picture-more = y { $count } más
stats-picture-none = No hay nada que dibujar en estos días.
