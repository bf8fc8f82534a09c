### سناریوهای مکالمه: گام‌به‌گام چه گفته و چه پرسیده می‌شود، و احراز هویت مشتری.

## Beginning

run-scripts = سناریوهای مکالمه
run-start = آغاز سناریو
run-none = سناریویی برای این تیکت نیست
run-none-hint = میز پشتیبانی برای نوع یا کانال این تیکت سناریویی ندارد.
run-past = سناریوهای پیشین
run-given-up = نیمه‌کاره
run-by = { $name }، { $when }
run-ended = سناریو پایان یافت

## The path

run-path = کل مسیر
run-step-of = گام { $at } از { $of }
run-now = اکنون
run-was-said = گفته شد
run-locked = قفل
run-back = بازگشت
run-stop = رها کردن سناریو
run-close = بستن سناریوها

## A step

run-say-in = به { $language } بگویید
run-in-language = به { $language }
run-other-language = زبان دیگر
run-input-text = آنچه مشتری می‌گوید
run-input-email = نشانی ایمیل
run-input-phone = شمارهٔ تلفن
run-input-code = کد
run-input-country = کشور
run-choose-country = انتخاب کشور
run-asks-server = سرور بررسی می‌کند که مشتری دیگری آن را نداشته باشد
run-call-number = شمارهٔ تماس
run-no-number = شماره‌ای ثبت نشده است
run-call = تماس
run-call-waits = همهٔ جایگاه‌های تماس پر است. تماس در صف انتظار می‌ماند و هنگام نوبتش به شما خبر داده می‌شود.
run-call-in-line = تماس درخواستی، شمارهٔ { $place } در صف انتظار. هنگام نوبتش به شما خبر داده می‌شود.
run-call-in-line-theirs = تماس درخواستی { $name }، شمارهٔ { $place } در صف انتظار
run-call-offered = اکنون می‌توانید تماس بگیرید. پذیرفتن با ⁨Alt A⁩.
run-call-offered-theirs = تماس به همکاری پیشنهاد شده است
run-call-active = این تماس با شماست
run-call-active-theirs = این تماس با { $name } است
run-call-wrap-up = تماس پایان یافت. نتیجه را در میز گفت‌وگو ثبت کنید.
run-call-withdraw = پس گرفتن تماس
run-call-withdraw-hint = پاسخ به این گام نیز تماس را پس می‌گیرد.
run-call-open = باز کردن تماس
run-assign-to = تیکت به چه کسی می‌رود
run-nobody-fit = در این میز کسی نیست که تیکت به او تخصیص یابد
run-nobody-there = از کسانی که تیکت می‌تواند به آن‌ها تخصیص یابد اکنون کسی حاضر نیست. از سرپرست بپرسید یا تا آمدن یکی از آن‌ها صبر کنید.
run-person-absent = { $person } ({ $absence })
run-now-is = اکنون
run-will-be = جدید
run-noted = به‌صورت یادداشت در تیکت می‌ماند
run-says-reply = پاسخ شما به مشتری
run-says-party-note = یادداشت برای سرگروه، روی تیکت درخواست
run-says-mail = پیام به ایمیل ثبت‌شده
run-says-ticket = پیام تیکت تازه
run-writes-note = یادداشت روی تیکت
run-choose = انتخاب با شماره
run-go-on = ادامه
run-finish = پایان

## Verification

run-question-of = پرسش { $at } از { $of }
run-optional = فقط اگر مصداق دارد
run-customer-says = آنچه مشتری می‌گوید
run-check = بررسی
run-right = درست
run-wrong = نادرست
run-skip = صرف‌نظر
run-skipped = صرف‌نظر شد
run-asking = در حال پرسش
run-not-asked = پرسیده نشده
run-match = مطابق
run-no-match = نامطابق
run-judge-hint = گفتهٔ مشتری را با آنچه می‌بینید مقایسه و ارزیابی کنید.
run-blind-hint = جواب ذخیره‌شده را نمی‌بینید. تفاوت املا، شکل ارقام و تقویم‌ها در نظر گرفته می‌شود.
run-tries-left =
    { $count ->
        [one] { $count } فرصت
       *[other] { $count } فرصت
    }
run-missed =
    { $count ->
        [0] نامطابق، بدون فرصت دیگر
        [one] نامطابق، { $count } فرصت مانده
       *[other] نامطابق، { $count } فرصت مانده
    }
run-count-right = { $count } درست
run-count-wrong = { $count } نادرست
run-more =
    { $count ->
        [one] { $count } جواب درست دیگر کافی است
       *[other] { $count } جواب درست دیگر کافی است
    }
run-ask-more =
    { $count ->
        [one] { $count } پرسش دیگر مانده
       *[other] { $count } پرسش دیگر مانده
    }
run-cell = { $name }: { $state }
run-passed = احراز هویت موفق
run-passed-hint = آنچه قفل بود، برای این گفت‌وگوی زنده باز شد.
run-failed = احراز هویت ناموفق
run-failed-hint = آنچه قفل است، در این گفت‌وگوی زنده قفل می‌ماند.
run-hidden = هنگام احراز هویت پنهان
