
# Что говорят показатели одним предложением. $key — ключ показателя, $figure — как мы его называем.
# $then — с каким временем сравнивается, $part — за счёт чего разница.
finding-then-month = месяцем ранее
finding-then-days-of-month = в те же дни месяцем ранее
finding-then-day = днём ранее
finding-then-days = { $days ->
    [one] за { $days } день до этого
    [few] за { $days } дня до этого
    [many] за { $days } дней до этого
   *[other] за { $days } дня до этого
}
finding-nothing = { $key ->
    [income] В эти дни дохода нет
   *[other] { $figure }: в эти дни ничего
}.
finding-alone = { $key ->
    [income] Доход —
   *[other] { $figure }:
} { $value }.
finding-new = { $key ->
    [income] Доход —
   *[other] { $figure }:
} { $value }, а { $then } — ноль{ $part }.
finding-gone = { $key ->
    [income] В эти дни дохода нет
   *[other] { $figure }: в эти дни ноль
}, а { $then } — { $before }.
finding-same = { $key ->
    [income] Доход —
   *[other] { $figure }:
} { $value }, столько же, сколько { $then }.
finding-level = { $key ->
    [income] Доход —
   *[other] { $figure }:
} { $value }, почти столько же, сколько { $then }.
finding-up = { $key ->
    [income] Доход на { $percent } % выше
   *[other] { $figure }: на { $percent } % { $of ->
        [time] дольше
       *[other] больше
    }
}, чем { $then }{ $part }.
finding-down = { $key ->
    [income] Доход на { $percent } % ниже
   *[other] { $figure }: на { $percent } % { $of ->
        [time] быстрее
       *[other] меньше
    }
}, чем { $then }{ $part }.
finding-times = { $key ->
    [income] Доход —
   *[other] { $figure }:
} ×{ $times } к тому, что было { $then }{ $part }.
finding-up_by = { $key ->
    [income] Доход
   *[other] { $figure }:
} на { $change } больше, чем { $then }{ $part }.
finding-down_by = { $key ->
    [income] Доход
   *[other] { $figure }:
} на { $change } { $of ->
    [count] меньше
   *[other] меньше
}, чем { $then }{ $part }.
finding-owed-all-up = , и вся разница — { $part }
finding-owed-most-up = , и большая часть разницы — { $part }
finding-owed-beyond-up = ; { $part }: рост ещё больше, остальное вместе снизилось
finding-owed-all-down = , и вся разница — { $part }
finding-owed-most-down = , и большая часть разницы — { $part }
finding-owed-beyond-down = ; { $part }: снижение ещё больше, остальное вместе выросло
finding-owed-all-up-refund = , и всё потому, что возвратов стало меньше
finding-owed-most-up-refund = , в основном потому, что возвратов стало меньше
finding-owed-beyond-up-refund = : возвратов стало меньше, хотя и поступило меньше
finding-owed-all-down-refund = , и всё потому, что возвратов стало больше
finding-owed-most-down-refund = , в основном потому, что возвратов стало больше
finding-owed-beyond-down-refund = : возвратов стало больше, хотя и поступило больше
finding-named = «{ $name }»
finding-part-new = новые участники
finding-part-renewal = продления
finding-part-upgrade = переходы на другой тариф
finding-part-seat = места на курсах
finding-part-name = имена
finding-part-deposit = пополнения балансов
button-stats-picture = 🖼 Картинкой
stats-picture-cohorts = % от вступивших, через столько месяцев
stats-picture-more = и ещё { $count }
stats-picture-none = За эти дни рисовать нечего.
