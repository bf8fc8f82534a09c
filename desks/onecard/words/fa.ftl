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

kind-be-a-reseller = درخواست نمایندگی فروش
kind-seller-notice = اطلاع‌رسانی دربارهٔ توزیع‌کننده
kind-account-review = بررسی حساب مشکوک
party-brand-partner = شریک تجاری
party-internal-department = واحد داخلی
party-external-department = واحد بیرونی
party-reseller-department = واحد نمایندگان فروش
party-distribution-team = تیم توزیع
party-fraud-team = تیم مبارزه با تقلب
field-cards = شماره‌های سریال کارت‌ها
    .hint = هر شمارهٔ سریال در یک سطر.
field-transaction = شمارهٔ تراکنش
    .hint = همان که در سامانهٔ مدیریت است.
field-product = محصول
    .hint = نام محصول، اگر به یافتن کارت کمک می‌کند.
field-amount = مبلغ
    .hint = مبلغ کسرشده، به رقم.
field-account = حساب
    .hint = ایمیل یا شمارهٔ موبایل ثبت‌شده.
field-applicant = نام
    .hint = نام کامل کسی که می‌خواهد نمایندهٔ فروش شود.
field-email = ایمیل
    .hint = ایمیلی که آن واحد به آن پیام می‌فرستد.
field-phone = شمارهٔ تلفن
    .hint = همراه با کد کشور.
field-country = کشور
    .hint = همان که مشتری می‌گوید.
field-city = شهر
    .hint = همان که مشتری می‌گوید.
field-activity = فعالیت
    .hint = شیوهٔ فروش.
field-activity-online = آنلاین
field-activity-store = فروشگاه
field-seller = فروشنده
    .hint = نام یا شماره‌ای که تیم، فروشنده را با آن می‌شناسد.
field-issue = موضوع
    .hint = خواستهٔ فروشنده، در چند کلمه.

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
queue-partner-requests = درخواست‌ها از طرف ثالث
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
question-products = محصولات با بیشترین خرید
question-last-orders = آخرین سفارش‌ها

## Accounts

store-bitaqaty-saudi = فروشگاه عربستان
store-bitaqaty-emirati = فروشگاه امارات
store-bitaqaty-global = فروشگاه جهانی
store-onecard-saudi = فروشگاه عربستان
store-onecard-global = فروشگاه جهانی
account-active = فعال
account-not-active = غیرفعال
account-closed-unused = بسته‌شده: بیش از یک سال بی‌استفاده
account-closed-by-customer = بسته‌شده: مشتری آن را بست
account-closed-wrong-codes = بسته‌شده: کدهای نادرست
account-reported = گزارش‌شده
account-suspicious = مشکوک
avatar-green = سبز
avatar-yellow = زرد
avatar-red = قرمز
service-reseller = نمایندگی فروش
stopped-reseller-egypt = نمایندگی فروش در مصر تا اطلاع بعدی متوقف است.
handler-jariry = ⁨Jariry⁩

## What is masked, by its name

mask-mobile = شمارهٔ موبایل
mask-email = نشانی ایمیل
mask-code = کد
mask-card = شمارهٔ سریال کارت

## Addresses that customers are told of

address-merchant-team = تیم پذیرندگان
address-bitaqaty-business = ⁨Bitaqaty Business⁩ برای نمایندگان فروش تازه
address-onecard-site = وب‌سایت ⁨OneCard⁩

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

script-registration = کمک برای ثبت‌نام
script-registration-brand = کدام برند
    .hint = بپرسید مشتری در کدام‌یک حساب دارد یا می‌خواهد داشته باشد.
script-registration-brand-bitaqaty = ⁨Bitaqaty⁩
script-registration-brand-onecard = ⁨OneCard⁩
script-registration-country-bitaqaty = پرسیدن کشور
    .hint = فقط مشتریان کشورهای یکی از فروشگاه‌ها می‌توانند ثبت‌نام کنند.
script-registration-country-bitaqaty-open = ممکن است
script-registration-country-bitaqaty-shut = ممکن نیست
script-registration-country-onecard = پرسیدن کشور
    .hint = فقط مشتریان کشورهای یکی از فروشگاه‌ها می‌توانند ثبت‌نام کنند.
