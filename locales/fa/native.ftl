### برنامه بیرون از پنجره‌اش: سینی سیستم و اعلان‌های میز کار.

## سینی سیستم

tray-open = باز کردن ⁨Kursi⁩
tray-break = شروع استراحت
tray-back = بازگشت به کار
tray-quit = بستن ⁨Kursi⁩
tray-seat = { $channel }: جایگاه { $slot }
tray-on-break = در استراحت: { $reason }
tray-waiting =
    { $count ->
        [one] { $count } مشتری در انتظار است
       *[other] { $count } مشتری در انتظارند
    }

## اعلان‌ها: عنوان و متن

notice-no-number = تیکت جدید
notice-due = نزدیک به سررسید: { $number }
    .body = { $customer } تا { DATETIME($due_at, timeStyle: "short") } منتظر پاسخ است.
notice-late = سررسید گذشته: { $number }
    .body = پاسخ { $customer } باید تا { DATETIME($due_at, timeStyle: "short") } داده می‌شد.
notice-step = گام بعدی: { $number }
    .body = { $ladder }، تا { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") }.
notice-step-late = گام عقب‌افتاده: { $number }
    .body = { $ladder } باید تا { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") } انجام می‌شد.
notice-many-due = نزدیک به سررسید
    .body =
        { $count ->
            [one] سررسید { $count } تیکت شما نزدیک است.
           *[other] سررسید { $count } تیکت شما نزدیک است.
        }
notice-offered = { $channel }: یک مشتری برای شما
    .body = { $customer } منتظر است. پیش از آنکه به همکار دیگری پیشنهاد شود، بپذیرید.
notice-call-ready = { $channel }: اکنون می‌توانید تماس بگیرید
    .body = جایگاه برای تماس با { $customer } آزاد است. پیش از آنکه نوبت به تماس بعدی برسد، بپذیرید.
notice-seat-lost = { $channel }: جایگاه آزاد شد
    .body = ارتباط زمان زیادی قطع بود. پس از برقراری آن دوباره جایگاه بگیرید.
notice-locks-soon = این دستگاه به‌زودی قفل می‌شود
    .body = مدت زیادی به سرور وصل نشده است. آن را پیش از { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") } به شبکه وصل کنید.
