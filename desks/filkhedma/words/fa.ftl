### واژه‌های میز بسته‌های نظافت: نام‌هایی که کارشناسان می‌خوانند.

desk-name = Filkhedma

## وضعیت‌های تیکت

status-new = جدید
status-in-progress = در حال رسیدگی
status-waiting = در انتظار مشتری
status-scheduled = در انتظار موعد
status-solved = حل‌شده
status-closed = بسته‌شده

## آنچه تیکت را جابه‌جا می‌کند، نوشته روی پیکان‌های نمودار

move-create = ایجاد تیکت
move-receive = پیام تازهٔ مشتری
move-reply = پاسخ
move-assign = تخصیص
move-resolve = حل تیکت
move-close = بستن تیکت

## دلیل‌های بستن تیکت

reason-answered = پاسخ داده شد
    .hint = مشتری آنچه را خواسته بود گرفت.
reason-booked = بستهٔ خدمات رزرو شد
    .hint = بستهٔ خدمات رزرو شده و پرداخت آن در جریان است.
reason-not-booked = رزرو نشد
    .hint = مشتری اکنون پرداخت نمی‌کند و هر وقت آماده بود برمی‌گردد.
reason-no-answer = بی‌پاسخ
    .hint = تماس آخر هم بی‌پاسخ ماند.

## نتیجه‌های فروش

result-booked = رزرو شد
result-paid = پرداخت شد
result-uses-visits = از مراجعه‌ها استفاده می‌کند
result-declined = مشتری نپذیرفت
result-no-answer = بی‌پاسخ
result-not-needed = دیگر لازم نیست

## پیگیری‌ها، برچسب‌ها و گونه‌های تیکت

tag-not-paid = پرداخت‌نشده
tag-expired = بستهٔ خدمات منقضی‌شده
kind-outbound-sales-request = درخواست فروش تلفنی
kind-unpaid-package = بستهٔ خدمات پرداخت‌نشده
kind-expired-package = بستهٔ خدمات منقضی‌شده
follow-up-outbound-sales = درخواست فروش تلفنی به تیم موفقیت مشتریان
follow-up-not-paid = بستهٔ خدمات پرداخت‌نشده به تیم موفقیت مشتریان
follow-up-expiry = تماس پس از پایان اعتبار بستهٔ خدمات

## آنچه خودبه‌خود می‌آید

ladder-unpaid = در انتظار پرداخت
ladder-unpaid-call = تماس برای پرداخت
ladder-unpaid-last-call = آخرین تماس پیش از سفارش
target-ladder-unpaid = زمان تماس رسیده است
ladder-cancelled = لغوشده به‌دلیل پرداخت نشدن
ladder-cancelled-final-call = تماس پایانی
target-ladder-cancelled = زمان تماس رسیده است
ladder-expired = بستهٔ خدمات منقضی‌شده
ladder-expired-wake = بازگشت در موعد
ladder-expired-first-call = تماس نخست
ladder-expired-second-call = تماس دوم
ladder-expired-third-call = تماس سوم
ladder-expired-lapse = پایان دادن به مراجعه‌های استفاده‌نشده
target-ladder-expired = زمان تماس رسیده است

## تیم‌ها و نقش‌ها

team-customer-care = خدمات مشتریان
team-customer-success = موفقیت مشتریان
team-ops = عملیات
role-care-agent = کارشناس خدمات مشتریان
role-success-agent = کارشناس موفقیت مشتریان
role-ops-agent = کارشناس عملیات
role-supervisor = سرپرست

## کانال‌ها و تقویم‌ها

channel-call = تماس‌ها
channel-sms = پیامک
calendar-always = شبانه‌روزی

## صف‌ها

queue-incoming = هنوز بی‌تیم
queue-mine = تیکت‌های من
queue-customer-care = خدمات مشتریان
queue-customer-success = موفقیت مشتریان
queue-ops = عملیات
queue-scheduled = در انتظار موعد
queue-closed = تیکت‌های بسته‌شده

