### مكتب المحادثات: المقاعد والطابوران والمحادثات المباشرة وسجل المقاعد.

## The person at this program

live-presence-none = الحالة غير معروفة بعد
live-presence-online = متاح منذ { $time }
live-presence-away = غائب مؤقتًا منذ { $time }
live-presence-signed-out = خارج النظام منذ { $time }
live-presence-break = في استراحة منذ { $time }
live-presence-break-reason = في استراحة، { $reason }: { $time }
live-break = استراحة
live-break-why = ما سبب الاستراحة؟
live-break-hint = الاستراحة تعني مغادرة جميع المقاعد وطوابيرها.
live-no-seat-on-break = يمكن تولّي مقعد من جديد بعد الاستراحة.
live-back = العودة إلى العمل
live-go-online = تغيير الحالة إلى متاح

## Seats

live-seats = المقاعد
live-seats-open = المقاعد والطوابير
live-taken = المشغول { $taken } من { $seats }، سعة المقعد { $each }
live-taken-open = المشغول { $taken }، سعة المقعد { $each }
live-seat-free = شاغر
live-seat-mine = مقعدك
live-seat-elsewhere = جهاز آخر
live-seat-silent = منقطع
live-seat-overruled = استثناء
live-seat-full = ممتلئ
live-take = تولّي
live-take-seat = تولّي مقعد
live-take-seat-of = تولّي المقعد { $slot }، { $channel }
live-seat-since = مشغول منذ { $when }
live-leave = مغادرة المقعد
live-wait = الانضمام إلى طابور المقاعد
live-give-up = مغادرة طابور المقاعد
live-seat-place = ترتيبك في طابور المقاعد: { $place }، منذ { $when }
live-seat-line =
    { $count ->
        [zero] لا أحد في طابور المقاعد
        [one] زميل واحد في طابور المقاعد
        [two] زميلان في طابور المقاعد
        [few] { $count } زملاء في طابور المقاعد
        [many] { $count } زميلًا في طابور المقاعد
       *[other] { $count } زميل في طابور المقاعد
    }
live-portal = فتح البوابة
live-down = انقطع الاتصال. تظهر المقاعد والطوابير كما كانت عند انقطاعه، ولا يمكن تقديم أي طلب قبل عودته.

## Beyond the rule

live-overrule-hint = يُسجَّل اسمك مع السبب.
live-force-out = إخلاء المقعد
live-force-out-why = ما سبب إخلاء المقعد؟
live-seat-beyond = منح مقعد استثنائي
live-seat-beyond-why = ما سبب منح { $name } مقعدًا استثنائيًا؟
live-give = تحويل إلى مقعد
live-give-why = ما سبب التحويل إلى هذا المقعد؟
live-give-seat = المقعد
live-seat-of-name = المقعد { $slot }، { $name }
live-people = الزملاء
live-others = لدى الزملاء

## The waiting line

live-line = طابور الانتظار
live-line-empty = لا أحد في الانتظار.
live-line-more =
    { $count ->
        [zero] لا عملاء آخرين في الانتظار
        [one] عميل آخر في الانتظار
        [two] عميلان آخران في الانتظار
        [few] { $count } عملاء آخرين في الانتظار
        [many] { $count } عميلًا آخر في الانتظار
       *[other] { $count } عميل آخر في الانتظار
    }
live-line-here =
    { $count ->
        [zero] لا عملاء في الانتظار
        [one] عميل واحد في الانتظار
        [two] عميلان في الانتظار
        [few] { $count } عملاء في الانتظار
        [many] { $count } عميلًا في الانتظار
       *[other] { $count } عميل في الانتظار
    }
live-waits = انتظار { $time }
live-late = تأخير { $time }
live-due = خلال { $time }
live-first = في المقدمة
live-where = { $channel }، { $language }

## My live chats and calls

live-contacts = محادثاتي المباشرة
live-count =
    { $count ->
        [zero] لا محادثات مباشرة لديك
        [one] محادثة مباشرة واحدة لديك
        [two] محادثتان مباشرتان لديك
        [few] { $count } محادثات مباشرة لديك
        [many] { $count } محادثة مباشرة لديك
       *[other] { $count } محادثة مباشرة لديك
    }
