### The words of the OneCard desk in Persian: names that agents read. Customers of this desk are answered in
### Arabic and English.

desk-name = OneCard

## Statuses of a ticket

status-new = جدید
status-in-progress = در حال رسیدگی
status-pending = در انتظار
status-open = باز
status-resolved = حل‌شده

## What moves a ticket, as written on the arrows of the flowchart

move-create = ایجاد تیکت
move-receive = پیام تازهٔ مشتری
move-reply = پاسخ
move-ask-pending = درخواست ماندن در انتظار
move-decline-pending = رد درخواست
move-end-pending = ادامهٔ کار
move-raise = پرسش از طرف ثالث
move-hear = پاسخ طرف ثالث
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
reason-solved-by-third-party = حل‌شده به دست طرف ثالث
    .hint = از طرف ثالث پیگیری شد و شکایت به نتیجه رسید.

## Who outside is asked, and what a request says

party-brand-partner = شریک تجاری
party-internal-department = واحد داخلی
party-external-department = واحد بیرونی
field-cards = شماره‌های سریال کارت‌ها
    .hint = هر شمارهٔ سریال در یک سطر.
field-transaction = شمارهٔ تراکنش
    .hint = همان که در سامانهٔ مدیریت است.
field-product = محصول
    .hint = نام محصول، اگر به یافتن کارت کمک می‌کند.
field-amount = مبلغ
    .hint = مبلغ کسرشده، به رقم.

## What is done while nobody answers

ladder-follow-up = پیگیری با مشتری
ladder-reminder = یادآوری به طرف ثالث
ladder-fifth-day = روز پنجم: تماس با مشتری

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
target-ladder-follow-up = پیگیری بعدی
target-ladder-reminder = یادآوری بعدی
target-ladder-fifth-day = تماس روز پنجم

## Queues

queue-new-and-replies = جدیدها و پاسخ‌ها
queue-mine = تیکت‌های من
queue-unassigned = تخصیص‌نیافته
queue-in-progress = در حال رسیدگی
queue-complaints = شکایت‌ها
queue-partner-requests = از طرف ثالث
queue-partner-answered = طرف ثالث پاسخ داد
queue-to-approve = در انتظار تأیید
queue-pending = در انتظار
queue-resolved = حل‌شده

## What a verification asks: the names, for the agent

question-full-name = نام کامل
question-date-of-birth = تاریخ تولد
question-country-and-city = کشور و شهر
question-preferred-language = زبان دلخواه
question-payment-methods = روش‌های پرداخت پرکاربرد
question-products = بیشترین محصولات خریداری‌شده
question-last-orders = آخرین سفارش‌ها

## Scripts. A hint is for the agent

script-sign-in-code = کد ورود نرسیده است
script-sign-in-code-account = وضعیت حساب
    .hint = حساب را در سامانهٔ مدیریت باز کنید. این سناریو فقط برای حساب‌های فعال است.
script-sign-in-code-account-active = فعال
script-sign-in-code-account-not-active = غیرفعال
script-sign-in-code-avatar = رنگ تصویر نمایه
    .hint = رنگ تصویر نمایهٔ حساب را در سامانهٔ مدیریت ببینید.
script-sign-in-code-avatar-green = سبز
script-sign-in-code-avatar-not-green = رنگ دیگر
script-sign-in-code-call = تماس با مشتری
    .hint = با شمارهٔ موبایل ثبت‌شده در حساب تماس بگیرید.
script-sign-in-code-call-answered = پاسخ داد
script-sign-in-code-call-no-answer = پاسخ نداد
script-sign-in-code-verify = احراز هویت مشتری
    .hint = شش یا هفت پرسش مطرح کنید. دست‌کم پنج جواب باید درست باشد.
script-sign-in-code-verify-passed = احراز شد
script-sign-in-code-verify-failed = احراز نشد
script-sign-in-code-show = نمایش کد
    .hint = در سامانهٔ مدیریت گزینهٔ ⁨Show Verification Code⁩ را بزنید.
script-sign-in-code-give = دادن کد به مشتری
    .hint = کد را برای مشتری بخوانید و همین‌جا وارد کنید. کد به‌صورت یادداشت روی تیکت می‌ماند.
script-sign-in-code-given = کد داده شد
script-sign-in-code-come-back = درخواست تماس دوباره از مشتری
script-sign-in-code-not-verified = هویت مشتری احراز نشد
script-sign-in-code-not-reached = مشتری در دسترس نبود
script-sign-in-code-other-case = این سناریو برای این مورد مناسب نیست

