### واژه‌های میز به فارسی. آنچه پیش از علامت مساوی است در desk.toml آمده و آنچه پس از آن است خوانده می‌شود.
###
### $customer: نام مشتری.
### $ticket: شمارهٔ تیکت.
### $agent: نام نویسنده.

desk-name = @NAME@

## وضعیت‌های تیکت و آنچه آن را جابه‌جا می‌کند

status-new = جدید
status-in-progress = در حال رسیدگی
status-resolved = حل‌شده
move-create = ایجاد تیکت
move-receive = پیام تازهٔ مشتری
move-reply = پاسخ
move-resolve = حل تیکت

## دلیل‌های حل

reason-answered = پاسخ داده شد
    .hint = مشتری آنچه را خواسته بود گرفت.

## نقش‌ها، کانال‌ها، تقویم‌ها و زمان‌های هدف

role-agent = کارشناس
role-supervisor = سرپرست
channel-mail = ایمیل
calendar-office = ساعات کاری
target-first-reply = نخستین پاسخ
target-next-reply = پاسخ بعدی

## صف‌ها

queue-to-answer = در انتظار پاسخ
queue-mine = تیکت‌های من
queue-in-progress = در حال رسیدگی
queue-resolved = حل‌شده

## پاسخ‌های آماده: .text برای مشتری فرستاده می‌شود

template-received = پیام شما رسید
    .text =
        سلام { $customer }،

        از پیام شما سپاسگزاریم. شمارهٔ تیکت آن { $ticket } است. به‌زودی پاسخ می‌دهیم.

        { $agent }

## سناریو: شکایت

script-complaint = شکایت
script-complaint-what = چه پیش آمده است
    .text = متأسفم. لطفاً بفرمایید چه پیش آمده است؟
script-complaint-known = آیا پاسخ معلوم است؟
    .hint = نخست پاسخ‌های آماده را ببینید.
script-complaint-known-yes = بله
script-complaint-known-no = نه
script-complaint-tell = گفتن پاسخ
    .text = سپاسگزارم. این کاری است که می‌توانید انجام دهید.
script-complaint-promise = قول پاسخ
    .text = سپاسگزارم. پیگیری می‌کنیم و به شما می‌نویسیم.
script-complaint-answered = پاسخ داده شد
script-complaint-to-do = پاسخ بر عهدهٔ ماست