live-tab-key = اختيار المحادثة المباشرة برقمها
live-on-line = { $channel }، { $brand }
live-tab-offered = للقبول { $time }
live-tab-turn = دورك { $time }
live-tab-wrap-up = ما بعد المحادثة { $time }
live-state-offered = معروضة عليك
live-offer-hint = بعد القبول تبدأ المحادثة هنا.
live-state-wrap-up = ما بعد المحادثة
live-accept = قبول
live-let-pass = ترك لموظف آخر
live-offer-heard = معروض عليك: { $customer }، { $channel }، { $language }. للقبول ⁨Alt A⁩، وللترك لموظف آخر ⁨Alt X⁩.
live-none = لا محادثات مباشرة
live-none-hint = يُرجى تولّي مقعد؛ يصلك العملاء المنتظرون تلقائيًا.

## One chat or call

live-card = المحادثة المباشرة
live-dialled = الرقم المطلوب، المقعد { $slot }
live-called-out = مكالمة صادرة، المقعد { $slot }
live-on-seat = المقعد { $slot }
live-end = إنهاء
live-hang-up = مغادرة العميل
live-transfer = تحويل
live-transfer-to = تحويل إلى
live-transfer-none = لا مقعد لزميل آخر في هذه القناة
live-gone = لم تعد هذه المحادثة المباشرة لديك. ما كتبته محفوظ في مسودة.
live-gone-leave = متابعة
live-ticket = التذكرة
live-open-ticket = عرض التذكرة
live-not-recorded = لم تُسجَّل بعد
live-record = تسجيل
live-record-hint = يُرجى تسجيلها في تذكرة لتظهر هنا المحادثة والقوالب والنصوص الإرشادية.
live-outcome = كيف انتهت؟
live-outcome-key = اختيار النتيجة برقمها
live-outcome-is = النتيجة: { $outcome }
live-wrap-hint = يبقى مكانها في المقعد محجوزًا حتى تنتهي المهلة.
live-wrap-over = أصبح مكانها في المقعد شاغرًا، وما زال تسجيل النتيجة ممكنًا.

## Beginning one by hand

live-start = محادثة جديدة
live-start-hint = لمحادثة أو مكالمة وصلتك عبر أداة أخرى، أو لمكالمة صادرة منك. تشغل مكانًا في مقعدك.
live-brand = العلامة التجارية
live-brand-none = بلا علامة تجارية
live-call-out = الاتصال بالعميل
live-call-task = مكالمة مطلوبة
live-call-task-of = مكالمة طلبها { $name }
live-call-withdraw = سحب
live-start-here = بدء

## The ledger of seats

ledger-title = سجل المقاعد
ledger-back = رجوع إلى مكتب المحادثات
ledger-range = { $from } إلى { $to } من أصل { $total }
ledger-newer = الأحدث
ledger-older = الأقدم
ledger-empty = لم يتولَّ أحد مقعدًا بعد
ledger-empty-hint = يُسجَّل هنا كل مقعد عند تولّيه.
ledger-channel = القناة
ledger-seat = المقعد
ledger-who = الموظف
ledger-from = من
ledger-to = إلى
ledger-length = المدة
ledger-ended = سبب الانتهاء
ledger-nobody = غير معروف
ledger-now = الآن
ledger-ended-left = مغادرة المقعد
ledger-ended-break = استراحة
ledger-ended-lease = انقطاع الجهاز
ledger-ended-transfer = انتقال إلى جهاز آخر
ledger-ended-override = إخلاء المقعد
ledger-ended-signed-out = تسجيل الخروج
ledger-ended-limit = لم تعد للقناة مقاعد
ledger-ended-call = انتهت المكالمة
ledger-seated-by = مقعد استثنائي بقرار من { $name }: { $why }
ledger-forced-by = إخلاء المقعد بقرار من { $name }: { $why }