script-registration-country-onecard-open = ممکن است
script-registration-country-onecard-shut = ممکن نیست
script-registration-mobile = خواستن شمارهٔ موبایل و کد پیامکی
script-registration-sms = کد پیامکی
    .hint = صبر کنید تا مشتری کد را وارد کند.
script-registration-sms-received = رسید
script-registration-sms-not-received = نرسید
script-registration-email = خواستن کد ایمیلی
script-registration-mail = کد ایمیلی
    .hint = صبر کنید تا مشتری کد را وارد کند.
script-registration-mail-received = رسید
script-registration-mail-not-received = نرسید
script-registration-registered = مشتری ثبت‌نام شد
script-registration-sms-missing = ادامه: کد پیامکی نرسیده است
script-registration-mail-missing = ادامه: کد ایمیلی نرسیده است
script-registration-no-store = گفتن این‌که ثبت‌نام ممکن نیست
script-registration-not-available = برای این کشور ممکن نیست

script-merchant = پذیرندگان
script-merchant-who = پذیرندهٔ جدید یا کنونی
    .hint = بپرسید آیا مشتری حساب پذیرنده دارد.
script-merchant-who-new = جدید
script-merchant-who-existing = کنونی
script-merchant-request = راهنمایی به تیم پذیرندگان
script-merchant-directed = پذیرندهٔ جدید راهنمایی شد
script-merchant-guide = راهنمایی صاحب حساب به تیم پذیرندگان
script-merchant-guided = صاحب حساب راهنمایی شد

script-reseller = نمایندگان فروش جدید
script-reseller-country = پرسیدن کشور
    .hint = این خدمت در برخی کشورها متوقف است.
script-reseller-country-open = دایر
script-reseller-country-shut = متوقف
script-reseller-brand = کدام برند
    .hint = بپرسید مشتری در کدام‌یک حساب دارد یا می‌خواهد داشته باشد.
script-reseller-brand-bitaqaty = ⁨Bitaqaty⁩
script-reseller-brand-onecard = ⁨OneCard⁩
script-reseller-way = راه درخواست
    .hint = مشتری در وب‌سایت درخواست می‌دهد یا شما درخواست را می‌فرستید.
script-reseller-way-website = در وب‌سایت
script-reseller-way-request = ما درخواست را می‌فرستیم
script-reseller-website = راهنمایی به وب‌سایت
script-reseller-directed = مشتری به وب‌سایت راهنمایی شد
script-reseller-details = پرسیدن مشخصات
script-reseller-request = فرستادن درخواست به واحد نمایندگان فروش
    .hint = در همین گام به مشتری گفته می‌شود که درخواست فرستاده شد.
script-reseller-sent = درخواست فرستاده شد
script-reseller-refuse = گفتن این‌که خدمت متوقف است
script-reseller-refused = رد شد: خدمت متوقف است

script-distributor = توزیع‌کنندگان کنونی
script-distributor-what = موضوع درخواست
    .hint = رمز عبور، تغییر مشخصات، ورود و مانند آن با مدیر حساب است.
script-distributor-what-product = پرسش عمومی، یا شکایت از محصول
script-distributor-what-other = هر چیز دیگر
script-distributor-handle = همین‌جا رسیدگی شود
script-distributor-advise = توصیه به تماس با مدیر حساب
script-distributor-notify = آگاه کردن تیم توزیع
    .hint = اطلاع در تیکتی جداگانه برای تیم فرستاده می‌شود و پاسخی در پی ندارد.
script-distributor-notified = تیم توزیع آگاه شد

script-sms-code = کد پیامکی نرسیده است
script-sms-code-account = وضعیت حساب
    .hint = حساب را در سامانهٔ مدیریت باز کنید. این سناریو برای حساب‌های غیرفعال است.
script-sms-code-account-not-active = غیرفعال
script-sms-code-account-active = فعال
script-sms-code-email = ایمیل ثبت‌شده
    .hint = ببینید سامانهٔ مدیریت به‌جای ایمیل چه نشان می‌دهد.
script-sms-code-email-transaction = ندارد؛ فقط شمارهٔ تراکنش
script-sms-code-email-registered = دارد
script-sms-code-avatar = رنگ تصویر نمایه
    .hint = رنگ تصویر نمایهٔ حساب را در سامانهٔ مدیریت ببینید.
