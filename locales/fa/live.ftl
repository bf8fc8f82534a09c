### میز زنده: جایگاه‌ها، هر دو صف، گفت‌وگوهای زنده و دفتر جایگاه‌ها.

## The person at this program

live-presence-none = هنوز برای سرور ناشناخته
live-presence-online = { $time } در دسترس
live-presence-away = { $time } موقتاً غایب
live-presence-signed-out = { $time } خارج از سامانه
live-presence-break = { $time } در استراحت
live-presence-break-reason = در استراحت، { $reason }: { $time }
live-break = استراحت
live-break-why = استراحت به چه دلیل؟
live-break-hint = همهٔ جایگاه‌ها و صف‌های جایگاه را ترک می‌کنید.
live-no-seat-on-break = پس از استراحت دوباره می‌توانید جایگاه بگیرید.
live-back = بازگشت به کار
live-go-online = در دسترس شدن

## Seats

live-seats = جایگاه‌ها
live-seats-open = جایگاه‌ها و صف‌ها
live-taken = { $taken } از { $seats } گرفته شده، هر یک { $each }
live-taken-open = { $taken } گرفته شده، هر یک { $each }
live-seat-free = آزاد
live-seat-mine = مال شما
live-seat-elsewhere = دستگاه دیگر
live-seat-silent = آفلاین
live-seat-overruled = خارج از حد
live-seat-full = پر
live-take = گرفتن
live-take-seat = گرفتن جایگاه
live-take-seat-of = گرفتن جایگاه { $slot }، { $channel }
live-seat-since = گرفته شده از { $when }
live-leave = ترک جایگاه
live-wait = ماندن در صف
live-give-up = ترک صف
live-seat-place = جای شما در صف جایگاه: { $place }، از { $when }
live-seat-line =
    { $count ->
        [one] { $count } همکار در صف جایگاه
       *[other] { $count } همکار در صف جایگاه
    }
live-portal = باز کردن پورتال
live-down = ارتباط قطع است. جایگاه‌ها و صف‌ها چنان‌اند که آخرین بار دیده شدند؛ تا برقراری ارتباط چیزی نمی‌توان خواست.

## Beyond the rule

live-overrule-hint = نام شما و دلیل شما ثبت می‌شود.
live-force-out = خالی کردن جایگاه
live-force-out-why = جایگاه به چه دلیل خالی می‌شود؟
live-seat-beyond = دادن جایگاه خارج از حد
live-seat-beyond-why = چرا { $name } خارج از حد جایگاه می‌گیرد؟
live-give = دادن به یک جایگاه
live-give-why = چرا به آن جایگاه داده می‌شود؟
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
live-late = دیرکرد { $time }
live-due = مهلت { $time }
live-first = زودتر از دیگران
live-where = { $channel }، { $language }

## My live chats and calls

live-contacts = گفت‌وگوهای زندهٔ من
live-count =
    { $count ->
        [one] { $count } گفت‌وگوی زنده نزد شما
       *[other] { $count } گفت‌وگوی زنده نزد شما
    }
live-tab-key = گفت‌وگوی زنده با شماره‌اش
live-on-line = { $channel }، { $brand }
live-tab-offered = { $time } تا پذیرش
live-tab-turn = نوبت شما { $time }
live-tab-wrap-up = جمع‌بندی { $time }
live-state-offered = پیشنهاد به شما
live-offer-hint = با پذیرفتن، گفت‌وگو همین‌جا آغاز می‌شود.
live-state-wrap-up = جمع‌بندی
live-accept = پذیرفتن
live-let-pass = به همکار دیگر
live-offer-heard = به شما پیشنهاد شد: { $customer }، { $channel }، { $language }. پذیرفتن با ⁨Alt A⁩، به همکار دیگر با ⁨Alt X⁩.
live-none = گفت‌وگوی زنده‌ای نیست
live-none-hint = جایگاه بگیرید؛ مشتری منتظر خودبه‌خود به شما می‌رسد.

## One chat or call

live-card = گفت‌وگوی زنده
live-dialled = شمارهٔ گرفته‌شده، جایگاه { $slot }
live-called-out = شما تماس گرفتید، جایگاه { $slot }
live-on-seat = جایگاه { $slot }
live-end = پایان
live-hang-up = مشتری رفته است
live-transfer = انتقال
live-transfer-to = انتقال به
live-transfer-none = کس دیگری در این کانال جایگاه ندارد
live-gone = این گفت‌وگوی زنده دیگر نزد شما نیست. نوشتهٔ شما در پیش‌نویس محفوظ است.
live-gone-leave = ادامه
live-ticket = تیکت
live-open-ticket = باز کردن تیکت
live-not-recorded = هنوز ثبت نشده
live-record = ثبت
live-record-hint = آن را در تیکتی ثبت کنید؛ آنگاه گفت‌وگو، قالب‌ها و سناریوهای مکالمه اینجا هستند.
live-outcome = چگونه پایان یافت؟
live-outcome-key = نتیجه با شماره‌اش
live-wrap-hint = تا پایان مهلت، جای آن در جایگاه نگه داشته می‌شود.
live-wrap-over = جای آن در جایگاه آزاد شد؛ نتیجه را هنوز می‌توان ثبت کرد.

## Beginning one by hand

live-start = گفت‌وگوی جدید
live-start-hint = برای گفت‌وگویی که در ابزار دیگری به شما رسیده، یا تماسی که خود می‌گیرید. در جایگاه شما جا می‌گیرد.
live-brand = برند
live-brand-none = بدون برند
live-call-out = تماس با مشتری
live-start-here = آغاز

## The ledger of seats

ledger-title = دفتر جایگاه‌ها
ledger-back = بازگشت به میز زنده
ledger-range = { $from } تا { $to } از { $total }
ledger-newer = تازه‌تر
ledger-older = قدیمی‌تر
ledger-empty = هنوز کسی جایگاه نگرفته است
ledger-empty-hint = هر بار که کسی جایگاهی بگیرد، اینجا نوشته می‌شود.
ledger-channel = کانال
ledger-seat = جایگاه
ledger-who = چه کسی
ledger-from = از
ledger-to = تا
ledger-length = مدت
ledger-ended = چگونه پایان یافت
ledger-nobody = نامعلوم
ledger-now = اکنون
ledger-ended-left = ترک جایگاه
ledger-ended-break = استراحت
ledger-ended-lease = قطع ارتباط دستگاه
ledger-ended-transfer = ادامه در دستگاه دیگر
ledger-ended-override = خالی کردن جایگاه
ledger-ended-signed-out = خروج
ledger-ended-limit = کانال دیگر جایگاه ندارد
ledger-seated-by = جایگاه خارج از حد، از سوی { $name }: { $why }
ledger-forced-by = خالی‌شده از سوی { $name }: { $why }
