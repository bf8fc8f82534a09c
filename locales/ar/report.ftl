### التقارير: المدة التي استغرقها الحل.

report-title = التقارير
report-goals = أهداف الحل

## What a report is about

report-days = الأيام
report-preset-today = اليوم
report-preset-week = هذا الأسبوع
report-preset-month = هذا الشهر
report-preset-own = أيام محددة
report-span-from = من
report-span-to = إلى
report-zone = المنطقة الزمنية
report-brand = العلامة التجارية
report-agent = موظف الدعم
report-kind = نوع الشكوى
report-all = الكل
report-said = من { $from } إلى { $to }، { $zone }
report-also = من { $from } إلى { $to }

report-in-calendar = { $head } ({ $calendar })
report-written-day = { DATETIME($on_at, dateStyle: "medium") }
report-written-moment = { DATETIME($on_at, dateStyle: "medium", timeStyle: "short") }

## The goals, and what came of them

report-band = مدة الحل
report-band-first =
    { $to ->
        [zero] خلال { $to } ساعة
        [one] خلال ساعة واحدة
        [two] خلال ساعتين
        [few] خلال { $to } ساعات
        [many] خلال { $to } ساعة
       *[other] خلال { $to } ساعة
    }
report-band-between =
    { $to ->
        [zero] من { $from } إلى { $to } ساعة
        [one] من { $from } إلى ساعة واحدة
        [two] من { $from } إلى ساعتين
        [few] من { $from } إلى { $to } ساعات
        [many] من { $from } إلى { $to } ساعة
       *[other] من { $from } إلى { $to } ساعة
    }
report-band-last =
    { $from ->
        [zero] أكثر من { $from } ساعة
        [one] أكثر من ساعة واحدة
        [two] أكثر من ساعتين
        [few] أكثر من { $from } ساعات
        [many] أكثر من { $from } ساعة
       *[other] أكثر من { $from } ساعة
    }
report-count = التذاكر
report-share = النسبة
report-goal = الهدف
report-by-then = حتى ذلك الحين
report-goal-by-then = الهدف حتى ذلك الحين
report-standing = النتيجة
report-met = تحقق الهدف
report-missed = لم يتحقق الهدف
report-met-by = تحقق: { $is } حتى ذلك الحين، والهدف { $goal }
report-missed-by = لم يتحقق: { $is } حتى ذلك الحين، والهدف { $goal }
report-met-last = تحقق: { $is }، والحد الأعلى { $goal }
report-missed-last = لم يتحقق: { $is }، والحد الأعلى { $goal }
report-resolved = التذاكر التي تم حلها
report-still-open = لم تُحل بعد
report-resolved-count =
    { $count ->
        [zero] لم تُحل أي تذكرة
        [one] تم حل تذكرة واحدة
        [two] تم حل تذكرتين
        [few] تم حل { $count } تذاكر
        [many] تم حل { $count } تذكرة
       *[other] تم حل { $count } تذكرة
    }
report-open-count =
    { $count ->
        [zero] لا تذاكر دون حل
        [one] تذكرة واحدة لم تُحل بعد
        [two] تذكرتان لم تُحلا بعد
        [few] { $count } تذاكر لم تُحل بعد
        [many] { $count } تذكرة لم تُحل بعد
       *[other] { $count } تذكرة لم تُحل بعد
    }
report-how-title = ما الذي يُحتسب
report-how = تُحتسب تذاكر العملاء التي حُلت في هذه الأيام ولا تزال محلولة، من إنشائها إلى آخر حل لها. والتذكرة التي أُعيد فتحها تُحتسب عند حلها من جديد، بكامل مدتها.
report-how-met = يتحقق الهدف إذا بلغ ما تم حله حتى نهاية مدته مجموع الأهداف حتى تلك المدة.
report-open-band = عرض التذاكر: { $band }
report-tickets-of = التذاكر: { $band }
report-close = إغلاق القائمة
report-tickets = التذاكر
report-ticket = رقم التذكرة
report-subject = الموضوع
report-created = وقت الإنشاء
report-resolved-at = وقت الحل
report-took = المدة
report-took-hours = المدة بالساعات
report-not-here = على الخادم فقط

## The rota

report-rota = جدول الورديات
report-adherence = الالتزام بالورديات
report-day = اليوم
report-shift = الوردية
report-shift-from = البداية
report-shift-to = النهاية
rota-times = { $from }–{ $to }
rota-times-over = { $from }–{ $to } { $days }
rota-earlier = الأسبوع السابق
rota-later = الأسبوع التالي
rota-now = هذا الأسبوع
rota-plan = إضافة وردية
rota-plan-submit = إضافة الوردية
rota-change = تعديل وردية
rota-save = تعديل الوردية
rota-remove = إزالة الوردية
rota-plan-for = إضافة وردية: { $name }، { $day }
rota-change-of = تعديل الوردية { $times }: { $name }، { $day }
rota-over = تنتهي في اليوم التالي
rota-weekly = تكرار كل أسبوع
rota-which = ما يشمله التعديل
rota-which-one = هذا اليوم فقط
rota-which-onward = هذا اليوم وما بعده
rota-nobody = لا أحد يمكن إضافة وردية له
rota-nobody-hint = لا أحد في هذا المكتب يتولى مقاعد.

## Who was online when

