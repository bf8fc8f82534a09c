### The procedure itself: its revisions, what each changes, and how it is drawn.

procedure-title = إجراء العمل
procedure-revisions = الإصدارات
procedure-charts = المخططات الانسيابية

## Revisions

procedure-revision = الإصدار { NUMBER($n, useGrouping: 0) }
procedure-next = الإصدار التالي
procedure-previous = الإصدار السابق
procedure-none = لا إصدارات للعرض
procedure-none-hint = استُورد إجراء العمل الساري قبل أن تُحفظ الإصدارات. سيظهر الإصدار القادم هنا.
procedure-standing-draft = مسودة
procedure-standing-waiting = بانتظار الموافقة
procedure-standing-approved = موافق عليه
procedure-standing-in-force = سارٍ
procedure-standing-superseded = حلّ غيره محله
procedure-standing-rejected = مرفوض
procedure-made = { $name }، { $date }
procedure-approvals = الموافقات: { $count } من { $needs }
procedure-author = إعداد
procedure-imported = تاريخ الاستيراد
procedure-effective = يسري اعتبارًا من
procedure-at-once = فور الموافقة عليه
procedure-in-force = سارٍ منذ
procedure-superseded = حلّ غيره محله في
procedure-no-approval = لم تُطلب موافقة.
procedure-rejected-by = رفض من { $name }، { $date }
procedure-running-keep = تبقى التذاكر المفتوحة على الإصدار الذي فُتحت في ظله.
procedure-running-migrate = تنتقل التذاكر المفتوحة إلى الإصدار الذي يبدأ سريانه.
procedure-approve = الموافقة
procedure-reject = رفض
procedure-reject-why = ما سبب الرفض؟
procedure-reject-hint = سيقرأ هذا من أعدّ الإصدار. يُصحَّح الخطأ في إصدار جديد.
procedure-toast-approved = الإصدار { NUMBER($n, useGrouping: 0) }: تمت الموافقة
procedure-toast-rejected = الإصدار { NUMBER($n, useGrouping: 0) }: رُفض

## What a revision changes

procedure-changes = التغييرات منذ الإصدار { NUMBER($n, useGrouping: 0) }
procedure-changes-none = لا اختلاف.
procedure-first = هذا أول إصدار، فلا يوجد ما يُقارن به.
procedure-not-comparable = استُورد أحد الإصدارين قبل أن تُحفظ النصوص، فلا تمكن المقارنة بينهما.
procedure-what-added = أُضيف
procedure-what-removed = أُزيل
procedure-what-changed = تغيّر
procedure-old = من قبل
procedure-new = الآن
procedure-words = النصوص
procedure-ours = للتأكيد
procedure-ours-title = بانتظار تأكيد المؤسسة
procedure-ours-hint = لا يذكر أي مستند هذه القيم. تبقى كما هي إلى أن تؤكدها المؤسسة أو تغيّرها.
procedure-group-top = عام
procedure-group-desk = مكتب الدعم
procedure-group-status = الحالات
procedure-group-move = الانتقال بين الحالات
procedure-group-kind = أنواع التذاكر
procedure-group-reason = أسباب الحل
procedure-group-role = الأدوار
procedure-group-channel = القنوات
procedure-group-calendar = التقاويم
procedure-group-target = المهل المستهدفة
procedure-group-ladder = سلالم المتابعة
procedure-group-script = النصوص الإرشادية
procedure-group-question = أسئلة التحقق
procedure-group-queue = طوابير التذاكر
procedure-group-template = القوالب
procedure-group-field = حقول الطلبات
procedure-group-party = الجهات الخارجية
procedure-group-mask = القيم المخفية جزئيًا
procedure-group-procedure = الموافقة على الإصدارات
procedure-group-record = السجلات
procedure-group-pending = البقاء قيد الانتظار
procedure-group-sources = المستندات

## Flowcharts

procedure-draw = عرض المخطط
procedure-chart-next = المخطط التالي
procedure-chart-previous = المخطط السابق
procedure-chart-of = من
procedure-chart-statuses = الحالات والانتقال بينها
procedure-chart-script = نص إرشادي: { $name }
procedure-chart-ladder = سلّم متابعة: { $name }
procedure-chart-record = سجل: { $name }
procedure-chart-rung = { NUMBER($n, useGrouping: 0) }. { $name }
procedure-chart-window = بعد { $opens }، ومتأخرة بعد { $late }
procedure-chart-opens = بعد { $opens }
procedure-chart-late = متأخرة بعد { $late }
procedure-chart-over = النهاية
procedure-chart-silent = لا شيء بعد ذلك إلى أن تصل رسالة
procedure-chart-guarded = بعد التحقق
procedure-zoom-in = تكبير
procedure-zoom-out = تصغير
procedure-zoom-fit = المخطط كاملًا
procedure-save = حفظ بصيغة ⁦SVG⁩
