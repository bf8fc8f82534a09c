### گزارش‌ها: حل تیکت‌ها چقدر طول کشیده است.

report-title = گزارش‌ها
report-goals = هدف‌های حل

## What a report is about

report-days = روزها
report-preset-today = امروز
report-preset-week = این هفته
report-preset-month = این ماه
report-preset-own = روزهای دلخواه
report-span-from = از
report-span-to = تا
report-zone = منطقهٔ زمانی
report-brand = برند
report-agent = کارشناس
report-kind = نوع شکایت
report-all = همه
report-said = { $from } تا { $to }، { $zone }
report-also = { $from } تا { $to }

report-in-calendar = { $head } ({ $calendar })
report-written-day = { DATETIME($on_at, dateStyle: "medium") }
report-written-moment = { DATETIME($on_at, dateStyle: "medium", timeStyle: "short") }

## The goals, and what came of them

report-band = مدت حل
report-band-first = تا { $to } ساعت
report-band-between = { $from } تا { $to } ساعت
report-band-last = بیش از { $from } ساعت
report-count = تیکت‌ها
report-share = سهم
report-goal = هدف
report-by-then = تا آن زمان
report-goal-by-then = هدف تا آن زمان
report-standing = نتیجه
report-met = به هدف رسید
report-missed = به هدف نرسید
report-met-by = به هدف رسید: { $is } تا آن زمان، هدف { $goal }
report-missed-by = به هدف نرسید: { $is } تا آن زمان، هدف { $goal }
report-met-last = به هدف رسید: { $is }، حداکثر { $goal }
report-missed-last = به هدف نرسید: { $is }، حداکثر { $goal }
report-resolved = تیکت‌های حل‌شده
report-still-open = هنوز حل‌نشده
report-resolved-count =
    { $count ->
        [0] هیچ تیکتی حل نشد
        [one] { $count } تیکت حل شد
       *[other] { $count } تیکت حل شد
    }
report-open-count =
    { $count ->
        [0] هیچ تیکتی حل‌نشده نمانده است
        [one] { $count } تیکت هنوز حل نشده است
       *[other] { $count } تیکت هنوز حل نشده است
    }
report-how-title = چه چیزی شمرده می‌شود
report-how = تیکت‌های مشتریان که در این روزها حل شدند و اکنون هم حل‌شده هستند، از ایجاد تا آخرین حل. تیکتی که دوباره باز شد، هنگام حل دوباره با همهٔ مدتش شمرده می‌شود.
report-how-met = هدف وقتی برآورده است که تا پایان آن بازه، به اندازهٔ مجموع هدف‌های تا آنجا حل شده باشد.
report-open-band = نمایش تیکت‌ها: { $band }
report-tickets-of = تیکت‌ها: { $band }
report-close = بستن فهرست
report-tickets = تیکت‌ها
report-ticket = شمارهٔ تیکت
report-subject = موضوع
report-created = زمان ایجاد
report-resolved-at = زمان حل
report-took = مدت
report-took-hours = مدت به ساعت
report-not-here = فقط روی سرور

## The rota

report-rota = برنامهٔ شیفت
report-adherence = پایبندی به شیفت
report-day = روز
report-shift = شیفت
report-shift-from = آغاز
report-shift-to = پایان
rota-times = { $from }–{ $to }
rota-times-over = { $from }–{ $to } { $days }
rota-earlier = هفتهٔ پیش
rota-later = هفتهٔ بعد
rota-now = این هفته
rota-plan = افزودن شیفت
rota-plan-submit = افزودن این شیفت
rota-change = تغییر شیفت
rota-save = تغییر این شیفت
rota-remove = برداشتن شیفت
rota-plan-for = افزودن شیفت: { $name }، { $day }
rota-change-of = تغییر شیفت { $times }: { $name }، { $day }
rota-over = روز بعد پایان می‌یابد
rota-weekly = تکرار هر هفته
rota-which = چه چیزی تغییر کند
rota-which-one = فقط این روز
rota-which-onward = این روز و پس از آن
rota-nobody = کسی برای برنامه‌ریزی نیست
rota-nobody-hint = هیچ‌کس در این میز جایگاه نمی‌گیرد.

## Who was online when

report-people = به تفکیک کارشناس
report-shift-by-shift = به تفکیک شیفت
report-shifts = شیفت‌ها
report-planned = برنامه
report-online = در دسترس
report-breaks = استراحت‌ها
report-missing = غیبت
report-online-share = سهم در دسترس بودن
report-remarks = توضیح
report-planned-hours = برنامه به ساعت
report-online-hours = در دسترس به ساعت
report-missing-hours = غیبت به ساعت
report-break-hours = استراحت ({ $reason }) به ساعت
report-late-minutes = دیرکرد به دقیقه
report-early-minutes = خروج زودهنگام به دقیقه
report-late-shifts = شیفت‌های با دیرکرد
report-early-shifts = شیفت‌های با خروج زودهنگام
report-absent-shifts = شیفت‌های بدون حضور
report-absent = بدون حضور
report-late = { $length } دیرکرد
report-early = { $length } خروج زودهنگام
report-fine = طبق برنامه
report-ahead = هنوز نرسیده
report-break = { $reason }: { $length }
report-span-of = { $what }، { $from } تا { $to }
report-late-count =
    { $count ->
        [0] بدون دیرکرد
        [one] { $count } دیرکرد
       *[other] { $count } دیرکرد
    }
