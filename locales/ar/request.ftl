### طلبات الجهات الخارجية بشأن شكاوى العملاء، والخطوات التالية.

## What was asked, and how it stands

request-title = الجهة الخارجية
request-raised = تاريخ الطلب
request-next = الخطوات التالية
request-step = { $step } من { $most }
request-opens = تبدأ { $when }
request-until = حتى { $when }
request-late = متأخرة منذ { $when }
request-all-taken = اكتملت الخطوات
request-silent = توقفت الكتابة منذ { $when }: لا ردود ولا ملاحظات قبل أن يكتب العميل أو الجهة الخارجية.
request-waiting = كتب العميل بعد الخطوة الأخيرة. لا خطوات أخرى، ولم ترد الجهة الخارجية بعد.
request-over = انتهى دون رد
request-answered = وصل الرد { $when }

## What can be done

request-open = عرض الطلب
request-open-customers = عرض تذكرة العميل
request-follow-up = متابعة العميل
request-follow-up-hint = تصل إلى العميل.
request-remind = إرسال تذكير
request-remind-hint = يصل إلى الجهة الخارجية.
request-start-call = بدء المكالمة
request-hear = تسجيل الرد
request-hear-what = بماذا ردوا؟
request-hear-hint = للردود التي وصلت بطريقة أخرى. ينهي المتابعات والتذكيرات.
request-hear-keep = حفظ الرد
request-key-next = الخطوة التالية في الشكوى
request-placeholder = الكتابة إلى الجهة الخارجية
request-your-words = رسالتك إلى الجهة الخارجية
request-toast-followed-up = أُرسلت المتابعة
request-toast-reminded = أُرسل التذكير
request-toast-heard = حُفظ الرد

## In the conversation

request-event-raised = { $name }: أُرسل طلب إلى { $party }
request-event-reminded = { $ladder }: الخطوة { $step }
request-event-answered = رد الجهة الخارجية: { $party }
request-event-silenced = اتُّخذت الخطوة الأخيرة: لا كتابة حتى يكتب العميل أو الجهة الخارجية
request-event-over = انتهى الطلب دون رد

## Asking a third party

raise-open = مخاطبة جهة خارجية
raise-title = مخاطبة جهة خارجية
raise-party = الجهة المطلوب منها
raise-language = لغة الطلب
raise-optional = { $field } (إن وُجد)
raise-name = الاسم
raise-address = البريد الإلكتروني، إن كان الطلب بالبريد
raise-text = نص الطلب
raise-told = ما يُقال للعميل
raise-send = إرسال الطلب وإبلاغ العميل
raise-toast = أُرسل الطلب وأُبلغ العميل

## Escalating by a separate mail

escalate-open = تصعيد
escalate-title = تصعيد برسالة مستقلة
escalate-product = المنتج
escalate-language = لغة الرسالة
escalate-to = إلى
escalate-text = نص الرسالة
escalate-attached = المرفق: { $subject }
escalate-hint = تبدأ هذه الرسالة محادثة مستقلة، وتُسجَّل في هذه التذكرة بملاحظة.
escalate-send = إرسال التصعيد
escalate-toast = أُرسل التصعيد
escalate-day = { DATETIME($day_at, dateStyle: "medium") }
escalate-letter = رسالة مستقلة إلى { $to }
request-event-escalated = تصعيد المنتج من { $name }: { $product }