script-sms-code-avatar-yellow = زرد
script-sms-code-avatar-not-yellow = رنگ دیگر
script-sms-code-call = تماس با مشتری
    .hint = با شمارهٔ موبایل ثبت‌شده در حساب تماس بگیرید.
script-sms-code-call-answered = پاسخ داد
script-sms-code-call-no-answer = پاسخ نداد
script-sms-code-show = نمایش کد
    .hint = در سامانهٔ مدیریت گزینهٔ ⁨Show Verification Code⁩ را بزنید.
script-sms-code-give = دادن کد به مشتری
    .hint = کد را برای مشتری بخوانید و همین‌جا وارد کنید. کد به‌صورت یادداشت روی تیکت می‌ماند.
script-sms-code-given = کد داده شد
script-sms-code-not-reached = مشتری در دسترس نبود
script-sms-code-other-case = این سناریو برای این مورد مناسب نیست

script-email-code = کد ایمیلی نرسیده است
script-email-code-account = وضعیت حساب
    .hint = حساب را در سامانهٔ مدیریت باز کنید. این سناریو برای حساب‌های غیرفعال است.
script-email-code-account-not-active = غیرفعال
script-email-code-account-active = فعال
script-email-code-email = ایمیل ثبت‌شده
    .hint = ببینید آیا در سامانهٔ مدیریت ایمیلی واقعی ثبت شده است.
script-email-code-email-real = ایمیل واقعی
script-email-code-email-none = ایمیل واقعی ندارد
script-email-code-avatar = رنگ تصویر نمایه
    .hint = رنگ تصویر نمایهٔ حساب را در سامانهٔ مدیریت ببینید.
script-email-code-avatar-yellow = زرد
script-email-code-avatar-not-yellow = رنگ دیگر
script-email-code-boxes = درخواست بررسی صندوق‌های ایمیل
script-email-code-found = کد رسید؟
    .hint = از مشتری بپرسید.
script-email-code-found-received = رسید
script-email-code-found-not-received = نرسید
script-email-code-browser = درخواست تغییر مرورگر
script-email-code-other-browser = کد رسید؟
    .hint = از مشتری بپرسید.
script-email-code-other-browser-received = رسید
script-email-code-other-browser-not-received = نرسید
script-email-code-change = درخواست تغییر ایمیل
script-email-code-asked = از مشتری تغییر ایمیل خواسته شد
script-email-code-received = کد رسید
script-email-code-other-case = این سناریو برای این مورد مناسب نیست

script-closed-unused = حساب بسته‌شده به‌دلیل بی‌استفاده ماندن
script-closed-unused-account = پرسیدن حساب
script-closed-unused-explain = توضیح دلیل بسته شدن حساب
script-closed-unused-assign = تخصیص تیکت به سرگروه
    .hint = تیکت را به سرگروه تخصیص دهید. حساب را خودتان دوباره فعال نکنید.
script-closed-unused-sent = درخواست فرستاده شد

script-old-site = حساب سایت قدیم
script-old-site-account = پرسیدن حساب
script-old-site-site = حساب در کدام سایت است
    .hint = حساب سایت قدیم در سامانهٔ مدیریت با نام ⁨OneCard⁩ است، نه ⁨OneCardEndUser⁩.
script-old-site-site-old = سایت قدیم
script-old-site-site-new = سایت کنونی
script-old-site-explain = گفتن این‌که دوباره فعال نمی‌شود
script-old-site-told = به مشتری گفته شد
script-old-site-other-case = این سناریو برای این مورد مناسب نیست

script-closed-wrong-codes = حساب بسته‌شده به‌دلیل کدهای نادرست
script-closed-wrong-codes-account = پرسیدن حساب
script-closed-wrong-codes-explain = توضیح دلیل بسته شدن حساب
script-closed-wrong-codes-assign = تخصیص تیکت به سرگروه
    .hint = تیکت را به سرگروه تخصیص دهید. حساب را خودتان دوباره فعال نکنید.
script-closed-wrong-codes-sent = درخواست فرستاده شد