report-people = حسب الموظف
report-shift-by-shift = وردية بوردية
report-shifts = الورديات
report-planned = المخطط
report-online = متاح
report-breaks = الاستراحات
report-missing = الغياب
report-online-share = نسبة الإتاحة
report-remarks = ملاحظات
report-planned-hours = المخطط بالساعات
report-online-hours = متاح بالساعات
report-missing-hours = الغياب بالساعات
report-break-hours = استراحة ({ $reason }) بالساعات
report-late-minutes = التأخر بالدقائق
report-early-minutes = المغادرة المبكرة بالدقائق
report-late-shifts = ورديات بدأت متأخرة
report-early-shifts = ورديات انتهت مبكرًا
report-absent-shifts = ورديات فائتة
report-absent = لم يحضر أحد
report-late = تأخر { $length }
report-early = مغادرة مبكرة { $length }
report-fine = كما هو مخطط
report-ahead = لم تبدأ بعد
report-break = { $reason }: { $length }
report-span-of = { $what }، من { $from } إلى { $to }
report-late-count =
    { $count ->
        [zero] لا تأخر
        [one] تأخر مرة واحدة
        [two] تأخر مرتين
        [few] تأخر { $count } مرات
        [many] تأخر { $count } مرة
       *[other] تأخر { $count } مرة
    }
report-early-count =
    { $count ->
        [zero] لا مغادرة مبكرة
        [one] مغادرة مبكرة مرة واحدة
        [two] مغادرة مبكرة مرتين
        [few] مغادرة مبكرة { $count } مرات
        [many] مغادرة مبكرة { $count } مرة
       *[other] مغادرة مبكرة { $count } مرة
    }
report-absent-count =
    { $count ->
        [zero] لا غياب
        [one] غياب مرة واحدة
        [two] غياب مرتين
        [few] غياب { $count } مرات
        [many] غياب { $count } مرة
       *[other] غياب { $count } مرة
    }
report-how-online-seat = المتاح من يتولى مقعدًا. والاستراحة ما سُجّل استراحةً، وما عدا ذلك غياب. والورديات التي لم تنته تُحتسب حتى الآن.
report-how-online-signed-on = المتاح من يتولى مقعدًا، أو من سجّل دخوله ولم يبتعد. والاستراحة ما سُجّل استراحةً، وما عدا ذلك غياب. والورديات التي لم تنته تُحتسب حتى الآن.
report-how-grace = لا يُحتسب فارق حتى { $length } في الحضور أو المغادرة.
report-no-shifts = لا ورديات في هذه الأيام
report-no-shifts-hint = يُرجى إضافتها في جدول الورديات، أو اختيار أيام أخرى.

## Saving

report-csv = حفظ بصيغة ⁨CSV⁩
report-xlsx = حفظ بصيغة ⁨Excel⁩
report-about = عن هذا التقرير
report-value = القيمة
report-counted-at = وقت الاحتساب
report-saved = تم الحفظ: { $place }

## Nothing to show

report-empty = لم يُحل شيء في هذه الأيام
report-empty-hint = يُرجى اختيار أيام أخرى أو عوامل تصفية أقل.
report-offline = التقارير تحتاج إلى الاتصال
report-offline-hint = لا يحتوي هذا الجهاز على جميع التذاكر، ولذلك لا يُحتسب شيء هنا. يظهر التقرير عند عودة الاتصال.
report-none = ليس لهذا المكتب ما يُعرض في التقارير
report-none-hint = لا تحدد إعداداته أهدافًا للحل.
report-not-yours = التقارير للمشرفين
report-not-yours-hint = إعدادات المكتب هي التي تحدد من يطّلع عليها.

## Response time and resolution rate

report-performance = الردود والحلول
report-group = التصنيف حسب
report-group-of = المجموعة
report-priority = الأولوية
report-no-priority = غير محددة
report-nobody = غير مُسندة
report-no-result = بلا نتيجة
report-week = الأسبوع من
report-received = الواردة
report-answered = تم الرد عليها
report-response = متوسط وقت الرد
report-median = وسيط وقت الرد
report-response-hours = متوسط وقت الرد بالساعات
report-median-hours = وسيط وقت الرد بالساعات
report-in-time = في الموعد
report-in-time-share = نسبة الرد في الموعد
report-late-answers = بعد الموعد
report-resolution-rate = معدل الحل
report-resolution-time = متوسط وقت الحل
report-resolution-hours = متوسط وقت الحل بالساعات
report-how-response = تذاكر العملاء الواردة في هذه الأيام. يُحسب وقت الرد من الرسالة الأولى حتى يرد موظف على العميل، بحسب تقويم المهلة المستهدفة؛ وما يرسله البرنامج تلقائيًا ليس ردًا.
report-how-in-time = نسبة الرد في الموعد هي ما رُدّ عليه ضمن المهلة من كل ما رُدّ عليه أو فات موعده حتى الآن.
report-how-rate = معدل الحل هو نسبة ما تم حله من هذه التذاكر ولا يزال محلولًا الآن؛ والتذكرة التي أُعيد فتحها ليست محلولة.
report-how-result = النتيجة هي ما أُغلقت به كل تذكرة مغلقة الآن من هذه التذاكر؛ والتذكرة المفتوحة لا نتيجة لها.
report-none-received = لم ترد تذاكر في هذه الأيام

## What was missed, by cause

report-misses = ما فات موعده حسب السبب
report-misses-hint = ما فات موعده في هذه الأيام، وسببه.
report-target = المهلة المستهدفة
report-cause = السبب
report-no-cause = لم يُسجَّل بعد
