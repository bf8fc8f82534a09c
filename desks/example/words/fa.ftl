### واژه‌های یک فروشگاه دوچرخهٔ ساختگی. آنچه پیش از علامت مساوی است در desk.toml آمده و آنچه پس از آن است خوانده می‌شود.

## میز
desk-name = Harbour Bicycles

## وضعیت‌های تیکت
status-new = جدید
status-working = در حال رسیدگی
status-paused = در انتظار
status-asked = نزد سازنده
status-solved = حل‌شده
status-closed = بسته‌شده

## آنچه تیکت را جابه‌جا می‌کند
move-create = ایجاد تیکت
move-receive = پیام تازهٔ مشتری
move-reply = پاسخ
move-assign = تخصیص
move-unassign = لغو تخصیص
move-ask-pending = درخواست ماندن در انتظار
move-decline-pending = رد درخواست
move-end-pending = ادامهٔ کار
move-raise = پرسش از سازنده
move-hear = پاسخ سازنده
move-resolve = حل تیکت
move-close = بستن تیکت

## دلیل‌های حل
reason-repaired = تعمیر شد
    .hint = دوچرخه دوباره کار می‌کند.
reason-replaced = سازنده آن را عوض کرد
    .hint = سازنده قطعه یا دوچرخهٔ دیگری فرستاده است.

## تیم‌ها و نقش‌ها
team-counter = پیشخوان
team-workshop = کارگاه
role-helper = کارشناس پیشخوان
role-mechanic = مکانیک
role-lead = مدیر فروشگاه

## تقویم‌ها و تعطیلی‌ها
calendar-always = شبانه‌روزی
calendar-shop = ساعات کار فروشگاه
holiday-new-year = آغاز سال میلادی
holiday-spring = نوروز
holiday-eid = عید فطر
holiday-leap-day = روز کبیسه

## کانال‌ها
channel-mail = ایمیل
channel-chat = چت
channel-call = تماس
channel-whatsapp = WhatsApp
channel-social = شبکه‌های اجتماعی
channel-portal = پورتال مشتریان
channel-sms = پیامک
brand-harbour = Harbour Bicycles
break-tea = چای
outcome-helped = راهنمایی شد

## مشتریان
store-harbour-shop = فروشگاه بندر
account-active = فعال
avatar-regular = مشتری همیشگی
avatar-waiting-long = مدتی منتظر مانده است
avatar-upset = ناراحت
avatar-club = عضو باشگاه
avatar-unknown = هنوز ناشناس
service-pick-up = دریافت از منزل
stopped-no-ferry = فعلاً کشتی به آنجا نمی‌رود.
handler-wheels = چرخ و بدنه
address-page = صفحهٔ راهنما
address-letters = صندوق ایمیل فروشگاه
address-hotline = تلفن فروشگاه
address-messages = ⁨WhatsApp⁩ فروشگاه

## پرسش از سازنده
party-maker = سازنده
field-frame = شمارهٔ بدنه
    .hint = زیر زین حک شده است.
field-wheel = چرخ
    .hint = کدام چرخ.
field-wheel-front = جلو
field-wheel-back = عقب
field-damage = آسیب
    .hint = به گفتهٔ مشتری.
field-paid = مبلغ پرداخت‌شده
    .hint = مطابق رسید.
field-rider-mail = ایمیل دوچرخه‌سوار
    .hint = نشانی‌ای که سازنده می‌تواند به آن بنویسد.
field-rider-phone = تلفن دوچرخه‌سوار
    .hint = شماره‌ای که سازنده می‌تواند با آن تماس بگیرد.
field-bought-in = کشور خرید
    .hint = کشوری که دوچرخه در آن خریده شده است.
kind-broken = قطعهٔ شکسته
kind-stolen = دوچرخهٔ دزدیده‌شده
kind-check-up = سرویس دوره‌ای
ladder-maker-silent = یادآوری به سازنده
target-ladder-maker-silent = یادآوری به سازنده
ladder-keep-posted = آگاه کردن مشتری
target-ladder-keep-posted = آگاه کردن مشتری
ladder-call-on-day-five = تماس روز پنجم
target-ladder-call-on-day-five = تماس روز پنجم

## اولویت‌ها
priority-low = پایین
    .hint = یکی دو روز جای صبر دارد.
priority-high = بالا
    .hint = کسی یا کسانی نمی‌توانند سوار شوند.