report-early-count =
    { $count ->
        [0] بدون خروج زودهنگام
        [one] { $count } خروج زودهنگام
       *[other] { $count } خروج زودهنگام
    }
report-absent-count =
    { $count ->
        [0] بدون غیبت
        [one] { $count } شیفت بدون حضور
       *[other] { $count } شیفت بدون حضور
    }
report-how-online-seat = هر کس جایگاهی دارد در دسترس است. استراحت همان است که ثبت شده، و باقی غیبت است. شیفتی که تمام نشده تا اکنون شمرده می‌شود.
report-how-online-signed-on = هر کس جایگاهی دارد، یا وارد سامانه شده و غایب نیست، در دسترس است. استراحت همان است که ثبت شده، و باقی غیبت است. شیفتی که تمام نشده تا اکنون شمرده می‌شود.
report-how-grace = آمدن یا رفتن با اختلاف تا { $length } طبق برنامه است.
report-no-shifts = در این روزها شیفتی نیست
report-no-shifts-hint = شیفت‌ها را در برنامهٔ شیفت بیفزایید یا روزهای دیگری برگزینید.

## Saving

report-csv = ذخیره به صورت ⁨CSV⁩
report-xlsx = ذخیره به صورت ⁨Excel⁩
report-about = دربارهٔ این گزارش
report-value = مقدار
report-counted-at = زمان شمارش
report-saved = ذخیره شد: { $place }

## Nothing to show

report-empty = در این روزها چیزی حل نشد
report-empty-hint = روزهای دیگر یا فیلترهای کمتری را برگزینید.
report-offline = گزارش به اتصال نیاز دارد
report-offline-hint = همهٔ تیکت‌ها روی این دستگاه نیستند، پس اینجا چیزی شمرده نمی‌شود. با برقراری اتصال گزارش نمایش داده می‌شود.
report-none = این میز گزارشی ندارد
report-none-hint = در تنظیم‌های آن هدفی برای حل نیامده است.
report-not-yours = گزارش‌ها برای سرپرستان است
report-not-yours-hint = تنظیم‌های میز تعیین می‌کنند چه کسانی آن‌ها را ببینند.

## Response time and resolution rate

report-performance = پاسخ و حل
report-group = بر پایهٔ
report-group-of = گروه
report-priority = اولویت
report-no-priority = تعیین‌نشده
report-nobody = هیچ‌کس
report-no-result = بدون نتیجه
report-week = آغاز هفته
report-received = دریافت‌شده
report-answered = پاسخ‌داده‌شده
report-response = میانگین زمان پاسخ
report-median = میانهٔ زمان پاسخ
report-response-hours = میانگین زمان پاسخ به ساعت
report-median-hours = میانهٔ زمان پاسخ به ساعت
report-in-time = به‌موقع
report-in-time-share = سهم پاسخ‌های به‌موقع
report-late-answers = دیرهنگام
report-resolution-rate = نرخ حل
report-resolution-time = میانگین زمان حل
report-resolution-hours = میانگین زمان حل به ساعت
report-how-response = تیکت‌هایی از مشتریان که در این روزها رسیده‌اند. زمان پاسخ از نخستین پیام تا پاسخ کارشناس به مشتری و با تقویم همان زمان هدف حساب می‌شود؛ آنچه برنامه خودش می‌فرستد پاسخ نیست.
report-how-in-time = سهم پاسخ‌های به‌موقع نشان می‌دهد از تیکت‌هایی که پاسخ گرفته‌اند یا مهلتشان گذشته است، چه سهمی در مهلت پاسخ گرفته‌اند.
report-how-rate = نرخ حل، سهم تیکت‌های حل‌شده از همین تیکت‌هاست؛ تیکتی که دوباره باز شده باشد حل‌شده به شمار نمی‌آید.
report-how-result = نتیجه همان است که این تیکت‌ها اکنون با آن بسته شده‌اند؛ تیکتی که هنوز باز است نتیجه‌ای ندارد.
report-none-received = در این روزها تیکتی دریافت نشد

## What was missed, by cause

report-misses = مهلت‌های ازدست‌رفته به تفکیک علت
report-misses-hint = تعهدهایی که مهلتشان در این روزها گذشت، و علت هر یک.
report-target = مهلت ازدست‌رفته
report-cause = علت
report-no-cause = هنوز ثبت نشده
