### یک تیکت: گفت‌وگو، نوشتن، زمان‌سنج‌ها و اقدام‌ها.

## A ticket

ticket-new = تیکت جدید
ticket-none = تیکتی باز نیست
ticket-none-hint = یکی را در فهرست انتخاب کنید یا برای نزدیک‌ترین سررسید ⁨J⁩ را بزنید.
ticket-not-numbered = هنوز بدون شماره
ticket-unsent = هنوز ارسال نشده
ticket-opened = گشایش: { $when }
ticket-has-draft = پیش‌نویس
ticket-back = بازگشت به فهرست
ticket-me = خودم

## Assigning

ticket-assign = تخصیص
ticket-assign-to = تخصیص به
ticket-assigned-to-me = نزد من
ticket-unassign = لغو تخصیص
ticket-toast-assigned = تیکت به { $name } تخصیص یافت
ticket-toast-assigned-to-me = تیکت به شما تخصیص یافت
ticket-toast-unassigned = تخصیص تیکت لغو شد

## Resolving

ticket-resolve = حل تیکت
ticket-resolve-why = تیکت به چه دلیل حل می‌شود؟
ticket-toast-resolved = تیکت حل شد: { $reason }

## Staying pending

pending-ask = درخواست انتظار
pending-ask-why = تیکت منتظر چیست؟
pending-ask-hint = درخواست شما بی‌درنگ به تصمیم‌گیرنده نشان داده می‌شود.
pending-ask-send = درخواست تأیید
pending-ask-longer = درخواست مدت بیشتر
pending-asked = در انتظار تأیید
pending-approved = انتظار تأییدشده
pending-over = مدت تأییدشده به پایان رسیده است
pending-title = در انتظار
pending-asked-by = درخواست { $name }، { $when }
pending-until = تا { $when }
pending-approve = تأیید
pending-approve-term = مدت ماندن در انتظار
pending-term =
    { $hours ->
        [one] { $hours } ساعت
       *[other] { $hours } ساعت
    }
pending-decline = رد کردن
pending-decline-why = همکارتان به‌جای آن چه کند؟
pending-end = ادامهٔ کار تیکت
pending-toast-asked = درخواست تأیید ثبت شد
pending-toast-approved = تأیید شد
pending-toast-declined = درخواست رد شد
pending-toast-ended = تیکت دیگر در انتظار نیست
ticket-event-pending-asked = { $name } خواست تیکت در انتظار بماند: { $reason }
ticket-event-pending-approved = { $name } ماندن در انتظار را تا { $until } تأیید کرد
ticket-event-pending-declined = { $name } درخواست را رد کرد: { $reason }
ticket-event-pending-ended = دیگر در انتظار نیست
ticket-event-pending-approved-for = { $name } به‌جای { $of } ماندن در انتظار را تا { $until } تأیید کرد
ticket-event-pending-declined-for = { $name } به‌جای { $of } درخواست را رد کرد: { $reason }
pending-approved-by = تأیید { $name }
pending-approved-for = تأیید { $name } به‌جای { $of }
pending-instead-of = تا { $when } شما به‌جای { $of } تصمیم می‌گیرید
pending-instead-over = شما دیگر به‌جای { $of } تصمیم نمی‌گیرید

## Deciding while somebody is away

delegation-title = تصمیم در نبودن
delegation-name = تعیین جانشین
delegation-who = چه کسی به‌جای شما تصمیم بگیرد
delegation-from = از
delegation-from-time = از ساعت
delegation-until = تا
delegation-until-time = تا ساعت
delegation-now = اکنون
delegation-send = تعیین جانشین
delegation-hint = جانشین دربارهٔ درخواست‌های تأیید تصمیم می‌گیرد و هر تصمیم می‌گوید که به‌جای شما گرفته شده است. خودتان هم می‌توانید تصمیم بگیرید.
delegation-nobody = در این میز پشتیبانی کسی نمی‌تواند به‌جای شما تصمیم بگیرد.
delegation-end = پایان دادن
delegation-running = { $to } تا { $when } به‌جای { $of } تصمیم می‌گیرد
delegation-running-me = تا { $when } شما به‌جای { $of } تصمیم می‌گیرید
delegation-running-mine = { $to } تا { $when } به‌جای شما تصمیم می‌گیرد
delegation-coming = { $to } از { $from } تا { $when } به‌جای { $of } تصمیم می‌گیرد
delegation-earlier = پیش‌تر
delegation-over = { $to } به‌جای { $of }، تا { $when }
delegation-ended = { $to } به‌جای { $of }، پایان { $when } از { $by }
delegation-toast-given = { $name } به‌جای شما تصمیم می‌گیرد
delegation-toast-ended = جانشینی پایان یافت

## Conversation

ticket-conversation = گفت‌وگو
day-today = امروز، { $date }
day-yesterday = دیروز، { $date }
ticket-inside-only = فقط داخلی
ticket-by-program = برنامه
ticket-event-created = تیکت را { $name } باز کرد

# Variables:
#   $name - the agent's name
ticket-event-customer-chosen = { $name } مشتری را انتخاب کرد

# Variables:
#   $name - the agent's name
ticket-event-opened = { $name } تیکت تازه‌ای برای ایمیل ثبت‌شده باز کرد

ticket-event-assigned = تخصیص از { $name } به { $to }
ticket-event-taken = { $name } تیکت را برداشت
ticket-event-unassigned = لغو تخصیص از { $name }
ticket-event-resolved = حل از { $name }: { $reason }
ticket-event-reopened = با پیام تازهٔ مشتری بازگشایی شد

## Composer