## نشانی‌ها و پوشاندن‌ها

address-hotline = خط ویژه
mask-mobile = شمارهٔ موبایل

## بسته‌های خدمات: وضعیت‌ها

record-package = بستهٔ خدمات نظافت
    .shut = بدون پرداخت، بستهٔ خدمات تنها وقتی رزرو می‌شود که تا نخستین مراجعه بیش از دو روز نمانده باشد.
record-package-state-unpaid = پرداخت‌نشده
record-package-state-active = فعال
record-package-state-used-up = تماماً استفاده‌شده
record-package-state-ended = پایان‌یافته
record-package-state-cancelled = لغوشده به‌دلیل پرداخت نشدن
record-package-state-withdrawn = لغوشده به خواست مشتری

## بسته‌های خدمات: فیلدها و مبلغ‌ها

record-package-field-price = بهای هر مراجعه
record-package-field-visits = مراجعه‌ها
record-package-field-starts = نخستین روز
record-package-field-payment = پرداخت
record-package-field-payment-card = اکنون با کارت
record-package-field-payment-cash = نقدی با وصول حضوری
record-package-field-payment-later = نه اکنون
record-package-field-paid-by = شیوهٔ پرداخت
record-package-field-paid-by-card = با کارت
record-package-field-paid-by-cash = نقدی
record-package-field-paid-on = تاریخ پرداخت
record-package-field-chased-since = درخواست پرداخت از
record-package-field-missed-on = تماس بی‌پاسخ در
record-package-field-refunded = مبلغ مستردشده
record-package-amount-total = بهای بستهٔ خدمات
record-package-amount-used = مراجعه‌های استفاده‌شده
record-package-amount-remaining = مراجعه‌های باقی‌مانده
record-package-amount-open = مراجعه‌های بدون تاریخ
record-package-amount-valid-until = معتبر تا
record-package-amount-usable-until = آخرین روز استفاده
record-package-amount-last-day-to-pay = آخرین روز پرداخت
record-package-amount-first-expiry-call = تماس نخست پس از پایان اعتبار
record-package-amount-second-expiry-call = تماس دوم پس از پایان اعتبار
record-package-amount-third-expiry-call = تماس سوم پس از پایان اعتبار
record-package-amount-lapses-on = روز از بین رفتن مراجعه‌های باقی‌مانده
record-package-amount-fee-visits = کارمزد به مراجعه
record-package-amount-fee = کارمزد
record-package-amount-refund = مبلغ استرداد

## بسته‌های خدمات: کارها

record-package-action-send-link = ارسال لینک پرداخت
    .hint = آن را تا مشتری پشت خط است بفرستید.
record-package-action-collect-cash = درخواست وصول نقدی
    .hint = آن را در طول تماس پر کنید و بگویید مأمور وصول (⁨Accept⁩) پیش از زمان پرداخت تماس می‌گیرد.
record-package-action-collect-cash-input-day = روز پرداخت
record-package-action-collect-cash-input-address = نشانی
record-package-action-hand-over-unpaid = سپردن به‌عنوان پرداخت‌نشده
    .hint = برای تیم موفقیت مشتریان تیکتی باز می‌شود تا پرداخت را درخواست کنند.
    .shut = پیش‌تر سپرده شده است.
record-package-action-paid = ثبت پرداخت
    .hint = بستهٔ خدمات فعال می‌شود.
record-package-action-paid-input-by = شیوهٔ پرداخت
record-package-action-paid-input-by-card = با کارت
record-package-action-paid-input-by-cash = نقدی
record-package-action-not-reached = تماس برای پرداخت، بی‌پاسخ
    .hint = پیامی برای پرداخت به مشتری می‌رسد.
