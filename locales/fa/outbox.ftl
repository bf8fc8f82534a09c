### صندوق ارسال و وضعیت همگام‌سازی.

## The outbox

outbox-title = صندوق ارسال
outbox-empty = همه‌چیز پذیرفته شده است
outbox-empty-hint = آنچه هنگام آفلاین بودن انجام می‌دهید تا رسیدن به سرور اینجا می‌ماند. آنچه پذیرفته نشود با دلیلش اینجا می‌ماند.
outbox-needs-you = نیازمند تصمیم شما
outbox-parked-title = در انتظار تغییری دیگر
outbox-on-the-way = در راه

## What a command is

outbox-verb-create = تیکت جدید
outbox-verb-reply = پاسخ
outbox-verb-note = یادداشت داخلی
outbox-verb-assign = تخصیص
outbox-verb-resolve = حل
outbox-verb-ask-pending = درخواست در انتظار ماندن
outbox-verb-approve-pending = تأیید
outbox-verb-decline-pending = رد درخواست
outbox-verb-end-pending = ادامهٔ کار تیکت در انتظار
outbox-verb-delegate = تعیین جانشین
outbox-verb-end-delegation = پایان جانشینی
outbox-verb-raise = درخواست از طرف ثالث
outbox-verb-remind = پیگیری یا یادآوری
outbox-verb-hear = پاسخ طرف ثالث
outbox-verb-escalate = ارجاع محصول به سطح بالاتر
outbox-verb-choose-customer = انتخاب مشتری
outbox-verb-describe-customer = شرح حساب
outbox-verb-start-script = آغاز سناریو
outbox-verb-answer-step = گامی از سناریو
outbox-verb-back-script = بازگشت به گام پیشین سناریو
outbox-verb-judge-answer = ارزیابی یک جواب
outbox-verb-stop-script = رها کردن سناریو
outbox-verb-plan-shift = افزودن شیفت
outbox-verb-change-shift = تغییر شیفت
outbox-verb-remove-shift = برداشتن شیفت
outbox-verb-approve-revision = تأیید بازنگری
outbox-verb-reject-revision = رد کردن بازنگری
outbox-verb-set-zone = منطقهٔ زمانی مشتری
outbox-verb-plan-call = برنامه‌ریزی تماس
outbox-verb-end-call = پایان تماس برنامه‌ریزی‌شده
outbox-verb-create-record = رکورد جدید
outbox-verb-act-on-record = اقدام روی رکورد

## Where it stands

outbox-waiting = در انتظار اتصال
outbox-sending = در حال ارسال
outbox-accepted = پذیرفته‌شده در سرور
outbox-refused = پذیرفته‌نشده
outbox-escrowed = تا به‌روزرسانی برنامه نزد سرور نگه داشته می‌شود
outbox-stale = مدتی پیش نوشته شده است؛ پیش از ارسال یک بار دیگر بخوانید
outbox-parked = در انتظار، چون تغییر شمارهٔ { $behind } پذیرفته نشد
outbox-parked-asks = همراه تغییری که به آن وابسته است ارسال می‌شود؛ آن تغییر منتظر تصمیم شماست

## What can be done

outbox-retry = تلاش دوباره
outbox-send-anyway = ارسال
outbox-discard-words = دور انداختن و نگه داشتن متن در پیش‌نویس
outbox-discard-act = دور انداختن
outbox-open = نمایش تیکت

## Synchronisation

sync-title = همگام‌سازی
sync-server = سرور
sync-received = آخرین دریافت
sync-accepted = آخرین پذیرش
sync-never = هنوز نه
sync-tickets = تیکت‌های اینجا
sync-waiting = در انتظار
sync-refused = پذیرفته‌نشده
sync-cursor = موقعیت در توالی
sync-try = تلاش همین حالا
sync-hint = کار بدون اتصال ادامه دارد و با بستن برنامه چیزی از اینجا از دست نمی‌رود.
