### میز گفت‌وگو: جایگاه‌ها، هر دو صف، گفت‌وگوهای زنده و دفتر جایگاه‌ها.

## The person at this program

live-presence-none = وضعیت هنوز نامعلوم است
live-presence-online = در دسترس از { $time } پیش
live-presence-away = موقتاً غایب از { $time } پیش
live-presence-signed-out = خارج از سامانه از { $time } پیش
live-presence-break = در استراحت از { $time } پیش
live-presence-break-reason = در استراحت، { $reason }: { $time }
live-break = استراحت
live-break-why = استراحت به چه دلیل؟
live-break-hint = با استراحت، همهٔ جایگاه‌ها و صف‌های جایگاه را ترک می‌کنید.
live-no-seat-on-break = پس از استراحت دوباره می‌توانید جایگاه بگیرید.
live-back = بازگشت به کار
live-go-online = در دسترس شدن

## Seats

live-seats = جایگاه‌ها
live-seats-open = جایگاه‌ها و صف‌ها
live-taken = { $taken } از { $seats } گرفته‌شده، ظرفیت هر یک { $each }
live-taken-open = { $taken } گرفته‌شده، ظرفیت هر یک { $each }
live-seat-free = آزاد
live-seat-mine = جایگاه شما
live-seat-elsewhere = دستگاه دیگر
live-seat-silent = آفلاین
live-seat-overruled = استثنا
live-seat-full = پر
live-take = گرفتن
live-take-seat = گرفتن جایگاه
live-take-seat-of = گرفتن جایگاه { $slot }، { $channel }
live-seat-since = گرفته‌شده از { $when }
live-leave = ترک جایگاه
live-wait = ورود به صف جایگاه
live-give-up = ترک صف جایگاه
live-seat-place = نوبت شما در صف جایگاه: { $place }، از { $when }
live-seat-line =
    { $count ->
        [one] { $count } همکار در صف جایگاه
       *[other] { $count } همکار در صف جایگاه
    }
live-portal = باز کردن پورتال
live-down = ارتباط قطع است. جایگاه‌ها و صف‌ها همان‌اند که پیش از قطع ارتباط بودند؛ تا برقراری آن، درخواستی ممکن نیست.

## Beyond the rule

live-overrule-hint = نام شما همراه با دلیل ثبت می‌شود.
live-force-out = خالی کردن جایگاه
live-force-out-why = جایگاه به چه دلیل خالی می‌شود؟
live-seat-beyond = دادن جایگاه استثنایی
live-seat-beyond-why = چرا به { $name } جایگاه استثنایی داده می‌شود؟
live-give = سپردن به یک جایگاه
live-give-why = چرا به این جایگاه سپرده می‌شود؟
live-give-seat = جایگاه
live-seat-of-name = جایگاه { $slot }، { $name }
live-people = همکاران
live-others = نزد همکاران

## The waiting line

live-line = صف انتظار
live-line-empty = کسی منتظر نیست.
live-line-more =
    { $count ->
        [one] { $count } مشتری دیگر منتظر است
       *[other] { $count } مشتری دیگر منتظرند
    }
live-line-here =
    { $count ->
        [one] { $count } مشتری منتظر
       *[other] { $count } مشتری منتظر
    }
live-waits = انتظار { $time }
live-late = تأخیر { $time }
live-due = مهلت { $time }
live-first = اول صف
live-where = { $channel }، { $language }

## My live chats and calls

live-contacts = گفت‌وگوهای زندهٔ من
live-count =
    { $count ->
        [one] { $count } گفت‌وگوی زنده نزد شما
       *[other] { $count } گفت‌وگوی زنده نزد شما
    }
