### ما تحتاجه التذكرة من تلقاء نفسها مع مرور الوقت.

course-title = الخطوات التالية
course-by-server = يتولاها البرنامج تلقائيًا: { $when }
course-open = متاحة منذ { $when }
course-step = الخطوة { $step }
course-say = كتابة الرسالة
course-start = بدء النص الإرشادي
course-note-hint = تبقى داخلية في صورة ملاحظة.
course-keep = حفظ الملاحظة
course-toast = اتُّخذت الخطوة
course-delivered = أُحيلت تلقائيًا إلى: { $role } ({ $when })
ticket-event-delivered = أُحيلت التذكرة تلقائيًا إلى: { $role }
ticket-event-moved = تغيرت الحالة تلقائيًا: { $status }

## Priority, tags, team, closing

course-about = الأولوية والوسوم والفريق
course-priority = الأولوية
course-no-priority = لم تُحدَّد بعد
course-set-priority = تحديد الأولوية
course-urgency = درجة الاستعجال
course-impact = التأثير
course-tags = الوسوم
course-tag = إضافة وسم
course-untag = إزالة الوسم: { $tag }
course-team = الفريق
course-no-team = لا يوجد
course-hand-over = تسليم إلى فريق
course-follows = فتح التذكرة السابقة لهذه
course-follow-up = فتح متابعة
course-follow-up-kind = نوع المتابعة
course-follow-up-what = ما المطلوب؟
course-close = إغلاق التذكرة
course-closed = أُغلقت { $when }
course-confirmed-by = كيف أكد العميل الحل
course-confirmed-message = في رسالته { $when }
course-confirmed-call = في مكالمة
course-confirmed-hint = عدم الرد ليس تأكيدًا.
course-said = ما قاله العميل
course-result = النتيجة
course-no-result = لا يوجد
course-first = في المقدمة: تم تجاوز مهلة مستهدفة
course-toast-priority = حُددت الأولوية
course-toast-tagged = أُضيف الوسم
course-toast-untagged = أُزيل الوسم
course-toast-handed-over = سُلّمت إلى الفريق
course-toast-followed-up = فُتحت المتابعة
course-toast-closed = أُغلقت التذكرة
ticket-event-prioritised = الأولوية من { $name }: { $level }
ticket-event-tagged = وسم من { $name }: { $tag }
ticket-event-untagged = إزالة وسم من { $name }: { $tag }
ticket-event-handed-over = تسليم من { $name } إلى الفريق: { $team }
ticket-event-closed = إغلاق التذكرة من { $name }
ticket-event-closed-with = إغلاق التذكرة من { $name } بالنتيجة: { $result }

## Why something was missed

miss-title = سبب التأخر
miss-late = فات الموعد { $when }
miss-ask = تسجيل السبب
miss-asked-of = تحديد السبب من مهام { $role }. يُرجى متابعة حل التذكرة.
miss-what = ماذا تبيّن لك؟
miss-why = السبب
miss-choose = يُرجى اختيار السبب
miss-hint = يقرأ الزملاء هذا بجانب التذكرة، ولا يراه العميل.
miss-by = { $name }، { $when }
miss-missing = لم يُسجَّل السبب بعد
miss-toast = سُجّل السبب
ticket-event-cause-recorded = سبب التأخر من { $name } ({ $target }): { $cause }. { $text }