record-package-action-cancel-unpaid = لغو بستهٔ خدمات پرداخت‌نشده
    .hint = بستهٔ خدمات و سپس مراجعه‌هایش را لغو می‌کند و به مشتری خبر می‌دهد.
    .shut = مشتری تا یک روز پیش از نخستین مراجعه برای پرداخت مهلت دارد.
record-package-action-withdraw = انصراف مشتری
    .hint = بستهٔ خدمات پرداخت‌نشده و مراجعه‌هایش را لغو می‌کند و پیامی نمی‌فرستد.
record-package-action-final-call-missed = تماس پایانی، بی‌پاسخ
    .hint = تیکت بسته می‌شود: تماس آخر هم بی‌پاسخ ماند.
record-package-action-cancel = لغو بستهٔ خدمات
    .hint = کارمزدی برابر سی درصد بهای مراجعه‌های باقی‌مانده کسر و بقیه برگردانده می‌شود و مراجعه‌های تعیین‌شده لغو می‌شوند.
    .shut = مراجعه‌ای برای برگرداندن بهایش نمانده، مهلت بستهٔ خدمات گذشته، یا مراجعه‌ای که اکنون به حساب می‌آید هنوز ثبت نشده است.
record-package-action-reached = پایان اعتبار، مشتری پاسخ داد
    .hint = ثبت می‌شود که مشتری از مراجعه‌های باقی‌مانده و دو هفته مهلت آن‌ها آگاه است.
    .shut = بستهٔ خدمات هنوز معتبر است.
record-package-action-first-call-missed = پایان اعتبار، تماس نخست بی‌پاسخ
    .hint = به مشتری گفته می‌شود که دو هفته مهلت مانده است.
    .shut = بستهٔ خدمات هنوز معتبر است، یا پیش‌تر تماسی بی‌پاسخ مانده است.
record-package-action-second-call-missed = پایان اعتبار، تماس دوم بی‌پاسخ
    .hint = به مشتری گفته می‌شود که یک هفته مهلت مانده است.
    .shut = در روزی پیش از این تماسی بی‌پاسخ نمانده است.
record-package-action-end = پایان دادن به بستهٔ خدمات
    .hint = آنچه تا دو هفته پس از آن ماه استفاده نشود از بین می‌رود.
    .shut = آن دو هفته هنوز نگذشته است.

## آنچه به‌سبب بستهٔ خدمات فرستاده می‌شود

record-package-send-payment-link = لینک پرداخت
record-package-send-payment-link-amount = مبلغ
record-package-send-cash-collection = فرم وصول نقدی
record-package-send-cash-collection-amount = مبلغ
record-package-send-cash-collection-day = روز پرداخت
record-package-send-cash-collection-address = نشانی
record-package-send-repayment = فرم استرداد وجه
record-package-send-repayment-amount = مبلغ
record-package-send-sms-1 = پیامک: یادآوری پرداخت
record-package-send-sms-2 = پیامک: لغو خواهد شد
record-package-send-sms-3 = پیامک: پایان اعتبار، دو هفته
record-package-send-sms-4 = پیامک: پایان اعتبار، یک هفته

## مراجعه‌ها

record-visit = مراجعه
    .shut = بستهٔ خدمات مراجعهٔ بدون تاریخ ندارد، یا آن روز بیرون از مدت آن است.
record-visit-state-planned = تعیین‌شده
record-visit-state-completed = انجام‌شده
record-visit-state-cancelled = لغوشده
record-visit-field-day = روز
record-visit-field-how = دلیل احتساب
record-visit-field-how-done = انجام شد
record-visit-field-how-late = لغو دیرهنگام
record-visit-field-how-same-day = لغو در همان روز
record-visit-action-move = تغییر زمان
    .hint = تا یک روز کامل پیش از روز مراجعه رایگان است.
    .shut = کمتر از یک روز کامل تا روز مراجعه مانده، یا روز تازه بیرون از مدت بستهٔ خدمات است.
