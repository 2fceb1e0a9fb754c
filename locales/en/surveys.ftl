# The survey: four questions, and the plan that the answers recommend.
button-survey = 🤔 Which plan suits me?
button-survey-plan = 💎 See this plan
command-survey = Find the plan that suits you
survey-title = 🤔 <b>Which plan suits you?</b> · { $place } of { $places }
survey-trading_level = How much experience do you have with trading?
survey-trading_level-beginner = I'm a beginner
survey-trading_level-intermediate = I know the basics
survey-trading_level-advanced = I'm experienced
survey-trading_frequency = How often do you trade?
survey-trading_frequency-daily = Every day
survey-trading_frequency-weekly = Every week
survey-trading_frequency-occasionally = Now and then
survey-main_goal = What's most important to you?
survey-main_goal-learn_improve = To learn and improve
survey-main_goal-quality_signals = Good signals
survey-main_goal-vip_community = The VIP community
survey-monthly_budget = How much would you spend a month?
survey-monthly_budget-under_15 = Under { $low }
survey-monthly_budget-15_to_50 = { $low } to { $high }
survey-monthly_budget-over_50 = Over { $high }
survey-short-trading_level = Experience
survey-short-trading_frequency = How often
survey-short-main_goal = Goal
survey-short-monthly_budget = Budget
survey-answer = { $question }: { $answer }
survey-plan = 💎 <b>{ $name }</b> suits you best: { $price }.
survey-no-plan = Thank you! Nothing is on sale right now. Take another look soon.
survey-offer = 👋 Thanks for stopping by! Answer four quick questions, and I'll tell you which plan suits you.
button-survey-figures = 🤔 Survey answers
survey-figures-title = 🤔 <b>Survey answers</b>
survey-figures-none = Nobody has answered yet. The survey is under /survey, and on the plans' screen.
survey-figures-count = Answered everything: { $answered } of { $begun } who began.
survey-figures-most = { $question }: “{ $answer }” most often ({ $share }%).
survey-figures-bought = { $bought ->
        [0] Nobody has bought the plan that was recommended yet.
       *[other] Bought the plan that was recommended: { $bought } ({ $share }%).
    }
survey-picture-title = Survey answers
survey-picture-note = Answered everything: { $count }
survey-share = { $share }% · { $count }
button-survey-answered = 👥 Who answered
button-survey-bought = 💰 Who bought
survey-rows-answered = 👥 <b>Who answered the survey</b>
survey-rows-bought = 💰 <b>Who bought what was recommended</b>
    A plan that they bought after it was recommended, without test orders and what was refunded whole.
survey-rows-none = Nobody yet.
survey-row = • { $name } (<code>{ $id }</code>), { $plan }, { $at }
survey-row-paid = • { $name } (<code>{ $id }</code>), { $plan }: { $amount }, { $at }
survey-row-no-plan = nothing on sale