script-blocked = حساب مسدود
script-blocked-reason = چرا حساب قرمز است
    .hint = دلیل در سامانهٔ مدیریت آمده است.
script-blocked-reason-reported = گزارش‌شده
script-blocked-reason-suspicious = مشکوک
script-blocked-never = گفتن این‌که مسدود می‌ماند
script-blocked-told = به مشتری گفته شد
script-blocked-review = پرسش از تیم مبارزه با تقلب
    .hint = در همین گام به مشتری گفته می‌شود که بررسی درخواست شده است.
script-blocked-number = یادداشت کردن شمارهٔ درخواست
    .hint = شمارهٔ تیکت تیم مبارزه با تقلب در یادداشت هست.
script-blocked-reply = پاسخ تیم مبارزه با تقلب
    .hint = پاسخ را در تیکت درخواست بخوانید.
script-blocked-reply-requires = از مشتری چیزی می‌خواهند
script-blocked-reply-opens = حساب را می‌توان باز کرد
script-blocked-reply-stays = حساب مسدود می‌ماند
script-blocked-ask = خواستن آن از مشتری
    .hint = آنچه را تیم مبارزه با تقلب می‌خواهد بیفزایید.
script-blocked-asked = از مشتری خواسته شد
script-blocked-tell-opened = اطلاع دادن به مشتری
    .hint = پس از باز شدن حساب بفرستید.
script-blocked-opened = حساب را می‌توان باز کرد
script-blocked-tell-closed = اطلاع دادن به مشتری
    .hint = جزئیات یافته‌های تیم مبارزه با تقلب را نگویید.
script-blocked-closed = حساب مسدود می‌ماند

script-change-email = تغییر ایمیل
script-change-email-new = پرسیدن ایمیل جدید
    .hint = سرور بی‌درنگ می‌گوید که آیا مشتری دیگری آن را دارد.
script-change-email-admin = جست‌وجو در سامانهٔ مدیریت
    .hint = مورد جدید را آنجا هم جست‌وجو کنید: نباید در حساب دیگری باشد.
script-change-email-admin-free = در هیچ حساب دیگری نیست
script-change-email-admin-taken = در حساب دیگری هست
script-change-email-call = تماس با مشتری
    .hint = با شمارهٔ موبایل ثبت‌شده در حساب تماس بگیرید.
script-change-email-call-answered = پاسخ داد
script-change-email-call-no-answer = پاسخ نداد
script-change-email-verify = احراز هویت مشتری
    .hint = شش یا هفت پرسش مطرح کنید. دست‌کم پنج جواب باید درست باشد.
script-change-email-verify-passed = احراز شد
script-change-email-verify-failed = احراز نشد
script-change-email-old = اطلاع‌رسانی به ایمیل قدیم
    .hint = تنها یک پیام، به ایمیلی که اکنون ثبت شده است.
script-change-email-act = تغییر ایمیل
    .hint = اکنون آن را در سامانهٔ مدیریت تغییر دهید؛ اینجا با همین گام تغییر می‌کند.
script-change-email-confirm = اعلام تغییر به مشتری
    .hint = به ایمیل جدید فرستاده می‌شود.
script-change-email-note = یادداشت کردن ایمیل قدیم و جدید
    .hint = هر دو در یادداشت هست. اگر چیز دیگری مهم است بیفزایید.
script-change-email-changed = ایمیل تغییر کرد
script-change-email-taken = گفتن این‌که در حساب دیگری است
script-change-email-not-changed = چیزی تغییر نکرد
script-change-email-come-back = درخواست تماس دوباره از مشتری
script-change-email-not-verified = هویت مشتری احراز نشد
script-change-email-not-reached = مشتری در دسترس نبود

script-change-mobile = تغییر شمارهٔ موبایل
script-change-mobile-new = پرسیدن شمارهٔ جدید
    .hint = سرور بی‌درنگ می‌گوید که آیا مشتری دیگری آن را دارد.
script-change-mobile-admin = جست‌وجو در سامانهٔ مدیریت
    .hint = مورد جدید را آنجا هم جست‌وجو کنید: نباید در حساب دیگری باشد.
script-change-mobile-admin-free = در هیچ حساب دیگری نیست
script-change-mobile-admin-taken = در حساب دیگری هست
script-change-mobile-old = تماس با شمارهٔ قدیم
    .hint = فقط برای دانستن وضعیت آن.
