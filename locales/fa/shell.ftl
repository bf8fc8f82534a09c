### قاب برنامه: بخش‌ها، اتصال، کلیدها، اعلان‌ها و پوسته‌ها.

## The frame

brand-wordmark = کرسی
shell-places = بخش‌ها
nav-workbench = میز کار
nav-live = میز گفت‌وگو
nav-outbox = صندوق ارسال
shell-language = زبان
shell-sign-out = خروج
shell-try-again = تلاش دوباره
shell-cancel = انصراف
shell-close = بستن

## Themes

shell-theme = پوسته: { $theme }
theme-system = مطابق سیستم
theme-light = روشن
theme-dark = تیره

## The line to the server

line-idle = وارد نشده‌اید
line-connecting = در حال اتصال
line-filling = در حال بارگیری: { $done } از { $total }
line-online = آنلاین
line-offline = آفلاین
line-shut = سرور اتصال را نپذیرفت
line-retry = تلاش تا { $seconds } ثانیهٔ دیگر
line-retry-minutes = تلاش تا { $minutes } دقیقهٔ دیگر
line-locks = این دستگاه را پیش از { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") } به شبکه وصل کنید، وگرنه قفل می‌شود.
line-waiting =
    { $count ->
        [0] هیچ تغییری در انتظار ارسال نیست
        [one] { $count } تغییر در انتظار ارسال
       *[other] { $count } تغییر در انتظار ارسال
    }
line-refused =
    { $count ->
        [0] هیچ تغییر پذیرفته‌نشده‌ای نیست
        [one] { $count } تغییر پذیرفته‌نشده
       *[other] { $count } تغییر پذیرفته‌نشده
    }

## Keys

key-here = کلیدهای این بخش
key-all = همهٔ کلیدها
key-move = جابه‌جایی
key-ends = نخستین، واپسین
key-page = صفحهٔ بالا، صفحهٔ پایین
key-open = رفتن به تیکت
key-queue = رفتن به صف با شماره
key-side = مشتری و زمان‌سنج‌ها
key-pending = درخواست انتظار یا تصمیم دربارهٔ آن
key-leave-field = خروج از کادر
key-language = زبان بعدی
key-theme = روشن یا تیره
key-place-everywhere = همه‌جا
key-place-list = در فهرست
key-place-ticket = در تیکت
key-place-composer = هنگام نوشتن
key-place-livedesk = در میز گفت‌وگو
key-place-script = در سناریو
key-place-ledger = در دفتر جایگاه‌ها
key-place-outbox = در صندوق ارسال
key-place-search = در جست‌وجو
key-place-reports = در گزارش‌ها
key-place-procedure = در دستورالعمل

## Toasts

toast-undo = واگرد
toast-close = پنهان کردن

## Words that React Aria's parts say to those who listen

aria-dismiss = بستن
aria-menu-long-press = برای باز کردن فهرست: فشردن طولانی، یا ⁨Alt⁩ همراه پیکان پایین

## The reference beside a ticket

reference-title = مرجع
reference-close = بستن مرجع
reference-find = جست‌وجو در فروشگاه‌ها، شماره‌ها و نشانی‌ها
reference-none = چیزی با این نام اینجا نیست. واژهٔ دیگری را امتحان کنید.
reference-open = باز کردن
reference-addresses = شماره‌ها و نشانی‌ها
reference-stores = فروشگاه‌ها
reference-stopped = خدمات متوقف‌شده
reference-kind-store = فروشگاه
reference-kind-stopped = خدمت متوقف‌شده
reference-kind-web = صفحهٔ وب
reference-kind-mail = نشانی ایمیل
reference-kind-phone = خط تماس
reference-kind-whatsapp = شمارهٔ واتساپ
reference-of-brand = { $brand }: { $kind }

## A day, by its parts

day-field-day = روز
day-field-month = ماه
day-field-year = سال