live-tab-key = انتخاب گفت‌وگوی زنده با شماره
live-on-line = { $channel }، { $brand }
live-tab-offered = مهلت پذیرش { $time }
live-tab-turn = نوبت شما { $time }
live-tab-wrap-up = جمع‌بندی { $time }
live-state-offered = پیشنهادشده به شما
live-offer-hint = پس از پذیرش، گفت‌وگو همین‌جا آغاز می‌شود.
live-state-wrap-up = جمع‌بندی
live-accept = پذیرفتن
live-let-pass = واگذاری به همکار
live-offer-heard = به شما پیشنهاد شد: { $customer }، { $channel }، { $language }. پذیرفتن با ⁨Alt A⁩، واگذاری به همکار با ⁨Alt X⁩.
live-none = گفت‌وگوی زنده‌ای نیست
live-none-hint = جایگاه بگیرید؛ مشتریان منتظر خودبه‌خود به شما می‌رسند.

## One chat or call

live-card = گفت‌وگوی زنده
live-dialled = شمارهٔ گرفته‌شده، جایگاه { $slot }
live-called-out = تماس خروجی، جایگاه { $slot }
live-on-seat = جایگاه { $slot }
live-end = پایان
live-hang-up = مشتری رفت
live-transfer = انتقال
live-transfer-to = انتقال به
live-transfer-none = کس دیگری در این کانال جایگاه ندارد
live-gone = این گفت‌وگوی زنده دیگر نزد شما نیست. نوشتهٔ شما در پیش‌نویس محفوظ است.
live-gone-leave = ادامه
live-ticket = تیکت
live-open-ticket = باز کردن تیکت
live-not-recorded = هنوز ثبت نشده
live-record = ثبت
live-record-hint = آن را در تیکتی ثبت کنید تا گفت‌وگو، قالب‌ها و سناریوهای مکالمه اینجا نشان داده شوند.
live-outcome = نتیجه چه بود؟
live-outcome-key = انتخاب نتیجه با شماره
live-outcome-is = نتیجه: { $outcome }
live-wrap-hint = تا پایان مهلت، ظرفیت آن در جایگاه نگه داشته می‌شود.
live-wrap-over = ظرفیت جایگاه آزاد شد؛ نتیجه را هنوز می‌توان ثبت کرد.

## Beginning one by hand

live-start = گفت‌وگوی جدید
live-start-hint = برای گفت‌وگویی که در ابزار دیگری به شما رسیده، یا تماسی که خودتان می‌گیرید. بخشی از ظرفیت جایگاه شما را می‌گیرد.
live-brand = برند
live-brand-none = بدون برند
live-call-out = تماس با مشتری
live-call-task = تماس درخواستی
live-call-task-of = تماس درخواستی { $name }
live-call-withdraw = پس گرفتن
live-start-here = آغاز

## The ledger of seats

ledger-title = دفتر جایگاه‌ها
ledger-back = بازگشت به میز گفت‌وگو
ledger-range = { $from } تا { $to } از { $total }
ledger-newer = تازه‌تر
ledger-older = قدیمی‌تر
ledger-empty = هنوز کسی جایگاه نگرفته است
ledger-empty-hint = هر بار که کسی جایگاهی بگیرد، اینجا نوشته می‌شود.
ledger-channel = کانال
ledger-seat = جایگاه
ledger-who = کارشناس
ledger-from = از
ledger-to = تا
ledger-length = مدت
ledger-ended = نحوهٔ پایان
ledger-nobody = نامعلوم
ledger-now = اکنون
ledger-ended-left = ترک جایگاه
ledger-ended-break = استراحت
ledger-ended-lease = قطع ارتباط دستگاه
ledger-ended-transfer = ادامه در دستگاه دیگر
ledger-ended-override = خالی کردن جایگاه
ledger-ended-signed-out = خروج
ledger-ended-limit = کانال دیگر جایگاه ندارد
ledger-ended-call = تماس پایان یافت
ledger-seated-by = جایگاه استثنایی از سوی { $name }: { $why }
ledger-forced-by = خالی کردن جایگاه از سوی { $name }: { $why }
