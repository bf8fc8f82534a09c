### نام‌ها و پاسخ‌های آمادهٔ میز پشتیبانی.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $ticket: the ticket's number.
### $agent: the name of the agent who has the ticket.

## The desk

desk-name = U Visa Services

## Statuses

status-new = جدید
status-assigned = تخصیص‌یافته
status-in-progress = در حال رسیدگی
status-resolved = حل‌شده
status-closed = بسته‌شده

## What moves a ticket

move-create = ایجاد تیکت
move-assign = تخصیص
move-unassign = لغو تخصیص
move-reply = پاسخ
move-resolve = حل تیکت
move-receive = پیام تازهٔ مشتری
move-close = بستن تیکت

## Why a ticket is resolved

reason-solution-communicated = راه‌حل به مشتری گفته شد
    .hint = مشتری راه‌حل را می‌داند؛ تیکت وقتی بسته می‌شود که آن را تأیید کند.

## Priorities

priority-low = پایین
    .hint = پرسش معمول
priority-medium = متوسط
    .hint = مشکل جزئی
priority-high = بالا
    .hint = مشکل بحرانی
urgency-can-wait = می‌تواند منتظر بماند
urgency-soon = به‌زودی
urgency-now = اکنون
impact-question = یک پرسش
impact-hindered = کاری با مانع روبه‌روست
impact-stopped = همه‌چیز متوقف است

## Roles

role-agent = کارشناس
role-supervisor = سرپرست
role-administrator = مدیر سامانه

## Channels

channel-mail = ایمیل
channel-phone = تلفن
channel-web-form = فرم وب

## Time

calendar-always = شبانه‌روزی
target-first-response = نخستین پاسخ
target-next-response = پاسخ بعدی
target-resolution = حل
target-planned-call = تماس برنامه‌ریزی‌شده
target-ladder-acknowledgement = اعلام دریافت
target-ladder-phone-update = گزارش تلفنی وضعیت
target-ladder-phone-confirmation = تأیید تلفنی

## Customers' clocks

zone-karachi = کراچی
zone-dubai = دبی
zone-riyadh = ریاض
zone-istanbul = استانبول
zone-tehran = تهران
zone-kabul = کابل
zone-delhi = دهلی
zone-dhaka = داکا
zone-kuala-lumpur = کوالالامپور
zone-beijing = پکن
zone-tokyo = توکیو
zone-perth = پرت
zone-sydney = سیدنی
zone-auckland = اوکلند
zone-london = لندن
zone-dublin = دوبلین
zone-berlin = برلین
zone-paris = پاریس
zone-rome = رم
zone-madrid = مادرید
zone-cairo = قاهره
zone-nairobi = نایروبی
zone-johannesburg = ژوهانسبورگ
zone-toronto = تورنتو
zone-vancouver = ونکوور
zone-new-york = نیویورک
zone-chicago = شیکاگو
zone-denver = دنور
zone-los-angeles = لس‌آنجلس
zone-lagos = لاگوس
zone-singapore = سنگاپور
zone-manila = مانیل
zone-bangkok = بانکوک
zone-jakarta = جاکارتا
zone-colombo = کلمبو
zone-kathmandu = کاتماندو
zone-brisbane = بریزبن
zone-halifax = هلیفاکس
zone-phoenix = فینیکس
zone-honolulu = هونولولو
zone-mexico-city = مکزیکوسیتی
zone-bogota = بوگوتا
zone-sao-paulo = سائوپائولو
zone-buenos-aires = بوئنوس‌آیرس

## What a ticket needs by itself

ladder-acknowledgement = اعلام دریافت
ladder-acknowledgement-acknowledge = اعلام دریافت تیکت
ladder-status-update = گزارش وضعیت
ladder-status-update-update = گزارش وضعیت به مشتری
ladder-phone-update = گزارش تلفنی وضعیت
ladder-phone-update-call = تماس با مشتری برای گزارش وضعیت
ladder-confirmation = تأیید راه‌حل
ladder-confirmation-remind = یادآوری تأیید
ladder-phone-confirmation = تأیید تلفنی
ladder-phone-confirmation-call = تماس با مشتری برای گرفتن تأیید

## Queues

queue-new-and-replies = تیکت‌ها و پاسخ‌های جدید
queue-mine = تیکت‌های من
queue-unassigned = تخصیص‌نیافته
queue-to-prioritise = بدون اولویت
queue-high = اولویت بالا
queue-assigned = تخصیص‌یافته
queue-in-progress = در حال رسیدگی
queue-calls = تماس‌های برنامه‌ریزی‌شده
queue-to-confirm = در انتظار تأیید مشتری
queue-closed = بسته‌شده

## Ready answers. The name is for the agent, the text for the customer

template-acknowledgement = اعلام دریافت
template-status-update = گزارش وضعیت
template-solution = راه‌حل
template-please-confirm = درخواست تأیید