record-visit-action-move-input-day = روز تازه
record-visit-action-cancel = لغو مراجعه
    .hint = تا یک روز کامل پیش از روز مراجعه رایگان است و می‌توان روز دیگری برایش تعیین کرد.
    .shut = کمتر از یک روز کامل تا روز مراجعه مانده است و این مراجعه حساب می‌شود.
record-visit-action-cancel-late = لغو دیرهنگام با احتساب
    .hint = اگر کمتر از یک روز کامل تا روز مراجعه مانده باشد، مراجعه با تغییر زمان یا لغو هم استفاده‌شده حساب می‌شود.
    .shut = اکنون آخرین روز کامل پیش از روز مراجعه نیست.
record-visit-action-cancel-same-day = لغو در همان روز: ثبت انجام
    .hint = انجام‌شده حساب می‌شود و زمان آن تغییر نمی‌کند. با مشتری تماس بگیرید؛ اگر پاسخ نداد پیامک می‌گیرد.
    .shut = امروز روز مراجعه نیست.
record-visit-action-cancel-same-day-input-call = تماس
record-visit-action-cancel-same-day-input-call-answered = پاسخ داده شد
record-visit-action-cancel-same-day-input-call-no-answer = بی‌پاسخ
record-visit-action-done = مراجعه انجام شد
    .hint = استفاده‌شده حساب می‌شود.
    .shut = روز مراجعه هنوز نرسیده است.
record-visit-send-sms-5 = پیامک: مراجعهٔ امروز حساب شد

## آنچه دربارهٔ بستهٔ خدمات گفته می‌شود

script-package-facts = معرفی بستهٔ خدمات
script-package-facts-why = مزیت بستهٔ خدمات
script-package-facts-use = آنچه مشتری فراهم می‌کند
script-package-facts-terms = پرداخت، مدت و تغییر
script-package-facts-told = همه‌چیز گفته شد

## رزرو در تماس

script-booking = رزرو بستهٔ خدمات
script-booking-pay = مشتری چگونه پرداخت می‌کند؟
    .hint = تا مشتری پشت خط است بپرسید.
script-booking-pay-card = با کارت
script-booking-pay-cash = نقدی با وصول حضوری
script-booking-pay-later = نه اکنون
script-booking-pay-none = بدون رزرو
script-booking-link = ارسال لینک پرداخت
    .hint = بستهٔ خدمات را کنار تیکت رزرو کنید و لینک پرداخت آن را در طول تماس بفرستید. اگر تا پایان تماس پرداخت نشد، آن را به‌عنوان پرداخت‌نشده بسپارید.
script-booking-form = پر کردن فرم وصول نقدی
    .hint = بستهٔ خدمات را کنار تیکت رزرو کنید و وصول نقدی را در طول تماس درخواست کنید. اگر تا پایان تماس پرداخت نشد، آن را به‌عنوان پرداخت‌نشده بسپارید.
script-booking-collector = چه کسی وصول می‌کند
script-booking-close = آیا زمان سفارش نزدیک است؟
    .hint = بدون پرداخت، بستهٔ خدمات تنها وقتی رزرو می‌شود که نخستین مراجعه نزدیک باشد.
script-booking-close-not-close = نزدیک نیست
script-booking-close-close = نزدیک است
script-booking-come-back = دعوت به تماس دوباره
script-booking-unpaid = رزرو بدون پرداخت
    .hint = بستهٔ خدمات را کنار تیکت رزرو کنید و به‌عنوان پرداخت‌نشده بسپارید؛ تیم موفقیت مشتریان پرداخت را درخواست می‌کند.
script-booking-outbound = سپردن به تیم موفقیت مشتریان
    .hint = آنچه را مشتری به آن علاقه دارد بنویسید؛ برای تیم موفقیت مشتریان تیکتی باز می‌شود و آن‌ها تماس می‌گیرند.
script-booking-booked = رزرو شد
script-booking-not-booked = رزرو نشد