script-change-mobile-old-works = کار می‌کند
script-change-mobile-old-off = کار نمی‌کند
script-change-mobile-call = تماس با شمارهٔ جدید
    .hint = احراز هویت مشتری در همین تماس است.
script-change-mobile-call-answered = پاسخ داد
script-change-mobile-call-no-answer = پاسخ نداد
script-change-mobile-verify = احراز هویت مشتری
    .hint = شش یا هفت پرسش مطرح کنید. دست‌کم پنج جواب باید درست باشد.
script-change-mobile-verify-passed = احراز شد
script-change-mobile-verify-failed = احراز نشد
script-change-mobile-act = تغییر شماره
    .hint = اکنون آن را در سامانهٔ مدیریت تغییر دهید؛ اینجا با همین گام تغییر می‌کند.
script-change-mobile-confirm = اعلام تغییر به مشتری
    .hint = به همان نشانی فرستاده می‌شود که مشتری از آن نوشته است.
script-change-mobile-from = مشتری از کجا نوشته است
    .hint = نشانی‌ای را که از آن نوشته است با ایمیل ثبت‌شده مقایسه کنید.
script-change-mobile-from-registered = ایمیل ثبت‌شده
script-change-mobile-from-another = نشانی دیگر
script-change-mobile-ticket = تیکت تازه به ایمیل ثبت‌شده
    .hint = تیکت تازه‌ای برای مشتری باز می‌شود و پیام به ایمیل ثبت‌شده می‌رود.
script-change-mobile-note = یادداشت کردن شمارهٔ قدیم و جدید
    .hint = هر دو در یادداشت هست. اگر چیز دیگری مهم است بیفزایید.
script-change-mobile-changed = شماره تغییر کرد
script-change-mobile-taken = گفتن این‌که در حساب دیگری است
script-change-mobile-not-changed = چیزی تغییر نکرد
script-change-mobile-come-back = درخواست تماس دوباره از مشتری
script-change-mobile-not-verified = هویت مشتری احراز نشد
script-change-mobile-not-reached = مشتری در دسترس نبود

script-fifth-day-call = تماس روز پنجم
script-fifth-day-call-leader = درخواست از سرگروه برای ارجاع به سطح بالاتر
    .hint = یادداشت روی تیکت درخواست می‌ماند تا سرگروه آن را بخواند.
script-fifth-day-call-call = تماس با مشتری
    .hint = با شمارهٔ موبایل ثبت‌شده در حساب تماس بگیرید.
script-fifth-day-call-call-answered = پاسخ داد
script-fifth-day-call-call-no-answer = پاسخ نداد
script-fifth-day-call-problem = بررسی مشکل همراه مشتری
    .hint = ببینید آیا مشتری می‌تواند آن را از سوی خود حل کند.
script-fifth-day-call-problem-remains = هنوز باقی است
script-fifth-day-call-problem-solved = حل شد
script-fifth-day-call-apology = عذرخواهی بابت تأخیر
script-fifth-day-call-situation = گفتن وضعیت کنونی
script-fifth-day-call-daily = گفتن این‌که هر روز پیگیری می‌کنیم
script-fifth-day-call-promise = قول بازگشت به مشتری
script-fifth-day-call-reply = پاسخ دادن که تماس گرفته شد
    .hint = پاسخ روی تیکت مشتری فرستاده می‌شود.
script-fifth-day-call-called = با مشتری تماس گرفته شد
script-fifth-day-call-missed = پاسخ دادن که تماس بی‌پاسخ ماند
    .hint = تا روز تمام نشده، نخست دوباره تماس بگیرید. این پاسخ پیگیری‌ها را پایان می‌دهد.
script-fifth-day-call-tried = مشتری در دسترس نبود
script-fifth-day-call-solved = در تماس حل شد

## Ready answers: their names, for the agent

template-greeting = خوشامدگویی
template-ask-screenshot = درخواست تصویر صفحه
template-ask-serial = درخواست شمارهٔ سریال و شمارهٔ تراکنش
template-no-answer = تماس بی‌پاسخ
template-solved = اعلام حل شدن
