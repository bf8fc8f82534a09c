### The words of the OneCard desk in Persian: names that agents read. Customers of this desk are answered in
### Arabic and English.

desk-name = OneCard

## Statuses of a ticket

status-new = جدید
status-in-progress = در حال رسیدگی
status-pending = در انتظار
status-resolved = حل‌شده

## What moves a ticket, as written on the arrows of the flowchart

move-create = ایجاد تیکت
move-receive = پیام تازهٔ مشتری
move-reply = پاسخ
move-ask-pending = درخواست ماندن در انتظار
move-decline-pending = رد درخواست
move-end-pending = ادامهٔ کار
move-resolve = حل تیکت

## What customers complain of

kind-used-code = کد استفاده‌شده
kind-invalid-code = کد نامعتبر
kind-inactive-or-expired = ووچر غیرفعال یا منقضی‌شده
kind-product-details = جزئیات محصول
kind-contact-details = راه‌های تماس با شریک تجاری
kind-refund = استرداد وجه
kind-integration = مشکل یکپارچه‌سازی

## Why a ticket is resolved at first handling

reason-inquiry = پرسش
    .hint = مشتری چیزی پرسید، روشن یا ناروشن، و پاسخ خود را گرفت.
reason-out-of-stock = ناموجود بودن محصول
    .hint = مشتری از ناموجود بودن محصولی شکایت کرد.
reason-dropped-chat = چت قطع‌شده
    .hint = چت پیش از پایان قطع شد.
reason-solved-on-the-spot = حل فوری
    .hint = شکایت در همان نخستین رسیدگی حل شد.
reason-waiting-for-customer = در انتظار پاسخ مشتری
    .hint = از مشتری تصویر صفحه خواسته شد، تماس بی‌پاسخ ماند یا مانند آن. پیام بعدی مشتری تیکت را دوباره باز می‌کند.

## Roles

role-agent = کارشناس
role-senior = کارشناس ارشد
role-leader = سرگروه
role-supervisor = سرپرست
role-support-manager = مدیر پشتیبانی
role-quality-officer = مسئول کیفیت
role-administrator = مدیر سامانه

## Channels

channel-mail = ایمیل
channel-chat = چت
channel-call = تماس
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-twitter = Twitter
channel-instagram = Instagram
channel-portal = پورتال مشتریان

## Brands that customers dial

brand-bitaqaty = Bitaqaty
brand-onecard = OneCard

## Reasons for a break

break-prayer = نماز
break-lunch = ناهار
break-training = آموزش
break-trouble = مشکل فنی

## How a live chat or call ended

outcome-solved = حل‌شده
outcome-ticket = تیکت ایجاد شد
outcome-dropped = قطع‌شده
outcome-no-answer = بی‌پاسخ

## Calendars and targets

calendar-always = شبانه‌روزی
target-first-reply = نخستین پاسخ
target-next-reply = پاسخ بعدی
target-pending-decision = تصمیم دربارهٔ انتظار
target-pending-term = مهلت انتظار

## Queues

queue-new-and-replies = جدیدها و پاسخ‌ها
queue-mine = تیکت‌های من
queue-unassigned = تخصیص‌نیافته
queue-in-progress = در حال رسیدگی
queue-to-approve = در انتظار تأیید
queue-pending = در انتظار
queue-resolved = حل‌شده

## Ready answers: their names, for the agent

template-greeting = خوشامدگویی
template-ask-screenshot = درخواست تصویر صفحه
template-ask-serial = درخواست شمارهٔ سریال و شمارهٔ تراکنش
template-complaint-raised = ثبت شکایت نزد شریک تجاری
template-no-answer = تماس بی‌پاسخ
template-solved = اعلام حل
