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
report-said = { $from } تا { $to }، به وقت { $zone }
report-also = { $from } تا { $to }

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