ticket-answer = پاسخ
ticket-answer-kind = نوع پاسخ
ticket-reply = پاسخ
ticket-note = یادداشت
ticket-your-reply = پاسخ شما به مشتری
ticket-your-note = یادداشت داخلی شما
ticket-reply-placeholder = برای مشتری بنویسید
ticket-note-placeholder = برای همکاران بنویسید
ticket-note-hint = مشتری هرگز آن را نمی‌بیند
ticket-templates = قالب‌ها
ticket-draft-kept = پیش‌نویس ذخیره شد، { $time }
ticket-send = ارسال
ticket-keep-note = ذخیرهٔ یادداشت

## Attachments

ticket-attach = افزودن پیوست
ticket-files = پیوست‌ها
ticket-files-waiting = پیوست‌های این پیام
ticket-files-drop = برای پیوست کردن، اینجا رها کنید
ticket-file-remove = برداشتن { $name }
ticket-file-reading = در حال افزودن { $name }
ticket-file-save = ذخیره
ticket-file-save-name = ذخیرهٔ { $name }
ticket-file-show = ذخیره و نمایش در پوشه
ticket-file-saved = محل ذخیره: { $place }
ticket-file-kb = { $size } کیلوبایت
ticket-file-mb = { $size } مگابایت

## Beside the conversation

ticket-about = دربارهٔ این تیکت
ticket-open-side = مشتری و زمان‌سنج‌ها
ticket-close-side = بستن
ticket-customer = مشتری
ticket-phone = تلفن
ticket-email = ایمیل
ticket-language = زبان
ticket-no-address = تلفن یا ایمیلی در دست نیست
ticket-brand = برند
ticket-store = فروشگاه
ticket-currency = ارز
ticket-account = حساب
ticket-avatar = تصویر نمایه
ticket-country = کشور
ticket-from = نشانی فرستنده
ticket-not-known = نامعلوم
customer-unknown = حساب این مشتری معلوم نیست
customer-unknown-hint = حسابش را پیدا کنید یا آنچه می‌دانید بنویسید.
customer-not-here = این مشتری هنوز در این دستگاه نیست
customer-not-here-hint = صبر کنید تا همگام‌سازی تمام شود، یا مشتری دیگری انتخاب کنید.
customer-unsure = چند مشتری همین راه تماس را دارند
customer-unsure-hint = بپرسید کدام‌یک است و سپس انتخاب کنید. پیش از آن با هیچ حسابی کاری نمی‌شود.
customer-find = یافتن حساب
customer-choose = انتخاب مشتری
customer-search = نام، ایمیل یا تلفن
customer-none-found = چنین مشتری‌ای در این دستگاه نیست
customer-describe = نوشتن مشخصات حساب
customer-save = ذخیرهٔ مشخصات حساب
customer-no-store = برای این کشور فروشگاهی نیست
customer-create = ایجاد مشتری جدید
ticket-earlier = تیکت‌های پیشین

## Clocks and their working

clock-title = زمان‌سنج‌ها
clock-none = این تیکت زمان‌سنجی ندارد
clock-paused = موقتاً متوقف
clock-met = در مهلت
clock-missed = پس از مهلت
clock-counted = شمرده‌شده
clock-paused-time = متوقف
clock-closed-time = خارج از ساعات کاری
clock-left = مانده
clock-sum = شمرده‌شده: { $counted } از { $limit }
clock-sum-paused = شمرده‌شده: { $counted } از { $limit }؛ متوقف: { $paused }
clock-sum-closed = شمرده‌شده: { $counted } از { $limit }؛ خارج از ساعات کاری: { $closed }
clock-sum-paused-closed = شمرده‌شده: { $counted } از { $limit }؛ متوقف: { $paused }؛ خارج از ساعات کاری: { $closed }
clock-calendar = { $calendar }، بازنگری { $revision }

clock-calendar-since = { $calendar }، بازنگری { $revision }، لازم‌الاجرا از { $since }
clock-closed-day = تعطیل
clock-rest-day = { $name }: { $day }
clock-rest-days = { $name }: از { $from } تا { $to }
day-also = { $day } ({ $also })

## A new ticket

ticket-find-customer = جست‌وجوی مشتری
ticket-find-placeholder = نام، تلفن یا ایمیل
ticket-no-customer = مشتری‌ای یافت نشد
ticket-new-customer = مشتری جدید
ticket-other-customer = مشتری دیگر
ticket-customer-name = نام مشتری
ticket-channel = کانال
ticket-kind = نوع
ticket-kind-none = شکایت نیست
ticket-subject = موضوع
ticket-they-said = آنچه مشتری گفت
ticket-create = ایجاد تیکت

ticket-here = حاضران دیگر
ticket-here-writing = در حال نوشتن پاسخ
ticket-newer-reply = هنگام نوشتن شما { $name } پاسخی فرستاد. پیش از ارسال، آن را بخوانید.
ticket-newer-read = خواندم
ticket-held = متن‌های پذیرفته‌نشده
ticket-held-reply = پاسخ شما ارسال نشد
ticket-held-note = یادداشت شما ذخیره نشد
ticket-held-send = ارسال در هر صورت
ticket-held-edit = بازگرداندن به پیش‌نویس

## Masked values

mask-masked = پوشانده‌شده
mask-reveal = نمایش مقدار
mask-hide = پوشاندن
mask-copy = کپی
mask-copied = کپی شد
mask-reveals = مقدارهای نمایش‌داده‌شده
mask-by = { $name }
mask-by-call = { $name }، برای تماس
mask-by-words = { $name }، در پاسخ یا یادداشت