urgency-can-wait = می‌تواند صبر کند
urgency-today = امروز
impact-one-rider = یک دوچرخه‌سوار
impact-many-riders = چند دوچرخه‌سوار
tag-gift = هدیه
tag-plan-ends = پایان طرح
result-sold = فروخته شد
result-not-needed = لازم نیست
cause-nobody-free = کسی آزاد نبود
follow-up-look-it-over = وارسی دوچرخه

## زمان‌های هدف
target-first-reply = نخستین پاسخ
target-next-reply = پاسخ بعدی
target-solution = حل
target-closing = بستن
target-pending-decision = تصمیم دربارهٔ درخواست
target-pending-term = مدت انتظار
ladder-too-late = گذشتن مهلت نخستین پاسخ
ladder-too-late-to-the-lead = به مدیر فروشگاه
ladder-does-it-hold = در مدت انتظار
ladder-does-it-hold-ask = پرسش از مشتری
ladder-does-it-hold-go-through = مرور گام‌های تعمیر
ladder-does-it-hold-work-on = ادامهٔ کار
target-ladder-does-it-hold = پرسش دوباره
ladder-plan-ends = پیش از پایان طرح
ladder-plan-ends-call = تماس با مشتری
target-ladder-plan-ends = تماس پیش از پایان طرح

## مشتریان کجا هستند
zone-gulf = دبی
zone-london = لندن
target-planned-call = تماس برنامه‌ریزی‌شده

## صف‌ها
queue-incoming = ورودی
queue-mine = تیکت‌های من
queue-workshop = کارگاه
queue-makers = نزد سازنده
queue-elsewhere = سپرده‌شده
queue-paused = در انتظار
queue-leave = در انتظار تأیید
queue-solved = حل‌شده
queue-gifts = هدیه‌ها
queue-loud = فوری
queue-to-call = برای تماس
queue-unexplained = علت ثبت‌نشده
queue-answered = پاسخ‌داده‌شده

## پاسخ‌های آماده و ایمیل‌ها
template-greeting = سلام
template-still-there = پرسش دوباره

## احراز هویت
question-born = تاریخ تولد
question-street = خیابان
question-last-order = آخرین خرید
question-bicycles = دوچرخه‌های خریداری‌شده از ما
mask-reach = راه‌های تماس و شماره‌های بدنه

## سناریو: دوچرخه‌ای که راه نمی‌رود
script-repair = دوچرخه حرکت نمی‌کند
script-repair-what = مشکل چیست
script-repair-where = محل دوچرخه
    .hint = دریافت از منزل همه‌جا ممکن نیست.
script-repair-where-open = دریافت ممکن است
script-repair-where-shut = دریافت ممکن نیست
script-repair-look = تعمیر جزئی یا اساسی
    .hint = پنچری، زنجیر و ترمز جزئی است.
script-repair-look-small = جزئی
script-repair-look-large = اساسی
script-repair-advice = راهنمایی
script-repair-maker = پرسش از سازنده
    .hint = شمارهٔ بدنه را وارد کنید؛ درخواست با ایمیل فرستاده می‌شود.
script-repair-by-hand = سپردن به کارگاه
    .hint = یکی از آن‌ها با مشتری تماس می‌گیرد.
script-repair-later = وارسی در آینده
    .hint = برای کارگاه تیکتی جداگانه باز می‌شود که تا زمانش منتظر می‌ماند. بنویسید چه چیز وارسی شود.
script-repair-fixed = مشتری به کارگاه می‌آید
script-repair-heard = خواندن پاسخ سازنده
    .hint = این گام پس از پاسخ سازنده باز می‌شود.
script-repair-sent = سازنده پاسخ داد
script-repair-handed = کارگاه تماس می‌گیرد

## سناریو: تغییر ایمیل یا تلفن
script-reach = تغییر ایمیل یا تلفن
script-reach-country = کشور فروشگاه
    .hint = هر کشور یک فروشگاه دارد.
script-reach-country-open = فروشگاه هست
script-reach-country-shut = فروشگاه نیست
script-reach-who = احراز هویت
    .hint = سه یا چهار پرسش بپرسید. با سه پاسخ درست هویت مشتری احراز می‌شود.
script-reach-who-passed = موفق
script-reach-who-failed = ناموفق
script-reach-which = چه چیزی تغییر می‌کند
    .hint = هر بار یکی؛ برای دیگری از نو آغاز کنید.
script-reach-which-mail = ایمیل
script-reach-which-phone = تلفن
script-reach-new-mail = ایمیل جدید
    .hint = حرف‌به‌حرف بازخوانی کنید.