script-closed-by-customer = حسابی که مشتری بسته است
script-closed-by-customer-account = پرسیدن حساب
script-closed-by-customer-explain = توضیح دلیل بسته شدن حساب
script-closed-by-customer-call = تماس با مشتری
    .hint = با شمارهٔ موبایل ثبت‌شده در حساب تماس بگیرید.
script-closed-by-customer-call-answered = پاسخ داد
script-closed-by-customer-call-no-answer = پاسخ نداد
script-closed-by-customer-verify = احراز هویت مشتری
    .hint = شش یا هفت پرسش مطرح کنید. دست‌کم پنج جواب باید درست باشد.
script-closed-by-customer-verify-passed = احراز شد
script-closed-by-customer-verify-failed = احراز نشد
script-closed-by-customer-inform = اطلاع به مشتری که درخواست فرستاده می‌شود
script-closed-by-customer-assign = تخصیص تیکت به سرگروه
    .hint = تیکت را به سرگروه تخصیص دهید. حساب را خودتان دوباره فعال نکنید.
script-closed-by-customer-sent = درخواست فرستاده شد
script-closed-by-customer-come-back = درخواست تماس دوباره از مشتری
script-closed-by-customer-not-verified = هویت مشتری احراز نشد
script-closed-by-customer-not-reached = مشتری در دسترس نبود

script-deactivation = غیرفعال‌سازی حساب به درخواست مشتری
script-deactivation-account = پرسیدن حساب
script-deactivation-why = پرسیدن دلیل
script-deactivation-call = تماس با مشتری
    .hint = با شمارهٔ موبایل ثبت‌شده در حساب تماس بگیرید.
script-deactivation-call-answered = پاسخ داد
script-deactivation-call-no-answer = پاسخ نداد
script-deactivation-verify = احراز هویت مشتری
    .hint = شش یا هفت پرسش مطرح کنید. دست‌کم پنج جواب باید درست باشد.
script-deactivation-verify-passed = احراز شد
script-deactivation-verify-failed = احراز نشد
script-deactivation-inform = اطلاع به مشتری که درخواست فرستاده می‌شود
script-deactivation-assign = تخصیص تیکت به ⁨Jariry⁩
    .hint = تیکت را به ⁨Jariry⁩ تخصیص دهید. حساب را خودتان غیرفعال نکنید.
script-deactivation-sent = درخواست فرستاده شد
script-deactivation-come-back = درخواست تماس دوباره از مشتری
script-deactivation-not-verified = هویت مشتری احراز نشد
script-deactivation-not-reached = مشتری در دسترس نبود

script-fifth-day-call = تماس روز پنجم
script-fifth-day-call-leader = درخواست ارجاع از سرگروه
    .hint = یادداشت روی تیکت درخواست می‌ماند تا سرگروه آن را بخواند.
script-fifth-day-call-call = تماس با مشتری
    .hint = با شمارهٔ همراه ثبت‌شده در حساب تماس بگیرید.
script-fifth-day-call-call-answered = پاسخ داد
script-fifth-day-call-call-no-answer = بی‌پاسخ
script-fifth-day-call-problem = بررسی مشکل همراه مشتری
    .hint = ببینید آیا مشتری می‌تواند آن را از سوی خود حل کند.
script-fifth-day-call-problem-remains = هنوز باقی است
script-fifth-day-call-problem-solved = حل شد
script-fifth-day-call-apology = عذرخواهی بابت تأخیر
script-fifth-day-call-situation = گفتن وضعیت کنونی
script-fifth-day-call-daily = گفتن اینکه هر روز پیگیریم
script-fifth-day-call-promise = قول بازگشت به مشتری
script-fifth-day-call-reply = پاسخ دادن که تماس گرفته شد
    .hint = پاسخ روی تیکت مشتری فرستاده می‌شود.
script-fifth-day-call-called = با مشتری تماس گرفته شد
script-fifth-day-call-missed = پاسخ دادن که تماس بی‌پاسخ ماند
    .hint = تا روز نگذشته نخست دوباره تلاش کنید. این پاسخ پیگیری‌ها را پایان می‌دهد.
script-fifth-day-call-tried = مشتری در دسترس نبود
script-fifth-day-call-solved = در تماس حل شد

## Ready answers: their names, for the agent

template-greeting = خوشامدگویی
template-ask-screenshot = درخواست تصویر صفحه
template-ask-serial = درخواست شمارهٔ سریال و شمارهٔ تراکنش
template-no-answer = تماس بی‌پاسخ
template-solved = اعلام حل
