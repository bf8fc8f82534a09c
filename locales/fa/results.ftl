### آنچه مشتریان هنگام بسته شدن تیکت پاسخ داده‌اند، و آنچه از آن بهتر می‌شود.

results-title = نتایج نظرسنجی

## پاسخ‌ها

results-asked = از آن‌ها نظرسنجی شد
results-answered = پاسخ دادند
results-rate = نرخ پاسخ
results-open = هنوز می‌توانند پاسخ دهند
results-question = پرسش
results-answer = پاسخ
results-mean = میانگین
results-answered-at = زمان پاسخ
results-answered-of = از { $asked } مشتری { $answered } نفر پاسخ داده‌اند
results-open-count =
    { $count ->
        [one] { $count } نفر هنوز می‌تواند پاسخ دهد
       *[other] { $count } نفر هنوز می‌توانند پاسخ دهند
    }
results-answers = { $count } پاسخ
results-mean-of = میانگین { $mean } از { $most }
results-cut = شمار مشتریانی که در این روزها از آن‌ها نظرسنجی شده، بیش از آن است که یک‌جا شمرده شود. { $count } مورد آخر شمرده شده است؛ برای دیدن بقیه، روزهای کمتری انتخاب کنید.
results-how = نظرسنجی تیکت‌هایی شمرده می‌شود که در این روزها بسته شده‌اند. اگر تیکتی دوباره بسته شده باشد، فقط آخرین نظرسنجی آن به شمار می‌آید.
results-private = این پاسخ‌ها را فقط کسانی می‌بینند که دستورالعمل میز تعیین کرده است؛ کسی که تیکت را بسته است آن‌ها را نمی‌بیند.
results-none = در این روزها از کسی نظرسنجی نشده است
results-none-hint = هنگام بسته شدن تیکت از مشتری نظرسنجی می‌شود. روزهای دیگری انتخاب کنید.
results-no-answers = هنوز کسی پاسخ نداده است
results-no-answers-hint = پاسخ‌ها به‌محض رسیدن اینجا دیده می‌شوند.

## از زبان مشتریان

results-remarks = از زبان مشتریان
results-remarks-none = در این روزها کسی چیزی ننوشته است.
results-given = { $question }: { $answer }
results-ticket-open = باز کردن تیکت { $ticket }
results-use = ثبت بهبود بر پایهٔ این پاسخ

## آنچه بهتر می‌شود

results-improvements = بهبودها
results-improvements-none = هنوز بهبودی ثبت نشده است.
results-improvement = بهبود
results-due-head = مهلت
results-by-head = ثبت‌کننده
results-at-head = زمان ثبت
results-done-head = زمان انجام
results-improve = ثبت بهبود
results-improve-what = چه چیزی باید بهتر شود؟
results-improve-hint = هر کس این پاسخ‌ها را ببیند آن را هم می‌بیند؛ کارشناسان آن را نمی‌بینند.
results-improve-question = پرسش
results-improve-no-question = بدون پرسش مشخص
results-improve-day = مهلت
results-improve-no-day = بدون مهلت
results-improve-some-day = تا یک روز معین
results-improve-until = تا روز
results-improve-from = بر پایهٔ پاسخ مربوط به تیکت { $ticket }
results-improve-toast = بهبود ثبت شد
results-done = انجام‌شده
results-planned = برنامه‌ریزی‌شده
results-finish = ثبت انجام
results-finish-toast = انجام بهبود ثبت شد
results-due = تا { $day }
results-late = سررسید گذشته: { $day }
results-by = ثبت: { $name }، { $when }
results-done-by = ثبت انجام: { $name }، { $when }
results-unsent = هنوز ارسال نشده

## صندوق ارسال

outbox-verb-record-improvement = ثبت بهبود
outbox-verb-finish-improvement = ثبت انجام بهبود

## علت رد شدن

fault-record-improvement-not-allowed = نقش شما اجازهٔ ثبت بهبود را نمی‌دهد. این کار با نقشی است که دستورالعمل میز تعیین کرده است.
fault-record-improvement-exists = این بهبود پیش‌تر ثبت شده است.
fault-record-improvement-empty = بنویسید چه چیزی باید بهتر شود.
fault-record-improvement-too-long = متن بلندتر از حد مجاز است ({ $length } نویسه؛ بیشینه { $limit }). آن را کوتاه کنید.
fault-record-improvement-question-unknown = دستورالعمل میز دیگر این پرسش را ندارد: { $question }. دوباره انتخاب کنید.
fault-record-improvement-answer-unknown = یکی از پاسخ‌ها دیگر وجود ندارد. دوباره انتخاب کنید.
fault-record-improvement-many-answers = تعداد پاسخ‌ها برای یک بهبود زیاد است ({ $count }؛ بیشینه { $limit }). تعداد کمتری انتخاب کنید.
fault-finish-improvement-not-allowed = نقش شما اجازهٔ ثبت بهبود را نمی‌دهد. این کار با نقشی است که دستورالعمل میز تعیین کرده است.
fault-finish-improvement-unknown = این بهبود دیگر وجود ندارد.
fault-finish-improvement-already = انجام این بهبود پیش‌تر ثبت شده است.
fault-survey-answered = به این نظرسنجی در { DATETIME($answered_at, dateStyle: "medium", timeStyle: "short") } پاسخ داده شده است و پاسخ دیگری پذیرفته نمی‌شود.
fault-survey-expired = مهلت پاسخ به این نظرسنجی تا { DATETIME($expired_at, dateStyle: "medium", timeStyle: "short") } بود.
fault-survey-replaced = تیکت در { DATETIME($replaced_at, dateStyle: "medium", timeStyle: "short") } دوباره بسته شد و نظرسنجی تازه‌ای فرستاده شد. به نظرسنجی تازه پاسخ دهید.
fault-survey-empty = دست‌کم به یک پرسش پاسخ دهید.
fault-survey-question-unknown = این نظرسنجی چنین پرسشی ندارد: { $question }.
fault-survey-answer-missing = پاسخ به این پرسش الزامی است: { $question }.
fault-survey-answer-malformed = این پاسخ برای پرسش «{ $question }» درست نیست. دوباره پاسخ دهید.
fault-survey-off-the-scale = به پرسش «{ $question }» با عددی از { $least } تا { $most } پاسخ دهید.
fault-survey-option-unknown = یکی از پاسخ‌های پرسش «{ $question }» را انتخاب کنید.
fault-survey-too-long = پاسخ پرسش «{ $question }» بلندتر از حد مجاز است ({ $length } نویسه؛ بیشینه { $limit }). آن را کوتاه کنید.
