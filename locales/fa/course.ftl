### آنچه تیکت با گذشت زمان خودبه‌خود لازم دارد.

course-title = گام‌های بعدی
course-by-server = برنامه خودش انجام می‌دهد: { $when }
course-open = در دسترس از { $when }
course-step = گام { $step }
course-say = نوشتن پیام
course-start = شروع سناریوی مکالمه
course-note-hint = به‌صورت یادداشت داخلی می‌ماند.
course-keep = ذخیرهٔ یادداشت
course-toast = گام برداشته شد
course-delivered = خودبه‌خود تحویل داده شد به: { $role } ({ $when })
ticket-event-delivered = تیکت خودبه‌خود تحویل داده شد به: { $role }
ticket-event-moved = وضعیت خودبه‌خود تغییر کرد: { $status }

## Priority, tags, team, closing

course-about = اولویت، برچسب‌ها و تیم
course-priority = اولویت
course-no-priority = هنوز تعیین نشده
course-set-priority = تعیین اولویت
course-urgency = فوریت
course-impact = میزان تأثیر
course-tags = برچسب‌ها
course-tag = افزودن برچسب
course-untag = برداشتن برچسب: { $tag }
course-team = تیم
course-no-team = هیچ‌کدام
course-hand-over = سپردن به تیم
course-follows = باز کردن تیکت پیشین
course-follow-up = باز کردن پیگیری
course-follow-up-kind = نوع پیگیری
course-follow-up-what = چه کاری باید انجام شود؟
course-close = بستن تیکت
course-closed = بسته شد: { $when }
course-confirmed-by = مشتری چگونه حل را تأیید کرد
course-confirmed-message = در پیام { $when }
course-confirmed-call = در تماس
course-confirmed-hint = سکوت تأیید نیست.
course-said = آنچه مشتری گفت
course-result = نتیجه
course-no-result = هیچ‌کدام
course-first = در صدر: زمان هدف از دست رفت
course-toast-priority = اولویت تعیین شد
course-toast-tagged = برچسب افزوده شد
course-toast-untagged = برچسب برداشته شد
course-toast-handed-over = به تیم سپرده شد
course-toast-followed-up = پیگیری باز شد
course-toast-closed = تیکت بسته شد
ticket-event-prioritised = { $name } اولویت را تعیین کرد: { $level }
ticket-event-tagged = { $name } برچسب افزود: { $tag }
ticket-event-untagged = { $name } برچسب را برداشت: { $tag }
ticket-event-handed-over = { $name } تیکت را به تیم سپرد: { $team }
ticket-event-closed = { $name } تیکت را بست
ticket-event-closed-with = { $name } تیکت را بست، نتیجه: { $result }

## Why something was missed

miss-title = علت تأخیر
miss-late = مهلت گذشت: { $when }
miss-ask = ثبت علت
miss-asked-of = یافتن علت با این نقش است: { $role }. شما حل تیکت را ادامه دهید.
miss-what = چه دریافتید؟
miss-why = علت
miss-choose = علت را انتخاب کنید
miss-hint = همکاران این متن را کنار تیکت می‌خوانند؛ مشتری آن را نمی‌بیند.
miss-by = { $name }، { $when }
miss-missing = علت هنوز ثبت نشده است
miss-toast = علت ثبت شد
ticket-event-cause-recorded = { $name } علت تأخیر را ثبت کرد ({ $target }): { $cause }. { $text }