script-reach-set-mail = تغییر ایمیل
    .hint = از این پس پاسخ‌ها به نشانی جدید می‌روند.
script-reach-write-mail = نوشتن به نشانی جدید
    .hint = مشتری همان لحظه می‌بیند پیام رسیده است یا نه.
script-reach-new-phone = تلفن جدید
    .hint = دورقم‌دورقم بازخوانی کنید.
script-reach-ring-new = تماس با شمارهٔ جدید
    .hint = هرکس پاسخ دهد کد مشتری را می‌داند.
script-reach-code = کد
script-reach-set-phone = تغییر تلفن
    .hint = از این پس تماس‌ها با شمارهٔ جدید است.
script-reach-tell = یادداشت تغییر
    .hint = یادداشت در تیکت می‌ماند و مشتری آن را نمی‌بیند.
script-reach-answer = پاسخ تیکت
    .hint = از همان راهی فرستاده می‌شود که تیکت آمده است.
script-reach-changed = تغییر کرد
script-reach-refused = سپردن به مدیر فروشگاه
    .hint = فقط بگویید مدیر تماس خواهد گرفت.
script-reach-kept = چیزی تغییر نکرد
script-reach-not-ours = مشتری فروشگاهی دیگر

## سناریو: روز پنجم
script-fifth-day = تماس روز پنجم
script-fifth-day-ring = تماس با مشتری
    .hint = با شمارهٔ ثبت‌شده.
script-fifth-day-told = نوشتن به مشتری
    .hint = آنچه تلفنی گفته شد، به‌صورت نوشته.
script-fifth-day-remind = یادداشت برای سازنده
    .hint = با درخواست می‌ماند.
script-fifth-day-log = یادداشت در تیکت
    .hint = نفر بعدی آن را می‌خواند.
script-fifth-day-over = همه‌چیز گفته شد

## بسته‌های نگهداری
record-care = طرح نگهداری
    .shut = هر طرح یک تا دوازده سرویس دارد.
record-care-state-drawn-up = تهیه‌شده
record-care-state-running = جاری
record-care-state-ended = پایان‌یافته
record-care-field-label = نام دوچرخه
record-care-field-size = اندازه
record-care-field-size-small = کوچک
record-care-field-size-large = بزرگ
record-care-field-starts = نخستین روز
record-care-field-bought = زمان خرید
record-care-field-checks = تعداد سرویس‌ها
record-care-field-weight = وزن دوچرخه، کیلوگرم
record-care-field-price = بهای هر سرویس
record-care-amount-used = استفاده‌شده
record-care-amount-left = باقی‌مانده
record-care-amount-total = مجموع
record-care-amount-handling = کارمزد
record-care-amount-due = مبلغ قابل پرداخت
record-care-amount-until = معتبر تا
record-care-amount-last-call = روز تماس
record-care-action-prolong = تمدید
    .hint = طرح از روزی که می‌نویسید دوباره آغاز می‌شود.
record-care-action-prolong-input-starts = آغاز دوباره در
record-care-action-begin = آغاز
    .hint = مشتری پرداخته است؛ صورت‌حساب فرستاده می‌شود.
record-care-action-begin-input-name = نام دوچرخه
record-care-send-bill = صورت‌حساب
record-care-send-bill-amount = مبلغ
record-care-send-welcome = پیام خوشامد
record-care-action-finish = پایان دادن
    .hint = سرویس‌هایی که هنوز در برنامه‌اند لغو می‌شوند.
    .shut = هنوز سرویس باقی است و مهلت نگذشته است.
record-visit = سرویس
    .shut = طرح جاری نیست یا چیزی از آن نمانده است.
record-visit-state-planned = در برنامه
record-visit-state-done = انجام‌شده
record-visit-state-missed = لغوشده
record-visit-field-at = روز و ساعت
record-visit-field-note = یادداشت
record-visit-amount-price = بها
record-visit-action-do = انجام سرویس
    .hint = از این پس استفاده‌شده به شمار می‌آید.
    .shut = پیش‌تر پایان یافته است.
record-visit-action-move = تغییر زمان
    .hint = مشتری روز دیگری برمی‌گزیند.
    .shut = کمتر از یک روز مانده است.
record-visit-action-move-input-at = روز و ساعت

## آنچه از مشتریان می‌پرسیم
role-owner = صاحب فروشگاه
survey-question-satisfied = رضایت
survey-question-again = مراجعهٔ دوباره
survey-question-again-yes = بله
survey-question-again-no = خیر
survey-question-remarks = نظر مشتری
