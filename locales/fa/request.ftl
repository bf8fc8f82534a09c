### درخواست از طرف ثالث دربارهٔ شکایت مشتری، و گام‌های بعدی.

## What was asked, and how it stands

request-title = طرف ثالث
request-raised = زمان درخواست
request-next = گام‌های بعدی
request-step = { $step } از { $most }
request-opens = از { $when }
request-until = تا { $when }
request-late = با تأخیر از { $when }
request-all-taken = همهٔ گام‌ها برداشته شد
request-silent = سکوت از { $when }: تا مشتری یا طرف ثالث ننویسد، نه پاسخی و نه یادداشتی.
request-waiting = مشتری پس از گام آخر نوشت. گام دیگری نیست و طرف ثالث هنوز پاسخ نداده است.
request-over = بی‌پاسخ پایان یافت
request-answered = پاسخ رسید: { $when }

## What can be done

request-open = دیدن درخواست
request-open-customers = دیدن تیکت مشتری
request-follow-up = پیگیری
request-follow-up-hint = برای مشتری فرستاده می‌شود.
request-remind = یادآوری
request-remind-hint = برای طرف ثالث فرستاده می‌شود.
request-start-call = آغاز تماس
request-hear = ثبت پاسخ
request-hear-what = چه پاسخی دادند؟
request-hear-hint = برای پاسخ‌هایی که از راه دیگری رسیده‌اند. پیگیری‌ها و یادآوری‌ها را پایان می‌دهد.
request-hear-keep = ذخیرهٔ پاسخ
request-key-next = گام بعدی شکایت
request-placeholder = برای طرف ثالث بنویسید
request-your-words = نوشتهٔ شما به طرف ثالث
request-toast-followed-up = پیگیری فرستاده شد
request-toast-reminded = یادآوری فرستاده شد
request-toast-heard = پاسخ ذخیره شد

## In the conversation

request-event-raised = { $name } از طرف ثالث درخواست کرد: { $party }
request-event-reminded = { $ladder }: گام { $step }
request-event-answered = پاسخ طرف ثالث: { $party }
request-event-silenced = گام آخر برداشته شد: تا مشتری یا طرف ثالث ننویسد، چیزی گفته نمی‌شود
request-event-over = درخواست بی‌پاسخ پایان یافت

## Asking a third party

raise-open = درخواست از طرف ثالث
raise-title = درخواست از طرف ثالث
raise-party = از چه کسی
raise-language = زبان درخواست
raise-optional = { $field } (اگر می‌دانید)
raise-name = نام
raise-address = ایمیل، اگر با ایمیل پرسیده می‌شود
raise-text = متن درخواست
raise-told = آنچه به مشتری گفته می‌شود
raise-send = فرستادن درخواست و آگاه کردن مشتری
raise-toast = درخواست فرستاده شد و مشتری آگاه شد

## Escalating by a separate mail

escalate-open = ارجاع به سطح بالاتر
escalate-title = ارجاع به سطح بالاتر با ایمیل جداگانه
escalate-product = محصول
escalate-language = زبان ایمیل
escalate-to = به
escalate-text = متن ایمیل
escalate-attached = پیوست: { $subject }
escalate-hint = این ایمیل گفت‌وگوی جداگانه‌ای را آغاز می‌کند و یادداشتی در این تیکت آن را ثبت می‌کند.
escalate-send = ارسال ارجاع
escalate-toast = ارجاع فرستاده شد
escalate-day = { DATETIME($day_at, dateStyle: "medium") }
escalate-letter = ایمیل جداگانه به { $to }
request-event-escalated = { $name } محصول را به سطح بالاتر ارجاع داد: { $product }
