### صندوق الصادر وحالة المزامنة.

## The outbox

outbox-title = صندوق الصادر
outbox-empty = كل التغييرات مقبولة
outbox-empty-hint = ما تفعله دون اتصال ينتظر هنا حتى يصل إلى الخادم، وما لا يقبله الخادم يبقى هنا مع سببه.
outbox-needs-you = بحاجة إلى قرارك
outbox-parked-title = بانتظار تغيير آخر
outbox-on-the-way = في الطريق

## What a command is

outbox-verb-create = تذكرة جديدة
outbox-verb-reply = رد
outbox-verb-note = ملاحظة داخلية
outbox-verb-assign = إسناد
outbox-verb-resolve = حل
outbox-verb-ask-pending = طلب إبقاء التذكرة قيد الانتظار
outbox-verb-approve-pending = الموافقة
outbox-verb-decline-pending = رفض الطلب
outbox-verb-end-pending = متابعة العمل على تذكرة قيد الانتظار
outbox-verb-delegate = تسمية نائب
outbox-verb-end-delegation = إنهاء نيابة
outbox-verb-raise = مخاطبة جهة خارجية
outbox-verb-remind = متابعة أو تذكير
outbox-verb-hear = رد جهة خارجية
outbox-verb-escalate = تصعيد المنتج
outbox-verb-choose-customer = اختيار عميل
outbox-verb-describe-customer = وصف حساب
outbox-verb-start-script = بدء نص إرشادي
outbox-verb-answer-step = خطوة من نص إرشادي
outbox-verb-back-script = رجوع خطوة في نص إرشادي
outbox-verb-judge-answer = الحكم على إجابة
outbox-verb-stop-script = إيقاف نص إرشادي
outbox-verb-plan-shift = إضافة وردية
outbox-verb-change-shift = تعديل وردية
outbox-verb-remove-shift = إزالة وردية
outbox-verb-approve-revision = الموافقة على إصدار
outbox-verb-reject-revision = رفض إصدار
outbox-verb-set-zone = المنطقة الزمنية للعميل
outbox-verb-plan-call = جدولة مكالمة
outbox-verb-end-call = إنهاء مكالمة مجدولة
outbox-verb-create-record = سجل جديد
outbox-verb-act-on-record = إجراء على سجل

## Where it stands

outbox-waiting = بانتظار الاتصال
outbox-sending = جارٍ الإرسال
outbox-accepted = مقبول من الخادم
outbox-refused = غير مقبول
outbox-escrowed = مودَع لدى الخادم إلى حين تحديث البرنامج
outbox-stale = كُتب منذ مدة؛ يُرجى قراءته مرة أخرى قبل إرساله
outbox-parked = في الانتظار لأن التغيير رقم { $behind } غير مقبول
outbox-parked-asks = يُرسل مع التغيير الذي يعتمد عليه، وذلك التغيير بانتظار قرارك

## What can be done

outbox-retry = إعادة المحاولة
outbox-send-anyway = إرسال
outbox-discard-words = تجاهل والاحتفاظ بالنص مسودةً
outbox-discard-act = تجاهل
outbox-open = عرض التذكرة

## Synchronisation

sync-title = المزامنة
sync-server = الخادم
sync-received = آخر استلام
sync-accepted = آخر قبول
sync-never = ليس بعد
sync-tickets = التذاكر هنا
sync-waiting = في الانتظار
sync-refused = غير مقبولة
sync-cursor = الموضع
sync-try = المحاولة الآن
sync-hint = يستمر العمل دون اتصال، ولا يُفقد شيء مما هنا عند إغلاق البرنامج.
